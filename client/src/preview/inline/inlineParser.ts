import { Element } from "../tree/element";
import { type PageState, placeholderEnd, placeholderStart } from "../tree/pageState";
import { strip } from "../tree/pythonText";
import { asteriskEmphasis, underscoreEmphasis } from "./emphasis";
import type { InlineContext, InlineRule } from "./inlineRule";
import * as links from "./links";
import { Patience, ReadText } from "./readText";
import * as simple from "./simpleRules";

/** In the order in which they are tried: each goes over the whole text before the next does. */
const rules: readonly InlineRule[] = [
  simple.code,
  simple.escapedCharacter,
  simple.footnote,
  links.referenceLink,
  links.link,
  links.image,
  links.referenceImage,
  links.shortReferenceLink,
  links.shortReferenceImage,
  simple.addressLink,
  simple.mailLink,
  simple.lineBreak,
  simple.html,
  simple.entity,
  simple.icons,
  simple.alone,
  asteriskEmphasis,
  underscoreEmphasis,
];

/** Any rule needs one of these. */
const anySign = /[\\`[<&:*_]| {2}\n/;

const prefix = `${placeholderStart}klzzwxh:`;
const placeholder = new RegExp(`${prefix}([0-9]+)${placeholderEnd}`, "g");

/** Reads what stands within the blocks of a tree, icons too if `hasIcons`. `html` writes an element as HTML. */
export function readInline(
  root: Element,
  page: PageState,
  hasIcons: boolean,
  html: (element: Element) => string,
): void {
  new InlineParser(page, hasIcons ? rules : rules.filter((rule) => rule !== simple.icons), html).read(root);
}

/** What a rule finds is put aside, and a placeholder stands there until all rules have had their turn. */
class InlineParser implements InlineContext {
  readonly #nodes: (Element | string)[] = [];
  readonly #patience = new Patience();

  constructor(
    readonly page: PageState,
    private readonly rules: readonly InlineRule[],
    private readonly html: (element: Element) => string,
  ) {}

  read(root: Element): void {
    const open = [root];
    for (let element = open.pop(); element; element = open.pop()) {
      const found: [Element, Element[]][] = [];
      // What is put in behind a child has its turn as well.
      for (let index = 0; index < element.children.length; index++) {
        const child = element.children[index] as Element;
        if (child.text !== "" && !child.isTextAtomic) {
          const { text } = child;
          child.setText("");
          const within = this.#placed(this.#parsed(text), false, (piece) => child.setText(child.text + piece));
          for (const one of within) open.push(one);
          found.push([child, within]);
        }
        if (child.tail !== "") {
          const { tail, isTailAtomic } = child;
          child.setTail("");
          const behind = this.#placed(isTailAtomic ? tail : this.#parsed(tail), isTailAtomic, (piece, isAtomic) =>
            child.setTail(child.tail + piece, isAtomic && child.tail === ""),
          );
          element.insert(index + 1, behind);
        }
        if (child.children.length > 0) open.push(child);
      }
      for (const [parent, children] of found) parent.insert(0, children);
    }
  }

  /** A text with placeholders for what the rules found in it, from the one with that number on. */
  #parsed(written: string, first = 0): string {
    if (!anySign.test(written)) return written;
    let text = new ReadText(written, this.#patience);
    for (const [index, rule] of this.rules.entries()) {
      if (index < first) continue;
      const pieces: string[] = [];
      text.from = 0;
      text.hasOpenAddress = false;
      for (let from: number | undefined = 0; from !== undefined; ) {
        const found = this.#find(rule, text, from);
        if (found?.node === undefined) {
          from = found?.end;
          continue;
        }
        const { node, start, end } = found;
        if (node instanceof Element && !node.isTextAtomic) {
          for (const child of [node, ...node.children]) {
            if (child.text !== "" && !child.isTextAtomic) child.setText(this.#parsed(child.text, index + 1));
            if (child.tail !== "" && !child.isTailAtomic) child.setTail(this.#parsed(child.tail, index));
          }
        }
        this.#nodes.push(node);
        const number = String(this.#nodes.length - 1).padStart(4, "0");
        pieces.push(text.text.slice(text.from, start), `${prefix}${number}${placeholderEnd}`);
        const beginsAnew = rule.beginsAnew?.(found, text) && !this.#patience.isGone;
        text.from = end;
        from = end;
        if (!beginsAnew) continue;
        this.#patience.spend(text.text.length);
        text = this.#joined(pieces, text);
        from = 0;
      }
      if (pieces.length > 0) text = this.#joined(pieces, text);
    }
    return text.text;
  }

  /** What was put aside and what is left as one text; takes the pieces. */
  #joined(pieces: string[], { text, from }: ReadText): ReadText {
    const joined = pieces.splice(0).join("") + text.slice(from);
    return new ReadText(joined, this.#patience);
  }

  #find(rule: InlineRule, text: ReadText, from: number): ReturnType<InlineRule["read"]> {
    const pattern = rule.begins;
    pattern.lastIndex = from;
    for (let match = pattern.exec(text.text); match; match = pattern.exec(text.text)) {
      const found = rule.read(match, text, this);
      if (found) return found;
      if (match[0] === "") pattern.lastIndex++;
    }
    return undefined;
  }

  /** Gives the texts before the first element away, and returns the elements, each with the text behind it. */
  #placed(text: string, isAtomic: boolean, give: (piece: string, isAtomic: boolean) => void): Element[] {
    const elements: Element[] = [];
    const add = (piece: string): void => {
      if (piece === "") return;
      const last = elements[elements.length - 1];
      if (last) last.setTail(last.tail + piece, isAtomic && last.tail === "");
      else give(piece, isAtomic);
    };
    let from = 0;
    for (const { 0: written, 1: number, index } of text.matchAll(placeholder)) {
      const node = this.#nodes[Number(number)];
      if (node === undefined) continue;
      add(text.slice(from, index));
      from = index + written.length;
      if (typeof node === "string") {
        add(node);
        continue;
      }
      for (const child of [node, ...node.children]) {
        if (strip(child.tail) !== "") this.#placeTail(node, child);
        if (strip(child.text) !== "") this.#placeText(child);
      }
      elements.push(node);
    }
    add(text.slice(from));
    return elements;
  }

  #placeText(element: Element): void {
    const { text, isTextAtomic } = element;
    element.setText("");
    const within = this.#placed(text, isTextAtomic, (piece, isAtomic) =>
      element.setText(element.text + piece, isAtomic && element.text === ""),
    );
    element.insert(0, within);
  }

  #placeTail(parent: Element, element: Element): void {
    const { tail, isTailAtomic } = element;
    element.setTail("");
    const behind = this.#placed(tail, isTailAtomic, (piece, isAtomic) =>
      element.setTail(element.tail + piece, isAtomic && element.tail === ""),
    );
    parent.insert(parent === element ? 0 : parent.children.indexOf(element) + 1, behind);
  }

  asText = (text: string): string => this.#replaced(text, (node) => (typeof node === "string" ? node : textOf(node)));

  asHtml = (text: string): string =>
    this.#replaced(text, (node) => (typeof node === "string" ? `\\${node}` : this.html(node)));

  #replaced(text: string, shown: (node: Element | string) => string): string {
    if (!text.includes(placeholderStart)) return text;
    return text.replace(placeholder, (_, number: string) => {
      const node = this.#nodes[Number(number)];
      return node === undefined ? "" : shown(node);
    });
  }
}

function textOf(element: Element): string {
  return [...element.texts()].map(({ value }) => value).join("");
}
