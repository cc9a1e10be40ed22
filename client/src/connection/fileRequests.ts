import * as vscode from "vscode";
import type {
  CannotReadResult,
  DirectoryEntry,
  ReadDirectoryParams,
  ReadDirectoryResult,
  ReadFileParams,
  ReadFileResult,
} from "../../../server/src/protocol/files";

/** Answers the server's `readFile`: the bytes in base64; null when it is not there; when it cannot be read why, and a line in the log. */
export async function readFile(
  { uri, mostBytes = Number.POSITIVE_INFINITY }: ReadFileParams,
  log: vscode.LogOutputChannel,
): Promise<ReadFileResult> {
  try {
    const bytes = await vscode.workspace.fs.readFile(vscode.Uri.parse(uri, true));
    return bytes.length > mostBytes ? { cannotRead: "tooBig" } : toBase64(bytes);
  } catch (error) {
    log.debug(`Not readable: ${uri}: ${error}`);
    return unlessAbsent(error);
  }
}

/** Answers the server's `readDirectory`: files and folders, links followed; likewise when it cannot be read. */
export async function readDirectory(
  { uri }: ReadDirectoryParams,
  log: vscode.LogOutputChannel,
): Promise<ReadDirectoryResult> {
  try {
    const entries = await vscode.workspace.fs.readDirectory(vscode.Uri.parse(uri, true));
    return entries.flatMap(([name, type]) => toEntry(name, type));
  } catch (error) {
    log.debug(`Not readable: ${uri}: ${error}`);
    return unlessAbsent(error);
  }
}

/** What cannot be read may be there all the same, unless the file system says that it is not. */
function unlessAbsent(error: unknown): CannotReadResult | null {
  const code = (error as { code?: unknown } | undefined)?.code;
  if (code === "FileNotFound" || code === "FileNotADirectory" || code === "FileIsADirectory") return null;
  return { cannotRead: code === "NoPermissions" ? "permission" : "unavailable" };
}

/** The type is a set of bits: a link carries the type of its target as well, and nothing else when it dangles. */
function toEntry(name: string, type: vscode.FileType): DirectoryEntry[] {
  if (type & vscode.FileType.Directory) return [{ name, type: "directory" }];
  if (type & vscode.FileType.File) return [{ name, type: "file" }];
  return [];
}

// Arguments of one call are limited in number, so a large file goes in pieces.
const pieceLength = 0x8000;

function toBase64(bytes: Uint8Array): string {
  let binary = "";
  for (let start = 0; start < bytes.length; start += pieceLength)
    binary += String.fromCharCode(...bytes.subarray(start, start + pieceLength));
  return btoa(binary);
}
