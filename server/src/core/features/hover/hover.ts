import { entryAt } from "../../data/menu";
import type { SiteFile } from "../../data/siteFile";
import { type FrameworkView, namersOf } from "../../framework/frameworkView";
import { asFarAsRead } from "../../framework/unreadView";
import type { Applicability } from "../../model/contentModel";
import type { Field, Term } from "../../model/field";
import { Noun } from "../../model/nouns";
import { bySiteOrder, codeOf, type Page, pageKey, quotedBy, scalarOf, titleOf } from "../../page/page";
import { locate } from "../../place/locate";
import { pagesMeant } from "../../place/pagesMeant";
import type { Language, Localized } from "../../text/language";
import { escapeMarkdown, markdownCode, markdownLink, shorten } from "../../text/markdown";
import { capital, eitherOf, lowerCased } from "../../text/words";
import { conditionText } from "./conditionText";
import { codeText, definitionText } from "./dataHover";
import { fact } from "./fact";
import type { Hover, HoverOptions } from "./hoverOptions";
import { macroPreview } from "./macroPreview";
import { pageList } from "./pageList";

/** What the editor shows for the thing at an offset; undefined where there is nothing to say. */
export function hover(page: Page, offset: number, view: FrameworkView, options: HoverOptions): Hover | undefined {
  const place = locate(page, offset, view);
  if (!place) return undefined;
  switch (place.type) {
    case "reference":
    case "mention":
    case "page": {
      const [target] = pagesMeant(place, page, view);
      return target && { markdown: preview(target, view, options), span: place.span };
    }
    case "term":
      return { markdown: termText(place.field, place.term, options.language), span: place.span };
    case "label": {
      const { label, condition } = place;
      const parts = [termText(label.field, label.term, options.language)];
      if (condition) parts.push(conditionText(condition, options.language));
      return { markdown: parts.join("\n\n"), span: place.span };
    }
    case "expression":
      return { markdown: conditionText(place.condition, options.language), span: place.span };
    case "code":
      return { markdown: codeText(place.table, place.row, options), span: place.span };
    case "glossary":
      return view.glossary && { markdown: definitionText(view.glossary, place.entry, options), span: place.span };
    case "key":
      return { markdown: keyText(place.field, view, options.language), span: place.span };
    case "macro":
      return { markdown: macroPreview(place.macro, page, view, options), span: place.span };
  }
}

/** What is shown in the menu of the site: the page that a line names. */
export function menuHover(
  file: SiteFile,
  offset: number,
  view: FrameworkView,
  options: HoverOptions,
): Hover | undefined {
  const found = entryAt(file, offset, view.model);
  const page = found && view.page(found.path);
  return page && { markdown: preview(page, view, options), span: found.entry.scalar.span };
}

/** A page at a glance: what it is, what it says, where it belongs, who names it. Also the tooltip in the tree. */
export function preview(page: Page, view: FrameworkView, options: HoverOptions): string {
  return [glance(page, view, options), asFarAsRead(() => namedBy(page, view, options), "")]
    .filter(Boolean)
    .join("\n\n");
}

/** The same without who names it. */
export function glance(page: Page, view: FrameworkView, options: HoverOptions): string {
  const { language, uriOf } = options;
  const { model } = view;
  const parts = [`${heading(page, language)}\n\n**${markdownLink(titleOf(page), uriOf(page.path))}**`];
  const explanation = scalarOf(page.frontMatter.entries, model.keys.explanation)?.value;
  if (explanation) parts.push(escapeMarkdown(shorten(explanation, 400)));
  const facts = model.hoverKeys.flatMap((key) => fact(page, key, view, language));
  const { applicability } = model;
  if (applicability?.kind === page.kind.id) facts.push(...applies(page, applicability, language));
  if (facts.length > 0) parts.push(facts.join("  \n"));
  return parts.filter(Boolean).join("\n\n");
}

function heading(page: Page, language: Language): string {
  const kind = escapeMarkdown(Noun(page.kind, page.kind.id)[language]);
  const code = codeOf(page);
  return code === undefined ? kind : `${kind} · ${markdownCode(code)}`;
}

/** For whom the page applies, in words, as the site says it. */
function applies(page: Page, applicability: Applicability, language: Language): string[] {
  if (applicability.idPattern && !applicability.idPattern.test(page.id?.value ?? "")) {
    return applicability.otherwise ? [escapeMarkdown(applicability.otherwise[language])] : [];
  }
  const omit = new Set(applicability.omit);
  const values = applicability.keys.flatMap((name) => {
    const key = pageKey(page, name);
    const shown = new Set(key?.values.map((scalar) => scalar.value).filter((value) => !omit.has(value)));
    const terms = [...(key?.field.value.terms?.values() ?? [])].filter(({ value }) => !omit.has(value));
    // Where every term is named, the page says nothing by it.
    if (shown.size === 0 || (terms.length > 0 && terms.every(({ value }) => shown.has(value)))) return [];
    const titles = [...shown].map((value) => terms.find((term) => term.value === value)?.title[language] ?? value);
    return [eitherOf(titles.map(lowerCased))[language]];
  });
  if (values.length === 0) return [];
  return [`${escapeMarkdown(applicability.title[language])}: ${values.map(escapeMarkdown).join("; ")}`];
}

function namedBy(page: Page, view: FrameworkView, options: HoverOptions): string {
  const { language } = options;
  const pages = namersOf(page, view);
  // What cannot be read may name it.
  if (pages.length === 0 && view.unread.hidesPages()) return "";
  return pages.length === 0 ? notNamed[language] : pageList(pages, namedByWords[language], view, options);
}

const notNamed: Localized = { nl: "Nergens genoemd", en: "Not named anywhere" };
const namedByWords: Localized = { nl: "Genoemd door", en: "Named by" };

export function termText(field: Field, term: Term, language: Language): string {
  const lines = [`**${escapeMarkdown(term.title[language])}** · ${escapeMarkdown(field.title[language])}`];
  if (term.description[language]) lines.push(escapeMarkdown(term.description[language]));
  return lines.join("\n\n");
}

const shownValues = 12;

export function keyText(field: Field, view: FrameworkView, language: Language): string {
  const title = capital(field.title[language]);
  // A title that is the key itself need not stand there twice.
  const name = title.toLowerCase() === field.key.toLowerCase() ? "" : ` · ${markdownCode(field.key)}`;
  const lines = [`**${escapeMarkdown(title)}**${name}${field.required ? required[language] : ""}`];
  if (field.description[language]) lines.push(escapeMarkdown(field.description[language]));
  const values = allowedValues(field, view, language);
  if (values) lines.push(values);
  return lines.join("\n\n");
}

const required: Localized = { nl: " · verplicht", en: " · required" };

function allowedValues(field: Field, view: FrameworkView, language: Language): string {
  const { terms, target } = field.value;
  if (target?.as === "reference") {
    const kind = view.model.kinds.get(target.kind);
    const count = view.pagesOfKind(target.kind).size;
    if (!kind) return "";
    const { nl, en } = kind.referencedBy === "id" ? idWords : nameWords;
    const value: Localized = {
      nl: `Waarde: de ${nl} van een van de ${count} ${kind.noun.nl.many}.`,
      en: `Value: the ${en} of one of the ${count} ${kind.noun.en.many}.`,
    };
    return escapeMarkdown(value[language]);
  }
  const values = terms ? [...terms.keys()] : target ? valuesOf(target.kind, view) : [...field.fields.keys()];
  if (values.length === 0) return "";
  const shown = values.slice(0, shownValues).map(markdownCode);
  return `${possibleValues[language]}: ${shown.join(", ")}${values.length > shownValues ? ", …" : ""}`;
}

/** What names the pages of a kind, each once, in the order of the pages. */
function valuesOf(kind: string, view: FrameworkView): string[] {
  const order = bySiteOrder(view.model.kinds.get(kind) ?? { order: [] });
  return [...new Set([...view.pagesOfKind(kind)].sort(order).flatMap((page) => quotedBy(page) ?? []))];
}

const idWords: Localized = { nl: "id", en: "id" };
const nameWords: Localized = { nl: "bestandsnaam zonder .md", en: "file name without .md" };
const possibleValues: Localized = { nl: "Mogelijke waarden", en: "Possible values" };
