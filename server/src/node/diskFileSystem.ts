import { readdirSync, readFileSync, realpathSync, statSync } from "node:fs";
import { homedir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { marked } from "../files/decoding";
import type { Entry, FileSystem, Folder } from "../files/fileSystem";

/**
 * Reads from the disk, without waiting: a few thousand small files are read faster one after the other than through
 * promises.
 */
export const diskFileSystem: FileSystem = {
  folder(uri) {
    try {
      return diskFolder(uri, fileURLToPath(uri));
    } catch {
      // No path of this machine, such as a share on a system that has none: nothing can be read there.
      return { uri, read: () => undefined, list: () => undefined };
    }
  },
};

/** The folder above another one; undefined at the top of the disk, and for the home folder: what is above it is nobody's own. */
export function folderAbove(uri: string): string | undefined {
  let path: string;
  try {
    path = fileURLToPath(uri);
  } catch {
    // No path of this machine.
    return undefined;
  }
  const parent = dirname(path);
  return path === homedir() || parent === path ? undefined : pathToFileURL(parent).href;
}

/** The folder at a path of the disk. */
export function diskFolder(uri: string, root: string): Folder {
  // Not joined: to make the path of a file normal takes a quarter of the time to read it.
  return {
    uri,
    read(path) {
      try {
        const file = `${root}/${path}`;
        return marked(readFileSync(file, "utf8"), () => readFileSync(file));
      } catch {
        // Gone since it was listed, or not ours to read: to the framework it is not there.
        return undefined;
      }
    },
    list(path) {
      const folder = `${root}/${path}`;
      try {
        const entries: Entry[] = [];
        for (const entry of readdirSync(folder, { withFileTypes: true })) {
          if (entry.isDirectory()) entries.push({ name: entry.name, isFolder: true });
          else if (entry.isFile()) entries.push({ name: entry.name, isFolder: false });
          else if (entry.isSymbolicLink()) {
            const target = follow(join(folder, entry.name));
            if (target !== undefined) entries.push({ name: entry.name, isFolder: target, isLink: true });
          }
        }
        return entries;
      } catch {
        // No such folder, or not ours to read.
        return undefined;
      }
    },
  };
}

/** Whether a link leads to a folder; undefined when it leads nowhere, or back to a folder that holds it. */
function follow(link: string): boolean | undefined {
  try {
    const stats = statSync(link);
    if (stats.isFile()) return false;
    if (!stats.isDirectory()) return undefined;
    const target = realpathSync(link);
    const holder = realpathSync(join(link, ".."));
    return `${link}/`.startsWith(`${target}/`) || `${holder}/`.startsWith(`${target}/`) ? undefined : true;
  } catch {
    // A link to nothing.
    return undefined;
  }
}
