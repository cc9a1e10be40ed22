/** The client's own texts in both languages. What the server can word (problems, hovers, the tree) comes from the server. */

export type Language = "nl" | "en";

/** Every text that the client shows; a language that misses one does not compile. */
export interface Texts {
  /** Title of the view. */
  lifecycle: string;
  /** Title of the view. */
  references: string;
  notRepaired: string;
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
  /** What else the status item offers. */
  openLifecycle: string;
  firstSteps: string;
  restart: string;
  /** Title of the dialogue that links a page, before it is known which. */
  linking: string;
  /** Placeholder of a list while it is empty, which is a moment. */
  lookingUp: string;
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
  updateDetail: string;
  update: string;
  updateNot: string;
  /** Before pages are deleted. */
  renumber: string;
  renumberQuestion(label: string, pages: number): string;
  renumberDetail: string;
  deletion(references: number, pages: number): string;
  /** Which pages those are: the titles of the first ones, and how many there are. */
  referrers(titles: readonly string[], pages: number): string;
  removeReferences: string;
  pointElsewhere: string;
  pointWhere: string;
  leaveReferences: string;
  /** Title of the dialogue that makes a page, before its kind is known. */
  newPage: string;
  chooseKind: string;
  chooseFolder: string;
  chooseSeries: string;
  titleStep: string;
  titlePrompt: string;
  titlePlaceholder: string;
  nameStep: string;
  namePrompt: string;
  namePlaceholder: string;
  /** Under the name: the file and id that come of it. */
  becomes(file: string, id: string | undefined): string;
  optional(description: string): string;
  notYet: string;
  notMade: string;
  noFramework: string;
  /** At the icon of the view. */
  problemsInAll(counts: string): string;
  /** On a group of the tree. */
  problemsBelow(counts: string): string;
  groupTitle: string;
  groupPlaceholder: string;
  groups(count: number): string;
  shownNow: string;
  filterTitle: string;
  filterPlaceholder: string;
  /** The row that ends the dialogue; `12 van 199 pagina's`. */
  showCounts(counts: string): string;
  filterMore: string;
  filterGroups: string;
  all: string;
  onlyProblems: string;
  on: string;
  off: string;
  clearFilter: string;
  notInTree: string;
  hiddenByFilter(title: string): string;
  /** Before what is wrong with a macro, in the preview. */
  note: string;
  /** What blocks with a title are, by the type in their first line. */
  blockTypes: Readonly<Record<string, string>>;
  /** Of what is done with pages in the tree. */
  noPage: string;
  rename(title: string): string;
  renamePrompt: string;
  notRenamed: string;
  copied(texts: readonly string[]): string;
  nothingToCopy: string;
  notNamed: string;
  deletePagesQuestion(count: number): string;
  deleteButton: string;
  deletedNow(files: readonly string[]): string;
  referencesChanged(files: number): string;
  notDeleted: string;
  onlyPages: string;
  chooseDrop: string;
  addTo(group: string): string;
  moveTo(group: string): string;
  linkMany(pages: number): string;
  chooseTarget: string;
  takeBack: string;
  notPlaced: string;
  notTakenBack: string;
  nothingToTakeBack: string;
}

const dutchNumber = new Intl.NumberFormat("nl");
const englishNumber = new Intl.NumberFormat("en");

const nl: Texts = {
  lifecycle: "Levenscyclus",
  references: "Verwijzingen",
  notRepaired: "Er is niets vervangen: de pagina is intussen veranderd. Probeer het opnieuw.",
  pages: (count) => (count === 1 ? "1 pagina" : `${dutchNumber.format(count)} pagina's`),
  errors: (count) => (count === 1 ? "1 fout" : `${dutchNumber.format(count)} fouten`),
  warnings: (count) => (count === 1 ? "1 waarschuwing" : `${dutchNumber.format(count)} waarschuwingen`),
  noProblems: "geen fouten of waarschuwingen",
  reading: "Algoritmekader: pagina's lezen",
  clickForProblems: "Klik voor de lijst met problemen",
  failed: "De controle van het Algoritmekader is gestopt",
  clickForOutput: "Klik voor de uitvoer; daar staat wat er misging",
  openLifecycle: "Levenscyclus openen",
  firstSteps: "Eerste stappen",
  restart: "Start opnieuw",
  linking: "Koppelen",
  lookingUp: "De pagina's worden opgezocht; je kunt al typen",
  link: (title) => `Koppelen: ${title}`,
  chooseRelation: "Wat wil je koppelen of ontkoppelen?",
  chooseLinks: "Vink aan wat erbij hoort; zoek op titel of naam",
  linked: (count) => (count === 0 ? "nog geen" : dutchNumber.format(count)),
  partLinked: "gekoppeld",
  partNotLinked: "niet gekoppeld",
  linkedNow: (added, removed) =>
    `${sentence([added, added === 1 ? "pagina gekoppeld" : "pagina's gekoppeld"], [removed, removed === 1 ? "pagina ontkoppeld" : "pagina's ontkoppeld"])}.`,
  notLinked: "Er is niets gekoppeld: de pagina's zijn intussen veranderd. Probeer het opnieuw.",
  nothingToLink:
    "Deze pagina kan niet aan andere worden gekoppeld. Open een pagina die in de front matter andere noemt.",
  updateQuestion: (references, pages) =>
    `${references === 1 ? "1 verwijzing" : `${dutchNumber.format(references)} verwijzingen`} in ${pages === 1 ? "1 bestand" : `${dutchNumber.format(pages)} bestanden`} bijwerken?`,
  updateDetail: "De bestanden krijgen hoe dan ook hun nieuwe plaats.",
  update: "Bijwerken",
  updateNot: "Niet bijwerken",
  renumber: "Hernummer",
  renumberQuestion: (label, pages) =>
    `${label}. ${pages === 1 ? "1 pagina krijgt" : `${dutchNumber.format(pages)} pagina's krijgen`} een ander nummer.`,
  renumberDetail: "Alle verwijzingen veranderen mee.",
  deletion: (references, pages) =>
    `${references === 1 ? "1 verwijzing leidt" : `${dutchNumber.format(references)} verwijzingen leiden`} naar wat je verwijdert, in ${pages === 1 ? "1 bestand" : `${dutchNumber.format(pages)} bestanden`}. Wat moet daarmee gebeuren?`,
  referrers: (titles, pages) =>
    [...titles, ...(pages > titles.length ? [`en nog ${pages - titles.length}`] : [])].join("\n"),
  removeReferences: "Verwijder ook de verwijzingen",
  pointElsewhere: "Laat verwijzen naar een andere pagina…",
  pointWhere: "Kies de pagina waar de verwijzingen naartoe gaan",
  leaveReferences: "Laat de verwijzingen staan",
  newPage: "Nieuwe pagina",
  chooseKind: "Wat voor pagina maak je?",
  chooseFolder: "In welke map komt de pagina?",
  chooseSeries: "Waar hoort de pagina bij? Het volgende vrije nummer volgt hieruit",
  titleStep: "titel",
  titlePrompt: "De titel van de pagina: één zin, zonder punt aan het eind",
  titlePlaceholder: "Titel",
  nameStep: "bestandsnaam",
  namePrompt: "De korte naam in de bestandsnaam. Andere pagina's verwijzen ermee, dus houd hem kort",
  namePlaceholder: "korte-omschrijving",
  becomes: (file, id) => `Het bestand wordt ${file}${id === undefined ? "" : `, met id ${id}`}`,
  optional: (description) => `${description} (niet verplicht)`,
  notYet: "Nog niet kiezen",
  notMade: "De pagina is niet gemaakt: er is intussen iets veranderd. Probeer het opnieuw.",
  noFramework: "Open eerst de map van een kader: daarin komt de nieuwe pagina.",
  problemsInAll: (counts) => `${counts} in het kader`,
  problemsBelow: (counts) => `${counts} hieronder`,
  groupTitle: "Levenscyclus groeperen",
  groupPlaceholder: "Hoe wil je de pagina's indelen?",
  groups: (count) => (count === 1 ? "1 groep" : `${dutchNumber.format(count)} groepen`),
  shownNow: "zo staat het nu",
  filterTitle: "Levenscyclus filteren",
  filterPlaceholder: "Typ woorden uit de titel, de code of de tekst",
  showCounts: (counts) => `Toon ${counts}`,
  filterMore: "Filter ook op",
  filterGroups: "Vink aan wat je wilt zien; niets aangevinkt is alles",
  all: "alles",
  onlyProblems: "Alleen met problemen",
  on: "aan",
  off: "uit",
  clearFilter: "Filter wissen",
  notInTree: "Deze pagina staat niet in Levenscyclus.",
  hiddenByFilter: (title) => `'${title}' valt buiten het filter van Levenscyclus.`,
  note: "Let op:",
  blockTypes: {
    abstract: "Samenvatting",
    bug: "Fout",
    danger: "Gevaar",
    example: "Voorbeeld",
    failure: "Mislukt",
    info: "Informatie",
    note: "Opmerking",
    question: "Vraag",
    quote: "Citaat",
    success: "Gelukt",
    tip: "Tip",
    warning: "Waarschuwing",
  },
  noPage: "Dit is geen pagina van het kader.",
  rename: (title) => `Hernoemen: ${title}`,
  renamePrompt: "De nieuwe naam. Alles wat naar de pagina verwijst, verandert mee",
  notRenamed: "De pagina is niet hernoemd: er is intussen iets veranderd. Probeer het opnieuw.",
  copied: (found) => (found.length === 1 ? `Gekopieerd: ${found[0]}` : `${found.length} regels gekopieerd`),
  nothingToCopy: "Deze pagina heeft geen id.",
  notNamed: "Geen andere pagina noemt deze pagina.",
  deletePagesQuestion: (count) => (count === 1 ? "Deze pagina verwijderen?" : `Deze ${count} pagina's verwijderen?`),
  deleteButton: "Verwijderen",
  deletedNow: (files) => (files.length === 1 ? `Verwijderd: ${files[0]}` : `${files.length} pagina's verwijderd`),
  referencesChanged: (files) =>
    `Verwijzingen veranderd in ${files === 1 ? "1 bestand" : `${dutchNumber.format(files)} bestanden`}.`,
  notDeleted: "Er is niets verwijderd. Probeer het opnieuw, of verwijder het bestand in de verkenner.",
  onlyPages: "Alleen pagina's kun je slepen, geen groepen.",
  chooseDrop: "Wat moet er gebeuren?",
  addTo: (group) => `Toevoegen aan ${group}`,
  moveTo: (group) => `Verplaatsen naar ${group}`,
  linkMany: (pages) => `${pages} pagina's koppelen`,
  chooseTarget: "Aan welke pagina?",
  takeBack: "Ongedaan maken",
  notPlaced: "Er is niets veranderd: de pagina's zijn intussen bewerkt. Probeer het opnieuw.",
  notTakenBack: "Niet ongedaan gemaakt: een van de pagina's is daarna bewerkt.",
  nothingToTakeBack: "Er is niets om ongedaan te maken.",
};

const en: Texts = {
  lifecycle: "Lifecycle",
  references: "References",
  notRepaired: "Nothing was replaced: the page has changed meanwhile. Try again.",
  pages: (count) => (count === 1 ? "1 page" : `${englishNumber.format(count)} pages`),
  errors: (count) => (count === 1 ? "1 error" : `${englishNumber.format(count)} errors`),
  warnings: (count) => (count === 1 ? "1 warning" : `${englishNumber.format(count)} warnings`),
  noProblems: "no errors or warnings",
  reading: "Algoritmekader: reading pages",
  clickForProblems: "Click for the list of problems",
  failed: "Checking the Algoritmekader has stopped",
  clickForOutput: "Click for the output; it says what went wrong",
  openLifecycle: "Open the lifecycle",
  firstSteps: "First steps",
  restart: "Restart",
  linking: "Link",
  lookingUp: "Looking up the pages; you can type already",
  link: (title) => `Link: ${title}`,
  chooseRelation: "What do you want to link or unlink?",
  chooseLinks: "Tick what belongs to it; type to look for a title or name",
  linked: (count) => (count === 0 ? "none yet" : englishNumber.format(count)),
  partLinked: "linked",
  partNotLinked: "not linked",
  linkedNow: (added, removed) =>
    `${sentence([added, added === 1 ? "page linked" : "pages linked"], [removed, removed === 1 ? "page unlinked" : "pages unlinked"])}.`,
  notLinked: "Nothing was linked: the pages have changed meanwhile. Try again.",
  nothingToLink: "This page cannot be linked with others. Open one that names others in its front matter.",
  updateQuestion: (references, pages) =>
    `Update ${references === 1 ? "1 reference" : `${englishNumber.format(references)} references`} in ${pages === 1 ? "1 file" : `${englishNumber.format(pages)} files`}?`,
  updateDetail: "The files move in any case.",
  update: "Update",
  updateNot: "Do Not Update",
  renumber: "Renumber",
  renumberQuestion: (label, pages) =>
    `${label}. ${pages === 1 ? "1 page gets" : `${englishNumber.format(pages)} pages get`} another number.`,
  renumberDetail: "All references change with them.",
  deletion: (references, pages) =>
    `${references === 1 ? "1 reference leads" : `${englishNumber.format(references)} references lead`} to what you delete, in ${pages === 1 ? "1 file" : `${englishNumber.format(pages)} files`}. What is to become of that?`,
  referrers: (titles, pages) =>
    [...titles, ...(pages > titles.length ? [`and ${pages - titles.length} more`] : [])].join("\n"),
  removeReferences: "Remove the References Too",
  pointElsewhere: "Point Them to Another Page…",
  pointWhere: "Choose the page that the references go to",
  leaveReferences: "Leave the References",
  newPage: "New Page",
  chooseKind: "What kind of page are you making?",
  chooseFolder: "In which folder does the page come?",
  chooseSeries: "What does the page belong to? The next free number follows from it",
  titleStep: "title",
  titlePrompt: "The title of the page: one sentence, without a full stop",
  titlePlaceholder: "Title",
  nameStep: "file name",
  namePrompt: "The short name in the file name. Other pages refer to it, so keep it short",
  namePlaceholder: "short-description",
  becomes: (file, id) => `The file will be ${file}${id === undefined ? "" : `, with id ${id}`}`,
  optional: (description) => `${description} (not required)`,
  notYet: "Not yet",
  notMade: "The page was not made: something has changed meanwhile. Try again.",
  noFramework: "Open the folder of a framework first: the new page comes in there.",
  problemsInAll: (counts) => `${counts} in the framework`,
  problemsBelow: (counts) => `${counts} below`,
  groupTitle: "Group the Lifecycle",
  groupPlaceholder: "How do you want to divide the pages?",
  groups: (count) => (count === 1 ? "1 group" : `${englishNumber.format(count)} groups`),
  shownNow: "as it is now",
  filterTitle: "Filter the Lifecycle",
  filterPlaceholder: "Type words of the title, code or text",
  showCounts: (counts) => `Show ${counts}`,
  filterMore: "Also filter by",
  filterGroups: "Tick what you want to see; nothing ticked is everything",
  all: "everything",
  onlyProblems: "Only with problems",
  on: "on",
  off: "off",
  clearFilter: "Clear the filter",
  notInTree: "This page is not in the lifecycle.",
  hiddenByFilter: (title) => `'${title}' is left out by the filter of the lifecycle.`,
  note: "Note:",
  blockTypes: {
    abstract: "Summary",
    bug: "Bug",
    danger: "Danger",
    example: "Example",
    failure: "Failure",
    info: "Information",
    note: "Note",
    question: "Question",
    quote: "Quotation",
    success: "Success",
    tip: "Tip",
    warning: "Warning",
  },
  noPage: "This is no page of the framework.",
  rename: (title) => `Rename: ${title}`,
  renamePrompt: "The new name. Whatever refers to the page changes with it",
  notRenamed: "The page was not renamed: something has changed meanwhile. Try again.",
  copied: (found) => (found.length === 1 ? `Copied: ${found[0]}` : `${found.length} lines copied`),
  nothingToCopy: "This page has no id.",
  notNamed: "No other page names this page.",
  deletePagesQuestion: (count) => (count === 1 ? "Delete this page?" : `Delete these ${count} pages?`),
  deleteButton: "Delete",
  deletedNow: (files) => (files.length === 1 ? `Deleted: ${files[0]}` : `${files.length} pages deleted`),
  referencesChanged: (files) =>
    `References changed in ${files === 1 ? "1 file" : `${englishNumber.format(files)} files`}.`,
  notDeleted: "Nothing was deleted. Try again, or delete the file in the explorer.",
  onlyPages: "Only pages can be dragged, not groups.",
  chooseDrop: "What should happen?",
  addTo: (group) => `Add to ${group}`,
  moveTo: (group) => `Move to ${group}`,
  linkMany: (pages) => `Link ${pages} pages`,
  chooseTarget: "With which page?",
  takeBack: "Undo",
  notPlaced: "Nothing was changed: the pages have been edited meanwhile. Try again.",
  notTakenBack: "Not undone: one of the pages has been edited since.",
  nothingToTakeBack: "There is nothing to undo.",
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
