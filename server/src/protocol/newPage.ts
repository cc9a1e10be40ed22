/** Making a page: where there is room for it, or right after another one. */
import { RequestType } from "vscode-jsonrpc";
import type { Range, WorkspaceEdit } from "vscode-languageserver-types";

/** Request, client → server: the kinds of pages of which one can be made, in the framework that the author is in. */
export const newPageKindsRequest = new RequestType<NewPageKindsParams, NewPageKindsResult, void>(
  "algoritmekader/newPageKinds",
);

export interface NewPageKindsParams {
  /** A node of the tree: then its kind is known, or its group. */
  node?: string;
  /** A file of the framework. */
  uri?: string;
}

export type NewPageKindsResult =
  | {
      /** The uri of the framework. */
      framework: string;
      kinds: NewPageKind[];
      /** The kind of the node. */
      kind?: string;
    }
  /** Why no page can be made there. */
  | { refused: string }
  | null;

export interface NewPageKind {
  kind: string;
  /** As a title: `Maatregel`. */
  label: string;
  /** What the dialogue is called. */
  title: string;
  icon: string;
  /** The folder. */
  description: string;
}

/** Request, client → server: what an author is asked about a new page of a kind. */
export const newPageFormRequest = new RequestType<NewPageFormParams, NewPageFormResult, void>(
  "algoritmekader/newPageForm",
);

export interface NewPageFormParams {
  framework: string;
  kind: string;
  node?: string;
}

export type NewPageFormResult = {
  /** Where codes have series: one of these, more than one. */
  series: NewPageSeries[];
  /** Where the pages of the kind lie in several folders: these. */
  folders: string[];
  questions: NewPageQuestion[];
} | null;

export interface NewPageSeries {
  value: string;
  title: string;
  /** Likely, from where the author came. */
  isLikely: boolean;
  /** A value that pages of the series usually have. */
  implies?: { key: string; value: string };
  numbers: NewPageNumbers;
}

/** The numbers of a series that a new page can have, and those that stay reserved. */
export interface NewPageNumbers {
  /** The one after the highest; without it there is none. */
  next?: string;
  /** Had by a page that has another one now. */
  freed: { number: string; title?: string }[];
  unused: string[];
  /** Of deleted pages. */
  reserved: string[];
}

export interface NewPageQuestion {
  key: string;
  title: string;
  description: string;
  required: boolean;
  isSingle: boolean;
  items: { value: string; title: string; description: string }[];
  chosen: string[];
}

/**
 * What the author answered; `text`: the words in the name of the file, those of the title without it; `number`: the one that was chosen,
 * the next one without it; `after`: the uri of the page that it comes right after.
 */
export interface NewPageParams {
  framework: string;
  kind: string;
  folder?: string;
  series?: string;
  number?: string;
  after?: string;
  title: string;
  text?: string;
  values: Record<string, string[]>;
}

/** Request, client → server: what comes of the answers so far, and what is wrong with them. Asked at every key. */
export const checkNewPageRequest = new RequestType<NewPageParams, CheckNewPageResult, void>(
  "algoritmekader/checkNewPage",
);

export type CheckNewPageResult = {
  title?: string;
  name?: string;
  /** The words in the name when the author gives none. */
  text: string;
  /** Name of the file and id. */
  file?: string;
  id?: string;
} | null;

/** Request, client → server: the new page. The client applies the edit, opens the page and selects the range. */
export const newPageRequest = new RequestType<NewPageParams, NewPageResult, void>("algoritmekader/newPage");

export type NewPageResult = {
  page?: {
    edit: WorkspaceEdit;
    uri: string;
    selection: Range;
    title: string;
    /** What else happens, in words, where other pages get other numbers: that is asked before. */
    shift?: string;
  };
  /** Why there is none. */
  refused?: string;
} | null;

/** Request, client → server: what an author is asked about a new page right after another one. Null for what is no page. */
export const newPageAfterRequest = new RequestType<NewPageAfterParams, NewPageAfterResult, void>(
  "algoritmekader/newPageAfter",
);

export interface NewPageAfterParams {
  uri: string;
}

export type NewPageAfterResult =
  | {
      framework: string;
      kind: string;
      /** What the dialogue is called. */
      title: string;
      /** The number that the page gets, and what happens to others for it, in words. */
      room: string;
      questions: NewPageQuestion[];
    }
  | { refused: string }
  | null;
