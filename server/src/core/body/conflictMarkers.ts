import { lineAt, nextLine, type Span } from "../text/span";

/** A line that git leaves in a text where two versions could not be merged. */
export interface ConflictMarker {
  readonly part: "start" | "base" | "middle" | "end";
  readonly span: Span;
  /** Nothing above it begins a conflict that is still open. */
  readonly isLoose: boolean;
  /** The conflict that it is part of; undefined where that has no beginning, middle or end. */
  readonly conflict?: Conflict | undefined;
}

/** Two versions of a piece of text, the one above the other, each with the mark that names where it comes from. */
export interface Conflict {
  readonly start: Span;
  /** Above the text as it was before both. */
  readonly base?: Span;
  readonly middle: Span;
  readonly end: Span;
}

/** Finds the marks that git leaves, in the front matter or the body, line by line. Seven `=` alone are a heading: they count after a start. */
export class ConflictReader {
  readonly markers: ConflictMarker[] = [];
  #isOpen = false;
  /** Where in `markers` those of the open conflict begin. */
  #first = 0;

  constructor(private readonly text: string) {}

  /** Reads the line that starts at the offset. */
  readLine(start: number): void {
    const sign = this.text.charCodeAt(start);
    if (!isConflictSign(sign) || this.text.charCodeAt(start + 6) !== sign) return;
    const span = lineAt(this.text, start);
    const line = this.text.slice(span.start, span.end);
    if (/^<{7}(?: |$)/.test(line)) {
      this.#isOpen = true;
      this.#first = this.markers.length;
      this.markers.push({ part: "start", span, isLoose: false });
    } else if (this.#isOpen && /^\|{7}(?: |$)/.test(line)) this.markers.push({ part: "base", span, isLoose: false });
    else if (this.#isOpen && /^={7}$/.test(line)) this.markers.push({ part: "middle", span, isLoose: false });
    else if (/^>{7}(?: |$)/.test(line)) {
      // Seven angle brackets alone may be a deep quotation; with a branch behind them, or after a start, they are not.
      if (this.#isOpen || line.length > 8) this.markers.push({ part: "end", span, isLoose: !this.#isOpen });
      if (this.#isOpen) this.#close();
      this.#isOpen = false;
    }
  }

  /** Tells the marks of a conflict that is whole of each other. */
  #close(): void {
    const parts = this.markers.splice(this.#first);
    const conflict = conflictOf(parts);
    this.markers.push(...(conflict ? parts.map((marker) => ({ ...marker, conflict })) : parts));
  }
}

function conflictOf(parts: readonly ConflictMarker[]): Conflict | undefined {
  const [start, second, third, fourth] = parts;
  const base = second?.part === "base" ? second : undefined;
  const [middle, end, more] = base ? [third, fourth, parts[4]] : [second, third, fourth];
  if (start?.part !== "start" || middle?.part !== "middle" || end?.part !== "end" || more) return undefined;
  return { start: start.span, ...(base ? { base: base.span } : {}), middle: middle.span, end: end.span };
}

/** Whether a line that begins with this sign may be such a mark. */
export function isConflictSign(sign: number): boolean {
  return sign === 60 || sign === 124 || sign === 61 || sign === 62;
}

/** Whether a merge has left its marks in a text: then it is two texts in one, and neither of them is what its author wrote. */
export function isMerging(text: string): boolean {
  return (text.includes("<<<<<<<") || text.includes(">>>>>>>")) && conflictMarkers(text).length > 0;
}

/** The marks in a text of which nothing else is read. */
export function conflictMarkers(text: string): readonly ConflictMarker[] {
  const reader = new ConflictReader(text);
  for (let at = 0; at < text.length; at = nextLine(text, at)) reader.readLine(at);
  return reader.markers;
}
