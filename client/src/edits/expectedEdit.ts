/** An edit that the editor makes by itself once it has been given: of F2, and of files that are moved or deleted in the explorer. */
import * as vscode from "vscode";
import { type FileMove, type Operation, type Plan, Recording } from "./operation";

export interface Expectation extends Plan {
  /** The files and folders that are moved, in this order. */
  readonly moves: readonly FileMove[];
  /** Per uri of a text as it is then, what is written into it: the editor may be given an edit and not make it, and the author may type there. */
  readonly newTexts?: ReadonlyMap<string, ReadonlySet<string>>;
  /** Nothing is said when it is done: the editor shows all that has changed. */
  readonly isQuiet?: boolean;
}

/** Without anything more of it for so long, it is over: of a preview the author may take a part only. In milliseconds. */
const quiet = 2000;

export class ExpectedEdit {
  readonly #recording: Recording;
  readonly #onEnd: (operation: Operation | undefined) => void;
  #awaited: readonly vscode.Uri[];
  readonly #listening: vscode.Disposable;
  #deletions: number;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #ending: Promise<void> | undefined;
  hasBegun = false;

  private constructor(
    readonly expectation: Expectation,
    recording: Recording,
    onEnd: (operation: Operation | undefined) => void,
  ) {
    this.#recording = recording;
    this.#onEnd = onEnd;
    this.#awaited = expectation.texts;
    this.#deletions = expectation.deleted?.length ?? 0;
    this.#listening = vscode.Disposable.from(
      vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
        const uri = document.uri.toString();
        const written = expectation.newTexts?.get(uri);
        const isOurs = contentChanges.length > 0 && contentChanges.every(({ text }) => written?.has(text) ?? true);
        // It may have been moved before.
        const awaited = this.#awaited.find((one) => recording.placeOf(one).toString() === uri);
        if (!isOurs || !awaited) return;
        this.#awaited = this.#awaited.filter((one) => one !== awaited);
        this.#saw();
      }),
      vscode.workspace.onDidRenameFiles(({ files }) => {
        if (this.isAbout(files)) this.#saw();
      }),
      vscode.workspace.onDidDeleteFiles(({ files }) => {
        const gone = files.filter((uri) => expectation.deleted?.some((one) => one.toString() === uri.toString()));
        this.#deletions -= gone.length;
        if (gone.length > 0) this.#saw();
      }),
    );
  }

  static async begin(
    expectation: Expectation,
    onEnd: (operation: Operation | undefined) => void,
  ): Promise<ExpectedEdit> {
    return new ExpectedEdit(expectation, await Recording.begin(expectation), onEnd);
  }

  /** Whether files that are moved are among those that it moves. */
  isAbout(files: readonly { readonly oldUri: vscode.Uri }[]): boolean {
    const moved = new Set(this.expectation.moves.map(({ from }) => from.toString()));
    return files.some(({ oldUri }) => moved.has(oldUri.toString()));
  }

  #saw(): void {
    this.hasBegun = true;
    clearTimeout(this.#timer);
    const isDone =
      this.#awaited.length === 0 &&
      this.#deletions <= 0 &&
      this.#recording.moves.length >= this.expectation.moves.length;
    if (isDone) void this.end();
    else this.#timer = setTimeout(() => void this.end(), quiet);
  }

  /** Takes for the whole what has been made of it. */
  end(): Promise<void> {
    this.#ending ??= this.#end();
    return this.#ending;
  }

  async #end(): Promise<void> {
    clearTimeout(this.#timer);
    this.#listening.dispose();
    if (!this.hasBegun) this.#recording.dispose();
    this.#onEnd(this.hasBegun ? await this.#recording.finish() : undefined);
  }
}
