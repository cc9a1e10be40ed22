import { BlockParser, type BlockRule } from "./blocks/blockParser";
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

/** In the order in which they look at a block, those of extensions by the names of these. */
const blockRules: readonly (readonly [rule: BlockRule, extension?: string])[] = [
  [tab, "pymdownx.tabbed"],
  [details, "pymdownx.details"],
  [admonition, "admonition"],
  [markdownInHtml],
  [emptyBlock],
  [listContent],
  [codeBlock],
  [table],
  [hashHeading],
  [underlinedHeading],
  [horizontalRule],
  [orderedList],
  [bulletList],
  [quotation],
  [footnoteDefinition, "footnotes"],
  [abbreviation, "abbr"],
  [reference],
  [paragraph],
];

export interface TreeOptions {
  /** On which line of the file the text begins. */
  readonly firstLine: number;
  /** Whether the site has an extension of Markdown. */
  has(extension: string): boolean;
  /** The terms of the glossary with what they mean. */
  readonly terms: readonly (readonly [term: string, meaning: string])[];
  /** What the link back from a footnote is called. */
  backTitle(number: number): string;
  /** A text in which signs are written by their names or numbers, with these signs. */
  decode(text: string): string;
}

/** What Python-Markdown makes of the text of a page, with the extensions of the site. */
export function siteTree(text: string, options: TreeOptions): { root: Element; page: PageState } {
  const { firstLine, terms, has, backTitle, decode } = options;
  const page = new PageState();
  const root = new Element("div");
  if (text.trim() === "") return { root, page };
  const source = stashHtml(stashFences(normalized(text, firstLine), page), page, has("md_in_html"), decode);
  const rules = blockRules.flatMap(([rule, extension]) => (extension === undefined || has(extension) ? rule : []));
  const parser = new BlockParser(page, rules);
  parser.parse(root, source);
  placeFootnotes(root, parser, backTitle);
  if (has("pymdownx.tasklist")) drawTaskBoxes(root, page);
  readInline(root, page, has("pymdownx.emoji"), (element) => [...element.texts()].map(({ value }) => value).join(""));
  repeatBackLinks(root, page);
  addLineEnds(root);
  if (has("attr_list")) readAttributeLists(root);
  nameHeadings(root, page, decode);
  root.lastChild?.setTail(stripEnd(root.lastChild.tail));
  if (has("abbr")) markAbbreviations(root, new Map([...page.abbreviations, ...terms]));
  return { root, page };
}

/** Spaces for tabs, nothing on blank lines, and none of the signs that placeholders have. */
function normalized(text: string, firstLine: number): Source {
  const plain = text.replace(/[\u0002\u0003]/g, "").replace(/\r\n?/g, "\n");
  return Source.of(expandTabs(`${plain}\n\n`).replace(/(?<=\n) +\n/g, "\n"), firstLine);
}
