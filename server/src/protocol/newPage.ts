/** Making a page. */
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

/** What the author answered; `text`: the words in the name of the file, those of the title without it. */
export interface NewPageParams {
  framework: string;
  kind: string;
  folder?: string;
  series?: string;
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
  page?: { edit: WorkspaceEdit; uri: string; selection: Range };
  /** Why there is none. */
  refused?: string;
} | null;
