/** Joins what the texts say (`similar.ts`) and what the history says (`past.ts`) of a broken reference. */
import type { FrameworkView } from "../framework/frameworkView";
import type { Kind } from "../model/contentModel";
import { impliedId } from "../model/names";
import { type Page, quotedBy } from "../page/page";
import type { Localized } from "../text/language";
import { hasSameText, isOtherSpelling, suggest } from "../text/similar";
import type { Suggestion } from "../text/suggestion";
import { type Deleted, type Moved, type Past, pastOfPage } from "./past";

/** What may have been meant, with what is known of it. */
export interface Meant {
  /** Best first, at most three. */
  readonly suggestions: readonly Suggestion[];
  /** The first suggestion, where the history is sure that it is the same under another name or at another place. */
  readonly moved: Moved | undefined;
  /** It existed, and is no more. */
  readonly deleted: Deleted | undefined;
  /** The history has a say in it, so that what there is under other names counts too. */
  readonly hasPast: boolean;
}

/** What may have been meant by a value that names no page of a kind; `on` is the page that it stands on, which names another. */
export function meantPage(
  { kind, value }: { readonly kind: string; readonly value: string },
  view: FrameworkView,
  aliases?: ReadonlyMap<string, string>,
  on?: Page,
): Meant {
  const suggestions = [...named(kind, value, view), ...suggest(value, view.candidates(kind), aliases)];
  const meant = withPast(suggestions, pastOfPage(kind, value, view));
  const own = on?.kind.id === kind ? quotedBy(on) : undefined;
  if (own === undefined || meant.suggestions.every((one) => one.value !== own)) return meant;
  return {
    ...meant,
    suggestions: meant.suggestions.filter((one) => one.value !== own),
    moved: meant.moved?.value === own ? undefined : meant.moved,
  };
}

/** The id that the name of a page implies, where the name was written and references quote ids. */
export function idOfName(kind: Kind | undefined, value: string): string | undefined {
  if (kind?.referencedBy !== "id") return undefined;
  const id = impliedId(kind, value.replace(/\.md$/i, ""));
  return id === value ? undefined : id;
}

function named(id: string, value: string, view: FrameworkView): readonly Suggestion[] {
  const implied = idOfName(view.model.kinds.get(id), value);
  if (implied === undefined) return [];
  const name = value.replace(/\.md$/i, "");
  const isOne = view.resolve({ kind: id, value: implied }).some((page) => page.name === name);
  const evidence: Localized = { nl: "de id van die pagina", en: "the id of that page" };
  return isOne ? [{ value: implied, evidence, preferred: true }] : [];
}

/**
 * Puts what the history says before what the texts say. A suggestion is preferred when the two agree, or when one of them is
 * sure and the other knows nothing.
 */
export function withPast(suggestions: readonly Suggestion[], past: Past | undefined): Meant {
  // A name that is there in another spelling has not gone anywhere.
  if (!past || suggestions.some(isOtherSpelling))
    return { suggestions, moved: undefined, deleted: undefined, hasPast: past !== undefined };
  const { deleted } = past;
  if (deleted) {
    // The name is no slip of the pen for one that is like it: it was a name itself. The same text may have come back.
    const left = suggestions.map((one) => (hasSameText(one) ? one : { ...one, preferred: false }));
    return { suggestions: left, moved: undefined, deleted, hasPast: true };
  }
  const isNear = (value: string) => suggestions.some((one) => one.value === value);
  const favourite = suggestions.find((one) => one.preferred);
  const now = past.now.map((one) => ({ ...one, isSure: one.isSure || (past.now.length === 1 && isNear(one.value)) }));
  const [first] = now as [Moved];
  const agree = !favourite || favourite.value === first.value;
  const found = now.map((one): Suggestion => {
    const preferred = one === first && agree && (one.isSure || favourite !== undefined);
    return { value: one.value, evidence: evidence(one), preferred };
  });
  const others = suggestions
    .filter(({ value }) => now.every((one) => one.value !== value))
    .map((one) => ({ ...one, preferred: false }));
  const all = first.isSure || agree ? [...found, ...others] : [...others, ...found];
  return { suggestions: all.slice(0, 3), moved: first.isSure ? first : undefined, deleted: undefined, hasPast: true };
}

function evidence({ isSure, isRenamed, date }: Moved): Localized {
  const what: Localized = isRenamed ? { nl: "hernoemd", en: "renamed" } : { nl: "verplaatst", en: "moved" };
  return {
    nl: `${isSure ? "" : "waarschijnlijk "}${what.nl} op ${date}`,
    en: `${isSure ? "" : "probably "}${what.en} on ${date}`,
  };
}
