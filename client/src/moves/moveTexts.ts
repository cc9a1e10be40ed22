import { type Localized, textsPerLanguage } from "../../../server/src/protocol/language";
import type { DeletionResult } from "../../../server/src/protocol/moves";
import { countedFirst, countedIn } from "../texts/language";
import { type SharedTexts, sharedTexts } from "../texts/sharedTexts";

/** What is asked and said when pages are renamed, moved, renumbered and deleted. */
export interface MoveTexts extends SharedTexts {
  /** Before files are moved. */
  updateQuestion(references: number, pages: number): string;
  updateDetail: string;
  update: string;
  updateNot: string;
  /** What is done when files are moved in the explorer, by their new names. */
  moved(files: readonly string[]): string;
  /** What is done when files are deleted, by their names. */
  deleting(files: readonly string[]): string;
  noPage: string;
  rename(title: string): string;
  renamePrompt: string;
  notRenamed: string;
  renameAnyway: string;
  renumber: string;
  /** What can be done with the room that was made. */
  newPageHere: string;
  /** Before pages are deleted that others refer to. */
  deletion(found: Referred, files: number): string;
  /** The same where the editor deletes them whatever is answered. */
  deletionElsewhere(found: Referred, files: number): string;
  /** Which pages those are: the titles of the first ones, and how many there are. */
  referrers(titles: readonly string[], pages: number): string;
  removeReferences: string;
  pointElsewhere: string;
  pointWhere: string;
  leaveReferences: string;
  deletePagesQuestion(count: number): string;
  deleteButton: string;
  deletedNow(files: readonly string[]): string;
  notDeleted: string;
}

/** Who refers to what is deleted. */
type Referred = Pick<NonNullable<DeletionResult>, "title" | "pages" | "inMenu">;

const whatGoes: Localized<(found: Referred, files: number) => string> = {
  nl: ({ title }, files) => (title === undefined ? countedIn.nl(files, "bestand", "bestanden") : `'${title}'`),
  en: ({ title }, files) => (title === undefined ? countedIn.en(files, "file", "files") : `'${title}'`),
};

/** At the beginning of a sentence, up to the verb and with it. */
const whoRefers: Localized<(found: Referred) => string> = {
  nl: ({ pages, inMenu }) => {
    if (pages === 0) return "Het menu van de site verwijst";
    const who = countedFirst.nl(pages, "pagina", "pagina's");
    return inMenu ? `${who} en het menu van de site verwijzen` : `${who} ${pages === 1 ? "verwijst" : "verwijzen"}`;
  },
  en: ({ pages, inMenu }) => {
    if (pages === 0) return "The menu of the site refers";
    const who = countedFirst.en(pages, "page", "pages");
    return inMenu ? `${who} and the menu of the site refer` : `${who} ${pages === 1 ? "refers" : "refer"}`;
  },
};

/** The pages follow, where there are any. */
const colon = ({ pages }: Referred) => (pages === 0 ? "." : ":");

export const moveTexts = textsPerLanguage<MoveTexts>({
  ...sharedTexts,
  updateQuestion: {
    nl: (references, pages) =>
      `${countedIn.nl(references, "verwijzing", "verwijzingen")} in ${countedIn.nl(pages, "bestand", "bestanden")} bijwerken?`,
    en: (references, pages) =>
      `Update ${countedIn.en(references, "reference", "references")} in ${countedIn.en(pages, "file", "files")}?`,
  },
  updateDetail: { nl: "De bestanden worden hoe dan ook verplaatst.", en: "The files move in any case." },
  update: { nl: "Bijwerken", en: "Update" },
  updateNot: { nl: "Niet bijwerken", en: "Do Not Update" },
  moved: {
    nl: (files) => `Verplaatsen: ${files.length === 1 ? files[0] : `${files.length} bestanden`}`,
    en: (files) => `Move: ${files.length === 1 ? files[0] : `${files.length} files`}`,
  },
  deleting: {
    nl: (files) => `Verwijderen: ${files.length === 1 ? files[0] : `${files.length} bestanden`}`,
    en: (files) => `Delete: ${files.length === 1 ? files[0] : `${files.length} files`}`,
  },
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
  renumber: { nl: "Hernummeren", en: "Renumber" },
  newPageHere: { nl: "Nieuwe pagina hier…", en: "New Page Here…" },
  deletion: {
    nl: (found, files) => `${whatGoes.nl(found, files)} verwijderen? ${whoRefers.nl(found)} ernaar${colon(found)}`,
    en: (found, files) => `Delete ${whatGoes.en(found, files)}? ${whoRefers.en(found)} to it${colon(found)}`,
  },
  deletionElsewhere: {
    nl: (found, files) => `${whoRefers.nl(found)} naar ${whatGoes.nl(found, files)}. Wat moet daarmee gebeuren?`,
    en: (found, files) => `${whoRefers.en(found)} to ${whatGoes.en(found, files)}. What is to become of that?`,
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
  notDeleted: {
    nl: "Er is niets verwijderd. Probeer het opnieuw, of verwijder het bestand in de verkenner.",
    en: "Nothing was deleted. Try again, or delete the file in the explorer.",
  },
});
