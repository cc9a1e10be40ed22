/** Mending problems: choosing from a list what mends one, and all that leaves no doubt in a framework. */
import { RequestType } from "vscode-jsonrpc";
import type { Position, WorkspaceEdit } from "vscode-languageserver-types";

/** Request, client → server: what there is to choose from for a problem. Null where it is there no more, or nothing can be chosen. */
export const choicesRequest = new RequestType<ChoicesParams, ChoicesResult, void>("algoritmekader/choices");

/** A problem: where it begins, and its code. The quick fix that asks for the choice has them for its argument. */
export interface ChoicesParams {
  uri: string;
  position: Position;
  code: string;
}

export type ChoicesResult = { title: string; choices: ChoiceItem[] } | null;

export interface ChoiceItem {
  label: string;
  description?: string;
  /** It is nearer to what stands there, or to what the page is about, than others. Such ones come first. */
  isLikely: boolean;
}

/** Request, client → server: what changes when one of them is chosen. The client applies the edit. Null where it is there no more. */
export const chooseRequest = new RequestType<ChooseParams, WorkspaceEdit | null, void>("algoritmekader/choose");

export interface ChooseParams extends ChoicesParams {
  label: string;
  description?: string | undefined;
}

/**
 * Request, client → server: all repairs of a framework that need no asking, by the rule that found what they mend, and the edit that makes
 * them. Null where there is no framework.
 */
export const fixEverythingRequest = new RequestType<FixEverythingParams, FixEverythingResult, void>(
  "algoritmekader/fixEverything",
);

export interface FixEverythingParams {
  /** A file of the framework; the first one without it. */
  uri?: string;
  /** Only what these rules find. */
  rules?: string[];
  /** Whether the texts that files get are wanted too, for a preview. */
  texts?: boolean;
}

export type FixEverythingResult = {
  sorts: FixedSort[];
  /** How many problems are mended, on how many files. */
  problems: number;
  files: number;
  edit: WorkspaceEdit;
  /** The files that change with their new texts. */
  texts?: { uri: string; text: string }[];
} | null;

/** What one rule finds and is mended. */
export interface FixedSort {
  rule: string;
  /** What it finds, in words. */
  title: string;
  problems: number;
  files: number;
  /** A few of the repairs: what is done, and where. */
  examples: { repair: string; file: string }[];
}
