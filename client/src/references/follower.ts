import * as vscode from "vscode";
import {
  type FollowRelationsParams,
  followRelationsRequest,
  type PageRelationsResult,
} from "../../../server/src/protocol/relations";
import { folderSchemes } from "../connection/clientOptions";
import type { Session } from "../connection/session";
import { sessionLanguage } from "../connection/sessionLanguage";

/** Asks the server to follow the page to show, and tells `show` what comes of it: at once, and whenever it changes. */
export function follower(
  session: Pick<Session, "client" | "state" | "status" | "request">,
  show: (uri: string | undefined, relations: PageRelationsResult) => void,
) {
  let followed: { readonly uri: string | undefined; readonly client: unknown; readonly language: string } | undefined;
  /** Counts questions: what is answered to an older one is not shown. */
  let asked = 0;

  return {
    /** To be called whenever there may be another page to show; does nothing when there is none. */
    async update(isVisible: boolean): Promise<void> {
      const isReady = session.state === "ready";
      // While pages are read again, what is shown may stay.
      if (!isReady && followed !== undefined && session.state === "indexing") return;
      const uri = isVisible && isReady ? pageToShow(followed?.uri) : undefined;
      const language = sessionLanguage(session);
      if (followed?.uri === uri && followed?.client === session.client && followed?.language === language) return;
      followed = { uri, client: session.client, language };
      const question = ++asked;
      const params: FollowRelationsParams = uri === undefined ? {} : { uri };
      const relations = await session.request(followRelationsRequest, params);
      if (question === asked) show(uri, relations ?? null);
    },
    changed(relations: PageRelationsResult): void {
      if (followed?.uri !== undefined && (relations === null || relations.uri === followed.uri))
        show(followed.uri, relations);
    },
  };
}

/** The file in the editor. What is no file (output, a preview, a table) leaves the page that was shown last in its place. */
function pageToShow(last: string | undefined): string | undefined {
  const document = vscode.window.activeTextEditor?.document;
  if (document && folderSchemes(vscode.workspace.workspaceFolders).includes(document.uri.scheme))
    return document.uri.toString();
  const hasTabs = vscode.window.tabGroups.all.some(({ tabs }) => tabs.length > 0);
  return hasTabs ? last : undefined;
}
