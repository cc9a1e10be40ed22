/** Choosing from a list what mends a problem. */
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
