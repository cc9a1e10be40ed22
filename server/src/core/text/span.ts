/** A stretch of a page's text: offsets in UTF-16 code units, `start` inclusive, `end` exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** The stretch of that length. */
export function spanOf(start: number, length: number): Span {
  return { start, end: start + length };
}

/** Whether the span holds the offset; its end counts, because that is where the cursor is after typing. */
export function contains(span: Span, offset: number): boolean {
  return span.start <= offset && offset <= span.end;
}

/** Whether an offset lies in one of the spans, which stand in order and do not overlap. */
export function liesIn(spans: readonly Span[], offset: number): boolean {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle] as Span).end <= offset) low = middle + 1;
    else high = middle;
  }
  return low < spans.length && (spans[low] as Span).start <= offset;
}

/** The offset just after the line end that follows `offset`, or the length of the text. */
export function nextLine(text: string, offset: number): number {
  const end = text.indexOf("\n", offset);
  return end < 0 ? text.length : end + 1;
}

/** The line that holds the offset, without its line end (`\n` or `\r\n`). */
export function lineAt(text: string, offset: number): Span {
  // `lastIndexOf` takes a negative position for zero, and would find a line end that stands first.
  const start = offset <= 0 ? 0 : text.lastIndexOf("\n", offset - 1) + 1;
  let end = text.indexOf("\n", offset);
  if (end < 0) end = text.length;
  if (end > start && text.charCodeAt(end - 1) === 13) end--;
  return { start, end };
}

/** Where the spaces and tabs begin that end at an offset. A pattern for them would take quadratic time where they do not stand at the end. */
export function startOfSpaces(text: string, end = text.length): number {
  let start = end;
  while (start > 0 && (text.charCodeAt(start - 1) === 32 || text.charCodeAt(start - 1) === 9)) start--;
  return start;
}

/** A line of a text, without its line end. */
export interface Line {
  readonly span: Span;
  readonly text: string;
}

/** The lines between two offsets, of which the first begins a line. */
export function* linesBetween(text: string, from: number, to: number): Generator<Line> {
  for (let at = from; at < to && at < text.length; at = nextLine(text, at)) {
    const span = lineAt(text, at);
    yield { span, text: text.slice(span.start, span.end) };
  }
}

/** `lineAt` for offsets of which few share a line with none in between: it looks again only beyond the line that it found last. */
export function lineFinder(text: string): (offset: number) => Span {
  let last: Span | undefined;
  return (offset) => {
    if (!last || offset < last.start || offset > last.end) last = lineAt(text, offset);
    return last;
  };
}

/** The line end that the text uses: that of its first line, `\n` when there is only one line. */
export function lineEndOf(text: string): string {
  const end = text.indexOf("\n");
  return end > 0 && text.charCodeAt(end - 1) === 13 ? "\r\n" : "\n";
}
