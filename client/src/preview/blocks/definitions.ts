import { strip, stripEndOf, stripStartOf } from "../tree/pythonText";
import type { Source } from "../tree/source";
import type { BlockRule } from "./blockParser";

const abbreviationLine = /(?<=^|\n)[*]\[([^\]]*)\][ ]?:[ ]*\n?[ ]*([^\n]*)(?=\n|$)/;

/** What an abbreviation stands for: the page shows where it is used, and not this. */
export const abbreviation: BlockRule = (_parent, blocks, { page }) => {
  const [block] = blocks as [Source];
  const match = block.find(abbreviationLine);
  if (!match) return false;
  page.abbreviations.set(strip(match[1] as string), strip(match[2] as string));
  takeOut(blocks, match);
  return true;
};

/** Most blocks have none, which is found at once. */
const definitionSign = /\]:/;
const referenceLine =
  /(?<=^|\n)[ ]{0,3}\[([^[\]]*)\]:[ ]*\n?[ ]*([^\s]+)[ ]*(?:\n[ ]*)?(?:(["'])([^\n]*)\3[ ]*|\(([^\n]*)\)[ ]*)?(?=\n|$)/;

/** The address that a name stands for. */
export const reference: BlockRule = (_parent, blocks, { page }) => {
  const [block] = blocks as [Source];
  const match = block.find(definitionSign) ? block.find(referenceLine) : null;
  if (!match) return false;
  const [, name = "", href = "", , quoted, bracketed] = match;
  page.references.set(strip(name).toLowerCase(), {
    href: stripEndOf(stripStartOf(href, "<"), ">"),
    title: quoted || bracketed || undefined,
  });
  takeOut(blocks, match);
  return true;
};

/** Leaves of the first block what stands before and behind a match. */
function takeOut(blocks: Source[], match: RegExpExecArray): void {
  const block = blocks.shift() as Source;
  const after = block.slice(match.index + match[0].length);
  const before = block.slice(0, match.index);
  if (strip(after.text) !== "") blocks.unshift(after.trimLineEnds(true, false));
  if (strip(before.text) !== "") blocks.unshift(before.trimLineEnds(false, true));
}
