import type { ContentModel, Kind } from "../model/contentModel";
import type { Localized } from "../text/language";
import { capital, eitherOf, listed, quoted } from "../text/words";
import type { Habit, LayoutReport, MissingKind } from "./layout";

/** What a report says to an author: where the pages are, what follows from that, and what to do. */
export function layoutText({ fits, missing, habits }: LayoutReport, model: ContentModel): Localized {
  if (!fits) return otherLayout(missing, model);
  const parts: Localized[] = [];
  if (missing.length > 0) {
    parts.push(...missing.map((one) => ({ nl: sentence(place(one).nl), en: sentence(place(one).en) })));
    const isMoved = missing.every(({ elsewhere, inOwnFolders }) => elsewhere !== undefined || inOwnFolders);
    parts.push({
      nl: "Verwijzingen ernaar worden niet gecontroleerd.",
      en: "References to them are not checked.",
    });
    parts.push(
      isMoved
        ? {
            nl: "Verplaats de pagina's, of beschrijf de indeling in 'algoritmekader.json'.",
            en: "Move the pages, or describe the layout in 'algoritmekader.json'.",
          }
        : {
            nl: "Zet de pagina's terug, of beschrijf de indeling in 'algoritmekader.json'.",
            en: "Put the pages back, or describe the layout in 'algoritmekader.json'.",
          },
    );
  }
  if (habits.length > 0) {
    parts.push(...habits.map(habit), {
      nl: "Dat wordt niet per pagina gemeld. Hoort het zo, leg het dan vast in 'algoritmekader.json'.",
      en: "That is not reported per page. If it is meant to be so, say it in 'algoritmekader.json'.",
    });
  }
  return { nl: parts.map(({ nl }) => nl).join(" "), en: parts.map(({ en }) => en).join(" ") };
}

function otherLayout(missing: readonly MissingKind[], model: ContentModel): Localized {
  const places = missing.map(place);
  return {
    nl: `Deze map heeft een andere indeling dan het contentmodel van '${model.title.nl}' beschrijft: ${places.map(({ nl }) => nl).join("; ")}. Daarom wordt alleen gecontroleerd wat voor elke site geldt, zoals links. Beschrijf de indeling in 'algoritmekader.json', dan wordt alles gecontroleerd.`,
    en: `This folder has another layout than the content model of '${model.title.en}' describes: ${places.map(({ en }) => en).join("; ")}. So only what holds for any site is checked, such as links. Describe the layout in 'algoritmekader.json', and everything will be checked.`,
  };
}

/** Where the pages of a kind are, and where they should be. */
function place({ kind, elsewhere, inOwnFolders }: MissingKind): Localized {
  const { nl, en } = kind.noun;
  const own = list(kind.folders);
  if (inOwnFolders) {
    return {
      nl: `de ${nl.many} in ${own.nl} staan elk in een eigen map, in plaats van elk in een eigen bestand`,
      en: `the ${en.many} in ${own.en} each have a folder of their own instead of a file`,
    };
  }
  if (elsewhere !== undefined) {
    return {
      nl: `de ${nl.many} staan in '${elsewhere}', niet in ${own.nl}`,
      en: `the ${en.many} are in '${elsewhere}', not in ${own.en}`,
    };
  }
  const no = nl.article === "het" ? "geen enkel" : "geen enkele";
  return { nl: `in ${own.nl} staat ${no} ${nl.one}`, en: `there is no ${en.one} in ${own.en}` };
}

function habit({ type, kind, key, values, pages, of }: Habit): Localized {
  const among = share(kind, pages, of);
  const word = quoted(key);
  switch (type) {
    case "lacking":
      return {
        nl: `Op ${among.nl} ontbreekt de sleutel ${word}, die volgens het contentmodel verplicht is.`,
        en: `The key ${word}, which the content model asks for, is missing from ${among.en}.`,
      };
    case "odd":
      return {
        nl: `Op ${among.nl} staat de sleutel ${word}, die het contentmodel niet kent.`,
        en: `The key ${word}, which the content model does not know, is on ${among.en}.`,
      };
    case "foreign":
    case "former": {
      const named = listed(values.map(quoted), mostValues);
      const isOne = values.length === 1;
      return {
        nl: `Op ${among.nl} ${isOne ? "staat" : "staan"} bij ${word} ${isOne ? "de waarde" : "de waarden"} ${named.nl}, die het contentmodel niet kent.`,
        en: `On ${among.en} there ${isOne ? "is the value" : "are the values"} ${named.en} under ${word}, which the content model does not know.`,
      };
    }
    case "unbuilt": {
      const isOne = !key.includes(",");
      return {
        nl: `Op ${among.nl} ${isOne ? "ontbreekt het onderdeel" : "ontbreken de onderdelen"} ${key} van de vaste opbouw.`,
        en: `The ${isOne ? "section" : "sections"} ${key} of the usual structure ${isOne ? "is" : "are"} missing from ${among.en}.`,
      };
    }
    case "hiding":
      return {
        nl: `Op ${among.nl} ontbreekt de macro ${word}, die daar volgens het contentmodel hoort.`,
        en: `The macro ${word}, which belongs there according to the content model, is missing from ${among.en}.`,
      };
    case "filtering":
      return {
        nl: `Op ${among.nl} filtert een macro op ${word}, wat volgens het contentmodel niet kan.`,
        en: `On ${among.en} a macro filters on ${word}, which the content model does not allow.`,
      };
    case "named":
      return {
        nl: `Bij ${among.nl} staat ${word} in de bestandsnaam, in plaats van een koppelteken.`,
        en: `The file names of ${among.en} have ${word} in them instead of a hyphen.`,
      };
  }
}

/** So many values are named at the most. */
const mostValues = 4;

function share({ noun }: Kind, pages: number, of: number): Localized {
  return pages === of
    ? { nl: `alle ${of} ${noun.nl.many}`, en: `all ${of} ${noun.en.many}` }
    : { nl: `${pages} van de ${of} ${noun.nl.many}`, en: `${pages} of the ${of} ${noun.en.many}` };
}

function list(folders: readonly string[]): Localized {
  return eitherOf(folders.map((folder) => `'${folder}'`));
}

function sentence(text: string): string {
  return `${capital(text)}.`;
}
