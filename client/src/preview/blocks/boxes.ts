import { Element, holdsElements, wrapText } from "../tree/element";
import { capitalized } from "../tree/pythonText";
import type { Source } from "../tree/source";
import { type BlockParser, type BlockRule, detab } from "./blockParser";

/** A box is a block of its first line, and of what is indented below that, behind blank lines too. */
interface BoxSort {
  readonly opens: RegExp;
  /** Puts the box at the end of the parent; returns where its content goes. */
  open(match: RegExpExecArray, parent: Element, line: number, parser: BlockParser): Element;
  /** Whether an element is such a box, whose content may go on. */
  is(element: Element): boolean;
  /** Where the content of a box stands. */
  content(box: Element): Element;
  /** What within the content stands last, as far as it may have a list at its end. */
  lastIn(box: Element): Element | undefined;
}

/** The rule for a sort of box. */
export function boxRule(sort: BoxSort): BlockRule {
  return (parent, blocks, parser) => {
    const [block] = blocks as [Source];
    const match = block.find(sort.opens);
    if (match) {
      blocks.shift();
      if (match.index > 0) parser.parseBlocks(parent, [block.slice(0, match.index)]);
      const at = match.index + (match[0].startsWith("\n") ? 1 : 0);
      const [inside, rest] = detab(block.slice(match.index + match[0].length));
      parser.parse(sort.open(match, parent, block.slice(at).line, parser), inside);
      if (rest.text !== "") blocks.unshift(rest);
      return true;
    }
    const goesOn = continued(sort, parent, block);
    if (!goesOn) return false;
    blocks.shift();
    const { element, indent } = goesOn;
    const [inside, rest] = detab(block, indent);
    if (element.tag === "li") wrapText(element, block.line);
    parser.parse(sort.is(element) ? sort.content(element) : element, inside);
    if (rest.text !== "") blocks.unshift(rest);
    return true;
  };
}

/** Where a block goes that stands indented below a box: into the box, or into the last item of a list at its end. */
function continued(sort: BoxSort, parent: Element, { text }: Source): { element: Element; indent: number } | undefined {
  const box = parent.lastChild;
  if (!box || !sort.is(box)) return undefined;
  let element: Element = box;
  let last = sort.lastIn(box);
  let left = text;
  let indent = 0;
  while (holdsElements(last) && holdsElements(element) && left.startsWith("        ") && isList(last)) {
    const item: Element | undefined = last.lastChild;
    if (!item) break;
    element = item;
    last = holdsElements(element) ? element.lastChild : undefined;
    left = left.slice(4);
    indent += 4;
  }
  return left.startsWith("    ") ? { element, indent: indent + 4 } : undefined;
}

function isList({ tag }: Element): boolean {
  return tag === "ul" || tag === "ol";
}

const itself = (box: Element) => box;
const single = (types: string) => types.toLowerCase().replace(/ {2,}/g, " ");

/** `!!! type "Title"`: a box. Without a title the type is that, and one between empty quotes is none. */
export const admonition = boxRule({
  opens: /(?:^|\n)!!! ?([\p{L}\p{N}_-]+(?: +[\p{L}\p{N}_-]+)*)(?: +"([^\n]*?)")? *(?:\n|$)/u,
  open([, written = "", quoted], parent, line) {
    const types = single(written);
    const box = parent.add("div", line, { class: `admonition ${types}` });
    const title = quoted ?? capitalized(types.split(" ", 1)[0] as string);
    if (title !== "") box.add("p", line, { class: "admonition-title" }).setText(title);
    return box;
  },
  is: (element) => (element.attributes.get("class") ?? "").includes("admonition"),
  content: itself,
  lastIn: (box) => box.lastChild,
});

/** `??? type "Title"`: a box to unfold; `???+` one that is unfolded. */
export const details = boxRule({
  opens:
    /(?:^|\n)\?{3}(\+)? ?(?:([\p{L}\p{N}_-]+(?: +[\p{L}\p{N}_-]+)*?)?(?: +"([^\n]*?)")|([\p{L}\p{N}_-]+(?: +[\p{L}\p{N}_-]+)*?)) *(?:\n|$)/u,
  open([, plus, before = "", quoted, alone], parent, line) {
    const types = single(alone ?? before);
    const box = parent.add("details", line, {
      ...(plus === undefined ? {} : { open: "open" }),
      ...(types === "" ? {} : { class: types }),
    });
    const title = alone === undefined ? (quoted ?? "") : capitalized(types.split(" ", 1)[0] as string);
    box.add("summary", line).setText(title);
    return box;
  },
  is: ({ tag }) => tag.toLowerCase() === "details",
  content: itself,
  lastIn: (box) => box.lastChild,
});

const isTabs = ({ tag, attributes }: Element) =>
  tag.toLowerCase() === "div" && attributes.get("class") === "tabbed-set tabbed-alternate";

/** `=== "Title"`: a tab, beside the one before it unless it has a `!`. */
export const tab = boxRule({
  opens: /(?:^|\n)={3}(!)? +"([^\n]*?)" *(?:\n|$)/,
  open([, apart, title = ""], parent, line, { page }) {
    const before = parent.lastChild;
    const goesOn = holdsElements(before) && isTabs(before) && apart === undefined;
    const set = goesOn ? before : parent.add("div", line, { class: "tabbed-set tabbed-alternate" });
    if (!goesOn) {
      page.tabSets++;
      set.attributes.set("data-tabs", `${page.tabSets}:0`);
      set.add("div", undefined, { class: "tabbed-labels" });
      set.add("div", undefined, { class: "tabbed-content" });
    }
    const [labels, content] = set.children.slice(-2) as [Element, Element];
    const [group, count] = (set.attributes.get("data-tabs") ?? "").split(":");
    const number = Number(count) + 1;
    const id = `__tabbed_${group}_${number}`;
    set.attributes.set("data-tabs", `${group}:${number}`);
    const choice = { name: `__tabbed_${group}`, type: "radio", id, ...(goesOn ? {} : { checked: "checked" }) };
    set.insert(set.children.length - 2, [new Element("input", choice)]);
    labels.add("label", line, { for: id }).setText(title);
    return content.add("div", line, { class: "tabbed-block" });
  },
  is: isTabs,
  content: (set) => set.lastChild?.lastChild ?? set,
  lastIn: (set) => set.lastChild?.lastChild?.lastChild,
});
