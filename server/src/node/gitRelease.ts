/** Which state of a repository others know: its last release, or what is on its main branch. */
import type { Released } from "../core/framework/released";
import { type GitOptions, runGit } from "./git";

/** A commit that others know, and which commits came after it. */
export interface KnownState extends Omit<Released, "pages"> {
  readonly commit: string;
}

/** The branches that a repository calls its main one, the surest first: what the others have comes before what is here. */
const mainBranches = [
  "remotes/origin/HEAD",
  "remotes/origin/main",
  "remotes/origin/master",
  "heads/main",
  "heads/master",
];

/** `v1.2`, `2024.05`, `release-3`: no candidate for a release, and no tag for anything else. */
const releaseName = /^(?:(?:release|versie|version|v)[-_/.]?)?v?\d+(?:[._-]\d+)*$/i;

/**
 * The last release that leads to a commit; where there is none, where its branch left the main one; on that one itself, or where
 * nothing is called so, the commit. Undefined where a clone is too shallow to tell.
 */
export async function gitRelease(folder: string, commit: string, options: GitOptions): Promise<KnownState | undefined> {
  const ask = async (...args: readonly string[]) => {
    const result = await runGit(folder, args, options);
    return result?.isDone ? result.output.trim() : undefined;
  };

  async function since(known: string, by: Released["by"], name: string): Promise<KnownState | undefined> {
    if (!isCommit(known)) return undefined;
    const date = await ask("log", "-1", "--no-show-signature", "--no-color", "--date=short", "--format=%cd", known);
    const later = known === commit ? "" : await ask("rev-list", `${known}..${commit}`);
    if (date === undefined || later === undefined) return undefined;
    return { by, name, date, commit: known, later: new Set(later.split("\n").filter(Boolean)) };
  }

  const tags = await ask(
    "tag",
    `--merged=${commit}`,
    "--no-column",
    "--sort=-creatordate",
    "--format=%(objectname) %(*objectname) %(refname:strip=2)",
  );
  for (const line of tags?.split("\n") ?? []) {
    const [object = "", peeled = "", name = ""] = line.split(" ");
    if (releaseName.test(name)) return since(peeled || object, "tag", name);
  }
  const heads = await ask(
    "for-each-ref",
    "--format=%(refname) %(objectname) %(symref)",
    ...mainBranches.map((name) => `refs/${name}`),
  );
  const found = new Map(heads?.split("\n").map((line) => [line.split(" ")[0], line.split(" ")]));
  for (const name of mainBranches) {
    const [ref, head, target] = found.get(`refs/${name}`) ?? [];
    if (ref === undefined || head === undefined) continue;
    const base = head === commit ? commit : await ask("merge-base", commit, head);
    if (base === undefined) return undefined;
    if (base === commit) break;
    return since(base, "branch", (target || ref).replace(/^refs\/(?:remotes\/[^/]+|heads)\//, ""));
  }
  return since(commit, "commit", "");
}

/** Whether a text is what git calls a commit, and so no option. */
export function isCommit(text: string): boolean {
  return /^[0-9a-f]{40,64}$/.test(text);
}
