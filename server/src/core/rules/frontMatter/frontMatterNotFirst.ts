import { action } from "../../problem/repairs";
import type { Rule } from "../../rule/rule";
import { lineAt } from "../../text/span";

/** A blank line stands before the first `---`: the site publishes the front matter as text. */
export const frontMatterNotFirst: Rule = {
  id: "front-matter/not-first",
  severity: "error",
  description: {
    nl: "Er staan lege regels voor de eerste '---'",
    en: "There are blank lines before the first '---'",
  },
  visits: {
    page(page) {
      if (page.status !== "notFirst") return [];
      const { start } = page.frontMatter.block;
      const first = page.text.charCodeAt(0) === 0xfeff ? 1 : 0;
      return [
        {
          span: lineAt(page.text, start),
          message: {
            nl: "De front matter begint niet op de eerste regel, waardoor de site het blok als tekst toont. Verwijder de lege regels erboven.",
            en: "The front matter does not start on the first line, so the site shows it as text. Remove the blank lines above it.",
          },
          repairs: [
            action(
              {
                nl: "Verwijder de lege regels boven de front matter",
                en: "Remove the blank lines above the front matter",
              },
              [{ span: { start: first, end: start }, newText: "" }],
              { nl: "erboven staat geen tekst", en: "there is no text above it" },
              true,
            ),
          ],
        },
      ];
    },
  },
};
