/** Files that are moved or renamed in the editor: what refers to them follows. */
import type { FileRename, ServerCapabilities } from "vscode-languageserver";
import type { WorkspaceEdit } from "vscode-languageserver-types";
import { askSetting, type Connection } from "../../connection/connection";
import { renamingFilesRequest } from "../../connection/lspMessages";
import { movePages } from "../../core/features/moves/movePages";
import { awaitMoves, groupNames } from "../../edits/moveEdits";
import { readOnlyRefusal } from "../../edits/readOnly";
import { workspaceEdit } from "../../edits/workspaceEdits";
import type { Answering } from "../../frameworks/answering";
import type { FrameworkFolder } from "../../frameworks/frameworkFolder";

/** Everything, because which folder holds the pages is said by the content model, which can change. */
const everything = { filters: [{ pattern: { glob: "**/*" } }] };

export const fileMoveCapabilities: ServerCapabilities["workspace"] = {
  fileOperations: { willRename: everything, didRename: everything },
};

/** Where VS Code says whether it updates links in Markdown itself when files move. */
const linksSetting = "markdown.updateLinksOnFileMove.enabled";

/** Answers what has to change before files move. Nothing where nothing refers to them, and where nothing is left to change. */
export function answerFileMoves(connection: Connection, { client, framework: answer }: Answering): void {
  connection.onRequest(renamingFilesRequest, ({ files }) => {
    const { oldUri = "" } = files[0] ?? {};
    return answer(`Moving ${oldUri}`, oldUri, async (framework): Promise<WorkspaceEdit | null> => {
      const leavesOwnLinks = await editorMovesLinks();
      const moves = movesIn(files, framework);
      const edits = movePages(moves, framework.workspace.view, { files: framework.filesBeside(), leavesOwnLinks });
      awaitMoves(edits, moves, framework);
      if (
        readOnlyRefusal(
          framework,
          edits.map(({ path }) => path),
        ) !== undefined
      )
        return null;
      const groupName = groupNames(framework);
      return edits.length === 0 ? null : (workspaceEdit(edits, framework, { groupName }) ?? null);
    });
  });

  /**
   * Whether the editor updates links itself. It looks where the links of a page led from its old folder, so that those which we
   * had changed already would be changed twice; a link to the page that we have changed it leaves alone.
   */
  async function editorMovesLinks(): Promise<boolean> {
    if (!client.capabilities.workspace?.configuration) return false;
    try {
      const value = await askSetting(connection, linksSetting);
      return value === "always" || value === "prompt";
    } catch (error) {
      client.log(`The client did not tell ${linksSetting}`, error);
      return false;
    }
  }
}

/** The files of the framework that move, those below folders that do among them. */
export function movesIn(files: readonly FileRename[], framework: FrameworkFolder): Map<string, string> {
  const { view } = framework.workspace;
  const moves = new Map<string, string>();
  for (const { oldUri, newUri } of files) {
    const [from, to] = [framework.pathOf(oldUri), framework.pathOf(newUri)];
    if (from === undefined || to === undefined) continue;
    if (view.hasFile(from)) moves.set(from, to);
    else for (const path of framework.filesBelow(from)) moves.set(path, to + path.slice(from.length));
  }
  return moves;
}
