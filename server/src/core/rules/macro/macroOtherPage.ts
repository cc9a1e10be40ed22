import type { MacroUse } from "../../body/body";
import type { FrameworkView } from "../../framework/frameworkView";
import { expectedLists } from "../../lookUps/valueIndex";
import type { MacroFilter } from "../../model/contentModel";
import { thisNoun } from "../../model/nouns";
import { type Filter, readMacros, withoutMacro } from "../../page/macros";
import { type Page, quotedBy } from "../../page/page";
import type { Finding } from "../../problem/problem";
import { action, replacement } from "../../problem/repairs";
import type { Rule } from "../../rule/rule";
import type { Localized } from "../../text/language";
import { quoted } from "../../text/words";

/** The filter names another page than the one it stands on, mostly because it was copied: a table that looks right. */
export const macroOtherPage: Rule = {
  id: "macro/other-page",
  severity: "warning",
  description: {
    nl: "Het filter van een lijstmacro noemt een andere pagina dan die waarop het staat",
    en: "The filter of a list macro names another page than the one it is on",
  },
  visits: {
    macro({ use, filter }, page, model) {
      if (!filter || !mayNameOther(page, filter.filter, filter.value)) return undefined;
      const uses = readMacros(page, model);
      const hasOwn = uses.some((one) => one.use.name === use.name && isOwn(page, one.filter));
      // Where pages of this kind have this list of their own, the one that stands here was copied; elsewhere it may be meant.
      const isExpected = expectedLists(page, model).some(({ macro }) => macro === use.name);
      const found = finding(page, use, filter, hasOwn, isExpected);
      return (view) => (namesOtherPage(page, filter.filter, filter.value, view) ? found : undefined);
    },
  },
};

/** Whether the filter of a macro names another page of the kind that it stands on. */
export function namesOtherPage(page: Page, filter: MacroFilter, value: string, view: FrameworkView): boolean {
  return mayNameOther(page, filter, value) && view.resolve({ kind: page.kind.id, value }).length > 0;
}

function mayNameOther(page: Page, filter: MacroFilter, value: string): boolean {
  const own = quotedBy(page);
  return filter.kind === page.kind.id && own !== undefined && value !== own;
}

function isOwn(page: Page, filter: Filter | undefined): boolean {
  return filter?.filter.kind === page.kind.id && filter.value === quotedBy(page);
}

function finding(page: Page, use: MacroUse, { value, span }: Filter, hasOwn: boolean, isExpected: boolean): Finding {
  const own = quotedBy(page) as string;
  const here = thisNoun(page.kind);
  const { one } = page.kind.noun.nl;
  const other: Localized = {
    nl: page.kind.noun.nl.article === "het" ? `een ander ${one}` : `een andere ${one}`,
    en: `another ${page.kind.noun.en.one}`,
  };
  return {
    span,
    message: {
      nl: `${quoted(value)} is ${other.nl}, dus komt hier de tabel daarvan. Bedoelde je ${here.nl}, ${quoted(own)}?`,
      en: `${quoted(value)} is ${other.en}, so its table comes here. Did you mean ${here.en}, ${quoted(own)}?`,
    },
    repairs: hasOwn
      ? [
          action({ nl: "Verwijder deze macro", en: "Remove this macro" }, [withoutMacro(page, use)], {
            nl: `de tabel van ${here.nl} staat al op de pagina`,
            en: `the table of ${here.en} is on the page already`,
          }),
        ]
      : [replacement(span, own, { nl: "de pagina waarop het staat", en: "the page it is on" }, isExpected)],
  };
}
