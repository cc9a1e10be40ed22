import { isHidden } from "../../body/body";
import type { FrameworkView } from "../../framework/frameworkView";
import type { Page } from "../../page/page";
import { shorten } from "../../text/markdown";
import { best, fitOf, searchable } from "../../text/wordSearch";
import { type CompletionItem, mostItems } from "./completionItem";

/** The terms of the glossary that fit the word at an offset of the text. */
export function glossaryItems(page: Page, offset: number, { glossary }: FrameworkView): CompletionItem[] {
  const { text, body, frontMatter } = page;
  if (!glossary || offset < frontMatter.bodyStart || isHidden(body, offset - 1)) return [];
  const typed = /[\p{L}\p{N}_-]{1,100}$/u.exec(text.slice(Math.max(0, offset - 100), offset))?.[0] ?? "";
  const rest = /^[\p{L}\p{N}_-]*/u.exec(text.slice(offset, offset + 100))?.[0] ?? "";
  if (typed === "") return [];
  const match = fitOf(typed);
  const entries = best(glossary.byTerm.values(), {
    match: ({ term }) => {
      const how = match(searchable(term));
      return how !== undefined && how <= 2 ? how : undefined;
    },
    most: mostItems,
  });
  return entries.map(({ term, definition }) => ({
    label: term,
    description: shorten(definition, 120),
    kind: "definition",
    insert: { start: offset - typed.length, end: offset },
    replace: { start: offset - typed.length, end: offset + rest.length },
    newText: term,
    about: { type: "definition", term },
  }));
}
