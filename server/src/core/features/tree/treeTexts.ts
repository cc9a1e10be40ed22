/** What the tree says, for the eye and for the ear. */

import { type Group, groupingNamed, groupsIn } from "../../framework/grouping";
import type { Snapshot } from "../../framework/snapshot";
import type { Grouping, Kind } from "../../model/contentModel";
import { titleOf } from "../../page/page";
import type { Language } from "../../text/language";
import { listed, lowerCased } from "../../text/words";
import type { GroupContents, TreeContents } from "./treeContents";
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
  const words =
    language === "nl"
      ? { one: "probleem", many: "problemen", error: ["fout", "fouten"], warning: ["waarschuwing", "waarschuwingen"] }
      : { one: "problem", many: "problems", error: ["error", "errors"], warning: ["warning", "warnings"] };
  const some = (count: number, [one, many]: readonly string[]) =>
    count === 0 ? [] : [`${count} ${count === 1 ? one : many}`];
  const parts = [...some(errors, words.error), ...some(warnings, words.warning)];
  return `${total} ${total === 1 ? words.one : words.many} (${parts.join(", ")})`;
}

/** What a group is called: the page that it stands for with its number, or `Zonder fase`. */
export function groupLabel({ group }: GroupContents, { grouping }: TreeContents, language: Language): string {
  if (!group) return `${language === "nl" ? "Zonder" : "Without"} ${lowerCased(grouping.title[language])}`;
  const { number, page } = group;
  const title = page ? titleOf(page) : group.title[language];
  const isNumbered = number === undefined || new RegExp(`(?:^|\\D)${number}(?:\\D|$)`).test(title);
  return isNumbered ? title : `${number}. ${title}`;
}

/** `12 · 30 · 4` for the eye and `12 vereisten, 30 maatregelen, 4 hulpmiddelen` for the ear. */
export function countText(
  { kinds }: GroupContents,
  show: readonly Kind[],
  language: Language,
): { readonly short: string; readonly long: string } {
  const numbers = show.map((kind) => kinds.get(kind)?.size ?? 0);
  const long = show.map((kind, index) => counted(numbers[index] as number, kind, language));
  return { short: numbers.join(" · "), long: long.join(", ") };
}

/** The same in a sentence, for it stands below who names the page of the group. */
export function containsText(long: string, language: Language): string {
  return `${language === "nl" ? "Hierin staan" : "Contains"} ${long}.`;
}

/** `staat ook in fase 3` of a page that stands in other groups too; empty where it does not. */
export function alsoText(groups: readonly Group[], { grouping }: TreeContents, language: Language): string {
  if (groups.length === 0) return "";
  const also = language === "nl" ? "staat ook in" : "is also in";
  const numbers = groups.flatMap(({ number }) => (number === undefined ? [] : [String(number)]));
  if (numbers.length < groups.length || grouping.by !== "pages") {
    return `${also} ${listed(groups.map(({ title }) => `'${title[language]}'`))[language]}`;
  }
  const noun = grouping.kind.noun[language][numbers.length === 1 ? "one" : "many"];
  return `${also} ${noun} ${listed(numbers)[language]}`;
}

/** `waarvan 3 ook bij een andere fase`: why the counts of all groups add up to more than there are pages. */
export function sharedText(shared: number, all: number, { grouping }: TreeContents, language: Language): string {
  if (shared === 0) return "";
  const some = { nl: `waarvan ${shared} `, en: `${shared} of which ` };
  const every = all === 1 ? { nl: "", en: "" } : { nl: "alle ", en: "all " };
  const which = (shared === all ? every : some)[language];
  const other = grouping.by === "pages" && grouping.kind.noun.nl.article === "het" ? "ander" : "andere";
  return language === "nl"
    ? `${which}ook bij een ${other} ${lowerCased(grouping.title.nl)}`
    : `${which}also in another ${lowerCased(grouping.title.en)}`;
}

/** What is left out and how much stays; undefined where nothing is. `counts`: of several frameworks the sum. */
export function filterText(
  view: TreeView,
  counts: { readonly shown: number; readonly total: number },
  snapshot: Snapshot,
  language: Language,
): string | undefined {
  const { text = "", groups = [] } = view.filter ?? {};
  const isDutch = language === "nl";
  const parts: string[] = [];
  if (text.trim() !== "") parts.push(`'${text.trim()}'`);
  for (const id of new Set(groups.map(({ grouping }) => grouping))) {
    const grouping = groupingNamed(snapshot.model, id);
    if (grouping?.id !== id) continue;
    const values = groups.flatMap(({ grouping: one, value }) => (one === id ? value : []));
    const titles = new Map(groupsIn(grouping, snapshot).map(({ value, title }) => [value, title[language]]));
    const named = values.filter((value) => value !== withoutGroup).map((value) => titles.get(value) ?? value);
    const noun = lowerCased(grouping.title[language]);
    const either = isDutch ? " of " : " or ";
    const choices = named.length > 0 ? [`${noun} ${named.map(lowerCased).join(either)}`] : [];
    if (values.includes(withoutGroup)) choices.push(`${isDutch ? "zonder" : "without"} ${noun}`);
    parts.push(choices.join(either));
  }
  const only = isDutch ? "alleen met problemen" : "only with problems";
  if (parts.length === 0 && !view.onlyProblems) return undefined;
  const filtered = parts.length === 0 ? "" : `${isDutch ? "Gefilterd op" : "Filtered by"} ${parts.join(", ")}`;
  const what = [filtered, view.onlyProblems ? only : ""].filter(Boolean).join(", ");
  return `${what.charAt(0).toUpperCase()}${what.slice(1)} · ${ofAll(counts, language)}`;
}

/** `per fase`; empty for a framework without a tree. */
export function perText(grouping: Grouping | undefined, language: Language): string {
  if (!grouping) return "";
  return `${language === "nl" ? "per" : "by"} ${lowerCased(grouping.title[language])}`;
}

/** `12 van 199 pagina's`. */
export function ofAll({ shown, total }: { shown: number; total: number }, language: Language): string {
  const number = new Intl.NumberFormat(language);
  const pages = language === "nl" ? (total === 1 ? "pagina" : "pagina's") : total === 1 ? "page" : "pages";
  return `${number.format(shown)} ${language === "nl" ? "van" : "of"} ${number.format(total)} ${pages}`;
}
