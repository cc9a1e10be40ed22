/** The client's own texts in both languages. What the server can word (problems, hovers, the tree) comes from the server. */

export type Language = "nl" | "en";

/** Every text that the client shows; a language that misses one does not compile. */
export interface Texts {
  /** Title of the view. */
  lifecycle: string;
  pages(count: number): string;
  errors(count: number): string;
  warnings(count: number): string;
  noProblems: string;
  /** Progress while the server reads the framework. */
  reading: string;
  /** Tooltip of the status item: what a click does. */
  clickForProblems: string;
  failed: string;
  clickForOutput: string;
}

const dutchNumber = new Intl.NumberFormat("nl");
const englishNumber = new Intl.NumberFormat("en");

const nl: Texts = {
  lifecycle: "Levenscyclus",
  pages: (count) => (count === 1 ? "1 pagina" : `${dutchNumber.format(count)} pagina's`),
  errors: (count) => (count === 1 ? "1 fout" : `${dutchNumber.format(count)} fouten`),
  warnings: (count) => (count === 1 ? "1 waarschuwing" : `${dutchNumber.format(count)} waarschuwingen`),
  noProblems: "geen fouten of waarschuwingen",
  reading: "Algoritmekader: pagina's lezen",
  clickForProblems: "Klik voor de lijst met problemen",
  failed: "De controle van het Algoritmekader is gestopt",
  clickForOutput: "Klik voor de uitvoer; daar staat wat er misging",
};

const en: Texts = {
  lifecycle: "Lifecycle",
  pages: (count) => (count === 1 ? "1 page" : `${englishNumber.format(count)} pages`),
  errors: (count) => (count === 1 ? "1 error" : `${englishNumber.format(count)} errors`),
  warnings: (count) => (count === 1 ? "1 warning" : `${englishNumber.format(count)} warnings`),
  noProblems: "no errors or warnings",
  reading: "Algoritmekader: reading pages",
  clickForProblems: "Click for the list of problems",
  failed: "Checking the Algoritmekader has stopped",
  clickForOutput: "Click for the output; it says what went wrong",
};

/** The texts per language. */
export const texts: Record<Language, Texts> = { nl, en };

/** The setting decides; on `auto` the server's language, which follows the framework; before that the editor's. */
export function chooseLanguage(setting: string | undefined, server: Language | undefined, editor: string): Language {
  if (setting === "nl" || setting === "en") return setting;
  return server ?? (editor.toLowerCase().split("-")[0] === "nl" ? "nl" : "en");
}
