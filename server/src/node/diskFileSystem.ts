import {
  accessSync,
  closeSync,
  constants,
  fstatSync,
  openSync,
  readdirSync,
  readSync,
  realpathSync,
  statSync,
} from "node:fs";
import { homedir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { marked } from "../files/decoding";
import { type CannotRead, type Entry, type FileSystem, type Folder, mostBytes } from "../files/fileSystem";

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
        return readText(`${root}/${path}`);
      } catch (error) {
        return unlessAbsent(error);
      }
    },
    stamp(path) {
      try {
        const stats = statSync(`${root}/${path}`, { throwIfNoEntry: false });
        return stats && { time: stats.mtimeMs, size: stats.size };
      } catch {
        // Not ours to ask: what is known of it stays.
        return undefined;
      }
    },
    isReadOnly(path) {
      try {
        accessSync(`${root}/${path}`, constants.W_OK);
        return false;
      } catch (error) {
        return readOnly.has((error as NodeJS.ErrnoException).code ?? "");
      }
    },
    list(path) {
      const folder = `${root}/${path}`;
      try {
        const entries: Entry[] = [];
        for (const entry of readdirSync(folder, { withFileTypes: true })) {
          if (entry.isDirectory()) entries.push({ name: entry.name, isFolder: true });
          else if (!entry.isSymbolicLink()) entries.push({ name: entry.name, isFolder: false });
          else {
            const target = follow(join(folder, entry.name));
            if (target !== undefined) entries.push({ name: entry.name, isFolder: target, isLink: true });
          }
        }
        return entries;
      } catch (error) {
        return unlessAbsent(error);
      }
    },
  };
}

/** Where files are read that have room in it: hardly a page is larger. */
const room = Buffer.allocUnsafeSlow(0x10000);
/** So a pipe is not waited for until somebody writes to it. Windows has no such thing. */
const atOnce = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0);

/**
 * The text of a file, if it is one: reading a pipe or a device never ends. It is asked what it is when it is open, which takes no longer than
 * reading it without that question (15 µs for a page of 6 kB, on 2,500 pages). Throws what the system says.
 */
function readText(path: string): string | CannotRead | undefined {
  const file = openSync(path, atOnce);
  try {
    const stats = fstatSync(file);
    if (!stats.isFile()) return stats.isDirectory() ? undefined : { cannotRead: "notAFile" };
    if (stats.size > mostBytes) return { cannotRead: "tooBig" };
    const bytes = readBytes(file, stats.size);
    return bytes ? marked(bytes.toString("utf8"), () => bytes) : { cannotRead: "tooBig" };
  } finally {
    closeSync(file);
  }
}

/** What is in a file, which may be more or less than it said; undefined when it is too much. Valid until the next call. */
function readBytes(file: number, size: number): Buffer | undefined {
  let bytes = size < room.length ? room : Buffer.allocUnsafeSlow(size + 1);
  let end = 0;
  for (;;) {
    const read = readSync(file, bytes, end, bytes.length - end, null);
    end += read;
    if (read === 0 || (end === size && size > 0)) return bytes.subarray(0, end);
    if (end > mostBytes) return undefined;
    if (end === bytes.length) bytes = Buffer.concat([bytes], Math.min(end * 2, mostBytes + 1));
  }
}

/** What cannot be read is there all the same, unless the system says that it is not. */
function unlessAbsent(error: unknown): CannotRead | undefined {
  const code = (error as NodeJS.ErrnoException).code ?? "";
  return absent.has(code) ? undefined : { cannotRead: failures[code] ?? "unavailable" };
}

/** Somebody else's, or on a disk that is read-only. */
const readOnly = new Set(["EACCES", "EPERM", "EROFS"]);

/** No such file or folder, no such path, or a link in a circle. */
const absent = new Set(["ENOENT", "ENOTDIR", "ELOOP", "ENAMETOOLONG", "ERR_INVALID_ARG_VALUE"]);

const failures: Readonly<Record<string, CannotRead["cannotRead"]>> = {
  EACCES: "permission",
  EPERM: "permission",
  // A socket, or a device without anything behind it.
  ENXIO: "notAFile",
  ENODEV: "notAFile",
};

/** Whether a link leads to a folder; undefined when it leads nowhere, or back to a folder that holds it. */
function follow(link: string): boolean | undefined {
  try {
    const stats = statSync(link);
    if (!stats.isDirectory()) return false;
    const target = realpathSync(link);
    const holder = realpathSync(join(link, ".."));
    return `${link}/`.startsWith(`${target}/`) || `${holder}/`.startsWith(`${target}/`) ? undefined : true;
  } catch {
    // A link to nothing.
    return undefined;
  }
}
