import { fixAll, preferredRepair } from "../../server/src/core/features/fixes/fixAll";
import type { Problem, Repair } from "../../server/src/core/problem/problem";
import { applied, type Edit } from "../../server/src/core/text/textEdits";
import { guideOf } from "./addresses";
import type { JudgedFolder } from "./folder";
import { type BuiltPage, type BuiltSite, build, isBuilt } from "./judge";

interface Mended {
  readonly path: string;
  /** The rule, or "Fix All". */
  readonly by: string;
  readonly text: string;
  readonly edits: readonly Edit[];
}

/** What repairs that need no asking change on the built pages of a folder beyond the place that they are about: a line each. */
export async function compareRepairs(folder: JudgedFolder, built: BuiltSite): Promise<string[]> {
  const { site } = folder;
  const all = [...site.pages.keys()].flatMap((path) => mendedTexts(folder, path));
  if (all.length === 0) return [];
  const after = await build(site, new Map(all.map(({ path, text }, index) => [String(index), [path, text]])));
  const leads = guideOf(built, site.files, folder.workspace.model.site);
  return all.flatMap((mended, index) => {
    const [page, other] = [built.pages.get(mended.path), after.pages.get(String(index))];
    if (!isBuilt(page) || !isBuilt(other))
      return isBuilt(page) ? [`${mended.path}: ${mended.by} makes the site stop`] : [];
    return harm(site.pages.get(mended.path) as string, mended, page, other, leads).map(
      (what) => `${mended.path}: ${mended.by} ${what}`,
    );
  });
}

function mendedTexts(folder: JudgedFolder, path: string): Mended[] {
  const { workspace } = folder;
  const page = workspace.view.page(folder.full(path));
  if (!page) return [];
  const problems = folder.problems(path);
  const single = problems.flatMap((problem): Mended[] => {
    const repair = preferredRepair(problem);
    return repair
      ? [{ path, by: nameOf(problem, repair), text: applied(page.text, repair.edits), edits: repair.edits }]
      : [];
  });
  const { text, edits } = fixAll(page, problems, workspace.view);
  return edits.length === 0 ? single : [...single, { path, by: "Fix All", text, edits }];
}

function nameOf({ code }: Problem, { title }: Repair): string {
  return `${code} (${title.en})`;
}

function harm(
  source: string,
  { edits }: Mended,
  before: BuiltPage,
  after: BuiltPage,
  leads: (url: string, address: string) => string,
): string[] {
  const found: string[] = [];
  const lives = ({ links, url }: BuiltPage) =>
    links.map(({ address }) => address).filter((address) => /^(some|else)where$/.test(leads(url, address)));
  const left = [...lives(after)];
  for (const address of lives(before)) {
    const at = left.indexOf(address);
    if (at >= 0) left.splice(at, 1);
    else if (!edits.some(({ span }) => near(source, span.start, span.end).includes(address)))
      found.push(`loses the link to '${address}'`);
  }
  const touched = new Set(
    edits.flatMap(({ span, newText }) => wordsOf(`${near(source, span.start, span.end)} ${newText}`)),
  );
  for (const line of changedLines(before.blocks, after.blocks)) {
    const foreign = wordsOf(textOf(line)).filter((word) => !touched.has(word));
    if (foreign.length > 0) found.push(`changes '${line.trim()}'`);
  }
  return found;
}

/** The text around an edit, from one blank line to another; of a title line of a block also what it holds. */
function near(source: string, start: number, end: number): string {
  const from = source.lastIndexOf("\n\n", start - 1);
  const to = source.indexOf("\n\n", end);
  return source.slice(Math.max(0, from), to < 0 ? source.length : to);
}

/** A line of an outline without what comes from elsewhere: what it is, its id, and what its terms mean. */
function textOf(line: string): string {
  return line
    .trim()
    .replace(/^\w+\+? ?(?:#\S* )?/, "")
    .replace(/\{([^{}|]*)\|[^{}]*\}/g, "$1");
}

function wordsOf(text: string): string[] {
  return text.match(/[\p{L}\d]+/gu) ?? [];
}

/** The lines between what two lists begin and end with alike, of both, but for indentation. */
function changedLines(before: readonly string[], after: readonly string[]): string[] {
  let start = 0;
  while (start < before.length && before[start] === after[start]) start++;
  let end = 0;
  while (end < Math.min(before.length, after.length) - start && before.at(-1 - end) === after.at(-1 - end)) end++;
  const [old, now] = [before.slice(start, before.length - end), after.slice(start, after.length - end)];
  const same = new Set(
    old.filter((line) => now.some((other) => other.trim() === line.trim())).map((line) => line.trim()),
  );
  return [...old, ...now].filter((line) => !same.has(line.trim()));
}
