import { lineAt, nextLine, type Span } from "../text/span";

/** A line that git leaves in a text where two versions could not be merged. */
export interface ConflictMarker {
  readonly part: "start" | "base" | "middle" | "end";
  readonly span: Span;
  /** Nothing above it begins a conflict that is still open. */
  readonly isLoose: boolean;
}

/** Finds the marks that git leaves, in the front matter or the body, line by line. Seven `=` alone are a heading: they count after a start. */
export class ConflictReader {
  readonly markers: ConflictMarker[] = [];
  #isOpen = false;

  constructor(private readonly text: string) {}

  /** Reads the line that starts at the offset. */
  readLine(start: number): void {
    const sign = this.text.charCodeAt(start);
    if (!isConflictSign(sign) || this.text.charCodeAt(start + 6) !== sign) return;
    const span = lineAt(this.text, start);
    const line = this.text.slice(span.start, span.end);
    if (/^<{7}(?: |$)/.test(line)) {
      this.#isOpen = true;
      this.markers.push({ part: "start", span, isLoose: false });
    } else if (this.#isOpen && /^\|{7}(?: |$)/.test(line)) this.markers.push({ part: "base", span, isLoose: false });
    else if (this.#isOpen && /^={7}$/.test(line)) this.markers.push({ part: "middle", span, isLoose: false });
    else if (/^>{7}(?: |$)/.test(line)) {
      // Seven angle brackets alone may be a deep quotation; with a branch behind them, or after a start, they are not.
      if (this.#isOpen || line.length > 8) this.markers.push({ part: "end", span, isLoose: !this.#isOpen });
      this.#isOpen = false;
    }
  }
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
