/** Ids in files that are no pages: the glossary, and tables. */
import type { GroupedEdit } from "./groupedEdits";

/** Finds these ids as whole words; undefined where there is nothing to find. */
export function mentionsOf(ids: Iterable<string>): RegExp | undefined {
  const words = [...ids].filter((id) => id !== "");
  if (words.length === 0) return undefined;
  const written = words.map((id) => id.replace(/[.*+?^${}()|[\]\\/-]/g, "\\$&"));
  return new RegExp(`(?<![\\w:-])(?:${written.join("|")})(?![\\w-])`, "g");
}

/** What changes in a text when ids do. */
export function mentionEdits(
  text: string,
  mentions: RegExp | undefined,
  ids: ReadonlyMap<string, string>,
): GroupedEdit[] {
  if (!mentions) return [];
  return [...text.matchAll(mentions)].map(({ 0: id, index }) => ({
    group: "mention",
    span: { start: index, end: index + id.length },
    newText: ids.get(id) as string,
  }));
}
