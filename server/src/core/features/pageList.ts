import type { Kind } from "../contentModel";
import { escapeMarkdown, markdownLink, shorten } from "../markdown";
import { type Page, titleOf } from "../page";
import type { Snapshot } from "../snapshot";
import type { Language } from "../span";

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
  const order = [...snapshot.model.kinds.keys()];
  const sorted = [...pages].sort(
    (a, b) => order.indexOf(a.kind.id) - order.indexOf(b.kind.id) || (a.path < b.path ? -1 : 1),
  );
  const counts = new Map<Kind, number>();
  for (const { kind } of sorted) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  const summary = [...counts].map(([kind, count]) => `${count} ${kind.noun[language][count === 1 ? "one" : "many"]}`);
  const links = sorted.map((page) => markdownLink(shorten(titleOf(page), 80), uriOf(page.path)));
  return `${intro} ${escapeMarkdown(summary.join(", "))}:\n\n${firstOf(links, language)}`;
}

/** The first of some lines as a list, and how many more there are. */
export function firstOf(lines: readonly string[], language: Language): string {
  const items = lines.slice(0, shownPages);
  const more = lines.length - items.length;
  if (more > 0) items.push(language === "nl" ? `en nog ${more}` : `and ${more} more`);
  return items.map((line) => `- ${line}`).join("\n");
}
