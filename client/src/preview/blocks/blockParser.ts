import type { Element } from "../tree/element";
import type { PageState } from "../tree/pageState";
import { strip } from "../tree/pythonText";
import { Source } from "../tree/source";

/** What a block is read within: the items of a list without blank lines, of one with them, a quotation, or what was indented. */
type Within = "list" | "looselist" | "blockquote" | "detabbed";

/**
 * A sort of block. It takes the first of the blocks, puts elements in the parent, and gives back what it leaves of them: false when the
 * block is of another sort after all, and nothing was changed.
 */
export type BlockRule = (parent: Element, blocks: Source[], parser: BlockParser) => boolean;

/** Reads blocks as Python-Markdown does: each is given to the rules in their order, until one takes it. */
export class BlockParser {
  readonly #within: Within[] = [];

  constructor(
    readonly page: PageState,
    private readonly rules: readonly BlockRule[],
  ) {}

  /** A text, divided at its blank lines. */
  parse(parent: Element, source: Source): void {
    this.parseBlocks(parent, source.blocks());
  }

  parseBlocks(parent: Element, blocks: Source[]): void {
    while (blocks.length > 0) {
      this.rules.some((rule) => rule(parent, blocks, this));
    }
  }

  isWithin(what: Within): boolean {
    return this.#within[this.#within.length - 1] === what;
  }

  /** Reads while it is known what is read within. */
  within(what: Within, read: () => void): void {
    this.#within.push(what);
    read();
    this.#within.pop();
  }
}

/** The lines at the start that are indented so far, without that, and what follows from the first that is not. */
export function detab({ text, lines }: Source, length = 4): [Source, Source] {
  const indent = " ".repeat(length);
  const written = text.split("\n");
  const taken: string[] = [];
  for (const line of written) {
    if (line.startsWith(indent)) taken.push(line.slice(length));
    else if (strip(line) === "") taken.push("");
    else break;
  }
  const rest = written.slice(taken.length).join("\n");
  return [new Source(taken.join("\n"), lines), new Source(rest, lines.slice(taken.length))];
}
