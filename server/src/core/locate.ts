import type { MacroUse } from "./body";
import type { Field, Term } from "./field";
import { filterOf, type LinkReference, type NameReference, type Page, type PageKey } from "./page";
import type { Snapshot } from "./snapshot";
import { contains, type Span } from "./span";
import type { YamlEntry } from "./yamlNodes";

/** What stands at a position of a page. */
export type Place =
  | { readonly type: "reference"; readonly span: Span; readonly reference: NameReference | LinkReference }
  | { readonly type: "term"; readonly span: Span; readonly field: Field; readonly term: Term }
  | { readonly type: "key"; readonly span: Span; readonly field: Field }
  | { readonly type: "macro"; readonly span: Span; readonly macro: MacroUse };

/** The reference, term, key or macro at an offset; undefined elsewhere. All features ask here. */
export function locate(page: Page, offset: number, snapshot: Snapshot): Place | undefined {
  for (const reference of page.references) {
    if (contains(reference.span, offset)) return { type: "reference", span: reference.span, reference };
  }
  if (contains(page.frontMatter.content, offset)) {
    return locateInKeys(page.keys, offset) ?? locateUnused(page, offset);
  }
  for (const macro of page.body.macros) {
    const found = filterOf(macro, snapshot.model);
    const term = found && contains(found.span, offset) ? found.filter.field?.value.terms?.get(found.value) : undefined;
    if (found?.filter.field && term) return { type: "term", span: found.span, field: found.filter.field, term };
    if (contains(macro.nameSpan, offset)) return { type: "macro", span: macro.nameSpan, macro };
  }
  return undefined;
}

function locateInKeys(keys: readonly PageKey[], offset: number): Place | undefined {
  for (const key of keys) {
    const { entry, field } = key;
    if (offset < entry.span.start || offset > entry.span.end) continue;
    if (contains(entry.keySpan, offset)) return { type: "key", span: entry.keySpan, field };
    const inner = locateInKeys(key.keys, offset);
    if (inner) return inner;
    for (const scalar of key.values) {
      const term = field.value.terms?.get(scalar.value);
      if (term && contains(scalar.inner, offset)) return { type: "term", span: scalar.inner, field, term };
    }
  }
  return undefined;
}

/** The first of two equal keys: the site does not read it, but it is a key that can be explained. */
function locateUnused(page: Page, offset: number): Place | undefined {
  const entry = page.frontMatter.entries.find((candidate: YamlEntry) => contains(candidate.keySpan, offset));
  const field = entry && page.kind.fields.get(entry.key);
  return entry && field ? { type: "key", span: entry.keySpan, field } : undefined;
}
