/**
 * What git tells of files that are not there any more: the path under which each went on, or the day on which it was
 * deleted. The text comes from `git log` (`historyFormat`); who runs git, and when, is no concern of the core.
 */
import { indexFile } from "../model/names";
import { normalise } from "../text/candidates";
import type { PastPage, Released } from "./released";

/** What became of the files that once stood at other paths. Paths are relative to the root of the framework. */
export interface History {
  /** Per path, how each file that ever stood there went on; the last one first. */
  readonly fates: ReadonlyMap<string, readonly Fate[]>;
  /** The paths of `fates` by the name of their file, or of the folder that they are the index of, in its normal form. */
  readonly paths: ReadonlyMap<string, readonly string[]>;
  /** The paths that got a new file, with the day. */
  readonly added: readonly Added[];
  /** Per path, how the file that stands there last came: new, or from another path. */
  readonly arrivals: ReadonlyMap<string, Arrival>;
  /** The pages of the last release; undefined where nothing is known of one. */
  readonly released: Released | undefined;
}

/** How a file went on after it left a path, to the end of all its renames. */
export interface Fate {
  /** The path that it left. */
  readonly from: string;
  /** Where it has been last. */
  readonly path: string;
  /** The day on which it was deleted there. Whether it is back today is not known here. */
  readonly deleted: string | undefined;
  /** The day of the last rename that changed the name of the file. */
  readonly renamed: string | undefined;
  /** The day of the last rename, of the file itself or of a folder that holds it. */
  readonly moved: string | undefined;
  /** How much of its text, in percent, the file kept at least at each rename. */
  readonly similarity: number;
  /** Of two fates, the one with the lower age came later. */
  readonly age: number;
  /** The commit in which it left the path. */
  readonly commit: string | undefined;
  /** Of a deletion: what git calls the text that went. */
  readonly blob: string | undefined;
  /** Of a deletion: what the page said of itself, where that was read. */
  readonly was: PastPage | undefined;
}

/** How a file came to a path. */
export interface Arrival {
  readonly date: string;
  /** As that of a fate. */
  readonly age: number;
  readonly from: string | undefined;
}

export interface Added {
  readonly path: string;
  readonly date: string;
}

/** Nothing is known. */
export const noHistory: History = {
  fates: new Map(),
  paths: new Map(),
  added: [],
  arrivals: new Map(),
  released: undefined,
};

/** The arguments of `git log` that make the text which `parseHistory` reads. */
export const historyFormat: readonly string[] = [
  "-z",
  "--raw",
  "--no-abbrev",
  "--diff-filter=ARD",
  "--format=%x01%H %cd",
  "--date=short",
];

/**
 * A rename that kept so much of the text is one, whatever the names say: of the 213 requirements, measures, tools, topics,
 * roles and phases of the Algoritmekader none has another page of its kind that git finds more than 74 percent the same.
 */
export const sureSimilarity = 80;

/** One commit: what left its path, and what came. */
interface Commit {
  readonly date: string;
  readonly name: string | undefined;
  readonly changes: Change[];
  readonly added: string[];
}

/** `to` is undefined where the file was deleted. */
interface Change {
  readonly path: string;
  readonly to: string | undefined;
  readonly similarity: number;
  readonly blob: string | undefined;
}

/**
 * Reads what `git log` wrote, the last commit first. Never throws: what was cut off at the end is left out, and what has
 * not the right form is passed over.
 */
export function parseHistory(output: string): History {
  const added: Added[] = [];
  const fates = new Map<string, Fate[]>();
  // Per path, how a file that stands there goes on: what happens next to it, seen from the commit that is being read.
  const next = new Map<string, Fate>();
  const arrivals = new Map<string, Arrival>();
  for (const [age, commit] of commitsIn(output).entries()) {
    const { date, changes } = commit;
    for (const path of commit.added) {
      added.push({ path, date });
      if (!arrivals.has(path)) arrivals.set(path, { date, age, from: undefined });
    }
    for (const { path, to } of changes)
      if (to !== undefined && !arrivals.has(to)) arrivals.set(to, { date, age, from: path });
    // Several files of one commit may take each other's places, so all are seen from the state after it.
    const left = changes.map((change) => fateOf(change, commit, age, next));
    for (const fate of left) {
      next.set(fate.from, fate);
      const known = fates.get(fate.from);
      if (known) known.push(fate);
      else fates.set(fate.from, [fate]);
    }
  }
  const paths = new Map<string, string[]>();
  for (const path of fates.keys()) {
    // The index of a folder may have been called as the file is, or as the folder.
    for (const name of new Set([normalise(path), normalise(quotedName(path))])) {
      const known = paths.get(name);
      if (known) known.push(path);
      else paths.set(name, [path]);
    }
  }
  return { fates, paths, added, arrivals, released: undefined };
}

/** The texts that went with deleted Markdown files, as git calls them, the last ones first. */
export function deletedTexts({ fates }: History, most: number): string[] {
  const deleted = [...fates.values()]
    .flat()
    .filter(({ from, path, deleted }) => deleted !== undefined && from === path);
  const blobs = deleted
    .sort((a, b) => a.age - b.age)
    .flatMap(({ path, blob }) => (path.endsWith(".md") ? (blob ?? []) : []));
  return [...new Set(blobs)].slice(0, most);
}

/** The same history, with what deleted pages said of themselves, by what git calls their texts, and with the last release. */
export function withPast(
  history: History,
  texts: ReadonlyMap<string, PastPage>,
  released: Released | undefined,
): History {
  const fates = new Map<string, readonly Fate[]>();
  for (const [path, all] of history.fates) {
    fates.set(
      path,
      all.map((fate) => (fate.blob === undefined ? fate : { ...fate, was: texts.get(fate.blob) })),
    );
  }
  return { ...history, fates, released };
}

/** What became of the files of a name in any folder, the last one first. The name may be spelled in another way. */
export function fatesOfName(history: History, name: string): readonly Fate[] {
  const paths = history.paths.get(normalise(name)) ?? [];
  return paths.flatMap((path) => history.fates.get(path) ?? []).sort((a, b) => a.age - b.age);
}

function commitsIn(output: string): Commit[] {
  const commits: Commit[] = [];
  const tokens = output.split("\0");
  // Without the sign that ends it, the last one was cut off.
  tokens.pop();
  let commit: Commit | undefined;
  for (let i = 0; i < tokens.length; ) {
    const token = (tokens[i++] as string).trim();
    const [, name, date] = /^\x01(?:([0-9a-f]{40,64}) )?(\d{4,}-\d{2}-\d{2})$/.exec(token) ?? [];
    if (date !== undefined) {
      commit = { date, name, changes: [], added: [] };
      commits.push(commit);
      continue;
    }
    const status = /^(?::\d+ \d+ ([0-9a-f]+) [0-9a-f]+ )?([DRA])(\d{0,3})$/.exec(token);
    const path = tokens[i];
    if (!status || !commit || path === undefined) continue;
    i++;
    const [, blob, letter, similarity] = status;
    if (letter === "A") commit.added.push(path);
    else if (letter === "D") commit.changes.push({ path, to: undefined, similarity: 100, blob });
    else {
      const to = tokens[i++];
      if (to !== undefined) commit.changes.push({ path, to, similarity: Number(similarity || 100), blob });
    }
  }
  return commits;
}

function fateOf(change: Change, { date, name }: Commit, age: number, next: ReadonlyMap<string, Fate>): Fate {
  const { path, to, similarity, blob } = change;
  const after = next.get(to ?? path);
  if (to === undefined) {
    // A file that is deleted and comes back lives on: a revert, or a page that was missed.
    if (after) return { ...after, age, commit: name };
    const gone = { deleted: date, commit: name, blob, was: undefined };
    return { from: path, path, renamed: undefined, moved: undefined, similarity, age, ...gone };
  }
  return {
    from: path,
    path: after?.path ?? to,
    deleted: after?.deleted,
    renamed: after?.renamed ?? (quotedName(path) === quotedName(to) ? undefined : date),
    moved: after?.moved ?? date,
    similarity: Math.min(similarity, after?.similarity ?? 100),
    age,
    commit: name,
    blob: after?.blob,
    was: undefined,
  };
}

/** The last part of a path; of the index of a folder, the name of that folder. */
function quotedName(path: string): string {
  const named = path.endsWith(indexFile) ? path.slice(0, -indexFile.length) : path;
  return named.slice(named.lastIndexOf("/") + 1);
}
