/** Edits of the core as edits of LSP. */
import type {
  ClientCapabilities,
  CreateFile,
  DeleteFile,
  RenameFile,
  TextDocumentEdit,
  TextEdit,
  WorkspaceEdit,
} from "vscode-languageserver";
import type { PageEdits } from "./core/features/renamePage";
import type { FrameworkFolder } from "./frameworkFolder";
import type { Frameworks } from "./frameworks";

export type FileOperation = CreateFile | RenameFile | DeleteFile;

/** Edits of a file, for the version that they were made on: an editor refuses them when it has another. */
export function documentEdit({ path, edits }: PageEdits, framework: FrameworkFolder, frameworks: Frameworks) {
  const open = frameworks.documentAt(framework, path);
  const positions = framework.positions(path);
  return {
    textDocument: { uri: open?.uri ?? framework.uriOf(path), version: open?.version ?? null },
    edits: edits.map(({ span, newText }): TextEdit => ({ range: positions.range(span), newText })),
  } satisfies TextDocumentEdit;
}

/**
 * One edit of several files, `operations` after the edits of text. Undefined where the client cannot do the operations;
 * without versions where it does not know them.
 */
export function workspaceEdit(
  pages: readonly PageEdits[],
  framework: FrameworkFolder,
  frameworks: Frameworks,
  client: ClientCapabilities,
  operations: readonly FileOperation[] = [],
): WorkspaceEdit | undefined {
  const { documentChanges: knowsVersions, resourceOperations = [] } = client.workspace?.workspaceEdit ?? {};
  const changes = pages.map((page) => documentEdit(page, framework, frameworks));
  if (operations.length > 0) {
    if (!knowsVersions || !operations.every(({ kind }) => resourceOperations.includes(kind))) return undefined;
    return { documentChanges: [...changes, ...operations] };
  }
  if (knowsVersions) return { documentChanges: changes };
  return { changes: Object.fromEntries(changes.map(({ textDocument, edits }) => [textDocument.uri, edits])) };
}
