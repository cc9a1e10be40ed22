/** Pages that are renamed, renumbered or deleted. */
import { NotificationType, RequestType } from "vscode-jsonrpc";
import type { Position, WorkspaceEdit } from "vscode-languageserver-types";

/**
 * Request, client → server: what refers to files and folders that are about to be deleted, and the edit that takes it away, or
 * points it at another page `instead`. Null when nothing does.
 */
export const deletionRequest = new RequestType<DeletionParams, DeletionResult, void>("algoritmekader/deletion");

export interface DeletionParams {
  uris: string[];
  instead?: string;
}

export type DeletionResult = {
  /** The title of the page that is deleted, where it is one. */
  title?: string;
  /** How many pages refer, and whether the menu of the site does. */
  pages: number;
  inMenu: boolean;
  /** The titles of the first pages that refer. */
  titles: string[];
  /** The pages that may take the place of the one that is deleted, by title. */
  candidates: { label: string; description: string; uri: string }[];
  edit: WorkspaceEdit;
} | null;

/**
 * Request, client → server: the edit that makes room after a numbered page, or numbers its series anew. `refused`: why that
 * cannot be done; null for what is no numbered page.
 */
export const renumberRequest = new RequestType<RenumberParams, RenumberResult, void>("algoritmekader/renumber");

export interface RenumberParams {
  uri: string;
  action: "makeRoom" | "renumber";
}

export type RenumberResult =
  | {
      label: string;
      /** What is asked before. */
      question: string;
      /** Which numbers become others and what changes with them, in words. */
      shift: string;
      /** What whoever keeps the ids of pages loses by it. */
      ids?: string;
      edit: WorkspaceEdit;
    }
  | {
      refused: string;
      /** There is room already. */
      hasRoom?: true;
    }
  | null;

/** Request, client → server: what a page is called, before it is renamed. */
export const pageNameRequest = new RequestType<PageNameParams, PageNameResult, void>("algoritmekader/pageName");

export interface PageNameParams {
  uri: string;
  /** Then what comes of it. */
  newName?: string;
}

export type PageNameResult = {
  title: string;
  name: string;
  refused?: string;
  file?: string;
  id?: string;
  ids?: string;
} | null;

/** Request, client → server: the edit that gives a page another name, with all that refers to it. */
export const renamePageRequest = new RequestType<PageNameParams, RenamePageResult, void>("algoritmekader/renamePage");

export type RenamePageResult = { edit: WorkspaceEdit } | { refused: string } | null;

/**
 * Request, client → server: what is to be said of ids before pages are deleted or moved, or before a name is typed in the place of
 * another; null where there is nothing to say.
 */
export const idsRequest = new RequestType<IdsParams, string | null, void>("algoritmekader/ids");

export type IdsParams =
  | { deleted: string[] }
  | { moved: { oldUri: string; newUri: string }[] }
  | { renamed: { uri: string; position: Position; newName: string } };

/**
 * Notification, client → server: the client begins to make an edit of several files, or has made it. What it makes between the two belongs
 * together: nothing is told of problems meanwhile.
 */
export const operationNotification = new NotificationType<OperationParams>("algoritmekader/operation");

export interface OperationParams {
  isRunning: boolean;
}
