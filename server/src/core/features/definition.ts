import { locate } from "../locate";
import type { Page } from "../page";
import type { Snapshot } from "../snapshot";
import type { Span } from "../span";

export interface Definition {
  /** The reference that was asked about. */
  readonly origin: Span;
  readonly path: string;
  /** What stands for the page there: its id or title; the start of the file without either. */
  readonly target: Span;
}

/** Where the reference at an offset leads: a page for each that it names; none when nothing is there. */
export function definitions(page: Page, offset: number, snapshot: Snapshot): Definition[] {
  const place = locate(page, offset, snapshot);
  if (place?.type !== "reference") return [];
  const { reference } = place;
  const targets = reference.type === "link" ? [snapshot.page(reference.path)] : [...snapshot.resolve(reference)];
  return targets.flatMap((target) =>
    target ? [{ origin: place.span, path: target.path, target: anchorOf(target, snapshot) }] : [],
  );
}

/** The span in a page that stands for the page as a whole. */
export function anchorOf(page: Page, snapshot: Snapshot): Span {
  const { keys } = snapshot.model;
  const entry = page.frontMatter.entries.find((candidate) => candidate.key === keys.title);
  const heading = page.body.headings[0];
  return page.id?.span ?? entry?.value?.span ?? heading?.span ?? { start: 0, end: 0 };
}
