import type { ReadFailure } from "../../server/src/core/problem/readFailure";
import type { Awaitable, CannotRead, Entry, FileSystem } from "../../server/src/files/fileSystem";

/** The files of a machine that is none: what is on it, and how long it takes to say so. Folders stay when their last file goes. */
export class Disk {
  readonly files = new Map<string, string>();
  readonly #folders = new Set<string>();
  readonly #times = new Map<string, number>();
  /** What is there and cannot be read, with all below it. */
  readonly #faults = new Map<string, ReadFailure>();
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
      // Who writes in it can read it.
      this.#faults.delete(folder);
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
    for (const places of [this.#folders, this.#faults])
      for (const place of [...places.keys()]) if (place === uri || place.startsWith(`${uri}/`)) places.delete(place);
    return files;
  }

  /** What stands at a uri cannot be read from now on, or can be again. Answers whether that is something else than before. */
  setFault(uri: string, fault: ReadFailure | undefined): boolean {
    if (this.#faults.get(uri) === fault || !(this.files.has(uri) || this.#folders.has(uri))) return false;
    if (fault) this.#faults.set(uri, fault);
    else this.#faults.delete(uri);
    return true;
  }

  /** Why what stands at a uri cannot be read: by itself, or with a folder that it is in. */
  faultAt(uri: string): ReadFailure | undefined {
    for (const [place, fault] of this.#faults) if (uri === place || uri.startsWith(`${place}/`)) return fault;
    return undefined;
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

  /**
   * How a server sees it: `turns` says after how many turns of the loop it is answered; undefined: at once. `instead` says what else it reads
   * at a uri.
   */
  fileSystem(turns?: () => number, instead: (uri: string) => Instead | undefined = () => undefined): FileSystem {
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
        read: (path) => answer(() => (instead(`${uri}/${path}`) ?? this.#read(`${uri}/${path}`)).read),
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

  #read(uri: string): Instead {
    const fault = this.files.has(uri) ? this.faultAt(uri) : undefined;
    return { read: fault ? { cannotRead: fault } : this.files.get(uri) };
  }

  #list(folder: string): Entry[] | CannotRead | undefined {
    const fault = this.#folders.has(folder) ? this.faultAt(folder) : undefined;
    if (fault) return { cannotRead: fault };
    if (!this.#folders.has(folder)) return undefined;
    const below = (uri: string) => uri.startsWith(`${folder}/`) && !uri.slice(folder.length + 1).includes("/");
    const entry = (uri: string, isFolder: boolean): Entry => ({ name: uri.slice(folder.length + 1), isFolder });
    return [
      ...[...this.files.keys()].filter(below).map((uri) => entry(uri, false)),
      ...[...this.#folders].filter(below).map((uri) => entry(uri, true)),
    ];
  }
}

/** What somebody reads. */
export interface Instead {
  readonly read: string | CannotRead | undefined;
}

/** Gives way to all that waits now. */
export function nextTurn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
