import type { Kind } from "../model/contentModel";
import type { Page } from "../page/page";
import { type Candidate, type Candidates, candidate, changedCandidates, copied, prepared } from "../text/similar";

/** The pages of a kind as candidates, by what references quote: name or id. */
export function candidatesOf(kind: Kind | undefined, pages: Iterable<Page>): Candidates {
  const all = [...pages].flatMap((page) => candidateOf(kind, page) ?? []);
  all.sort((a, b) => (a.value < b.value ? -1 : a.value > b.value ? 1 : 0));
  return prepared(all);
}

/** The same after one page has taken the place of another, each of which may be of another kind or not be there. */
export function candidatesAfter(
  candidates: Candidates,
  kind: Kind | undefined,
  old: Page | undefined,
  page: Page | undefined,
): Candidates {
  const before = old && candidateOf(kind, old);
  const after = page && candidateOf(kind, page);
  if (before?.value === after?.value && before?.id === after?.id) return candidates;
  const gone = before && candidates.all.find((one) => one.value === before.value && one.id === before.id);
  return changedCandidates(candidates, gone, after);
}

function candidateOf(kind: Kind | undefined, page: Page): Candidate | undefined {
  if (page.kind !== kind) return undefined;
  const value = kind.referencedBy === "id" ? page.id?.value : page.name;
  // Copies: a slice of the page would keep its whole text alive when the page has long been edited.
  return value === undefined ? undefined : candidate(copied(value), page.id && copied(page.id.value));
}
