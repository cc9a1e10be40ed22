import type { Page } from "../page/page";
import { lineAt, lineEndOf, nextLine, type Span, startOfSpaces } from "../text/span";
import { directiveWords } from "./directiveText";

/** A place for a comment that silences a problem: at an offset, with what stands before and after the reason. */
export interface DirectivePlace {
  readonly form: "nextLine" | "line" | "page";
  readonly at: number;
  readonly before: string;
  readonly after: string;
}

/**
 * Where a comment that silences a rule at an offset can stand, the best place first. No place changes what the site shows:
 * to it, a comment on a line of its own is a blank line too, which would end a paragraph, a list or a table.
 */
export function directivePlaces(page: Page, code: string, offset: number): DirectivePlace[] {
  const { content, status, block, bodyStart } = page.frontMatter;
  const wholePage = forPage(page, code);
  if (content.start <= offset && offset < content.end && (status === "read" || status === "broken")) {
    return [above(page.text, offset, yamlComment, code), wholePage];
  }
  return offset < block.end || offset < bodyStart ? [wholePage] : [...inBody(page, code, offset), wholePage];
}

/** Lines that a comment behind them would make into something else: headings, the first lines of blocks, definitions. */
const wantsNothingBehind = /^[ \t]*(?:#{1,6}(?:[ \t]|$)|!!!|\?\?\?|===|\/\/\/|\*?\[[^\]\n]+\]:)/;
const underline = /^[ \t]*(?:=+|-+)[ \t]*\r?$/;
const listItem = /^[ \t]*(?:[-*+]|\d+[.)])[ \t]/;

function inBody({ text, frontMatter }: Page, code: string, offset: number): DirectivePlace[] {
  const line = lineOf(text, offset);
  const written = text.slice(line.start, line.end);
  const own = above(text, offset, htmlComment, code);
  const next = nextLine(text, line.end);
  const isHeading =
    next < text.length && underline.test(text.slice(next, lineAt(text, next).end)) && written.trim() !== "";
  if (isHeading || wantsNothingBehind.test(written)) return [own];
  const same = behind(text, offset, code);
  const isFirst = line.start <= frontMatter.bodyStart || isBlankBefore(text, line.start);
  return isFirst && /^\S/.test(written) && !listItem.test(written) ? [own, same] : [same];
}

/** The line that holds the offset, without the byte order mark. */
function lineOf(text: string, offset: number): Span {
  const { start, end } = lineAt(text, offset);
  return { start: Math.max(start, afterMark(text)), end };
}

/** Whether the line above holds nothing, or a comment alone, which to the site is the same. */
function isBlankBefore(text: string, lineStart: number): boolean {
  const line = lineAt(text, lineStart - 1);
  const written = text.slice(line.start, line.end).trim();
  return written === "" || (written.startsWith("<!--") && written.endsWith("-->"));
}

/** The signs before and after the text of a comment. */
type Signs = readonly [open: string, close: string];

const yamlComment: Signs = ["# ", ""];
const htmlComment: Signs = ["<!-- ", " -->"];

function place(form: DirectivePlace["form"], at: number, [open, close]: Signs, code: string): DirectivePlace {
  return { form, at, before: `${open}${directiveWords[form]} ${code} -- `, after: close };
}

/** On a line of its own, with the indentation of the line below it. */
function above(text: string, offset: number, signs: Signs, code: string): DirectivePlace {
  const line = lineOf(text, offset);
  const indent = /^[ \t]*/.exec(text.slice(line.start, line.end))?.[0] ?? "";
  const own = place("nextLine", line.start, signs, code);
  return { ...own, before: indent + own.before, after: own.after + lineEndOf(text) };
}

/** Behind the text of the line, in the last cell of a row; two spaces at the end are a line break and stay there. */
function behind(text: string, offset: number, code: string): DirectivePlace {
  const line = lineOf(text, offset);
  const written = text.slice(line.start, line.end);
  const pipe = startOfSpaces(written) - 1;
  const row = written[pipe] === "|" ? startOfSpaces(written, pipe) : -1;
  const length = row >= 0 && written[row - 1] !== "\\" ? row : written.trimEnd().length;
  const same = place("line", line.start + length, htmlComment, code);
  return { ...same, before: ` ${same.before}` };
}

/** At the top, where it is seen. Where the front matter is in disorder, at the end, where it does not come between. */
function forPage({ text, frontMatter }: Page, code: string): DirectivePlace {
  const { status, content } = frontMatter;
  const lineEnd = lineEndOf(text);
  if (status === "read" || status === "broken") {
    const top = place("page", content.start, yamlComment, code);
    return { ...top, after: top.after + lineEnd };
  }
  if (status === "absent") {
    const top = place("page", afterMark(text), htmlComment, code);
    return { ...top, after: top.after + lineEnd + lineEnd };
  }
  const last = place("page", text.length, htmlComment, code);
  const gap = text.endsWith("\n") ? lineEnd : lineEnd + lineEnd;
  return { ...last, before: gap + last.before, after: last.after + lineEnd };
}

/** Where the text begins that may have a byte order mark before it. */
function afterMark(text: string): number {
  return text.charCodeAt(0) === 0xfeff ? 1 : 0;
}
