import type { ValuePlace } from "../../frontMatter/valuePlace";
import type { ExpressionRule } from "../../model/field";
import type { Language } from "../../text/language";
import type { Span } from "../../text/span";
import { best, fitOf, searchable } from "../../text/wordSearch";
import { type CompletionItem, mostItems } from "./completionItem";

const signs = ["&&", "||"] as const;

/** The labels of an expression where one can stand, and the signs that join them behind a label. */
export function expressionItems(
  text: string,
  place: ValuePlace,
  rule: ExpressionRule,
  kind: string,
  offset: number,
  language: Language,
): CompletionItem[] {
  const { typed, span, quote } = place;
  const word = /[\p{L}\d-]*$/u.exec(typed)?.[0] ?? "";
  const before = typed.slice(0, typed.length - word.length);
  const rest = text.slice(offset, span.end);
  const open = /["']$/.exec(before)?.[0];
  // Within the quotes of the value itself another sort opens a label.
  const isQuoted = open !== undefined && open !== quote && before.split(open).length % 2 === 0;
  const trimmed = before.trimEnd();
  if (!isQuoted && trimmed !== "" && !/[&|!(]$/.test(trimmed)) {
    return word === "" && /^['"]?\s*(?:\)|$)/.test(rest) ? signItems(offset, /\s$/.test(before)) : [];
  }
  const written = labelPlace(text, place, offset, { word, before, rest, openQuote: isQuoted ? open : undefined });
  return labelItems(rule, word, kind, language).map((item) => ({ ...item, ...written(item.label) }));
}

function signItems(offset: number, hasSpace: boolean): CompletionItem[] {
  const at = { start: offset, end: offset };
  return signs.map((sign) => ({
    label: sign,
    kind: "value",
    insert: at,
    replace: at,
    newText: `${hasSpace ? "" : " "}${sign} `,
    isFollowed: true,
  }));
}

/** What is typed of an expression: the word at the cursor, what stands before and behind it, and the quote that it is in. */
interface TypedLabel {
  readonly word: string;
  readonly before: string;
  readonly rest: string;
  readonly openQuote: string | undefined;
}

/** What a label replaces, and how it is written there. */
function labelPlace(
  text: string,
  { lead, span, quote }: ValuePlace,
  offset: number,
  { word, before, rest, openQuote }: TypedLabel,
): (label: string) => Pick<CompletionItem, "insert" | "replace" | "newText"> {
  const isBegun = openQuote !== undefined || word !== "";
  const after = /^(?:"[^"]*"|[\p{L}\d-]*)/u.exec(isBegun ? rest.replace(/^"/, "\n") : rest)?.[0] ?? "";
  const inner: Span = { start: lead === "" ? offset - word.length : span.start, end: offset + after.length };
  const put = (label: string) => {
    if (openQuote !== undefined) return text[inner.end] === openQuote ? label : `${label}${openQuote}`;
    const isWritten = quote === "'" || (quote === "" && /"[^"]*"/.test(before));
    return isWritten ? `"${label}"` : label;
  };
  return (label) => ({ insert: inner, replace: inner, newText: lead + put(label) });
}

function labelItems({ labels }: ExpressionRule, typed: string, kind: string, language: Language) {
  const match = fitOf(typed);
  const fitting = best(labels.values(), {
    match: ({ value, term, field }) => match(searchable(`${value} ${term.title[language]} ${field.title[language]}`)),
    most: mostItems,
  });
  return fitting.map(({ value, field, term }) => ({
    label: value,
    description: term.title[language],
    kind: "term" as const,
    about: { type: "term" as const, kind, keys: [field.key], value: term.value },
  }));
}
