import type { Localized } from "../../../text/language";

/** What is said of an error that no line explains. */
export const unexplained: Localized = {
  nl: "Hier klopt iets niet in de front matter, waardoor de site de pagina niet leest. Schrijf elke sleutel als 'sleutel: waarde' en elk item als '- waarde'.",
  en: "Something is wrong in the front matter here, so the site does not read the page. Write each key as 'key: value' and each item as '- value'.",
};

export interface ParserError {
  readonly message: Localized;
  /** It is about the front matter as a whole. */
  readonly whole?: boolean;
}

/** Errors that explain themselves, by the code that the parser gives. */
export const parserErrors: Readonly<Record<string, ParserError>> = {
  NOT_A_MAPPING: {
    message: {
      nl: "In de front matter staan geen sleutels. Schrijf ze als 'sleutel: waarde'.",
      en: "The front matter holds no keys. Write them as 'key: value'.",
    },
  },
  BAD_DQ_ESCAPE: {
    message: {
      nl: "Tussen dubbele aanhalingstekens heeft '\\' een eigen betekenis. Schrijf '\\\\', of gebruik enkele aanhalingstekens.",
      en: "Between double quotation marks '\\' has a meaning of its own. Write '\\\\', or use single quotation marks.",
    },
  },
  NOT_PRINTABLE: {
    message: {
      nl: "Hier staat een onzichtbaar teken dat de site niet kan lezen. Verwijder het.",
      en: "There is an invisible character here that the site cannot read. Remove it.",
    },
  },
  TOO_LARGE: {
    whole: true,
    message: {
      nl: "Deze front matter is te groot om te lezen: meer dan 1000 sleutels en items, meer dan 256 kB of een heel groot leeg stuk. Maak het blok korter.",
      en: "This front matter is too large to read: more than 1000 keys and items, more than 256 kB or a very large blank part. Shorten it.",
    },
  },
  TOO_DEEP: {
    whole: true,
    message: {
      nl: "In deze front matter staan de sleutels te diep onder elkaar om te lezen. Gebruik minder niveaus.",
      en: "The keys of this front matter are nested too deeply to read. Use fewer levels.",
    },
  },
  TOO_MANY_ALIASES: {
    whole: true,
    message: {
      nl: "Deze front matter herhaalt te vaak een waarde met '*'. Schrijf de waarden uit.",
      en: "This front matter repeats a value with '*' too often. Write the values out.",
    },
  },
};
