/** Files with documents in the fake editor: as much of edits as operations need. Files are kept in memory. */
import {
  documentChanged,
  EndOfLine,
  EventEmitter,
  type FileStep,
  FileSystemError,
  FileType,
  type Uri,
  type WorkspaceEdit,
  workspace,
} from "./vscodeFake";

type FakeUri = ReturnType<typeof Uri.parse>;

/** As it is here: a test may stop the clock. */
const turn = setImmediate;

/** What there is on the disk, by uri. */
export const disk = new Map<string, Uint8Array>();

export const filesRenamed = new EventEmitter<{ files: { oldUri: FakeUri; newUri: FakeUri }[] }>();
export const filesCreated = new EventEmitter<{ files: FakeUri[] }>();
export const filesDeleted = new EventEmitter<{ files: FakeUri[] }>();

/** A document as the editor has it: lines end in one way. */
export class FakeDocument {
  isDirty = false;
  isClosed = false;
  readonly eol: number;
  #saying: NodeJS.Immediate | undefined;
  #text: string;
  constructor(
    public uri: FakeUri,
    raw: string,
  ) {
    this.eol = raw.includes("\r\n") ? EndOfLine.CRLF : EndOfLine.LF;
    this.#text = this.#ended(raw);
  }
  #ended(text: string): string {
    return text.replace(/\r\n?/g, "\n").replace(/\n/g, this.eol === EndOfLine.CRLF ? "\r\n" : "\n");
  }
  getText(): string {
    return this.#text;
  }
  positionAt(offset: number): number {
    return offset;
  }
  /** Somebody, or an edit, writes. */
  write(start: number, end: number, text: string, reason?: number): void {
    this.#text = this.#ended(this.#text.slice(0, start) + text + this.#text.slice(end));
    documentChanged.fire({ document: this, contentChanges: [{ text }], reason } as never);
    // The editor says so a little later than that it changed.
    this.#saying = turn(() => {
      this.isDirty = true;
    });
  }
  async save(): Promise<boolean> {
    clearImmediate(this.#saying);
    disk.set(this.uri.toString(), new TextEncoder().encode(this.#text));
    this.isDirty = false;
    return true;
  }
  /** The file is another on the disk. */
  reload(): void {
    if (!this.isDirty) this.#text = this.#ended(new TextDecoder().decode(disk.get(this.uri.toString())));
  }
}

export const documents: FakeDocument[] = [];

/** The document of a file, opened where it is not. */
export async function openTextDocument(uri: FakeUri): Promise<FakeDocument> {
  const open = documents.find((one) => one.uri.toString() === uri.toString());
  if (open) return open;
  const bytes = disk.get(uri.toString());
  if (!bytes) throw FileSystemError.FileNotFound(uri);
  const document = new FakeDocument(uri, new TextDecoder().decode(bytes));
  documents.push(document);
  return document;
}

/** Makes an edit in its order. As the editor does, it refuses a round of moves that stand together when one of them cannot be made yet. */
export async function applyEdit(edit: WorkspaceEdit): Promise<boolean> {
  const rounds: FileStep[][] = [];
  for (const step of edit.steps) {
    const round = rounds.at(-1);
    if (round?.[0]?.kind === step.kind) round.push(step);
    else rounds.push([step]);
  }
  for (const round of rounds) {
    const isTaken = (step: FileStep) =>
      (step.kind === "rename" && (disk.has(String(step.to)) || !disk.has(String(step.from)))) ||
      (step.kind === "create" && !step.ignoreIfExists && disk.has(String(step.uri)));
    if (round.some(isTaken)) return false;
    for (const step of round) await make(step);
    // The next round, and whoever asked for the edit, finds documents that say whether they are saved.
    await new Promise((resolve) => turn(resolve));
  }
  return true;
}

async function make(step: FileStep): Promise<void> {
  if (step.kind === "text") {
    (await openTextDocument(step.uri)).write(step.start, step.end, step.text);
  } else if (step.kind === "rename") {
    const { from, to } = step;
    disk.set(String(to), disk.get(String(from)) as Uint8Array);
    disk.delete(String(from));
    const document = documents.find((one) => one.uri.toString() === from.toString());
    // The editor may be saving it, and then writes it under its former name.
    if (document?.isDirty) disk.set(String(from), new TextEncoder().encode(document.getText()));
    if (document) document.uri = to;
    filesRenamed.fire({ files: [{ oldUri: from, newUri: to }] });
  } else if (step.kind === "create") {
    if (disk.has(String(step.uri))) return;
    disk.set(String(step.uri), step.contents);
    filesCreated.fire({ files: [step.uri] });
  } else {
    disk.delete(String(step.uri));
    const at = documents.findIndex((one) => one.uri.toString() === step.uri.toString());
    if (at >= 0) documents.splice(at, 1);
    filesDeleted.fire({ files: [step.uri] });
  }
}

const usual = { workspace: { ...workspace }, fs: { ...workspace.fs } };

/** Takes all of this out of the fake editor again: other tests share it. */
export function withoutFiles(): void {
  Object.assign(workspace, usual.workspace);
  Object.assign(workspace.fs, usual.fs);
}

/** Puts all of this into the fake editor, with nothing on the disk. */
export function withFiles(): void {
  disk.clear();
  documents.length = 0;
  // Whoever still listens from another test knows other documents.
  documentChanged.dispose();
  Object.assign(workspace, {
    textDocuments: documents,
    openTextDocument,
    applyEdit,
    onDidRenameFiles: filesRenamed.event,
    onDidCreateFiles: filesCreated.event,
    onDidDeleteFiles: filesDeleted.event,
  });
  Object.assign(workspace.fs, {
    readFile: async (uri: FakeUri) => {
      const bytes = disk.get(String(uri));
      if (!bytes) throw FileSystemError.FileNotFound(uri);
      return bytes;
    },
    stat: async (uri: FakeUri) => {
      const bytes = disk.get(String(uri));
      if (!bytes) throw FileSystemError.FileNotFound(uri);
      return { type: FileType.File, size: bytes.length };
    },
    writeFile: async (uri: FakeUri, bytes: Uint8Array) => {
      disk.set(String(uri), bytes);
      for (const one of documents) if (one.uri.toString() === uri.toString()) one.reload();
    },
  });
}
