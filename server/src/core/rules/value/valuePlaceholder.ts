import { isHidden } from "../../body/body";
import { templateOf } from "../../data/dataFile";
import { isLeft, lineStart, markAt, type Sample, samplesIn, type Template } from "../../data/template";
import type { FrameworkView } from "../../framework/frameworkView";
import { blank } from "../../meant/placeholder";
import type { ContentModel } from "../../model/contentModel";
import type { Page, PageKey } from "../../page/page";
import type { Finding } from "../../problem/problem";
import type { Rule } from "../../rule/rule";
import type { Localized } from "../../text/language";
import { lineAt, nextLine } from "../../text/span";
import { quoted } from "../../text/words";

/** Sample text for an author to replace, which still stands there: readers get to see it. */
export const valuePlaceholder: Rule = {
  id: "value/placeholder",
  severity: "warning",
  description: {
    nl: "Er staat nog voorbeeldtekst die vervangen moest worden",
    en: "Sample text is left that was to be replaced",
  },
  visits: {
    page(page, _, model) {
      const own = placeholdersIn(page, model);
      const { path, kind } = page;
      if (kind.template === undefined) return own;
      const marks = marksOn(page);
      return [
        ...own,
        (view) =>
          leftOf(
            templateOf(kind, (file) => view.dataFile(file)),
            marks,
            path,
            view,
          ),
      ];
    },
  },
};

/** What is left of a template on a page. The page is read only where one of its lines may begin so. */
function leftOf(
  template: Template | undefined,
  marks: Uint32Array,
  path: string,
  view: FrameworkView,
): Finding[] | undefined {
  if (!template || !marks.some((mark) => template.marks.has(mark))) return undefined;
  const page = view.page(path);
  return page && samplesOn(page, template.samples);
}

/** How the lines and values of a page begin. */
function marksOn({ text, frontMatter, allKeys }: Page): Uint32Array {
  const marks: number[] = [];
  for (const { values: all } of allKeys) for (const { value } of all) marks.push(markAt(value, 0));
  for (let at = frontMatter.bodyStart; at < text.length; at = nextLine(text, at)) {
    const start = skipped(text, at);
    const sign = text.charCodeAt(start);
    // A heading, a macro, an HTML tag or a table is no sentence.
    if (sign !== 35 && sign !== 60 && sign !== 124 && sign !== 10) marks.push(markAt(text, start));
  }
  return Uint32Array.from(marks);
}

/** Where the text of a line begins, as `lineStart` says; most begin at once. */
function skipped(text: string, at: number): number {
  const sign = text.charCodeAt(at);
  const isLetter = (sign >= 65 && sign <= 90) || (sign >= 97 && sign <= 122);
  return isLetter ? at : at + (lineStart.exec(text.slice(at, lineAt(text, at).end))?.[0].length ?? 0);
}

/** The text that a template left on a page. */
function samplesOn(page: Page, samples: readonly Sample[]): Finding[] {
  const findings: Finding[] = [];
  for (const sample of samples) {
    if (page.status === "read") {
      for (const key of page.allKeys) values(key, (value) => isLeft(value, sample), findings);
    }
    bodyTexts(page, sample.beginning, (line) => isLeft(line, sample), findings);
  }
  return findings;
}

/** The sample text that is left on a new page, in the order of the text. */
export function allPlaceholders(page: Page, model: ContentModel, template: string | undefined): Finding[] {
  const samples = template === undefined ? [] : samplesIn(template);
  return [...placeholdersIn(page, model), ...samplesOn(page, samples)].sort((a, b) => a.span.start - b.span.start);
}

/** What is sample text on any page: as the model says, and the sign that stands for it. */
function placeholdersIn(page: Page, { placeholders }: ContentModel): Finding[] {
  const { texts, links } = placeholders;
  const findings: Finding[] = [];
  if (page.status === "read") {
    const isSample = (value: string) => value === blank || texts.some((text) => value.startsWith(text));
    for (const key of page.allKeys) values(key, isSample, findings);
  }
  for (const text of texts) bodyTexts(page, text, () => true, findings);
  // An ellipsis may begin a sentence.
  bodyTexts(page, blank, (line) => line === blank, findings);
  for (const { destination, span } of page.body.links) {
    if (links.has(destination)) findings.push({ span, message: linkMessage(destination) });
  }
  return findings;
}

const textMessage: Localized = {
  nl: "Dit is voorbeeldtekst, en lezers krijgen die te zien. Schrijf je eigen tekst.",
  en: "This is sample text, and readers get to see it. Replace it with your own.",
};

function linkMessage(destination: string): Localized {
  return {
    nl: `${quoted(destination)} staat voor het adres van deze link, die nu nergens heen leidt. Vul het adres in.`,
    en: `${quoted(destination)} stands for the address of this link, which now leads nowhere. Fill in the address.`,
  };
}

function values(key: PageKey, isSample: (value: string) => boolean, findings: Finding[]): void {
  const { types, terms, target } = key.field.value;
  if (!types.has("string") || terms || target) return;
  for (const { value, inner } of key.values) {
    if (isSample(value)) findings.push({ span: inner, message: textMessage });
  }
}

/** Lines that begin so, where readers see them. */
function bodyTexts(page: Page, placeholder: string, isSample: (line: string) => boolean, findings: Finding[]): void {
  const { text, frontMatter, body } = page;
  let at = text.indexOf(placeholder, frontMatter.bodyStart);
  for (; at >= 0; at = text.indexOf(placeholder, at + placeholder.length)) {
    const line = lineAt(text, at);
    const isAtStart = lineStart.exec(text.slice(line.start, at))?.[0].length === at - line.start;
    if (!isAtStart || isHidden(body, at)) continue;
    const end = line.start + text.slice(line.start, line.end).trimEnd().length;
    if (isSample(text.slice(at, end))) findings.push({ span: { start: at, end }, message: textMessage });
  }
}
