import { allBlockTags, Element, isBlock } from "../tree/element";
import type { PageState, Stashed } from "../tree/pageState";
import { strip } from "../tree/pythonText";
import { Source } from "../tree/source";
import { type Attributes, HtmlParser, textOnly } from "./htmlParser";

/** What is within an element is read as blocks, as one text, or not at all. */
type Reading = "block" | "span" | "off";

/** Elements whose content is text, not blocks. */
const spanTags = new Set("address dd dt h1 h2 h3 h4 h5 h6 legend li p summary td th".split(" "));
/** Elements whose content is never read. */
const rawTags = new Set("canvas math option pre script style textarea".split(" "));
const emptyTags = new Set(["hr"]);
const blankLine = /^(?: *\n){2}/;
/** Elements that lie deeper within others whose content is read are HTML as it is written. */
const deepest = 100;

/** Keeps HTML aside that begins at the margin; where it says `markdown`, its content is read if `reads`. */
export function stashHtml(source: Source, page: PageState, reads: boolean, decode: (text: string) => string): Source {
  return source.text.includes("<") || source.text.includes("&")
    ? new HtmlBlocks(source, page, reads, decode).read()
    : source;
}

class HtmlBlocks extends HtmlParser {
  /** What becomes of the page, and on which lines it stands. */
  readonly #out: string[] = [];
  readonly #lines: number[];
  #isRaw = false;
  #isInTail = false;
  #rawTags: string[] = [];
  #raw = "";
  /** The elements whose content is read. */
  readonly #elements: Element[] = [];
  readonly #readings: Reading[] = [];
  /** The element that ended last, behind which text is its tail. */
  #ended: Element | undefined;

  constructor(
    private readonly source: Source,
    private readonly page: PageState,
    private readonly reads: boolean,
    decode: (text: string) => string,
  ) {
    super(decode);
    this.#lines = [source.line];
  }

  read(): Source {
    this.readAll(this.source.text);
    if (this.#raw !== "") {
      this.#put(this.page.stash(this.#raw));
      this.#raw = "";
    }
    const [outermost] = this.#elements;
    if (outermost) this.endTag(outermost.tag);
    return new Source(this.#out.join(""), this.#lines);
  }

  /** Puts something on the page, which begins on the current line; of what is not of the page all stands on that. */
  #put(text: string, isOfPage = false): void {
    let line = this.line;
    for (const sign of text) {
      if (sign !== "\n") continue;
      if (isOfPage) line++;
      this.#lines.push(this.#lineOnPage(line));
    }
    this.#out.push(text);
  }

  #lineOnPage(line: number): number {
    return this.source.lineAt(line);
  }

  #isAtLineStart(): boolean {
    if (this.offset === 0) return true;
    if (this.offset > 3) return false;
    return strip(this.text.slice(this.lineStart, this.lineStart + this.offset)) === "";
  }

  /** What stands behind something at the current place. */
  #behind(length: number): string {
    return this.text.slice(this.lineStart + this.offset + length);
  }

  #endTagText(tag: string): string {
    const start = this.lineStart + this.offset;
    const close = this.text.indexOf(">", start);
    return close < 0 ? `</${tag}>` : this.text.slice(start, close + 1);
  }

  protected override startTag(tag: string, attributes: Attributes): void {
    const isAtStart = this.#isInTail || this.#isAtLineStart();
    if (emptyTags.has(tag) && isAtStart) {
      this.#empty(this.#withoutMarkdown(tag, attributes), true);
      return;
    }
    if (!allBlockTags.has(tag) || !isAtStart) {
      if (this.#isRaw) this.#rawStart(tag);
      else {
        this.data(this.#readings[this.#readings.length - 1] === "off" ? this.page.stash(this.tagText) : this.tagText);
        if (textOnly.has(tag)) this.readAsHtml();
      }
      return;
    }
    const given = new Map(attributes.map(([name, value]) => [name, value ?? name]));
    const reading = this.#readingOf(tag, given.get("markdown"));
    if (this.#isRaw || (reading === "off" && this.#elements.length === 0) || this.#elements.length >= deepest) {
      this.#rawStart(tag);
      return;
    }
    if (this.#elements.some((element) => element.tag === "p")) this.endTag("p");
    given.set("markdown", reading);
    const element = new Element(tag, Object.fromEntries(given));
    element.line = this.#lineOnPage(this.line);
    const parent = this.#elements[this.#elements.length - 1];
    parent?.insert(parent.children.length, [element]);
    this.#elements.push(element);
    this.#readings.push(reading);
    this.#ended = undefined;
  }

  #readingOf(tag: string, written = "0"): Reading {
    if (!this.reads) return "off";
    const parent = this.#readings[this.#readings.length - 1];
    let wanted = written === "markdown" ? "1" : written;
    if (parent === "off" || (parent === "span" && wanted !== "0")) wanted = parent;
    const isSpan = spanTags.has(tag);
    const isReadAsBlocks = !isSpan && !rawTags.has(tag) && !emptyTags.has(tag);
    if ((wanted === "1" && isReadAsBlocks) || (wanted === "block" && (isReadAsBlocks || isSpan))) return "block";
    if ((wanted === "1" && isSpan) || (wanted === "span" && (isReadAsBlocks || isSpan))) return "span";
    return "off";
  }

  #rawStart(tag: string): void {
    const text = this.tagText;
    if (emptyTags.has(tag)) {
      this.#empty(text, isBlock(tag));
      return;
    }
    if (isBlock(tag) && (this.#isInTail || (this.#isAtLineStart() && !this.#isRaw))) {
      this.#isRaw = true;
      this.#put("\n");
    }
    if (this.#isRaw) {
      this.#rawTags.push(tag);
      this.#raw += text;
      return;
    }
    this.#put(text, true);
    if (textOnly.has(tag)) this.readAsHtml();
  }

  protected override endTag(tag: string): void {
    const text = this.#endTagText(tag);
    const isOpen = allBlockTags.has(tag) && this.#elements.some((element) => element.tag === tag);
    if (this.#isRaw) this.#rawEnd(tag, text);
    else if (isOpen) this.#close(tag, text);
    else this.data(this.#readings[this.#readings.length - 1] === "off" ? this.page.stash(text) : text);
  }

  #rawEnd(tag: string, text: string): void {
    this.#raw += text;
    const at = this.#rawTags.lastIndexOf(tag);
    if (at >= 0) this.#rawTags.length = at;
    if (this.#rawTags.length > 0) return;
    if (blankLine.test(this.#behind(text.length))) this.#raw += "\n";
    else this.#isInTail = true;
    this.#isRaw = false;
    this.#put(this.page.stash(this.#raw));
    this.#put("\n\n");
    this.#raw = "";
  }

  #close(tag: string, text: string): void {
    let element: Element | undefined;
    do {
      element = this.#elements.pop();
      this.#readings.pop();
    } while (element && element.tag !== tag);
    this.#ended = element;
    if (!element || this.#elements.length > 0) return;
    this.#putBlock(element);
    if (!blankLine.test(this.#behind(text.length))) this.#isInTail = true;
  }

  /** Something that stands alone, a blank line before and behind it. */
  #putBlock(html: Stashed): void {
    const last = this.#out[this.#out.length - 1] ?? "";
    if (!last.endsWith("\n\n") && last.endsWith("\n")) this.#put("\n");
    this.#put(this.page.stash(html));
    this.#put("\n\n");
  }

  protected override data(text: string): void {
    if (this.#isInTail && text.includes("\n")) this.#isInTail = false;
    const parent = this.#elements[this.#elements.length - 1];
    if (this.#isRaw) this.#raw += text;
    else if (!parent) this.#put(text, true);
    else if (this.#ended) this.#ended.setTail(this.#ended.tail + text);
    else parent.setText(parent.text + text);
  }

  #empty(text: string, isBlockTag: boolean): void {
    if (!this.#isRaw && this.#elements.length > 0) {
      const placeholder = this.page.stash(text);
      this.data(isBlockTag && this.#isAtLineStart() ? `\n${placeholder}\n\n` : placeholder);
    } else if (this.#isRaw || this.#isInTail) {
      this.#raw += text;
    } else if (isBlockTag && this.#isAtLineStart()) {
      const isApart = blankLine.test(this.#behind(text.length));
      if (!isApart) this.#isInTail = true;
      this.#putBlock(isApart ? `${text}\n` : text);
    } else this.#put(text, true);
  }

  protected override emptyTag(tag: string, attributes: Attributes): void {
    this.#empty(emptyTags.has(tag) ? this.#withoutMarkdown(tag, attributes) : this.tagText, isBlock(tag));
  }

  #withoutMarkdown(tag: string, attributes: Attributes): string {
    if (!attributes.some(([name]) => name === "markdown")) return this.tagText;
    const kept = attributes.filter(([name]) => name !== "markdown");
    return `<${[tag, ...kept.map(([name, value = name]) => `${name}="${value.replaceAll('"', "&quot;")}"`)].join(" ")}>`;
  }

  protected override reference(text: string): void {
    this.#empty(text, false);
  }

  protected override comment(text: string): void {
    this.#empty(text, true);
  }

  protected override declaration(text: string): void {
    this.#empty(text, true);
  }

  protected override bogusComment(text: string): void {
    this.#empty(text, false);
  }

  protected override canDeclare(): boolean {
    return this.#isAtLineStart() || this.#isInTail || this.#elements.length > 0;
  }
}
