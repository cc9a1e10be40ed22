import { action } from "../../problem/repairs";
import type { Rule } from "../../rule/rule";
import { lineAt } from "../../text/span";

/** `---js` and the like: some readers run it, the site does not read it, we do neither. */
export const frontMatterEngine: Rule = {
  id: "front-matter/engine",
  severity: "error",
  description: {
    nl: "Achter de eerste '---' staat een taal, zoals '---js'",
    en: "A language follows the first '---', as in '---js'",
  },
  visits: {
    page(page) {
      const { status, block, language } = page.frontMatter;
      if (status !== "engine") return [];
      const line = lineAt(page.text, block.start);
      const start = page.text.indexOf(language as string, line.start);
      return [
        {
          span: { start, end: start + (language as string).length },
          message: {
            nl: `De site leest alleen gewone front matter. Verwijder '${language}' achter '---'.`,
            en: `The site reads plain front matter only. Remove '${language}' after '---'.`,
          },
          repairs: [
            action(
              { nl: `Verwijder '${language}'`, en: `Remove '${language}'` },
              [{ span: { start: block.start + 3, end: line.end }, newText: "" }],
              { nl: "zo leest de site het blok", en: "this way the site reads the block" },
            ),
          ],
        },
      ];
    },
  },
};
