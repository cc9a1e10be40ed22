import type { ReadFailure } from "../core/problem/readFailure";
import { fileNameOf } from "../core/text/path";

/** A value now or later: the disk answers at once, the client's file system does not. */
export type Awaitable<Value> = Value | Promise<Value>;

/** How the server reads files; one adapter for the disk, one for the client's file system. Neither ever throws. */
export interface FileSystem {
  /** The folder at a uri. Nothing is read yet. */
  folder(uri: string): Folder;
}

/** A folder with all below it; paths are relative to it, with `/`. */
export interface Folder {
  readonly uri: string;
  /**
   * The text of a file, decoded as UTF-8, with `unreadable` for what is none; undefined when no file is there. What is there and cannot be
   * read is never taken for absent.
   */
  read(path: string): Awaitable<string | CannotRead | undefined>;
  /** Files and folders in a folder, links followed; undefined when there is no such folder. What is neither, as a pipe, counts as a file. */
  list(path: string): Awaitable<readonly Entry[] | CannotRead | undefined>;
  /** When a file was changed last, in milliseconds, and how large it is; undefined when none is there. Not there where nobody can tell at once. */
  stamp?(path: string): Stamp | undefined;
  /** Whether a file or folder is there and may not be written; not there where nobody can tell at once. */
  isReadOnly?(path: string): boolean;
}

/** A file or folder that is there, and cannot be read. */
export interface CannotRead {
  readonly cannotRead: ReadFailure;
}

/** No file is read that is larger, in bytes: a page of this size is a book of a thousand leaves, and takes seconds to check. */
export const mostBytes = 5_000_000;

/** Whether what was read or listed is there, and cannot be read. */
export function cannotRead(read: unknown): read is CannotRead {
  return typeof read === "object" && read !== null && "cannotRead" in read;
}

/** The text of what was read, for whom it is all the same whether it is absent or cannot be read. */
export function textOf(read: string | CannotRead | undefined): string | undefined {
  return typeof read === "string" ? read : undefined;
}

/** The same of what is in a folder. */
export function entriesOf(listed: readonly Entry[] | CannotRead | undefined): readonly Entry[] | undefined {
  return cannotRead(listed) ? undefined : listed;
}

/** By what is known that a file is another than it was. */
export interface Stamp {
  readonly time: number;
  readonly size: number;
}

export interface Entry {
  readonly name: string;
  readonly isFolder: boolean;
  /** It stands elsewhere, where that can be told. */
  readonly isLink?: true;
}

/** No framework is nested deeper; a limit in case links form a circle that the adapter cannot see. */
const maximumDepth = 24;

/** Hidden files and folders are none of the site: it leaves them out, and so does everything here. */
export function isHidden(path: string): boolean {
  return /(?:^|\/)(?:\.|node_modules(?:\/|$))/.test(path);
}

/**
 * Calls `visit` with the path of every file below a folder that is not hidden, and `miss` with each folder that cannot be read. Folders of
 * one level are listed at the same time where listing takes time; a disk, which answers at once, is walked in one go.
 */
export async function walk(
  folder: Folder,
  start: string,
  visit: (path: string) => void,
  miss: (path: string, why: ReadFailure) => void,
): Promise<void> {
  let level = [start];
  for (let depth = 0; level.length > 0 && depth < maximumDepth; depth++) {
    const next: string[] = [];
    const listings = level.map((path) => folder.list(path));
    for (const [index, listed] of listings.entries()) {
      const entries = listed instanceof Promise ? await listed : listed;
      const parent = level[index] as string;
      if (cannotRead(entries)) {
        miss(parent, entries.cannotRead);
        continue;
      }
      for (const { name, isFolder } of entries ?? []) {
        if (isHidden(name)) continue;
        const path = parent === "" ? name : `${parent}/${name}`;
        if (isFolder) next.push(path);
        else visit(path);
      }
    }
    level = next;
  }
}

/** Whether a file or folder stands at a path. */
export async function exists(folder: Folder, path: string): Promise<boolean> {
  return entriesOf(await siblings(folder, path))?.some(({ name }) => name === fileNameOf(path)) === true;
}

/** Whether a file or folder is known not to be there: while nobody can tell it may be. */
export async function isAbsent(folder: Folder, path: string): Promise<boolean> {
  const entries = await siblings(folder, path);
  return !cannotRead(entries) && !entries?.some(({ name }) => name === fileNameOf(path));
}

function siblings(folder: Folder, path: string): ReturnType<Folder["list"]> {
  return folder.list(path.slice(0, Math.max(0, path.lastIndexOf("/"))));
}
