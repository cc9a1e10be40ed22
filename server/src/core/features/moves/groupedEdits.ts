import type { Edit, FileEdits } from "../../text/textEdits";

/** What an edit is an edit of: an editor shows them by these. */
export type EditGroup = "id" | "key" | "filter" | "link" | "mention" | "site" | "heading" | "text";

export interface GroupedEdit extends Edit {
  readonly group: EditGroup;
}

export interface GroupedFileEdits extends FileEdits {
  readonly edits: readonly GroupedEdit[];
  /** Of a file beside the pages: the text that the edits are of. */
  readonly text?: string;
}
/** A file beside the pages, as it is now. */
export interface TextFile {
  readonly path: string;
  readonly text: string;
}
