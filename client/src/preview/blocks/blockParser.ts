import type { Element } from "../tree/element";
import type { PageState } from "../tree/pageState";
import { strip } from "../tree/pythonText";
import type { Source } from "../tree/source";

/** What a block is read within: the items of a list without blank lines, of one with them, a quotation, or what was indented. */
type Within = "list" | "looselist" | "blockquote" | "detabbed";

/**
 * A sort of block. It takes the first of the blocks, puts elements in the parent, and gives back what it leaves of them: false when the
 * block is of another sort after all, and nothing was changed.
 */
export type BlockRule = (parent: Element, blocks: Source[], parser: BlockParser) => boolean;

/** What lies deeper within other blocks is a paragraph. Python-Markdown fails on such a page, or stops at some depth of its own. */
const deepest = 200;

/** Reads blocks as Python-Markdown does: each is given to the rules in their order, until one takes it. */
export class BlockParser {
  readonly #within: Within[] = [];
  #depth = 0;

  constructor(
    readonly page: PageState,
    /** The last one takes any block. */
    private readonly rules: readonly BlockRule[],
  ) {}

  /** A text, divided at its blank lines. */
  parse(parent: Element, source: Source): void {
    this.parseBlocks(parent, source.blocks());
  }

  parseBlocks(parent: Element, blocks: Source[]): void {
    this.#depth++;
    const rules = this.#depth > deepest ? this.rules.slice(-1) : this.rules;
    for (const some of inPieces(blocks)) {
      while (some.length > 0) rules.some((rule) => rule(parent, some, this));
    }
    this.#depth--;
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

/** A long list gives its first item away slowly. No rule looks further than to the next block that is not indented. */
const longList = 2000;

function inPieces(blocks: Source[]): Source[][] {
  if (blocks.length <= longList) return [blocks];
  const pieces: Source[][] = [];
  let from = 0;
  for (let to = longList; to < blocks.length; to++) {
    if (to - from < longList || (blocks[to] as Source).text.startsWith("    ")) continue;
    pieces.push(blocks.slice(from, to));
    from = to;
  }
  return [...pieces, blocks.slice(from)];
}

/** The lines at the start that are indented so far, without that, and what follows from the first that is not. */
export function detab(source: Source, length = 4): [Source, Source] {
  const { text } = source;
  const indent = " ".repeat(length);
  const taken: string[] = [];
  let at = 0;
  while (at <= text.length) {
    const next = text.indexOf("\n", at);
    const end = next < 0 ? text.length : next;
    const line = text.slice(at, end);
    if (line.startsWith(indent)) taken.push(line.slice(length));
    else if (strip(line) === "") taken.push("");
    else break;
    at = end + 1;
  }
  return [source.withText(taken.join("\n")), source.slice(Math.min(at, text.length))];
}
