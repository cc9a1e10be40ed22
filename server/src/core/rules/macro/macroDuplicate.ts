import type { MacroUse } from "../../body/body";
import { readMacros, withoutMacro } from "../../page/macros";
import type { Finding } from "../../problem/problem";
import { action } from "../../problem/repairs";
import type { Rule } from "../../rule/rule";
import { quoted } from "../../text/words";

/** The same macro twice: the site shows the same thing twice. */
export const macroDuplicate: Rule = {
  id: "macro/duplicate",
  severity: "warning",
  description: {
    nl: "Dezelfde macro staat twee keer op de pagina",
    en: "The same macro is on the page twice",
  },
  visits: {
    page(page, _, model) {
      if (page.body.macros.length < 2) return [];
      const findings: Finding[] = [];
      const first = new Map<string, MacroUse>();
      for (const { use } of readMacros(page, model)) {
        let written = use.name;
        for (const { text } of use.words) written += ` ${text}`;
        const earlier = first.get(written);
        if (!earlier) {
          first.set(written, use);
          continue;
        }
        findings.push({
          span: use.span,
          message: {
            nl: `De macro ${quoted(written)} staat al op deze pagina, dus de site toont twee keer hetzelfde. Verwijder een van beide.`,
            en: `The macro ${quoted(written)} is on this page already, so the site shows the same thing twice. Remove one of them.`,
          },
          related: [
            {
              path: page.path,
              span: earlier.span,
              message: { nl: "Hier staat de macro al", en: "The macro is already here" },
            },
          ],
          repairs: [
            action(
              { nl: "Verwijder deze macro", en: "Remove this macro" },
              [withoutMacro(page.text, use)],
              { nl: "hij staat er al", en: "it is there already" },
              true,
            ),
          ],
        });
      }
      return findings;
    },
  },
};
