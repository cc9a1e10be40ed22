/** What an author can choose from to mend a problem, where nobody can tell what was meant. */
import type { FrameworkView } from "../../framework/frameworkView";
import { labelOf, type Page, titleOf } from "../../page/page";
import type { Choice } from "../../problem/problem";
import type { Language, Localized } from "../../text/language";
import type { FileEdits } from "../../text/textEdits";
import { searchable } from "../../text/wordSearch";
import { completions } from "../completion/completion";
import type { CompletionItem } from "../completion/completionItem";
import { nearestPages, searchPages } from "../completion/pageSearch";
import { linkPages } from "../linking/linkPages";
import { menuPlaces } from "./menuPlaces";

/** One of the things to choose from. */
export interface ChoiceItem {
  readonly label: string;
  readonly description?: string | undefined;
  /** It has words in common with what stands there, or with what the page is about. */
  readonly isLikely: boolean;
  readonly edits: readonly FileEdits[];
}

/** So many are called likely. */
const mostLikely = 5;

/** All that can be chosen, the likely ones first. */
export function choiceItems(page: Page, choice: Choice, view: FrameworkView, language: Language): ChoiceItem[] {
  switch (choice.type) {
    case "value":
      return valueItems(page, choice.at, view, language);
    case "namers":
      return namerItems(page, { direction: "backward", kind: choice.kind, key: choice.key }, view);
    case "menu":
      return menuItems(page, view, language);
  }
}

/** What is suggested at the place to somebody who types, in the place of all that stands there. */
function valueItems(page: Page, at: number, view: FrameworkView, language: Language): ChoiceItem[] {
  const found = completions(page, at, view, { language, isUnasked: true, most: Number.POSITIVE_INFINITY });
  const [first] = found;
  if (!first) return [];
  const words = wordsAt(page, first);
  const all = found.map((item) => ({ item, score: scoreOf(item, words) }));
  const likely = all.filter(({ score }) => score > 0).sort((a, b) => b.score - a.score);
  const top = new Set(likely.slice(0, mostLikely).map(({ item }) => item));
  const ordered = [...top, ...found.filter((item) => !top.has(item))];
  return ordered.map((item) => ({
    label: item.label,
    description: item.description,
    isLikely: top.has(item),
    edits: [{ path: page.path, edits: [{ span: item.replace, newText: item.newText }] }],
  }));
}

/** The words of what stands there and, in a link, of its text; of the title of the page where nothing stands there. */
function wordsAt(page: Page, { replace }: CompletionItem): readonly string[] {
  const { text, body } = page;
  const link = body.links.find(({ whole }) => whole.start <= replace.start && replace.end <= whole.end);
  const written = `${text.slice(replace.start, replace.end)} ${text.slice(link?.text?.start, link?.text?.end ?? 0)}`;
  const words = telling(written);
  return words.length > 0 ? words : telling(titleOf(page));
}

/** Words that tell something: no codes, numbers and small words. */
function telling(text: string): readonly string[] {
  return [...new Set(searchable(text).split(" "))].filter((word) => word.length > 3 && !/\d/.test(word));
}

function scoreOf({ label, description = "", newText }: CompletionItem, words: readonly string[]): number {
  const known = searchable(`${label} ${description} ${newText}`);
  return words.reduce((sum, word) => sum + (known.includes(` ${word}`) ? word.length : 0), 0);
}

/** The groups of the menu, those first in which pages of the same folder stand. */
function menuItems({ path }: Page, view: FrameworkView, language: Language): ChoiceItem[] {
  const { siteFile, model } = view;
  if (!siteFile) return [];
  const places = menuPlaces(path, siteFile, model).map(({ titles, isNear, edit }): ChoiceItem => {
    const edits = [{ path: siteFile.path, edits: [edit] }];
    return { label: titles.join(" › ") || wholeMenu[language], isLikely: isNear, edits };
  });
  return [...places.filter(({ isLikely }) => isLikely), ...places.filter(({ isLikely }) => !isLikely)];
}

const wholeMenu: Localized = { nl: "Los in het menu, achteraan", en: "By itself, at the end of the menu" };

/** The pages that can name this one, those first that have most in common with it. */
function namerItems(page: Page, relation: Parameters<typeof linkPages>[1], view: FrameworkView): ChoiceItem[] {
  const pages = searchPages({
    typed: "",
    most: Number.POSITIVE_INFINITY,
    pages: view.pagesOfKind(relation.kind),
    from: page,
    view,
    isOut: (one) => one === page,
  });
  const likely = new Set(nearestPages(page, pages, view, mostLikely));
  return pages.map((other) => ({
    label: labelOf(other),
    description: other.name,
    isLikely: likely.has(other),
    get edits() {
      return linkPages(page, relation, { add: [other.path], remove: [] }, view).edits;
    },
  }));
}
