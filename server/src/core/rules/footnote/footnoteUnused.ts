import { footnotesOf } from "../../body/footnotes";
import { hasInclusion } from "../../page/anchors";
import type { Page } from "../../page/page";
import { unclosedComments } from "../../page/unclosedComments";
import type { Finding } from "../../problem/problem";
import type { Rule } from "../../rule/rule";
import { quoted } from "../../text/words";

/** A note that nothing in the text refers to: the site lists it, with a link back that leads nowhere. */
export const footnoteUnused: Rule = {
  id: "footnote/unused",
  severity: "warning",
  description: {
    nl: "Een voetnoot waar niets in de tekst naar verwijst",
    en: "A footnote that nothing in the text refers to",
  },
  visits: { page: (page) => unusedNotes(page) },
};

function unusedNotes(page: Page): Finding[] {
  const { marks, notes } = footnotesOf(page.text, page.frontMatter.bodyStart, page.body);
  const named = new Set(marks.map(({ label }) => label));
  const unused = new Map(notes.filter(({ label }) => !named.has(label)).map((note) => [note.label, note]));
  // What a comment that nothing closes has swallowed may hold the marks.
  if (unused.size === 0 || hasInclusion(page) || unclosedComments(page).length > 0) return [];
  return [...unused.values()].map(({ label, span }) => {
    const mark = quoted(`[^${label}]`);
    return {
      span,
      message: {
        nl: `Niets in de tekst verwijst naar voetnoot ${mark}. De site zet de noot wel onder de pagina, met een link terug die nergens heen leidt. Zet ${mark} in de tekst, of haal de noot weg.`,
        en: `Nothing in the text refers to footnote ${mark}. The site does put the note below the page, with a link back that leads nowhere. Put ${mark} in the text, or remove the note.`,
      },
    };
  });
}
