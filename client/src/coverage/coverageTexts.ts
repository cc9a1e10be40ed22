/** The texts of the coverage table and the overview, in both languages. The webview and the extension use them. */
import { countedIn, type Language, numberIn } from "../texts/language";

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
  /** In the legend. */
  few: string;
  many: string;
  empty: string;
  gapsInCell: string;
  /** What a screen reader says of a cell of the overview. */
  cell(row: string, column: string, pages: string, gaps: number): string;
  number(value: number): string;
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

const nl: CoverageTexts = {
  coverage: "Dekking",
  overview: "Overzicht",
  table: "Tabel",
  framework: "Kader",
  rows: "Rijen",
  columns: "Kolommen",
  kind: "Soort",
  allKinds: "Alles samen",
  divide: "Verdelen over",
  notDivided: "Niet verdelen",
  filter: "Filter",
  filterPlaceholder: "Titel of code",
  gapsOnly: "Alleen gaten",
  copyCsv: "Kopieer als CSV",
  copyMarkdown: "Kopieer als Markdown",
  print: "Afdrukken…",
  saveSvg: "Opslaan als SVG…",
  savePng: "Opslaan als PNG…",
  code: "Code",
  title: "Titel",
  gapsColumn: "Gaten",
  total: "Totaal",
  amount: "aantal",
  gaps: (value) => countedIn.nl(value, "gat", "gaten"),
  noGaps: "geen gaten",
  none: "geen",
  noneOf: (noun) => `geen ${noun}`,
  withGap: (value) => `${numberIn.nl(value)} met een gat`,
  without: (value, noun) => `${numberIn.nl(value)} zonder ${noun}`,
  outOf: (shown, all) => `${numberIn.nl(shown)} van ${numberIn.nl(all)}`,
  groups: (value) => countedIn.nl(value, "groep", "groepen"),
  several: "Wat in meer groepen staat, telt in elke groep mee en in het totaal één keer.",
  nothingFound: (isFiltered, isGapsOnly) =>
    isFiltered
      ? `Niets gevonden. Maak het filter leeg${isGapsOnly ? " of zet 'Alleen gaten' uit" : ""}.`
      : isGapsOnly
        ? "Er zijn geen gaten. Zet 'Alleen gaten' uit om alles te zien."
        : "Hier staat nog niets.",
  nothingToCopy: "Er is niets gekopieerd: de tabel is leeg.",
  reading: "De pagina's worden gelezen…",
  noFramework: "Er is geen kader geopend.",
  gridHelp: "Pijltjes: van cel naar cel. Enter: pagina openen, of sorteren op een kolom.",
  overviewHelp: "Pijltjes: van vak naar vak. Enter of klik: de boom toont alleen wat in dat vak staat.",
  overviewTitle: (rows, columns) => `${rows} per ${columns}`,
  few: "weinig",
  many: "veel",
  empty: "nog niets",
  gapsInCell: "pagina's met een gat",
  cell: (row, column, pages, gaps) =>
    `${row}, ${column}: ${pages}${gaps > 0 ? `, waarvan ${numberIn.nl(gaps)} met een gat` : ""}`,
  number: numberIn.nl,
  listSeparator: ", ",
  list: (values) => withLast(values, "en"),
  csvSeparator: ";",
  copied: (format) => `Gekopieerd als ${format}`,
  saved: (file) => `Opgeslagen: ${file}`,
  notSaved: "Het bestand kon niet worden opgeslagen. Kies een andere map.",
  openInBrowser: "Openen om af te drukken",
  filtered: "De boom toont nu alleen wat in dit vak staat.",
};

const en: CoverageTexts = {
  coverage: "Coverage",
  overview: "Overview",
  table: "Table",
  framework: "Framework",
  rows: "Rows",
  columns: "Columns",
  kind: "Kind",
  allKinds: "All together",
  divide: "Divide by",
  notDivided: "Do not divide",
  filter: "Filter",
  filterPlaceholder: "Title or code",
  gapsOnly: "Gaps only",
  copyCsv: "Copy as CSV",
  copyMarkdown: "Copy as Markdown",
  print: "Print…",
  saveSvg: "Save as SVG…",
  savePng: "Save as PNG…",
  code: "Code",
  title: "Title",
  gapsColumn: "Gaps",
  total: "Total",
  amount: "number",
  gaps: (value) => countedIn.en(value, "gap", "gaps"),
  noGaps: "no gaps",
  none: "none",
  noneOf: (noun) => `no ${noun}`,
  withGap: (value) => `${numberIn.en(value)} with a gap`,
  without: (value, noun) => `${numberIn.en(value)} without a ${noun}`,
  outOf: (shown, all) => `${numberIn.en(shown)} of ${numberIn.en(all)}`,
  groups: (value) => countedIn.en(value, "group", "groups"),
  several: "What is in several groups counts in each of them, and once in the total.",
  nothingFound: (isFiltered, isGapsOnly) =>
    isFiltered
      ? `Nothing found. Clear the filter${isGapsOnly ? " or turn 'Gaps only' off" : ""}.`
      : isGapsOnly
        ? "There are no gaps. Turn 'Gaps only' off to see everything."
        : "There is nothing here yet.",
  nothingToCopy: "Nothing was copied: the table is empty.",
  reading: "Reading the pages…",
  noFramework: "No framework is open.",
  gridHelp: "Arrows: from cell to cell. Enter: open the page, or sort by a column.",
  overviewHelp: "Arrows: from box to box. Enter or click: the tree shows only what is in that box.",
  overviewTitle: (rows, columns) => `${rows} by ${columns}`,
  few: "few",
  many: "many",
  empty: "nothing yet",
  gapsInCell: "pages with a gap",
  cell: (row, column, pages, gaps) =>
    `${row}, ${column}: ${pages}${gaps > 0 ? `, ${numberIn.en(gaps)} of them with a gap` : ""}`,
  number: numberIn.en,
  listSeparator: ", ",
  list: (values) => withLast(values, "and"),
  csvSeparator: ",",
  copied: (format) => `Copied as ${format}`,
  saved: (file) => `Saved: ${file}`,
  notSaved: "The file could not be saved. Choose another folder.",
  openInBrowser: "Open to print",
  filtered: "The tree now shows only what is in this box.",
};

/** The last one is joined by a word. */
function withLast(values: readonly string[], word: string): string {
  const last = values.at(-1) ?? "";
  return values.length < 2 ? last : `${values.slice(0, -1).join(", ")} ${word} ${last}`;
}

export const coverageTexts: Record<Language, CoverageTexts> = { nl, en };
