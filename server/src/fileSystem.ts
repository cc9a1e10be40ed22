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
  /** The text of a file, decoded as UTF-8; undefined when it is not there or cannot be read. */
  read(path: string): Awaitable<string | undefined>;
  /** Files and folders in a folder, links followed; undefined when there is no such folder. */
  list(path: string): Awaitable<readonly Entry[] | undefined>;
}

export interface Entry {
  readonly name: string;
  readonly isFolder: boolean;
}

/** No framework is nested deeper; a limit in case links form a circle that the adapter cannot see. */
const maximumDepth = 24;

/**
 * Calls `visit` with the path of every file below a folder. Hidden files and folders are left out, as the site does.
 * Awaits only where the file system does, so that a disk is walked in one go.
 */
export async function walk(folder: Folder, start: string, visit: (path: string) => void): Promise<void> {
  const pending: { path: string; depth: number }[] = [{ path: start, depth: 0 }];
  for (let next = pending.pop(); next; next = pending.pop()) {
    const listed = folder.list(next.path);
    const entries = listed instanceof Promise ? await listed : listed;
    for (const entry of entries ?? []) {
      if (entry.name.startsWith(".")) continue;
      const path = next.path === "" ? entry.name : `${next.path}/${entry.name}`;
      if (!entry.isFolder) visit(path);
      else if (entry.name !== "node_modules" && next.depth < maximumDepth)
        pending.push({ path, depth: next.depth + 1 });
    }
  }
}

/** Whether a file or folder stands at a path. */
export async function exists(folder: Folder, path: string): Promise<boolean> {
  const at = path.lastIndexOf("/");
  const entries = await folder.list(at < 0 ? "" : path.slice(0, at));
  return entries?.some((entry) => entry.name === path.slice(at + 1)) === true;
}
