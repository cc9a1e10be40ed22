import { textsPerLanguage } from "../../../server/src/protocol/language";
import { countedIn } from "../texts/language";
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
  renameAnyway: string;
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

export const moveTexts = textsPerLanguage<MoveTexts>({
  ...sharedTexts,
  updateQuestion: {
    nl: (references, pages) =>
      `${countedIn.nl(references, "verwijzing", "verwijzingen")} in ${countedIn.nl(pages, "bestand", "bestanden")} bijwerken?`,
    en: (references, pages) =>
      `Update ${countedIn.en(references, "reference", "references")} in ${countedIn.en(pages, "file", "files")}?`,
  },
  updateDetail: { nl: "De bestanden krijgen hoe dan ook hun nieuwe plaats.", en: "The files move in any case." },
  update: { nl: "Bijwerken", en: "Update" },
  updateNot: { nl: "Niet bijwerken", en: "Do Not Update" },
  noPage: { nl: "Dit is geen pagina van het kader.", en: "This is no page of the framework." },
  rename: { nl: (title) => `Hernoemen: ${title}`, en: (title) => `Rename: ${title}` },
  renamePrompt: {
    nl: "De nieuwe naam. Alles wat naar de pagina verwijst, verandert mee",
    en: "The new name. Whatever refers to the page changes with it",
  },
  notRenamed: {
    nl: "De pagina is niet hernoemd: er is intussen iets veranderd. Probeer het opnieuw.",
    en: "The page was not renamed: something has changed meanwhile. Try again.",
  },
  renameAnyway: { nl: "Toch hernoemen", en: "Rename Anyway" },
  renumber: { nl: "Hernummer", en: "Renumber" },
  renumberQuestion: {
    nl: (label, pages) => `${label}. ${countedIn.nl(pages, "pagina krijgt", "pagina's krijgen")} een ander nummer.`,
    en: (label, pages) => `${label}. ${countedIn.en(pages, "page gets", "pages get")} another number.`,
  },
  renumberDetail: { nl: "Alle verwijzingen veranderen mee.", en: "All references change with them." },
  deletion: {
    nl: (references, pages) =>
      `${countedIn.nl(references, "verwijzing leidt", "verwijzingen leiden")} naar wat je verwijdert, in ${countedIn.nl(pages, "bestand", "bestanden")}. Wat moet daarmee gebeuren?`,
    en: (references, pages) =>
      `${countedIn.en(references, "reference leads", "references lead")} to what you delete, in ${countedIn.en(pages, "file", "files")}. What is to become of that?`,
  },
  referrers: {
    nl: (titles, pages) =>
      [...titles, ...(pages > titles.length ? [`en nog ${pages - titles.length}`] : [])].join("\n"),
    en: (titles, pages) =>
      [...titles, ...(pages > titles.length ? [`and ${pages - titles.length} more`] : [])].join("\n"),
  },
  removeReferences: { nl: "Verwijder ook de verwijzingen", en: "Remove the References Too" },
  pointElsewhere: { nl: "Laat verwijzen naar een andere pagina…", en: "Point Them to Another Page…" },
  pointWhere: {
    nl: "Kies de pagina waar de verwijzingen naartoe gaan",
    en: "Choose the page that the references go to",
  },
  leaveReferences: { nl: "Laat de verwijzingen staan", en: "Leave the References" },
  deletePagesQuestion: {
    nl: (count) => (count === 1 ? "Deze pagina verwijderen?" : `Deze ${count} pagina's verwijderen?`),
    en: (count) => (count === 1 ? "Delete this page?" : `Delete these ${count} pages?`),
  },
  deleteButton: { nl: "Verwijderen", en: "Delete" },
  deletedNow: {
    nl: (files) => (files.length === 1 ? `Verwijderd: ${files[0]}` : `${files.length} pagina's verwijderd`),
    en: (files) => (files.length === 1 ? `Deleted: ${files[0]}` : `${files.length} pages deleted`),
  },
  referencesChanged: {
    nl: (files) => `Verwijzingen veranderd in ${countedIn.nl(files, "bestand", "bestanden")}.`,
    en: (files) => `References changed in ${countedIn.en(files, "file", "files")}.`,
  },
  notDeleted: {
    nl: "Er is niets verwijderd. Probeer het opnieuw, of verwijder het bestand in de verkenner.",
    en: "Nothing was deleted. Try again, or delete the file in the explorer.",
  },
});
