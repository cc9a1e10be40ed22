/** Edits of the core as edits of LSP. */
import type {
  AnnotatedTextEdit,
  ChangeAnnotation,
  CreateFile,
  DeleteFile,
  RenameFile,
  TextDocumentEdit,
  TextEdit,
  WorkspaceEdit,
} from "vscode-languageserver-types";
import type { EditGroup } from "../core/features/moves/groupedEdits";
import { Positions } from "../core/text/positions";
import type { Edit, FileEdits } from "../core/text/textEdits";
import type { FrameworkFolder } from "../frameworks/frameworkFolder";

export type FileOperation = CreateFile | RenameFile | DeleteFile;

/** Edits of a file; grouped ones are shown by their group where the client can do that. */
export interface TextChanges extends FileEdits {
  readonly edits: readonly (Edit & { readonly group?: EditGroup })[];
  /** The text that the edits are of, where it is neither that of a page nor of a data file. */
  readonly text?: string;
}

/** Edits of a file, for the version that they were made on: an editor refuses them when it has another. */
export function documentEdit({ path, edits, text }: TextChanges, framework: FrameworkFolder) {
  const open = framework.document(path);
  const positions = text === undefined ? framework.positions(path) : Positions.of(text);
  return {
    textDocument: { uri: open?.uri ?? framework.uriOf(path), version: open?.version ?? null },
    edits: edits.map(({ span, newText }): TextEdit => ({ range: positions.range(span), newText })),
  } satisfies TextDocumentEdit;
}

/** A file that is made. */
export interface NewFile {
  readonly path: string;
  readonly text: string;
}

/** What may come with the edits of text. */
export interface EditOptions {
  /** What happens to files before the edits and after them. */
  readonly before?: readonly FileOperation[];
  readonly operations?: readonly FileOperation[];
  /** What is made after all of that. */
  readonly created?: NewFile | undefined;
  /** What a group of edits is called in the preview. */
  readonly groupName?: (group: EditGroup, path: string) => string;
  /** What the operations are called there. */
  readonly operationsName?: string;
  /** Where a file is when its edits are made, if `before` has put it elsewhere. */
  readonly pathOf?: (path: string) => string;
}

/**
 * One edit of several files. Undefined where the client cannot do what happens to files; without versions where it does not
 * know them.
 */
export function workspaceEdit(
  files: readonly TextChanges[],
  framework: FrameworkFolder,
  { before = [], operations = [], created, groupName, operationsName, pathOf }: EditOptions = {},
): WorkspaceEdit | undefined {
  const {
    documentChanges: knowsVersions,
    resourceOperations = [],
    changeAnnotationSupport,
  } = framework.client.capabilities.workspace?.workspaceEdit ?? {};
  const changes = files.map((file) => {
    const edit = documentEdit(file, framework);
    const path = pathOf?.(file.path) ?? file.path;
    return path === file.path ? edit : { ...edit, textDocument: { uri: framework.uriOf(path), version: null } };
  });
  const made = created ? creation(created, framework) : [];
  const all = [...before, ...operations, ...made.filter(isOperation)];
  if (!knowsVersions) {
    if (all.length > 0) return undefined;
    return { changes: Object.fromEntries(changes.map(({ textDocument, edits }) => [textDocument.uri, edits])) };
  }
  if (!all.every(({ kind }) => resourceOperations.includes(kind))) return undefined;
  if (!groupName || !changeAnnotationSupport)
    return { documentChanges: [...before, ...changes, ...operations, ...made] };
  const changeAnnotations: Record<string, ChangeAnnotation> = {};
  const annotation = (label: string) => {
    changeAnnotations[label] = { label };
    return label;
  };
  const named = changes.map((change, index) => {
    const { path, edits } = files[index] as TextChanges;
    const annotated = change.edits.map((edit, at): AnnotatedTextEdit | TextEdit => {
      const group = edits[at]?.group;
      return group === undefined ? edit : { ...edit, annotationId: annotation(groupName(group, path)) };
    });
    return { ...change, edits: annotated };
  });
  const operation = (one: FileOperation): FileOperation =>
    operationsName === undefined ? one : { ...one, annotationId: annotation(operationsName) };
  const documentChanges = [...before.map(operation), ...named, ...operations.map(operation), ...made];
  return { documentChanges, changeAnnotations };
}

function creation({ path, text }: NewFile, framework: FrameworkFolder): (CreateFile | TextDocumentEdit)[] {
  const uri = framework.uriOf(path);
  const start = { line: 0, character: 0 };
  return [
    { kind: "create", uri, options: { overwrite: false } },
    { textDocument: { uri, version: null }, edits: [{ range: { start, end: start }, newText: text }] },
  ];
}

function isOperation(change: CreateFile | TextDocumentEdit): change is CreateFile {
  return "kind" in change;
}
