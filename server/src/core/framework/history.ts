/**
 * What git tells of files that are not there any more: the path under which each went on, or the day on which it was
 * deleted. The text comes from `git log` (`historyFormat`); who runs git, and when, is no concern of the core.
 */
import { indexFile } from "../model/names";
import { normalise } from "../text/candidates";

/** What became of the files that once stood at other paths. Paths are relative to the root of the framework. */
export interface History {
  /** Per path, how each file that ever stood there went on; the last one first. */
  readonly fates: ReadonlyMap<string, readonly Fate[]>;
  /** The paths of `fates` by the name of their file, or of the folder that they are the index of, in its normal form. */
  readonly paths: ReadonlyMap<string, readonly string[]>;
  /** The paths that got a new file, with the day. */
  readonly added: readonly Added[];
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
}

export interface Added {
  readonly path: string;
  readonly date: string;
}

/** Nothing is known. */
export const noHistory: History = { fates: new Map(), paths: new Map(), added: [] };

/** The arguments of `git log` that make the text which `parseHistory` reads. */
export const historyFormat: readonly string[] = [
  "-z",
  "--name-status",
  "--diff-filter=ARD",
  "--format=%x01%cd",
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
  readonly changes: Change[];
}

/** `to` is undefined where the file was deleted. */
interface Change {
  readonly path: string;
  readonly to: string | undefined;
  readonly similarity: number;
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
  for (const [age, { date, changes }] of commitsIn(output, added).entries()) {
    // Several files of one commit may take each other's places, so all are seen from the state after it.
    const left = changes.map((change) => fateOf(change, date, age, next));
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
  return { fates, paths, added };
}

/** What became of the files of a name in any folder, the last one first. The name may be spelled in another way. */
export function fatesOfName(history: History, name: string): readonly Fate[] {
  const paths = history.paths.get(normalise(name)) ?? [];
  return paths.flatMap((path) => history.fates.get(path) ?? []).sort((a, b) => a.age - b.age);
}

function commitsIn(output: string, added: Added[]): Commit[] {
  const commits: Commit[] = [];
  const tokens = output.split("\0");
  // Without the sign that ends it, the last one was cut off.
  tokens.pop();
  let commit: Commit | undefined;
  for (let i = 0; i < tokens.length; ) {
    const token = (tokens[i++] as string).trim();
    const date = /^\x01(\d{4,}-\d{2}-\d{2})$/.exec(token)?.[1];
    if (date !== undefined) {
      commit = { date, changes: [] };
      commits.push(commit);
      continue;
    }
    const status = /^([DRA])(\d{0,3})$/.exec(token);
    const path = tokens[i];
    if (!status || !commit || path === undefined) continue;
    i++;
    if (status[1] === "A") added.push({ path, date: commit.date });
    else if (status[1] === "D") commit.changes.push({ path, to: undefined, similarity: 100 });
    else {
      const to = tokens[i++];
      if (to !== undefined) commit.changes.push({ path, to, similarity: Number(status[2] || 100) });
    }
  }
  return commits;
}

function fateOf({ path, to, similarity }: Change, date: string, age: number, next: ReadonlyMap<string, Fate>): Fate {
  const after = next.get(to ?? path);
  if (to === undefined) {
    // A file that is deleted and comes back lives on: a revert, or a page that was missed.
    if (after) return { ...after, age };
    return { from: path, path, deleted: date, renamed: undefined, moved: undefined, similarity, age };
  }
  return {
    from: path,
    path: after?.path ?? to,
    deleted: after?.deleted,
    renamed: after?.renamed ?? (quotedName(path) === quotedName(to) ? undefined : date),
    moved: after?.moved ?? date,
    similarity: Math.min(similarity, after?.similarity ?? 100),
    age,
  };
}

/** The last part of a path; of the index of a folder, the name of that folder. */
function quotedName(path: string): string {
  const named = path.endsWith(indexFile) ? path.slice(0, -indexFile.length) : path;
  return named.slice(named.lastIndexOf("/") + 1);
}
