import { certainProblems } from "../core/check/certain";
import type { DiagnoseOptions } from "../core/check/diagnose";
import { NotReadYet, UnreadView } from "../core/framework/unreadView";
import type { ContentModel } from "../core/model/contentModel";
import type { Problem } from "../core/problem/problem";
import { cannotRead } from "../files/fileSystem";
import type { Source } from "./reading/loading";

/** What can be told of the files that are open while the others are still to be read: nobody waits for these to see a mistake. */
export class FirstProblems {
  readonly #view: UnreadView;
  /** The texts that were looked at last, by path, and those of which was told. */
  #seen: ReadonlyMap<string, string> = new Map();
  #told: ReadonlyMap<string, string> = new Map();

  /** `files`: all that are among the pages. */
  constructor(model: ContentModel, files: Iterable<string>, source: Source) {
    this.#view = new UnreadView(model, files, (path) => textAtOnce(path, source));
  }

  /** What is known of the pages by the texts that are `open`. */
  view(open: ReadonlyMap<string, string>): UnreadView {
    if (!isSame(open, this.#seen)) {
      this.#seen = open;
      this.#view.renew(open.keys());
    }
    return this.#view;
  }

  /** What is certain of the open files, by path; of none while all their texts are those of the last time. */
  of(open: ReadonlyMap<string, string>, optionsOf: (path: string) => DiagnoseOptions): Map<string, readonly Problem[]> {
    if (isSame(open, this.#told)) return new Map();
    this.#told = open;
    const view = this.view(open);
    return new Map([...open.keys()].map((path) => [path, certainProblems(path, view, optionsOf(path))]));
  }
}

function isSame(one: ReadonlyMap<string, string>, other: ReadonlyMap<string, string>): boolean {
  return one.size === other.size && [...one].every(([path, text]) => other.get(path) === text);
}

function textAtOnce(path: string, { openText, folder }: Source): string | undefined {
  const text = openText(path) ?? folder.read(path);
  // What cannot be read is there: what it says is not known.
  if (text instanceof Promise || cannotRead(text)) throw new NotReadYet();
  return text;
}
