/** Pages that are dropped, what on, and what that can mean. */
import type { Grouping } from "../../model/contentModel";
import { Noun } from "../../model/nouns";
import { type Page, titleOf } from "../../page/page";
import type { Localized } from "../../text/language";
import type { FileEdits } from "../../text/textEdits";
import { quoted } from "../../text/words";

/** A group of a grouping; without a value that of the pages that are in none. */
export interface GroupPlace {
  readonly grouping: Grouping;
  readonly value: string | undefined;
}

/** A page, and where it was taken from: a group, or below a page that it names. */
export interface DroppedPage {
  readonly page: Page;
  readonly group?: GroupPlace | undefined;
  readonly under?: Page | undefined;
}

/** What pages are dropped on: a page, a group, or a page in a group. */
export interface DropTarget {
  readonly page?: Page | undefined;
  readonly group?: GroupPlace | undefined;
}

/** One of the things that a drop can mean. */
export interface DropChoice {
  readonly type: "link" | "move" | "add" | "remove";
  /** What is done. */
  readonly title: Localized;
  readonly description: Localized;
  /** What was done, as a sentence. */
  readonly done: Localized;
  readonly edits: readonly FileEdits[];
}

/** What a drop can mean, the likeliest first, at least one; or why nothing comes of it, in a sentence. */
export type Dropping = readonly DropChoice[] | { readonly refused: Localized };

/** `Maatregel 'Kies een doel'`, `3 maatregelen` / `Measure 'Kies een doel'`, `3 measures`. */
export function subjectOf(pages: readonly Page[]): Localized {
  const [page] = pages;
  if (!page) return { nl: "", en: "" };
  if (pages.length > 1) {
    const { nl, en } = page.kind.noun;
    return { nl: `${pages.length} ${nl.many}`, en: `${pages.length} ${en.many}` };
  }
  const noun = Noun(page.kind, page.kind.id);
  const title = quoted(titleOf(page));
  return { nl: `${noun.nl} ${title}`, en: `${noun.en} ${title}` };
}

/** The verb behind a subject. */
export function areOf(pages: readonly Page[]): Localized {
  return pages.length === 1 ? { nl: "is", en: "is" } : { nl: "zijn", en: "are" };
}
