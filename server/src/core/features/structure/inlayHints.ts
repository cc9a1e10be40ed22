import { lookUpOf } from "../../data/table";
import type { FrameworkView } from "../../framework/frameworkView";
import type { Kind } from "../../model/contentModel";
import { lineOn } from "../../page/anchors";
import { type Page, titleOf } from "../../page/page";
import type { Span } from "../../text/span";
import { anchorOf } from "../relations/definition";
import { tellingPart } from "./tellingPart";

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
  const found: FoundHint[] = [];
  const add = (hint: FoundHint, value: string) => {
    const { offset, text } = hint;
    if (offset >= within.start && offset <= within.end && normal(value) !== normal(text)) found.push(hint);
  };
  const titles = titlesIn(view);
  const addPage = (offset: number, value: string, target: Page | undefined) => {
    if (!target || target === page) return;
    const others = () => titles(target.kind);
    add({ offset, text: titleOf(target), path: target.path, span: anchorOf(target, view), others }, value);
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
      if (!lookUp || !row) continue;
      const text = row.description.value;
      add({ offset: span.end, text, path: lookUp.table.path, span: row.code.span, others: () => [] }, value);
    }
  }
  return fitted(
    found.sort((a, b) => a.offset - b.offset),
    page,
  );
}

interface FoundHint extends Omit<InlayHint, "label"> {
  /** The texts from which this one is to be told. */
  readonly others: () => Iterable<string>;
}

/** The titles of the pages of a kind, gathered when one of them does not fit. */
function titlesIn(view: FrameworkView): (kind: Kind) => readonly string[] {
  const known = new Map<Kind, readonly string[]>();
  return (kind) => {
    const titles = known.get(kind) ?? [...view.pagesOfKind(kind)].map(titleOf);
    known.set(kind, titles);
    return titles;
  };
}

/** A line that is longer than most windows are wide is wrapped before the name, which then stands apart from its dash. */
const mostColumns = 72;
const longest = 60;
/** Less of a title tells nothing. */
const shortest = 12;
/** In a paragraph, which is wrapped anyway. */
const shortestInText = 20;

/** With as much of each text as there is room for behind its line. What has none there is left out of lists and front matter. */
function fitted(found: readonly FoundHint[], page: Page): InlayHint[] {
  const hints: InlayHint[] = [];
  let line = lineOn(page, 0);
  let taken = 0;
  for (const { others, ...hint } of found) {
    if (hint.offset > line.end || taken === 0) {
      line = lineOn(page, hint.offset);
      taken = line.end - line.start;
    }
    const room = Math.min(longest, mostColumns - taken - 1);
    const isItem = hint.offset < page.frontMatter.bodyStart || itemStart.test(page.text.slice(line.start, line.end));
    if (isItem && room < Math.min(shortest, hint.text.length)) continue;
    const label = tellingPart(hint.text, isItem ? room : Math.max(shortestInText, room), others());
    taken += label.length + 1;
    hints.push({ ...hint, label });
  }
  return hints;
}

const itemStart = /^\s*(?:[-*+]|\d+[.)])\s/;

/** Letters and digits alone: `dataverkenning-en-datapreparatie` says what its title says. */
function normal(text: string): string {
  return text
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, "");
}
