/** The macros that a page has to have and has not: what its front matter says, or others say of it, is shown nowhere. */
import type { Heading } from "../body/body";
import type { FrameworkView } from "../framework/frameworkView";
import { expectedLists, type ValueQuery } from "../lookUps/valueIndex";
import type { ContentModel, Macro } from "../model/contentModel";
import type { SectionJson } from "../model/contentModelJson";
import { readMacros } from "../page/macros";
import { type Page, type PageKey, pageKey } from "../page/page";
import { endOfSection, hasContent, headingLine, insertBlock, placeOfSection, sectionsOf } from "../page/sections";
import { unclosedComments } from "../page/unclosedComments";
import { lineAt, lineEndOf, nextLine, spanOf } from "../text/span";
import type { Edit } from "../text/textEdits";
import { macroText, meantMacros } from "./meantMacros";
import { misplacedMacros } from "./misplacedMacros";

export interface MissingMacro {
  readonly macro: Macro;
  /** The key whose values it would show; undefined for one that lists the pages that name this one. */
  readonly key: PageKey | undefined;
  readonly words: readonly string[];
  /** With a list: what it would show. It is missed only where that is something: `isMissed`. */
  readonly query: ValueQuery | undefined;
}

/** Whether a macro that a page has not would have something to show. */
export function isMissed({ query }: MissingMacro, view: FrameworkView): boolean {
  return query === undefined || view.pagesWith(query).size > 0;
}

/** None where something else on the page may have been meant as the macro, or may hide it. */
export function missingMacros(page: Page, model: ContentModel): MissingMacro[] {
  if (page.status !== "read") return [];
  const missing = [...missingForKeys(page, model), ...missingLists(page, model)];
  if (missing.length === 0 || unclosedComments(page).length > 0) return [];
  const meant = meantMacros(page, model);
  if (meant.some(({ fault }) => fault === "unclosed")) return [];
  const misplaced = misplacedMacros(page, model);
  const others = new Set([...meant.map(({ macro }) => macro), ...misplaced.map(({ instead }) => instead)]);
  // In place of the table that belongs here, one that shows all pages.
  const hasOtherTable = misplaced.some(({ readAs, instead }) => readAs && !instead);
  return missing.filter(({ macro, key }) => !others.has(macro) && !(hasOtherTable && !key));
}

function missingForKeys(page: Page, model: ContentModel): MissingMacro[] {
  const missing: MissingMacro[] = [];
  const read = readMacros(page, model).map(({ macro }) => macro);
  for (const macro of model.macros.values()) {
    if (macro.shows.length === 0 || macro.on?.has(page.kind.id) === false || read.includes(macro)) continue;
    if (macro.whenId && !(page.id && macro.whenId.test(page.id.value))) continue;
    const hidden = macro.shows.filter((name) => !read.some(({ shows }) => shows.includes(name)));
    const key = hidden.map((name) => pageKey(page, name)).find((found) => found && found.values.length > 0);
    if (key) missing.push({ macro, key, words: [], query: undefined });
  }
  return missing;
}

/** The lists that pages of this kind have, and this one has not. */
function missingLists(page: Page, model: ContentModel): MissingMacro[] {
  return expectedLists(page, model)
    .filter(({ macro }) => !page.body.macros.some(({ name }) => name === macro))
    .flatMap(({ macro: name, words, query }) => {
      const macro = model.macros.get(name);
      return macro ? [{ macro, key: undefined, words: [words], query }] : [];
    });
}

/** A macro put at its usual place. */
export interface InsertedMacro {
  readonly edit: () => Edit;
  /** The page is built as usual and has nothing in its place: nothing but the macro is put in. */
  readonly isUsual: boolean;
  /** The heading below which it belongs; undefined where the page has none, or it belongs at the top. */
  readonly heading: Heading | undefined;
}

export function insertMacro(page: Page, { macro, words }: MissingMacro): InsertedMacro {
  const { kind } = page;
  const place = macro.places.get(kind.id);
  const written = macroText(macro, words);
  const heading = place?.section === undefined ? undefined : headingOf(page, sectionTitled(page, place.section));
  if (!place) return { edit: () => insertBlock(page.text, page.text.length, [written]), isUsual: false, heading };
  if (place.section === undefined) return { edit: () => insertAtTop(page, written), isUsual: true, heading };
  const lines = place.within === undefined ? ["", written] : [place.within, `    ${written}`];
  if (!heading) {
    const section = sectionTitled(page, place.section);
    const block = [headingLine(section), ...lines];
    return {
      edit: () => insertBlock(page.text, placeOfSection(page, section, sectionsOf(page)), block),
      isUsual: false,
      heading,
    };
  }
  const { end } = heading.span;
  // Where something is written, the author may have made by hand what the macro would show.
  const isUsual = !hasContent(page, end, endOfSection(page, heading));
  return { edit: () => insertBelow(page, end, lines, place.within), isUsual, heading };
}

function sectionTitled({ kind }: Page, title: string): SectionJson {
  return kind.sections.find((section) => section.title === title) ?? { title };
}

function headingOf(page: Page, section: SectionJson): Heading | undefined {
  const title = section.title.toLowerCase();
  return sectionsOf(page).get(section) ?? page.body.headings.find((heading) => heading.text.toLowerCase() === title);
}

/** Below the heading that ends at the offset; in the block that has its place there, where that is there already. */
function insertBelow(page: Page, end: number, lines: readonly string[], within: string | undefined): Edit {
  const { text } = page;
  const at = belowComments(page, end);
  const block = within === undefined ? undefined : blockAt(text, at, within);
  return block === undefined ? insertLines(text, at, lines) : insertLines(text, block, lines.slice(1));
}

/** After the blank line below the front matter. */
function insertAtTop({ text, frontMatter }: Page, written: string): Edit {
  const { bodyStart } = frontMatter;
  return isBlankLine(text, bodyStart)
    ? insertLines(text, nextLine(text, bodyStart), [written])
    : insertLines(text, bodyStart, ["", written]);
}

/** Inserts lines at the start of one, with a blank line after them. */
function insertLines(text: string, at: number, lines: readonly string[]): Edit {
  const lineEnd = lineEndOf(text);
  const before = at > 0 && text[at - 1] !== "\n" ? lineEnd : "";
  const after = at < text.length && !isBlankLine(text, at) ? lineEnd : "";
  return { span: spanOf(at, 0), newText: before + lines.map((line) => line + lineEnd).join("") + after };
}

/** Whether an empty line begins at the offset. */
function isBlankLine(text: string, at: number): boolean {
  return at < text.length && text.slice(at, lineAt(text, at).end).trim() === "";
}

/** Below the line that holds the offset, and the comments for authors that stand there. */
function belowComments({ text, body }: Page, offset: number): number {
  let at = nextLine(text, offset);
  for (const { start, end } of body.comments) {
    if (start < at) continue;
    if (text.slice(at, start).trim() !== "" || body.macros.some(({ span }) => span.start === start)) break;
    at = nextLine(text, end);
  }
  return at;
}

/** The offset below the opening line of a block that stands at, or after blank lines after, the offset. */
function blockAt(text: string, at: number, opening: string): number | undefined {
  let from = at;
  while (isBlankLine(text, from)) from = nextLine(text, from);
  const line = lineAt(text, from);
  return text.slice(line.start, line.end).trim() === opening.trim() ? nextLine(text, line.end) : undefined;
}
