/** Pages as suggestions: found by code, title and terms, those that share terms with the page that is written first. */
import type { FrameworkView } from "../../framework/frameworkView";
import { valuesOf } from "../../lookUps/valueIndex";
import type { Kind } from "../../model/contentModel";
import { type Page, titleOf } from "../../page/page";
import { best, fitOf, searchable } from "../../text/wordSearch";

const known = new WeakMap<Page, string>();

/** The name, the title and the values of a page that are terms of vocabularies. Made once per page. */
function wordsOf(page: Page): string {
  let words = known.get(page);
  if (words === undefined) {
    words = searchable(`${page.name} ${page.id?.value ?? ""} ${titleOf(page)}`);
    known.set(page, words);
  }
  return words;
}

export interface PageSearch {
  readonly typed: string;
  /** So many at the most. */
  readonly most: number;
  readonly pages: Iterable<Page>;
  /** The page that is written; undefined where that is none. */
  readonly from: Page | undefined;
  readonly view: FrameworkView;
  readonly isOut?: (page: Page) => boolean;
  readonly isFirst?: (page: Page) => boolean;
  /** How well a page fits what stands around it: those that fit best come first. */
  readonly likeness?: (page: Page) => number;
  /** Further words by which a page is found. */
  readonly moreWords?: (page: Page) => string;
}

/** The pages that fit what is typed, the best first. Looks at what is kept of pages that rest, so that none has to be read again. */
export function searchPages({
  typed,
  most,
  pages,
  from,
  view,
  isOut,
  isFirst,
  likeness,
  moreWords,
}: PageSearch): Page[] {
  const match = fitOf(typed);
  const shared = from ? sharing(from, view) : () => 0;
  const hasTerm = termFinder(view);
  return best(pages, {
    match: (page) => {
      if (isOut?.(page)) return undefined;
      const words = moreWords ? wordsOf(page) + searchable(moreWords(page)) : wordsOf(page);
      return match(words, (word) => hasTerm(page, word));
    },
    // What is shared, one at most for each term, decides among pages that fit alike.
    rank: (page) => (isFirst?.(page) ? Number.NEGATIVE_INFINITY : -shared(page) - 1000 * (likeness?.(page) ?? 0)),
    order: (a, b) => place(a) - place(b) || (a.path < b.path ? -1 : 1),
    most,
  });
}

/**
 * How many of the words of a text a page has in its name or title, from 0 to 1: each counts the more, the fewer pages have it. A page
 * with less than half of that does not fit.
 */
export function likenessTo(text: string, pages: Iterable<Page>): (page: Page) => number {
  const words = [...new Set(searchable(text).trim().split(" "))].filter((word) => word !== "").slice(0, mostWords);
  if (words.length === 0) return () => 0;
  const all = [...pages];
  const weighed = words.flatMap((word) => {
    const having = all.filter((page) => wordsOf(page).includes(` ${word}`)).length;
    return having === 0 ? [] : [{ word: ` ${word}`, weight: Math.log(1 + all.length / having) }];
  });
  const total = weighed.reduce((sum, { weight }) => sum + weight, 0);
  return (page) => {
    let sum = 0;
    for (const { word, weight } of weighed) if (wordsOf(page).includes(word)) sum += weight;
    return sum * 2 < total ? 0 : sum / total;
  };
}

/** So many words tell what a text is about. */
const mostWords = 20;

/** Where the model puts a page among those of its kind. */
function place({ kind, name }: Page): number {
  const index = kind.order.indexOf(name);
  return index < 0 ? kind.order.length : index;
}

/** Those of the pages that have most in common with one, best first; none of those that have nothing in common. */
export function nearestPages(from: Page, pages: readonly Page[], view: FrameworkView, most: number): readonly Page[] {
  const shared = sharing(from, view);
  const scored = pages.map((page) => ({ page, score: shared(page) })).filter(({ score }) => score > 0);
  return scored
    .sort((a, b) => b.score - a.score)
    .slice(0, most)
    .map(({ page }) => page);
}

/** How much a page has in common with one: each term that both name counts the more, the fewer pages of its kind name it. */
function sharing(from: Page, view: FrameworkView): (page: Page) => number {
  const terms = from.keys.flatMap(({ field: { key, value }, values }) =>
    value.target?.as === "term" ? values.map((scalar) => ({ key, value: scalar.value })) : [],
  );
  const perKind = new Map<Kind, readonly { readonly key: string; readonly value: string; readonly weight: number }[]>();
  return (page) => {
    const { kind } = page;
    let weighed = perKind.get(kind);
    if (!weighed) {
      const ofKind = terms.filter(({ key }) => kind.fields.has(key));
      weighed = ofKind.map((term) => ({ ...term, weight: 1 / view.pagesWith({ kind: kind.id, ...term }).size }));
      perKind.set(kind, weighed);
    }
    let sum = 0;
    for (const { key, value, weight } of weighed) if (valuesOf(page, key).includes(value)) sum += weight;
    return sum;
  };
}

/** Whether a page has a term whose name or title has a word. */
function termFinder(view: FrameworkView): (page: Page, word: string) => boolean {
  const found = new Map<string, ReadonlyMap<string, ReadonlySet<string>>>();
  const perKind = new Map<Kind, readonly TermKey[]>();
  return (page, word) => {
    let terms = found.get(word);
    if (!terms) {
      terms = termsWith(word, view);
      found.set(word, terms);
    }
    if (terms.size === 0) return false;
    let keys = perKind.get(page.kind);
    if (!keys) {
      keys = termKeys(page.kind);
      perKind.set(page.kind, keys);
    }
    for (const { key, vocabulary } of keys) {
      const names = terms.get(vocabulary);
      if (names && page.values.get(key)?.some((value) => names.has(value))) return true;
    }
    return false;
  };
}

/** The names of the terms whose name or title has a word, by vocabulary. */
function termsWith(word: string, view: FrameworkView): Map<string, ReadonlySet<string>> {
  const found = new Map<string, ReadonlySet<string>>();
  for (const vocabulary of vocabularies(view)) {
    const pages = [...view.pagesOfKind(vocabulary)].filter((page) => wordsOf(page).includes(` ${word}`));
    if (pages.length > 0) found.set(vocabulary, new Set(pages.map(({ name }) => name)));
  }
  return found;
}

interface TermKey {
  readonly key: string;
  readonly vocabulary: string;
}

/** The keys of a kind that hold terms which are pages: their values are kept. */
function termKeys(kind: Kind): TermKey[] {
  return [...kind.fields.values()].flatMap(({ key, value: { target } }) =>
    target?.as === "term" ? [{ key, vocabulary: target.kind }] : [],
  );
}

function vocabularies({ model }: FrameworkView): ReadonlySet<string> {
  return new Set([...model.kinds.values()].flatMap((kind) => termKeys(kind).map(({ vocabulary }) => vocabulary)));
}
