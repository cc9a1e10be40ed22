import type { MacroUse } from "../../body/body";
import type { FrameworkView } from "../../framework/frameworkView";
import { type Listed, type ListedRow, listedBy } from "../../framework/listed";
import type { Kind, Macro } from "../../model/contentModel";
import { type Filter, filterOf, isRead } from "../../page/macros";
import { type Page, titleOf } from "../../page/page";
import type { Language, Localized } from "../../text/language";
import { escapeMarkdown, markdownLink, shorten } from "../../text/markdown";
import { capital, listed as inSentence } from "../../text/words";
import { fact } from "./fact";
import type { HoverOptions } from "./hoverOptions";
import { firstOf } from "./pageList";

/** What the site will show in the place of a macro: how many rows and the first of them, or the values of its keys. */
export function macroPreview(use: MacroUse, page: Page, view: FrameworkView, options: HoverOptions): string {
  const { language } = options;
  const macro = view.model.macros.get(use.name);
  const parts = [`**${escapeMarkdown(macro?.title?.[language] ?? use.name)}**`];
  // What the site does not read as a macro shows nothing, and a problem says so.
  if (!macro || !isRead(page.text, use, macro)) return parts[0] as string;
  const listed = listedBy(use, page, view);
  if (listed) {
    parts.push(tableText(listed, filterText(use, listed, view, language), options));
    const hidden = hiddenParts(use, macro, language);
    if (hidden && listed.rows.length > 0) parts.push(hidden);
  } else {
    const facts = isShown(macro, page) ? macro.shows.flatMap((key) => fact(page, key, view, language)) : [];
    parts.push(facts.length > 0 ? facts.join("  \n") : nothing[language]);
  }
  return parts.join("\n\n");
}

const nothing: Localized = {
  nl: "Toont op deze pagina niets uit de front matter\\.",
  en: "Shows nothing of the front matter on this page\\.",
};
const empty: Localized = { nl: "geen", en: "no" };

function isShown({ whenId }: Macro, page: Page): boolean {
  return whenId === undefined || whenId.test(page.id?.value ?? "");
}

function tableText({ kind, rows }: Listed, filter: string, { language, uriOf }: HoverOptions): string {
  const { one, many } = kind.noun[language];
  const count = `${rows.length === 0 ? capital(empty[language]) : rows.length} ${rows.length === 1 ? one : many}${filter}`;
  if (rows.length === 0) return `${escapeMarkdown(count)}\\.`;
  const line = ({ page, value }: ListedRow) =>
    page ? markdownLink(shorten(titleOf(page), 80), uriOf(page.path)) : escapeMarkdown(shorten(value, 80));
  return `${escapeMarkdown(count)}\n\n${firstOf(rows, line, language)}`;
}

/** ` · Vereiste: Toezicht`: the key that is compared, and what it is compared with. */
function filterText(use: MacroUse, { kind }: Listed, view: FrameworkView, language: Language): string {
  const found = filterOf(use, view.model);
  if (!found) return "";
  return ` · ${capital(keyTitle(kind, found, language))}: ${shorten(valueTitle(found, view, language), 80)}`;
}

function keyTitle(kind: Kind, { filter }: Filter, language: Language): string {
  return kind.fields.get(filter.compared)?.title[language] ?? filter.compared;
}

function valueTitle({ filter, value }: Filter, view: FrameworkView, language: Language): string {
  const [page] = filter.kind === undefined ? [] : view.resolve({ kind: filter.kind, value });
  return page ? titleOf(page) : (filter.field?.value.terms?.get(value)?.title[language] ?? value);
}

/** Which parts of the table the options leave out: the columns by their titles, together, and behind what else there is. */
function hiddenParts({ words }: MacroUse, { columns, hides }: Macro, language: Language): string | undefined {
  const options = [...new Set(words.map(({ text }) => text))];
  const hidden = columns.filter(({ option }) => option !== undefined && options.includes(`no-${option}`));
  const others = options.filter((word) => !hidden.some(({ option }) => word === `no-${option}`));
  const titles = inSentence(hidden.map(({ title }) => title))[language];
  const column = hidden.length === 0 ? [] : [`${columnWord[language](hidden.length)} ${titles}`];
  const parts = [...others.flatMap((word) => hides.get(word)?.[language] ?? []), ...column];
  if (parts.length === 0) return undefined;
  const { nl, en } = inSentence(parts);
  const text: Localized = { nl: `Zonder ${nl}.`, en: `Without ${en}.` };
  return escapeMarkdown(text[language]);
}

const columnWord: Localized<(count: number) => string> = {
  nl: (count) => (count === 1 ? "de kolom" : "de kolommen"),
  en: (count) => (count === 1 ? "the column" : "the columns"),
};
