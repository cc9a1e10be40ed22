import type MarkdownIt from "markdown-it";
import type Token from "markdown-it/lib/token.mjs";
import { backSign, noBreakSpace } from "./blocks/footnotes";
import { Element, isBlock, isHeading } from "./tree/element";
import {
  type Fence,
  htmlPlaceholder,
  htmlPlaceholders,
  isFence,
  type PageState,
  unescapeSigns,
} from "./tree/pageState";

/** How the tokens of markdown-it are called; those of other elements as their tags. */
const names: Readonly<Record<string, string>> = {
  a: "link",
  blockquote: "blockquote",
  li: "list_item",
  ol: "ordered_list",
  p: "paragraph",
  ul: "bullet_list",
};

const emptyElements = new Set([
  "area",
  "base",
  "br",
  "col",
  "embed",
  "hr",
  "img",
  "input",
  "link",
  "meta",
  "param",
  "source",
]);

/** The tokens of markdown-it for the tree of a page, one behind the other: none is left for other rules to read. */
export function siteTokens(
  root: Element,
  page: PageState,
  addresses: Addresses,
  md: MarkdownIt,
  Piece: typeof Token,
): Token[] {
  const tokens = new Tokens(page, addresses, md, Piece);
  tokens.addContent(root);
  return tokens.all;
}

/** A text in which signs are written by their names or numbers, with these signs; backslashes stay. */
export function unescapeEntities(md: MarkdownIt, text: string): string {
  return text.includes("&") ? text.split("\\").map(md.utils.unescapeAll).join("\\") : text;
}

/** The files behind addresses of the site. */
type Addresses = Readonly<Record<string, string>>;

/** The file behind an address, with the place in it; undefined for any other address. */
function fileBehind(address: string, addresses: Addresses): string | undefined {
  const end = address.search(/[?#]/);
  const path = end < 0 ? address : address.slice(0, end);
  if (!Object.hasOwn(addresses, path)) return undefined;
  return addresses[path] + (end < 0 ? "" : address.slice(end).replace(/^\?[^#]*/, ""));
}

const htmlLink = /<a\s(?:[^<>"']|"[^"]*"|'[^']*')*?\bhref\s*=\s*(?:"([^"]*)"|'([^']*)')/gi;

const onlyHtml = new RegExp(`^${htmlPlaceholder.source}$`);

class Tokens {
  readonly all: Token[] = [];

  constructor(
    private readonly page: PageState,
    private readonly addresses: Addresses,
    private readonly md: MarkdownIt,
    private readonly Piece: typeof Token,
  ) {}

  addContent(element: Element): void {
    this.#text(element.text, element.tag !== "code");
    for (const child of element.children) {
      if (!this.#blockAlone(child)) this.#element(child);
      this.#text(child.tail);
    }
  }

  /** A block of HTML stands in no paragraph. */
  #blockAlone({ tag, text, children, attributes, line }: Element): boolean {
    if (tag !== "p" || children.length > 0 || attributes.size > 0) return false;
    const number = onlyHtml.exec(text)?.[1];
    const html = number === undefined ? undefined : this.page.stashed[Number(number)];
    if (typeof html === "string" ? !isBlockHtml(html) : html === undefined) return false;
    this.#stashed(Number(number), line ?? null);
    return true;
  }

  #add(type: string, tag: string, nesting: -1 | 0 | 1, line?: number | null): Token {
    const token = new this.Piece(type, tag, nesting);
    if (typeof line === "number") token.map = [line, line + 1];
    this.all.push(token);
    return token;
  }

  #element(element: Element): void {
    const { tag, children, line } = element;
    const [code] = children;
    if (tag === "pre" && code && isPlainCode(code) && children.length === 1) {
      this.#give(this.#add("code_block", "code", 0, line), element).content = this.#plain(code.text, false);
    } else if (isPlainCode(element)) {
      this.#give(this.#add("code_inline", "code", 0), element).content = this.#plain(element.text, false);
    } else if (tag === "img") {
      this.#image(element);
    } else if (emptyElements.has(tag)) {
      this.#give(this.#add(tag, tag, 0, line), element);
    } else {
      // The editor would give headings other ids.
      const name = isHeading(tag) ? "algoritmekader_heading" : (names[tag] ?? tag);
      const open = this.#give(this.#add(`${name}_open`, tag, 1, line), element);
      const file = tag === "a" ? fileBehind(element.attributes.get("href") ?? "", this.addresses) : undefined;
      if (file !== undefined) {
        // The editor would open the address itself, and finds nothing there.
        open.type = "algoritmekader_link_open";
        open.attrSet("data-href", this.md.normalizeLink(file));
      }
      this.addContent(element);
      this.#add(`${name}_close`, tag, -1);
    }
  }

  #image(element: Element): void {
    const token = this.#give(this.#add("image", "img", 0), element);
    const text = new this.Piece("text", "", 0);
    text.content = token.attrGet("alt") ?? "";
    token.children = [text];
    token.attrSet("alt", "");
  }

  #give(token: Token, { attributes }: Element): Token {
    for (const [name, value] of attributes) {
      const written = this.#plain(value);
      if (name !== "href" && name !== "src") {
        token.attrPush([name, written]);
        continue;
      }
      const address = this.md.normalizeLink(written);
      if (this.md.validateLink(address)) token.attrPush([name, address]);
    }
    return token;
  }

  #plain(text: string, isEscaped = true): string {
    const shown = (isEscaped ? unescapeSigns(text) : text)
      .replaceAll(backSign, "\u21a9")
      .replaceAll(noBreakSpace, "\u00a0");
    return unescapeEntities(this.md, shown);
  }

  #text(text: string, isEscaped = true): void {
    if (text === "") return;
    let from = 0;
    for (const { 0: written, 1: number, index } of text.matchAll(htmlPlaceholders)) {
      this.#piece(text.slice(from, index), isEscaped);
      this.#stashed(Number(number), null);
      from = index + written.length;
    }
    this.#piece(text.slice(from), isEscaped);
  }

  #piece(text: string, isEscaped: boolean): void {
    if (text !== "") this.#add("text", "", 0).content = this.#plain(text, isEscaped);
  }

  #stashed(number: number, line: number | null): void {
    const html = this.page.stashed[number];
    if (html === undefined) return;
    if (html instanceof Element) this.#element(html);
    else if (isFence(html)) {
      this.#fence(html);
    } else this.#html(html, line);
  }

  #fence({ code, info, title, id, line }: Fence): void {
    if (id !== undefined) this.#add("div_open", "div", 1).attrPush(["id", id]);
    if (title !== undefined) {
      this.#add("span_open", "span", 1).attrPush(["class", "filename"]);
      this.#piece(title, false);
      this.#add("span_close", "span", -1);
    }
    const token = this.#add("fence", "code", 0, line);
    token.info = info;
    token.content = `${code}\n`;
    if (id !== undefined) this.#add("div_close", "div", -1);
  }

  /** HTML as it is written; what was read before it may stand within. */
  #html(html: string, line: number | null): void {
    const type = line === null ? "html_inline" : "html_block";
    let from = 0;
    for (const { 0: written, 1: number, index } of html.matchAll(htmlPlaceholders)) {
      this.#add(type, "", 0, line).content = this.#withFiles(html.slice(from, index));
      this.#stashed(Number(number), null);
      from = index + written.length;
    }
    this.#add(type, "", 0, line).content = this.#withFiles(html.slice(from));
  }

  /** HTML whose links to addresses of the site open files too. */
  #withFiles(html: string): string {
    return html.replace(htmlLink, (written, doubled?: string, single?: string) => {
      const file = fileBehind(doubled ?? single ?? "", this.addresses);
      if (file === undefined) return written;
      return `${written} data-href="${this.md.utils.escapeHtml(this.md.normalizeLink(file))}"`;
    });
  }
}

/** Whether an element is code in which nothing was kept aside. */
function isPlainCode(element: Element): boolean {
  return element.tag === "code" && element.children.length === 0 && !htmlPlaceholder.test(element.text);
}

/** Whether HTML is a block, as Python-Markdown sees it. */
function isBlockHtml(html: string): boolean {
  const [, name = ""] = /^<\/?([^ >]+)/.exec(html) ?? [];
  return /^[!?@%]/.test(name) || isBlock(name);
}
