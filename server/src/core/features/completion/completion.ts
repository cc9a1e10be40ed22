import { lookUpOf } from "../../data/table";
import type { FrameworkView } from "../../framework/frameworkView";
import { frontMatterPlaces } from "../../frontMatter/frontMatterPlace";
import type { Page } from "../../page/page";
import type { Language } from "../../text/language";
import type { Span } from "../../text/span";
import { codeText, definitionText } from "../hover/dataHover";
import { keyText, preview, termText } from "../hover/hover";
import type { HoverOptions } from "../hover/hoverOptions";
import { type CompletionItem, type CompletionSubject, mostItems } from "./completionItem";
import { glossaryItems } from "./glossaryCompletion";
import { keyItems } from "./keyCompletion";
import { linkItems } from "./linkCompletion";
import { macroItems } from "./macroCompletion";
import { fieldAt, valueItems } from "./valueCompletion";

export interface CompletionOptions {
  readonly language: Language;
  /** A sign was typed, nobody asked: then there is nothing in ordinary text. */
  readonly isUnasked: boolean;
  /** So many at the most, where somebody asks for all of them. */
  readonly most?: number;
}

/** The signs at which an editor should ask: those that begin something, or another word of what is looked for. */
export const triggerCharacters = [..."-: /[(#\"',!&|<"];

/**
 * What can be written at an offset, the likeliest first: at most a hundred, so ask again when more is typed. Empty where nothing
 * can be said. Never throws: most of what is there while somebody types is broken.
 */
export function completions(
  page: Page,
  offset: number,
  view: FrameworkView,
  { language, isUnasked, most = mostItems }: CompletionOptions,
): CompletionItem[] {
  const { text, frontMatter } = page;
  const places = frontMatterPlaces(text, frontMatter, offset);
  if (places.length > 0) {
    const end = frontMatter.status === "unclosed" ? text.length : frontMatter.content.end;
    const content: Span = { start: frontMatter.content.start, end };
    return places.flatMap((place) =>
      place.type === "key"
        ? keyItems(place, page, content, view, language)
        : valueItems(place, page, end, offset, { view, language, most }),
    );
  }
  const inBody = macroItems(page, offset, { view, language, most }) ?? linkItems(page, offset, view, most);
  return inBody ?? (isUnasked ? [] : glossaryItems(page, offset, view));
}

/** The documentation of a suggestion on a page (or in another file), as Markdown; undefined where there is none. */
export function completionDocumentation(
  about: CompletionSubject,
  page: Page | undefined,
  view: FrameworkView,
  options: HoverOptions,
): string | undefined {
  const { model, glossary } = view;
  switch (about.type) {
    case "page": {
      const target = view.page(about.path);
      return target && preview(target, view, options);
    }
    case "key": {
      const field = page && fieldAt(page.kind.fields, about.keys);
      return field && keyText(field, view, options.language);
    }
    case "term": {
      const field = fieldAt(model.kinds.get(about.kind)?.fields ?? new Map(), about.keys);
      const term = field?.value.terms?.get(about.value);
      return field && term && termText(field, term, options.language);
    }
    case "code": {
      const field = page && fieldAt(page.kind.fields, about.keys);
      const found = field && lookUpOf(field, (name) => view.table(name));
      const row = found?.codes.get(about.value);
      return found && row && codeText(found.table, row, options);
    }
    case "definition": {
      const entry = glossary?.byTerm.get(about.term);
      return glossary && entry && definitionText(glossary, entry, options);
    }
  }
}
