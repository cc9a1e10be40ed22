import type { Span } from "../text/span";
import type { Line } from "./lines";

/** The title line of a titled block (`!!!`, `???`, `===`), or a line that was meant as one. */
export interface Box {
  /** From its first sign to the end of the line. */
  readonly span: Span;
  /** Whether the site reads it. */
  readonly isRead: boolean;
  /** How far its content is to be indented. */
  readonly contentColumn: number;
  /** The columns before its first sign that should not be there. */
  readonly extraColumns: number;
  /** Whether it stands in a list item. */
  readonly isInItem: boolean;
  /** Lines that were meant as its content fall out of it. */
  hasShallow: boolean;
  /** The first line below that is not blank. */
  next: Line | undefined;
}

/** `!!! note "Titel"`, `??? note "Titel"`, `=== "Tab"`: the title of an admonition, details or a tab (Python-Markdown, pymdownx). */
const title =
  /^(?:!!! ?[\p{L}\p{N}_-]+(?: +[\p{L}\p{N}_-]+)*(?: +".*")?|\?{3}\+? ?(?:[\p{L}\p{N}_-]+(?: +[\p{L}\p{N}_-]+)*)?(?:(?<=[\p{L}\p{N}_-])| +".*")|={3}[!+]* +".*")[ \t]*$/u;
/** What begins as one, with something behind the signs. */
const beginning = /^(?:!{2,4}|\?{2,4}|={2,4})[+!]* *(?:\+ *)?["'“”„‘’«\p{L}]/u;

/** Whether a line, from its first sign on, is the title of a block to the site. */
export function isBoxTitle(written: string): boolean {
  return isBoxSign(written.charCodeAt(0)) && title.test(written);
}

/** Whether it begins as such a title does. */
export function isLikeBoxTitle(written: string): boolean {
  return isBoxSign(written.charCodeAt(0)) && beginning.test(written);
}

function isBoxSign(code: number): boolean {
  return code === 33 || code === 63 || code === 61;
}
