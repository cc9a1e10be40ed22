/** What the history says of a name or path that is not there: what it is called today, or since when it is gone. */
import { type Fate, fatesOfName, sureSimilarity } from "../framework/history";
import type { Snapshot } from "../framework/snapshot";
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
export function pastOfPage(kindId: string, value: string, snapshot: Snapshot): Past | undefined {
  const { history, model } = snapshot;
  const kind = model.kinds.get(kindId);
  if (history.fates.size === 0 || !kind) return undefined;
  const fates = kind.referencedBy === "id" ? snapshot.fatesOfId(value) : fatesOfName(history, value);
  return past(
    fates,
    (path) => {
      const page = snapshot.page(path);
      return page?.kind === kind ? quotedBy(page) : undefined;
    },
    (fate) => {
      if (fate.deleted === undefined || snapshot.hasFile(fate.path) || !couldBe(kind, fate.path, model))
        return undefined;
      const isThis = kind.referencedBy === "id" || nameOf(fate.from, kind) === value;
      const isSure = isThis && fate.similarity >= sureSimilarity && !cameAround(fate.deleted, kind, snapshot);
      return { date: fate.deleted, isSure };
    },
  );
}

/**
 * What became of the files that stood at one of the paths; where none ever did, of those of that name in other folders, unless
 * one is there today. The values are paths.
 */
export function pastOfFile(paths: readonly string[], snapshot: Snapshot): Past | undefined {
  const { history } = snapshot;
  if (history.fates.size === 0) return undefined;
  for (const path of paths) {
    const fates = history.fates.get(path);
    if (fates) return pastOfFates(fates, extensionOf(path), snapshot);
  }
  const [path = ""] = paths;
  const extension = extensionOf(path);
  if (snapshot.fileCandidates(extension).paths.has(fileNameOf(path))) return undefined;
  const fates = fatesOfName(history, fileNameOf(path)).filter(({ from }) => extensionOf(from) === extension);
  // Of many that had the name, nobody knows which was meant.
  const ends = new Set(fates.map((fate) => fate.path));
  return ends.size === 1 ? pastOfFates(fates, extension, snapshot) : undefined;
}

function pastOfFates(fates: readonly Fate[], extension: string, snapshot: Snapshot): Past | undefined {
  return past(
    fates,
    (path) => (snapshot.hasFile(path) && extensionOf(path) === extension ? path : undefined),
    ({ deleted, path }) =>
      deleted === undefined || snapshot.hasFile(path) ? undefined : { date: deleted, isSure: true },
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

function cameAround(date: string, kind: Kind, { history, model }: Snapshot): boolean {
  const day = Date.parse(date);
  return history.added.some(
    ({ path, date: other }) => Math.abs(Date.parse(other) - day) <= month && couldBe(kind, path, model),
  );
}
