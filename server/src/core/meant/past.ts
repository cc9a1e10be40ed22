/** What the history says of a name or path that is not there: what it is called today, or since when it is gone. */

import type { FrameworkView } from "../framework/frameworkView";
import { type Fate, fatesOfName, sureSimilarity } from "../framework/history";
import type { Kind } from "../model/contentModel";
import { couldBe, nameOf } from "../model/names";
import { quotedBy } from "../page/page";
import { extensionOf, fileNameOf } from "../text/path";

export interface Past {
  /** What the references to it should say today, the most likely first. */
  readonly now: readonly Moved[];
  /** Where nothing is left of it. */
  readonly deleted: Deleted | undefined;
}

export interface Moved {
  readonly value: string;
  readonly date: string;
  readonly isRenamed: boolean;
  /** What came last, and so much alike that it is the same page. */
  readonly isSure: boolean;
}

export interface Deleted {
  readonly date: string;
  /** It was this page, and no page of its kind came around that day that could be the same in other words. */
  readonly isSure: boolean;
}

/** What became of the pages of a kind that had a name (or id). */
export function pastOfPage(kindId: string, value: string, view: FrameworkView): Past | undefined {
  const { history, model } = view;
  const kind = model.kinds.get(kindId);
  if (history.fates.size === 0 || !kind) return undefined;
  const fates = kind.referencedBy === "id" ? view.fatesOfId(value) : fatesOfName(history, value);
  return past(
    fates,
    (path) => {
      const page = view.page(path);
      return page?.kind === kind ? quotedBy(page) : undefined;
    },
    (fate) => {
      if (fate.deleted === undefined || view.hasFile(fate.path) || !couldBe(kind, fate.path, model)) return undefined;
      const isThis = kind.referencedBy === "id" || nameOf(fate.from, kind) === value;
      const isSure = isThis && fate.similarity >= sureSimilarity && !cameAround(fate.deleted, kind, view);
      return { date: fate.deleted, isSure };
    },
  );
}

/**
 * What became of the files that stood at one of the paths; where none ever did, of those of that name in other folders, unless
 * one is there today. The values are paths.
 */
export function pastOfFile(paths: readonly string[], view: FrameworkView): Past | undefined {
  const { history } = view;
  if (history.fates.size === 0) return undefined;
  for (const path of paths) {
    const fates = history.fates.get(path);
    if (fates) return pastOfFates(fates, extensionOf(path), view);
  }
  const [path = ""] = paths;
  const extension = extensionOf(path);
  if (view.fileCandidates(extension).paths.has(fileNameOf(path))) return undefined;
  const fates = fatesOfName(history, fileNameOf(path)).filter(({ from }) => extensionOf(from) === extension);
  // Of many that had the name, nobody knows which was meant.
  const ends = new Set(fates.map((fate) => fate.path));
  return ends.size === 1 ? pastOfFates(fates, extension, view) : undefined;
}

function pastOfFates(fates: readonly Fate[], extension: string, view: FrameworkView): Past | undefined {
  return past(
    fates,
    (path) => (view.hasFile(path) && extensionOf(path) === extension ? path : undefined),
    ({ deleted, path }) => (deleted === undefined || view.hasFile(path) ? undefined : { date: deleted, isSure: true }),
  );
}

function past(
  fates: readonly Fate[],
  today: (path: string) => string | undefined,
  deletion: (fate: Fate) => Deleted | undefined,
): Past | undefined {
  const now = new Map<string, Moved>();
  let deleted: Deleted | undefined;
  for (const fate of fates) {
    const value = today(fate.path);
    const date = fate.renamed ?? fate.moved;
    if (value === undefined || date === undefined) deleted ??= now.size === 0 ? deletion(fate) : undefined;
    else if (!now.has(value)) {
      const isSure = fate.similarity >= sureSimilarity && now.size === 0 && !deleted;
      now.set(value, { value, date, isRenamed: fate.renamed !== undefined, isSure });
    }
  }
  if (now.size === 0) return deleted && { now: [], deleted };
  return {
    now: [...now.values()].map((one) => ({ ...one, isSure: one.isSure && now.size === 1 })),
    deleted: undefined,
  };
}

const month = 31 * 24 * 60 * 60 * 1000;

function cameAround(date: string, kind: Kind, { history, model }: FrameworkView): boolean {
  const day = Date.parse(date);
  return history.added.some(
    ({ path, date: other }) => Math.abs(Date.parse(other) - day) <= month && couldBe(kind, path, model),
  );
}
