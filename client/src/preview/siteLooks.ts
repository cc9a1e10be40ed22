import type { Element } from "./tree/element";

/** Gives boxes our classes, by which our style sheet knows them, and the word for their type, for those who do not see icon and colour. */
export function dressBoxes(root: Element, words: Readonly<Record<string, string>>): void {
  for (const element of root.all()) {
    const { tag, attributes, children } = element;
    const classes = (attributes.get("class") ?? "").split(" ").filter(Boolean);
    const isBox = tag === "div" && classes.includes("admonition");
    if (!isBox && tag !== "details") continue;
    const types = classes.filter((name) => name !== "admonition");
    const [type = ""] = types;
    attributes.set("class", [...classes, "ak-block", ...types.map((name) => `ak-${name}`)].join(" "));
    const [title] = children;
    if (title?.tag === "summary" || title?.attributes.get("class") === "admonition-title") addClass(title, "ak-title");
    const word = Object.hasOwn(words, type) ? words[type] : undefined;
    if (word === undefined || title?.text.toLowerCase().startsWith(word.toLowerCase())) continue;
    if (isBox) attributes.set("role", "group");
    attributes.set("aria-label", word);
  }
}

function addClass({ attributes }: Element, name: string): void {
  attributes.set("class", [attributes.get("class"), name].filter(Boolean).join(" "));
}
