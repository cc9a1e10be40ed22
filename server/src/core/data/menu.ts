/** Which pages the menu of the site leads to, as far as its file says so. */
import type { ContentModel } from "../model/contentModel";
import { type Navigation, pathOfEntry } from "./navigation";
import type { SiteFile } from "./siteFile";

/** The plugin that reads a place for other pages in the menu. */
export const restPlugin = "awesome-pages";

/** Plugins that make pages, or a menu, of which nothing is known here. */
const makers = new Set([
  "api-autonav",
  "autoapi",
  "awesome-nav",
  "blog",
  "blogging",
  "exclude",
  "external-files",
  "gen-files",
  "i18n",
  "import",
  "include-dir-to-nav",
  "jupyter",
  "literate-nav",
  "mkdocs-jupyter",
  "mkdocs-simple-plugin",
  "monorepo",
  "multirepo",
  "nav-weight",
  "same-dir",
  "section-index",
  "simple",
  "static-i18n",
]);

/** Settings that say which pages are not to stand in the menu, or are no pages. */
const exceptions = ["not_in_nav", "exclude_docs", "draft_docs"];

/** The menu, where what stands in it can be held against the pages of the framework; undefined where something else has a say in it. */
export function menuOf(file: SiteFile | undefined, { pages }: ContentModel): Navigation | undefined {
  if (!file || file.pages !== pages || (file.has("plugins") && !file.setting("plugins"))) return undefined;
  return file.plugins.some((name) => makers.has(name.replace(/^material\//, ""))) ? undefined : file.navigation;
}

const known = new WeakMap<Navigation, ReadonlySet<string>>();

/** Whether a page stands in the menu, by its path or by a pattern; also where nobody can tell. */
export function isInMenu(path: string, file: SiteFile | undefined, model: ContentModel): boolean {
  const menu = menuOf(file, model);
  if (!file || !menu?.isWhole || exceptions.some((name) => file.has(name))) return true;
  if (!path.startsWith(`${model.pages}/`)) return true;
  const own = path.slice(model.pages.length + 1);
  let paths = known.get(menu);
  if (!paths) {
    paths = new Set(menu.entries.flatMap((entry) => pathOfEntry(entry) ?? []));
    known.set(menu, paths);
  }
  return paths.has(own) || menu.rests.some(({ takes }) => takes(own));
}
