import { devNull } from "node:os";
import { fileURLToPath } from "node:url";
import {
  deletedTexts,
  type History,
  historyFormat,
  noHistory,
  parseHistory,
  withPast,
} from "../core/framework/history";
import { type PastKeys, type PastPage, pastLines, type Released, readPastPages } from "../core/framework/released";
import type { HistoryReader } from "../files/historyReader";
import { type GitOptions, runGit } from "./git";
import { gitRelease, isCommit } from "./gitRelease";

/** Git compares each file that went with each that came: past so many of both only equal names and texts count. */
const mostCompared = 1000;

/** No merges: what they bring in is told by the commits that they merge. Paths are relative to the folder. */
const logArguments = [
  "--no-merges",
  "--full-history",
  "--no-show-signature",
  "--no-ext-diff",
  "--no-textconv",
  "--no-color",
  "--no-notes",
  "--no-mailmap",
  "--ignore-submodules=all",
  "--no-rename-empty",
  "--relative",
  // A repository can name a file for the order of the paths, which may be a device that never ends.
  `-O${devNull}`,
  `-l${mostCompared}`,
  ...historyFormat,
];

/** So many pages that are gone are looked into, the last ones first; each command names so many of them. */
const mostDeleted = 2000;
const atOnce = 400;

/** Reads the history with git, once per commit that is checked out. `limit`: how long git may take, in milliseconds. */
export function gitHistory(limit: number): HistoryReader {
  const ended = new AbortController();
  const options: GitOptions = { limit, signal: ended.signal };
  const known = new Map<string, Known>();
  return {
    async read(uri, keys) {
      const folder = pathOf(uri);
      const commit = folder === undefined ? undefined : await commitOf(folder, options);
      if (folder === undefined || commit === undefined) return noHistory;
      let one = known.get(uri);
      if (one?.commit !== commit) {
        one = { commit, moves: historyOf(folder, commit, options), full: undefined };
        known.set(uri, one);
      }
      if (keys && (one.full?.keys.id !== keys.id || one.full.keys.title !== keys.title)) {
        one.full = { keys, history: withPages(folder, commit, keys, one.moves, options) };
      }
      const history = await (one.full?.history ?? one.moves);
      if (!ended.signal.aborted) return history;
      // What was ended half-way is nothing to go on.
      if (known.get(uri) === one) known.delete(uri);
      return noHistory;
    },
    dispose: () => ended.abort(),
  };
}

/** What is read, or being read, of a folder. */
interface Known {
  readonly commit: string;
  readonly moves: Promise<History>;
  full: { readonly keys: PastKeys; readonly history: Promise<History> } | undefined;
}

async function commitOf(folder: string, options: GitOptions): Promise<string | undefined> {
  const result = await runGit(folder, ["rev-parse", "--verify", "--quiet", "HEAD^{commit}"], options);
  const commit = result?.output.trim() ?? "";
  return result?.isDone && isCommit(commit) ? commit : undefined;
}

async function historyOf(folder: string, commit: string, options: GitOptions): Promise<History> {
  const log = (renames: string) => runGit(folder, ["log", ...logArguments, renames, commit, "--", "."], options);
  let result = await log("-M50%");
  // A clone without its files: what was moved as it was is seen without them.
  if (result && !result.isDone && !result.isStopped) result = await log("-M100%");
  // The last commits come first, so what was cut off is the oldest.
  return result && (result.isDone || result.isStopped) ? parseHistory(result.output) : noHistory;
}

/** The same history with what pages said of themselves: those of the last release, and those that were deleted. */
async function withPages(
  folder: string,
  commit: string,
  keys: PastKeys,
  moves: Promise<History>,
  options: GitOptions,
): Promise<History> {
  const released = releasedIn(folder, commit, keys, options);
  const history = await moves;
  const blobs = deletedTexts(history, mostDeleted);
  const texts = new Map<string, PastPage>();
  for (let at = 0; at < blobs.length; at += atOnce) {
    const found = await grep(folder, blobs.slice(at, at + atOnce), keys, options);
    for (const [blob, page] of readPastPages(found, keys)) texts.set(blob, page);
  }
  return withPast(history, texts, await released);
}

async function releasedIn(
  folder: string,
  commit: string,
  keys: PastKeys,
  options: GitOptions,
): Promise<Released | undefined> {
  const state = await gitRelease(folder, commit, options);
  if (!state) return undefined;
  const { by, name, date, later } = state;
  const pages = readPastPages(
    await grep(folder, [state.commit, "--", "*.md"], keys, options),
    keys,
    `${state.commit}:`,
  );
  return pages.size === 0 ? undefined : { by, name, date, later, pages };
}

/** The lines of front matter that say what a page is, in texts or in all Markdown files of a commit; empty where one of them is not there. */
async function grep(folder: string, what: readonly string[], keys: PastKeys, options: GitOptions): Promise<string> {
  const result = await runGit(folder, ["grep", ...grepArguments, "-e", pastLines(keys), ...what], options);
  return result?.isDone ? result.output : "";
}

/** Each by itself, and none of them as the configuration of a repository would have it. */
const grepArguments = [
  "--no-color",
  "--no-column",
  "--no-full-name",
  "--no-recurse-submodules",
  "--no-textconv",
  "--no-break",
  "--no-heading",
  "--threads=1",
  "-I",
  "-H",
  "-n",
  "-z",
  "-E",
];

function pathOf(uri: string): string | undefined {
  try {
    return uri.startsWith("file:") ? fileURLToPath(uri) : undefined;
  } catch {
    // No path of this machine.
    return undefined;
  }
}
