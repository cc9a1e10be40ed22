import { Element } from "../tree/element";
import type { PageState } from "../tree/pageState";
import { strip, stripEnd } from "../tree/pythonText";
import { Source } from "../tree/source";
import type { BlockParser, BlockRule } from "./blockParser";

const definition = /(?<=^|\n)[ ]{0,3}\[\^([^\]]*)\]:[ ]*([^\n]*)(?=\n|$)/;

/** Most blocks have none, which is found at once. */
const definitionSign = /\]:/;

function definitionIn(block: Source): RegExpExecArray | null {
  return block.find(definitionSign) ? block.find(definition) : null;
}

/** The text of a footnote, which the page shows at its end. */
export const footnoteDefinition: BlockRule = (_parent, blocks, { page }) => {
  const [block] = blocks as [Source];
  const match = definitionIn(block);
  if (!match) return false;
  blocks.shift();
  const end = match.index + match[0].length;
  const parts = [block.slice(end - (match[2] as string).length, end)];
  const rest = block.slice(end).trimLineEnds(true, false);
  const next = definitionIn(rest);
  if (next) {
    const before = rest.slice(0, next.index).trimLineEnds(false, true);
    parts[0] = Source.join([parts[0] as Source, lessIndented(before)]).trimLineEnds(true, false);
    blocks.unshift(rest.slice(next.index));
  } else {
    parts[0] = Source.join([parts[0] as Source, lessIndented(rest)]).trimLineEnds(true, true);
    for (const block of indentedBlocks(blocks)) parts.push(block);
  }
  const text = Source.join(parts, "\n\n");
  page.footnotes.set(match[1] as string, text.slice(0, stripEnd(text.text).length));
  const before = block.slice(0, match.index);
  if (strip(before.text) !== "") blocks.unshift(before.trimLineEnds(false, true));
  return true;
};

/** The blocks at the start that are indented, up to the next footnote. */
function indentedBlocks(blocks: Source[]): Source[] {
  const found: Source[] = [];
  while (blocks[0]?.text.startsWith("    ")) {
    const block = blocks.shift() as Source;
    const next = definitionIn(block);
    if (!next) {
      found.push(lessIndented(block));
      continue;
    }
    found.push(lessIndented(block.slice(0, next.index).trimLineEnds(false, true)));
    blocks.unshift(block.slice(next.index));
    break;
  }
  return found;
}

function lessIndented(block: Source): Source {
  return block.mapLines((line) => (line.startsWith("    ") ? line.slice(4) : line));
}

/** What stands for the sign that leads back, and for the space before it, until all is read. */
export const backSign = "\u0002zz1337820767766393qq\u0003";
export const noBreakSpace = "\u0002qq3936677670287331zz\u0003";
const marker = "///Footnotes Go Here///";

/** Puts the footnotes in their place: at the end, or where the page says. */
export function placeFootnotes(root: Element, parser: BlockParser, backTitle: (number: number) => string): void {
  const { page } = parser;
  if (page.footnotes.size === 0) return;
  const box = new Element("div", { class: "footnote" });
  box.add("hr");
  const list = box.add("ol");
  const read = new Element("div");
  for (const [index, name] of [...page.footnotes.keys()].entries()) {
    // One that was read may have given another a text.
    const text = page.footnotes.get(name) as Source;
    const item = list.add("li", text.line, { id: `fn:${name}` });
    parser.parse(read, text);
    item.children = read.children;
    read.children = [];
    const back = new Element("a", {
      href: `#fnref:${name}`,
      class: "footnote-backref",
      title: backTitle(index + 1),
    }).setText(backSign);
    const last = item.lastChild;
    if (!last) continue;
    if (last.tag === "p") {
      last.setText(last.text + noBreakSpace);
      last.insert(last.children.length, [back]);
    } else {
      item.add("p").insert(0, [back]);
    }
  }
  const found = markerIn(root);
  if (!found) {
    root.insert(root.children.length, [box]);
  } else if (found.isText) {
    found.parent.children.splice(found.index, 1, box);
  } else {
    found.parent.children[found.index]?.setTail("");
    found.parent.insert(found.index + 1, [box]);
  }
}

function markerIn(element: Element): { parent: Element; index: number; isText: boolean } | undefined {
  for (const [index, child] of element.children.entries()) {
    if (child.text.includes(marker)) return { parent: element, index, isText: true };
    if (child.tail.includes(marker)) return { parent: element, index, isText: false };
    const within = markerIn(child);
    if (within) return within;
  }
  return undefined;
}

/** A footnote that several places name leads back to each of them. */
export function repeatBackLinks(root: Element, { footnotePlaces }: PageState): void {
  for (const box of root.all()) {
    if (box.tag !== "div" || box.attributes.get("class") !== "footnote") continue;
    const list = [...box.all()].find(({ tag }) => tag === "ol");
    for (const item of list?.children ?? []) {
      const id = item.attributes.get("id") ?? "";
      const count = footnotePlaces.get(id.replace(/^fn:/, "fnref:")) ?? 0;
      const link = [...item.all()].find((one) => one.attributes.get("class") === "footnote-backref");
      const links = !link
        ? []
        : Array.from({ length: Math.max(0, count - 1) }, (_, index) => {
            const copied = link.copy();
            copied.attributes.set("href", (link.attributes.get("href") ?? "").replace(":", `${index + 2}:`));
            return copied;
          });
      item.lastChild?.insert(item.lastChild.children.length, links);
    }
  }
}
