/** Moves of pages as one edit of LSP, in the groups that its preview shows. */
import type { ClientCapabilities, RenameFile, WorkspaceEdit } from "vscode-languageserver";
import type { EditGroup } from "../core/features/moves/groupedEdits";
import { moveOrder, type Step } from "../core/features/moves/moveOrder";
import type { Renaming } from "../core/features/moves/rename";
import { manyOf } from "../core/model/nouns";
import type { Language, Localized } from "../core/text/language";
import { capital } from "../core/text/words";
import type { FrameworkFolder } from "../frameworks/frameworkFolder";
import type { Frameworks } from "../frameworks/frameworks";
import { workspaceEdit } from "./workspaceEdits";

/** The edit of a renaming with the moves of its files; undefined where the client cannot move files. */
export function renamingEdit(
  { files, moves }: Renaming,
  framework: FrameworkFolder,
  frameworks: Frameworks,
  client: ClientCapabilities,
): WorkspaceEdit | undefined {
  const { snapshot } = framework.workspace;
  const { aside, home } = moveOrder(moves, (path) => snapshot.hasFile(path));
  const language = frameworks.languageOf(framework);
  const now = new Map(aside.map(({ from, to }) => [from, to]));
  return workspaceEdit(files, framework, frameworks, client, {
    before: aside.map((step) => renameFile(step, framework, frameworks)),
    operations: home.map((step) => renameFile(step, framework, frameworks)),
    groupName: groupNames(framework, language),
    operationsName: fileNames[language],
    pathOf: (path) => now.get(path) ?? path,
  });
}

function renameFile({ from, to }: Step, framework: FrameworkFolder, frameworks: Frameworks): RenameFile {
  return {
    kind: "rename",
    oldUri: frameworks.documentAt(framework, from)?.uri ?? framework.uriOf(from),
    newUri: framework.uriOf(to),
    options: { overwrite: false },
  };
}

/** What the groups of edits are called in a preview: what they are edits of, and on which kind of page. */
export function groupNames(framework: FrameworkFolder, language: Language): (group: EditGroup, path: string) => string {
  const { snapshot } = framework.workspace;
  return (group, path) => {
    const page = snapshot.page(path);
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
};

const fileNames: Localized = { nl: "Bestandsnaam", en: "File name" };
