import type { MacroUse } from "../body/body";
import type { GlossaryEntry } from "../data/glossary";
import { lookUpOf, type Table, type TableRow } from "../data/table";
import { type ExpressionNode, readLabels } from "../expression/expression";
import type { FrameworkView } from "../framework/frameworkView";
import type { YamlEntry, YamlScalar } from "../frontMatter/yamlNodes";
import type { ContentModel } from "../model/contentModel";
import type { ExpressionRule, Field, Label, Term } from "../model/field";
import type { LinkReference } from "../page/link";
import { filterOf } from "../page/macros";
import type { Mention } from "../page/mentions";
import { type NameReference, type Page, type PageKey, type Reference, scalarOf } from "../page/page";
import { scalarText } from "../page/scalarText";
import { contains, type Span } from "../text/span";
import { termUseAt } from "./termUse";

/** What stands at a position of a page. `mention`: an id in the text. `page`: the page's own title or id. */
export type Place =
  | { readonly type: "reference"; readonly span: Span; readonly reference: NameReference | LinkReference }
  | { readonly type: "mention"; readonly span: Span; readonly mention: Mention }
  | { readonly type: "page"; readonly span: Span }
  | { readonly type: "term"; readonly span: Span; readonly field: Field; readonly term: Term }
  | { readonly type: "label"; readonly span: Span; readonly label: Label; readonly condition: Condition | undefined }
  | { readonly type: "expression"; readonly span: Span; readonly condition: Condition }
  | { readonly type: "code"; readonly span: Span; readonly table: Table; readonly row: TableRow }
  | { readonly type: "glossary"; readonly span: Span; readonly entry: GlossaryEntry }
  | { readonly type: "key"; readonly span: Span; readonly field: Field }
  | { readonly type: "macro"; readonly span: Span; readonly macro: MacroUse };

/** An expression without mistakes. */
export interface Condition {
  readonly root: ExpressionNode;
  readonly rule: ExpressionRule;
}

/** What stands at an offset of a page; undefined where that is nothing of the framework. All features ask here. */
export function locate(page: Page, offset: number, view: FrameworkView): Place | undefined {
  for (const reference of page.references) {
    const span = spanOfReference(reference);
    if (contains(span, offset)) return { type: "reference", span, reference };
  }
  if (contains(page.frontMatter.content, offset)) {
    return (
      locateInKeys(page.text, page.keys, offset, view) ??
      locateUnused(page, offset) ??
      locateOwn(page, offset, view.model)
    );
  }
  const mention = page.mentions.find(({ span }) => contains(span, offset));
  if (mention) return { type: "mention", span: mention.span, mention };
  for (const macro of page.body.macros) {
    const found = filterOf(macro, view.model);
    const term = found && contains(found.span, offset) ? found.filter.field?.value.terms?.get(found.value) : undefined;
    if (found?.filter.field && term) return { type: "term", span: found.span, field: found.filter.field, term };
    if (contains(macro.nameSpan, offset)) return { type: "macro", span: macro.nameSpan, macro };
  }
  const use = view.glossary && termUseAt(page, offset, view.glossary);
  return use && { type: "glossary", ...use };
}

/** Where a reference stands, a link with its anchor. */
export function spanOfReference(reference: Reference): Span {
  if (reference.type === "name" || !reference.anchor) return reference.span;
  return { start: reference.span.start, end: reference.anchor.span.end };
}

function locateInKeys(text: string, keys: readonly PageKey[], offset: number, view: FrameworkView): Place | undefined {
  for (const key of keys) {
    const { entry, field } = key;
    if (offset < entry.span.start || offset > entry.span.end) continue;
    if (contains(entry.keySpan, offset)) return { type: "key", span: entry.keySpan, field };
    const inner = locateInKeys(text, key.keys, offset, view);
    if (inner) return inner;
    for (const scalar of key.values) {
      if (!contains(scalar.inner, offset)) continue;
      const { terms, expression } = field.value;
      const term = terms?.get(scalar.value);
      if (term) return { type: "term", span: scalar.inner, field, term };
      if (expression) return locateInExpression(text, scalar, expression, offset);
      const lookUp = lookUpOf(field, (name) => view.table(name));
      const row = lookUp?.codes.get(scalar.value);
      if (lookUp && row) return { type: "code", span: scalar.inner, table: lookUp.table, row };
    }
  }
  return undefined;
}

/** The title or id of the page itself. */
function locateOwn(page: Page, offset: number, { keys }: ContentModel): Place | undefined {
  const title = scalarOf(page.frontMatter.entries, keys.title)?.inner;
  const span = [title, page.id?.span].find((own) => own && contains(own, offset));
  return span && { type: "page", span };
}

/** The label at an offset; elsewhere the expression as a whole. */
function locateInExpression(text: string, scalar: YamlScalar, rule: ExpressionRule, offset: number): Place | undefined {
  const { root, labels } = readLabels(scalar.value, rule);
  const isGood = labels.every(({ value }) => rule.labels.has(value));
  const condition = root && isGood ? { root, rule } : undefined;
  const { isExact, spanOf } = scalarText(text, scalar);
  const node = isExact ? labels.find(({ span }) => contains(spanOf(span), offset)) : undefined;
  const label = node && rule.labels.get(node.value);
  if (label) return { type: "label", span: spanOf(node.inner), label, condition };
  return condition && { type: "expression", span: scalar.inner, condition };
}

/** The first of two equal keys: the site does not read it, but it is a key that can be explained. */
function locateUnused(page: Page, offset: number): Place | undefined {
  const entry = page.frontMatter.entries.find((candidate: YamlEntry) => contains(candidate.keySpan, offset));
  const field = entry && page.kind.fields.get(entry.key);
  return entry && field ? { type: "key", span: entry.keySpan, field } : undefined;
}
