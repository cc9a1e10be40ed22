/** What the tree does with pages: drop, put into a group, copy. */
import { RequestType } from "vscode-jsonrpc";
import type { WorkspaceEdit } from "vscode-languageserver-types";

/** A page that the client does something with, and the node of the tree that stands for it, where one does. */
export interface ChosenPage {
  uri: string;
  node?: string;
}

/**
 * Request, client → server: what it can mean that pages are dropped on a node, or come into a group: the likeliest first, each
 * with its edit. `refused`: why nothing comes of it.
 */
export const dropPagesRequest = new RequestType<DropPagesParams, DropPagesResult, void>("algoritmekader/dropPages");

export interface DropPagesParams {
  pages: ChosenPage[];
  target: { node: string } | { uri: string } | { grouping: string; group: string };
  /** `move`: pages of which no node says where they come from are taken out of the one group that they are in, or out of `from`. */
  as?: "move";
  from?: string;
}

export type DropPagesResult = { choices: DropChoiceItem[] } | { refused: string } | null;

export interface DropChoiceItem {
  type: "link" | "move" | "add" | "remove";
  title: string;
  description: string;
  /** What was done, in a sentence. */
  done: string;
  edit: WorkspaceEdit;
}

/** Request, client → server: the groups that pages can come into: of the grouping that the tree shows, where that can be. */
export const pageGroupsRequest = new RequestType<PageGroupsParams, PageGroupsResult, void>("algoritmekader/pageGroups");

export interface PageGroupsParams {
  pages: ChosenPage[];
}

export type PageGroupsResult =
  | {
      grouping: string;
      /** What they are called: `fase`. */
      title: string;
      groups: { group: string; title: string; description: string }[];
      /** Those of them that the pages are in, where it has to be asked which one they are moved from. */
      from: string[];
    }
  | { refused: string }
  | null;

/** Request, client → server: what is copied of pages, in their order; empty where they have none of it. */
export const copyPagesRequest = new RequestType<CopyPagesParams, string[], void>("algoritmekader/copyPages");

export interface CopyPagesParams {
  uris: string[];
  /** `code`: what people call it. `id`: the URN. `link`: a link in Markdown, as a page at `from` writes it. */
  as: "code" | "id" | "link";
  from?: string;
}
