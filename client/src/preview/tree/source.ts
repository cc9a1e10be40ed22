/** A piece of a page as it is read: its text, and on which line of the page each of its lines stands. */
export class Source {
  constructor(
    readonly text: string,
    readonly lines: readonly number[],
  ) {}

  /** A whole text, whose first line is a line of the page. */
  static of(text: string, line = 0): Source {
    return new Source(
      text,
      text.split("\n").map((_, index) => line + index),
    );
  }

  get line(): number {
    return this.lines[0] ?? 0;
  }

  slice(from: number, to = this.text.length): Source {
    const text = this.text.slice(from, to);
    const before = newLines(this.text.slice(0, from));
    return new Source(text, this.lines.slice(before, before + newLines(text) + 1));
  }

  /** Each of its lines, as a piece of its own. */
  split(): Source[] {
    return this.text.split("\n").map((text, index) => new Source(text, [this.lines[index] ?? this.line]));
  }

  /** Its blocks: what stands between two line ends. */
  blocks(): Source[] {
    const blocks: Source[] = [];
    let line = 0;
    for (const text of this.text.split("\n\n")) {
      const count = newLines(text) + 1;
      blocks.push(new Source(text, this.lines.slice(line, line + count)));
      line += count + 1;
    }
    return blocks;
  }

  /** With each line changed by itself. */
  mapLines(change: (line: string, index: number) => string): Source {
    return new Source(this.text.split("\n").map(change).join("\n"), this.lines);
  }

  /** Another text of as many lines. */
  withText(text: string): Source {
    return new Source(text, this.lines);
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
