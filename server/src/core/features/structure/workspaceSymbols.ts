import type { FrameworkView } from "../../framework/frameworkView";
import { codeOf, type Page, titleOf } from "../../page/page";
import type { Span } from "../../text/span";
import { anchorOf } from "../relations/definition";

/** A page that was looked for. */
export interface WorkspaceSymbol {
  /** Its title behind what was looked for: its code, its id or its file name. */
  readonly name: string;
  readonly page: Page;
  /** What stands for the page in its text. */
  readonly span: Span;
}

/**
 * The pages in whose code, title, id or file name each word of a query stands, capitals and accents aside; those of the kinds that the
 * framework is about first. All pages for an empty query. At most `limit`.
 */
export function workspaceSymbols(query: string, view: FrameworkView, limit: number): WorkspaceSymbol[] {
  const words = plain(query).split(" ").filter(Boolean);
  const order = new Map([...view.model.kinds.values()].map((kind, index) => [kind, index]));
  const rank = (page: Page) => order.get(page.kind) ?? order.size;
  const found: { name: string; page: Page }[] = [];
  for (const page of view.pages.values()) {
    const name = namesOf(page).find(({ searched }) => words.every((word) => searched.includes(word)))?.shown;
    if (name !== undefined) found.push({ name, page });
  }
  found.sort((a, b) => rank(a.page) - rank(b.page) || (a.page.path < b.page.path ? -1 : 1));
  return found.slice(0, limit).map(({ name, page }) => ({ name, page, span: anchorOf(page, view) }));
}

interface Name {
  readonly shown: string;
  readonly searched: string;
}

const known = new WeakMap<Page, readonly Name[]>();

/** What a page is found by. Editors look for the query in the name that they show, so that name has to hold it. */
function namesOf(page: Page): readonly Name[] {
  let names = known.get(page);
  if (!names) {
    const title = titleOf(page);
    names = [codeOf(page), page.id?.value, page.name].flatMap((own) => {
      if (own === undefined) return [];
      const shown = own === title ? title : `${own} · ${title}`;
      return [{ shown, searched: plain(shown) }];
    });
    known.set(page, names);
  }
  return names;
}

function plain(text: string): string {
  return text
    .normalize("NFD")
    .replace(/\p{M}+/gu, "")
    .toLowerCase()
    .trim();
}
