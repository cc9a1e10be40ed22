import type { Localized } from "../text/language";

/** What rules have in common whose ids begin with the same word. */
export interface RuleFamily {
  /** What they are about, for the documentation. */
  readonly about: Localized;
  /**
   * Whether what they find holds whatever the layout of the framework: they look at text as any Markdown site has it, at comments of
   * our own, or at a file that the model names and that is there. All others see in a page what the model says of its kind.
   */
  readonly holdsAnywhere: boolean;
}

/** The part of a rule's id before the slash. */
export type FamilyName =
  | "file"
  | "front-matter"
  | "key"
  | "value"
  | "id"
  | "reference"
  | "source"
  | "macro"
  | "link"
  | "footnote"
  | "body"
  | "accessibility"
  | "glossary"
  | "navigation"
  | "phase"
  | "coverage"
  | "silence";

/** The families, in the order in which rules are listed. */
export const ruleFamilies: Readonly<Record<FamilyName, RuleFamily>> = {
  file: {
    about: {
      nl: "bestanden die geen leesbare tekst zijn of een naam hebben die niet op elke computer kan",
      en: "files that are not readable text or have a name that not every computer can store",
    },
    holdsAnywhere: true,
  },
  "front-matter": {
    about: {
      nl: "front matter (het blok bovenaan een pagina) die ontbreekt, niet is afgesloten of een schrijffout bevat",
      en: "front matter (the block at the top of a page) that is missing, not closed or has a syntax error",
    },
    holdsAnywhere: true,
  },
  key: {
    about: {
      nl: "sleutels die ontbreken of die deze soort pagina niet heeft",
      en: "keys that are missing or that this kind of page does not have",
    },
    holdsAnywhere: false,
  },
  value: {
    about: {
      nl: "waarden die leeg of dubbel zijn, niet bestaan of een verkeerde vorm hebben",
      en: "values that are empty, there twice, do not exist or have the wrong form",
    },
    holdsAnywhere: false,
  },
  id: {
    about: {
      nl: "een id die dubbel is of niet bij de bestandsnaam past",
      en: "an id that is used twice or does not fit the file name",
    },
    holdsAnywhere: false,
  },
  reference: {
    about: {
      nl: "verwijzingen naar een pagina die niet bestaat",
      en: "references to a page that does not exist",
    },
    holdsAnywhere: false,
  },
  source: {
    about: {
      nl: "codes die niet in de tabel van hun bron staan, en fouten in die tabel",
      en: "codes that are not in the table of their source, and mistakes in that table",
    },
    holdsAnywhere: true,
  },
  macro: {
    about: {
      nl: "macro's die de site niet leest, die ontbreken of die iets anders tonen dan bedoeld",
      en: "macros that the site does not read, that are missing or that show something else than was meant",
    },
    holdsAnywhere: false,
  },
  link: {
    about: {
      nl: "links die nergens heen leiden, niet goed zijn geschreven of die de site niet kan volgen",
      en: "links that lead nowhere, are written wrongly or cannot be followed by the site",
    },
    holdsAnywhere: true,
  },
  footnote: {
    about: {
      nl: "voetnoten zonder verwijzing, zonder tekst of dubbel",
      en: "footnotes without a reference, without text, or given twice",
    },
    holdsAnywhere: true,
  },
  body: {
    about: {
      nl: "tekst die de site anders toont dan je bedoelt, en onderdelen die ontbreken of leeg zijn",
      en: "text that the site does not show as you mean it, and sections that are missing or empty",
    },
    holdsAnywhere: true,
  },
  accessibility: {
    about: {
      nl: "tekst en afbeeldingen die niet voor iedereen toegankelijk zijn",
      en: "text and images that are not accessible to everyone",
    },
    holdsAnywhere: true,
  },
  glossary: {
    about: {
      nl: "begrippen die dubbel zijn gedefinieerd, en een pagina met begrippen die niet is bijgewerkt",
      en: "terms that are defined twice, and a page of terms that is out of date",
    },
    holdsAnywhere: true,
  },
  navigation: {
    about: {
      nl: "het menu van de site: regels die naar geen pagina leiden, en pagina's waar niets heen leidt",
      en: "the menu of the site: lines that lead to no page, and pages that nothing leads to",
    },
    holdsAnywhere: true,
  },
  phase: {
    about: {
      nl: "een bestandsnaam met het nummer van een waarde die niet op de pagina staat",
      en: "a file name with the number of a value that is not on the page",
    },
    holdsAnywhere: false,
  },
  coverage: {
    about: {
      nl: "pagina's die door geen andere pagina worden genoemd, waar dat wel hoort",
      en: "pages that no other page names, where one should",
    },
    holdsAnywhere: false,
  },
  silence: {
    about: {
      nl: "opmerkingen die een melding negeren, zonder reden of zonder dat er iets te negeren is",
      en: "comments that silence a problem, without a reason or without anything to silence",
    },
    holdsAnywhere: true,
  },
};

/** The id of a rule: `reference/unknown`. */
export type RuleId = `${FamilyName}/${string}`;

export function familyOf(id: RuleId): RuleFamily {
  return ruleFamilies[id.slice(0, id.indexOf("/")) as FamilyName];
}
