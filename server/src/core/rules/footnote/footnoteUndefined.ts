import { type Footnote, footnotesOf } from "../../body/footnotes";
import { hasInclusion } from "../../page/anchors";
import type { Page } from "../../page/page";
import type { Finding } from "../../problem/problem";
import { replacements } from "../../problem/repairs";
import type { Rule } from "../../rule/rule";
import { type Candidates, candidatesOnPage } from "../../text/candidates";
import type { Localized } from "../../text/language";
import { didYouMean, suggest } from "../../text/similar";
import type { Suggestion } from "../../text/suggestion";
import { quoted } from "../../text/words";

/** A mark of a note that is not on the page: readers see its brackets. */
export const footnoteUndefined: Rule = {
  id: "footnote/undefined",
  severity: "warning",
  description: {
    nl: "Een verwijzing naar een voetnoot die niet op de pagina staat",
    en: "A reference to a footnote that is not on the page",
  },
  visits: { page: (page) => undefinedMarks(page) },
};

function undefinedMarks(page: Page): Finding[] {
  const { marks, notes } = footnotesOf(page.text, page.frontMatter.bodyStart, page.body);
  const written = new Set(notes.map(({ label }) => label));
  const lost = marks.filter(({ label }) => !written.has(label) && !isCharacterClass(label));
  // With another file the notes may come.
  if (lost.length === 0 || hasInclusion(page)) return [];
  const named = new Set(marks.map(({ label }) => label));
  const unnamed = [...written].filter((label) => !named.has(label));
  const isOne = new Set(lost.map(({ label }) => label)).size === 1;
  const left = isOne && unnamed.length === 1 ? unnamed[0] : undefined;
  const candidates = candidatesOnPage(written);
  return lost.map((mark) => finding(mark, suggestions(mark.label, candidates, left)));
}

/** `[^a-z]`: a pattern, not a note. */
function isCharacterClass(label: string): boolean {
  return /^(?:.-.|\\.)+/.test(label);
}

const leftOver: Localized = {
  nl: "de enige voetnoot zonder verwijzing",
  en: "the only footnote without a reference",
};

function suggestions(label: string, written: Candidates, left: string | undefined): readonly Suggestion[] {
  // A number is like any other number.
  const near = /^\d+$/.test(label) ? [] : suggest(label, written);
  if (left === undefined || near.some(({ value }) => value === left)) return near;
  return [...near, { value: left, likeness: "nearText", evidence: leftOver, preferred: false }];
}

function finding({ label, labelSpan, span }: Footnote, suggested: readonly Suggestion[]): Finding {
  const mark = quoted(`[^${label}]`);
  const hint = didYouMean(suggested.map((one) => ({ ...one, value: `[^${one.value}]` })));
  return {
    span,
    message: {
      nl: `Op deze pagina staat geen voetnoot ${mark}, dus lezers zien de haken.${hint.nl || ` Zet de noot op een eigen regel: '[^${label}]: tekst'.`}`,
      en: `There is no footnote ${mark} on this page, so readers see the brackets.${hint.en || ` Put the note on a line of its own: '[^${label}]: text'.`}`,
    },
    repairs: replacements(labelSpan, suggested),
    suggests: false,
  };
}
