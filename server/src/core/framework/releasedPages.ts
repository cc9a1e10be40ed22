/** Which page of the last release each page is, also where it has another name or place since. */
import type { ContentModel } from "../model/contentModel";
import { kindOf, nameOf } from "../model/names";
import type { Page } from "../page/page";
import { normalise } from "../text/candidates";
import type { History } from "./history";
import type { PastPage } from "./released";

/** A page of the last release, and where it stood. */
export interface ReleasedPage extends PastPage {
  readonly path: string;
}

/** Which page of the last release each page is. */
export class ReleasedPages {
  /** By the path where git says that they are now. */
  readonly #byPath = new Map<string, ReleasedPage>();
  /** By what their names and titles say beside the number. */
  readonly #byText = new Map<string, ReleasedPage[]>();
  readonly #ids = new Map<string, ReleasedPage>();

  constructor(
    { released, fates }: History,
    private readonly model: ContentModel,
    private readonly isThere: (path: string) => boolean,
  ) {
    if (!released) return;
    for (const [path, past] of released.pages) {
      const page: ReleasedPage = { path, ...past };
      // Git tells of renames that are committed; the others show by the texts.
      const fate = fates.get(path)?.find(({ commit }) => commit !== undefined && released.later.has(commit));
      this.#byPath.set(fate && fate.deleted === undefined ? fate.path : path, page);
      if (page.id !== undefined) this.#ids.set(page.id, page);
      for (const text of textsOf(path, past.title, model)) put(this.#byText, text, page);
    }
  }

  /** The page that it was then; undefined for one that was not there, or where nobody can tell. */
  of({ path, title }: Pick<Page, "path" | "title">): ReleasedPage | undefined {
    const own = this.#byPath.get(path);
    if (own) return own;
    const lost = new Set<ReleasedPage>();
    for (const text of textsOf(path, title, this.model)) {
      for (const page of this.#byText.get(text) ?? []) if (!this.isThere(page.path)) lost.add(page);
    }
    const [one] = lost;
    return lost.size === 1 ? one : undefined;
  }

  /** The page that had an id. */
  withId(id: string): ReleasedPage | undefined {
    return this.#ids.get(id);
  }

  /** Whether a page stood at a path. */
  has(path: string): boolean {
    return this.#byPath.has(path);
  }
}

/** What is left of the name of a page, and of its title, in another number: with its kind, so that only the like is compared. */
function textsOf(path: string, title: string | undefined, model: ContentModel): string[] {
  const kind = kindOf(model, path);
  if (!kind) return [];
  const name = nameOf(path, kind);
  const text = kind.name?.pattern.groups(name)?.text ?? name;
  const texts = [`${kind.id} name ${normalise(text)}`];
  if (title !== undefined && title !== "") texts.push(`${kind.id} title ${normalise(title)}`);
  return texts;
}

function put<Value>(map: Map<string, Value[]>, key: string, value: Value): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}
