/** The operations that can be taken back or done again, and whether that is what Ctrl+Z is about at this moment. */
import * as vscode from "vscode";
import { setContext } from "../commands/setContext";
import { type Operation, touchedBy } from "./operation";

/** So many are kept. */
const most = 20;

interface Kept {
  readonly operation: Operation;
  /** The documents that were edited between the operation before it and this one. */
  readonly editedBefore: ReadonlySet<string>;
}

/**
 * Ctrl+Z is about the last operation as long as nothing has been edited since in the document that the author is in, or all of that has
 * been taken back. The editor has a history per document, in which an operation of several files comes apart: of documents of which an
 * operation was taken back, what lies under it there is not reached any more.
 */
export class History {
  #done: readonly Kept[] = [];
  #undone: readonly Operation[] = [];
  /** The documents that were edited since the last operation was made or taken back. */
  #edited = new Set<string>();
  /** Those that were edited before the operations that are taken back, and after the one that is last now. */
  #editedBefore: ReadonlySet<string> = new Set();
  /** What documents said when the last operation ended: those that it touched, and those in sight. */
  #texts = new Map<string, string>();
  /** The documents in whose own history lies an operation that was taken back. */
  readonly #unwound = new Set<string>();

  get last(): Operation | undefined {
    return this.#done.at(-1)?.operation;
  }

  get next(): Operation | undefined {
    return this.#undone.at(-1);
  }

  add(operation: Operation): void {
    this.#done = [...this.#done, { operation, editedBefore: this.#editedSince() }].slice(-most);
    this.#undone = [];
    this.#settle(operation, new Set());
  }

  /** The last one is taken back; `operation` is what does it again, where that is known. */
  takenBack(operation: Operation | undefined): void {
    const kept = this.#done.at(-1);
    this.#done = this.#done.slice(0, -1);
    if (!kept) return;
    const known = operation ?? kept.operation;
    this.#undone = [...this.#undone, known];
    for (const { from } of known.texts) this.#unwound.add(from.toString());
    this.#settle(known, new Set([...this.#editedBefore, ...kept.editedBefore]));
  }

  /** The last that was taken back is done again, as `operation`. */
  doneAgain(operation: Operation): void {
    this.#undone = this.#undone.slice(0, -1);
    this.#done = [...this.#done, { operation, editedBefore: this.#editedSince() }];
    this.#settle(operation, new Set());
  }

  /** Whether what was edited before the last operations lies, in the history of this document, under what was taken back. */
  isAtBottom(uri: string | undefined): boolean {
    if (uri === undefined || !this.#unwound.has(uri)) return false;
    return this.#done.length === 0 || this.#editedBefore.has(uri);
  }

  /** Follows what is edited, and tells the keyboard what Ctrl+Z is about. What changes while `isBusy` is part of an operation. */
  follow(isBusy: () => boolean): vscode.Disposable {
    return vscode.Disposable.from(
      vscode.window.onDidChangeActiveTextEditor(() => this.#tell()),
      vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
        if (contentChanges.length === 0) return;
        // After all who hear it: one of them may take it for the beginning of an operation.
        queueMicrotask(() => {
          if (!isBusy()) this.#see(document);
        });
      }),
    );
  }

  #see(document: vscode.TextDocument): void {
    const uri = document.uri.toString();
    if (this.#done.length + this.#undone.length === 0) return;
    if (this.#texts.get(uri) === document.getText()) this.#edited.delete(uri);
    else this.#edited.add(uri);
    this.#tell();
  }

  #editedSince(): ReadonlySet<string> {
    return new Set([...this.#editedBefore, ...this.#edited]);
  }

  #settle(operation: Operation, editedBefore: ReadonlySet<string>): void {
    this.#edited = new Set();
    this.#editedBefore = editedBefore;
    const touched = new Set(touchedBy(operation).flatMap((uri) => uri.toString()));
    const inSight = new Set(vscode.window.visibleTextEditors.map(({ document }) => document.uri.toString()));
    this.#texts = new Map();
    for (const document of vscode.workspace.textDocuments) {
      const uri = document.uri.toString();
      if (touched.has(uri) || inSight.has(uri)) this.#texts.set(uri, document.getText());
    }
    this.#tell();
  }

  #tell(): void {
    const uri = vscode.window.activeTextEditor?.document.uri.toString();
    const isUntouched = uri === undefined || !this.#edited.has(uri);
    const isLast = this.#done.length > 0 && (uri === undefined || !this.#editedBefore.has(uri));
    setContext("undoesOperation", isUntouched && (isLast || this.isAtBottom(uri)));
    setContext("redoesOperation", isUntouched && this.#undone.length > 0);
  }
}
