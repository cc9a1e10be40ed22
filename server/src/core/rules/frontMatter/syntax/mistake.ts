import { inQuotes } from "../../../frontMatter/yamlWriting";
import type { Page } from "../../../page/page";
import type { Finding, Repair } from "../../../problem/problem";
import { action } from "../../../problem/repairs";
import type { Localized } from "../../../text/language";
import type { Line, Span } from "../../../text/span";
import type { Edit } from "../../../text/textEdits";

/** Looks on a line of front matter for one mistake that people make. Its repairs are tried before they are offered. */
export type Mistake = (line: LineOfPage) => Finding | undefined;

export interface LineOfPage extends Line {
  readonly page: Page;
  /** The line before that is neither blank nor a comment; empty when there is none. */
  readonly previous: Line;
}

/** A repair after which the site can read the line. */
export function mending(title: Localized, edits: readonly Edit[], preferred = true): Repair {
  return action(
    title,
    edits,
    { nl: "daarna kan de site de regel lezen", en: "the site can read the line then" },
    preferred,
  );
}

export function putInQuotes(span: Span, value: string, preferred = true): Repair {
  return mending(
    { nl: "Zet de tekst tussen aanhalingstekens", en: "Put the text in quotes" },
    [{ span, newText: inQuotes(value) }],
    preferred,
  );
}

export function insertion(offset: number, newText: string): Edit {
  return { span: { start: offset, end: offset }, newText };
}
