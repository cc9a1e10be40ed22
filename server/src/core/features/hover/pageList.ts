import type { Snapshot } from "../../framework/snapshot";
import type { Kind } from "../../model/contentModel";
import { type Page, titleOf } from "../../page/page";
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
  snapshot: Snapshot,
  { language, uriOf }: { readonly language: Language; readonly uriOf: (path: string) => string },
): string {
  const sorted = inOrder(pages, snapshot);
  const summary = countsOf(sorted, snapshot, language).join(", ");
  const links = sorted.map((page) => markdownLink(shorten(titleOf(page), 80), uriOf(page.path)));
  return `${intro} ${escapeMarkdown(summary)}:\n\n${firstOf(links, language)}`;
}

/** How many pages there are of each kind, in words: `3 vereisten`. */
export function countsOf(pages: readonly Page[], snapshot: Snapshot, language: Language): string[] {
  const counts = new Map<Kind, number>();
  for (const { kind } of inOrder(pages, snapshot)) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return [...counts].map(([kind, count]) => `${count} ${kind.noun[language][count === 1 ? "one" : "many"]}`);
}

function inOrder(pages: readonly Page[], { model }: Snapshot): Page[] {
  const order = new Map([...model.kinds.values()].map((kind, index) => [kind, index]));
  const rank = ({ kind }: Page) => order.get(kind) ?? order.size;
  return [...pages].sort((a, b) => rank(a) - rank(b) || (a.path < b.path ? -1 : 1));
}

/** The first of some lines as a list, and how many more there are. */
export function firstOf(lines: readonly string[], language: Language): string {
  const items = lines.slice(0, shownPages);
  const more = lines.length - items.length;
  const rest: Localized = { nl: `en nog ${more}`, en: `and ${more} more` };
  if (more > 0) items.push(rest[language]);
  return items.map((line) => `- ${line}`).join("\n");
}
