import type { MacroUse } from "../../body/body";
import type { Glossary } from "../../data/glossary";
import type { FrameworkView } from "../../framework/frameworkView";
import { type Listed, type ListedRow, listedBy } from "../../framework/listed";
import type { Kind, Macro } from "../../model/contentModel";
import type { ColumnJson } from "../../model/contentModelJson";
import { type Page, pageKey, titleOf } from "../../page/page";
import type { Language, Localized } from "../../text/language";
import { capital, listed as inSentence } from "../../text/words";
import { type SiteItem, siteChips, siteLink } from "./siteBadges";

/** A table in the place of a macro. */
export interface SiteTable {
  /** What stands above it on the site and works only there, in a sentence; empty for nothing. */
  readonly above: string;
  readonly columns: readonly string[];
  /** Per row its cells; what names no page has one. */
  readonly rows: readonly (readonly (readonly SiteItem[])[])[];
  /** What stands there instead of a table. */
  readonly instead?: string;
}

/** The table of a macro that lists pages; undefined for one that lists none. */
export function siteTable(use: MacroUse, page: Page, view: FrameworkView, language: Language): SiteTable | undefined {
  const listed = listedBy(use, page, view);
  const macro = view.model.macros.get(use.name);
  if (!listed || !macro) return undefined;
  const hidden = hiddenBy(use);
  const columns = columnsOf(macro, listed.kind, view).filter(
    ({ option }) => option === undefined || !hidden.has(option),
  );
  const rows = withEmptyItems(listed.rows, macro, page).map((row) => cells(row, columns, page, view));
  return {
    above: aboveOf(macro, listed, columns, rows, hidden, language),
    columns: columns.map(({ title }) => title),
    rows,
    ...(rows.length === 0 && macro.empty !== undefined ? { instead: macro.empty } : {}),
  };
}

/** The rows, and one for each list item in the front matter that holds nothing: the site gives it the name of nothing in its program. */
function withEmptyItems(rows: readonly ListedRow[], { lists, shows }: Macro, page: Page): readonly ListedRow[] {
  const key = lists === undefined ? pageKey(page, shows[0]) : undefined;
  if (!key || key.emptyItems.length === 0 || rows.length !== key.values.length) return rows;
  const placed = [
    ...rows.map((row, index) => ({ at: key.values[index]?.inner.start ?? 0, row })),
    ...key.emptyItems.map(({ span }) => ({ at: span.start, row: { page: undefined, value: "None" } })),
  ];
  return placed.sort((a, b) => a.at - b.at).map(({ row }) => row);
}

/** The options of which the last word is `no-`: a later `add-` shows again what was hidden. */
function hiddenBy({ words }: MacroUse): Set<string> {
  const hidden = new Set<string>();
  for (const { text } of words) {
    if (text.startsWith("no-")) hidden.add(text.slice(3));
    else if (text.startsWith("add-")) hidden.delete(text.slice(4));
  }
  return hidden;
}

function columnsOf({ columns }: Macro, kind: Kind, { model }: FrameworkView): readonly ColumnJson[] {
  return columns.length > 0 ? columns : [{ title: capital(kind.noun[model.language].many), shows: "title" }];
}

function cells(row: ListedRow, columns: readonly ColumnJson[], on: Page, view: FrameworkView): SiteItem[][] {
  const { page } = row;
  if (!page) return [[{ text: row.value }]];
  return columns.map(({ shows, key, short }) => {
    if (key !== undefined) return siteChips(key, page, on, view);
    const code = codeIn(page);
    if (shows === "series") return seriesItem(code, short ?? [], view);
    return [siteLink(shows === "code" ? code : titleOf(page), page, on)];
  });
}

/** What the id of a page says behind the name of its kind; empty without such an id. */
function codeIn({ id, kind }: Page): string {
  const before = kind.name?.id?.split("{code}", 1)[0]?.length ?? 0;
  return id?.value.slice(before) ?? "";
}

/** What the series of a code stands for by the glossary, which has it in capitals or not. */
function seriesItem(code: string, short: readonly string[], { glossary }: FrameworkView): SiteItem[] {
  const [series = ""] = code.split("-", 1);
  const letters = series.toUpperCase();
  const meaning = glossary && meanings(glossary).get(letters);
  if (meaning === undefined) return letters === "" ? [] : [{ text: letters }];
  return [short.includes(series) ? { text: letters, title: meaning } : { text: meaning }];
}

const knownMeanings = new WeakMap<Glossary, ReadonlyMap<string, string>>();

/** The definitions by their terms in capitals, without a full stop at the end; of equal ones the last, as on the site. */
function meanings(glossary: Glossary): ReadonlyMap<string, string> {
  let known = knownMeanings.get(glossary);
  if (!known) {
    known = new Map(
      glossary.entries.map(({ term, definition }) => [term.toUpperCase(), definition.replace(/\.+$/, "")]),
    );
    knownMeanings.set(glossary, known);
  }
  return known;
}

/** The search field and the filters of a table: one per column but the first, where there is something to choose. */
function aboveOf(
  macro: Macro,
  { rows: { length } }: Listed,
  columns: readonly ColumnJson[],
  rows: SiteTable["rows"],
  hidden: ReadonlySet<string>,
  language: Language,
): string {
  if (macro.lists === undefined || length === 0) return "";
  const filters = columns.flatMap(({ title, shows }, index) =>
    shows === "title" || rows.every((row) => (row[index] ?? []).length === 0) ? [] : title,
  );
  const search = macro.search !== undefined && !hidden.has(macro.search);
  if (!search && filters.length === 0) return "";
  const { nl, en } = inSentence(filters);
  const aboveTable: Localized = {
    nl: `Op de site staan boven deze tabel ${search ? "een zoekveld en " : ""}filters: ${nl}.`,
    en: `On the site, above this table, are ${search ? "a field to find rows and " : ""}filters: ${en}.`,
  };
  return (filters.length === 0 ? onlySearch : aboveTable)[language];
}

const onlySearch: Localized = {
  nl: "Op de site staat boven deze tabel een zoekveld.",
  en: "On the site, above this table, is a field to find rows.",
};
