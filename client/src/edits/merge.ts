import { diff3Merge } from "node-diff3";

/**
 * A text after a change is made to it that leads from one text to another: `now` may be neither. Undefined where lines that the change is
 * about, or those beside them, are others by now.
 */
export function withChange(from: string, to: string, now: string): string | undefined {
  if (now === from) return to;
  if (now === to) return now;
  const regions = diff3Merge(linesOf(now), linesOf(from), linesOf(to), { excludeFalseConflicts: true });
  const lines: string[] = [];
  for (const { ok } of regions) {
    if (!ok) return undefined;
    lines.push(...ok);
  }
  return lines.join("\n");
}

function linesOf(text: string): string[] {
  return text.split("\n");
}

/** The stretch of one text that has to become another: what is the same around it stays, and cursors with it. */
export function difference(from: string, to: string): { start: number; end: number; text: string } {
  const shortest = Math.min(from.length, to.length);
  let start = 0;
  while (start < shortest && from[start] === to[start]) start++;
  let same = 0;
  while (same < shortest - start && from[from.length - 1 - same] === to[to.length - 1 - same]) same++;
  return { start, end: from.length - same, text: to.slice(start, to.length - same) };
}
