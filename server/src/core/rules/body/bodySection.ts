import type { Heading } from "../../body/body";
import { type MeantMacro, meantMacros } from "../../meant/meantMacros";
import { isMissed, type MissingMacro, missingMacros } from "../../meant/missingMacros";
import type { ContentModel } from "../../model/contentModel";
import type { SectionJson } from "../../model/contentModelJson";
import { thisNoun } from "../../model/nouns";
import type { Page } from "../../page/page";
import { headingLine, insertBlock, placeOfSection, sectionOf } from "../../page/sections";
import { unclosedComments } from "../../page/unclosedComments";
import type { Finding } from "../../problem/problem";
import { action } from "../../problem/repairs";
import type { Rule } from "../../rule/rule";
import type { Localized } from "../../text/language";
import { lineAt, lineEndOf } from "../../text/span";
import type { Edit } from "../../text/textEdits";
import { listed, quoted } from "../../text/words";

/** A section of the template that is missing, holds nothing, or is there twice. */
export const bodySection: Rule = {
  id: "body/section",
  severity: "information",
  description: {
    nl: "Een onderdeel van de vaste opbouw ontbreekt, is leeg of staat er twee keer",
    en: "A section of the usual structure is missing, empty or there twice",
  },
  visits: {
    page(page, _, model) {
      const { sections } = page.kind;
      if (sections.length === 0 || sectionFindings(page, nothingExplained).length === 0) return undefined;
      const macros = missingMacros(page, model);
      const lists = macros.filter(({ query }) => query);
      const findingsWith = (missing: readonly MissingMacro[]) =>
        sectionFindings(page, new MacroProblems(page, model, missing));
      if (lists.length === 0) return findingsWith(macros);
      // Which lists are missed depends on the pages that there are.
      return (view) => findingsWith(macros.filter((one) => isMissed(one, view)));
    },
  },
};

function sectionFindings(page: Page, macros: Explanations): Finding[] {
  const { sections } = page.kind;
  const findings: Finding[] = [];
  const headings = page.body.headings.map((heading) => ({ heading, section: sectionOf(heading, sections) }));
  const first = new Map<SectionJson, Heading>();
  headings.forEach(({ heading, section }, index) => {
    if (!section) return;
    const earlier = first.get(section);
    if (earlier) findings.push(twice(page, heading, earlier));
    else first.set(section, heading);
    const next = headings[index + 1]?.heading;
    if (isEmpty(page, heading, next) && !macros.explain(section, heading, next))
      findings.push(empty(page, heading, next, section?.required === true && first.get(section) === heading));
  });
  // A page with none of them is built in another way, or only begun.
  if (first.size === 0 || page.status !== "read") return findings;
  if (macros.hideHeadings()) return findings;
  const absent = sections.filter((section) => section.required && !first.has(section) && !macros.explain(section));
  if (absent.length > 0) findings.push(missing(page, absent, first));
  return findings;
}

/** What else may be the reason that a section is missing or empty. */
interface Explanations {
  explain(section: SectionJson, heading?: Heading, next?: Heading): boolean;
  /** Whether a macro or comment without its end swallows what follows. */
  hideHeadings(): boolean;
}

const nothingExplained: Explanations = { explain: () => false, hideHeadings: () => false };

/** What is missing from a section may be a macro: then the rules for macros speak. Looked up only where something is missing. */
class MacroProblems implements Explanations {
  #sections: ReadonlySet<string | undefined> | undefined;
  #meant: readonly MeantMacro[] | undefined;

  constructor(
    readonly page: Page,
    readonly model: ContentModel,
    readonly missing: readonly MissingMacro[],
  ) {}

  explain({ title }: SectionJson, heading?: Heading, next?: Heading): boolean {
    const { page, missing } = this;
    this.#sections ??= new Set(missing.map(({ macro }) => macro.places.get(page.kind.id)?.section));
    if (this.#sections.has(title)) return true;
    if (!heading) return false;
    const end = next?.span.start ?? page.text.length;
    return this.#meantOnPage().some(({ span }) => span.start >= heading.span.end && span.start < end);
  }

  hideHeadings(): boolean {
    const { page } = this;
    return unclosedComments(page).length > 0 || this.#meantOnPage().some(({ fault }) => fault === "unclosed");
  }

  #meantOnPage(): readonly MeantMacro[] {
    this.#meant ??= meantMacros(this.page, this.model);
    return this.#meant;
  }
}

/** Whether nothing that a reader sees stands between a heading and the next, unless that is one below it. */
function isEmpty({ text, body }: Page, heading: Heading, next: Heading | undefined): boolean {
  if (next && next.level > heading.level) return false;
  const end = next?.span.start ?? text.length;
  let at = heading.span.end;
  for (const { start, end: commentEnd } of body.comments) {
    if (start < at || start >= end) continue;
    if (text.slice(at, start).trim() !== "" || body.macros.some((macro) => macro.span.start === start)) return false;
    at = commentEnd;
  }
  return text.slice(at, end).trim() === "";
}

function empty(page: Page, heading: Heading, next: Heading | undefined, isNeeded: boolean): Finding {
  const title = quoted(heading.text);
  const finding: Finding = {
    span: heading.span,
    message: {
      nl: `Onder de kop ${title} staat niets. Schrijf dit onderdeel${isNeeded ? "." : ", of verwijder de kop."}`,
      en: `There is nothing below the heading ${title}. Write this section${isNeeded ? "." : ", or remove the heading."}`,
    },
  };
  // Without the heading the page would miss a section that it has to have.
  if (isNeeded) return finding;
  const label: Localized = { nl: `Verwijder de kop ${title}`, en: `Remove the heading ${title}` };
  const why: Localized = { nl: "er staat niets onder", en: "nothing stands below it" };
  return { ...finding, repairs: [action(label, [withoutHeading(page, heading, next)], why)] };
}

/** The lines of a heading, with the blank ones below it; what stands in a comment there stays. */
function withoutHeading({ text, body }: Page, { span }: Heading, next: Heading | undefined): Edit {
  const comment = body.comments.find(({ start }) => start >= span.end)?.start ?? text.length;
  const end = Math.min(next?.span.start ?? text.length, comment);
  const isLast = end === text.length;
  // At the end of the page the blank lines above go too.
  const start = isLast ? text.slice(0, span.start).trimEnd().length : lineAt(text, span.start).start;
  return { span: { start, end }, newText: isLast ? lineEndOf(text) : "" };
}

function twice(page: Page, heading: Heading, earlier: Heading): Finding {
  return {
    span: heading.span,
    message: {
      nl: `De kop '${heading.text}' staat er al. Voeg de twee onderdelen samen.`,
      en: `The heading '${heading.text}' is there already. Merge the two sections.`,
    },
    related: [
      {
        path: page.path,
        span: earlier.span,
        message: { nl: "Hier staat de kop al", en: "The heading is already here" },
      },
    ],
  };
}

function missing(page: Page, absent: readonly SectionJson[], present: ReadonlyMap<SectionJson, Heading>): Finding {
  const what = thisNoun(page.kind);
  const titles = absent.map(({ title }) => `'${title}'`);
  const names = listed(titles);
  const isOne = absent.length === 1;
  return {
    span: page.firstLine,
    cause: { type: "unbuilt", kind: page.kind.id, key: titles.join(", ") },
    message: {
      nl: isOne
        ? `Op ${what.nl} ontbreekt het onderdeel ${names.nl}. Voeg de kop toe, met een tekst eronder.`
        : `Op ${what.nl} ontbreken de onderdelen ${names.nl}. Voeg de koppen toe, met een tekst eronder.`,
      en: isOne
        ? `The section ${names.en} is missing from ${what.en}. Add the heading, with a text below it.`
        : `The sections ${names.en} are missing from ${what.en}. Add the headings, with a text below each.`,
    },
    repairs: [
      action(
        isOne
          ? { nl: `Voeg de kop ${names.nl} in`, en: `Insert the heading ${names.en}` }
          : { nl: "Voeg de ontbrekende koppen in", en: "Insert the missing headings" },
        insertions(page, absent, present),
        { nl: "op de gebruikelijke plaats", en: "at the usual place" },
      ),
    ],
  };
}

/** Each before the first section that comes after it in the template; at the end of the page where there is none. */
function insertions(
  page: Page,
  absent: readonly SectionJson[],
  present: ReadonlyMap<SectionJson, Heading>,
): readonly Edit[] {
  const byPlace = new Map<number, string[]>();
  for (const section of absent) {
    const place = placeOfSection(page, section, present);
    byPlace.set(place, [...(byPlace.get(place) ?? []), headingLine(section)]);
  }
  return [...byPlace].map(([place, headings]) =>
    insertBlock(
      page.text,
      place,
      headings.flatMap((heading, index) => (index > 0 ? ["", heading] : [heading])),
    ),
  );
}
