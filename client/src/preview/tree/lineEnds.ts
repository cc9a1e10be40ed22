import { type Element, isBlock } from "./element";
import { strip, stripEnd } from "./pythonText";

/** Puts line ends between blocks, as the site does before it reads attribute lists. */
export function addLineEnds(root: Element): void {
  betweenBlocks(root);
  for (const element of root.all()) {
    if (element.tag === "br")
      element.setTail(strip(element.tail) === "" ? "\n" : `\n${element.tail}`, element.isTailAtomic);
    const [code] = element.children;
    if (element.tag === "pre" && code?.tag === "code" && code.children.length === 0) {
      code.setText(`${stripEnd(code.text)}\n`, true);
    }
  }
}

function betweenBlocks(element: Element): void {
  if (isBlock(element.tag) && element.tag !== "code" && element.tag !== "pre") {
    const [first] = element.children;
    if (strip(element.text) === "" && first && isBlock(first.tag)) element.setText("\n");
    for (const child of element.children) if (isBlock(child.tag)) betweenBlocks(child);
  }
  if (strip(element.tail) === "") element.setTail("\n");
}
