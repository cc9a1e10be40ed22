import type { Element } from "../tree/element";
import { htmlPlaceholder, isFence, type PageState } from "../tree/pageState";
import { escapeCode, strip, stripEnd, stripStart } from "../tree/pythonText";
import { Source } from "../tree/source";
import { type BlockRule, detab } from "./blockParser";

/** A block that is empty, or begins with an empty line. */
export const emptyBlock: BlockRule = (parent, blocks) => {
  const [block] = blocks as [Source];
  if (block.text !== "" && !block.text.startsWith("\n")) return false;
  blocks.shift();
  if (block.text.length > 1) blocks.unshift(block.slice(1));
  const code = codeAtEnd(parent);
  code?.setText(code.text + (block.text === "" ? "\n\n" : "\n"), true);
  return true;
};

/** Text indented by four columns. Blank lines begin no new one. */
export const codeBlock: BlockRule = (parent, blocks, { page }) => {
  const [written] = blocks as [Source];
  if (!written.text.startsWith("    ")) return false;
  blocks.shift();
  const [block, rest] = detab(fencesAsWritten(written, page));
  const text = escapeCode(stripEnd(block.text));
  const before = codeAtEnd(parent);
  if (before) before.setText(`${before.text}\n${text}\n`, true);
  else parent.add("pre", block.line).add("code").setText(`${text}\n`, true);
  if (rest.text !== "") blocks.unshift(rest);
  return true;
};

function codeAtEnd(parent: Element): Element | undefined {
  const last = parent.lastChild;
  return last?.tag === "pre" && last.children[0]?.tag === "code" ? last.children[0] : undefined;
}

const fenceLine = new RegExp(`^([> ]*)(${htmlPlaceholder.source})$`);

/** A fence within indented text is text too. */
function fencesAsWritten(block: Source, page: PageState): Source {
  if (!htmlPlaceholder.test(block.text)) return block;
  const pieces = block.split().map((line) => {
    const [, before = "", , number] = fenceLine.exec(line.text) ?? [];
    const stashed = number === undefined ? undefined : page.stashed[Number(number)];
    if (!isFence(stashed)) return line;
    const written = stashed.written.split("\n").map((one) => one.slice(stashed.indent - before.length));
    return new Source(written.join("\n"), Array<number>(written.length).fill(line.line));
  });
  return Source.join(pieces);
}

const rule = /(?<=^|\n)[ ]{0,3}(?=((?:-+[ ]{0,2}){3,}|(?:_+[ ]{0,2}){3,}|(?:\*+[ ]{0,2}){3,}))\1[ ]*(?=\n|$)/;

/** A line of dashes, underscores or asterisks. */
export const horizontalRule: BlockRule = (parent, blocks, parser) => {
  const [block] = blocks as [Source];
  const match = block.find(rule);
  if (!match) return false;
  blocks.shift();
  const end = match.index + match[0].length;
  const before = block.slice(0, match.index).trimLineEnds(false, true);
  if (before.text !== "") parser.parseBlocks(parent, [before]);
  parent.add("hr", block.slice(match.index).line);
  const after = block.slice(end).trimLineEnds(true, false);
  if (after.text !== "") blocks.unshift(after);
  return true;
};

const quote = /(^|\n)[ ]{0,3}>[ ]?([^\n]*)/;

/** Lines behind `>`, up to the end of the block. */
export const quotation: BlockRule = (parent, blocks, parser) => {
  const [block] = blocks as [Source];
  const match = block.find(quote);
  if (!match) return false;
  blocks.shift();
  parser.parseBlocks(parent, [block.slice(0, match.index)]);
  const quoted = block.slice(match.index).mapLines((line) => {
    if (strip(line) === ">") return "";
    return quote.exec(line)?.[2] ?? line;
  });
  const last = parent.lastChild;
  const element = last?.tag === "blockquote" ? last : parent.add("blockquote", quoted.line);
  parser.within("blockquote", () => parser.parse(element, quoted));
  return true;
};

/** Text that is nothing else: a paragraph, or the text of an item of a list without blank lines. */
export const paragraph: BlockRule = (parent, blocks, parser) => {
  const block = blocks.shift() as Source;
  if (strip(block.text) === "") return true;
  if (!parser.isWithin("list")) {
    parent.add("p", block.line).setText(stripStart(block.text));
    return true;
  }
  const last = parent.lastChild;
  if (last) last.setTail(`${last.tail}\n${block.text}`);
  else parent.setText(parent.text === "" ? stripStart(block.text) : `${parent.text}\n${block.text}`);
  return true;
};
