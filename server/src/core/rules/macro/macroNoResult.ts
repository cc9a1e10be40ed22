import { readMacros } from "../../page/macros";
import { type Filter, filterOf, type Page, quotedBy } from "../../page/page";
import type { Finding } from "../../problem/problem";
import type { Rule } from "../../rule/rule";
import { quoted } from "../../text/words";
import { namesOtherPage } from "./macroOtherPage";

/** The table of a list macro will be empty: no page has the value of its filter. */
export const macroNoResult: Rule = {
  id: "macro/no-result",
  severity: "hint",
  description: {
    nl: "De tabel van een lijstmacro blijft leeg, omdat geen pagina aan het filter voldoet",
    en: "The table of a list macro stays empty, because no page fits the filter",
  },
  check(page, snapshot) {
    const findings: Finding[] = [];
    for (const { use, macro } of readMacros(page, snapshot.model)) {
      const found = filterOf(use, snapshot.model);
      if (!found || macro.lists === undefined) continue;
      const { filter, value, span } = found;
      // Of a value that is wrong itself other rules speak.
      if (
        filter.kind === undefined
          ? filter.field?.value.terms?.has(value) === false
          : snapshot.resolve({ kind: filter.kind, value }).length === 0
      )
        continue;
      if (snapshot.pagesWith({ kind: macro.lists, key: filter.compared, value }).size > 0) continue;
      if (namesOtherPage(page, use, snapshot) || isUncovered(page, found)) continue;
      const kind = snapshot.model.kinds.get(macro.lists);
      const noun = kind?.noun;
      if (!noun) continue;
      const no = noun.nl.article === "het" ? "geen enkel" : "geen enkele";
      findings.push({
        span,
        cause: { type: "namers", kind: macro.lists },
        message: {
          nl: `${quoted(value)} staat bij ${no} ${noun.nl.one} onder '${filter.compared}', dus deze tabel blijft leeg. Vul de sleutel aan op de pagina's waar dat hoort, of verwijder de macro.`,
          en: `No ${noun.en.one} has ${quoted(value)} under '${filter.compared}', so this table stays empty. Add it on the pages where it belongs, or remove the macro.`,
        },
      });
    }
    return findings;
  },
};

/** Whether the table is that of the pages that should name this one: that there are none is said of the page itself. */
function isUncovered(page: Page, { macro, filter, value }: Filter): boolean {
  const { namedBy } = page.kind;
  return (
    namedBy?.kind === macro.lists &&
    namedBy?.key === filter.compared &&
    filter.kind === page.kind.id &&
    value === quotedBy(page)
  );
}
