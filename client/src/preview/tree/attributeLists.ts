import { type Element, isBlock, isHeading } from "./element";
import { stripEndOf } from "./pythonText";

const list = String.raw`\{:?[ ]*([^}\n ][^}\n]*)\}`;
const behindElement = new RegExp(`^${list}`);
const atStart = new RegExp(`^[ \\n]*${list}[ ]*$`);

/** Behind a heading: the list at its end, with the spaces before it. */
function behindHeading(text: string): RegExpExecArray | null {
  const close = stripEndOf(text, " ").length - 1;
  if (text[close] !== "}") return null;
  const begin = Math.max(text.lastIndexOf("}", close - 1), text.lastIndexOf("\n", close)) + 1;
  const open = text.indexOf(" {", begin);
  return open < 0 || open > close ? null : listFrom(text, stripEndOf(text.slice(0, open), " ").length);
}

/** On a line of its own, the last one. */
function onLastLine(text: string): RegExpExecArray | null {
  const line = text.lastIndexOf("\n");
  return line < 0 ? null : listFrom(text, line);
}

function listFrom(text: string, start: number): RegExpExecArray | null {
  const match = atStart.exec(text.slice(start));
  if (match) match.index = start;
  return match;
}

/**
 * `{ #id .class key=value }` behind a heading, behind a link or the like, or on the last line of a paragraph: taken out of the text, and
 * given to what it stands behind.
 */
export function readAttributeLists(root: Element): void {
  for (const element of root.all()) {
    if (!isBlock(element.tag)) {
      const match = behindElement.exec(element.tail);
      if (!match) continue;
      give(element, match[1] as string);
      element.setTail(element.tail.slice(match[0].length));
      continue;
    }
    const isTitle = isHeading(element.tag);
    const find = isTitle || ["dt", "td", "th"].includes(element.tag) ? behindHeading : onLastLine;
    const end = endOf(element);
    const written = end === undefined ? "" : end === element ? element.text : end.tail;
    const match = written.includes("{") ? find(written) : null;
    if (!end || !match) continue;
    give(element, match[1] as string);
    const kept = written.slice(0, match.index);
    const text = isTitle ? stripEndOf(kept, "#").trimEnd() : kept;
    if (end === element) element.setText(text);
    else end.setTail(text);
  }
}

/** Where the text of a block ends: in itself, or behind one of its elements; that of an item before a list within it. */
function endOf(element: Element): Element | undefined {
  const { lastChild, children } = element;
  if (!lastChild) return element;
  if (element.tag !== "li") return lastChild.tail === "" ? element : lastChild;
  const at = children.findIndex(({ tag }) => tag === "ul" || tag === "ol");
  if (at < 0) return lastChild.tail === "" ? element : lastChild;
  const before = children[at - 1];
  return before && before.tail !== "" ? before : element;
}

/** A quoted value, one without quotes, or a word. */
const attribute = /([^ =]+)=("[^\n]*?"|'[^\n]*?'|[^ =]+)|([^ =]+)| /y;

/** Only what has a meaning in a preview, and can do nothing else: its ids and classes, and what a list or image looks like. */
const harmless = new Set(["alt", "height", "lang", "reversed", "start", "title", "width"]);

function give({ attributes }: Element, written: string): void {
  attribute.lastIndex = 0;
  for (let match = attribute.exec(written); match; match = attribute.exec(written)) {
    const [, key = "", value = "", word = ""] = match;
    const name = word.slice(1);
    if (word.startsWith(".")) attributes.set("class", [attributes.get("class"), name].filter(Boolean).join(" "));
    else if (word.startsWith("#")) attributes.set("id", name);
    else if (key === "id" || key === "class" || harmless.has(key))
      attributes.set(key, value.replace(/^(["'])(.*)\1$/, "$2"));
  }
}
