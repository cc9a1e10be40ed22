import { type Element, wrapText } from "../tree/element";
import { stripStart } from "../tree/pythonText";
import { Source } from "../tree/source";
import type { BlockParser, BlockRule } from "./blockParser";

const isList = (tag: string) => tag === "ul" || tag === "ol";

const numbered = /^[ ]{0,3}\p{Nd}+\.[ ]+[^\n]*/u;
const bulleted = /^[ ]{0,3}[*+-][ ]+[^\n]*/;

export const orderedList: BlockRule = (parent, blocks, parser) => list("ol", numbered, parent, blocks, parser);
export const bulletList: BlockRule = (parent, blocks, parser) => list("ul", bulleted, parent, blocks, parser);

function list(tag: string, begins: RegExp, parent: Element, blocks: Source[], parser: BlockParser): boolean {
  const [block] = blocks as [Source];
  if (!begins.test(block.text)) return false;
  blocks.shift();
  const items = itemsOf(block);
  const before = parent.lastChild;
  let element: Element;
  if (before && isList(before.tag) && before.lastChild) {
    // The list goes on behind blank lines: the item before becomes a paragraph, and so does the first of these.
    element = before;
    wrapText(before.lastChild, block.line);
    wrapTail(before.lastChild, block.line);
    const item = element.add("li", block.line);
    const first = items.shift() as Source;
    parser.within("looselist", () => parser.parseBlocks(item, [first]));
  } else if (isList(parent.tag)) {
    element = parent;
  } else {
    element = parent.add(tag, block.line);
  }
  parser.within("list", () => {
    for (const item of items) {
      // An indented item belongs to the one before.
      const isNested = item.text.startsWith("    ");
      parser.parseBlocks(isNested && element.lastChild ? element.lastChild : element.add("li", item.line), [item]);
    }
  });
  return true;
}

/** What stands behind the last element of an item becomes a paragraph: that is text right below a heading. */
function wrapTail(item: Element, line: number): void {
  const last = item.lastChild;
  if (!last || last.tail === "") return;
  item.add("p", line).setText(stripStart(last.tail));
  last.setTail("");
}

const item = /^[ ]{0,3}(?:\p{Nd}+\.|[*+-])[ ]+([^\n]*)/u;
const nestedItem = /^[ ]{4,7}(?:\p{Nd}+\.|[*+-])[ ]+[^\n]*/u;

/** A block divided at the lines that begin an item; what is indented further is an item of its own. */
function itemsOf(block: Source): Source[] {
  const items: Source[][] = [];
  for (const line of block.split()) {
    const text = item.exec(line.text)?.[1];
    const current = items[items.length - 1];
    if (text !== undefined) items.push([line.withText(text)]);
    else if (nestedItem.test(line.text) && !current?.[0]?.text.startsWith("    ")) items.push([line]);
    else current?.push(line);
  }
  return items.map((lines) => Source.join(lines));
}

/** What is indented below an item of a list belongs to it. */
export const listContent: BlockRule = (parent, blocks, parser) => {
  const [written] = blocks as [Source];
  if (!written.text.startsWith("    ") || parser.isWithin("detabbed")) return false;
  const last = parent.lastChild;
  if (parent.tag !== "li" && !(last && isList(last.tag))) return false;
  blocks.shift();
  const { level, sibling } = levelOf(parent, written.text, parser);
  const block = written.mapLines((line) => (line.startsWith(" ".repeat(4 * level)) ? line.slice(4 * level) : line));
  parser.within("detabbed", () => {
    if (parent.tag === "li") parser.parseBlocks(last && isList(last.tag) ? last : parent, [block]);
    else if (sibling.tag === "li") parser.parseBlocks(sibling, [block]);
    else if (sibling.lastChild?.tag === "li") {
      wrapText(sibling.lastChild, block.line);
      parser.parse(sibling.lastChild, block);
    } else parser.parseBlocks(sibling.add("li", block.line), [block]);
  });
  return true;
};

/** How many lists deep a block is indented, as far as there are lists, and the innermost of these. */
function levelOf(parent: Element, text: string, parser: BlockParser): { level: number; sibling: Element } {
  const indent = Math.floor((/^ */.exec(text) as RegExpExecArray)[0].length / 4);
  let level = parser.isWithin("list") ? 1 : 0;
  let sibling = parent;
  while (indent > level) {
    const child = sibling.lastChild;
    if (!child || !(isList(child.tag) || child.tag === "li")) break;
    if (isList(child.tag)) level++;
    sibling = child;
  }
  return { level, sibling };
}
