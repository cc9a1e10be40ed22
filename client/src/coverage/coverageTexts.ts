/** The texts of the coverage table and the overview, in every language. The webview and the extension use them. */
import { perLanguage, textsPerLanguage } from "../../../server/src/protocol/language";
import { countedIn, numberIn } from "../texts/language";

export interface CoverageTexts {
  /** Title of the panel. */
  coverage: string;
  overview: string;
  table: string;
  framework: string;
  rows: string;
  columns: string;
  kind: string;
  allKinds: string;
  divide: string;
  notDivided: string;
  filter: string;
  filterPlaceholder: string;
  gapsOnly: string;
  copyCsv: string;
  copyMarkdown: string;
  print: string;
  saveSvg: string;
  savePng: string;
  code: string;
  title: string;
  gapsColumn: string;
  total: string;
  /** Behind a noun, at the head of a column of numbers. */
  amount: string;
  gaps(count: number): string;
  noGaps: string;
  /** In a cell: nothing there, which is a gap; and nothing there, which is none. */
  none: string;
  noneOf(noun: string): string;
  withGap(count: number): string;
  without(count: number, noun: string): string;
  outOf(shown: number, all: number): string;
  groups(count: number): string;
  several: string;
  /** What to do where no row is shown: by what it is that hides them. */
  nothingFound(isFiltered: boolean, isGapsOnly: boolean): string;
  nothingToCopy: string;
  reading: string;
  noFramework: string;
  gridHelp: string;
  overviewHelp: string;
  overviewTitle(rows: string, columns: string): string;
  /** In the legend: `5–8`. */
  range(from: number, to: number): string;
  empty: string;
  gapsInCell: string;
  /** What a screen reader says of a cell of the overview. */
  cell(row: string, column: string, pages: string, gaps: number): string;
  number(value: number): string;
  /** `1 december 2026`. */
  date(day: Date): string;
  /** Which of two texts comes first. */
  compare(one: string, other: string): number;
  listSeparator: string;
  /** `vereisten, maatregelen en hulpmiddelen`. */
  list(values: readonly string[]): string;
  csvSeparator: string;
  copied(format: string): string;
  saved(file: string): string;
  notSaved: string;
  openInBrowser: string;
  filtered: string;
}

export const coverageTexts = textsPerLanguage<CoverageTexts>({
  coverage: { nl: "Dekking", en: "Coverage" },
  overview: { nl: "Overzicht", en: "Overview" },
  table: { nl: "Tabel", en: "Table" },
  framework: { nl: "Kader", en: "Framework" },
  rows: { nl: "Rijen", en: "Rows" },
  columns: { nl: "Kolommen", en: "Columns" },
  kind: { nl: "Soort", en: "Kind" },
  allKinds: { nl: "Alles samen", en: "All together" },
  divide: { nl: "Verdelen over", en: "Divide by" },
  notDivided: { nl: "Niet verdelen", en: "Do not divide" },
  filter: { nl: "Filter", en: "Filter" },
  filterPlaceholder: { nl: "Titel of code", en: "Title or code" },
  gapsOnly: { nl: "Alleen gaten", en: "Gaps only" },
  copyCsv: { nl: "Kopieer als CSV", en: "Copy as CSV" },
  copyMarkdown: { nl: "Kopieer als Markdown", en: "Copy as Markdown" },
  print: { nl: "Afdrukken…", en: "Print…" },
  saveSvg: { nl: "Opslaan als SVG…", en: "Save as SVG…" },
  savePng: { nl: "Opslaan als PNG…", en: "Save as PNG…" },
  code: { nl: "Code", en: "Code" },
  title: { nl: "Titel", en: "Title" },
  gapsColumn: { nl: "Gaten", en: "Gaps" },
  total: { nl: "Totaal", en: "Total" },
  amount: { nl: "aantal", en: "number" },
  gaps: { nl: (value) => countedIn.nl(value, "gat", "gaten"), en: (value) => countedIn.en(value, "gap", "gaps") },
  noGaps: { nl: "geen gaten", en: "no gaps" },
  none: { nl: "geen", en: "none" },
  noneOf: { nl: (noun) => `geen ${noun}`, en: (noun) => `no ${noun}` },
  withGap: { nl: (value) => `${numberIn.nl(value)} met een gat`, en: (value) => `${numberIn.en(value)} with a gap` },
  without: {
    nl: (value, noun) => `${numberIn.nl(value)} zonder ${noun}`,
    en: (value, noun) => `${numberIn.en(value)} without a ${noun}`,
  },
  outOf: {
    nl: (shown, all) => `${numberIn.nl(shown)} van ${numberIn.nl(all)}`,
    en: (shown, all) => `${numberIn.en(shown)} of ${numberIn.en(all)}`,
  },
  groups: {
    nl: (value) => countedIn.nl(value, "groep", "groepen"),
    en: (value) => countedIn.en(value, "group", "groups"),
  },
  several: {
    nl: "Wat in meer groepen staat, telt in elke groep mee en in het totaal één keer.",
    en: "What is in several groups counts in each of them, and once in the total.",
  },
  nothingFound: {
    nl: (isFiltered, isGapsOnly) =>
      isFiltered
        ? `Niets gevonden. Maak het filter leeg${isGapsOnly ? " of zet 'Alleen gaten' uit" : ""}.`
        : isGapsOnly
          ? "Er zijn geen gaten. Zet 'Alleen gaten' uit om alles te zien."
          : "Hier staat nog niets.",
    en: (isFiltered, isGapsOnly) =>
      isFiltered
        ? `Nothing found. Clear the filter${isGapsOnly ? " or turn 'Gaps only' off" : ""}.`
        : isGapsOnly
          ? "There are no gaps. Turn 'Gaps only' off to see everything."
          : "There is nothing here yet.",
  },
  nothingToCopy: { nl: "Er is niets gekopieerd: de tabel is leeg.", en: "Nothing was copied: the table is empty." },
  reading: { nl: "De pagina's worden gelezen…", en: "Reading the pages…" },
  noFramework: { nl: "Er is geen kader geopend.", en: "No framework is open." },
  gridHelp: {
    nl: "Pijltjes: van cel naar cel. Enter: pagina openen, of sorteren op een kolom.",
    en: "Arrows: from cell to cell. Enter: open the page, or sort by a column.",
  },
  overviewHelp: {
    nl: "Pijltjes: van vak naar vak. Enter of klik: de boom toont alleen wat in dat vak staat.",
    en: "Arrows: from box to box. Enter or click: the tree shows only what is in that box.",
  },
  overviewTitle: { nl: (rows, columns) => `${rows} per ${columns}`, en: (rows, columns) => `${rows} by ${columns}` },
  range: perLanguage((language) => (from, to) => (from === to ? [from] : [from, to]).map(numberIn[language]).join("–")),
  date: perLanguage((language) => new Intl.DateTimeFormat(language, { dateStyle: "long" }).format),
  empty: { nl: "nog niets", en: "nothing yet" },
  gapsInCell: { nl: "pagina's met een gat", en: "pages with a gap" },
  cell: {
    nl: (row, column, pages, gaps) =>
      `${row}, ${column}: ${pages}${gaps > 0 ? `, waarvan ${numberIn.nl(gaps)} met een gat` : ""}`,
    en: (row, column, pages, gaps) =>
      `${row}, ${column}: ${pages}${gaps > 0 ? `, ${numberIn.en(gaps)} of them with a gap` : ""}`,
  },
  number: numberIn,
  compare: perLanguage((language) => new Intl.Collator(language, { numeric: true }).compare),
  listSeparator: { nl: ", ", en: ", " },
  list: { nl: (values) => withLast(values, "en"), en: (values) => withLast(values, "and") },
  csvSeparator: { nl: ";", en: "," },
  copied: { nl: (format) => `Gekopieerd als ${format}`, en: (format) => `Copied as ${format}` },
  saved: { nl: (file) => `Opgeslagen: ${file}`, en: (file) => `Saved: ${file}` },
  notSaved: {
    nl: "Het bestand kon niet worden opgeslagen. Kies een andere map.",
    en: "The file could not be saved. Choose another folder.",
  },
  openInBrowser: { nl: "Openen om af te drukken", en: "Open to print" },
  filtered: { nl: "De boom toont nu alleen wat in dit vak staat.", en: "The tree now shows only what is in this box." },
});

/** The last one is joined by a word. */
function withLast(values: readonly string[], word: string): string {
  const last = values.at(-1) ?? "";
  return values.length < 2 ? last : `${values.slice(0, -1).join(", ")} ${word} ${last}`;
}
