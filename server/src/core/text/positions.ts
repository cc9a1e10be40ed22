import type { Position, Range } from "vscode-languageserver-types";
import { nextLine, type Span } from "./span";

/**
 * Offsets as LSP positions and back: lines and characters from zero, characters in UTF-16 code units. Lines end at `\n`,
 * `\r\n` or `\r` (LSP 3.17, "Text Documents"). Faster on fresh text than the text document of the language server library,
 * which looks at every character: most lines here are found by searching for `\n`.
 */
export class Positions {
  readonly #starts: ArrayLike<number>;

  /** `starts`: where the lines of the text start, where that is known (`lineStarts`). */
  constructor(
    private readonly source: { readonly text: string; readonly length: number },
    starts: ArrayLike<number> = lineStarts(source.text),
  ) {
    this.#starts = starts;
  }

  static of(text: string): Positions {
    return new Positions({ text, length: text.length });
  }

  /** The position of an offset; beyond the end of the text that of its end. */
  at(offset: number): Position {
    const target = Math.max(0, Math.min(offset, this.source.length));
    let low = 0;
    let high = this.#starts.length;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if ((this.#starts[middle] as number) <= target) low = middle;
      else high = middle;
    }
    return { line: low, character: target - (this.#starts[low] as number) };
  }

  /** The offset of a position; a position beyond its line is the end of the line, without the line end. */
  offset({ line, character }: Position): number {
    if (line < 0) return 0;
    const { text } = this.source;
    if (line >= this.#starts.length) return text.length;
    const start = this.#starts[line] as number;
    let end = this.#starts[line + 1] ?? text.length;
    while (end > start && /[\r\n]/.test(text[end - 1] as string)) end--;
    return Math.min(start + Math.max(0, character), end);
  }

  range({ start, end }: Span): Range {
    return { start: this.at(start), end: this.at(end) };
  }
}

/** The range of one span: what comes after its line is not looked at. For several spans of a text use `Positions`. */
export function rangeIn(text: string, span: Span): Range {
  return Positions.of(text.slice(0, nextLine(text, span.end))).range(span);
}

/** Where the lines of a text start, the first at zero. */
export function lineStarts(text: string): Uint32Array {
  return text.includes("\r") && /\r(?!\n)/.test(text) ? startsWithReturns(text) : starts(text);
}

function starts(text: string): Uint32Array {
  const found = [0];
  for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) found.push(at + 1);
  return new Uint32Array(found);
}

function startsWithReturns(text: string): Uint32Array {
  const found = [0];
  for (const match of text.matchAll(/\r\n|\r|\n/g)) found.push(match.index + match[0].length);
  return new Uint32Array(found);
}
