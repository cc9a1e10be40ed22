/** Moves of pages as one edit of LSP, in the groups that its preview shows. */
import type { RenameFile, WorkspaceEdit } from "vscode-languageserver-types";
import type { EditGroup } from "../core/features/moves/groupedEdits";
import { moveOrder, type Step } from "../core/features/moves/moveOrder";
import type { Renaming } from "../core/features/moves/rename";
import { manyOf } from "../core/model/nouns";
import type { Localized } from "../core/text/language";
import { capital } from "../core/text/words";
import type { FrameworkFolder } from "../frameworks/frameworkFolder";
import { type NewFile, type TextChanges, workspaceEdit } from "./workspaceEdits";

/** The edit of a renaming with the moves of its files, and a file that is made when they have moved; undefined where the client cannot do that. */
export function renamingEdit(
  { files, moves }: Renaming,
  framework: FrameworkFolder,
  created?: NewFile,
): WorkspaceEdit | undefined {
  const { view } = framework.workspace;
  const { aside, home } = moveOrder(moves, (path) => view.hasFile(path));
  if (files.length + moves.size > 0) awaitMoves(files, moves, framework);
  const now = new Map(aside.map(({ from, to }) => [from, to]));
  return workspaceEdit(files, framework, {
    before: aside.map((step) => renameFile(step, framework)),
    operations: home.map((step) => renameFile(step, framework)),
    created,
    groupName: groupNames(framework),
    operationsName: fileNames[framework.language],
    pathOf: (path) => now.get(path) ?? path,
  });
}

/** The paths of all files that a renaming changes or moves. */
export function touchedBy({ files, moves }: Renaming): string[] {
  return [...files.map(({ path }) => path), ...moves.keys()];
}

/** The editor is told to make these edits and to move these files: while it is about it, a reference may lead to where nothing is yet. */
export function awaitMoves(
  files: readonly TextChanges[],
  moves: ReadonlyMap<string, string>,
  framework: FrameworkFolder,
): void {
  const { view } = framework.workspace;
  const marks = files.flatMap(({ path, edits, text: given }) => {
    const text = given ?? view.page(path)?.text;
    if (text === undefined || edits.length === 0) return [];
    const first = edits.reduce((one, other) => (other.span.start < one.span.start ? other : one));
    const length = edits.reduce(
      (sum, { span, newText }) => sum + newText.length - (span.end - span.start),
      text.length,
    );
    return [[path, { length, at: first.span.start, text: first.newText }] as const];
  });
  framework.awaited = { moves, marks: new Map(marks) };
}

function renameFile({ from, to }: Step, framework: FrameworkFolder): RenameFile {
  return {
    kind: "rename",
    oldUri: framework.clientUri(from),
    newUri: framework.uriOf(to),
    options: { overwrite: false },
  };
}

/** What the groups of edits are called in a preview: what they are edits of, and on which kind of page. */
export function groupNames({ workspace, language }: FrameworkFolder): (group: EditGroup, path: string) => string {
  const { view } = workspace;
  return (group, path) => {
    const page = view.page(path);
    const name = groups[group][language];
    return page ? `${name}: ${capital(manyOf(page.kind, page.kind.id)[language])}` : name;
  };
}

const groups: Readonly<Record<EditGroup, Localized>> = {
  id: { nl: "Id van de pagina", en: "Id of the page" },
  key: { nl: "Front matter", en: "Front matter" },
  filter: { nl: "Filters van macro's", en: "Filters of macros" },
  link: { nl: "Links", en: "Links" },
  mention: { nl: "Genoemde id's", en: "Ids that are mentioned" },
  site: { nl: "Navigatie van de site", en: "Navigation of the site" },
  heading: { nl: "Kop", en: "Heading" },
  text: { nl: "Code of naam in tekst", en: "Code or name in a text" },
};

const fileNames: Localized = { nl: "Bestandsnaam", en: "File name" };
