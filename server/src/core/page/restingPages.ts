import type { Strings } from "../text/strings";
import type { RestKeeper, TextPage } from "./readPage";

/** The text of a file by its path, at once; undefined where it is gone. */
export type Reread = (path: string) => string | undefined;

/** Lets pages rest that nobody has asked for in a while, so that what is in memory does not grow with the number of pages. */
export class RestingPages implements RestKeeper {
  /** Those that are awake, in the order in which they woke; before `#next` nothing is left of those that were. */
  #awake: (TextPage | undefined)[] = [];
  #next = 0;
  /** Those whose text was asked for and could not be had: what they answered then is not so. */
  readonly lost = new Set<string>();

  constructor(
    private readonly reread: Reread,
    private readonly mostAwake: number,
    private readonly strings: Strings,
    /** Called for each page that rests now. */
    private readonly onRest: (page: TextPage) => void,
  ) {}

  textOf(path: string): string | undefined {
    const text = this.reread(path);
    if (text === undefined) this.lost.add(path);
    return text;
  }

  /** A page has been read, for the first time or again. */
  woken(page: TextPage): void {
    this.#awake.push(page);
  }

  /** Whether another page has to rest when one wakes. */
  get isFull(): boolean {
    return this.#awake.length - this.#next >= this.mostAwake;
  }

  /** Lets a page rest that is not awake yet. */
  rest(page: TextPage): void {
    page.rest(this.strings, this);
    this.onRest(page);
  }

  /** Called where nobody holds a part of a page: those that woke first rest, until few enough are awake. */
  settle(): void {
    while (this.#awake.length - this.#next > this.mostAwake) {
      this.rest(this.#awake[this.#next] as TextPage);
      // Most of them have been replaced by what was typed since, and nobody else holds these.
      this.#awake[this.#next++] = undefined;
    }
    if (this.#next < 1000) return;
    this.#awake = this.#awake.slice(this.#next);
    this.#next = 0;
  }
}
