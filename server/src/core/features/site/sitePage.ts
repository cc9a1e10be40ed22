/** What the site makes of a page beyond its Markdown: what stands in the place of its macros, its title, and the terms of the glossary. */
import type { MacroUse } from "../../body/body";
import type { FrameworkView } from "../../framework/frameworkView";
import { Noun } from "../../model/nouns";
import { isRead, readAs } from "../../page/macros";
import { codeOf, type Page, titleOf } from "../../page/page";
import type { Problem } from "../../problem/problem";
import type { Language } from "../../text/language";
import { relativePath } from "../../text/path";
import type { Span } from "../../text/span";
import { type SiteBadges, type SiteItem, siteBadges } from "./siteBadges";
import { type SiteTable, siteTable } from "./siteTable";

export interface SitePage {
  /** The title, which the site shows above a page without a heading of its own. */
  readonly title: string;
  /** What the page is: its kind, its code, its phases. */
  readonly facts: readonly string[];
  /** The site cannot read the front matter, and shows it as text. */
  readonly showsFrontMatter?: true;
  /** By comment as it stands on the page, with `\n` for each line end. */
  readonly comments: Readonly<Record<string, SiteComment>>;
  /** What adds to Markdown on this site, by its names; not there where that is not known. */
  readonly extensions?: readonly string[];
  /** The terms of the glossary, with what they mean. */
  readonly terms: readonly (readonly [term: string, definition: string])[];
  /** The files behind the addresses of the site that the page leads to, relative to the page; not there without any. */
  readonly addresses?: Readonly<Record<string, string>>;
}

/** What the site shows for a comment; nothing without badges and table. */
export interface SiteComment extends Partial<SiteBadges> {
  /** What the macro shows, in a few words. */
  readonly label: string;
  readonly table?: SiteTable;
  /** What there is to tell of it, in sentences. */
  readonly notes: readonly string[];
}

export type { SiteBadges, SiteItem, SiteTable };

/**
 * What the site shows of a page, as far as it is not in its text; `problems` are those of the page. Undefined where the site cannot read its
 * front matter: then it shows the text as it is.
 */
export function sitePage(
  page: Page,
  problems: readonly Problem[],
  view: FrameworkView,
  language: Language,
): SitePage | undefined {
  if (page.status !== "read" && page.kind.needsFrontMatter) return undefined;
  const comments: Record<string, SiteComment> = Object.create(null);
  const uses = new Map(page.body.macros.map((use) => [use.span.start, use]));
  const inOrder = [...problems].sort((a, b) => a.span.start - b.span.start);
  for (const span of page.body.comments) {
    const comment = siteComment(page, span, uses.get(span.start), inOrder, view, language);
    if (comment) comments[page.text.slice(span.start, span.end).replace(/\r\n?/g, "\n")] = comment;
  }
  return {
    title: titleOf(page),
    facts: factsOf(page, view, language),
    ...(page.status !== "read" && page.text.startsWith("---") ? { showsFrontMatter: true } : {}),
    comments,
    terms: termsOf(view),
    ...addressesOn(page, view),
    ...(view.siteFile?.extensions ? { extensions: view.siteFile.extensions } : {}),
  };
}

function siteComment(
  page: Page,
  span: Span,
  written: MacroUse | undefined,
  problems: readonly Problem[],
  view: FrameworkView,
  language: Language,
): SiteComment | undefined {
  const use = useAt(page, span, written, view);
  const macro = use && view.model.macros.get(use.name);
  const notes = notesOn(span, problems, language);
  if (!use || !macro) return notes.length === 0 ? undefined : { label: "", notes };
  const label = macro.title?.[language] ?? use.name;
  if (!isRead(page.text, use, macro)) return { label, notes };
  const table = siteTable(use, page, view, language);
  return table ? { label, table, notes } : { label, ...siteBadges(macro, page, view), notes };
}

/**
 * The macro as which the site reads a comment: of one that works on pages of other kinds, and of a name that only begins as that of a macro,
 * it takes the beginning.
 */
function useAt(page: Page, span: Span, use: MacroUse | undefined, { model }: FrameworkView): MacroUse | undefined {
  const on = use && model.macros.get(use.name)?.on;
  if (use && (!on || on.has(page.kind.id) || model.macros.get(use.name)?.lists !== undefined)) return use;
  const written = /^<!-- ([\w-]+)[^\n]* -->$/.exec(page.text.slice(span.start, span.end))?.[1];
  const macro = written === undefined ? undefined : readAs(written, model);
  if (!macro) return use;
  const nameSpan = { start: span.start + 5, end: span.start + 5 + macro.name.length };
  // The rest of the word stands where a filter might.
  const words = page.text
    .slice(nameSpan.end, span.end - 3)
    .trim()
    .split(/\s+/);
  return { name: macro.name, nameSpan, words: words.map((text) => ({ text, span })), span };
}

/** What is wrong with a comment, each once; the problems are in the order of the text. */
function notesOn({ start, end }: Span, problems: readonly Problem[], language: Language): string[] {
  const notes = new Set<string>();
  for (let at = firstFrom(problems, start); (problems[at]?.span.start ?? end) < end; at++) {
    const { span, message } = problems[at] as Problem;
    if (span.end <= end) notes.add(message[language]);
  }
  return [...notes];
}

/** The place of the first problem that begins at an offset or behind it. */
function firstFrom(problems: readonly Problem[], offset: number): number {
  let low = 0;
  let high = problems.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((problems[middle] as Problem).span.start < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

function factsOf(page: Page, view: FrameworkView, language: Language): string[] {
  const { model } = view;
  const code = codeOf(page);
  const key = page.keys.find(({ field }) => field.key === model.tree?.key);
  const phases = (key?.values ?? []).map(({ value }) => {
    const target = key?.field.value.target;
    const named = target && view.resolve({ kind: target.kind, value })[0];
    return named ? titleOf(named) : value;
  });
  // What is a page like any other needs no name.
  const kind = page.kind.folders.includes(model.pages) ? [] : [Noun(page.kind, page.kind.id)[language]];
  return [...kind, ...(code === undefined ? [] : [code]), ...phases];
}

/** An editor opens files: the addresses of the site lead to these. */
function addressesOn(page: Page, view: FrameworkView): Pick<SitePage, "addresses"> {
  const addresses: Record<string, string> = Object.create(null);
  for (const reference of page.references) {
    if (reference.type !== "link" || reference.form !== "address" || reference.written === "") continue;
    const path = reference.paths.find((one) => view.page(one) !== undefined);
    if (path !== undefined) addresses[reference.written] = relativePath(page.path, path);
  }
  return Object.keys(addresses).length === 0 ? {} : { addresses };
}

/** All of the glossary, not only what the page uses: so nothing of it is another while somebody types. */
function termsOf({ glossary }: FrameworkView): [string, string][] {
  return glossary ? [...glossary.byTerm.values()].map(({ term, definition }) => [term, definition]) : [];
}
