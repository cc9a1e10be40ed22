import { lookUpOf } from "../../data/table";
import { type FrameworkView, isBroken, linkTarget } from "../../framework/frameworkView";
import { meantMacros } from "../../meant/meantMacros";
import { filterOf, isRead } from "../../page/macros";
import type { Page } from "../../page/page";
import type { Span } from "../../text/span";

/** What colours are given to; in this order a client learns their numbers. */
export const tokenTypes = ["pageReference", "pageId", "vocabularyTerm", "pageMacro"] as const;

/** A part of a page that means something to the framework. None of them overlap, and none goes over the end of a line. */
export interface SemanticToken {
  readonly span: Span;
  readonly type: (typeof tokenTypes)[number];
  /** It names nothing that is there, or is not what the site reads. */
  readonly isBroken: boolean;
}

/** The references, ids, terms and macros of a page in their order. Of the links of Markdown only those that lead nowhere. */
export function semanticTokens(page: Page, view: FrameworkView): SemanticToken[] {
  const tokens: SemanticToken[] = [];
  const add = (type: SemanticToken["type"], span: Span, broken: boolean) =>
    tokens.push({ type, span, isBroken: broken });
  if (page.id) add("pageId", page.id.span, view.pagesWithId(page.id.value).length > 1);
  for (const reference of page.references) {
    if (reference.type === "name") add("pageReference", reference.span, isBroken(reference, view));
    else if (linkTarget(reference, view) === undefined) add("pageReference", reference.span, true);
  }
  for (const { id, span } of page.mentions)
    add("pageId", span, view.pagesWithId(id).length === 0 && !view.unread.hidesPages());
  addTerms(page, view, add);
  addMacros(page, view, add);
  return inOrder(page.text, tokens);
}

type Add = (type: SemanticToken["type"], span: Span, isBroken: boolean) => void;

/** The values of closed vocabularies and the codes of tables. */
function addTerms(page: Page, view: FrameworkView, add: Add): void {
  for (const { field, values, shape } of page.allKeys) {
    const known = field.value.terms ?? lookUpOf(field, (name) => view.table(name))?.codes;
    if (known && shape === "good")
      for (const { value, inner } of values) add("vocabularyTerm", inner, !known.has(value));
  }
}

function addMacros(page: Page, view: FrameworkView, add: Add): void {
  // What is meant as a macro comes first: it holds the name of one that the site does not read.
  for (const { span, fault } of meantMacros(page, view.model)) if (fault !== "capitals") add("pageMacro", span, true);
  for (const use of page.body.macros) {
    const macro = view.model.macros.get(use.name);
    if (!macro) continue;
    const isForOthers = macro.on?.has(page.kind.id) === false;
    add("pageMacro", use.nameSpan, isForOthers || !isRead(page.text, use, macro));
    const found = filterOf(use, view.model);
    const terms = found?.filter.field?.value.terms;
    if (found && terms) add("vocabularyTerm", found.span, !terms.has(found.value));
  }
}

/** By place. Of two that overlap the first stays, and of what goes over lines the part on the first. */
function inOrder(text: string, tokens: readonly SemanticToken[]): SemanticToken[] {
  const sorted = [...tokens].sort((a, b) => a.span.start - b.span.start);
  const shown: SemanticToken[] = [];
  let end = 0;
  for (const token of sorted) {
    const { start } = token.span;
    if (start < end) continue;
    const written = text.slice(start, token.span.end);
    const length = written.search(/[\r\n]/);
    end = length < 0 ? token.span.end : start + length;
    if (end > start) shown.push({ ...token, span: { start, end } });
  }
  return shown;
}
