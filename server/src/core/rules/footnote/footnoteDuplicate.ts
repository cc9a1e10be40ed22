import { type Footnote, footnotesOf } from "../../body/footnotes";
import type { Page } from "../../page/page";
import type { Finding } from "../../problem/problem";
import type { Rule } from "../../rule/rule";
import { quoted } from "../../text/words";

/** Two notes with one label: the site shows the text of the last. */
export const footnoteDuplicate: Rule = {
  id: "footnote/duplicate",
  severity: "warning",
  description: {
    nl: "Dezelfde voetnoot staat twee keer op de pagina",
    en: "The same footnote is on the page twice",
  },
  visits: { page: (page) => duplicates(page) },
};

function duplicates(page: Page): Finding[] {
  const last = new Map<string, Footnote>();
  const findings: Finding[] = [];
  for (const note of footnotesOf(page.text, page.frontMatter.bodyStart, page.body).notes) {
    const before = last.get(note.label);
    if (before) findings.push(finding(page, note, before));
    last.set(note.label, note);
  }
  return findings;
}

function finding(page: Page, { label, span }: Footnote, before: Footnote): Finding {
  const mark = quoted(`[^${label}]`);
  return {
    span,
    message: {
      nl: `Voetnoot ${mark} staat al eerder op deze pagina, en de site toont alleen deze laatste. Geef een van beide een ander nummer, en pas dat ook in de tekst aan.`,
      en: `Footnote ${mark} already appears earlier on this page, and the site shows only this last one. Give one of the two another number, in the text too.`,
    },
    related: [
      {
        path: page.path,
        span: before.span,
        message: {
          nl: "Hier staat de voetnoot die de site niet toont",
          en: "Here is the footnote that the site does not show",
        },
      },
    ],
  };
}
