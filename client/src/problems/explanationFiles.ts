import * as vscode from "vscode";

/** The scheme of the pages that explain the rules. */
export const explanationScheme = "algoritmekader-rules";

/**
 * The documents that come with the extension, to read only. The extension itself lies somewhere else on each platform: in a
 * folder, on another machine, behind https.
 */
export function explanationFiles(extension: vscode.Uri): vscode.FileSystemProvider {
  const documents = vscode.Uri.joinPath(extension, "docs");

  async function read(uri: vscode.Uri): Promise<Uint8Array> {
    const file = vscode.Uri.joinPath(extension, uri.path);
    if (!file.path.startsWith(`${documents.path}/`)) throw vscode.FileSystemError.FileNotFound(uri);
    try {
      return await vscode.workspace.fs.readFile(file);
    } catch {
      // Whatever it is: a folder, a page of another version. Behind https there is no telling.
      throw vscode.FileSystemError.FileNotFound(uri);
    }
  }

  return {
    onDidChangeFile: new vscode.EventEmitter<vscode.FileChangeEvent[]>().event,
    watch: () => new vscode.Disposable(() => undefined),
    async stat(uri) {
      const { length } = await read(uri);
      return {
        type: vscode.FileType.File,
        ctime: 0,
        mtime: 0,
        size: length,
        permissions: vscode.FilePermission.Readonly,
      };
    },
    readFile: read,
    readDirectory: () => [],
    createDirectory: refuse,
    writeFile: refuse,
    delete: refuse,
    rename: refuse,
  };
}

function refuse(uri: vscode.Uri): never {
  throw vscode.FileSystemError.NoPermissions(uri);
}
