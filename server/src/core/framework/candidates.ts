import type { Kind } from "../model/contentModel";
import type { Page } from "../page/page";
import { type Candidate, type Candidates, candidate, copied, prepared } from "../text/similar";

/** The pages of a kind as candidates, by what references quote: name or id. */
export function candidatesOf(kind: Kind | undefined, pages: Iterable<Page>): Candidates {
  const all: Candidate[] = [];
  for (const page of pages) {
    const value = kind?.referencedBy === "id" ? page.id?.value : page.name;
    // Copies: a slice of the page would keep its whole text alive when the page has long been edited.
    if (value !== undefined) all.push(candidate(copied(value), page.id && copied(page.id.value)));
  }
  all.sort((a, b) => (a.value < b.value ? -1 : a.value > b.value ? 1 : 0));
  return prepared(all);
}
