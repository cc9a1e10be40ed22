import { type DefaultTreeAdapterMap, parseFragment } from "parse5";

/** What a reader sees of a page, in an order and words that do not depend on who made its HTML. */
export interface Outline {
  /**
   * A line per block, indented by its depth: `h2 #id Title`, `p text`, `ul`, `ol 3` (where it begins), `li`, `box note: Title`,
   * `fold note: Title`, `tab Title`, `table`, `tr cell | cell`, `code "text"`, `quote`, `hr`, `notes`, `note id`. In a text:
   * `[text](address)`, `![alternative](address)`, `{term|meaning}`, `*emphasis*`, `[ ]` and `[x]` for boxes to tick.
   */
  readonly blocks: readonly string[];
  /** Links and images in the order of the page; those from a footnote to its text and back are left out. */
  readonly links: readonly OutlineLink[];
  /** What can be linked to. */
  readonly ids: ReadonlySet<string>;
}

export interface OutlineLink {
  readonly type: "link" | "image";
  readonly address: string;
  readonly text: string;
}

type Node = DefaultTreeAdapterMap["childNode"];
type Element = DefaultTreeAdapterMap["element"];

/** Reads HTML as a browser does: that of the site, or that of our preview. Addresses are given as `addressOf` says, to be compared. */
export function outlineOf(html: string, addressOf: (address: string) => string = (address) => address): Outline {
  const found = { blocks: [], links: [], ids: new Set<string>() };
  new OutlineReader(found.blocks, found.links, found.ids, addressOf).readAll(parseFragment(html).childNodes, 0);
  return found;
}

const inlineTags = new Set(
  "a abbr b big br button cite code del dfn em font i img input ins kbd label mark q s small span strike strong sub sup time tt u var wbr"
    .split(" ")
    .concat("audio", "video", "iframe", "select", "textarea"),
);
const withoutText = new Set(["script", "style", "template", "svg"]);

class OutlineReader {
  constructor(
    private readonly blocks: string[],
    private readonly links: OutlineLink[],
    private readonly ids: Set<string>,
    private readonly addressOf: (address: string) => string,
  ) {}

  readAll(nodes: readonly Node[], depth: number): void {
    let text = "";
    for (const node of nodes) {
      if (isText(node)) text += node.value;
      else if (isElement(node) && (inlineTags.has(node.tagName) || withoutText.has(node.tagName)))
        text += this.#inline(node);
      else {
        this.#paragraph(text, depth);
        text = "";
        if (isElement(node)) this.#block(node, depth);
      }
    }
    this.#paragraph(text, depth);
  }

  #paragraph(text: string, depth: number): void {
    const shown = tidy(text);
    if (shown !== "") this.#line(depth, `p ${shown}`);
  }

  #line(depth: number, text: string): void {
    this.blocks.push(" ".repeat(2 * depth) + text.trimEnd());
  }

  #block(element: Element, depth: number): void {
    this.#keepId(element);
    const { tagName } = element;
    const classes = classesOf(element);
    // What our preview says above a page.
    if (tagName === "header") return;
    if (/^h[1-6]$/.test(tagName)) {
      const id = attribute(element, "id") ?? attribute(element.childNodes.find(isElement), "id");
      this.#line(depth, `${tagName} #${id ?? ""} ${this.#textOf(element)}`);
    } else if (tagName === "ul" || tagName === "ol") this.#list(element, depth);
    else if (tagName === "details") this.#box("fold", element, depth);
    else if (classes.includes("footnote") || classes.includes("footnotes")) this.#notes(element, depth);
    else if (classes.includes("tabbed-set")) this.#tabs(element, depth);
    else if (classes.includes("admonition") || classes.includes("ak-block")) this.#box("box", element, depth);
    else if (tagName === "pre") this.#line(depth, `code ${JSON.stringify(rawText(element).trimEnd())}`);
    else if (tagName === "table") this.#table(element, depth);
    else if (tagName === "hr") this.#line(depth, "hr");
    else if (tagName === "blockquote") {
      this.#line(depth, "quote");
      this.readAll(element.childNodes, depth + 1);
    } else this.readAll(element.childNodes, depth);
  }

  #list(element: Element, depth: number): void {
    const start = attribute(element, "start");
    this.#line(depth, start === undefined || start === "1" ? element.tagName : `${element.tagName} ${start}`);
    for (const item of element.childNodes.filter(isElement)) {
      this.#line(depth, "li");
      this.#keepId(item);
      this.readAll(item.childNodes, depth + 1);
    }
  }

  #box(word: "box" | "fold", element: Element, depth: number): void {
    const names = new Set(classesOf(element).map((one) => one.replace(/^ak-/, "")));
    const types = [...names].filter((one) => !["admonition", "block", "details"].includes(one));
    const [title, ...rest] = element.childNodes.filter((node) => !isText(node) || node.value.trim() !== "");
    const isTitle =
      isElement(title) &&
      (title.tagName === "summary" || classesOf(title).some((one) => one === "admonition-title" || one === "ak-title"));
    const isOpen = word === "fold" && attribute(element, "open") !== undefined;
    const shown = isTitle ? `: ${this.#textOf(title)}` : "";
    if (types.includes("tab")) this.#line(depth, `tab ${shown.slice(2)}`);
    else this.#line(depth, `${word}${isOpen ? "+" : ""} ${types.join(" ")}${shown}`);
    this.readAll(isTitle ? rest : element.childNodes, depth + 1);
  }

  #tabs(element: Element, depth: number): void {
    const labels = elementsIn(element, ({ tagName }) => tagName === "label").map((label) => this.#textOf(label));
    const contents = elementsIn(element, (one) => classesOf(one).includes("tabbed-block"));
    for (const [index, content] of contents.entries()) {
      this.#line(depth, `tab ${labels[index] ?? ""}`);
      this.readAll(content.childNodes, depth + 1);
    }
  }

  #notes(element: Element, depth: number): void {
    this.#line(depth, "notes");
    for (const note of elementsIn(element, ({ tagName }) => tagName === "li")) {
      this.#line(depth, `note ${attribute(note, "id") ?? ""}`);
      this.#keepId(note);
      this.readAll(note.childNodes, depth + 1);
    }
  }

  #table(element: Element, depth: number): void {
    this.#line(depth, "table");
    for (const row of elementsIn(element, ({ tagName }) => tagName === "tr")) {
      const cells = row.childNodes.filter(isElement).map((cell) => this.#textOf(cell));
      this.#line(depth + 1, `tr ${cells.join(" | ")}`);
    }
  }

  #textOf(element: Element): string {
    return tidy(this.#inlines(element));
  }

  #inlines(element: Element): string {
    return element.childNodes
      .map((node) => (isText(node) ? node.value : isElement(node) ? this.#inline(node) : ""))
      .join("");
  }

  #inline(element: Element): string {
    const { tagName } = element;
    this.#keepId(element);
    if (withoutText.has(tagName)) return "";
    const classes = classesOf(element);
    // What we say to those who do not see a colour, and the way back from a footnote.
    if (classes.some((one) => ["ak-unseen", "footnote-backref", "headerlink"].includes(one))) return "";
    if (classes.some((one) => one === "twemoji" || one === "ak-icon")) return `<${attribute(element, "title")}>`;
    switch (tagName) {
      case "br":
        return "\n";
      case "img": {
        const text = attribute(element, "alt") ?? "";
        const address = this.addressOf(attribute(element, "src") ?? "");
        this.links.push({ type: "image", address, text });
        return `![${text}](${address})`;
      }
      case "input":
        return attribute(element, "type") === "checkbox"
          ? attribute(element, "checked") === undefined
            ? "[ ]"
            : "[x]"
          : "";
      case "a": {
        const written = attribute(element, "href");
        const place = this.links.length;
        const text = tidy(this.#inlines(element));
        if (written === undefined) return text;
        if (classes.includes("footnote-ref")) return `[^${written.slice(1)}]`;
        const address = this.addressOf(written);
        this.links.splice(place, 0, { type: "link", address, text });
        return `[${text}](${address})`;
      }
      case "abbr":
        return `{${this.#inlines(element)}|${attribute(element, "title") ?? ""}}`;
      case "em":
      case "i":
        return `*${this.#inlines(element)}*`;
      case "strong":
      case "b":
        return `**${this.#inlines(element)}**`;
      case "code":
        return `\`${rawText(element)}\``;
      case "del":
      case "s":
        return `~~${this.#inlines(element)}~~`;
      case "sub":
      case "sup":
        return classes.length === 0 && !element.childNodes.some((node) => isElement(node) && node.tagName === "a")
          ? `<${tagName}>${this.#inlines(element)}</${tagName}>`
          : this.#inlines(element);
      default:
        return this.#inlines(element);
    }
  }

  #keepId(element: Element): void {
    const id = attribute(element, "id");
    if (id) this.ids.add(id);
    const name = element.tagName === "a" ? attribute(element, "name") : undefined;
    if (name) this.ids.add(name);
  }
}

/** The elements within one that are asked for; not those within what is found. */
function elementsIn(element: Element, isWanted: (element: Element) => boolean): Element[] {
  return element.childNodes
    .filter(isElement)
    .flatMap((child) => (isWanted(child) ? [child] : elementsIn(child, isWanted)));
}

function rawText(element: Element): string {
  return element.childNodes.map((node) => (isText(node) ? node.value : isElement(node) ? rawText(node) : "")).join("");
}

function tidy(text: string): string {
  return text
    .split("\n")
    .map((line) => line.replace(/[ \t\r\f]+/g, " ").trim())
    .join(" ")
    .replace(/ +/g, " ")
    .trim();
}

function classesOf(element: Element): string[] {
  return (attribute(element, "class") ?? "").split(/\s+/).filter(Boolean);
}

function attribute(element: Element | undefined, name: string): string | undefined {
  return element?.attrs.find((one) => one.name === name)?.value;
}

function isText(node: Node | undefined): node is DefaultTreeAdapterMap["textNode"] {
  return node?.nodeName === "#text";
}

function isElement(node: Node | undefined): node is Element {
  return node !== undefined && "tagName" in node;
}
