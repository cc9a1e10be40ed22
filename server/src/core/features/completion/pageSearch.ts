/** Pages as suggestions: found by code, title and terms, those that share terms with the page that is written first. */
import type { Snapshot } from "../../framework/snapshot";
import { type Page, titleOf } from "../../page/page";
import { best, fitOf, searchable } from "../../text/wordSearch";
import { mostItems } from "./completionItem";

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
  readonly pages: Iterable<Page>;
  /** The page that is written. */
  readonly from: Page;
  readonly snapshot: Snapshot;
  readonly isOut?: (page: Page) => boolean;
  readonly isFirst?: (page: Page) => boolean;
  /** Further words by which a page is found. */
  readonly moreWords?: (page: Page) => string;
}

/** The pages that fit what is typed, the best first. */
export function searchPages({ typed, pages, from, snapshot, isOut, isFirst, moreWords }: PageSearch): Page[] {
  const match = fitOf(typed);
  const shared = sharing(from, snapshot);
  const termsFor = termFinder(snapshot);
  return best(pages, {
    match: (page) => {
      if (isOut?.(page)) return undefined;
      const words = moreWords ? wordsOf(page) + searchable(moreWords(page)) : wordsOf(page);
      return match(words, (word) => hasTerm(page, termsFor(word)));
    },
    rank: (page) => (isFirst?.(page) ? Number.NEGATIVE_INFINITY : -(shared.get(page) ?? 0)),
    order: (a, b) => place(a) - place(b) || (a.path < b.path ? -1 : 1),
    most: mostItems,
  });
}

/** Where the model puts a page among those of its kind. */
function place({ kind, name }: Page): number {
  const index = kind.order.indexOf(name);
  return index < 0 ? kind.order.length : index;
}

/** How much the pages have in common with one: each term that both name counts the more, the fewer pages name it. */
function sharing(from: Page, snapshot: Snapshot): ReadonlyMap<Page, number> {
  const shared = new Map<Page, number>();
  for (const { field, values } of from.keys) {
    if (field.value.target?.as !== "term") continue;
    for (const { value } of values) {
      for (const kind of snapshot.model.kinds.values()) {
        if (!kind.fields.has(field.key)) continue;
        const pages = snapshot.pagesWith({ kind: kind.id, key: field.key, value });
        for (const page of pages) shared.set(page, (shared.get(page) ?? 0) + 1 / pages.size);
      }
    }
  }
  return shared;
}

/** The terms whose name or title has a word: `kind/name`. */
function termFinder(snapshot: Snapshot): (word: string) => ReadonlySet<string> {
  const found = new Map<string, ReadonlySet<string>>();
  return (word) => {
    let terms = found.get(word);
    if (!terms) {
      terms = new Set(
        vocabularies(snapshot).flatMap((kind) =>
          [...snapshot.pagesOfKind(kind)]
            .filter((page) => wordsOf(page).includes(` ${word}`))
            .map((page) => `${kind}/${page.name}`),
        ),
      );
      found.set(word, terms);
    }
    return terms;
  };
}

function hasTerm(page: Page, terms: ReadonlySet<string>): boolean {
  if (terms.size === 0) return false;
  return page.references.some(
    (one) => one.type === "name" && one.from === "key" && one.as === "term" && terms.has(`${one.kind}/${one.value}`),
  );
}

function vocabularies({ model }: Snapshot): string[] {
  const kinds = new Set<string>();
  for (const kind of model.kinds.values()) {
    for (const { value } of kind.fields.values()) if (value.target?.as === "term") kinds.add(value.target.kind);
  }
  return [...kinds];
}
