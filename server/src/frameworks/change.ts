import type { Checked, FrameworkFolder } from "./frameworkFolder";

/**
 * What has changed, from an edit to all who follow. `everything`: there are other frameworks, the pages of one were all read anew, or texts
 * are in another language.
 */
export type Change = FrameworkChange | "everything";

/** What is found in files of a framework. */
export interface FoundInFiles extends Pick<Checked, "checked"> {
  readonly framework: FrameworkFolder;
}

/** What has changed in one framework since its last check. */
export interface FrameworkChange extends Checked, FoundInFiles {
  /** The file that the editor has just opened: what is found in it is told even if it is what it was. */
  readonly opened?: string;
}
