import type { FrameworkView } from "../framework/frameworkView";
import { type Named, nameFault } from "../model/fileNames";
import { kindOf } from "../model/names";
import type { Page } from "../page/page";
import type { Repair } from "../problem/problem";
import { renaming } from "../problem/repairs";
import type { Localized } from "../text/language";
import { fileNameOf } from "../text/path";

/** The name of a page as it should be; the same when nothing is wrong with it. */
export function betterName(name: string, named: Named): string {
  if (!nameFault(name, named)) return name;
  const words = name
    .replace(/(?:\.md)+$/i, "")
    .replace(/\p{Cf}/gu, "")
    .replace(/[\u2010\u2011]/g, "-");
  const hyphenated = joined(words, /[\s_<>:"/\\|?*\p{Cc}]+/gu, "-");
  const pattern = named.kind?.name?.pattern;
  if (!pattern || pattern.test(hyphenated)) return hyphenated;
  // The kind may divide some words, or all of them, by '_'.
  const others = ["-", "_"].map((sign) => joined(words, /[\s<>:"/\\|?*\p{Cc}]+/gu, sign));
  return others.find((other) => pattern.test(other)) ?? hyphenated;
}

function joined(words: string, between: RegExp, sign: string): string {
  return words
    .replace(between, sign)
    .replace(/-{2,}/g, "-")
    .replace(/^-|[-.]+$/g, "");
}

/** Whether the page is called after its file, and not after a folder of its own. */
export function isFileOf(page: Page): boolean {
  return fileNameOf(page.path) === `${page.name}.md`;
}

/** The repair that gives a file the name of a page; none where that name is no good either, or taken. */
export function renamed(path: string, name: string, why: Localized, view: FrameworkView): Repair[] {
  const { model } = view;
  if (name === "" || nameFault(name, { kind: kindOf(model, path), model })) return [];
  const to = `${path.slice(0, path.lastIndexOf("/") + 1)}${name}.md`;
  return renaming(to, why, (taken) => view.hasFile(taken));
}
