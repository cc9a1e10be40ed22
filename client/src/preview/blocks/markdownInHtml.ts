import { Element } from "../tree/element";
import { htmlPlaceholder } from "../tree/pageState";
import { Source } from "../tree/source";
import type { BlockParser, BlockRule } from "./blockParser";

const atStart = new RegExp(`^${htmlPlaceholder.source}`);

/** HTML whose content is read. */
export const markdownInHtml: BlockRule = (parent, blocks, parser) => {
  const number = atStart.exec((blocks[0] as Source).text)?.[1];
  const element = number === undefined ? undefined : parser.page.stashed[Number(number)];
  if (!(element instanceof Element)) return false;
  blocks.shift();
  readContent(element, parser);
  parent.insert(parent.children.length, [element]);
  parser.page.stashed[Number(number)] = "";
  return true;
};

function readContent(element: Element, parser: BlockParser): void {
  const reading = element.attributes.get("markdown") ?? "off";
  element.attributes.delete("markdown");
  for (const child of element.children) readContent(child, parser);
  if (reading === "block") {
    element.children = [
      ...read(element.text, element, parser),
      ...element.children.flatMap((child) => {
        const behind = read(child.tail, child, parser);
        child.setTail("");
        return [child, ...behind];
      }),
    ];
    element.setText("");
  } else if (reading !== "span") {
    element.isTextAtomic = true;
    for (const child of element.children) child.isTailAtomic = true;
  }
}

function read(text: string, { line }: Element, parser: BlockParser): Element[] {
  if (text === "") return [];
  const box = new Element("div");
  parser.parse(box, Source.of(text, line).trimLineEnds(false, true));
  return box.children;
}
