/** Which folders there are: those with files in them, counted. */
export class Folders {
  readonly #files = new Map<string, number>();

  constructor(paths: Iterable<string>) {
    for (const path of paths) this.add(path);
  }

  has(path: string): boolean {
    return this.#files.has(path);
  }

  /** A file has come. */
  add(path: string): void {
    this.#count(path, 1);
  }

  /** A file has gone. */
  delete(path: string): void {
    this.#count(path, -1);
  }

  #count(path: string, difference: 1 | -1): void {
    for (let end = path.lastIndexOf("/"); end > 0; end = path.lastIndexOf("/", end - 1)) {
      const folder = path.slice(0, end);
      const count = (this.#files.get(folder) ?? 0) + difference;
      if (count > 0) this.#files.set(folder, count);
      else this.#files.delete(folder);
    }
  }
}
