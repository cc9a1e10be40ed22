import type { Element } from "./element";
import type { PageState } from "./pageState";

const box = /^ *\[([xX ])\] +/;

/** `[ ]` and `[x]` at the start of an item of a list become a box. */
export function drawTaskBoxes(root: Element, page: PageState): void {
  for (const list of root.all()) {
    for (const item of list.children) {
      if (item.tag !== "li") continue;
      const [first] = item.children;
      const holder = item.text !== "" ? item : first?.tag === "p" ? first : undefined;
      const match = holder && box.exec(holder.text);
      if (!match) continue;
      const checked = match[1] === " " ? "" : " checked";
      const drawn = page.stash(`<input type="checkbox" disabled${checked}> `);
      holder.setText(drawn + holder.text.slice(match[0].length));
      addClass(item, "task-list-item");
      addClass(list, "task-list");
    }
  }
}

function addClass({ attributes }: Element, name: string): void {
  const names = (attributes.get("class") ?? "").split(/\s+/).filter(Boolean);
  if (!names.includes(name)) attributes.set("class", [...names, name].join(" "));
}
