import type { Kind } from "../model/contentModel";
import { nameOf } from "../model/names";
import type { Page } from "../page/page";

/** A page of which only the path is known: whatever else is asked of it has it read. */
export class UnreadPage implements Page {
  readonly name: string;
  readonly #read: () => Page;
  #page: Page | undefined;

  constructor(
    readonly path: string,
    readonly kind: Kind,
    read: () => Page,
  ) {
    this.name = nameOf(path, kind);
    this.#read = read;
  }

  get #whole(): Page {
    this.#page ??= this.#read();
    return this.#page;
  }

  get title() {
    return this.#whole.title;
  }

  get id() {
    return this.#whole.id;
  }

  get status() {
    return this.#whole.status;
  }

  get firstLine() {
    return this.#whole.firstLine;
  }

  get lineStarts() {
    return this.#whole.lineStarts;
  }

  get length() {
    return this.#whole.length;
  }

  get values() {
    return this.#whole.values;
  }

  get namesValues() {
    return this.#whole.namesValues;
  }

  get text() {
    return this.#whole.text;
  }

  get heldText() {
    return this.#page?.heldText;
  }

  get frontMatter() {
    return this.#whole.frontMatter;
  }

  get body() {
    return this.#whole.body;
  }

  get keys() {
    return this.#whole.keys;
  }

  get allKeys() {
    return this.#whole.allKeys;
  }

  get references() {
    return this.#whole.references;
  }

  get mentions() {
    return this.#whole.mentions;
  }

  briefly<Made>(make: (page: Page) => Made): Made {
    return this.#whole.briefly(make);
  }
}
