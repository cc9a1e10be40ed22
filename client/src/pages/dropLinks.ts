import * as vscode from "vscode";
import { type CopyPagesParams, copyPagesRequest } from "../../../server/src/protocol/pageActions";
import type { Session } from "../connection/session";

/** Pages that are dropped in the text of a page, with Shift as the editor wants it, become links with their titles. */
export function dropLinks(session: Pick<Session, "request">): vscode.Disposable {
  return vscode.languages.registerDocumentDropEditProvider({ language: "markdown" }, linksOnDrop(session));
}

export function linksOnDrop(session: Pick<Session, "request">): vscode.DocumentDropEditProvider {
  return {
    async provideDocumentDropEdits({ uri }, _position, data) {
      const list = await data.get("text/uri-list")?.asString();
      // A line that begins so is a comment in such a list.
      const uris = (list ?? "").split(/\r?\n/).filter((line) => line !== "" && !line.startsWith("#"));
      if (uris.length === 0) return undefined;
      const params: CopyPagesParams = { uris, as: "link", from: uri.toString() };
      const links = await session.request(copyPagesRequest, params);
      // What is no page, such as an image, the editor itself knows better.
      if (links?.length !== uris.length) return undefined;
      return new vscode.DocumentDropEdit(links.join("\n"));
    },
  };
}
