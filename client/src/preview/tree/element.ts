/** A text in a tree; that of code and the like is atomic: no rule looks into it. */
export interface TreeText {
  readonly value: string;
  readonly isAtomic: boolean;
}

/** An element of the page as Python-Markdown builds it: a text, elements, and behind each of these its tail. */
export class Element {
  text = "";
  isTextAtomic = false;
  tail = "";
  isTailAtomic = false;
  readonly attributes: Map<string, string>;
  children: Element[] = [];
  /** Where it begins on the page; undefined for what the page has not itself. */
  line: number | undefined;

  constructor(
    public tag: string,
    attributes: Readonly<Record<string, string>> = {},
  ) {
    this.attributes = new Map(Object.entries(attributes));
  }

  get lastChild(): Element | undefined {
    return this.children[this.children.length - 1];
  }

  /** A new element at its end. */
  add(tag: string, line?: number, attributes?: Readonly<Record<string, string>>): Element {
    const child = new Element(tag, attributes);
    child.line = line;
    this.children.push(child);
    return child;
  }

  insert(index: number, children: readonly Element[]): void {
    // A call takes only so many arguments.
    if (children.length < 10_000) this.children.splice(index, 0, ...children);
    else this.children = [...this.children.slice(0, index), ...children, ...this.children.slice(index)];
  }

  setText(value: string, isAtomic = false): this {
    this.text = value;
    this.isTextAtomic = isAtomic;
    return this;
  }

  setTail(value: string, isAtomic = false): this {
    this.tail = value;
    this.isTailAtomic = isAtomic;
    return this;
  }

  /** Itself and all within, in the order of the page. */
  *all(): Generator<Element> {
    const open: Element[] = [this];
    for (let element = open.pop(); element; element = open.pop()) {
      yield element;
      for (let index = element.children.length - 1; index >= 0; index--) open.push(element.children[index] as Element);
    }
  }

  /** All texts within, in the order of the page. */
  *texts(): Generator<TreeText> {
    if (this.text !== "") yield { value: this.text, isAtomic: this.isTextAtomic };
    for (const child of this.children) {
      yield* child.texts();
      if (child.tail !== "") yield { value: child.tail, isAtomic: child.isTailAtomic };
    }
  }

  copy(): Element {
    const copied = new Element(this.tag, Object.fromEntries(this.attributes));
    copied.line = this.line;
    copied.setText(this.text, this.isTextAtomic).setTail(this.tail, this.isTailAtomic);
    copied.children = this.children.map((child) => child.copy());
    return copied;
  }
}

/** Whether there is an element, and anything in it: Python takes one without elements in it for none. */
export function holdsElements(element: Element | undefined): element is Element {
  return element !== undefined && element.children.length > 0;
}

/** A text that stands in an element by itself becomes a paragraph before what else is in it. */
export function wrapText(element: Element, line: number | undefined): void {
  if (element.text === "") return;
  const paragraph = new Element("p").setText(element.text, element.isTextAtomic);
  paragraph.line = element.line ?? line;
  element.setText("");
  element.insert(0, [paragraph]);
}

const blockTags = new Set(
  (
    "address article aside blockquote details div dl fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr main menu " +
    "nav ol p pre section table ul canvas colgroup dd body dt group iframe li legend math map noscript output object option progress " +
    "script style summary tbody td textarea tfoot th thead tr video"
  ).split(" "),
);

/** Whether Python-Markdown takes an element for a block. */
export function isBlock(tag: string): boolean {
  return blockTags.has(tag.toLowerCase().replace(/\/+$/, ""));
}

/** The tags of blocks. */
export const allBlockTags: ReadonlySet<string> = blockTags;

export function isHeading(tag: string): boolean {
  return /^h[1-6]$/.test(tag);
}
