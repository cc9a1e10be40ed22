import { countedIn, type Language } from "../texts/language";
import { type SharedTexts, sharedTexts } from "../texts/sharedTexts";

/** What is asked and said when pages are renamed, moved, renumbered and deleted. */
export interface MoveTexts extends SharedTexts {
  /** Before files are moved. */
  updateQuestion(references: number, pages: number): string;
  updateDetail: string;
  update: string;
  updateNot: string;
  noPage: string;
  rename(title: string): string;
  renamePrompt: string;
  notRenamed: string;
  renumber: string;
  renumberQuestion(label: string, pages: number): string;
  renumberDetail: string;
  /** Before pages are deleted. */
  deletion(references: number, pages: number): string;
  /** Which pages those are: the titles of the first ones, and how many there are. */
  referrers(titles: readonly string[], pages: number): string;
  removeReferences: string;
  pointElsewhere: string;
  pointWhere: string;
  leaveReferences: string;
  deletePagesQuestion(count: number): string;
  deleteButton: string;
  deletedNow(files: readonly string[]): string;
  referencesChanged(files: number): string;
  notDeleted: string;
}

const nl: MoveTexts = {
  ...sharedTexts.nl,
  updateQuestion: (references, pages) =>
    `${countedIn.nl(references, "verwijzing", "verwijzingen")} in ${countedIn.nl(pages, "bestand", "bestanden")} bijwerken?`,
  updateDetail: "De bestanden krijgen hoe dan ook hun nieuwe plaats.",
  update: "Bijwerken",
  updateNot: "Niet bijwerken",
  noPage: "Dit is geen pagina van het kader.",
  rename: (title) => `Hernoemen: ${title}`,
  renamePrompt: "De nieuwe naam. Alles wat naar de pagina verwijst, verandert mee",
  notRenamed: "De pagina is niet hernoemd: er is intussen iets veranderd. Probeer het opnieuw.",
  renumber: "Hernummer",
  renumberQuestion: (label, pages) =>
    `${label}. ${countedIn.nl(pages, "pagina krijgt", "pagina's krijgen")} een ander nummer.`,
  renumberDetail: "Alle verwijzingen veranderen mee.",
  deletion: (references, pages) =>
    `${countedIn.nl(references, "verwijzing leidt", "verwijzingen leiden")} naar wat je verwijdert, in ${countedIn.nl(pages, "bestand", "bestanden")}. Wat moet daarmee gebeuren?`,
  referrers: (titles, pages) =>
    [...titles, ...(pages > titles.length ? [`en nog ${pages - titles.length}`] : [])].join("\n"),
  removeReferences: "Verwijder ook de verwijzingen",
  pointElsewhere: "Laat verwijzen naar een andere pagina…",
  pointWhere: "Kies de pagina waar de verwijzingen naartoe gaan",
  leaveReferences: "Laat de verwijzingen staan",
  deletePagesQuestion: (count) => (count === 1 ? "Deze pagina verwijderen?" : `Deze ${count} pagina's verwijderen?`),
  deleteButton: "Verwijderen",
  deletedNow: (files) => (files.length === 1 ? `Verwijderd: ${files[0]}` : `${files.length} pagina's verwijderd`),
  referencesChanged: (files) => `Verwijzingen veranderd in ${countedIn.nl(files, "bestand", "bestanden")}.`,
  notDeleted: "Er is niets verwijderd. Probeer het opnieuw, of verwijder het bestand in de verkenner.",
};

const en: MoveTexts = {
  ...sharedTexts.en,
  updateQuestion: (references, pages) =>
    `Update ${countedIn.en(references, "reference", "references")} in ${countedIn.en(pages, "file", "files")}?`,
  updateDetail: "The files move in any case.",
  update: "Update",
  updateNot: "Do Not Update",
  noPage: "This is no page of the framework.",
  rename: (title) => `Rename: ${title}`,
  renamePrompt: "The new name. Whatever refers to the page changes with it",
  notRenamed: "The page was not renamed: something has changed meanwhile. Try again.",
  renumber: "Renumber",
  renumberQuestion: (label, pages) => `${label}. ${countedIn.en(pages, "page gets", "pages get")} another number.`,
  renumberDetail: "All references change with them.",
  deletion: (references, pages) =>
    `${countedIn.en(references, "reference leads", "references lead")} to what you delete, in ${countedIn.en(pages, "file", "files")}. What is to become of that?`,
  referrers: (titles, pages) =>
    [...titles, ...(pages > titles.length ? [`and ${pages - titles.length} more`] : [])].join("\n"),
  removeReferences: "Remove the References Too",
  pointElsewhere: "Point Them to Another Page…",
  pointWhere: "Choose the page that the references go to",
  leaveReferences: "Leave the References",
  deletePagesQuestion: (count) => (count === 1 ? "Delete this page?" : `Delete these ${count} pages?`),
  deleteButton: "Delete",
  deletedNow: (files) => (files.length === 1 ? `Deleted: ${files[0]}` : `${files.length} pages deleted`),
  referencesChanged: (files) => `References changed in ${countedIn.en(files, "file", "files")}.`,
  notDeleted: "Nothing was deleted. Try again, or delete the file in the explorer.",
};

export const moveTexts: Record<Language, MoveTexts> = { nl, en };
