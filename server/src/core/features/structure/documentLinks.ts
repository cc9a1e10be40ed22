import type { FrameworkView } from "../../framework/frameworkView";
import { type Page, titleOf } from "../../page/page";
import type { Span } from "../../text/span";

/** Something on a page that opens another one. */
export interface DocumentLink {
  readonly span: Span;
  /** Of the page that it opens. */
  readonly path: string;
  readonly title: string;
}

/** The names in front matter and macros and the ids in the text, as links. Not the links of Markdown: editors know those. */
export function documentLinks(page: Page, view: FrameworkView): DocumentLink[] {
  const links: DocumentLink[] = [];
  const add = (span: Span, target: Page | undefined) => {
    if (target && target !== page) links.push({ span, path: target.path, title: titleOf(target) });
  };
  for (const reference of page.references) {
    if (reference.type === "name") add(reference.span, view.resolve(reference)[0]);
  }
  for (const { id, span } of page.mentions) add(span, view.pagesWithId(id)[0]);
  return links;
}
