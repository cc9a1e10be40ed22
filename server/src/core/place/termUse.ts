/** Where the text of a page uses a term of the glossary. Looked for when somebody asks: no edit pays for it. */
import { type Body, isHidden, type Link } from "../body/body";
import { type Glossary, type GlossaryEntry, type GlossaryUse, usesIn } from "../data/glossary";
import type { FrameworkView } from "../framework/frameworkView";
import type { Page } from "../page/page";
import { contains, lineAt, type Span } from "../text/span";

/**
 * The term that the text of a page uses at an offset. Not in front matter, code, comments, tags, what a link leads to,
 * images and attribute lists: there the site marks none.
 */
export function termUseAt(page: Page, offset: number, glossary: Glossary): GlossaryUse | undefined {
  if (offset < page.frontMatter.bodyStart) return undefined;
  return usesOnLine(page, lineAt(page.text, offset), glossary).find(({ span }) => contains(span, offset));
}

/** The pages whose text uses a term, by path; undefined where there are too many to look through at once. */
export function pagesUsing(entry: GlossaryEntry, glossary: Glossary, view: FrameworkView): Page[] | undefined {
  const found: Page[] = [];
  let left = mostRead;
  for (const one of view.pages.values()) {
    left -= one.length;
    if (left < 0) return undefined;
    // The page that is made from the glossary has every term.
    if (one.path === view.model.glossary?.generates?.file) continue;
    if (one.briefly((page) => uses(page, entry, glossary))) found.push(one);
  }
  return found.sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** The 251 pages of the Algoritmekader have 1.1 million characters; looking through them took 0.4 ms, 5 ms for a common word. */
const mostRead = 5_000_000;

function uses(page: Page, entry: GlossaryEntry, glossary: Glossary): boolean {
  const { text, frontMatter } = page;
  let at = text.indexOf(entry.term, frontMatter.bodyStart);
  while (at >= 0) {
    const line = lineAt(text, at);
    if (usesOnLine(page, line, glossary).some((use) => use.entry === entry)) return true;
    at = text.indexOf(entry.term, Math.max(line.end, at + 1));
  }
  return false;
}

function usesOnLine({ text, body }: Page, { start, end }: Span, glossary: Glossary): GlossaryUse[] {
  const line = text.slice(start, end);
  // A definition is no text of the page.
  if (line.startsWith("*[")) return [];
  const uses = usesIn(line, glossary);
  if (uses.length === 0) return uses;
  const markup = [...line.matchAll(attributeListOrAddress)].map((found) => ({
    start: start + found.index,
    end: start + found.index + found[0].length,
  }));
  let next = 0;
  return uses
    .map(({ entry, span }) => ({ entry, span: { start: start + span.start, end: start + span.end } }))
    .filter(({ span }) => {
      while (next < markup.length && (markup[next] as Span).end <= span.start) next++;
      return (markup[next]?.start ?? end) >= span.end && isText(body, span);
    });
}

/** `{ .button }`, `<https://…>` */
const attributeListOrAddress = /\{[^{}]*\}|<[a-z][a-z0-9+.-]*:[^<>\s]*>/gi;

function isText(body: Body, span: Span): boolean {
  if (isHidden(body, span.start) || isHidden(body, span.end - 1)) return false;
  for (let at = firstLink(body, span.start); at < body.links.length; at++) {
    const { type, isImage, text, whole } = body.links[at] as Link;
    if (whole.start >= span.end) return true;
    const isShown = type === "inline" && !isImage && text !== undefined;
    if (!isShown || span.start < text.start || text.end < span.end) return false;
  }
  return true;
}

/** The first link that ends after the offset: links stand in the order of their ends. */
function firstLink({ links }: Body, offset: number): number {
  let low = 0;
  let high = links.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((links[middle] as Link).whole.end <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
