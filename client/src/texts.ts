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
  /** Title of the dialogue that links a page. */
  link(title: string): string;
  chooseRelation: string;
  chooseLinks: string;
  linked(count: number): string;
  partLinked: string;
  partNotLinked: string;
  linkedNow(added: number, removed: number): string;
  notLinked: string;
  nothingToLink: string;
  /** Before files are moved. */
  updateQuestion(references: number, pages: number): string;
  update: string;
  /** Before pages are deleted. */
  deletion(references: number, pages: number): string;
  /** Which pages those are: the titles of the first ones, and how many there are. */
  referrers(titles: readonly string[], pages: number): string;
  removeReferences: string;
  pointElsewhere: string;
  pointWhere: string;
  leaveReferences: string;
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
  link: (title) => `Koppelen: ${title}`,
  chooseRelation: "Wat wil je koppelen of ontkoppelen?",
  chooseLinks: "Zoek op titel of naam; vink aan wat gekoppeld moet zijn, vink uit wat weg moet",
  linked: (count) => (count === 0 ? "nog geen" : dutchNumber.format(count)),
  partLinked: "gekoppeld",
  partNotLinked: "niet gekoppeld",
  linkedNow: (added, removed) => `${sentence([added, "gekoppeld"], [removed, "ontkoppeld"])}.`,
  notLinked: "Er is niets gekoppeld: de pagina's zijn intussen veranderd. Probeer het opnieuw.",
  nothingToLink:
    "Deze pagina kan niet aan andere worden gekoppeld. Open een pagina die in de front matter andere noemt.",
  updateQuestion: (references, pages) =>
    `${references === 1 ? "1 verwijzing" : `${dutchNumber.format(references)} verwijzingen`} in ${pages === 1 ? "1 bestand" : `${dutchNumber.format(pages)} bestanden`} bijwerken?`,
  update: "Bijwerken",
  deletion: (references, pages) =>
    `${references === 1 ? "1 verwijzing leidt" : `${dutchNumber.format(references)} verwijzingen leiden`} naar wat je verwijdert, in ${pages === 1 ? "1 bestand" : `${dutchNumber.format(pages)} bestanden`}. Wat moet daarmee gebeuren?`,
  referrers: (titles, pages) =>
    [...titles, ...(pages > titles.length ? [`en nog ${pages - titles.length}`] : [])].join("\n"),
  removeReferences: "Verwijder verwijzingen",
  pointElsewhere: "Wijs naar een andere pagina…",
  pointWhere: "Kies de pagina waar de verwijzingen naartoe gaan",
  leaveReferences: "Laat staan",
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
  link: (title) => `Link: ${title}`,
  chooseRelation: "What do you want to link or unlink?",
  chooseLinks: "Search by title or name; tick what is to be linked, untick what is not",
  linked: (count) => (count === 0 ? "none yet" : englishNumber.format(count)),
  partLinked: "linked",
  partNotLinked: "not linked",
  linkedNow: (added, removed) => `${sentence([added, "linked"], [removed, "unlinked"])}.`,
  notLinked: "Nothing was linked: the pages have changed meanwhile. Try again.",
  nothingToLink: "This page cannot be linked with others. Open one that names others in its front matter.",
  updateQuestion: (references, pages) =>
    `Update ${references === 1 ? "1 reference" : `${englishNumber.format(references)} references`} in ${pages === 1 ? "1 file" : `${englishNumber.format(pages)} files`}?`,
  update: "Update",
  deletion: (references, pages) =>
    `${references === 1 ? "1 reference leads" : `${englishNumber.format(references)} references lead`} to what you delete, in ${pages === 1 ? "1 file" : `${englishNumber.format(pages)} files`}. What is to become of that?`,
  referrers: (titles, pages) =>
    [...titles, ...(pages > titles.length ? [`and ${pages - titles.length} more`] : [])].join("\n"),
  removeReferences: "Remove references",
  pointElsewhere: "Point to another page…",
  pointWhere: "Choose the page that the references go to",
  leaveReferences: "Leave them",
};

/** `2 linked, 1 unlinked`: without what is none. */
function sentence(...parts: readonly (readonly [number, string])[]): string {
  return parts.flatMap(([count, word]) => (count > 0 ? [`${count} ${word}`] : [])).join(", ");
}

/** The texts per language. */
export const texts: Record<Language, Texts> = { nl, en };

/** The setting decides; on `auto` the server's language, which follows the framework; before that the editor's. */
export function chooseLanguage(setting: string | undefined, server: Language | undefined, editor: string): Language {
  if (setting === "nl" || setting === "en") return setting;
  return server ?? (editor.toLowerCase().split("-")[0] === "nl" ? "nl" : "en");
}
