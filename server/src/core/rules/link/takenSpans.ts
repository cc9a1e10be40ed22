import type { Span } from "../../text/span";

/** Stretches of a text of which no two overlap. Kept by blocks of the text, so that adding one does not take longer when there are many. */
export class TakenSpans {
  readonly #blocks = new Map<number, Span[]>();

  /** Whether a stretch overlaps with one that is there. */
  overlaps(span: Span): boolean {
    for (let block = Math.floor(span.start / blockSize); block <= Math.floor(span.end / blockSize); block++) {
      if (this.#blocks.get(block)?.some((other) => other.start < span.end && span.start < other.end)) return true;
    }
    return false;
  }

  add(span: Span): void {
    for (let block = Math.floor(span.start / blockSize); block <= Math.floor(span.end / blockSize); block++) {
      const spans = this.#blocks.get(block);
      if (spans) spans.push(span);
      else this.#blocks.set(block, [span]);
    }
  }
}

const blockSize = 512;
