import type { Folder } from "../files/fileSystem";
import { normalUri } from "../files/uris";
import type { FrameworkFolder } from "./frameworkFolder";

/**
 * A folder in which files matter: a workspace folder, or one with a framework around it. What reads there goes one after the other, so that
 * no two read the same folder at once; no other root waits for it.
 */
export class Root {
  /** Undefined while it is read for the first time, and for a folder that is no framework. */
  framework: FrameworkFolder | undefined;
  /** Its normal uri. */
  readonly key: string;
  /** The framework while it is read for the first time. */
  coming: FrameworkFolder | undefined;
  /** The workspace folders that are a part of it, or in which it was found: no frameworks themselves. */
  readonly foundFor = new Set<string>();
  /** Somebody waits for it to be read again: whether for all reasons the model is still the same. */
  waiting: boolean | undefined;
  #work: Promise<void> = Promise.resolve();
  #readings = 0;
  #searches = 0;

  /** The uris of files in it that were changed, and of which nobody has read what they are now. */
  readonly changed = new Set<string>();
  isReadingChanges = false;
  isChecking = false;
  /** Somebody waits for it to be compared with the disk. */
  isLookedAt = false;
  /** It could not be read when that was tried last. */
  isSilent = false;

  #folder: Folder | undefined;

  constructor(
    /** As the client writes it. */
    readonly uri: string,
    private readonly opened: () => Folder,
    /** Whether the client has it as a workspace folder. */
    public isOpen: boolean,
    private readonly onFailure: (error: unknown) => void,
  ) {
    this.key = normalUri(uri);
  }

  get folder(): Folder {
    this.#folder ??= this.opened();
    return this.#folder;
  }

  /** Whether something goes on at the end of which all is told; meanwhile only what is found in open documents is. */
  get isUnderWay(): boolean {
    return this.isReadingChanges || this.isChecking;
  }

  /** Whether it is being read, or about to be. */
  get isReading(): boolean {
    return this.#readings > 0;
  }

  /** Whether another framework than now may be found here in a moment. */
  get isUnsettled(): boolean {
    return this.#readings + this.#searches > 0;
  }

  /** What was asked for until now is done. */
  get settled(): Promise<void> {
    return this.#work;
  }

  /** Does this after all that was asked for before. */
  later(work: () => Promise<void>): void {
    this.#work = this.#work.then(work).catch(this.onFailure);
  }

  /** The same of work that reads the framework; `after` is done when it counts as read. */
  read(work: () => Promise<void>, after: () => void): void {
    this.#readings++;
    this.later(async () => {
      await work().catch(this.onFailure);
      this.#readings--;
      after();
    });
  }

  /** The same of work that looks for a framework deeper in the folder. */
  search(work: () => Promise<void>): void {
    this.#searches++;
    this.later(async () => {
      await work().catch(this.onFailure);
      this.#searches--;
    });
  }
}
