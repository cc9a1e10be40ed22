import { type FrameworkView, isBroken } from "../../framework/frameworkView";
import type { YamlItem } from "../../frontMatter/yamlNodes";
import { type Meant, meantPage } from "../../meant/meant";
import { severalValues } from "../../meant/severalValues";
import type { ContentModel } from "../../model/contentModel";
import type { Field } from "../../model/field";
import { hasCrookedItem } from "../../page/crookedItems";
import { addItem, isAliasOfList, isNeeded, itemAt, removeItem } from "../../page/edits";
import { filterOf } from "../../page/macros";
import { keyHolding, type NameReference, type Page, type PageKey, pageKey } from "../../page/page";
import type { Cause, Finding, Repair, Wish } from "../../problem/problem";
import { action, replacements, valueChoice } from "../../problem/repairs";
import type { Found, Rule } from "../../rule/rule";
import { lastingCandidates } from "../../text/candidates";
import type { Localized } from "../../text/language";
import { copied, didYouMean, suggest } from "../../text/similar";
import type { Span } from "../../text/span";
import { choices, quoted } from "../../text/words";

/** A value that is not in the vocabulary of its key: a badge that leads nowhere, or a page that nobody finds. */
export const valueUnknownTerm: Rule = {
  id: "value/unknown-term",
  severity: "error",
  description: {
    nl: "De waarde hoort niet bij de vaste waarden van deze sleutel",
    en: "The value is not one of the fixed values of this key",
  },
  visits: {
    key: schemaTerms,
    page: filterTerms,
  },
  relates: {
    name(reference, page, view) {
      if (reference.as !== "term" || reference.from !== "key" || !isBroken(reference, view)) return undefined;
      if (page.status !== "read") return undefined;
      if (reference.scalar && hasCrookedItem(page, reference.scalar)) return undefined;
      return folderTerm(page, reference, view);
    },
  },
};

function filterTerms(page: Page, _: Page, model: ContentModel): Finding[] {
  return page.body.macros.flatMap((use) => {
    const found = filterOf(use, model);
    const terms = found?.filter.field?.value.terms;
    if (!found?.filter.field || !terms || terms.has(found.value)) return [];
    return [unknown(found.filter.field, found.value, found.span, terms)];
  });
}

function schemaTerms(key: PageKey, page: Page): Found {
  const { terms } = key.field.value;
  if (!terms || key.shape !== "good") return undefined;
  const wrong = key.values.filter((scalar) => !terms.has(scalar.value) && !hasCrookedItem(page, scalar));
  return wrong.map((scalar) => {
    const several = severalValues(page.text, key, scalar, (value) => terms.has(value));
    if (several) return several;
    const found = unknown(key.field, scalar.value, scalar.inner, terms);
    const canBeMended = found.repairs?.some(({ preferred }) => preferred) === true;
    const value = copied(scalar.value);
    const cause: Cause = { type: canBeMended ? "former" : "foreign", kind: page.kind.id, key: key.field.key, value };
    const base: Finding = { ...found, cause };
    // It may become a term of another key: that depends on the pages there are.
    const suggests = termsElsewhere(page, key.field, scalar.value);
    return (view) => ({ ...withOtherKey(page, key, scalar.value, scalar.inner, base, view), suggests });
  });
}

function folderTerm(page: Page, reference: NameReference, view: FrameworkView): Finding {
  const field = reference.field as Field;
  const key = keyHolding(page, reference);
  const isRight = (value: string) => view.resolve({ kind: reference.kind, value }).length > 0;
  const several = key && reference.scalar && severalValues(page.text, key, reference.scalar, isRight);
  if (several) return several;
  const meant = meantPage(reference, view, field.value.termAliases, page);
  const base: Finding = {
    span: reference.span,
    message: folderMessage(field, reference, meant, view),
    repairs: replacements(reference.span, meant.suggestions),
    // All terms are named where none is like it.
    suggests: meant.hasPast || [{ pool: `name:${reference.kind}` }, ...termsElsewhere(page, field, reference.value)],
    cause: { type: "kind", kind: reference.kind },
    choice: valueChoice(otherValue(field), reference.span.start),
  };
  return key ? withOtherKey(page, key, reference.value, reference.span, base, view, meant.deleted?.date) : base;
}

function folderMessage(field: Field, { kind, value }: NameReference, meant: Meant, view: FrameworkView): Localized {
  const { suggestions, moved, deleted } = meant;
  const terms = view.candidates(kind).all.map((term) => term.value);
  const hint = didYouMean(suggestions, value);
  if (!moved?.isRenamed && !deleted) return message(field, value, hint, terms);
  const why: Localized = moved
    ? { nl: `die heet sinds ${moved.date} '${moved.value}'`, en: `since ${moved.date} it is called '${moved.value}'` }
    : { nl: `verwijderd op ${deleted?.date}`, en: `deleted on ${deleted?.date}` };
  const todo: Localized = moved
    ? { nl: "", en: "" }
    : { nl: hint.nl || chooseFrom(terms).nl, en: hint.en || chooseFrom(terms).en };
  return {
    nl: `${quoted(value)} is geen waarde van '${field.key}' meer: ${why.nl}.${todo.nl}`,
    en: `${quoted(value)} is no longer a value of '${field.key}': ${why.en}.${todo.en}`,
  };
}

function otherValue({ key }: Field): Localized {
  return { nl: `Kies een andere waarde voor '${key}'…`, en: `Choose another value for '${key}'…` };
}

type Terms = NonNullable<Field["value"]["terms"]>;

function unknown(field: Field, value: string, span: Span, terms: Terms): Finding {
  const suggestions = suggest(value, lastingCandidates(terms), field.value.termAliases);
  return {
    span,
    choice: valueChoice(otherValue(field), span.start),
    message: message(field, value, didYouMean(suggestions, value), [...terms.keys()]),
    repairs: replacements(span, suggestions),
  };
}

function message(field: Field, value: string, hint: Localized, terms: readonly string[]): Localized {
  const list = chooseFrom(terms);
  return {
    nl: `${quoted(value)} is geen waarde van '${field.key}'.${hint.nl || list.nl}`,
    en: `${quoted(value)} is not a value of '${field.key}'.${hint.en || list.en}`,
  };
}

function chooseFrom(terms: readonly string[]): Localized {
  const named = choices(terms);
  return { nl: ` Kies uit: ${named.nl}.`, en: ` Choose from: ${named.en}.` };
}

/** Says so when the value is a term of another key, and offers to move it there and to take it away. */
function withOtherKey(
  page: Page,
  key: PageKey,
  value: string,
  span: Span,
  base: Finding,
  view: FrameworkView,
  deleted?: string,
): Finding {
  if (isAliasOfList(key, span)) return { ...base, repairs: [], choice: undefined };
  const item = itemAt(key, span);
  const removal =
    item && !isNeeded(key)
      ? [
          action({ nl: `Verwijder ${quoted(value)}`, en: `Remove ${quoted(value)}` }, [removeItem(page, key, item)], {
            nl: deleted === undefined ? "geen vaste waarde van deze sleutel" : `verwijderd op ${deleted}`,
            en: deleted === undefined ? "not a fixed value of this key" : `deleted on ${deleted}`,
          }),
        ]
      : [];
  // Below another key it is part of what that one says.
  const isBelow = page.kind.fields.get(key.field.key) !== key.field;
  const other = isBelow
    ? undefined
    : [...page.kind.fields.values()].find((field) => field !== key.field && isTerm(field, value, view));
  if (!other) return { ...base, repairs: [...(base.repairs ?? []), ...removal] };
  const present = pageKey(page, other.key);
  const isThere = present?.values.some((scalar) => scalar.value === value) === true;
  const moved = item && !isThere ? move(page, key, item, value, other, present) : [];
  const { cause, ...rest } = base;
  return {
    ...rest,
    // A term of this model is none of another one.
    ...(cause && !("key" in cause) ? { cause } : {}),
    message: {
      nl: `${quoted(value)} is geen waarde van '${key.field.key}', wel van '${other.key}'. ${isThere ? "Daar staat de waarde al: verwijder die hier." : "Verplaats de waarde daarheen."}`,
      en: `${quoted(value)} is not a value of '${key.field.key}' but of '${other.key}'. ${isThere ? "It is there already: remove it here." : "Move it there."}`,
    },
    repairs: [...moved, ...(base.repairs ?? []).map((repair) => ({ ...repair, preferred: false })), ...removal],
  };
}

/** A page may come or go that makes it a term of another key. */
function termsElsewhere({ kind }: Page, field: Field, value: string): readonly Wish[] {
  return [...kind.fields.values()].flatMap((other): Wish[] => {
    const { target } = other.value;
    return other === field || target?.as !== "term" ? [] : [{ pool: `name:${target.kind}`, value: copied(value) }];
  });
}

function isTerm(field: Field, value: string, view: FrameworkView): boolean {
  if (field.value.terms?.has(value)) return true;
  const { target } = field.value;
  return target?.as === "term" && view.resolve({ kind: target.kind, value }).length > 0;
}

function move(
  page: Page,
  key: PageKey,
  item: YamlItem,
  value: string,
  other: Field,
  present: PageKey | undefined,
): Repair[] {
  const edit = present && addItem(page, present, value);
  if (!edit) return [];
  return [
    action(
      { nl: `Verplaats ${quoted(value)} naar '${other.key}'`, en: `Move ${quoted(value)} to '${other.key}'` },
      [removeItem(page, key, item), edit],
      { nl: `het is een waarde van '${other.key}'`, en: `it is a value of '${other.key}'` },
    ),
  ];
}
