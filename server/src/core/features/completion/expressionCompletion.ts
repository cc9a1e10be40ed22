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
  const { typed, span, quote, lead } = place;
  const word = /[\p{L}\d-]*$/u.exec(typed)?.[0] ?? "";
  const before = typed.slice(0, typed.length - word.length);
  const rest = text.slice(offset, span.end);
  const open = /["']$/.exec(before)?.[0];
  // Within the quotes of the value itself another sort opens a label.
  const isQuoted = open !== undefined && open !== quote && before.split(open).length % 2 === 0;
  const trimmed = before.trimEnd();
  if (!isQuoted && trimmed !== "" && !/[&|!(]$/.test(trimmed)) {
    if (word !== "" || !/^['"]?\s*(?:\)|$)/.test(rest)) return [];
    const at = { start: offset, end: offset };
    const space = /\s$/.test(before) ? "" : " ";
    return signs.map((sign) => ({
      label: sign,
      kind: "value",
      insert: at,
      replace: at,
      newText: `${space}${sign} `,
      isFollowed: true,
    }));
  }
  const after = /^(?:"[^"]*"|[\p{L}\d-]*)/u.exec(isQuoted || word !== "" ? rest.replace(/^"/, "\n") : rest)?.[0] ?? "";
  const inner: Span = { start: lead === "" ? offset - word.length : span.start, end: offset + after.length };
  const put = (label: string) => {
    if (isQuoted) return text[inner.end] === open ? label : `${label}${open}`;
    const isWritten = quote === "'" || (quote === "" && /"[^"]*"/.test(before));
    return isWritten ? `"${label}"` : label;
  };
  const match = fitOf(word);
  const labels = best(rule.labels.values(), {
    match: ({ value, term, field }) => match(searchable(`${value} ${term.title[language]} ${field.title[language]}`)),
    most: mostItems,
  });
  return labels.map(({ value, field, term }) => ({
    label: value,
    description: term.title[language],
    kind: "term",
    insert: inner,
    replace: inner,
    newText: lead + put(value),
    about: { type: "term", kind, keys: [field.key], value: term.value },
  }));
}
