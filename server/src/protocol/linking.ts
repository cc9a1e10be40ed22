/** Linking pages in front matter. */
import { RequestType } from "vscode-jsonrpc";
import type { WorkspaceEdit } from "vscode-languageserver-types";

/**
 * Request, client → server: what a page can be linked with in front matter, from either side, and whether it is one of a series of numbers.
 * Null for what is no page.
 */
export const linkRelationsRequest = new RequestType<LinkRelationsParams, LinkRelationsResult, void>(
  "algoritmekader/linkRelations",
);

export interface LinkRelationsParams {
  uri: string;
}

export type LinkRelationsResult = { title: string; relations: LinkRelationItem[]; hasNumber?: true } | null;

/** `forward`: the key stands on the page itself; `backward`: on the pages that it is linked with. */
export interface LinkRelation {
  direction: "forward" | "backward";
  kind: string;
  key: string;
}

export interface LinkRelationItem {
  relation: LinkRelation;
  title: string;
  /** Where that is written. */
  description: string;
  icon: string;
  /** How many pages it is linked with. */
  linked: number;
}

/** Request, client → server: the pages that a page can be linked with, in the order of the site. */
export const linkCandidatesRequest = new RequestType<LinkCandidatesParams, LinkCandidatesResult, void>(
  "algoritmekader/linkCandidates",
);

export interface LinkCandidatesParams {
  uri: string;
  relation: LinkRelation;
}

export type LinkCandidatesResult = LinkCandidateItem[] | null;

export interface LinkCandidateItem {
  uri: string;
  title: string;
  /** What people call it: its code or its name. */
  code: string;
  name: string;
  isLinked: boolean;
  /** It has more in common with the page than most that are not linked with it. */
  isLikely: boolean;
}

/** Request, client → server: links a page with others, and unlinks it. The client applies the edit. */
export const linkRequest = new RequestType<LinkParams, LinkResult, void>("algoritmekader/link");

export interface LinkParams {
  uri: string;
  relation: LinkRelation;
  /** The uris of pages. */
  add: string[];
  remove: string[];
}

export type LinkResult = {
  /** Null where nothing changes. */
  edit: WorkspaceEdit | null;
  /** What could not be done, each in a sentence. */
  refused: string[];
} | null;
