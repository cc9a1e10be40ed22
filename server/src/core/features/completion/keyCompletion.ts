import type { FrameworkView } from "../../framework/frameworkView";
import type { KeyPlace } from "../../frontMatter/frontMatterPlace";
import { listStyleOf } from "../../frontMatter/listStyle";
import { itemLine, keyLine, saysNothing, withoutDash } from "../../frontMatter/yamlLines";
import type { Field } from "../../model/field";
import type { Page } from "../../page/page";
import type { Language, Localized } from "../../text/language";
import { lineAt, lineEndOf, linesBetween, nextLine, type Span } from "../../text/span";
import { best, fitOf, searchable } from "../../text/wordSearch";
import { type CompletionItem, escapedInSnippet, mostItems } from "./completionItem";
import { fieldAt } from "./valueCompletion";

/** The keys that can stand in a place and do not yet: the required ones first, each with what comes behind it. */
export function keyItems(
  place: KeyPlace,
  page: Page,
  content: Span,
  { model }: FrameworkView,
  language: Language,
): CompletionItem[] {
  const path = place.owners.map(({ key }) => key);
  const fields = path.length === 0 ? page.kind.fields : fieldAt(page.kind.fields, path)?.fields;
  if (!fields || fields.size === 0) return [];
  const { keys, indent } = keysThere(place, page.text, content);
  const match = fitOf(place.typed);
  const found = best(fields.values(), {
    match: (field) =>
      keys.has(field.key) || !canHold(field, place.below) ? undefined : match(searchable(wordsOf(field, language))),
    rank: ({ required }) => (required ? 0 : 1),
    most: mostItems,
  });
  const lead = place.isBlank ? " ".repeat(indent) : "";
  return found.map((field) => {
    const { text, snippet } = skeleton(field, place, page, content, indent);
    return {
      label: field.key,
      description: field.required ? `${field.title[language]} · ${required[language]}` : field.title[language],
      kind: "key",
      insert: place.span,
      replace: place.span,
      newText: lead + text,
      ...(snippet === undefined ? {} : { snippet: lead + snippet }),
      words: wordsOf(field, language),
      about: { type: "key", keys: [...path, field.key] },
      isFollowed: !place.hasColon && (field.key === model.keys.id || isFollowed(field)),
    };
  });
}

const required: Localized = { nl: "verplicht", en: "required" };

function wordsOf({ key, title, aliases }: Field, language: Language): string {
  return [key, title[language], ...aliases].join(" ");
}

function canHold({ shape }: Field, below: KeyPlace["below"]): boolean {
  if (below === "keys") return shape === "mapping";
  return below !== "items" || shape === "list" || shape === "scalarOrList" || shape === "mappings";
}

/** The other keys of the same mapping, and how far these are indented. */
function keysThere(place: KeyPlace, text: string, content: Span): { keys: ReadonlySet<string>; indent: number } {
  const owner = place.owners.at(-1);
  const keys = new Set<string>();
  const here = lineAt(text, place.span.start).start;
  let indent: number | undefined;
  /** How far the dashes of the list are indented, where the mapping is an item of one. */
  let dash: number | undefined;
  let isFirst = true;
  for (const line of linesBetween(text, owner ? nextLine(text, owner.start) : content.start, content.end)) {
    const item = owner && itemLine.exec(line.text);
    if (item && isFirst) dash = (item[1] as string).length;
    if (!saysNothing(line.text)) isFirst = false;
    if (item && item[1]?.length === dash) {
      if (line.span.start > here) break;
      keys.clear();
      indent = undefined;
    }
    const found = keyLine.exec(item && dash !== undefined ? withoutDash(line.text) : line.text);
    if (!found) continue;
    const column = (found[1] as string).length;
    if (owner && column <= owner.indent) break;
    if (line.span.start === here) {
      if (item) indent ??= column;
      continue;
    }
    indent ??= column;
    if (column === indent) keys.add(found[3] as string);
  }
  return { keys, indent: indent ?? (owner ? owner.indent + 2 : 0) };
}

function skeleton(
  { key, shape }: Field,
  place: KeyPlace,
  { text }: Page,
  content: Span,
  indent: number,
): { text: string; snippet?: string } {
  if (place.hasColon) return { text: key };
  if (place.below) return { text: `${key}:` };
  const own = place.isBlank ? indent : place.span.start - lineAt(text, place.span.start).start;
  const line = (more: string) => `${key}:${lineEndOf(text)}${" ".repeat(own)}${more}`;
  if (shape === "mapping") return { text: line("  ") };
  if (shape !== "list" && shape !== "mappings") return { text: `${key}: ` };
  const style = listStyleOf(text, content);
  if (shape === "mappings") return { text: line(`${" ".repeat(style === "brackets" ? 2 : style)}- `) };
  if (style === "brackets") return { text: `${key}: `, snippet: `${escapedInSnippet(key)}: [$0]` };
  return { text: line(`${" ".repeat(style)}- `) };
}

/** Whether values of the field, or keys below it, can be suggested. */
function isFollowed({ shape, value }: Field): boolean {
  const { target, terms, table, expression, types } = value;
  if (shape === "mapping" || shape === "mappings" || target || terms || table !== undefined || expression) return true;
  return types.size === 1 && types.has("boolean");
}
