/** The client's file system, for what the server cannot read itself. */
import { RequestType } from "vscode-jsonrpc";

/** Request, server → client: what a file holds. */
export const readFileRequest = new RequestType<ReadFileParams, ReadFileResult, void>("algoritmekader/readFile");

export interface ReadFileParams {
  uri: string;
}

/** Base64 of the bytes; null when there is no such file or it cannot be read. */
export type ReadFileResult = string | null;

/** Request, server → client: what a folder holds. */
export const readDirectoryRequest = new RequestType<ReadDirectoryParams, ReadDirectoryResult, void>(
  "algoritmekader/readDirectory",
);

export interface ReadDirectoryParams {
  uri: string;
}

/** Entries of a folder, links followed; null when there is no such folder or it cannot be read. */
export type ReadDirectoryResult = DirectoryEntry[] | null;

export interface DirectoryEntry {
  name: string;
  type: "file" | "directory";
}
