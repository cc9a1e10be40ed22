/** Which pages the menu of the site leads to, as far as its file says so. */
import type { ContentModel } from "../model/contentModel";
import { contains } from "../text/span";
import { type Navigation, type NavigationEntry, pathOfEntry } from "./navigation";
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
  if (!file || file.pages !== pages) return undefined;
  const { plugins } = file;
  if (!plugins || plugins.some((name) => makers.has(name.replace(/^material\//, "")))) return undefined;
  // What is half written, or stands there twice because of a merge, is nothing to go by.
  return file.navigation?.isWhole && !/^<{7} /m.test(file.text) ? file.navigation : undefined;
}

/** By file: whether a path below the folder of the pages stands in its menu; undefined where nobody can tell. */
const known = new WeakMap<SiteFile, ((own: string) => boolean) | undefined>();

/** Whether a page stands in the menu, by its path or by a pattern; also where nobody can tell. */
export function isInMenu(path: string, file: SiteFile | undefined, model: ContentModel): boolean {
  if (!file) return true;
  if (!known.has(file)) known.set(file, reachOf(file, model));
  const reaches = known.get(file);
  return !reaches || !path.startsWith(`${model.pages}/`) || reaches(path.slice(model.pages.length + 1));
}

function reachOf(file: SiteFile, model: ContentModel): ((own: string) => boolean) | undefined {
  const menu = menuOf(file, model);
  if (!menu || exceptions.some((name) => file.has(name))) return undefined;
  const paths = new Set(menu.entries.flatMap((entry) => pathOfEntry(entry) ?? []));
  return (own) => paths.has(own) || menu.rests.some(({ takes }) => takes(own));
}

/** The entries that name the page at a path. */
export function entriesTo(path: string, file: SiteFile | undefined, model: ContentModel): readonly NavigationEntry[] {
  const entries = menuOf(file, model)?.entries ?? [];
  return entries.filter((entry) => pagePathOf(entry, model) === path);
}

/** The entry at an offset, and the path of the page that it names, which may not be there. */
export function entryAt(
  file: SiteFile,
  offset: number,
  model: ContentModel,
): { readonly entry: NavigationEntry; readonly path: string } | undefined {
  const entry = menuOf(file, model)?.entries.find(({ scalar }) => contains(scalar.span, offset));
  const path = entry && pagePathOf(entry, model);
  return path === undefined ? undefined : { entry: entry as NavigationEntry, path };
}

function pagePathOf(entry: NavigationEntry, { pages }: ContentModel): string | undefined {
  const path = pathOfEntry(entry);
  return path === undefined ? undefined : `${pages}/${path}`;
}
