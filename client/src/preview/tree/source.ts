/** A piece of a page as it is read: its text, and on which line of the page each of its lines stands. */
export class Source {
  /** Where in `#numbers` its first line is. */
  readonly #first: number;
  readonly #numbers: readonly number[];
  /** The patterns that are nowhere in it: nor are they in what is left of it when its first lines are read. */
  #absent: Set<RegExp> = new Set();

  /** `numbers`: of its lines, from the one with the index `first` on; there may be more behind them. */
  constructor(
    readonly text: string,
    numbers: readonly number[],
    first = 0,
  ) {
    this.#numbers = numbers;
    this.#first = first;
  }

  /** A whole text, whose first line is a line of the page. */
  static of(text: string, line = 0): Source {
    return new Source(
      text,
      text.split("\n").map((_, index) => line + index),
    );
  }

  get line(): number {
    return this.#numbers[this.#first] ?? 0;
  }

  /** Of each line of its text. */
  get lines(): readonly number[] {
    return this.#numbers.slice(this.#first, this.#first + newLines(this.text) + 1);
  }

  /** Where one of its lines stands; the last one for what lies behind it. */
  lineAt(index: number): number {
    const { length } = this.#numbers;
    return this.#numbers[Math.min(this.#first + index, length - 1)] ?? 0;
  }

  slice(from: number, to = this.text.length): Source {
    const before = newLines(this.text.slice(0, from));
    const slice = new Source(this.text.slice(from, to), this.#numbers, this.#first + before);
    const isAtLine = from === 0 || this.text[from - 1] === "\n" || this.text[from] === "\n";
    if (isAtLine && to >= this.text.length) slice.#absent = this.#absent;
    return slice;
  }

  /** The first match of a pattern that begins with a line. */
  find(pattern: RegExp): RegExpExecArray | null {
    if (this.#absent.has(pattern)) return null;
    const match = pattern.exec(this.text);
    if (!match) this.#absent.add(pattern);
    return match;
  }

  /** Each of its lines, as a piece of its own. */
  split(): Source[] {
    return this.text.split("\n").map((text, index) => {
      const place = this.#first + index;
      return place < this.#numbers.length ? new Source(text, this.#numbers, place) : new Source(text, [this.line]);
    });
  }

  /** Its blocks: what stands between two line ends. */
  blocks(): Source[] {
    const blocks: Source[] = [];
    let line = this.#first;
    for (const text of this.text.split("\n\n")) {
      blocks.push(new Source(text, this.#numbers, line));
      line += newLines(text) + 2;
    }
    return blocks;
  }

  /** With each line changed by itself. */
  mapLines(change: (line: string, index: number) => string): Source {
    return this.withText(this.text.split("\n").map(change).join("\n"));
  }

  /** Another text of as many lines. */
  withText(text: string): Source {
    return new Source(text, this.#numbers, this.#first);
  }

  trimLineEnds(atStart: boolean, atEnd: boolean): Source {
    let from = 0;
    let to = this.text.length;
    while (atStart && this.text[from] === "\n") from++;
    while (atEnd && to > from && this.text[to - 1] === "\n") to--;
    return from === 0 && to === this.text.length ? this : this.slice(from, to);
  }

  static join(parts: readonly Source[], between = "\n"): Source {
    const gap = newLines(between) - 1;
    const lines = parts.flatMap(({ lines }, index) =>
      index === 0 ? lines : [...Array<number>(gap).fill(lines[0] ?? 0), ...lines],
    );
    return new Source(parts.map(({ text }) => text).join(between), lines);
  }
}

function newLines(text: string): number {
  let count = 0;
  for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) count++;
  return count;
}
