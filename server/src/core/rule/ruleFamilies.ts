import type { Localized } from "../text/language";

/** What the rules of a family are about: the part of their id before the slash. For the documentation. */
export const ruleFamilies: Readonly<Record<string, Localized>> = {
  file: {
    nl: "bestanden die geen leesbare tekst zijn of een naam hebben die niet op elke computer kan",
    en: "files that are not readable text or have a name that not every computer can store",
  },
  "front-matter": {
    nl: "front matter (het blok bovenaan een pagina) die ontbreekt, niet is afgesloten of een schrijffout bevat",
    en: "front matter (the block at the top of a page) that is missing, not closed or has a syntax error",
  },
  key: {
    nl: "sleutels die ontbreken of die deze soort pagina niet heeft",
    en: "keys that are missing or that this kind of page does not have",
  },
  value: {
    nl: "waarden die leeg of dubbel zijn, niet bestaan of een verkeerde vorm hebben",
    en: "values that are empty, there twice, do not exist or have the wrong form",
  },
  id: {
    nl: "een id die dubbel is of niet bij de bestandsnaam past",
    en: "an id that is used twice or does not fit the file name",
  },
  reference: {
    nl: "verwijzingen naar een pagina die niet bestaat",
    en: "references to a page that does not exist",
  },
  macro: {
    nl: "macro's die de site niet leest, die ontbreken of die iets anders tonen dan bedoeld",
    en: "macros that the site does not read, that are missing or that show something else than was meant",
  },
  link: {
    nl: "links die nergens heen leiden, niet goed zijn geschreven of die de site niet kan volgen",
    en: "links that lead nowhere, are written wrongly or cannot be followed by the site",
  },
  body: {
    nl: "tekst die de site anders toont dan je bedoelt, en onderdelen die ontbreken of leeg zijn",
    en: "text that the site does not show as you mean it, and sections that are missing or empty",
  },
  source: {
    nl: "codes die niet in de tabel van hun bron staan, en fouten in die tabel",
    en: "codes that are not in the table of their source, and mistakes in that table",
  },
  glossary: {
    nl: "begrippen die dubbel zijn gedefinieerd, en een pagina met begrippen die niet is bijgewerkt",
    en: "terms that are defined twice, and a page of terms that is out of date",
  },
  phase: {
    nl: "een bestandsnaam met het nummer van een waarde die niet op de pagina staat",
    en: "a file name with the number of a value that is not on the page",
  },
  coverage: {
    nl: "pagina's die door geen andere pagina worden genoemd, waar dat wel hoort",
    en: "pages that no other page names, where one should",
  },
  silence: {
    nl: "opmerkingen die een melding negeren, zonder reden of zonder dat er iets te negeren is",
    en: "comments that silence a problem, without a reason or without anything to silence",
  },
};
