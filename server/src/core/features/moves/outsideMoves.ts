/** Pages that got another path outside the editor: recognised by what is in them. */

import type { FrameworkView } from "../../framework/frameworkView";
import { viewWith } from "../../framework/overlay";
import type { ContentModel } from "../../model/contentModel";
import type { Page } from "../../page/page";
import { readPage } from "../../page/readPage";
import type { GroupedFileEdits } from "./groupedEdits";
import { type MoveOptions, movePages } from "./movePages";

/** A page as it was, and the path where it is now. */
export interface OutsideMove {
  readonly was: Page;
  readonly to: string;
}

/** From this part of its lines on, one page is another with changes. */
const sameShare = 0.8;

/**
 * The lost pages that are found again under another path: with the same text, the same id, or most of their lines, the surest
 * first. Each is found once.
 */
export function recognised(lost: readonly Page[], found: readonly Page[], model: ContentModel): readonly OutsideMove[] {
  const moves: OutsideMove[] = [];
  const left = { lost: new Set(lost), found: new Set(found) };
  const signs: readonly ((was: Page, now: Page) => boolean)[] = [
    hasSameText,
    (was, now) => was.id !== undefined && was.id.value === now.id?.value,
    (was, now) => was.kind === now.kind && share(was, now) >= sameShare,
  ];
  for (const isSame of signs) {
    for (const was of left.lost) {
      const same = [...left.found].filter((now) => isSame(was, now));
      const [now] = same;
      // Two copies: nobody can tell which of them it is.
      if (!now || same.length > 1) continue;
      moves.push({ was: revived(was, now, model), to: now.path });
      left.lost.delete(was);
      left.found.delete(now);
    }
  }
  return moves;
}

/** Whether two pages have the same text. Of one that rested it is gone with its file: then its lines are compared by their lengths. */
function hasSameText(was: Page, now: Page): boolean {
  if (was.heldText !== undefined) return was.heldText === now.text;
  return (
    was.title === now.title &&
    was.length === now.length &&
    was.lineStarts.length === now.lineStarts.length &&
    was.lineStarts.every((start, line) => start === now.lineStarts[line])
  );
}

/** The page as it was, whose text stands at another path now. */
function revived(was: Page, now: Page, model: ContentModel): Page {
  if (was.heldText !== undefined || !hasSameText(was, now)) return was;
  return readPage(was.path, now.text, model) ?? was;
}

function share(one: Page, other: Page): number {
  const lines = one.text.split(/\r?\n/).filter((line) => line.trim() !== "");
  const others = new Set(other.text.split(/\r?\n/));
  return lines.length === 0 ? 0 : lines.filter((line) => others.has(line)).length / lines.length;
}

/** The edits that are left to make after pages have moved: those of pages that still name them as they were. */
export function editsAfter(
  moves: readonly OutsideMove[],
  view: FrameworkView,
  options: MoveOptions = {},
): readonly GroupedFileEdits[] {
  const left = moves.filter(({ was, to }) => !view.hasFile(was.path) && view.page(to));
  const before = left.reduce((base, { was }) => viewWith(was, base), view);
  const ids = new Map(
    left.flatMap(({ was, to }) => {
      const now = view.page(to)?.id?.value;
      return was.id && now !== undefined ? [[was.path, now] as const] : [];
    }),
  );
  const paths = new Map(left.map(({ was, to }) => [was.path, to]));
  return movePages(paths, before, { ...options, ids }).flatMap((file) => {
    const to = paths.get(file.path);
    if (to === undefined) return [file];
    // The page itself may have been changed where it is now.
    return view.page(to)?.text === before.page(file.path)?.text ? [{ ...file, path: to }] : [];
  });
}
