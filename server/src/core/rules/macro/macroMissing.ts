import { insertMacro, isMissed, type MissingMacro, missingMacros } from "../../meant/missingMacros";
import type { ContentModel } from "../../model/contentModel";
import { manyOf, thisNoun } from "../../model/nouns";
import type { Page } from "../../page/page";
import type { Finding } from "../../problem/problem";
import { laterAction } from "../../problem/repairs";
import type { Rule } from "../../rule/rule";
import type { Localized } from "../../text/language";

/** Nothing on the page shows what its front matter says, or which pages name it. */
export const macroMissing: Rule = {
  id: "macro/missing",
  severity: "warning",
  description: {
    nl: "De macro ontbreekt die toont wat in de front matter staat",
    en: "The macro is missing that shows what the front matter says",
  },
  visits: {
    page(page, _, model) {
      return missingMacros(page, model).map((missing) => {
        const found = finding(page, missing, model);
        return missing.query ? (view) => (isMissed(missing, view) ? found : undefined) : found;
      });
    },
  },
};

function finding(page: Page, missing: MissingMacro, model: ContentModel): Finding {
  const { macro } = missing;
  const { edit, isUsual, heading } = insertMacro(page, missing);
  return {
    span: heading?.span ?? page.firstLine,
    message: message(page, missing, model),
    cause: { type: "hiding", kind: page.kind.id, key: macro.name },
    repairs: [
      laterAction(
        { nl: `Voeg de macro '${macro.name}' in`, en: `Insert the macro '${macro.name}'` },
        () => [edit()],
        { nl: "op de gebruikelijke plaats", en: "in the usual place" },
        isUsual,
      ),
    ],
  };
}

function message(page: Page, { macro, key }: MissingMacro, model: ContentModel): Localized {
  const here = thisNoun(page.kind);
  if (!key) {
    const many = manyOf(model.kinds.get(macro.lists as string), macro.lists as string);
    return {
      nl: `Er zijn ${many.nl} bij ${here.nl}, maar de pagina toont ze niet. Voeg de macro '${macro.name}' toe.`,
      en: `There are ${many.en} for ${here.en}, but the page does not show them. Add the macro '${macro.name}'.`,
    };
  }
  if (macro.shows.length > 1) {
    const what: Localized = macro.title ?? { nl: macro.shows.join(", "), en: macro.shows.join(", ") };
    return {
      nl: `Op ${here.nl} ontbreekt de macro '${macro.name}', dus dit komt niet op de site: ${small(what.nl)}. Voeg de macro toe.`,
      en: `The macro '${macro.name}' is missing from ${here.en}, so this does not show on the site: ${small(what.en)}. Add the macro.`,
    };
  }
  return {
    nl: `Wat bij '${key.field.key}' staat, is op de site niet te zien. Voeg de macro '${macro.name}' toe.`,
    en: `What '${key.field.key}' says does not show on the site. Add the macro '${macro.name}'.`,
  };
}

function small(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
