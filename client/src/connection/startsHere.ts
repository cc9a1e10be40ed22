import * as vscode from "vscode";

const sign = "workspaceContains:";

/** As far as the server looks for a framework around a folder, too. */
const mostSteps = 12;
const mostLevels = 2;
const mostEntries = 400;
const copies = new Set(["site", "node_modules", "venv", "env", "worktrees", "vendor", "dist", "build", "target"]);

/**
 * Whether a workspace folder has what the editor starts the extension for, by its `activationEvents`, or is a part of a folder that has, or
 * holds one. A page or preview of Markdown starts the extension anywhere: there no server is needed until somebody opens a view.
 */
export async function startsHere(activationEvents: readonly string[]): Promise<boolean> {
  const paths = activationEvents.filter((event) => event.startsWith(sign)).map((event) => event.slice(sign.length));
  const folders = (vscode.workspace.workspaceFolders ?? []).map(({ uri }) => uri);
  if (await anyIn(folders, paths)) return true;
  for (const folder of folders) if ((await isAbove(folder, paths)) || (await isBelow(folder, paths))) return true;
  return false;
}

/** Whether one of the paths is there in one of the folders. */
function anyIn(folders: readonly vscode.Uri[], paths: readonly string[]): Promise<boolean> {
  const files = folders.flatMap((folder) => paths.map((path) => vscode.Uri.joinPath(folder, path)));
  // One that is there is enough; none that is not is a failure.
  return Promise.any(files.map((file) => vscode.workspace.fs.stat(file))).then(
    () => true,
    () => false,
  );
}

/** Looks above a folder, where its author trusts what is there, up to the root of the repository. */
async function isAbove(folder: vscode.Uri, paths: readonly string[]): Promise<boolean> {
  if (folder.scheme !== "file" || !vscode.workspace.isTrusted) return false;
  let here = folder;
  for (let step = 0; step < mostSteps && !(await anyIn([here], [".git"])); step++) {
    const above = vscode.Uri.joinPath(here, "..");
    if (above.path === here.path) return false;
    if (await anyIn([above], paths)) return true;
    here = above;
  }
  return false;
}

/** Looks in the folders of a folder, and in theirs. */
async function isBelow(folder: vscode.Uri, paths: readonly string[]): Promise<boolean> {
  const first = new Set(paths.map((path) => path.split("/")[0]));
  let level = [folder];
  let entries = 0;
  for (let depth = 0; depth <= mostLevels && entries <= mostEntries; depth++) {
    const next: vscode.Uri[] = [];
    for (const here of level) {
      const inside = await entriesOf(here);
      entries += inside.length;
      if (here !== folder && inside.some(([name]) => first.has(name)) && (await anyIn([here], paths))) return true;
      for (const [name, type] of inside) {
        // One that is linked stands elsewhere.
        if (type === vscode.FileType.Directory && !name.startsWith(".") && !copies.has(name))
          next.push(vscode.Uri.joinPath(here, name));
      }
    }
    level = next;
  }
  return false;
}

async function entriesOf(folder: vscode.Uri): Promise<readonly [string, vscode.FileType][]> {
  try {
    return await vscode.workspace.fs.readDirectory(folder);
  } catch {
    // Gone, or not ours to read: nothing can be found there.
    return [];
  }
}
