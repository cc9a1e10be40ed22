/** Rename (F2). */
import { ResponseError } from "vscode-jsonrpc";
import type { ServerCapabilities } from "vscode-languageserver";
import type { Range, WorkspaceEdit } from "vscode-languageserver-types";
import type { Connection } from "../../connection/connection";
import { prepareRenameRequest, renameRequest, requestFailed } from "../../connection/lspMessages";
import type { SiteFile } from "../../core/data/siteFile";
import { prepareMenuRename, prepareRename, rename, renameInMenu } from "../../core/features/moves/rename";
import type { Localized } from "../../core/text/language";
import { plainMessage } from "../../core/text/markdown";
import { renamingEdit, touchedBy } from "../../edits/moveEdits";
import { readOnlyRefusal } from "../../edits/readOnly";
import type { Answering } from "../../frameworks/answering";
import type { FrameworkFolder } from "../../frameworks/frameworkFolder";

export const renameCapabilities: ServerCapabilities = { renameProvider: { prepareProvider: true } };

/** Answers rename. What cannot be renamed so is refused with a sentence; what is nothing of ours with nothing. */
export function answerRename(connection: Connection, { file: answer }: Answering): void {
  connection.onRequest(prepareRenameRequest, async ({ textDocument: { uri }, position }) => {
    const found = await answer("Prepare rename", uri, (framework, path): Refused | Prepared | null => {
      const positions = framework.positions(path);
      const { view } = framework.workspace;
      const page = view.page(path);
      const offset = positions.offset(position);
      const site = siteFileAt(path, framework);
      const target = page ? prepareRename(page, offset, view) : site && prepareMenuRename(site, offset, view);
      if (!target) return null;
      if ("refused" in target) return { refused: target.refused[framework.language] };
      const refused = readOnlyRefusal(framework, [path]);
      if (refused !== undefined) return { refused };
      return { range: positions.range(target.span), placeholder: target.placeholder };
    });
    return found && "refused" in found ? refusal(found.refused) : found;
  });

  connection.onRequest(renameRequest, async ({ textDocument: { uri }, position, newName }) => {
    const found = await answer("Rename", uri, (framework, path): Refused | { edit: WorkspaceEdit } | null => {
      const { view } = framework.workspace;
      const offset = framework.positions(path).offset(position);
      const files = framework.filesBeside();
      const page = view.page(path);
      const site = siteFileAt(path, framework);
      const renaming = page
        ? rename(page, offset, newName, view, files)
        : site && renameInMenu(site, offset, newName, view, files);
      if (!renaming) return null;
      const { language } = framework;
      if ("refused" in renaming) return { refused: renaming.refused[language] };
      const refused = readOnlyRefusal(framework, touchedBy(renaming));
      if (refused !== undefined) return { refused };
      const edit = renamingEdit(renaming, framework);
      return edit ? { edit } : { refused: noRenaming[language] };
    });
    if (!found) return null;
    return "refused" in found ? refusal(found.refused) : found.edit;
  });
}

function siteFileAt(path: string, { workspace }: FrameworkFolder): SiteFile | undefined {
  const { siteFile } = workspace.view;
  return siteFile?.path === path ? siteFile : undefined;
}

interface Refused {
  readonly refused: string;
}

interface Prepared {
  readonly range: Range;
  readonly placeholder: string;
}

function refusal(sentence: string): ResponseError<void> {
  return new ResponseError(requestFailed, plainMessage(sentence));
}

export const noRenaming: Localized = {
  nl: "Deze editor kan geen bestanden hernoemen. Hernoem de pagina in een andere editor.",
  en: "This editor cannot rename files. Rename the page in another editor.",
};
