import { fileURLToPath } from "node:url";
import { type History, historyFormat, noHistory, parseHistory } from "../core/framework/history";
import type { HistoryReader } from "../files/historyReader";
import { type GitOptions, runGit } from "./git";

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
  `-l${mostCompared}`,
  ...historyFormat,
];

/** Reads the history with git, once per commit that is checked out. `limit`: how long git may take, in milliseconds. */
export function gitHistory(limit: number): HistoryReader {
  const ended = new AbortController();
  const options: GitOptions = { limit, signal: ended.signal };
  const known = new Map<string, { readonly commit: string; readonly history: History }>();
  return {
    async read(uri) {
      const folder = pathOf(uri);
      const commit = folder === undefined ? undefined : await commitOf(folder, options);
      if (folder === undefined || commit === undefined) return noHistory;
      const before = known.get(uri);
      if (before?.commit === commit) return before.history;
      const history = await historyOf(folder, commit, options);
      if (ended.signal.aborted) return noHistory;
      known.set(uri, { commit, history });
      return history;
    },
    dispose: () => ended.abort(),
  };
}

async function commitOf(folder: string, options: GitOptions): Promise<string | undefined> {
  const result = await runGit(folder, ["rev-parse", "--verify", "--quiet", "HEAD^{commit}"], options);
  const commit = result?.output.trim() ?? "";
  return result?.isDone && /^[0-9a-f]{40,64}$/.test(commit) ? commit : undefined;
}

async function historyOf(folder: string, commit: string, options: GitOptions): Promise<History> {
  const log = (renames: string) => runGit(folder, ["log", ...logArguments, renames, commit, "--", "."], options);
  let result = await log("-M50%");
  // A clone without its files: what was moved as it was is seen without them.
  if (result && !result.isDone && !result.isStopped) result = await log("-M100%");
  // The last commits come first, so what was cut off is the oldest.
  return result && (result.isDone || result.isStopped) ? parseHistory(result.output) : noHistory;
}

function pathOf(uri: string): string | undefined {
  try {
    return uri.startsWith("file:") ? fileURLToPath(uri) : undefined;
  } catch {
    // No path of this machine.
    return undefined;
  }
}
