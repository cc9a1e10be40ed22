import { realpathSync } from "node:fs";
import { isAbsolute, join, relative, sep } from "node:path";
import { type CannotRead, cannotRead, type Folder } from "../files/fileSystem";
import { diskFolder } from "./diskFileSystem";
import { repositoryOf } from "./git";

const outside: CannotRead = { cannotRead: "outside" };

/**
 * The folder at a path of the disk, without what links in it lead to outside the repository that holds it (the folder, where none does).
 * What a check says of a page is read by others than who runs it, and a link in a pull request may lead to any file of the machine. Which
 * entries are links is known of what was listed, so that only those and what was not listed are looked up.
 */
export function enclosedFolder(uri: string, root: string): Folder {
  const folder = diskFolder(uri, root);
  let border: string | undefined;
  const listed = new Set<string>();
  const links = new Set<string>();

  function isOutside(path: string): boolean {
    if (path === "" || (listed.has(path.slice(0, Math.max(0, path.lastIndexOf("/")))) && !links.has(path)))
      return false;
    try {
      border ??= repositoryOf(root) ?? realpathSync(root);
      const way = relative(border, realpathSync(join(root, path)));
      return way === ".." || way.startsWith(`..${sep}`) || isAbsolute(way);
    } catch {
      // It is not there, or cannot be looked at: who reads it says so.
      return false;
    }
  }

  return {
    uri,
    read: (path) => (isOutside(path) ? outside : folder.read(path)),
    list(path) {
      if (isOutside(path)) return outside;
      const entries = folder.list(path);
      if (entries instanceof Promise || entries === undefined || cannotRead(entries)) return entries;
      listed.add(path);
      for (const { name, isLink } of entries) if (isLink) links.add(path === "" ? name : `${path}/${name}`);
      return entries;
    },
  };
}
