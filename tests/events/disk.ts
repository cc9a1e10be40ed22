import type { Awaitable, Entry, FileSystem } from "../../server/src/files/fileSystem";

/** The files of a machine that is none: what is on it, and how long it takes to say so. Folders stay when their last file goes. */
export class Disk {
  readonly files = new Map<string, string>();
  readonly #folders = new Set<string>();
  readonly #times = new Map<string, number>();
  #lastTime = 0;
  #asked = 0;

  /** How many questions it has yet to answer. */
  get asked(): number {
    return this.#asked;
  }

  write(uri: string, text: string): void {
    for (let end = uri.lastIndexOf("/"); uri[end - 1] !== "/"; end = uri.lastIndexOf("/", end - 1)) {
      const folder = uri.slice(0, end);
      this.files.delete(folder);
      this.#folders.add(folder);
    }
    this.remove(uri);
    this.files.set(uri, text);
    // No two changes at the same moment: a disk cannot tell these apart either.
    this.#lastTime = Math.max(Date.now(), this.#lastTime + 1);
    this.#times.set(uri, this.#lastTime);
  }

  /** Takes a file away, or a folder with all in it. Answers what is gone: the files, or what stood at the uri itself. */
  remove(uri: string): string[] {
    const files = this.filesAt(uri);
    for (const file of files) this.files.delete(file);
    for (const folder of [...this.#folders])
      if (folder === uri || folder.startsWith(`${uri}/`)) this.#folders.delete(folder);
    return files;
  }

  /** Gives a file or folder another place, over what is there. Answers where each file was and is. */
  rename(from: string, to: string): [string, string][] {
    const moved = this.filesAt(from).map((file) => [file, this.files.get(file) as string] as const);
    this.remove(from);
    this.remove(to);
    return moved.map(([file, text]) => {
      const target = to + file.slice(from.length);
      this.write(target, text);
      return [file, target];
    });
  }

  /** The file at a uri, or all below it. */
  filesAt(uri: string): string[] {
    return [...this.files.keys()].filter((file) => file === uri || file.startsWith(`${uri}/`));
  }

  /** How a server sees it: `turns` says after how many turns of the loop it is answered; undefined: at once. */
  fileSystem(turns?: () => number): FileSystem {
    const answer = <Value>(look: () => Value): Awaitable<Value> => {
      return turns ? this.#later(look, turns()) : look();
    };
    const stamp = (uri: string) => {
      const text = this.files.get(uri);
      return text === undefined ? undefined : { time: this.#times.get(uri) ?? 0, size: text.length };
    };
    return {
      folder: (uri) => ({
        uri,
        read: (path) => answer(() => this.files.get(`${uri}/${path}`)),
        list: (path) => answer(() => this.#list(path === "" ? uri : `${uri}/${path}`)),
        // Who takes time to answer cannot tell it at once.
        ...(turns ? {} : { stamp: (path) => stamp(`${uri}/${path}`) }),
      }),
    };
  }

  async #later<Value>(look: () => Value, wait: number): Promise<Value> {
    this.#asked++;
    // What is read is what stood there at some moment between question and answer.
    for (let turn = 0; turn < wait >> 1; turn++) await nextTurn();
    const value = look();
    for (let turn = 0; turn < (wait + 1) >> 1; turn++) await nextTurn();
    this.#asked--;
    return value;
  }

  #list(folder: string): Entry[] | undefined {
    if (!this.#folders.has(folder)) return undefined;
    const below = (uri: string) => uri.startsWith(`${folder}/`) && !uri.slice(folder.length + 1).includes("/");
    const entry = (uri: string, isFolder: boolean): Entry => ({ name: uri.slice(folder.length + 1), isFolder });
    return [
      ...[...this.files.keys()].filter(below).map((uri) => entry(uri, false)),
      ...[...this.#folders].filter(below).map((uri) => entry(uri, true)),
    ];
  }
}

/** Gives way to all that waits now. */
export function nextTurn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
