import { ErrorCodes, type RequestType } from "vscode-jsonrpc";
import type { Connection } from "../connection/connection";
import { inTime, usualPatience } from "../connection/inTime";
import { type ReadFileParams, readDirectoryRequest, readFileRequest } from "../protocol/files";
import { decoded } from "./decoding";
import { type CannotRead, cannotRead, type FileSystem, type Folder, mostBytes } from "./fileSystem";
import { fileUri } from "./uris";

/** After so many questions in a row without an answer no more are asked for a while. */
const mostUnanswered = 20;

/**
 * Reads through the client: for what is not on the disk (`vscode-vfs:` and the like), and for all in a web worker. What it has not answered in
 * time cannot be read; that may be otherwise when it is asked again.
 */
export function clientFileSystem(connection: Connection, patience = usualPatience): FileSystem {
  return { folder: (uri) => clientFolder(uri, connection, patience) };
}

function clientFolder(uri: string, connection: Connection, patience: number): Folder {
  let unanswered = 0;
  let lastAsked = 0;

  const ask = async <Result>(
    type: RequestType<ReadFileParams, Result | null, void>,
    params: ReadFileParams,
  ): Promise<Result | CannotRead | undefined> => {
    const now = performance.now();
    if (unanswered >= mostUnanswered && now - lastAsked < patience) return silent;
    lastAsked = now;
    const answered = connection.sendRequest(type, params).then(
      (result) => result ?? undefined,
      // For a client that does not know the request nothing is there; of any other nothing is known.
      (error: { code?: unknown }) => (error.code === ErrorCodes.MethodNotFound ? undefined : silent),
    );
    // Also one that comes too late: it answers again.
    void answered.then(() => {
      unanswered = 0;
    });
    // Of a folder that is silent little is hoped for.
    return inTime(answered, unanswered === 0 ? patience : patience / 10, () => {
      unanswered++;
      return silent;
    });
  };
  return {
    uri,
    async read(path) {
      const read = await ask(readFileRequest, { uri: fileUri(uri, path), mostBytes });
      // A client that does not know the limit may send more.
      if (typeof read !== "string") return read;
      return read.length > mostBase64 ? { cannotRead: "tooBig" } : decoded(bytesOf(read));
    },
    async list(path) {
      const entries = await ask(readDirectoryRequest, { uri: fileUri(uri, path) });
      if (cannotRead(entries)) return entries;
      return entries?.map((entry) => ({ name: entry.name, isFolder: entry.type === "directory" }));
    },
  };
}

const silent: CannotRead = { cannotRead: "unavailable" };

/** So many letters of base64 stand for the largest file. */
const mostBase64 = Math.ceil(mostBytes / 3) * 4;

/** Chooses the file system by the scheme of the uri. */
export function fileSystemByScheme(schemes: Readonly<Record<string, FileSystem>>, other: FileSystem): FileSystem {
  return { folder: (uri) => (schemes[uri.slice(0, uri.indexOf(":"))] ?? other).folder(uri) };
}

function bytesOf(base64: string): Uint8Array {
  const binary = atob(base64);
  const bytes = new Uint8Array(binary.length);
  for (let i = 0; i < binary.length; i++) bytes[i] = binary.charCodeAt(i);
  return bytes;
}
