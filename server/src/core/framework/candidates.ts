import type { Kind } from "../model/contentModel";
import { idValueOf, type Page, quotedBy } from "../page/page";
import { type Candidate, Candidates, candidate } from "../text/candidates";
import { extensionOf, fileNameOf, plainNameOf } from "../text/path";
import { copied } from "../text/similar";
import type { FileCandidates } from "./frameworkView";

/** The pages of a kind as candidates, by what references quote: name or id. */
export function candidatesOf(kind: Kind | undefined, pages: Iterable<Page>): Candidates {
  return new Candidates([...pages].flatMap((page) => candidateOf(kind, page) ?? []));
}

/** Those of the names of pages; `idOf` is asked for their ids when somebody looks for one. */
export function candidatesOfNames(names: readonly string[], idOf: () => string | undefined): Candidates {
  return new Candidates(
    names.map((name) => ({
      ...candidate(name, undefined),
      get id() {
        return idOf();
      },
    })),
  );
}

/** One page takes the place of another, each of which may be of another kind or not be there. */
export function replaceCandidate(
  candidates: Candidates,
  kind: Kind | undefined,
  old: Page | undefined,
  page: Page | undefined,
): void {
  const before = old && candidateOf(kind, old);
  const after = page && candidateOf(kind, page);
  if (before?.value === after?.value && before?.id === after?.id) return;
  if (before) candidates.delete(before);
  if (after) candidates.add(after);
}

function candidateOf(kind: Kind | undefined, page: Page): Candidate | undefined {
  if (page.kind !== kind) return undefined;
  const value = quotedBy(page);
  // Copies: a slice of the page would keep its whole text alive when the page has long been edited.
  const id = idValueOf(page);
  return value === undefined ? undefined : candidate(copied(value), id === undefined ? undefined : copied(id));
}

/** The files with an extension by their name. */
export class FilesByName implements FileCandidates {
  readonly names: Candidates;
  /** By name, sorted. */
  readonly paths = new Map<string, string[]>();

  constructor(
    private readonly extension: string,
    paths: Iterable<string>,
  ) {
    for (const path of paths) if (extensionOf(path) === extension) this.#put(path);
    for (const list of this.paths.values()) list.sort();
    this.names = new Candidates([...this.paths.keys()].map(fileCandidate));
  }

  /** A file has come that was not there. One with another extension is none of these. */
  add(path: string): void {
    if (extensionOf(path) !== this.extension) return;
    const list = this.#put(path);
    if (list.length > 1) list.sort();
    else this.names.add(fileCandidate(fileNameOf(path)));
  }

  /** A file has gone. */
  delete(path: string): void {
    const name = fileNameOf(path);
    const others = this.paths.get(name)?.filter((other) => other !== path);
    if (!others) return;
    if (others.length > 0) {
      this.paths.set(name, others);
      return;
    }
    this.paths.delete(name);
    this.names.delete({ value: name, id: undefined });
  }

  /** Returns the paths with its name. */
  #put(path: string): string[] {
    const name = fileNameOf(path);
    const list = this.paths.get(name) ?? [];
    list.push(path);
    this.paths.set(name, list);
    return list;
  }
}

/** All have the same extension, which says nothing of a name. */
function fileCandidate(name: string): Candidate {
  return candidate(name, undefined, plainNameOf(name));
}
