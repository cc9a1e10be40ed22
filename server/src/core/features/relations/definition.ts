import { entryAt } from "../../data/menu";
import type { SiteFile } from "../../data/siteFile";
import type { FrameworkView } from "../../framework/frameworkView";
import { anchorsOf } from "../../page/anchors";
import type { Page } from "../../page/page";
import { locate } from "../../place/locate";
import { pagesMeant } from "../../place/pagesMeant";
import type { Span } from "../../text/span";

export interface Definition {
  /** What was asked about. */
  readonly origin: Span;
  readonly path: string;
  /** The code, the term, the heading or the like that a link names; else what stands for the page: id, title or start. */
  readonly target: Span;
}

/**
 * Where the thing at an offset leads: a reference to each page that it names, a code to its row, a term to its definition;
 * nowhere when nothing is there.
 */
export function definitions(page: Page, offset: number, view: FrameworkView): Definition[] {
  const place = locate(page, offset, view);
  if (place?.type === "code") return [{ origin: place.span, path: place.table.path, target: place.row.code.span }];
  if (place?.type === "glossary") {
    const path = view.glossary?.path;
    return path === undefined ? [] : [{ origin: place.span, path, target: place.entry.termSpan }];
  }
  if (!place) return [];
  const anchor = place.type === "reference" && place.reference.type === "link" ? place.reference.anchor : undefined;
  return pagesMeant(place, page, view).map((target) => ({
    origin: place.span,
    path: target.path,
    target: (anchor && anchorsOf(target).get(anchor.id)?.span) ?? anchorOf(target, view),
  }));
}

/** Where a line of the menu leads. */
export function menuDefinitions(file: SiteFile, offset: number, view: FrameworkView): Definition[] {
  const found = entryAt(file, offset, view.model);
  const page = found && view.page(found.path);
  return page ? [{ origin: found.entry.scalar.inner, path: page.path, target: anchorOf(page, view) }] : [];
}

/** The span in a page that stands for the page as a whole. */
export function anchorOf(page: Page, view: FrameworkView): Span {
  // What is kept of a page is enough for nearly all: of hundreds that were looked for none is read again.
  if (page.id) return page.id.span;
  const { keys } = view.model;
  const entry = page.frontMatter.entries.find((candidate) => candidate.key === keys.title);
  const heading = page.body.headings[0];
  return entry?.value?.span ?? heading?.span ?? { start: 0, end: 0 };
}
