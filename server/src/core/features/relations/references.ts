import type { MacroUse } from "../../body/body";
import { entriesTo, entryAt } from "../../data/menu";
import type { SiteFile } from "../../data/siteFile";
import { type FrameworkView, linkTarget, namersOf } from "../../framework/frameworkView";
import { lists } from "../../framework/listed";
import { type Page, quotedBy, type Reference } from "../../page/page";
import { locate, spanOfReference } from "../../place/locate";
import { pagesMeant } from "../../place/pagesMeant";
import { contains, type Span } from "../../text/span";
import { anchorOf } from "./definition";

/** A place that stands for a page. */
export interface Occurrence {
  /** Of the page that it stands on. */
  readonly path: string;
  readonly span: Span;
  /** `declaration`: what stands for the page on the page itself. `list`: a macro with a row for it. `menu`: a line in the menu of the site. */
  readonly type: "declaration" | "name" | "link" | "mention" | "list" | "menu";
  /** Of a name or link. */
  readonly reference?: Reference;
  /** Of a list. */
  readonly macro?: MacroUse;
}

/**
 * The places that stand for what is meant at an offset, by path and then by place. Undefined where nothing is meant. A link
 * to a heading is about the heading: the editor itself knows the links to it.
 */
export function references(page: Page, offset: number, view: FrameworkView): readonly Occurrence[] | undefined {
  const targets = pagesAt(page, offset, view);
  return targets && merged(targets.map((target) => referencesTo(target, view)));
}

/** The places on the page itself that stand for what is meant at an offset. */
export function highlights(page: Page, offset: number, view: FrameworkView): readonly Occurrence[] | undefined {
  const targets = pagesAt(page, offset, view);
  return targets && merged(targets.map((target) => occurrencesOn(page, target, view))).filter(isWritten);
}

/** The same for a line of the menu. */
export function menuReferences(file: SiteFile, offset: number, view: FrameworkView): readonly Occurrence[] | undefined {
  const page = view.page(entryAt(file, offset, view.model)?.path ?? "");
  return page && referencesTo(page, view);
}

/** All places that stand for a page: on the page itself, on those that name it or list it with a macro, and in the menu. */
export function referencesTo(page: Page, view: FrameworkView): readonly Occurrence[] {
  const listers = view.listers(page).flatMap((path) => view.page(path) ?? []);
  const pages = new Set([page, ...namersOf(page, view), ...listers]);
  const sorted = [...pages].sort((a, b) => (a.path < b.path ? -1 : 1));
  return [...sorted.flatMap((on) => occurrencesOn(on, page, view)), ...menuPlaces(page, view)];
}

/** The lines of the menu that name a page. */
export function menuPlaces({ path }: Page, { siteFile, model }: FrameworkView): Occurrence[] {
  if (!siteFile) return [];
  return entriesTo(path, siteFile, model).map(({ scalar }) => ({
    path: siteFile.path,
    span: scalar.inner,
    type: "menu",
  }));
}

/** Whether somebody wrote the name of the page there, on a page. */
export function isWritten({ type }: Occurrence): boolean {
  return type !== "list" && type !== "menu";
}

function pagesAt(page: Page, offset: number, view: FrameworkView): readonly Page[] | undefined {
  const place = locate(page, offset, view);
  if (!place) return isTitleHeading(page, offset) ? [page] : undefined;
  const isOfHeading =
    place.type === "reference" &&
    place.reference.type === "link" &&
    (place.reference.written === "" || (place.reference.anchor && contains(place.reference.anchor.span, offset)));
  const targets = isOfHeading ? [] : pagesMeant(place, page, view);
  return targets.length > 0 ? targets : undefined;
}

/** Where the front matter has no title, the first heading is it. */
function isTitleHeading({ title, body, frontMatter }: Page, offset: number): boolean {
  const heading = body.headings.find(({ level }) => level === 1);
  return heading !== undefined && heading.text === title && contains(heading.span, offset) && !frontMatter.error;
}

function occurrencesOn(on: Page, page: Page, view: FrameworkView): Occurrence[] {
  const found: Occurrence[] = [];
  const add = (type: Occurrence["type"], span: Span, by: Pick<Occurrence, "reference" | "macro"> = {}) =>
    found.push({ path: on.path, span, type, ...by });
  if (on.path === page.path) add("declaration", anchorOf(page, view));
  const quoted = quotedBy(page);
  for (const reference of on.references) {
    const isMeant =
      reference.type === "name"
        ? reference.value === quoted && reference.kind === page.kind.id
        : reference.written !== "" && reference.paths.includes(page.path) && linkTarget(reference, view) === page.path;
    if (isMeant) add(reference.type, spanOfReference(reference), { reference });
  }
  for (const { id, span } of on.mentions) if (id === page.id?.value) add("mention", span);
  for (const use of on.body.macros) if (lists(use, on, page, view)) add("list", use.nameSpan, { macro: use });
  return found.sort((a, b) => a.span.start - b.span.start);
}

/** Two pages of one name are both meant where it stands. */
function merged(found: readonly (readonly Occurrence[])[]): readonly Occurrence[] {
  const [first = []] = found;
  if (found.length < 2) return first;
  const byPlace = new Map(found.flat().map((one) => [`${one.path}:${one.span.start}`, one]));
  return [...byPlace.values()].sort((a, b) =>
    a.path < b.path ? -1 : a.path > b.path ? 1 : a.span.start - b.span.start,
  );
}
