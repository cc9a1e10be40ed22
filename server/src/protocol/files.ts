/** The client's file system, for what the server cannot read itself. */
import { NotificationType0, RequestType } from "vscode-jsonrpc";

/** Request, server → client: what a file holds. */
export const readFileRequest = new RequestType<ReadFileParams, ReadFileResult, void>("algoritmekader/readFile");

export interface ReadFileParams {
  uri: string;
  /** No larger file is wanted, in bytes. */
  mostBytes?: number;
}

/** Base64 of the bytes; null when there is no such file. */
export type ReadFileResult = string | CannotReadResult | null;

/** It is there and cannot be read. */
export interface CannotReadResult {
  cannotRead: "permission" | "unavailable" | "tooBig" | "notAFile";
}

/** Request, server → client: what a folder holds. */
export const readDirectoryRequest = new RequestType<ReadDirectoryParams, ReadDirectoryResult, void>(
  "algoritmekader/readDirectory",
);

export interface ReadDirectoryParams {
  uri: string;
}

/** Entries of a folder, links followed; null when there is no such folder. */
export type ReadDirectoryResult = DirectoryEntry[] | CannotReadResult | null;

export interface DirectoryEntry {
  name: string;
  type: "file" | "directory";
}

/** Notification, client → server: somebody looks at the window again. What is on the disk may be other than what was told of it. */
export const lookedAtNotification = new NotificationType0("algoritmekader/lookedAt");
