import { strip } from "../tree/pythonText";
import type { Source } from "../tree/source";
import type { BlockRule } from "./blockParser";

const hashes = /(?:^|\n)(#{1,6})((?:\\[^\n]|[^\\\n#]|#+(?![#\n]|$))*)#*(?:\n|$)/;

/** A heading behind hashes, on any line of a block. */
export const hashHeading: BlockRule = (parent, blocks, parser) => {
  const [block] = blocks as [Source];
  const match = block.find(hashes);
  if (!match) return false;
  blocks.shift();
  const [whole, level = "", text = ""] = match;
  const before = block.slice(0, match.index);
  const after = block.slice(match.index + whole.length);
  if (before.text !== "") parser.parseBlocks(parent, [before]);
  const at = match.index + (whole.startsWith("\n") ? 1 : 0);
  parent.add(`h${level.length}`, block.slice(at).line).setText(strip(text));
  if (after.text !== "") blocks.unshift(after);
  return true;
};

const underlined = /^[^\n]*\n[=-]+[ ]*(?:\n|$)/;

/** A heading with a line below it. */
export const underlinedHeading: BlockRule = (parent, blocks) => {
  const [block] = blocks as [Source];
  if (!underlined.test(block.text)) return false;
  blocks.shift();
  const [title = "", line = ""] = block.text.split("\n", 2);
  parent.add(line.startsWith("=") ? "h1" : "h2", block.line).setText(strip(title));
  const after = title.length + line.length + 2;
  if (block.text.length >= after) blocks.unshift(block.slice(after));
  return true;
};
