import type { RequestType } from "vscode-jsonrpc";
import type { Connection } from "../connection/connection";
import { readDirectoryRequest, readFileRequest } from "../protocol/files";
import { decoded } from "./decoding";
import type { FileSystem } from "./fileSystem";
import { fileUri } from "./uris";

/** Reads through the client: for what is not on the disk (`vscode-vfs:` and the like), and for all in a web worker. */
export function clientFileSystem(connection: Connection): FileSystem {
  const ask = async <Result>(type: RequestType<{ uri: string }, Result | null, void>, uri: string) => {
    try {
      return (await connection.sendRequest(type, { uri })) ?? undefined;
    } catch {
      // A client that does not know the request, or is closing: nothing can be read.
      return undefined;
    }
  };
  return {
    folder: (uri) => ({
      uri,
      async read(path) {
        const text = await ask(readFileRequest, fileUri(uri, path));
        return typeof text === "string" ? decoded(bytesOf(text)) : undefined;
      },
      async list(path) {
        const entries = await ask(readDirectoryRequest, fileUri(uri, path));
        return entries?.map((entry) => ({ name: entry.name, isFolder: entry.type === "directory" }));
      },
    }),
  };
}

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
