import { countedIn, type Language } from "../texts/language";
import { type SharedTexts, sharedTexts } from "../texts/sharedTexts";

/** What the view "Levenscyclus" and its dialogues say. */
export interface TreeTexts extends SharedTexts {
  /** Title of the view. */
  lifecycle: string;
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
  onlyPages: string;
}

const nl: TreeTexts = {
  ...sharedTexts.nl,
  lifecycle: "Levenscyclus",
  problemsInAll: (counts) => `${counts} in het kader`,
  problemsBelow: (counts) => `${counts} hieronder`,
  groupTitle: "Levenscyclus groeperen",
  groupPlaceholder: "Hoe wil je de pagina's indelen?",
  groups: (count) => countedIn.nl(count, "groep", "groepen"),
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
  onlyPages: "Alleen pagina's kun je slepen, geen groepen.",
};

const en: TreeTexts = {
  ...sharedTexts.en,
  lifecycle: "Lifecycle",
  problemsInAll: (counts) => `${counts} in the framework`,
  problemsBelow: (counts) => `${counts} below`,
  groupTitle: "Group the Lifecycle",
  groupPlaceholder: "How do you want to divide the pages?",
  groups: (count) => countedIn.en(count, "group", "groups"),
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
  onlyPages: "Only pages can be dragged, not groups.",
};

export const treeTexts: Record<Language, TreeTexts> = { nl, en };
