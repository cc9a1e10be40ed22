import * as vscode from "vscode";
import type { WorkspaceEdit } from "vscode-languageserver-types";
import type { Session } from "../connection/session";

/** Of an edit of pages that need not be open: what the editor opens for it, it saves, where the author has set so. */
export const refactoring: vscode.WorkspaceEditMetadata = { isRefactoring: true };

/** Makes an edit that the server describes. False where it cannot be made, or where there is none. */
export async function applyEdit(
  described: WorkspaceEdit | null | undefined,
  session: Pick<Session, "client">,
  metadata?: vscode.WorkspaceEditMetadata,
): Promise<boolean> {
  const edit = described && (await session.client?.protocol2CodeConverter.asWorkspaceEdit(described));
  return edit ? vscode.workspace.applyEdit(edit, metadata) : false;
}
