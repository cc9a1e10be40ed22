import * as vscode from "vscode";

const sign = "workspaceContains:";

/**
 * Whether a workspace folder has what the editor starts the extension for, by its `activationEvents`. A preview of Markdown starts it
 * anywhere: there no server is needed until somebody opens a view.
 */
export async function startsHere(activationEvents: readonly string[]): Promise<boolean> {
  const paths = activationEvents.filter((event) => event.startsWith(sign)).map((event) => event.slice(sign.length));
  const files = (vscode.workspace.workspaceFolders ?? []).flatMap(({ uri }) =>
    paths.map((path) => vscode.Uri.joinPath(uri, path)),
  );
  // One that is there is enough; none that is not is a failure.
  return Promise.any(files.map((file) => vscode.workspace.fs.stat(file))).then(
    () => true,
    () => false,
  );
}
