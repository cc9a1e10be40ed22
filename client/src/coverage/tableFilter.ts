/** Which rows the text of the filter leaves. */
import type { Coverage, CoveredPage } from "../../../server/src/protocol/coverage";
import type { TableChoices } from "./tableRows";

/** Whether the text of the filter is in another one; capitals and accents make no difference. */
export function textFilter({ text }: TableChoices): (written: string) => boolean {
  const wanted = plain(text.trim());
  return (written) => wanted === "" || plain(written).includes(wanted);
}

/**
 * Whether the text of the filter is in the code or the title of a page, or of one that it is linked with in a column. Looks once at
 * each page, however many others are linked with it.
 */
export function pageFilter({ kinds, pages }: Coverage, { text }: TableChoices): (page: CoveredPage) => boolean {
  const wanted = plain(text.trim());
  if (wanted === "") return () => true;
  const found = pages.map((page) => plainName(page).includes(wanted));
  const named = new Set(pages.filter((_, index) => found[index]));
  return (page) =>
    named.has(page) ||
    (kinds[page.kind]?.linked ?? []).some((kind) => page.links[kind]?.some((index) => found[index]) === true);
}

const plainNames = new WeakMap<CoveredPage, string>();

/** Kept, for it is asked of every page with every letter that is typed. */
function plainName(page: CoveredPage): string {
  let known = plainNames.get(page);
  if (known === undefined) {
    known = plain(`${page.code ?? ""}\n${page.title}`);
    plainNames.set(page, known);
  }
  return known;
}

function plain(text: string): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
}
