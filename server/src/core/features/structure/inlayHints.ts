import { lookUpOf } from "../../data/table";
import type { FrameworkView } from "../../framework/frameworkView";
import { lineOn } from "../../page/anchors";
import { type Page, titleOf } from "../../page/page";
import { shorten } from "../../text/markdown";
import type { Span } from "../../text/span";
import { anchorOf } from "../relations/definition";

/** What an editor shows behind a code, as if it stood in the text. */
export interface InlayHint {
  readonly offset: number;
  /** As much of `text` as there is room for behind the line. */
  readonly label: string;
  readonly text: string;
  /** Where it comes from. */
  readonly path: string;
  readonly span: Span;
}

/**
 * The titles of the pages that are named on a stretch of a page, and what codes of tables stand for, each behind its value. Not
 * where the value says the same, nor the title of the page itself.
 */
export function inlayHints(page: Page, within: Span, view: FrameworkView): InlayHint[] {
  const hints: InlayHint[] = [];
  const add = (offset: number, value: string, text: string, path: string, span: Span) => {
    if (offset < within.start || offset > within.end || normal(value) === normal(text)) return;
    hints.push({ offset, label: shorten(text, roomAt(page, offset)), text, path, span });
  };
  const addPage = (offset: number, value: string, target: Page | undefined) => {
    if (target && target !== page) add(offset, value, titleOf(target), target.path, anchorOf(target, view));
  };
  for (const reference of page.references) {
    if (reference.type !== "name") continue;
    const { scalar, span, value } = reference;
    addPage(scalar?.span.end ?? span.end, value, view.resolve(reference)[0]);
  }
  for (const { id, span } of page.mentions) addPage(span.end, id, view.pagesWithId(id)[0]);
  for (const { field, values } of page.allKeys) {
    const lookUp = lookUpOf(field, (name) => view.table(name));
    for (const { value, span } of lookUp ? values : []) {
      const row = lookUp?.codes.get(value);
      if (lookUp && row) add(span.end, value, row.description.value, lookUp.table.path, row.code.span);
    }
  }
  return hints.sort((a, b) => a.offset - b.offset);
}

/** A line that is longer than most windows are wide is wrapped before the name, which then stands apart from its dash. */
const mostColumns = 72;
const longest = 60;
const shortest = 20;

function roomAt(page: Page, offset: number): number {
  const line = lineOn(page, offset);
  return Math.min(longest, Math.max(shortest, mostColumns - (line.end - line.start)));
}

/** Letters and digits alone: `dataverkenning-en-datapreparatie` says what its title says. */
function normal(text: string): string {
  return text
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, "");
}
