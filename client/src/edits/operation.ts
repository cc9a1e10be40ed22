/** What an operation has done to files: enough to take it back, and to do it again. */
import * as vscode from "vscode";
import { type Contents, contentsOf, filesAt, isSame } from "./contents";

export interface FileMove {
  readonly from: vscode.Uri;
  readonly to: vscode.Uri;
}

export interface FileContents {
  readonly uri: vscode.Uri;
  readonly contents: Contents;
}

/** A text that changed, and may have got another place. */
export interface TextChange extends FileMove {
  readonly before: Contents;
  readonly after: Contents;
}

export interface Operation {
  /** What is done, as in `Hernoemen: Menselijk toezicht`. */
  readonly label: string;
  readonly texts: readonly TextChange[];
  /** In the order in which they were made; of folders too. */
  readonly moves: readonly FileMove[];
  readonly created: readonly FileContents[];
  readonly deleted: readonly FileContents[];
  /** How many places in texts changed. */
  readonly places: number;
}

/** The operation that takes one back. */
export function inverse({ texts, moves, created, deleted, ...operation }: Operation): Operation {
  return {
    ...operation,
    texts: texts.map(({ from, to, before, after }) => ({ from: to, to: from, before: after, after: before })),
    moves: moves.map(({ from, to }) => ({ from: to, to: from })).reverse(),
    created: deleted,
    deleted: created,
  };
}

/** The uris of what an operation is about, before it and after it. */
export function touchedBy({ texts, moves, created, deleted }: Operation): vscode.Uri[] {
  return [
    ...[...texts, ...moves].flatMap(({ from, to }) => [from, to]),
    ...[...created, ...deleted].map(({ uri }) => uri),
  ];
}

/** What an operation is going to be about. */
export interface Plan {
  readonly label: string;
  /** The files whose texts change, where they are before it. */
  readonly texts: readonly vscode.Uri[];
  /** Files and folders that go. */
  readonly deleted?: readonly vscode.Uri[];
  readonly places: number;
}

/** No more bytes are kept of files that are deleted. */
const mostBytes = 20_000_000;

/** Follows an operation from before it begins until it has been carried out, whoever does that. */
export class Recording {
  readonly #plan: Plan;
  readonly #before: readonly FileContents[];
  readonly #deleted: readonly FileContents[];
  readonly #moves: FileMove[] = [];
  readonly #created: vscode.Uri[] = [];
  readonly #listening: vscode.Disposable;

  private constructor(plan: Plan, before: readonly FileContents[], deleted: readonly FileContents[]) {
    this.#plan = plan;
    this.#before = before;
    this.#deleted = deleted;
    this.#listening = vscode.Disposable.from(
      vscode.workspace.onDidRenameFiles(({ files }) => {
        this.#moves.push(...files.map(({ oldUri, newUri }) => ({ from: oldUri, to: newUri })));
      }),
      vscode.workspace.onDidCreateFiles(({ files }) => this.#created.push(...files)),
    );
  }

  /** Reads what the files hold, and listens from then on. */
  static async begin(plan: Plan): Promise<Recording> {
    const before = await Promise.all(unique(plan.texts).map(async (uri) => ({ uri, contents: await contentsOf(uri) })));
    const deleted = await Promise.all((plan.deleted ?? []).map((uri) => filesAt(uri, mostBytes)));
    return new Recording(
      plan,
      before,
      deleted.flatMap((files) => files ?? []),
    );
  }

  get moves(): readonly FileMove[] {
    return this.#moves;
  }

  /** Where a file is now that was at a uri at the beginning. */
  placeOf(uri: vscode.Uri): vscode.Uri {
    return this.#moves.reduce(moved, uri);
  }

  /** Ends it. Undefined where nothing has changed. */
  async finish(): Promise<Operation | undefined> {
    this.dispose();
    const { label, places } = this.#plan;
    const moves = [...this.#moves];
    const texts = await Promise.all(
      this.#before.map(async ({ uri, contents }): Promise<TextChange> => {
        const to = this.placeOf(uri);
        return { from: uri, to, before: contents, after: await contentsOf(to) };
      }),
    );
    const deleted = await only(this.#deleted, async ({ uri }) => (await contentsOf(uri)).bytes === undefined);
    const gone = new Set(deleted.map(({ uri }) => uri.toString()));
    const created = await Promise.all(
      this.#created.map((uri) => this.placeOf(uri)).map(async (uri) => ({ uri, contents: await contentsOf(uri) })),
    );
    const changed = texts.filter(
      ({ from, before, after }) => !gone.has(from.toString()) && before.bytes !== undefined && !isSame(before, after),
    );
    if (changed.length + moves.length + created.length + deleted.length === 0) return undefined;
    return { label, texts: changed, moves, created, deleted, places };
  }

  dispose(): void {
    this.#listening.dispose();
  }
}

/** Where a file is after a move of itself, or of a folder above it. */
function moved(uri: vscode.Uri, { from, to }: FileMove): vscode.Uri {
  if (uri.toString() === from.toString()) return to;
  if (uri.scheme !== from.scheme || uri.authority !== from.authority || !uri.path.startsWith(`${from.path}/`))
    return uri;
  return to.with({ path: to.path + uri.path.slice(from.path.length) });
}

function unique(uris: readonly vscode.Uri[]): vscode.Uri[] {
  return [...new Map(uris.map((uri) => [uri.toString(), uri])).values()];
}

async function only<Value>(values: readonly Value[], holds: (value: Value) => Promise<boolean>): Promise<Value[]> {
  const held = await Promise.all(values.map(holds));
  return values.filter((_, at) => held[at]);
}
