import type { FrameworkView } from "../framework/frameworkView";
import { nameFault } from "../model/fileNames";
import type { Page } from "../page/page";
import type { Repair } from "../problem/problem";
import { renaming } from "../problem/repairs";
import type { Localized } from "../text/language";
import { fileNameOf } from "../text/path";

/** The name of a page as it should be; the same when nothing is wrong with it. */
export function betterName(name: string): string {
  if (!nameFault(name)) return name;
  return name
    .replace(/(?:\.md)+$/i, "")
    .replace(/[\s_<>:"/\\|?*\p{Cc}]+/gu, "-")
    .replace(/-{2,}/g, "-")
    .replace(/^-|[-.]+$/g, "");
}
/** Whether the page is called after its file, and not after a folder of its own. */

export function isFileOf(page: Page): boolean {
  return fileNameOf(page.path) === `${page.name}.md`;
}
/** The repair that gives a file the name of a page; none where that name is no good either, or taken. */

export function renamed(path: string, name: string, why: Localized, view: FrameworkView): Repair[] {
  if (name === "" || nameFault(name)) return [];
  const to = `${path.slice(0, path.lastIndexOf("/") + 1)}${name}.md`;
  return renaming(to, why, (taken) => view.hasFile(taken));
}
