import type { ExpressionRule, Field } from "../../../model/field";
import { candidatesOfValues, lastingCandidates } from "../../../text/candidates";
import type { Localized } from "../../../text/language";
import { didYouMean, suggest } from "../../../text/similar";
import type { Suggestion } from "../../../text/suggestion";
import { choices, quoted } from "../../../text/words";

/** What is wrong with a label that does not exist, and which one may have been meant. */
export interface UnknownLabel {
  readonly message: Localized;
  readonly suggestions: readonly Suggestion[];
}

const spelling: Localized = { nl: "andere schrijfwijze", en: "spelled differently" };
const withKey: Localized = { nl: "met de sleutel ervoor", en: "with its key" };
const ofKey: Localized = { nl: "een waarde van deze sleutel", en: "a value of this key" };
const ofOtherKey: Localized = { nl: "de waarde hoort bij deze sleutel", en: "the value is one of this key" };

/** How many values are offered where nothing tells which was meant. */
const mostOffered = 5;

export function unknownLabel(value: string, rule: ExpressionRule): UnknownLabel {
  const written = normal(value);
  if (rule.labels.has(written)) return notThere(value, [{ value: written, evidence: spelling, preferred: true }]);
  const owners = rule.fields.filter(
    ({ value: { terms, termAliases } }) => terms?.has(written) || termAliases.has(written),
  );
  if (owners.length > 0) return withoutKey(value, written, owners, rule);
  const alone = rule.fields.find((field) => [field.key, ...field.aliases].includes(written));
  if (alone) return withoutTerm(value, alone);
  const found = longestKey(written, rule.fields);
  if (found) return withoutSuchTerm(value, found.field, found.rest, rule);
  const labels = suggest(written, lastingCandidates(rule.labels));
  return notThere(
    value,
    labels.length > 0 ? labels : rule.fields.flatMap((field) => nearTerms(written, field).map(likely)),
    rule.labels.keys(),
  );
}

/** As labels are written: in small letters, with hyphens between all words. */
function normal(value: string): string {
  return value
    .trim()
    .toLowerCase()
    .replace(/[\s_:=./]+/g, "-")
    .replace(/-{2,}/g, "-")
    .replace(/^-|-$/g, "");
}

function notThere(value: string, suggestions: readonly Suggestion[], labels: Iterable<string> = []): UnknownLabel {
  const hint = didYouMean(suggestions, value);
  const [example] = labels;
  const shape: Localized =
    example === undefined
      ? hint
      : {
          nl: ` Een label is een sleutel en een waarde, met een streepje ertussen: '${example}'.`,
          en: ` A label is a key and a value with a hyphen between them: '${example}'.`,
        };
  return {
    message: {
      nl: `Het label ${quoted(value)} bestaat niet.${hint.nl || shape.nl}`,
      en: `There is no label ${quoted(value)}.${hint.en || shape.en}`,
    },
    suggestions,
  };
}

function withoutKey(value: string, written: string, owners: readonly Field[], rule: ExpressionRule): UnknownLabel {
  const labels = owners.map((field) => labelOf(field, termOf(field, written)));
  const isKey = rule.fields.some(({ key }) => key === written);
  const named = choices(labels.map((label) => `'${label}'`));
  return {
    message: {
      nl: `Voor ${quoted(value)} ontbreekt de sleutel. Schrijf ${named.nl.replace(/, (?=[^,]*$)/, " of ")}.`,
      en: `The key before ${quoted(value)} is missing. Write ${named.en.replace(/, (?=[^,]*$)/, " or ")}.`,
    },
    suggestions: labels.map((label) => ({ value: label, evidence: withKey, preferred: labels.length === 1 && !isKey })),
  };
}

function withoutTerm(value: string, field: Field): UnknownLabel {
  const terms = [...(field.value.terms?.keys() ?? [])];
  const named = choices(terms);
  return {
    message: {
      nl: `Achter ${quoted(value)} ontbreekt de waarde. Kies uit: ${named.nl}.`,
      en: `The value after ${quoted(value)} is missing. Choose from: ${named.en}.`,
    },
    suggestions: terms
      .slice(0, mostOffered)
      .map((term) => ({ value: labelOf(field, term), evidence: ofKey, preferred: false })),
  };
}

function withoutSuchTerm(value: string, field: Field, rest: string, rule: ExpressionRule): UnknownLabel {
  const terms = [...(field.value.terms?.keys() ?? [])];
  // The key was written in another way, and the value is right.
  const exact = terms.find((term) => term === rest);
  if (exact !== undefined) {
    return notThere(value, [{ value: labelOf(field, exact), evidence: spelling, preferred: true }]);
  }
  const owner = rule.fields.find((other) => other.value.terms?.has(rest));
  if (owner) return notThere(value, [{ value: labelOf(owner, rest), evidence: ofOtherKey, preferred: false }]);
  const near = nearTerms(rest, field);
  if (near.length > 0) {
    return notThere(value, near);
  }
  const named = choices(terms);
  return {
    message: {
      nl: `Het label ${quoted(value)} bestaat niet: ${quoted(rest)} is geen waarde van '${field.key}'. Kies uit: ${named.nl}.`,
      en: `There is no label ${quoted(value)}: ${quoted(rest)} is not a value of '${field.key}'. Choose from: ${named.en}.`,
    },
    suggestions: [],
  };
}

/** Keys can begin with other keys: the longest one that fits is meant. */
function longestKey(written: string, fields: readonly Field[]): { field: Field; rest: string } | undefined {
  let found: { field: Field; key: string } | undefined;
  for (const field of fields) {
    for (const key of [field.key, ...field.aliases]) {
      if (written.startsWith(`${key}-`) && (!found || key.length > found.key.length)) found = { field, key };
    }
  }
  return found && { field: found.field, rest: written.slice(found.key.length + 1) };
}

/** The labels of a key whose terms, or other spellings of them, look like it. */
function nearTerms(written: string, field: Field): Suggestion[] {
  const { terms, termAliases } = field.value;
  const labels = new Map<string, Suggestion>();
  for (const one of suggest(
    written,
    candidatesOfValues([...(terms?.keys() ?? []), ...termAliases.keys()]),
    termAliases,
  )) {
    const value = labelOf(field, termOf(field, one.value));
    if (!labels.has(value)) labels.set(value, { ...one, value });
  }
  return [...labels.values()];
}

/** Nothing said which key was meant. */
function likely(suggestion: Suggestion): Suggestion {
  return { ...suggestion, preferred: false };
}

function termOf(field: Field, written: string): string {
  return field.value.terms?.has(written) ? written : (field.value.termAliases.get(written) ?? written);
}

function labelOf(field: Field, term: string): string {
  return `${field.key}-${term}`;
}
