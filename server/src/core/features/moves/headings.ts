/** Headings with their anchors, and what changes when one of them is called otherwise. */
import { type FrameworkView, linkTarget } from "../../framework/frameworkView";
import { anchorsOf, headingAnchors, headingAnchorsWith } from "../../page/anchors";
import type { Page } from "../../page/page";
import { contains, type Span } from "../../text/span";
import type { Edit } from "../../text/textEdits";
import type { GroupedEdit, GroupedFileEdits } from "./groupedEdits";

/** The text of a heading, without its signs and its attribute list. */
export interface HeadingText {
  readonly text: string;
  readonly span: Span;
}

/** The heading whose text holds the offset. */
export function headingAt(page: Page, offset: number): HeadingText | undefined {
  if (offset < page.frontMatter.bodyStart) return undefined;
  return page.body.blocks.headings
    .filter(({ span }) => contains(span, offset))
    .map(({ span }) => textOf(page, span))
    .find(({ span }) => contains(span, offset));
}

/** The heading that an anchor of a page leads to; undefined where it is an id at another place. */
export function headingOfAnchor(page: Page, id: string): HeadingText | undefined {
  const anchor = anchorsOf(page).get(id);
  const heading = anchor && page.body.blocks.headings.find(({ span }) => span.start === anchor.span.start);
  return heading && textOf(page, heading.span);
}

function textOf(page: Page, span: Span): HeadingText {
  const written = page.text.slice(span.start, span.end);
  const [before = ""] = /^#{0,6}[ \t]*/.exec(written) ?? [];
  const shown = written
    .slice(before.length)
    .replace(/\s+\{[^{}]*\}\s*$/, "")
    .replace(/\s+#+\s*$/, "")
    .trimEnd();
  const start = span.start + before.length;
  return { text: shown, span: { start, end: start + shown.length } };
}

/**
 * The edits that give a heading another text, and the links to its anchor the anchor that the site then makes: on this page and
 * on all others. An anchor that another heading loses or gains by it, because both are called alike, follows too.
 */
export function renameHeading(
  page: Page,
  heading: HeadingText,
  text: string,
  view: FrameworkView,
): readonly GroupedFileEdits[] {
  const edit: GroupedEdit = { group: "heading", span: heading.span, newText: text };
  const links = anchorEdits(page, heading.span, changedAnchors(page, heading, text), view);
  const own = links.find(({ path }) => path === page.path)?.edits ?? [];
  const others = links.filter(({ path }) => path !== page.path);
  return [{ path: page.path, edits: [edit, ...own] }, ...others].sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** The edits of links to anchors of a page that are others; not of those in the heading itself, which is written anew. */
function anchorEdits(
  page: Page,
  heading: Span,
  anchors: ReadonlyMap<string, string>,
  view: FrameworkView,
): readonly GroupedFileEdits[] {
  if (anchors.size === 0) return [];
  return [...new Set([page.path, ...view.linkers(page.path)])].flatMap((path) => {
    const edits: GroupedEdit[] = [];
    for (const reference of view.page(path)?.references ?? []) {
      if (reference.type !== "link" || !reference.anchor) continue;
      const id = anchors.get(reference.anchor.id);
      const isInHeading = path === page.path && contains(heading, reference.anchor.span.start);
      if (id === undefined || isInHeading || linkTarget(reference, view) !== page.path) continue;
      edits.push({ group: "link", span: reference.anchor.span, newText: id });
    }
    return edits.length > 0 ? [{ path, edits }] : [];
  });
}

/** The edits of links to headings in which some words change: the anchors are others then. */
export function followedAnchors(page: Page, edits: readonly Edit[], view: FrameworkView): readonly GroupedFileEdits[] {
  return edits.flatMap(({ span, newText }) => {
    const heading = page.body.blocks.headings.find((one) => contains(one.span, span.start));
    if (!heading) return [];
    const words: HeadingText = { text: page.text.slice(span.start, span.end), span };
    return anchorEdits(page, heading.span, changedAnchors(page, words, newText), view);
  });
}

/** The anchors of headings that are others afterwards. */
function changedAnchors(page: Page, heading: HeadingText, text: string): ReadonlyMap<string, string> {
  const changed = new Map<string, string>();
  const renamed = page.body.blocks.headings.find(({ span }) => contains(span, heading.span.start));
  if (!renamed) return changed;
  // What comes behind the text stays: its attribute list, and signs that close it.
  const written = renamed.text.replace(heading.text, () => text);
  const after = headingAnchorsWith(page, renamed, written);
  for (const [index, id] of headingAnchors(page).entries()) {
    if (id !== after[index]) changed.set(id, after[index] as string);
  }
  return changed;
}
