/** What is said of ids before pages are renamed, moved, renumbered or deleted: other systems keep them. */
import type { FrameworkView } from "../../framework/frameworkView";
import type { Page } from "../../page/page";
import type { Localized } from "../../text/language";
import { quoted } from "../../text/words";
import type { Moves } from "./movedLinks";
import { idsAfter } from "./movePages";

/** A page that is about to get another id. */
export interface IdChange {
  readonly from: string;
  readonly to: string;
}

/** So many of them are named. */
const mostNamed = 10;

/**
 * The ids that others may have kept, and that pages lose by these moves (or get by `ids`, by path). Where the last release is known,
 * those that were in it; one that a page gets back is none.
 */
export function lostIds(moves: Moves, view: FrameworkView, ids?: ReadonlyMap<string, string>): readonly IdChange[] {
  const changes: IdChange[] = [];
  for (const [path, to] of idsAfter(moves, view, ids)) {
    const page = view.page(path);
    if (page?.id && page.id.value !== to && isKept(page, page.id.value, view))
      changes.push({ from: page.id.value, to });
  }
  return changes.sort((a, b) => (a.from < b.from ? -1 : 1));
}

function isKept(page: Page, id: string, { history, released }: FrameworkView): boolean {
  return !history.released || released.of(page)?.id === id;
}

/** What that means for whoever keeps the ids; undefined where none is lost. `isShort`: without the list of them. */
export function lostIdsText(changes: readonly IdChange[], { isShort = false } = {}): Localized | undefined {
  const [first] = changes;
  if (!first) return undefined;
  if (changes.length === 1) {
    const [to, from] = [quoted(first.to), quoted(first.from)];
    return {
      nl: `De id van deze pagina wordt ${to} (was ${from}). Andere systemen die de id bewaren, vinden haar dan niet meer.`,
      en: `The id of this page becomes ${to} (was ${from}). Other systems that keep the id will not find it any more.`,
    };
  }
  const count = changes.length;
  if (isShort) {
    return {
      nl: `De id van ${count} pagina's verandert mee. Andere systemen die deze id's bewaren, vinden de pagina's dan niet meer.`,
      en: `The ids of ${count} pages change with them. Other systems that keep these ids will not find the pages any more.`,
    };
  }
  const lines = changes.slice(0, mostNamed).map(({ from, to }) => `${from} → ${to}`);
  const list = [...lines, ...(changes.length > mostNamed ? ["…"] : [])].join("\n");
  return {
    nl: `De id van ${count} pagina's verandert. Andere systemen die deze id's bewaren, vinden de pagina's dan niet meer:\n${list}`,
    en: `The ids of ${count} pages change. Other systems that keep these ids will not find the pages any more:\n${list}`,
  };
}

/** That the ids of pages which are deleted stay taken; undefined where they have none. */
export function reservedText(deleted: readonly Page[]): Localized | undefined {
  const ids = deleted.flatMap(({ id }) => id?.value ?? []);
  const [first] = ids;
  if (first === undefined) return undefined;
  return ids.length === 1
    ? {
        nl: `De id ${quoted(first)} blijft bezet: die wordt niet opnieuw uitgegeven.`,
        en: `The id ${quoted(first)} stays taken: it is not given out again.`,
      }
    : {
        nl: `De ${ids.length} id's van deze pagina's blijven bezet: die worden niet opnieuw uitgegeven.`,
        en: `The ${ids.length} ids of these pages stay taken: they are not given out again.`,
      };
}
