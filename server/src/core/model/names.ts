import type { ContentModel, Kind } from "./contentModel";

/** Whether the path is that of a page, of whatever kind. */
export function isPagePath(path: string, { pages }: ContentModel): boolean {
  return path.endsWith(".md") && path.startsWith(`${pages}/`);
}
/** The kind of the page at a path relative to the root: the longest folder that holds it; undefined outside all folders. */
export function kindOf(model: ContentModel, path: string): Kind | undefined {
  return model.folders.find(({ folder, kind }) => path.startsWith(folder) && holds(kind, folder, path))?.kind;
}
function holds(kind: Kind, folder: string, path: string): boolean {
  if (kind.ownFolders && path.includes("/", folder.length) && !isIndexOfOwnFolder(path, folder)) return false;
  return !kind.except.has(nameOf(path, kind));
}
/** `folder/x/index.md`, and nothing deeper. */
function isIndexOfOwnFolder(path: string, folder: string): boolean {
  return path.endsWith(indexFile) && path.indexOf("/", folder.length) === path.length - indexFile.length;
}
/** The page of a folder itself, as site generators have it. */
export const indexFile = "/index.md";
/**
 * Whether a path is that of a page of a kind, or was before the folders moved: then the form of its name tells, or else the
 * name of its folder.
 */
export function couldBe(kind: Kind, path: string, model: ContentModel): boolean {
  const today = kindOf(model, path);
  if (today === kind) return true;
  if (today && !today.folders.includes(model.pages)) return false;
  const name = nameOf(path, kind);
  if (!path.endsWith(".md") || kind.except.has(name)) return false;
  if (kind.name) return kind.name.pattern.test(name);
  const folder = folderNameOf(path);
  return kind.folders.some((other) => folderNameOf(`${other}/`) === folder);
}
/** What references quote: the file name without folder and `.md`; the name of the folder where pages of the kind have their own. */
export function nameOf(path: string, kind: Kind): string {
  if (kind.ownFolders && path.endsWith(indexFile)) {
    const own = path.slice(0, -indexFile.length);
    if (!kind.folders.includes(own)) return own.slice(own.lastIndexOf("/") + 1);
  }
  const name = path.slice(path.lastIndexOf("/") + 1);
  return name.endsWith(".md") ? name.slice(0, -3) : name;
}
/** The name that the prefix of a page's own name stands for; undefined where it has none, or one of another series. */
export function nameOfPrefix({ name: pattern }: Kind, name: string): string | undefined {
  const groups = pattern?.prefixIs && pattern.pattern.groups(name);
  if (!pattern?.prefixIs || !groups?.prefix) return undefined;
  const series = groups.code?.replace(/-?\d+$/, "");
  const expected = series === undefined ? undefined : pattern.prefixes.get(series);
  if (expected !== undefined && expected !== groups.prefix) return undefined;
  return pattern.prefixIs.names.get(groups.prefix);
}
/** The id that a name implies; undefined when the kind has no ids or the name does not follow its pattern. */
export function impliedId(kind: Kind, name: string): string | undefined {
  if (!kind.name?.id) return undefined;
  const groups = kind.name.pattern.groups(name);
  return groups && kind.name.id.replace(/\{(\w+)\}/g, (_, group: string) => groups[group] ?? "");
}
function folderNameOf(path: string): string {
  const parts = path.split("/");
  return parts[parts.length - 2] ?? "";
}
/** The prefix of the names with a code: that of its series. */
export function prefixOf(kind: Kind, code: string): string | undefined {
  return kind.name?.prefixes.get(seriesOf(code));
}
/** A code without its number. */
export function seriesOf(code: string): string {
  return code.replace(/-?\d+$/, "");
}
/**
 * The name of the page that has an id and a text in its name; undefined when the kind does not say how names are made, or
 * no name implies the id.
 */
export function nameWithId(kind: Kind, id: string, text: string): string | undefined {
  const { id: idForm, file } = kind.name ?? {};
  if (idForm === undefined || file === undefined) return undefined;
  const [before = "", after = ""] = idForm.split("{code}");
  const code = id.slice(before.length, id.length - after.length);
  const groups: Readonly<Record<string, string | undefined>> = { code, text, prefix: prefixOf(kind, code) };
  const name = file.replace(/\{(\w+)\}/g, (_, group: string) => groups[group] ?? "");
  return impliedId(kind, name) === id ? name : undefined;
}
/** A name with another id in it than the one that it implies, and the same text; undefined where no such name implies the id. */
export function nameWithOtherId(kind: Kind, name: string, id: string): string | undefined {
  const groups = kind.name?.pattern.groups(name);
  const { code } = groups ?? {};
  if (!groups || code === undefined || kind.name?.id === undefined) return undefined;
  if (kind.name.file !== undefined) return nameWithId(kind, id, groups.text ?? "");
  const [before = "", after = ""] = kind.name.id.split("{code}");
  const other = name.replace(code, () => id.slice(before.length, id.length - after.length));
  return impliedId(kind, other) === id ? other : undefined;
}
