import { lineAt, nextLine, type Span } from "../text/span";
import { type Box, isBoxTitle, isLikeBoxTitle } from "./boxes";
import { type Line, lineAfter, lineFrom } from "./lines";
import { ListReader, type ListStart, type MixedItem, type ShallowItems } from "./lists";
import { type TableFault, TableReader } from "./tables";

/**
 * The blocks of a body as Python-Markdown sees them, which is another Markdown than CommonMark: a list does not begin in the
 * middle of a paragraph, and what belongs to a list item or to a block with a title is indented by four columns. Held
 * against Python-Markdown 3.4.1 with the extensions of the site, on all pages of the Algoritmekader.
 */
export interface Blocks {
  /** All headings, those in list items and titled blocks among them, in the order of the text. */
  readonly headings: readonly BlockHeading[];
  /** Lines that are code because they are indented. */
  readonly code: readonly Span[];
  /** Elements of HTML in which no Markdown is read, in order and without overlap. */
  readonly html: readonly Span[];
  /** The first line of each list that stands directly under something else: it becomes part of it. */
  readonly gluedLists: readonly GluedList[];
  /** The first row of each table that stands directly under a paragraph: it becomes part of it. */
  readonly gluedTables: readonly Span[];
  /** Lines below each other that were meant as items, and whose sign is none to the site. */
  readonly oddItems: readonly OddItems[];
  /** Lines that were meant as content of a titled block (`!!!`, `???`, `===`), and fall out of it. */
  readonly shallow: readonly ShallowLines[];
  /** The title lines of such blocks, and lines that were meant as one. */
  readonly boxes: readonly Box[];
  /** The first items of ordered lists that do not begin at 1. */
  readonly listStarts: readonly ListStart[];
  /** What falls out of list items. */
  readonly shallowItems: readonly ShallowItems[];
  /** Items that were meant to begin a list of another sort than the one that they go on with. */
  readonly mixedItems: readonly MixedItem[];
  /** What keeps tables from being shown whole. */
  readonly tableFaults: readonly TableFault[];
  /** Lines that seem blank and are not, so that what stands above them and below is one text. */
  readonly seemingBlanks: readonly Span[];
}

export interface GluedList {
  readonly span: Span;
  /** What it becomes part of; `deeper`: of lines that are indented further, as below an item. */
  readonly above: "paragraph" | "table" | "code" | "deeper";
}

export interface OddItems {
  /** From their signs to the end of their lines. */
  readonly lines: readonly Span[];
}

export interface BlockHeading {
  readonly level: number;
  /** As written after its signs, with its attribute list. */
  readonly text: string;
  readonly span: Span;
}

export interface ShallowLines {
  /** The first line, without its indentation. */
  readonly span: Span;
  /** The title line of the block that they fall out of. */
  readonly opener: Span;
  /** Where these lines begin, and how many columns each has to be moved. */
  readonly moves: readonly { readonly offset: number; readonly columns: number }[];
}

const item = /^(?:[*+-]|\d+\.)[ \t]+\S/;
/** A sign of an item with another space behind it or none, or one of another program. */
const oddItem =
  /^(?:[-+*–—•·▪◦‣][\u00a0\u2000-\u200a\u202f]|\d{1,3}\.[\u00a0\u2000-\u200a\u202f]|[-+]\p{L}|[–—•·▪◦‣][ \t]*[\p{L}"'“‘[]|\d{1,3}\)[ \t\u00a0\u2000-\u200a\u202f]|\d{1,3}\.\p{L})/u;
const delimiterRow = /^\|[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*$/;
const underline = /^(?:=+|-+)[ ]*$/;
/** A footnote and a definition hold what is indented below them, as a list item does. */
const holder = /^(?:\[\^[^\]]+\]:|:[ \t])/;
const fence = /^[ \t]*(?:```|~~~)/;
/** The elements that make HTML of the lines up to their end, when one begins a line. */
const htmlBlock =
  /^<(\/?)(address|article|aside|blockquote|canvas|center|details|dialog|div|dl|fieldset|figcaption|figure|footer|form|h[1-6]|header|hgroup|hr|main|map|math|menu|nav|noscript|object|ol|p|pre|progress|script|section|style|svg|table|textarea|ul|video)\b([^>]*)/i;

/** An open list item or titled block: its place in the stack says how far it is indented. */
interface Container {
  readonly isItem: boolean;
  /** The title line; undefined for a list item. */
  readonly title: Span | undefined;
  /** With a title: what is known of the block. */
  readonly box?: Box | undefined;
}

/** What stands since the last blank line, heading or the like; `glued`: a list that is part of a paragraph. */
type Run = "start" | "paragraph" | "list" | "glued" | "code" | "other";

/**
 * Finds the blocks, line by line, in time in proportion to the text. `hidden` is what is no text, as far as it begins before the end of
 * the line that is read.
 */
export class BlockReader implements Blocks {
  readonly headings: BlockHeading[] = [];
  readonly code: Span[] = [];
  readonly html: Span[] = [];
  readonly gluedLists: GluedList[] = [];
  readonly gluedTables: Span[] = [];
  readonly oddItems: { readonly lines: Span[] }[] = [];
  readonly shallow: ShallowLines[] = [];
  readonly boxes: Box[] = [];
  readonly seemingBlanks: Span[] = [];

  readonly #lists: ListReader;
  readonly #tables: TableReader;
  readonly #open: Container[] = [];
  #run: Run = "start";
  #afterBlank = true;
  #inQuote = false;
  /** The line just read, when the one before it was the title of a block. */
  #afterTitle = false;
  /** The last title, until something stands below it. */
  #box: Box | undefined;
  /** The line before, when it alone makes up the paragraph: signs below it make it a heading. */
  #only: Span | undefined;
  /** How deep the first line since the last blank one stands, in containers. */
  #chunkLevel = 0;
  /** How deep the line above stands. */
  #lastLevel = 0;
  /** What the lines above a list are that has become part of them. */
  #above: GluedList["above"] = "paragraph";
  /** Up to here the text is HTML, or lines that have been reported. */
  #htmlEnd = 0;
  #reportedEnd = 0;
  #hiddenIndex = 0;

  constructor(
    private readonly text: string,
    private readonly hidden: readonly Span[],
  ) {
    this.#lists = new ListReader(text);
    this.#tables = new TableReader(text);
  }

  get listStarts(): readonly ListStart[] {
    return this.#lists.starts;
  }

  get mixedItems(): readonly MixedItem[] {
    return this.#lists.mixed;
  }

  get tableFaults(): readonly TableFault[] {
    return this.#tables.faults;
  }

  get shallowItems(): readonly ShallowItems[] {
    return this.#lists.shallow;
  }

  read(line: Line): void {
    if (line.from === line.end) {
      if (line.seemsBlank && this.#isGlue(line)) this.seemingBlanks.push({ start: line.start, end: line.end });
      this.#afterBlank = true;
      this.#inQuote = false;
      this.#only = undefined;
      if (this.#run !== "code") this.#run = "start";
      return;
    }
    if (this.#box) {
      this.#box.next = line;
      this.#box = undefined;
    }
    if (this.#afterBlank) this.#chunkLevel = this.#levelOf(line);
    const hidden = this.#hiddenFrom(line);
    const isInside = hidden !== undefined && hidden.start < line.start;
    if (!isInside && line.start >= this.#htmlEnd && line.start >= this.#reportedEnd) this.#findShallow(line);
    this.#afterTitle = false;
    const only = this.#only;
    this.#only = undefined;
    if (hidden && this.#endsComment(line, hidden)) this.#set("start", line);
    else if (isInside || line.start < this.#htmlEnd || this.#isAllHidden(line, hidden)) {
      this.#readHidden(line, hidden);
    } else if (this.#isCode(line)) {
      this.code.push({ start: line.start, end: line.end });
      this.#set("code", line);
    } else {
      if (this.#run === "code") this.#run = "start";
      this.#readText(line, only);
    }
    this.#lastLevel = this.#levelOf(line);
    this.#afterBlank = false;
  }

  /** Code is to a list below it what a paragraph is; a comment or HTML ends what stands above. */
  #readHidden(line: Line, hidden: Span | undefined): void {
    const isCode = hidden !== undefined && line.start >= this.#htmlEnd && /[`~\s]/.test(this.text[hidden.start] ?? "");
    const isDeep = this.#afterBlank && line.column - 4 * this.#levelOf(line) >= 4;
    if (!isCode || isDeep || this.#run === "other") this.#set("other", line);
    else if (this.#run === "list" || this.#run === "glued") this.#set(this.#run, line);
    else {
      this.#above = this.#run === "paragraph" ? this.#above : "code";
      this.#set("paragraph", line);
    }
  }

  #readText(line: Line, only: Span | undefined): void {
    const { text } = this;
    let from = line.from;
    if (text[from] === ">") {
      if (!this.#inQuote) this.#run = "start";
      this.#inQuote = true;
      while (from < line.end && /[> \t]/.test(text[from] as string)) from++;
    }
    // A blank line within a quotation.
    if (from === line.end) {
      this.#run = "start";
      return;
    }
    const span = { start: from, end: line.end };
    if (this.#run === "start") this.#tables.startBlock();
    this.#tables.read(span);
    if (isLetter(text.charCodeAt(from))) {
      this.#readWords(line, span);
      return;
    }
    const written = text.slice(from, line.end);
    const isStraight = !this.#inQuote && line.column === 4 * this.#levelOf(line);
    const isTitle = isStraight && isBoxTitle(written);
    if (!this.#inQuote && (isTitle || isLikeBoxTitle(written))) this.#addBox(line, span, isTitle);
    if (isStraight && written.startsWith("#") && (this.#run !== "list" || line.column === 0)) {
      const level = (/^#{1,6}/.exec(written) as RegExpExecArray)[0].length;
      this.#addHeading(level, from + level, line.end);
      this.#set("start", line, true);
    } else if (isTitle) {
      this.#lists.end(this.#levelOf(line));
      this.#openContainer(line, { title: span, box: this.#box, isItem: false });
      this.#afterTitle = true;
      this.#run = "start";
    } else if (only && underline.test(written)) {
      const level = written.startsWith("=") ? 1 : 2;
      this.headings.push({ level, text: text.slice(only.start, only.end).trim(), span: only });
      this.#set("start", line, true);
    } else if (isRuler(written)) this.#set("start", line);
    else if (item.test(written)) this.#readItem(line, span);
    else if (written.startsWith("|")) {
      if (this.#run === "start") this.#above = "table";
      else if (this.#run === "paragraph" && this.#above === "paragraph" && this.#beginsTable(line)) {
        this.gluedTables.push(span);
        // Once told, its rows are those of a table.
        this.#above = "table";
      }
      this.#set(this.#run === "list" || this.#run === "glued" ? this.#run : "paragraph", line);
    } else if (written.startsWith("*[")) this.#set("other", line);
    else if (written.startsWith("<") && this.#readHtml(line)) this.#set("start", line);
    else {
      this.#readWords(line, span);
      if (!this.#inQuote && oddItem.test(written)) this.#addOddItem(line, span);
      if (holder.test(written)) this.#openContainer(line, { title: undefined, isItem: false });
    }
  }

  #readWords(line: Line, span: Span): void {
    if (this.#afterBlank && !this.#inQuote && this.#box?.span !== span) this.#lists.readText(line, this.#levelOf(line));
    if (this.#run === "start" && !this.#inQuote) this.#only = span;
    if (this.#run === "start") this.#above = "paragraph";
    this.#set(this.#run === "start" ? "paragraph" : this.#run, line);
  }

  #readItem(line: Line, span: Span): void {
    const leavesBlock = this.#run === "paragraph" && this.#leavesBlock(line);
    if (leavesBlock && this.#isSunk(line)) {
      this.gluedLists.push({ span, above: "deeper" });
      this.#set("glued", line);
    } else if (this.#run === "paragraph" && !leavesBlock) {
      this.gluedLists.push({ span, above: this.#above });
      this.#set("glued", line);
    } else if (this.#run !== "glued") {
      if (!this.#inQuote) this.#lists.readItem(line, span, this.#levelOf(line));
      else if (this.#run === "start") this.#lists.readQuoted(span);
      if (this.#isSunk(line)) this.gluedLists.push({ span, above: "deeper" });
      this.#openContainer(line, { title: undefined, isItem: true });
      this.#run = "list";
      const heading = /^(?:[*+-]|\d+\.)[ \t]+(#{1,6})(?=[^#])/.exec(this.text.slice(span.start, span.end));
      if (heading) this.#addHeading((heading[1] as string).length, span.start + heading[0].length, span.end);
    }
  }

  /** Whether the line below is the one that makes a table of rows. */
  #beginsTable(line: Line): boolean {
    const next = lineAfter(this.text, line);
    return next !== undefined && next.end - next.from < 1000 && delimiterRow.test(this.text.slice(next.from, next.end));
  }

  /** Whether the line above is the content of a titled block, which ends where a line is indented less. */
  #leavesBlock(line: Line): boolean {
    const level = this.#levelOf(line);
    if (level >= this.#lastLevel) return false;
    return this.#open[level]?.isItem === false || this.#open[this.#lastLevel - 1]?.isItem === false;
  }

  /** Whether lines above it that began deeper below an item, and no blank line, make the site take an item for a part of them. */
  #isSunk(line: Line): boolean {
    const level = this.#levelOf(line);
    if (this.#afterBlank || this.#inQuote || level >= this.#chunkLevel || !this.#open[level]?.isItem) return false;
    // Once told, what follows goes with it.
    this.#chunkLevel = level;
    return true;
  }

  #addOddItem(line: Line, span: Span): void {
    const last = this.oddItems.at(-1);
    const end = last?.lines.at(-1)?.end;
    const isNext = end !== undefined && nextLine(this.text, end) === line.start;
    if (isNext) last?.lines.push(span);
    else this.oddItems.push({ lines: [span] });
  }

  #addHeading(level: number, from: number, end: number): void {
    this.headings.push({ level, text: this.text.slice(from, end).trim(), span: { start: from - level, end } });
  }

  /** Whether the line begins a block of HTML; its end is kept unless its content is Markdown. */
  #readHtml(line: Line): boolean {
    const found = htmlBlock.exec(this.text.slice(line.from, Math.min(line.end, line.from + 2000)));
    if (!found) return false;
    const [, slash, tag, attributes] = found as unknown as [string, string, string, string];
    if (slash === "" && !/\smarkdown(?:[\s=>]|$)/.test(attributes)) {
      this.#htmlEnd = Math.max(this.#htmlEnd, endOfElement(this.text, tag, line.from));
      this.html.push({ start: line.from, end: this.#htmlEnd });
    }
    return true;
  }

  /** The line ends what it is not indented for. */
  #set(run: Run, line: Line, isHeading = false): void {
    if (this.#afterBlank || run === "start") this.#lists.end(this.#levelOf(line), isHeading);
    if (this.#afterBlank) this.#open.length = this.#levelOf(line);
    this.#run = run;
  }

  #addBox(line: Line, span: Span, isRead: boolean): void {
    const level = this.#levelOf(line);
    const extraColumns = line.column - 4 * level;
    const above = this.#open[level];
    const isInItem = extraColumns > 0 && above !== undefined && above.title === undefined;
    this.#box = {
      span,
      isRead,
      contentColumn: 4 * (level + 1),
      extraColumns,
      isInItem,
      hasShallow: false,
      next: undefined,
    };
    this.boxes.push(this.#box);
  }

  /** Whether a line that seems blank makes one text of the lines above and below it. */
  #isGlue(line: Line): boolean {
    const next = lineAfter(this.text, line);
    if (!next || next.from === next.end || this.#isWithin(line)) return false;
    const written = this.text.slice(next.from, next.end);
    const begins = item.test(written) || written.startsWith("|") || next.column - 4 * this.#levelOf(next) >= 4;
    if (begins) return this.#run !== "list" || !item.test(written);
    const endsText = /^(?:#|>|```|~~~|<)/.test(written) || isBoxTitle(written) || isRuler(written);
    return !this.#afterBlank && !endsText && this.#run !== "start" && this.#run !== "other";
  }

  /** Whether the line stands in what is no text. */
  #isWithin(line: Line): boolean {
    const hidden = this.#hiddenFrom(line);
    return (hidden !== undefined && hidden.start < line.start) || line.start < this.#htmlEnd;
  }

  #openContainer(line: Line, container: Container): void {
    this.#open.length = this.#levelOf(line);
    this.#open.push(container);
  }

  #levelOf(line: Line): number {
    return Math.min(Math.floor(line.column / 4), this.#open.length);
  }

  #isCode(line: Line): boolean {
    const isDeep = line.column - 4 * this.#levelOf(line) >= 4;
    return isDeep && (this.#run === "code" || (this.#afterBlank && this.#run === "start"));
  }

  /** The stretch that is no text and ends after the line begins. */
  #hiddenFrom(line: Line): Span | undefined {
    while ((this.hidden[this.#hiddenIndex]?.end ?? Number.POSITIVE_INFINITY) <= line.from) this.#hiddenIndex++;
    return this.hidden[this.#hiddenIndex];
  }

  /** Whether nothing on the line is text: a fence opens, or it holds one comment. */
  #isAllHidden(line: Line, hidden: Span | undefined): boolean {
    if (hidden === undefined || hidden.start > line.from) return false;
    const isFence = hidden.end > line.end && fence.test(this.text.slice(line.start, line.end));
    return isFence || this.text.startsWith("<!--", line.from);
  }

  /** Whether a comment ends with the line that begins one: it stands apart, as between blank lines. */
  #endsComment(line: Line, hidden: Span): boolean {
    const { text } = this;
    if (hidden.end > line.end || !text.startsWith("<!--", hidden.start)) return false;
    const { from, column } = lineFrom(text, lineAt(text, hidden.start).start);
    return from === hidden.start && column < 4 && text.slice(hidden.end, line.end).trim() === "";
  }

  #findShallow(line: Line): void {
    let index = this.#open.length - 1;
    while (index >= 0 && !(this.#open[index]?.title && this.#fallsOut(line.column - 4 * index))) index--;
    const opener = this.#open[index]?.title;
    if (!opener) return;
    // What begins something of its own does not belong to the block above.
    const written = this.text.slice(line.from, line.end);
    if (isLikeBoxTitle(written) || (line.column === 4 * index && /^#{1,6}[^#]/.test(written))) return;
    const needed = 4 * (index + 1);
    const moves: { offset: number; columns: number }[] = [];
    let last = line;
    for (let next: Line | undefined = line; next && next.from < next.end; next = lineAfter(this.text, next)) {
      if (next.column >= needed) break;
      moves.push({ offset: next.from, columns: needed - line.column });
      last = next;
    }
    this.#reportedEnd = last.end;
    const { box } = this.#open[index] as Container;
    if (box) box.hasShallow = true;
    this.shallow.push({ span: { start: line.from, end: line.end }, opener, moves });
  }

  /** Whether a line that is indented by so much more than the title above it was meant as content, and is none. */
  #fallsOut(columns: number): boolean {
    return columns > 0 ? columns < 4 : columns === 0 && this.#afterTitle && !this.#afterBlank;
  }
}

/** Most lines begin with a letter of the alphabet: then they are words, whatever follows. */
function isLetter(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90);
}

/** Three or more `*`, `-` or `_` and nothing else but spaces. By hand, because a pattern takes cubic time over `* * *`. */
function isRuler(written: string): boolean {
  const sign = written[0] as string;
  if (sign !== "*" && sign !== "-" && sign !== "_") return false;
  let count = 0;
  for (const character of written) {
    if (character === sign) count++;
    else if (character !== " ") return false;
  }
  return count >= 3;
}

/** The offset after the element that begins at `from`, those of its name within it counted; the end of the text when it does not end. */
function endOfElement(text: string, tag: string, from: number): number {
  if (tag.toLowerCase() === "hr") return from;
  const tags = new RegExp(`<(/?)${tag}\\b`, "gi");
  tags.lastIndex = from;
  let depth = 0;
  for (let found = tags.exec(text); found; found = tags.exec(text)) {
    depth += found[1] === "/" ? -1 : 1;
    if (depth <= 0) return tags.lastIndex;
  }
  return text.length;
}
