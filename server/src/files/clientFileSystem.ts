import { ErrorCodes, type RequestType } from "vscode-jsonrpc";
import type { Connection } from "../connection/connection";
import { type ReadFileParams, readDirectoryRequest, readFileRequest } from "../protocol/files";
import { decoded } from "./decoding";
import { type CannotRead, cannotRead, type FileSystem, mostBytes } from "./fileSystem";
import { fileUri } from "./uris";

/** Reads through the client: for what is not on the disk (`vscode-vfs:` and the like), and for all in a web worker. */
export function clientFileSystem(connection: Connection): FileSystem {
  const ask = async <Result>(
    type: RequestType<ReadFileParams, Result | null, void>,
    params: ReadFileParams,
  ): Promise<Result | CannotRead | undefined> => {
    try {
      return (await connection.sendRequest(type, params)) ?? undefined;
    } catch (error) {
      // For a client that does not know the request nothing is there; of any other nothing is known.
      const isUnknown = (error as { code?: unknown }).code === ErrorCodes.MethodNotFound;
      return isUnknown ? undefined : { cannotRead: "unavailable" };
    }
  };
  return {
    folder: (uri) => ({
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
    }),
  };
}

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
