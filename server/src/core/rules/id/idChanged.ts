import type { FrameworkView } from "../../framework/frameworkView";
import type { Released } from "../../framework/released";
import type { ReleasedPage } from "../../framework/releasedPages";
import { isFileOf, renamed } from "../../meant/betterNames";
import { impliedId, nameWithId } from "../../model/names";
import type { Page, PageId } from "../../page/page";
import type { Finding, Repair } from "../../problem/problem";
import { replacement } from "../../problem/repairs";
import type { Rule } from "../../rule/rule";
import type { Localized } from "../../text/language";
import { quoted } from "../../text/words";

/** A page has another id than in the last release: whoever keeps the ids does not find it any more. */
export const idChanged: Rule = {
  id: "id/changed",
  severity: "warning",
  description: {
    nl: "De id van een pagina is een andere dan bij de laatste versie",
    en: "The id of a page is not the one it had in the last release",
  },
  relates: {
    page(page, _, view) {
      const past = changedFrom(page, view);
      return past && page.id ? finding(page, page.id, past, view) : undefined;
    },
  },
};

/**
 * The page that this one was in the last release, with the id that it had then; undefined where that is the same, and where
 * something else is to be said of the id: it is malformed, stands twice, or is not that of the file name.
 */
export function changedFrom(page: Page, view: FrameworkView): (ReleasedPage & { readonly id: string }) | undefined {
  const { id, kind } = page;
  if (!view.history.released || !id || page.status !== "read") return undefined;
  const past = view.released.of(page);
  if (past?.id === undefined || past.id === id.value) return undefined;
  const pattern = kind.fields.get(view.model.keys.id ?? "")?.value.pattern;
  if (pattern && !(pattern.test(id.value) && pattern.test(past.id))) return undefined;
  if (view.pagesWithId(id.value).length > 1) return undefined;
  if (kind.name?.id !== undefined && impliedId(kind, page.name) !== id.value) return undefined;
  return { ...past, id: past.id };
}

function finding(page: Page, id: PageId, past: ReleasedPage & { readonly id: string }, view: FrameworkView): Finding {
  const when = whenOf(view.history.released as Released);
  const others = view.pagesWithId(past.id);
  return {
    span: id.span,
    message: {
      nl: `De id van deze pagina was ${when.nl} ${quoted(past.id)} en is nu ${quoted(id.value)}. Andere systemen die de oude id bewaren, vinden deze pagina niet meer. Geef de pagina de oude id terug.`,
      en: `The id of this page was ${quoted(past.id)} ${when.en} and is ${quoted(id.value)} now. Other systems that keep the old id can no longer find this page. Give the page its old id back.`,
    },
    repairs: others.length > 0 ? [] : backTo(page, id, past.id, view),
    related: others.flatMap((other) =>
      other.id
        ? [
            {
              path: other.path,
              span: other.id.span,
              message: { nl: "Deze pagina heeft de oude id nu", en: "This page has the old id now" },
            },
          ]
        : [],
    ),
    suggests: [{ pool: "id" }],
  };
}

/** When others came to know the ids. */
export function whenOf({ by, name, date }: Released): Localized {
  if (by === "tag") return { nl: `in versie ${quoted(name)} (${date})`, en: `in version ${quoted(name)} (${date})` };
  if (by === "branch") {
    return { nl: `op de tak ${quoted(name)} (${date})`, en: `on the branch ${quoted(name)} (${date})` };
  }
  return { nl: `bij de laatste commit (${date})`, en: `in the last commit (${date})` };
}

/** Where the file name says the id, the file gets back its number with all that refers to it. */
function backTo(page: Page, { span }: PageId, id: string, view: FrameworkView): Repair[] {
  const why: Localized = { nl: "de oude id", en: "the old id" };
  const { kind } = page;
  if (kind.name?.id === undefined) return [replacement(span, id, why, false)];
  if (!isFileOf(page)) return [];
  const name = nameWithId(kind, id, kind.name.pattern.groups(page.name)?.text ?? "");
  return name === undefined ? [] : renamed(page.path, name, why, view);
}
