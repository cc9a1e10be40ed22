/** What files hold, on the disk and in the editor. */
import * as vscode from "vscode";

export interface Contents {
  /** On the disk; undefined where there is no such file. */
  readonly bytes: Uint8Array | undefined;
  /** In the editor, where that is something else. */
  readonly unsaved?: string;
}

/**
 * What a file holds now. What cannot be read is taken for what is not there. Whether a document is saved is not asked: the editor says that
 * a little later than that its text has changed.
 */
export async function contentsOf(uri: vscode.Uri): Promise<Contents> {
  let bytes: Uint8Array | undefined;
  try {
    bytes = await vscode.workspace.fs.readFile(uri);
  } catch {
    bytes = undefined;
  }
  const shown = openDocument(uri)?.getText();
  return shown === undefined || textIn({ bytes: undefined, unsaved: shown }) === textIn({ bytes })
    ? { bytes }
    : { bytes, unsaved: shown };
}

/** The text as an author sees it, with `\n` at the end of lines; undefined where there is none. */
export function textIn({ bytes, unsaved }: Contents): string | undefined {
  const text = unsaved ?? (bytes && new TextDecoder().decode(bytes));
  return text?.replace(/\r\n?/g, "\n");
}

/** Whether an author sees the same in both; of what is no text, whether it is the same to the byte. */
export function isSame(one: Contents, other: Contents): boolean {
  if (one.unsaved === undefined && other.unsaved === undefined && isSameBytes(one.bytes, other.bytes)) return true;
  const text = textIn(one);
  return text !== undefined && text === textIn(other) && !text.includes("\uFFFD");
}

export function isSameBytes(one: Uint8Array | undefined, other: Uint8Array | undefined): boolean {
  if (!one || !other) return one === other;
  return one.length === other.length && one.every((byte, at) => byte === other[at]);
}

/** What a file is called. */
export function nameOf({ path }: vscode.Uri): string {
  return path.slice(path.lastIndexOf("/") + 1);
}

/** The document of a file that the editor has open, in sight or not. */
export function openDocument(uri: vscode.Uri): vscode.TextDocument | undefined {
  const wanted = uri.toString();
  return vscode.workspace.textDocuments.find((one) => !one.isClosed && one.uri.toString() === wanted);
}

/** The files at a uri with what they hold: itself, or all below a folder. Undefined where they are more than so many bytes. */
export async function filesAt(
  uri: vscode.Uri,
  mostBytes: number,
): Promise<{ uri: vscode.Uri; contents: Contents }[] | undefined> {
  const found: { uri: vscode.Uri; contents: Contents }[] = [];
  let bytes = 0;
  async function read(one: vscode.Uri): Promise<boolean> {
    const { type, size } = await vscode.workspace.fs.stat(one);
    if (type === vscode.FileType.Directory) {
      for (const [name] of await vscode.workspace.fs.readDirectory(one))
        if (!(await read(vscode.Uri.joinPath(one, name)))) return false;
      return true;
    }
    // A link is not followed: what it leads to stays where it is.
    if (type !== vscode.FileType.File) return false;
    bytes += size;
    if (bytes > mostBytes) return false;
    found.push({ uri: one, contents: await contentsOf(one) });
    return true;
  }
  try {
    return (await read(uri)) ? found : undefined;
  } catch {
    return undefined;
  }
}
