import { isForTheRest, looksLike } from "../../framework/layout";
import { expectedLists } from "../../lookUps/valueIndex";
import { macroText } from "../../meant/meantMacros";
import { type MisplacedMacro, misplacedMacros } from "../../meant/misplacedMacros";
import type { ContentModel, Macro } from "../../model/contentModel";
import { manyOf, thisNoun } from "../../model/nouns";
import { filterOf, readAs as readAsList, withoutMacro } from "../../page/macros";
import { type Page, quotedBy } from "../../page/page";
import type { Finding, Repair } from "../../problem/problem";
import { action, replacement } from "../../problem/repairs";
import type { Rule } from "../../rule/rule";
import type { Localized } from "../../text/language";

/** The macro of another kind of page: the site shows all pages, or nothing that belongs here. */
export const macroWrongKind: Rule = {
  id: "macro/wrong-kind",
  severity: "error",
  description: {
    nl: "Een macro die bij een andere soort pagina hoort",
    en: "A macro that belongs on another kind of page",
  },
  visits: {
    page(page, _, model) {
      return misplacedMacros(page, model).map((misplaced) => finding(page, misplaced, model));
    },
  },
};

function finding(page: Page, misplaced: MisplacedMacro, model: ContentModel): Finding {
  const { use, macro, readAs, instead } = misplaced;
  const list = instead ? undefined : listFor(page, misplaced, model);
  const here = thisNoun(page.kind);
  const kinds = kindsOf(misplaced, model);
  const many = readAs && manyOf(model.kinds.get(readAs.lists as string), readAs.lists as string);
  const remedy = remedyFor(instead?.name, list !== undefined);
  // Pages of a kind that has none where the model says may stand elsewhere, and be of no kind there.
  const meant = isForTheRest(page.kind, model)
    ? [...(macro.on ?? [])].find((id) => looksLike(model.kinds.get(id), page))
    : undefined;
  return {
    span: use.span,
    ...(meant === undefined ? {} : { cause: { type: "kind", kind: meant } as const }),
    message: many
      ? {
          nl: `'${macro.name}' is voor ${kinds.nl}: op ${here.nl} toont de site alle ${many.nl}. ${remedy.nl}`,
          en: `'${macro.name}' is for ${kinds.en}: on ${here.en} the site shows all ${many.en}. ${remedy.en}`,
        }
      : {
          nl: `'${macro.name}' is voor ${kinds.nl} en heeft op ${here.nl} niets te tonen. ${remedy.nl}`,
          en: `'${macro.name}' is for ${kinds.en} and has nothing to show on ${here.en}. ${remedy.en}`,
        },
    repairs: [
      ...(instead
        ? [replacement(use.nameSpan, instead.name, { nl: `hoort op ${here.nl}`, en: `belongs on ${here.en}` }, true)]
        : []),
      ...(list === undefined
        ? []
        : [replacement(use.span, list, { nl: `de tabel voor ${here.nl}`, en: `the table for ${here.en}` }, false)]),
      // With the macro gone the page would miss what belongs in its place.
      ...(instead || list !== undefined ? [] : [removal(page, misplaced)]),
    ],
  };
}

/** The kinds that the macro is made for. */
function kindsOf({ macro }: MisplacedMacro, model: ContentModel): Localized {
  const kinds = [...(macro.on ?? [])].map((id) => manyOf(model.kinds.get(id), id));
  const joined = (words: readonly string[], and: string) =>
    words.length < 2 ? words.join("") : `${words.slice(0, -1).join(", ")} ${and} ${words[words.length - 1]}`;
  return {
    nl: joined(
      kinds.map(({ nl }) => nl),
      "en",
    ),
    en: joined(
      kinds.map(({ en }) => en),
      "and",
    ),
  };
}

function remedyFor(instead: string | undefined, hasList: boolean): Localized {
  if (instead) return { nl: `Gebruik '${instead}'.`, en: `Use '${instead}'.` };
  return hasList
    ? {
        nl: "Gebruik een lijstmacro met een filter.",
        en: "Use a list macro with a filter.",
      }
    : { nl: "Verwijder de macro.", en: "Remove the macro." };
}

function removal(page: Page, { use }: MisplacedMacro): Repair {
  return action({ nl: "Verwijder deze macro", en: "Remove this macro" }, [withoutMacro(page, use)], {
    nl: "hij hoort bij een andere soort pagina",
    en: "it belongs on another kind of page",
  });
}

/**
 * The list of the pages that name this one, on a kind without a macro of that sort: the one that its pages have, or else one of the
 * kind that the macro shows. None where it is on the page already.
 */
function listFor(page: Page, { readAs }: MisplacedMacro, model: ContentModel): string | undefined {
  const own = quotedBy(page);
  const hasRelations = [...model.macros.values()].some(
    (other) => other.on?.has(page.kind.id) && readAsList(other.name, model) !== undefined,
  );
  if (own === undefined || !readAs || hasRelations) return undefined;
  const expected = expectedLists(page, model);
  const candidates = [...expected.flatMap(({ macro }) => model.macros.get(macro) ?? []), readAs];
  for (const list of candidates) {
    if (page.body.macros.some((use) => use.name === list.name && filterOf(use, model)?.value === own)) continue;
    const words = expected.find(({ macro }) => macro === list.name)?.words ?? filterOn(page, list, model, own);
    if (words !== undefined) return macroText(list, [words]);
  }
  return undefined;
}

/** The filter by which a list shows the pages that name this one. */
function filterOn(page: Page, list: Macro, model: ContentModel, own: string): string | undefined {
  const listed = list.lists === undefined ? undefined : model.kinds.get(list.lists);
  const filter = [...list.filters.values()].find(
    ({ kind, compared }) => kind === page.kind.id && listed?.fields.get(compared)?.value.target?.kind === kind,
  );
  return filter && `${filter.key}/${own}`;
}
