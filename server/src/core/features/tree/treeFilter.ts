/** Which pages the tree shows. */

import type { FrameworkView } from "../../framework/frameworkView";
import { groupingNamed, groupsOf } from "../../framework/grouping";
import { type Page, scalarOf, titleOf } from "../../page/page";
import { type Finder, finderOf, searchable } from "../../text/wordSearch";
import { withoutGroup } from "./treePlace";

/** How somebody wants to see the tree. */
export interface TreeView {
  /** The id of a grouping; the first of the model without it. */
  readonly grouping?: string | undefined;
  readonly filter?: TreeFilter | undefined;
  /** Only pages with errors or warnings. */
  readonly onlyProblems?: boolean | undefined;
}

export interface TreeFilter {
  /** Words that all stand in the code, title or text of a page, in any order. */
  readonly text?: string | undefined;
  /** Of groups of one grouping a page is in any; of those of several groupings in one of each. `withoutGroup`: in none. */
  readonly groups?: readonly GroupChoice[] | undefined;
}

export interface GroupChoice {
  readonly grouping: string;
  readonly value: string;
}

/** What is wrong with a page, as far as it is more than a remark. */
export interface ProblemCounts {
  readonly errors: number;
  readonly warnings: number;
}

export const noProblemCounts: ProblemCounts = { errors: 0, warnings: 0 };

/** Whether the view leaves pages out. */
export function isFiltered({ filter, onlyProblems }: TreeView): boolean {
  return onlyProblems === true || (filter?.text ?? "").trim() !== "" || (filter?.groups?.length ?? 0) > 0;
}

/** Says of pages whether they pass a filter. */
export function passing(filter: TreeFilter | undefined, view: FrameworkView): (page: Page) => boolean {
  const fits = textFits(filter?.text ?? "", view);
  const choices = new Map<string, Set<string>>();
  for (const { grouping, value } of filter?.groups ?? []) {
    const values = choices.get(grouping) ?? new Set();
    choices.set(grouping, values.add(value));
  }
  const conditions = [...choices].flatMap(([id, values]) => {
    const grouping = groupingNamed(view.model, id);
    return grouping?.id === id ? [{ grouping, values }] : [];
  });
  return (page) =>
    conditions.every(({ grouping, values }) => {
      const groups = groupsOf(page, grouping, view);
      return groups.length === 0 ? values.has(withoutGroup) : groups.some((group) => values.has(group));
    }) && fits(page);
}

/** Whether all words of a text stand in the code, title or text of a page, whatever their capitals, accents and order. */
export function textFits(text: string, view: FrameworkView): (page: Page) => boolean {
  const words = text
    .split(/\s+/)
    .map((word) => searchable(word).trim())
    .filter((word) => word !== "");
  if (words.length === 0) return () => true;
  const { explanation } = view.model.keys;
  const search = searchFor(words, view);
  const finders = new Map(words.map((word) => [word, finderOf(word)]));
  const finder = (word: string) => finders.get(word) as Finder;
  return (one) => {
    if (search.isKnownToFail(one)) return false;
    const missing = words.filter((word) => !headOf(one).includes(word));
    if (missing.length === 0) return true;
    const standsIn = (read: string) => missing.every((word) => finder(word).standsIn(read));
    const kept = texts.get(one);
    const fits =
      kept === undefined
        ? // Most have nothing like it, and are not taken apart for it.
          one.briefly(
            (page) =>
              missing.every((word) => finder(word).mayStandIn(page.text)) && standsIn(textOf(page, explanation)),
          )
        : standsIn(kept);
    if (!fits) search.failed.add(one);
    return fits;
  };
}

/** What somebody searches, letter by letter: a page that lacks a word lacks those too that it becomes. */
interface Search {
  readonly words: readonly string[];
  readonly failed: WeakSet<Page>;
  isKnownToFail(page: Page): boolean;
}

const searches = new WeakMap<FrameworkView, Search>();

function searchFor(words: readonly string[], view: FrameworkView): Search {
  const before = searches.get(view);
  if (before && before.words.join(" ") === words.join(" ")) return before;
  const isNarrower = before?.words.every((word) => words.some((now) => now.includes(word)));
  if (!isNarrower) {
    // Of pages that were replaced something may still be kept.
    texts = new WeakMap();
    room = mostOfTexts;
  }
  const failed = new WeakSet<Page>();
  const search: Search = {
    words,
    failed,
    isKnownToFail: (page) => failed.has(page) || (isNarrower === true && before?.isKnownToFail(page) === true),
  };
  searches.set(view, search);
  return search;
}

const heads = new WeakMap<Page, string>();
let texts = new WeakMap<Page, string>();
let room = 0;
/** So many characters of what is read in pages are kept. */
const mostOfTexts = 20_000_000;

/** What is known of a page without reading it again. */
function headOf(page: Page): string {
  let head = heads.get(page);
  if (head === undefined) {
    head = searchable(`${page.name} ${page.id?.value ?? ""} ${titleOf(page)}`);
    heads.set(page, head);
  }
  return head;
}

/** What stands in a page and in its explanation. Kept as long as there is room: that of all pages is looked through at every key. */
function textOf(page: Page, explanation: string | undefined): string {
  const explained = scalarOf(page.frontMatter.entries, explanation)?.value ?? "";
  const text = `${explained}\n${readable(page.text.slice(page.frontMatter.bodyStart))}`;
  if (text.length <= room) {
    room -= text.length;
    texts.set(page, text);
  }
  return text;
}

/**
 * What somebody reads of a text: without comments with their macros, tags, attributes in braces, the types of blocks and where links lead. Nearly
 * every page has `data-search-exclude` somewhere.
 */
function readable(text: string): string {
  const [first = "", ...behind] = text.split("<!--");
  const withoutComments = behind.map((part) => part.slice(part.indexOf("-->") < 0 ? 0 : part.indexOf("-->") + 3));
  return [first, ...withoutComments]
    .join(" ")
    .replace(/\{[^{}\n]*\}|<[^<>\n]+>/g, " ")
    .replace(/\]\([^()\s]*\)/g, "] ")
    .replace(/^([ \t]*(?:!!!|\?\?\?\+?)[ \t]+)[\w-]+/gm, "$1");
}
