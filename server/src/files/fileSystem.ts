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
  /** The text of a file, decoded as UTF-8, with `unreadable` for what is none; undefined when it is not there or cannot be read. */
  read(path: string): Awaitable<string | undefined>;
  /** Files and folders in a folder, links followed; undefined when there is no such folder. */
  list(path: string): Awaitable<readonly Entry[] | undefined>;
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
 * Calls `visit` with the path of every file below a folder that is not hidden. Folders of one level are listed at the
 * same time where listing takes time; a disk, which answers at once, is walked in one go.
 */
export async function walk(folder: Folder, start: string, visit: (path: string) => void): Promise<void> {
  let level = [start];
  for (let depth = 0; level.length > 0 && depth < maximumDepth; depth++) {
    const next: string[] = [];
    const listings = level.map((path) => folder.list(path));
    for (const [index, listed] of listings.entries()) {
      const entries = listed instanceof Promise ? await listed : listed;
      const parent = level[index] as string;
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
  const at = path.lastIndexOf("/");
  const entries = await folder.list(at < 0 ? "" : path.slice(0, at));
  return entries?.some((entry) => entry.name === path.slice(at + 1)) === true;
}
