import * as vscode from "vscode";
import { plainMessage } from "../../../server/src/protocol/messages";
import type { TreeNode } from "../../../server/src/protocol/tree";
import { pagesOf } from "../commands/chosenPages";
import type { Session } from "../connection/session";
import { sessionLanguage } from "../connection/sessionLanguage";
import type { Placing } from "../pages/placePages";
import { treeTexts } from "./treeTexts";

/** In lower case, as the editor wants it. */
const treeType = "application/vnd.code.tree.algoritmekader.lifecycle";
const filesType = "text/uri-list";

/**
 * Dragging in the tree. What a drop means the server says. An editor tells no modifier keys of a drop in a tree, so where it can
 * mean two things the author is asked.
 */
export function treeDrop(
  session: Pick<Session, "state" | "status">,
  { drop }: Pick<Placing, "drop">,
): vscode.TreeDragAndDropController<TreeNode> {
  return {
    dragMimeTypes: [filesType],
    dropMimeTypes: [treeType],
    handleDrag(nodes, data) {
      const pages = nodes.filter(({ type }) => type === "page");
      data.set(treeType, new vscode.DataTransferItem(pages));
      // Dropped in an editor, a page opens there, or becomes a link.
      const uris = pagesOf(pages).map(({ uri }) => uri);
      if (pages.length > 0) data.set(filesType, new vscode.DataTransferItem(uris.join("\r\n")));
    },
    async handleDrop(target, data) {
      const nodes = data.get(treeType)?.value as readonly TreeNode[] | undefined;
      if (!target || !Array.isArray(nodes)) return;
      if (nodes.length === 0) {
        void vscode.window.showInformationMessage(plainMessage(treeTexts[sessionLanguage(session)].onlyPages));
        return;
      }
      // The same page may be dragged from two groups: then it leaves both.
      const pages = nodes.flatMap(({ id, uri }) => (uri === undefined ? [] : [{ uri, node: id }]));
      await drop(pages, { node: target.id });
    },
  };
}
