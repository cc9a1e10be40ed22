import { matchAt, strip } from "../tree/pythonText";

// The parser for HTML that Python has, as Python-Markdown uses and changes it.

const tagOpen = /<[a-zA-Z]/y;
const commentClose = /--\s*>/g;
const tagName = /([a-zA-Z][^\t\n\r\f />\x00]*)(?:\s|\/(?!>))*/y;
const attribute = /((?<=['"\s/])[^\s/>][^\s/=>]*)(\s*=+\s*('[^']*'|"[^"]*"|(?!['"])[^>\s]*))?(?:\s|\/(?!>))*/y;
const wholeTag =
  /<[a-zA-Z][^`\t\n\r\f />\x00]*(?:[\s/]*(?:(?<=['"\s/])[^`\s/>][^\s/=>]*(?:\s*=+\s*(?:'[^']*'|"[^"]*"|(?!['"])[^`>\s]*)(?:\s*,)*)?(?:\s|\/(?!>))*)*)?\s*/y;
const endTag = /<\/\s*([a-zA-Z][-.a-zA-Z0-9:_]*)\s*>/y;
const charReference = /&#(?:[0-9]+|[xX][0-9a-fA-F]+)[^0-9a-fA-F]/y;
const entityReference = /&([a-zA-Z][-.a-zA-Z0-9]*);/y;
const markedSectionClose = /\]\s*\]\s*>/g;

/** Elements whose content is no HTML. */
export const textOnly: ReadonlySet<string> = new Set(["script", "style"]);

/** So often the text is read once more at the most. */
const mostReadAgain = 10;
/** So many signs are looked at in vain at the most; what follows is text. */
const mostInVain = 2_000_000;

export type Attributes = readonly (readonly [name: string, value: string | undefined])[];

function searchFrom(pattern: RegExp, text: string, index: number): RegExpExecArray | null {
  pattern.lastIndex = index;
  return pattern.exec(text);
}

/** Walks a text, and tells its heirs of the HTML in it. */
export abstract class HtmlParser {
  /** What is left of the text to be read, and its lines. */
  protected text = "";
  #lineStarts: number[] = [0];
  /** Where it is: the number of line ends so far, and the sign in its line. */
  protected line = 0;
  protected offset = 0;
  protected tagText = "";
  #textOnlyIn: string | undefined;
  /** A comment without end moves on by one sign only. */
  protected movesByOne = false;
  /** How often the text was read once more for that. */
  #readAgain = 0;
  /** How many signs were looked at for an end that did not come. */
  #inVain = 0;

  constructor(private readonly decode: (text: string) => string) {}

  protected abstract startTag(tag: string, attributes: Attributes): void;
  protected abstract emptyTag(tag: string, attributes: Attributes): void;
  protected abstract endTag(tag: string): void;
  protected abstract data(text: string): void;
  protected abstract reference(text: string): void;
  protected abstract comment(text: string): void;
  protected abstract declaration(text: string): void;
  /** Whether `<?` and `<!` begin something here. */
  protected abstract canDeclare(): boolean;
  protected abstract bogusComment(text: string): void;

  protected readAll(text: string): void {
    this.#setText(text);
    this.#setText(this.text.slice(this.#goAhead(false)));
    this.#setText(this.text.slice(this.#goAhead(true)));
    if (this.text !== "") this.data(this.text);
  }

  #setText(text: string): void {
    this.text = text;
    this.#lineStarts = [0];
    for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) this.#lineStarts.push(at + 1);
  }

  /** Where the current line begins in the text. */
  protected get lineStart(): number {
    if (this.line === 0 || this.#lineStarts.length === 1) return 0;
    return this.#lineStarts[this.line] ?? this.text.lastIndexOf("\n");
  }

  protected readAsHtml(): void {
    this.#textOnlyIn = undefined;
  }

  #move(from: number, to: number): number {
    let [start, end] = [from, to];
    if (this.movesByOne) {
      this.movesByOne = false;
      this.#readAgain++;
      // Python begins again at the second sign of the text, and may never end.
      if (this.#readAgain > mostReadAgain) end = from + 1;
      else [start, end] = [0, 1];
    }
    if (start >= end) return end;
    const last = this.text.slice(start, end).lastIndexOf("\n");
    if (last < 0) this.offset += end - start;
    else {
      this.line += this.text.slice(start, end).split("\n").length - 1;
      this.offset = end - (start + last + 1);
    }
    return end;
  }

  /** Reads as far as it can; at the end all. Returns where it came. */
  #goAhead(isEnd: boolean): number {
    const { text } = this;
    const { length } = text;
    let at = 0;
    while (at < length) {
      const interesting = this.#textOnlyIn === undefined ? /[&<]/g : new RegExp(`</\\s*${this.#textOnlyIn}\\s*>`, "gi");
      const next = searchFrom(interesting, text, at)?.index;
      if (next === undefined && this.#textOnlyIn !== undefined) break;
      const to = next ?? length;
      if (at < to) this.data(text.slice(at, to));
      at = this.#move(at, to);
      if (at === length) break;
      if (text[at] === "<") {
        let end = this.#markup(at);
        if (end === undefined) break;
        if (end < 0) {
          if (!isEnd) break;
          const close = text.indexOf(">", at + 1);
          const open = text.indexOf("<", at + 1);
          end = close >= 0 ? close + 1 : open >= 0 ? open : at + 1;
          this.data(text.slice(at, end));
        }
        at = this.#move(at, end);
        continue;
      }
      if (text.startsWith("&#", at)) {
        const match = matchAt(charReference, text, at);
        if (match) {
          this.reference(`&#${match[0].slice(2, -1)};`);
          const end = at + match[0].length;
          at = this.#move(at, text[end - 1] === ";" ? end : end - 1);
          continue;
        }
        if (text.includes(";", at)) {
          this.data(text.slice(at, at + 2));
          at = this.#move(at, at + 2);
        }
        break;
      }
      const match = matchAt(entityReference, text, at);
      if (match) {
        this.reference(match[0]);
        at = this.#move(at, at + match[0].length);
      } else if (at + 1 < length) {
        this.data("&");
        at = this.#move(at, at + 1);
      } else break;
    }
    if (isEnd && at < length && this.#textOnlyIn === undefined) {
      this.data(text.slice(at));
      at = this.#move(at, length);
    }
    return at;
  }

  /** What begins with `<`: where it ends, -1 for nowhere, undefined when it is the last sign. */
  #markup(at: number): number | undefined {
    const { text } = this;
    // What no author writes: tags that hold all that follows, over and over.
    if (this.#inVain > mostInVain) {
      this.data("<");
      return at + 1;
    }
    if (matchAt(tagOpen, text, at)) return this.#startTag(at);
    if (text.startsWith("</", at)) return this.#endTag(at);
    if (text.startsWith("<!--", at)) return this.#comment(at);
    if (text.startsWith("<?", at)) return this.#instruction(at);
    if (text.startsWith("<!", at)) return this.#declaration(at);
    if (at + 1 >= text.length) return undefined;
    this.data("<");
    return at + 1;
  }

  #comment(at: number): number {
    const match = searchFrom(commentClose, this.text, at + 4);
    if (!match) return this.#withoutEnd(at);
    const content = this.text.slice(at + 4, match.index);
    // The end of a comment is looked for where it would be without spaces.
    if (this.text.startsWith("-->", this.lineStart + this.offset + content.length + 4)) {
      this.comment(`<!--${content}-->`);
    } else {
      this.data("<");
      this.movesByOne = true;
    }
    return match.index + match[0].length;
  }

  #instruction(at: number): number {
    if (!this.canDeclare()) {
      this.data("<?");
      return at + 2;
    }
    const end = this.text.indexOf("?>", at + 2);
    if (end < 0) return this.#withoutEnd(at);
    this.declaration(this.text.slice(at, end + 2));
    return end + 2;
  }

  #declaration(at: number): number {
    const { text } = this;
    if (!this.canDeclare()) {
      this.data("<!");
      return at + 2;
    }
    if (text.startsWith("<![", at) && !text.startsWith("<![CDATA[", at)) {
      const end = this.#bogusComment(at);
      if (end >= 0) return end;
      this.data("<");
      return at + 1;
    }
    if (text.startsWith("<![", at)) {
      const match = searchFrom(markedSectionClose, text, at + 3);
      if (!match) return this.#withoutEnd(at);
      this.declaration(`<![${text.slice(at + 3, match.index)}]]>`);
      return match.index + match[0].length;
    }
    if (text.slice(at, at + 9).toLowerCase() === "<!doctype") {
      const end = text.indexOf(">", at + 9);
      if (end < 0) return this.#withoutEnd(at);
      this.declaration(text.slice(at, end + 1));
      return end + 1;
    }
    return this.#bogusComment(at);
  }

  #bogusComment(at: number): number {
    const end = this.text.indexOf(">", at + 2);
    if (end < 0) return this.#withoutEnd(at);
    this.bogusComment(this.text.slice(at, end + 1));
    return end + 1;
  }

  #withoutEnd(at: number): number {
    this.#inVain += this.text.length - at;
    return -1;
  }

  #startTag(at: number): number {
    const { text } = this;
    this.tagText = "";
    const end = this.#endOfStartTag(at);
    if (end < 0) {
      this.data(text.slice(at, at + 1));
      return at + 1;
    }
    this.tagText = text.slice(at, end);
    const name = matchAt(tagName, text, at + 1) as RegExpExecArray;
    const tag = (name[1] as string).toLowerCase();
    const attributes: [string, string | undefined][] = [];
    let from = at + 1 + name[0].length;
    while (from < end) {
      const match = matchAt(attribute, text, from);
      if (!match) break;
      const [whole, key = "", rest, value = ""] = match;
      const isQuoted = value.length > 0 && /^["']/.test(value) && value.endsWith(value[0] as string);
      const plain = isQuoted ? value.slice(1, -1) : value;
      attributes.push([key.toLowerCase(), rest ? this.decode(plain) : undefined]);
      from += whole.length;
    }
    const close = strip(text.slice(from, end));
    if (close !== ">" && close !== "/>") this.data(text.slice(at, end));
    else if (close === "/>") this.emptyTag(tag, attributes);
    else {
      if (textOnly.has(tag)) this.#textOnlyIn = tag;
      this.startTag(tag, attributes);
    }
    return end;
  }

  /** Where a tag that begins here ends, -1 when it does not. */
  #endOfStartTag(at: number): number {
    const { text } = this;
    const match = matchAt(wholeTag, text, at);
    const end = at + (match?.[0].length ?? 0);
    const next = text[end] ?? "";
    if (next === ">") return end + 1;
    if (next === "/" && text.startsWith("/>", end)) return end + 2;
    if (next === "" || /[a-z=/]/i.test(next)) {
      this.#inVain += end - at;
      return -1;
    }
    return Math.max(end, at + 1);
  }

  #endTag(at: number): number {
    const { text } = this;
    const close = text.indexOf(">", at + 1);
    if (close < 0) return this.#withoutEnd(at);
    const match = matchAt(endTag, text, at);
    if (!match) {
      if (this.#textOnlyIn !== undefined) {
        this.data(text.slice(at, close + 1));
        return close + 1;
      }
      const name = matchAt(tagName, text, at + 2);
      if (!name) return text.startsWith("</>", at) ? at + 3 : this.#bogusComment(at);
      this.endTag((name[1] as string).toLowerCase());
      return text.indexOf(">", at + 2 + name[0].length) + 1;
    }
    const tag = (match[1] as string).toLowerCase();
    if (this.#textOnlyIn !== undefined && tag !== this.#textOnlyIn) {
      this.data(text.slice(at, close + 1));
      return close + 1;
    }
    this.endTag(tag);
    this.#textOnlyIn = undefined;
    return close + 1;
  }
}
