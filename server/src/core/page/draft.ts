/** A page on its way to another text: each edit is made on what the one before left. */
import type { ContentModel } from "../model/contentModel";
import type { Edit } from "../text/textEdits";
import { applied, composed } from "../text/textEdits";
import type { Page } from "./page";
import { readPage } from "./readPage";

export interface Draft {
  /** The page as it is by now. */
  readonly page: Page;
  /** What was done to its text, as edits of the text that it had at first. */
  readonly edits: readonly Edit[];
}

export function draftOf(page: Page): Draft {
  return { page, edits: [] };
}

/** The draft after one more edit, of the text that it has by now. */
export function edited({ page, edits }: Draft, edit: Edit, model: ContentModel): Draft {
  const text = applied(page.text, [edit]);
  // The path is that of a page, so there is one.
  return { page: readPage(page.path, text, model) as Page, edits: composed(edits, [edit]) };
}
