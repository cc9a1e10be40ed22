import { builtInModel } from "../../server/src/configuration/builtInModel";
import { movePages } from "../../server/src/core/features/moves/movePages";
import { noHistory } from "../../server/src/core/framework/history";
import type { ContentModel } from "../../server/src/core/model/contentModel";
import type { Problem, Repair } from "../../server/src/core/problem/problem";
import type { Rule } from "../../server/src/core/rule/rule";
import { lineAt } from "../../server/src/core/text/span";
import { applied } from "../../server/src/core/text/textEdits";
import { quoted } from "../../server/src/core/text/words";
import { Workspace } from "../../server/src/core/workspace";
import { historyOf } from "./framework/gitLog";

/** Where the pages of a kind stand in the built-in model: `pages.maatregel("2-owp-05-x")` is the path of that page. */
export const pages = Object.fromEntries(
  [...builtInModel().kinds].map(([id, kind]) => [id, (name: string) => `${kind.folders[0]}/${name}.md`]),
) as Record<BuiltInKind, (name: string) => string>;

/** Where the built-in model has its data: the glossary, the page that is made from it, the table of codes, and what says how the site is built. */
export const data = {
  glossary: builtInModel().glossary!.file,
  generated: builtInModel().glossary!.generates!.file,
  table: [...builtInModel().tables.values()][0]!.file,
  site: builtInModel().siteFile!,
};

/** Where the built-in model has the template of a kind. */
export const templates = Object.fromEntries(
  [...builtInModel().kinds].flatMap(([id, { template }]) => (template === undefined ? [] : [[id, template]])),
) as Record<"vereiste" | "maatregel" | "hulpmiddel", string>;

type BuiltInKind = "vereiste" | "maatregel" | "hulpmiddel" | "phase" | "topic" | "role" | "other";

/** Pages and data files by path, and other files (with no text that matters) such as images. */
export type Files = Readonly<Record<string, string>>;

export function workspaceOf(files: Files, model: ContentModel = builtInModel()): Workspace {
  const workspace = new Workspace(model);
  putFiles(workspace, files);
  return workspace;
}

/** Stands for the text of a file that cannot be read. */
export const unread = "\0unread";

/** Where the history of a framework stands among its files, drawn as `historyOf` reads it. */
export const past = ".git";

function putFiles(workspace: Workspace, files: Files): void {
  for (const [path, text] of Object.entries(files)) {
    if (path === past) continue;
    if (text === unread) workspace.setUnread(path, "permission");
    else if (workspace.isPage(path) || workspace.isDataFile(path)) workspace.set(path, text);
    else workspace.addFile(path);
  }
  const story = files[past];
  workspace.setHistory(story === undefined ? noHistory : historyOf(story));
}

const standing = new Workspace(builtInModel());
let standingFiles: Files = {};

/**
 * The files, checked by all rules. One workspace goes from one test to the next, as it goes from edit to edit in an editor: what is
 * the same stays. So it is good until the next call.
 */
export function checked(next: Files): Workspace {
  for (const path of Object.keys(standingFiles)) if (!Object.hasOwn(next, path)) standing.delete(path);
  putFiles(standing, next);
  standingFiles = next;
  standing.check();
  return standing;
}

/**
 * The page at `path` with its problems drawn under the lines, as a reader sees them in the editor:
 *
 *     - aia-09-menselijke-toezicht
 *       ^^^^^^^^^^^^^^^^^^^^^^^^^^ error reference/unknown
 *
 * A problem that runs over lines is drawn on its first. An empty one is drawn as `|`. Only the rules given are run. Each repair of what
 * is drawn is tried.
 */
export function draw(files: Files, path: string, ...rules: Rule[]): string {
  const text = files[path] as string;
  const problems = problemsOf(files, path, ...rules);
  tryRepairs(files, path, problems);
  return text
    .split("\n")
    .map((line, index, lines) => {
      const start = lines.slice(0, index).reduce((sum, other) => sum + other.length + 1, 0);
      const here = problems.filter(({ span }) => lineAt(text, span.start).start === start);
      return [line, ...here.map((problem) => underline(problem, start, line))].join("\n");
    })
    .join("\n");
}

function underline(problem: Problem, lineStart: number, line: string): string {
  const from = problem.span.start - lineStart;
  const to = Math.min(problem.span.end - lineStart, line.replace(/\r$/, "").length);
  // Tabs stay tabs, so that the carets stand under what they mean.
  const lead = line.slice(0, from).replace(/[^\t]/g, " ");
  return `${lead}${to > from ? "^".repeat(to - from) : "|"} ${problem.severity} ${problem.code}`;
}

/** The problems of a page, of the rules given. */
export function problemsOf(files: Files, path: string, ...rules: Rule[]): readonly Problem[] {
  if (rules.length === 0) return checked(files).problems(path);
  const workspace = workspaceOf(files);
  workspace.check({ rules });
  return workspace.problems(path);
}

/** The files after a repair of the page at a path, which may have another path then. */
export function repairedFiles(
  files: Files,
  path: string,
  repair: Repair,
): { readonly files: Files; readonly path: string } {
  const { rename } = repair;
  if (rename === undefined) return { files: { ...files, [path]: repaired(files[path] as string, repair) }, path };
  const edited: Record<string, string> = { ...files };
  for (const page of movePages(new Map([[path, rename]]), workspaceOf(files).view)) {
    edited[page.path] = applied(files[page.path] as string, page.edits);
  }
  const { [path]: text, ...others } = edited;
  return { files: { ...others, [rename]: text as string }, path: rename };
}

/** Throws where a repair of one of these problems leaves it there, or brings an error. */
export function tryRepairs(files: Files, path: string, problems: readonly Problem[]): void {
  if (problems.every(({ repairs }) => repairs.length === 0)) return;
  const before = problemsOf(files, path);
  // What could not be read until now has problems of its own.
  const isRead = !before.some(({ code }) => code.startsWith("front-matter/"));
  for (const problem of problems) {
    for (const repair of problem.repairs) {
      const mended = repairedFiles(files, path, repair);
      const after = problemsOf(mended.files, mended.path);
      const isSame = ({ code, message }: Problem) => code === problem.code && message.nl === problem.message.nl;
      const tells = `After '${repair.title.nl}' there is ${after.map(({ code }) => code).join(", ")}:`;
      if (after.filter(isSame).length >= before.filter(isSame).length)
        throw new Error(`${tells} ${problem.code} stays`);
      if (saysWhatThereIs(repair, files[path] ?? "")) throw new Error(`'${repair.title.nl}' is what stands there`);
      if (isRead && errorsOf(after) > errorsOf(before)) throw new Error(`${tells} more errors than before`);
    }
  }
}

/** Whether what a title says will stand there looks the same as what does, cut off as it is shown. */
function saysWhatThereIs({ title, edits, rename }: Repair, text: string): boolean {
  if (rename !== undefined) return false;
  return edits.some(({ span }) => {
    const written = quoted(text.slice(span.start, span.end));
    return title.nl.includes(`Maak er ${written} van`) || title.en.includes(`Make it ${written}`);
  });
}

/** A key that is put in without a value, or taken away with its last one, is to be filled in, and says so. */
function errorsOf(problems: readonly Problem[]): number {
  const isLeft = ({ code }: Problem) => code === "value/empty" || code === "key/missing";
  return problems.filter((problem) => problem.severity === "error" && !isLeft(problem)).length;
}

/** The text after the repair. */
export function repaired(text: string, repair: Repair | undefined): string {
  if (!repair) throw new Error("there is no such repair");
  if (repair.rename !== undefined) throw new Error("this repair renames the file: see `repairedFiles`");
  return applied(text, repair.edits);
}
