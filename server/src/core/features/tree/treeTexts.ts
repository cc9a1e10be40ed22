/** What the tree says, for the eye and for the ear. */

import type { FrameworkView } from "../../framework/frameworkView";
import { type Group, groupingNamed, groupsIn, withoutTitle } from "../../framework/grouping";
import type { Grouping, Kind } from "../../model/contentModel";
import { titleOf } from "../../page/page";
import { type Language, type Localized, perLanguage } from "../../text/language";
import { eitherOf, listed, lowerCased } from "../../text/words";
import type { TreeContents } from "./treeContents";
import type { GroupContents } from "./treeEntries";
import type { ProblemCounts, TreeView } from "./treeFilter";
import { withoutGroup } from "./treePlace";

/** `3 vereisten`. */
export function counted(count: number, kind: Kind, language: Language): string {
  return `${count} ${kind.noun[language][count === 1 ? "one" : "many"]}`;
}

/** `3 problemen (1 fout, 2 waarschuwingen)`; empty where there are none. */
export function problemText({ errors, warnings }: ProblemCounts, language: Language): string {
  const total = errors + warnings;
  if (total === 0) return "";
  const some = (count: number, word: OneAndMany) => (count === 0 ? [] : [number(count, word)]);
  const parts = [...some(errors, errorWords[language]), ...some(warnings, warningWords[language])];
  return `${number(total, problemWords[language])} (${parts.join(", ")})`;
}

type OneAndMany = readonly [one: string, many: string];

const problemWords: Localized<OneAndMany> = { nl: ["probleem", "problemen"], en: ["problem", "problems"] };
const errorWords: Localized<OneAndMany> = { nl: ["fout", "fouten"], en: ["error", "errors"] };
const pageWords: Localized<OneAndMany> = { nl: ["pagina", "pagina's"], en: ["page", "pages"] };
const warningWords: Localized<OneAndMany> = {
  nl: ["waarschuwing", "waarschuwingen"],
  en: ["warning", "warnings"],
};

function number(count: number, [one, many]: OneAndMany): string {
  return `${count} ${count === 1 ? one : many}`;
}

/** What a group is called: the page that it stands for with its number, or `Zonder fase`. */
export function groupLabel(group: Group | undefined, grouping: Grouping, language: Language): string {
  if (!group) return withoutTitle(grouping)[language];
  const { number, page } = group;
  const title = page ? titleOf(page) : group.title[language];
  const isNumbered = number === undefined || new RegExp(`(?:^|\\D)${number}(?:\\D|$)`).test(title);
  return isNumbered ? title : `${number}. ${title}`;
}

/** `46 pagina's` for the eye, which a narrow view has room for, and `12 vereisten, 30 maatregelen, 4 hulpmiddelen` for the ear. */
export function countText(
  { kinds, size }: GroupContents,
  show: readonly Kind[],
  language: Language,
): { readonly short: string; readonly long: string } {
  const long = show.map((kind) => counted(kinds.get(kind)?.size ?? 0, kind, language));
  return { short: number(size, pageWords[language]), long: long.join(", ") };
}

/** The same in a sentence, for it stands below who names the page of the group. */
export function containsText(long: string, language: Language): string {
  const text: Localized = { nl: `Hierin staan ${long}.`, en: `Contains ${long}.` };
  return text[language];
}

/** `staat ook in fase 3` of a page that stands in other groups too; empty where it does not. */
export function alsoText(groups: readonly Group[], { grouping }: TreeContents, language: Language): string {
  if (groups.length === 0) return "";
  const also = alsoIn[language];
  const numbers = groups.flatMap(({ number }) => (number === undefined ? [] : [String(number)]));
  if (numbers.length < groups.length || grouping.by !== "pages") {
    return `${also} ${listed(groups.map(({ title }) => `'${title[language]}'`))[language]}`;
  }
  const noun = grouping.kind.noun[language][numbers.length === 1 ? "one" : "many"];
  return `${also} ${noun} ${listed(numbers)[language]}`;
}

const alsoIn: Localized = { nl: "staat ook in", en: "is also in" };

/** `waarvan 3 ook bij een andere fase`: why the counts of all groups add up to more than there are pages. */
export function sharedText(shared: number, all: number, { grouping }: TreeContents, language: Language): string {
  if (shared === 0) return "";
  const { nl, en } = perLanguage((one) => lowerCased(grouping.title[one]));
  const other = grouping.by === "pages" && grouping.kind.noun.nl.article === "het" ? "ander" : "andere";
  const some: Localized = {
    nl: `waarvan ${shared} ook bij een ${other} ${nl}`,
    en: `${shared} of which also in another ${en}`,
  };
  const one: Localized = { nl: `ook bij een ${other} ${nl}`, en: `also in another ${en}` };
  const every: Localized = { nl: `alle ook bij een ${other} ${nl}`, en: `all also in another ${en}` };
  return (shared < all ? some : all === 1 ? one : every)[language];
}

/** `Projectleider · Fase 2, ontwerp · 12 van 199 pagina's`: what is shown, and how much; undefined where all is. `counts`: of several frameworks the sum. */
export function filterText(
  treeView: TreeView,
  counts: { readonly shown: number; readonly total: number },
  view: FrameworkView,
  language: Language,
): string | undefined {
  const { text = "", groups = [] } = treeView.filter ?? {};
  const parts: string[] = [];
  if (text.trim() !== "") parts.push(`'${text.trim()}'`);
  for (const id of new Set(groups.map(({ grouping }) => grouping))) {
    const grouping = groupingNamed(view.model, id);
    if (grouping?.id !== id) continue;
    const values = groups.flatMap(({ grouping: one, value }) => (one === id ? value : []));
    // In the order of the groups, whatever the order in which they were chosen.
    const known = groupsIn(grouping, view).filter(({ value }) => values.includes(value));
    const unknown = values.filter((value) => value !== withoutGroup && !known.some((one) => one.value === value));
    const titles = [...known.map((group) => groupLabel(group, grouping, language)), ...unknown];
    if (values.includes(withoutGroup)) titles.push(groupLabel(undefined, grouping, language));
    parts.push(eitherOf([...titles.slice(0, 1), ...titles.slice(1).map(lowerCased)])[language]);
  }
  if (treeView.onlyProblems) parts.push(onlyWithProblems[language]);
  return parts.length === 0 ? undefined : [...parts, ofAll(counts, language)].join(" · ");
}

const onlyWithProblems: Localized = { nl: "Alleen met problemen", en: "Only with problems" };

/** `per fase`; empty for a framework without a tree. */
export function perText(grouping: Grouping | undefined, language: Language): string {
  if (!grouping) return "";
  return `${per[language]} ${lowerCased(grouping.title[language])}`;
}

const per: Localized = { nl: "per", en: "by" };

/** `12 van 199 pagina's`. */
export function ofAll({ shown, total }: { shown: number; total: number }, language: Language): string {
  const { format } = new Intl.NumberFormat(language);
  const text: Localized = {
    nl: `${format(shown)} van ${format(total)} ${total === 1 ? "pagina" : "pagina's"}`,
    en: `${format(shown)} of ${format(total)} ${total === 1 ? "page" : "pages"}`,
  };
  return text[language];
}
