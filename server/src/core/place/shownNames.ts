/** Where readers see what a page is called: in the text of links to it, in the cell beside one, and at the start of its own headings. */
import { isHidden, type Link } from "../body/body";
import { type FrameworkView, linkTarget } from "../framework/frameworkView";
import { type Called, renamedStart } from "../model/codes";
import type { Page } from "../page/page";
import { lineAt, type Span, spanOf } from "../text/span";
import type { Edit } from "../text/textEdits";

/** What readers see of a link, from its first word on; undefined where that is no text. */
export function shownTextOf(page: Page, link: Link): Span | undefined {
  if (!link.text || link.type !== "inline" || link.isImage) return undefined;
  return withoutEmphasis(page.text, link.text);
}

const known = new WeakMap<readonly Link[], ReadonlyMap<number, Link>>();

function linksByPlace({ body: { links } }: Page): ReadonlyMap<number, Link> {
  let places = known.get(links);
  if (!places) {
    places = new Map(links.map((link) => [link.span.start, link]));
    known.set(links, places);
  }
  return places;
}

/** What pages are called before and after, by their path of today. */
export type CalledAnew = ReadonlyMap<string, readonly [before: Called, after: Called]>;

/**
 * What changes for readers of a page when pages are called otherwise. Only what surely means the page: a text elsewhere that has the
 * same code stays.
 */
export function shownNameEdits(page: Page, anew: CalledAnew, view: FrameworkView): Edit[] {
  const edits: Edit[] = [];
  const rows = new Map<number, Set<string>>();
  for (const reference of page.references) {
    if (reference.type !== "link") continue;
    const target = linkTarget(reference, view);
    if (target === undefined || !anew.has(target) || reference.syntax !== "markdown") continue;
    const link = linksByPlace(page).get(reference.span.start);
    const span = link && shownTextOf(page, link);
    if (!span) continue;
    edits.push(...startEdit(page.text, span, target, anew));
    const row = lineAt(page.text, span.start).start;
    rows.set(row, (rows.get(row) ?? new Set()).add(target));
  }
  for (const [start, targets] of rows) edits.push(...cellEdits(page, lineAt(page.text, start), targets, anew));
  if (anew.has(page.path)) {
    for (const { span } of page.body.blocks.headings) {
      const [signs] = /^#{0,6}[ \t]*/.exec(page.text.slice(span.start, span.end)) as RegExpExecArray;
      const text = withoutEmphasis(page.text, { start: span.start + signs.length, end: span.end });
      edits.push(...startEdit(page.text, text, page.path, anew));
    }
  }
  return edits;
}

function startEdit(text: string, span: Span, target: string, anew: CalledAnew): Edit[] {
  const [before, after] = anew.get(target) as readonly [Called, Called];
  const found = renamedStart(text.slice(span.start, span.end), before, after);
  return found ? [{ span: spanOf(span.start, found.written.length), newText: found.newText }] : [];
}

/** The cells of a row that hold nothing but what the page is called to which the row links. */
function cellEdits({ text, body }: Page, row: Span, targets: ReadonlySet<string>, anew: CalledAnew): Edit[] {
  const line = text.slice(row.start, row.end);
  if (!/^\s*\|/.test(line)) return [];
  return [...line.matchAll(/(?<=(?<!\\)\|)(?:[^|\\]|\\.)+/g)].flatMap(({ 0: cell, index }): Edit[] => {
    const inner = /^[\s*_`]*(.*?)[\s*_`]*$/s.exec(cell) as RegExpExecArray;
    const start = row.start + index + cell.indexOf(inner[1] as string);
    const span = spanOf(start, (inner[1] as string).length);
    if (isHidden(body, start) && cell.includes("<!--")) return [];
    const found = [...targets].flatMap((target) =>
      startEdit(text, span, target, anew).filter((edit) => edit.span.end === span.end),
    );
    // Pages of two kinds may have the same code: nobody can tell which one the cell means.
    return new Set(found.map(({ newText }) => newText)).size === 1 ? [found[0] as Edit] : [];
  });
}

function withoutEmphasis(text: string, { start, end }: Span): Span {
  const [signs] = /^\s*[*_`]*/.exec(text.slice(start, end)) as RegExpExecArray;
  return { start: start + signs.length, end };
}
