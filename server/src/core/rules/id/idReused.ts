import type { FrameworkView } from "../../framework/frameworkView";
import { firstFreeId } from "../../framework/freeIds";
import type { Fate } from "../../framework/history";
import { isFileOf, renamed } from "../../meant/betterNames";
import { impliedId, nameOf, nameWithId } from "../../model/names";
import type { Page, PageId } from "../../page/page";
import type { Finding, Repair } from "../../problem/problem";
import { replacement } from "../../problem/repairs";
import type { Rule } from "../../rule/rule";
import { candidatesOfValues, normalise } from "../../text/candidates";
import type { Localized } from "../../text/language";
import { isLikeAny } from "../../text/similar";
import { quoted } from "../../text/words";
import { changedFrom, whenOf } from "./idChanged";

/** A new page has the id that another one had before: whoever keeps the ids takes it for that one. */
export const idReused: Rule = {
  id: "id/reused",
  severity: "warning",
  description: {
    nl: "Een pagina heeft de id van een pagina die is verwijderd of een ander nummer heeft gekregen",
    en: "A page has the id of a page that was deleted or was given another number",
  },
  relates: {
    page(page, _, view) {
      const { id, kind } = page;
      if (!id || page.status !== "read" || view.pagesWithId(id.value).length > 1) return undefined;
      const fates = view.fatesOfId(id.value);
      if (fates.length === 0 && !view.history.released) return undefined;
      // What is said of the file name, or of the id that the page had itself, is enough.
      if (kind.name?.id !== undefined && impliedId(kind, page.name) !== id.value) return undefined;
      if (changedFrom(page, view) || isKnownSo(page, id.value, view)) return undefined;
      const gone = fates.find((fate) => isAnother(fate, page, id.value, view));
      if (gone) return ofDeleted(page, id, gone, view);
      const { released } = view.history;
      const owner = released && view.released.withId(id.value);
      if (!owner || view.released.of(page)) return undefined;
      const now = firstByPath(view.pagesOfKind(kind), (other) => view.released.of(other) === owner);
      return now && ofOther(page, id, now, whenOf(released), view);
    },
  },
};

function firstByPath(pages: Iterable<Page>, holds: (page: Page) => boolean): Page | undefined {
  let first: Page | undefined;
  for (const page of pages) if ((!first || page.path < first.path) && holds(page)) first = page;
  return first;
}

const month = 31 * 24 * 60 * 60 * 1000;

/** Whether others know the page by its id already: then another one would do harm. What came to the main branch lately is still to be mended. */
function isKnownSo(page: Page, id: string, view: FrameworkView): boolean {
  const { released, arrivals } = view.history;
  if (!released || view.released.of(page)?.id !== id) return false;
  const arrival = arrivals.get(page.path);
  if (released.by !== "commit") return true;
  return arrival !== undefined && Date.parse(released.date) - Date.parse(arrival.date) > month;
}

/** Whether a page that went had the id when others knew it, and is not this one under another name. */
function isAnother(
  { from, path, deleted, commit, age, was }: Fate,
  page: Page,
  id: string,
  view: FrameworkView,
): boolean {
  if (deleted === undefined || from !== path || view.hasFile(path)) return false;
  const { released, arrivals } = view.history;
  // What came and went since then, on a branch of its own, nobody has seen.
  if (commit !== undefined && released?.later.has(commit) && !view.released.withId(id)) return false;
  if (isSame(path, was?.title, page)) return false;
  const arrival = arrivals.get(page.path);
  if (!arrival) return true;
  // Both were there at once, or one took the place of the other: that is the same page, written anew.
  return arrival.age < age || (arrival.age === age && arrival.from !== undefined);
}

/** Whether names or titles are alike but for the number. */
function isSame(path: string, title: string | undefined, page: Page): boolean {
  const { kind } = page;
  const textOf = (name: string) => kind.name?.pattern.groups(name)?.text ?? name;
  if (isLikeAny(textOf(nameOf(path, kind)), candidatesOfValues([textOf(page.name)]))) return true;
  return title !== undefined && page.title !== undefined && normalise(title) === normalise(page.title);
}

function ofDeleted(page: Page, id: PageId, { path, deleted }: Fate, view: FrameworkView): Finding {
  const name = quoted(nameOf(path, page.kind));
  return {
    span: id.span,
    message: {
      nl: `De id ${quoted(id.value)} was van ${name}, een pagina die is verwijderd op ${deleted}. Andere systemen houden deze pagina voor die oude. Geef de pagina een nummer dat nog niet is gebruikt.`,
      en: `The id ${quoted(id.value)} was that of ${name}, a page that was deleted on ${deleted}. Other systems take this page for that one. Give the page a number that was never used.`,
    },
    repairs: withFreeNumber(page, id, view),
    suggests: [{ pool: "id" }],
  };
}

function ofOther(page: Page, id: PageId, other: Page, when: Localized, view: FrameworkView): Finding {
  return {
    span: id.span,
    message: {
      nl: `De id ${quoted(id.value)} was ${when.nl} van ${quoted(other.name)}, een pagina die nu een andere id heeft. Andere systemen houden deze pagina voor die. Geef de pagina een nummer dat nog niet is gebruikt.`,
      en: `The id ${quoted(id.value)} was that of ${quoted(other.name)} ${when.en}, a page that has another id now. Other systems take this page for that one. Give the page a number that was never used.`,
    },
    repairs: withFreeNumber(page, id, view),
    related: other.id
      ? [
          {
            path: other.path,
            span: other.id.span,
            message: { nl: "Deze pagina had de id eerder", en: "This page had the id before" },
          },
        ]
      : [],
    suggests: [{ pool: "id" }],
  };
}

const nextFree: Localized = { nl: "eerste nummer dat nooit is gebruikt", en: "first number that was never used" };

function withFreeNumber(page: Page, { value, span }: PageId, view: FrameworkView): Repair[] {
  const free = firstFreeId(value, view);
  if (free === undefined) return [];
  const { kind } = page;
  if (kind.name?.id === undefined) return [replacement(span, free, nextFree, false)];
  if (!isFileOf(page)) return [];
  const name = nameWithId(kind, free, kind.name.pattern.groups(page.name)?.text ?? "");
  return name === undefined ? [] : renamed(page.path, name, nextFree, view);
}
