import { liesIn, lineFinder, type Span } from "../text/span";
import { type Body, isHidden, madeOf } from "./body";

/** The notes of a page as the site reads them (`footnotes` of Python-Markdown): `[^label]` in the text, and `[^label]: note` on a line. */
export interface Footnotes {
  readonly marks: readonly Footnote[];
  readonly notes: readonly Footnote[];
}

export interface Footnote {
  readonly label: string;
  readonly labelSpan: Span;
  /** From `[` to `]`, or to the colon behind it. */
  readonly span: Span;
}

const none: Footnotes = { marks: [], notes: [] };

/** The footnotes in the text from the offset on. Read once. */
export function footnotesOf(text: string, bodyStart: number, body: Body): Footnotes {
  return madeOf(body, footnotesOf, () =>
    text.includes("[^", bodyStart) ? readFootnotes(text, bodyStart, body) : none,
  );
}

const sign = /\[\^([^\]\n]{0,100})\](:?)/g;
/** What may stand before a note on its line: the signs of a quotation or of a list in which it stands. */
const beforeNote = /^[> \t]*(?:(?:[*+-]|\d{1,9}\.)[ \t]+)?$/;

function readFootnotes(text: string, bodyStart: number, body: Body): Footnotes {
  const marks: Footnote[] = [];
  const notes: Footnote[] = [];
  const line = lineFinder(text);
  sign.lastIndex = bodyStart;
  for (let found = sign.exec(text); found; found = sign.exec(text)) {
    const [whole, label, colon] = found as unknown as [string, string, string];
    const start = found.index;
    if (isEscaped(text, start) || isHidden(body, start) || liesIn(body.blocks.code, start)) continue;
    const isNote = colon !== "" && beforeNote.test(text.slice(line(start).start, start));
    const end = start + whole.length - (isNote ? 0 : colon.length);
    const note = { label, labelSpan: { start: start + 2, end: start + 2 + label.length }, span: { start, end } };
    (isNote ? notes : marks).push(note);
  }
  return { marks, notes };
}

function isEscaped(text: string, offset: number): boolean {
  let at = offset;
  while (text[at - 1] === "\\") at--;
  return (offset - at) % 2 === 1;
}
