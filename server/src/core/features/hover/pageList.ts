import type { FrameworkView } from "../../framework/frameworkView";
import type { Kind } from "../../model/contentModel";
import { bySiteOrder, type Page, titleOf } from "../../page/page";
import type { Language, Localized } from "../../text/language";
import { escapeMarkdown, markdownLink, shorten } from "../../text/markdown";

const shownPages = 5;

/**
 * Pages in a hover: how many there are of each kind behind the words that introduce them, and links to the first of them.
 * The kinds that the framework is about come before its other pages.
 */
export function pageList(
  pages: readonly Page[],
  intro: string,
  view: FrameworkView,
  { language, uriOf }: { readonly language: Language; readonly uriOf: (path: string) => string },
): string {
  const parts = perKind(pages, view);
  const summary = counted(parts, language).join(", ");
  const first = parts.flatMap((part) => part.first);
  const link = (page: Page) => markdownLink(shorten(titleOf(page), 80), uriOf(page.path));
  return `${intro} ${escapeMarkdown(summary)}:\n\n${firstOf(first, link, language, pages.length)}`;
}

/** How many pages there are of each kind, in words: `3 vereisten`. */
export function countsOf(pages: readonly Page[], view: FrameworkView, language: Language): string[] {
  return counted(perKind(pages, view), language);
}

interface OfKind {
  readonly kind: Kind;
  count: number;
  /** In their order, as many of them as are shown. */
  readonly first: Page[];
  readonly order: (one: Page, other: Page) => number;
}

/** Pages by kind, in the order of the kinds, without sorting them all: a page may be named by thousands. */
function perKind(pages: readonly Page[], { model }: FrameworkView): OfKind[] {
  const found = new Map<Kind, OfKind>();
  for (const page of pages) {
    let ofKind = found.get(page.kind);
    if (!ofKind) {
      ofKind = { kind: page.kind, count: 0, first: [], order: bySiteOrder(page.kind) };
      found.set(page.kind, ofKind);
    }
    ofKind.count++;
    put(ofKind, page);
  }
  const order = [...model.kinds.values()];
  return [...found.values()].sort((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind));
}

/** Keeps the first pages in their order. */
function put({ first, order }: OfKind, page: Page): void {
  const last = first[shownPages - 1];
  if (last && order(last, page) < 0) return;
  let at = first.length;
  while (at > 0 && order(first[at - 1] as Page, page) > 0) at--;
  first.splice(at, 0, page);
  if (first.length > shownPages) first.pop();
}

function counted(parts: readonly OfKind[], language: Language): string[] {
  return parts.map(({ kind, count }) => `${count} ${kind.noun[language][count === 1 ? "one" : "many"]}`);
}

/** The first of some things, a line for each, and how many more there are of `all`. */
export function firstOf<Thing>(
  things: readonly Thing[],
  lineOf: (thing: Thing) => string,
  language: Language,
  all = things.length,
): string {
  const lines = things.slice(0, shownPages).map(lineOf);
  const more = all - lines.length;
  const rest: Localized = { nl: `en nog ${more}`, en: `and ${more} more` };
  if (more > 0) lines.push(rest[language]);
  return lines.map((line) => `- ${line}`).join("\n");
}
