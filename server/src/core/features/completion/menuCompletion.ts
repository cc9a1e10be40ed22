/** The pages that a line of the menu can name. */
import { menuOf } from "../../data/menu";
import { navigationSetting, pathOfEntry } from "../../data/navigation";
import type { SiteFile } from "../../data/siteFile";
import type { FrameworkView } from "../../framework/frameworkView";
import { asScalar } from "../../frontMatter/yamlWriting";
import { titleOf } from "../../page/page";
import { shorten } from "../../text/markdown";
import { lineAt } from "../../text/span";
import { type CompletionItem, mostItems } from "./completionItem";
import { searchPages } from "./pageSearch";

/** A line of a list: a dash, a title perhaps, and the value up to the cursor. */
const line = /^\s*-[ ]+(?:(?:"[^"\n]*"|'[^'\n]*'|[^\s"'#:[{-][^#\n]*?)[ ]*:[ ]+)?(["']?)([^"'#\n]*)$/;

/** What can stand at an offset of the file of the site: pages, first those that stand nowhere in the menu yet. */
export function menuItems(file: SiteFile, offset: number, view: FrameworkView): CompletionItem[] {
  const { text } = file;
  const stretch = file.stretch(navigationSetting);
  if (!stretch || offset <= stretch.start || offset > stretch.end) return [];
  const { start, end } = lineAt(text, offset);
  const [, quote, typed] = line.exec(text.slice(start, offset)) ?? [];
  // What begins with a dot is a place for other pages, and what has a scheme or a slash before it is an address.
  if (quote === undefined || typed === undefined || /^(?:\.|\/|[a-z]+:)/i.test(typed)) return [];
  const [rest = ""] = (quote ? /^[^"'\n]*/ : /^[^#:\n]*?(?=\s*(?:[ ]#|$))/).exec(text.slice(offset, end)) ?? [];
  const span = { start: offset - typed.length, end: offset + rest.length };
  const { pages } = view.model;
  const inMenu = new Set(menuOf(file, view.model)?.entries.map((entry) => `${pages}/${pathOfEntry(entry)}`));
  // What stands on this line itself is in the menu by it alone.
  inMenu.delete(`${pages}/${text.slice(span.start, span.end)}`);
  const found = searchPages({
    most: mostItems,
    typed,
    pages: view.pages.values(),
    from: undefined,
    view,
    isFirst: ({ path }) => !inMenu.has(path),
    moreWords: ({ path }) => path,
  });
  return found.map((page): CompletionItem => {
    const path = page.path.slice(pages.length + 1);
    return {
      label: shorten(titleOf(page), 120),
      description: path,
      kind: "page",
      insert: span,
      replace: span,
      newText: quote ? path : asScalar(path),
      about: { type: "page", path: page.path },
    };
  });
}
