import { Element, isHeading } from "./element";
import { htmlPlaceholders, type PageState, unescapeSigns } from "./pageState";
import { escapeCode, strip } from "./pythonText";

interface Heading {
  readonly level: number;
  readonly id: string;
  readonly title: string;
}

/** The level of the deepest headings in a table of contents. */
const deepest = 3;

/** Gives each heading the id that it has on the site, and puts the table of contents where the page asks for it. */
export function nameHeadings(root: Element, page: PageState, decode: (text: string) => string): void {
  const used = new Set<string>();
  for (const { attributes } of root.all()) {
    const id = attributes.get("id");
    if (id !== undefined) used.add(id);
  }
  const headings: Heading[] = [];
  const next = new Map<string, string>();
  for (const element of root.all()) {
    if (!isHeading(element.tag)) continue;
    const texts = [...element.texts()].map(({ value, isAtomic }) => (isAtomic ? decode(value) : value));
    const text = strip(texts.join(""));
    const id = element.attributes.get("id") ?? unusedId(idOf(unescapeSigns(withoutHtml(text, page))), used, next);
    element.attributes.set("id", id);
    const level = Number(element.tag.slice(1));
    if (level <= deepest) headings.push({ level, id, title: unescapeSigns(withoutHtml(escapeCode(text), page, true)) });
  }
  placeContents(root, headings);
}

/** The text without the HTML in it, and without what is written by the name of a sign unless that is kept. */
function withoutHtml(text: string, { stashed }: PageState, keepsSigns = false): string {
  return text.replace(htmlPlaceholders, (_, number: string) => {
    const html = stashed[Number(number)];
    const plain = typeof html === "string" ? html.replace(/<[^>]+>/g, "") : "";
    return keepsSigns ? plain : plain.replace(/&[#a-zA-Z0-9]+;/g, "");
  });
}

function idOf(text: string): string {
  const plain = text.normalize("NFKD").replace(/[^\x00-\x7f]/g, "");
  return strip(plain.replace(/[^\w\s-]/g, ""))
    .toLowerCase()
    .replace(/[-\s]+/g, "-");
}

/** An id that nothing on the page has yet. `next` remembers to which one the search went on from one that is used. */
function unusedId(wanted: string, used: Set<string>, next: Map<string, string>): string {
  const passed: string[] = [];
  let id = wanted;
  while (used.has(id) || id === "") {
    passed.push(id);
    id = next.get(id) ?? idAfter(id);
  }
  for (const one of passed) next.set(one, id);
  used.add(id);
  return id;
}

function idAfter(id: string): string {
  const [, before, count] = /^([^\n]*)_([0-9]+)$/.exec(id) ?? [];
  return before === undefined ? `${id}_1` : `${before}_${Number(count) + 1}`;
}

/** So many tables of contents are drawn on a page: each has all headings. */
const mostContents = 20;

/** A paragraph that is nothing but this. */
const marker = "[TOC]";

function placeContents(root: Element, headings: readonly Heading[]): void {
  let left = mostContents;
  // A heading may be called so itself: what is put in is not looked through.
  for (const parent of [...root.all()]) {
    if (isHeading(parent.tag)) continue;
    for (const [index, child] of parent.children.entries()) {
      if (child.children.length > 0 || strip(child.text) !== marker) continue;
      if (isHeading(child.tag) || child.tag === "pre" || child.tag === "code") continue;
      if (left-- <= 0) return;
      const contents = new Element("div", { class: "contents" }).setTail(child.tail);
      contents.insert(0, [contentsOf(headings)]);
      contents.line = child.line;
      parent.children[index] = contents;
    }
  }
}

/** A list of links, those to headings of a lower level within those above. */
function contentsOf(headings: readonly Heading[]): Element {
  const top = new Element("ul");
  const open: { level: number; list: Element }[] = [];
  for (const { level, id, title } of headings) {
    while (open.length > 0 && (open[open.length - 1] as { level: number }).level >= level) open.pop();
    const above = open[open.length - 1];
    const list = above ? listIn(above.list) : top;
    const item = list.add("li");
    item.add("a", undefined, { href: `#${id}` }).setText(title, true);
    open.push({ level, list: item });
  }
  return top;
}

function listIn(item: Element): Element {
  return item.lastChild?.tag === "ul" ? item.lastChild : item.add("ul");
}
