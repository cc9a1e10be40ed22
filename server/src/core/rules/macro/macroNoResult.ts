import type { Kind, MacroFilter } from "../../model/contentModel";
import { type Filter, withoutMacro } from "../../page/macros";
import { type Page, quotedBy } from "../../page/page";
import type { Finding, Repair } from "../../problem/problem";
import { action } from "../../problem/repairs";
import type { Rule } from "../../rule/rule";
import type { Localized } from "../../text/language";
import { copied } from "../../text/similar";
import type { Span } from "../../text/span";
import type { Edit } from "../../text/textEdits";
import { capital, quoted } from "../../text/words";
import { namesOtherPage } from "./macroOtherPage";

/** The table of a list macro will be empty: no page has the value of its filter. */
export const macroNoResult: Rule = {
  id: "macro/no-result",
  severity: "hint",
  description: {
    nl: "De tabel van een lijstmacro blijft leeg, omdat geen pagina aan het filter voldoet",
    en: "The table of a list macro stays empty, because no page fits the filter",
  },
  visits: {
    macro({ use, macro, filter: found }, page, model) {
      if (!found || macro.lists === undefined) return undefined;
      const { filter, span } = found;
      const value = copied(found.value);
      // Of a value that is wrong itself other rules speak.
      if (filter.kind === undefined && filter.field?.value.terms?.has(value) === false) return undefined;
      if (isUncovered(page, found)) return undefined;
      const kind = model.kinds.get(macro.lists);
      if (!kind) return undefined;
      const query = { kind: kind.id, key: filter.compared, value };
      const edit = withoutMacro(page, use);
      return (view) => {
        if (filter.kind !== undefined && view.resolve({ kind: filter.kind, value }).length === 0) return undefined;
        if (view.pagesWith(query).size > 0 || namesOtherPage(page, filter, value, view)) return undefined;
        return { ...finding(filter, value, span, kind), repairs: [removal(edit)] };
      };
    },
  },
};

function finding(filter: MacroFilter, value: string, span: Span, { id, noun }: Kind): Finding {
  const no = noun.nl.article === "het" ? "geen enkel" : "geen enkele";
  return {
    span,
    cause: { type: "namers", kind: id },
    message: {
      nl: `${capital(no)} ${noun.nl.one} heeft ${quoted(value)} bij '${filter.compared}', dus deze tabel blijft leeg. Zet het op de pagina's waar het hoort, of verwijder de macro.`,
      en: `No ${noun.en.one} has ${quoted(value)} under '${filter.compared}', so this table stays empty. Add it on the pages where it belongs, or remove the macro.`,
    },
  };
}

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

function removal(edit: Edit): Repair {
  const title: Localized = { nl: "Verwijder deze macro", en: "Remove this macro" };
  return action(title, [edit], { nl: "de tabel blijft leeg", en: "the table stays empty" });
}
