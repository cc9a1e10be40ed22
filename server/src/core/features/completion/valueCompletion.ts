import {
  inBrackets,
  inQuote,
  itemsBelow,
  itemsInBrackets,
  listStyleOf,
  quoteOf,
  type WrittenItem,
} from "../../frontMatter/listStyle";
import type { OpenKey, ValuePlace } from "../../frontMatter/valuePlace";
import { asCode, asScalar } from "../../frontMatter/yamlWriting";
import type { Field } from "../../model/field";
import type { Page } from "../../page/page";
import { lineEndOf, type Span } from "../../text/span";
import { type Choice, fieldChoices, type Wanted } from "./choices";
import { type CompletionItem, escapedInSnippet } from "./completionItem";
import { expressionItems } from "./expressionCompletion";

/** The values of the key that a place belongs to, as they are written there; those that the list has are left out. */
export function valueItems(
  place: ValuePlace,
  page: Page,
  contentEnd: number,
  offset: number,
  asked: Pick<Wanted, "view" | "language" | "most">,
): CompletionItem[] {
  const { language } = asked;
  const keys = place.owners.map(({ key }) => key);
  const field = fieldAt(page.kind.fields, keys);
  const owner = place.owners.at(-1);
  if (!field || !owner || !canStand(field, place)) return [];
  if (field.value.expression && place.form !== "scalar" && place.form !== "line") {
    return expressionItems(page.text, place, field.value.expression, page.kind.id, offset, language);
  }
  const list = listOf(page, place, owner, contentEnd);
  const others = list.items.filter(({ span }) => span.end < place.span.start || span.start > place.span.end);
  const values = new Set(others.map(({ value }) => value));
  const writing = { place, page, field, owner, indent: list.indent, quote: place.quote || quoteOf(others) };
  if (field.value.expression) {
    return [...field.value.expression.labels.values()].map(({ value, term }) =>
      itemOf({ value, label: value, description: term.title[language], kind: "term" }, writing),
    );
  }
  const isOut = (value: string) => values.has(value);
  return fieldChoices(field, keys, { ...asked, typed: place.typed, page, isOut }).map((choice) =>
    itemOf(choice, writing),
  );
}

/** The field to which keys lead. */
export function fieldAt(fields: ReadonlyMap<string, Field>, keys: readonly string[]): Field | undefined {
  let inner = fields;
  let field: Field | undefined;
  for (const key of keys) {
    field = inner.get(key) ?? (field?.additional && { ...field.additional, key });
    if (!field) return undefined;
    inner = field.fields;
  }
  return field;
}

function canStand({ shape }: Field, { form }: ValuePlace): boolean {
  if (form === "scalar") return shape === "scalar" || shape === "scalarOrList" || shape === "list";
  return shape === "list" || shape === "scalarOrList";
}

function listOf(
  { text }: Page,
  place: ValuePlace,
  owner: OpenKey,
  end: number,
): { readonly items: readonly WrittenItem[]; readonly indent?: number | undefined } {
  if (place.form === "flow") return { items: itemsInBrackets(text, place.after, end) };
  return owner.indent < 0 ? { items: [] } : itemsBelow(text, owner, end);
}

interface Writing {
  readonly place: ValuePlace;
  readonly page: Page;
  readonly field: Field;
  readonly owner: OpenKey;
  /** Of the items that the list has. */
  readonly indent: number | undefined;
  readonly quote: "" | "'" | '"';
}

function itemOf(choice: Choice, writing: Writing): CompletionItem {
  const { label, description, kind, about } = choice;
  const { span, newText } = edit(choice, writing);
  const { tail } = writing.place;
  // The next item goes before a bracket that was missing.
  const snippet =
    tail === "" ? undefined : `${escapedInSnippet(newText.slice(0, -tail.length))}$0${escapedInSnippet(tail)}`;
  return { label, description, kind, about, insert: span, replace: span, newText, snippet };
}

/** What is put there, and in the place of what: all of the value, since half of one names nothing. */
function edit(choice: Choice, { place, page, field, owner, indent, quote }: Writing): { span: Span; newText: string } {
  const { text, frontMatter } = page;
  const written = writtenAs(choice, field, quote);
  const { form, span, lead, tail } = place;
  if (form === "item") return { span, newText: lead + written };
  if (form === "flow") return { span, newText: lead + inBrackets(written) + tail };
  const style = listStyleOf(text, frontMatter.content);
  const own = indent ?? owner.indent + (style === "brackets" ? 0 : style);
  if (form === "line") return { span, newText: `${" ".repeat(own)}- ${written}` };
  // A key that can hold one value or more has its items below already.
  if (field.shape !== "list" && indent === undefined) return { span, newText: lead + written + tail };
  const all = { start: place.after, end: span.end };
  if (owner.indent < 0 || (style === "brackets" && indent === undefined)) {
    return { span: all, newText: ` [${inBrackets(written)}]${tail}` };
  }
  return { span: all, newText: `${lineEndOf(text)}${" ".repeat(own)}- ${written}` };
}

function writtenAs({ value, isWord }: Choice, field: Field, quote: "" | "'" | '"'): string {
  if (isWord) return value;
  if (quote !== "") return inQuote(value, quote);
  return field.value.table === undefined ? asScalar(value) : asCode(value);
}
