import { BlockParser } from "./blocks/blockParser";
import { admonition, details, tab } from "./blocks/boxes";
import { abbreviation, reference } from "./blocks/definitions";
import { stashFences } from "./blocks/fences";
import { footnoteDefinition, placeFootnotes, repeatBackLinks } from "./blocks/footnotes";
import { hashHeading, underlinedHeading } from "./blocks/headings";
import { stashHtml } from "./blocks/htmlBlocks";
import { bulletList, listContent, orderedList } from "./blocks/lists";
import { markdownInHtml } from "./blocks/markdownInHtml";
import { codeBlock, emptyBlock, horizontalRule, paragraph, quotation } from "./blocks/plainBlocks";
import { table } from "./blocks/tables";
import { readInline } from "./inline/inlineParser";
import { markAbbreviations } from "./tree/abbreviations";
import { readAttributeLists } from "./tree/attributeLists";
import { Element } from "./tree/element";
import { nameHeadings } from "./tree/headingIds";
import { addLineEnds } from "./tree/lineEnds";
import { PageState } from "./tree/pageState";
import { expandTabs, stripEnd } from "./tree/pythonText";
import { Source } from "./tree/source";
import { drawTaskBoxes } from "./tree/taskBoxes";

/** In the order in which they look at a block. */
const blockRules = [
  ...[
    tab,
    details,
    admonition,
    markdownInHtml,
    emptyBlock,
    listContent,
    codeBlock,
    table,
    hashHeading,
    underlinedHeading,
  ],
  ...[horizontalRule, orderedList, bulletList, quotation, footnoteDefinition, abbreviation, reference, paragraph],
];

export interface TreeOptions {
  /** On which line of the file the text begins. */
  readonly firstLine: number;
  /** The terms of the glossary with what they mean. */
  readonly terms: readonly (readonly [term: string, meaning: string])[];
  /** What the link back from a footnote is called. */
  backTitle(number: number): string;
  /** A text in which signs are written by their names or numbers, with these signs. */
  decode(text: string): string;
}

/** What Python-Markdown makes of the text of a page, with the extensions of the site. */
export function siteTree(text: string, options: TreeOptions): { root: Element; page: PageState } {
  const { firstLine, terms, backTitle, decode } = options;
  const page = new PageState();
  const root = new Element("div");
  if (text.trim() === "") return { root, page };
  const source = stashHtml(stashFences(normalized(text, firstLine), page), page, decode);
  const parser = new BlockParser(page, blockRules);
  parser.parse(root, source);
  placeFootnotes(root, parser, backTitle);
  drawTaskBoxes(root, page);
  readInline(root, page, (element) => [...element.texts()].map(({ value }) => value).join(""));
  repeatBackLinks(root, page);
  addLineEnds(root);
  readAttributeLists(root);
  nameHeadings(root, page, decode);
  root.lastChild?.setTail(stripEnd(root.lastChild.tail));
  markAbbreviations(root, new Map([...page.abbreviations, ...terms]));
  return { root, page };
}

/** Spaces for tabs, nothing on blank lines, and none of the signs that placeholders have. */
function normalized(text: string, firstLine: number): Source {
  const plain = text.replace(/[\u0002\u0003]/g, "").replace(/\r\n?/g, "\n");
  return Source.of(expandTabs(`${plain}\n\n`).replace(/(?<=\n) +\n/g, "\n"), firstLine);
}
