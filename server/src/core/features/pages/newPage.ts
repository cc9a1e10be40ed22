import type { FrameworkView } from "../../framework/frameworkView";
import type { YamlEntry } from "../../frontMatter/yamlNodes";
import { asScalar } from "../../frontMatter/yamlWriting";
import { macroText } from "../../meant/meantMacros";
import { blank } from "../../meant/placeholder";
import type { Kind, Macro } from "../../model/contentModel";
import type { Field } from "../../model/field";
import { filterOf } from "../../page/macros";
import type { Page } from "../../page/page";
import { readPage } from "../../page/readPage";
import { headingLine } from "../../page/sections";
import { allPlaceholders } from "../../rules/value/valuePlaceholder";
import type { Localized } from "../../text/language";
import { lineAt, lineEndOf, type Span } from "../../text/span";
import type { Edit } from "../../text/textEdits";
import { applied } from "../../text/textEdits";
import type { Room } from "../numbers/renumber";
import type { NewPageAnswers } from "./newPageAnswers";
import { type NewPagePlace, newPagePlace } from "./newPagePlace";

export interface NewPage extends NewPagePlace {
  /** The title, without a code that was typed before it. */
  readonly title: string;
  /** What moves to make room for it. */
  readonly room: Room | undefined;
  readonly text: string;
  /** The first thing that is left for the author to write; its whole text, to be typed over. */
  readonly selection: Span;
}

/**
 * A new page from what its author answered: the template of its kind with the answers in it, or without a template one made
 * of the keys, sections and macros of the kind. Refuses answers that are not right.
 */
export function newPage(
  given: NewPageAnswers,
  template: string | undefined,
  view: FrameworkView,
): NewPage | { readonly refused: Localized } {
  const { model } = view;
  const { place, title: titleFault, name, meant } = newPagePlace(given, view);
  const { answers, room } = meant;
  const kind = model.kinds.get(answers.kind);
  const refused = titleFault ?? name;
  if (refused || !place || !kind) return { refused: refused ?? impossible };
  const sample = template === undefined ? undefined : readPage(place.path, template, model);
  const from = sample?.status === "read" ? sample : undefined;
  const lineEnd = from ? lineEndOf(from.text) : "\n";
  const title = answers.title.trim();
  const values = frontMatter(kind, { ...answers, title }, place, from, view);
  const body = from ? bodyOf(from, kind, place, view) : ["", ...madeBody(kind, place, view), ""].join(lineEnd);
  const text = ["---", ...values, "---", ""].join(lineEnd) + body;
  return { ...place, title, room, text, selection: firstPlaceholder(place.path, text, template, view) };
}

/** What was asked for is no longer there. */
const impossible: Localized = {
  nl: "De pagina kan niet worden gemaakt: er is intussen iets veranderd. Probeer het opnieuw.",
  en: "The page cannot be made: something has changed meanwhile. Try again.",
};

function firstPlaceholder(path: string, text: string, template: string | undefined, view: FrameworkView): Span {
  const page = readPage(path, text, view.model);
  const [first] = page ? allPlaceholders(page, view.model, template) : [];
  return first?.span ?? { start: text.length, end: text.length };
}

/** The lines between the fences, in the order of the model. */
function frontMatter(
  kind: Kind,
  answers: NewPageAnswers,
  { id }: NewPagePlace,
  template: Page | undefined,
  { model }: FrameworkView,
): string[] {
  const sample = new Map((template?.frontMatter.entries ?? []).map((entry) => [entry.key, entry]));
  const own = new Map<string, string | undefined>([[model.keys.title, answers.title]]);
  if (model.keys.id !== undefined) own.set(model.keys.id, id);
  const lines: string[] = [];
  if (!kind.fields.has(model.keys.title) && !kind.closed) lines.push(`${model.keys.title}: ${asScalar(answers.title)}`);
  for (const [key, field] of kind.fields) {
    const entry = sample.get(key);
    const values = answers.values[key] ?? [];
    const written = own.get(key);
    if (own.has(key)) lines.push(...(written === undefined ? [] : [`${key}: ${asScalar(written)}`]));
    else if (values.length > 0) lines.push(...answered(field, values));
    else if (entry && template && isText(field)) lines.push(...linesOf(template, entry));
    else if (field.required && isText(field)) lines.push(`${key}: ${blank}`);
  }
  const others = [...sample.values()].filter(({ key }) => !kind.closed && !kind.fields.has(key) && !own.has(key));
  return [...lines, ...others.flatMap((entry) => linesOf(template as Page, entry))];
}

function answered({ key, shape }: Field, values: readonly string[]): string[] {
  if (shape === "scalar") return [`${key}: ${asScalar(values[0] as string)}`];
  return [`${key}:`, ...values.map((value) => `- ${asScalar(value)}`)];
}

/** Whether what a template says in a key holds for any page: what names pages, codes or terms that each page needs does not. */
function isText({ value, shape, required }: Field): boolean {
  const { target, table, expression, terms, pattern, types } = value;
  if (
    target ||
    table !== undefined ||
    expression ||
    shape === "mapping" ||
    shape === "mappings" ||
    (required && (terms || pattern))
  )
    return false;
  return !required || types.has("string");
}

/** The lines of an entry as they stand in the template. */
function linesOf({ text }: Page, { span }: YamlEntry): string[] {
  const start = lineAt(text, span.start).start;
  return text.slice(start, lineAt(text, span.end).end).split(/\r?\n/);
}

/** The body of the template, in which the page names itself where another of its kind is named. */
function bodyOf(template: Page, kind: Kind, place: NewPagePlace, { model }: FrameworkView): string {
  const edits = template.body.macros.flatMap((use): Edit[] => {
    const found = filterOf(use, model);
    return found?.filter.kind === kind.id ? [{ span: found.span, newText: quotedName(kind, place) }] : [];
  });
  return applied(template.text, edits).slice(template.frontMatter.bodyStart);
}

function quotedName(kind: Kind, { name, id }: NewPagePlace): string {
  return kind.referencedBy === "id" ? (id ?? name) : name;
}

/** The macros in their places, and the sections that every page has. */
function madeBody(kind: Kind, place: NewPagePlace, { model }: FrameworkView): string[] {
  const macros = [...model.macros.values()].filter((macro) => isFor(macro, kind, place));
  const text = (macro: Macro) => {
    const words = macro.places.get(kind.id)?.words.replaceAll("{name}", () => quotedName(kind, place)) ?? "";
    return macroText(macro, words === "" ? [] : [words]);
  };
  const lines = macros
    .filter((macro) => macro.places.get(kind.id)?.section === undefined)
    .flatMap((macro) => [text(macro), ""]);
  for (const section of kind.sections) {
    const here = macros.filter((macro) => macro.places.get(kind.id)?.section === section.title);
    if (here.length === 0 && !section.required) continue;
    lines.push(headingLine(section), "");
    for (const macro of here) {
      const within = macro.places.get(kind.id)?.within;
      lines.push(...(within === undefined ? [text(macro)] : [within, `    ${text(macro)}`]), "");
    }
    if (here.length === 0) lines.push(blank, "");
  }
  if (kind.sections.length === 0) lines.push(blank, "");
  return lines.slice(0, -1);
}

function isFor(macro: Macro, kind: Kind, { id }: NewPagePlace): boolean {
  if (!macro.places.has(kind.id) || macro.on?.has(kind.id) === false) return false;
  return !macro.whenId || (id !== undefined && macro.whenId.test(id));
}
