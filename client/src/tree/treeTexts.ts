import { textsPerLanguage } from "../../../server/src/protocol/language";
import { countedIn } from "../texts/language";
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

export const treeTexts = textsPerLanguage<TreeTexts>({
  ...sharedTexts,
  lifecycle: { nl: "Levenscyclus", en: "Lifecycle" },
  problemsInAll: { nl: (counts) => `${counts} in het kader`, en: (counts) => `${counts} in the framework` },
  problemsBelow: { nl: (counts) => `${counts} hieronder`, en: (counts) => `${counts} below` },
  groupTitle: { nl: "Levenscyclus groeperen", en: "Group the Lifecycle" },
  groupPlaceholder: { nl: "Hoe wil je de pagina's indelen?", en: "How do you want to divide the pages?" },
  groups: {
    nl: (count) => countedIn.nl(count, "groep", "groepen"),
    en: (count) => countedIn.en(count, "group", "groups"),
  },
  shownNow: { nl: "zo staat het nu", en: "as it is now" },
  filterTitle: { nl: "Levenscyclus filteren", en: "Filter the Lifecycle" },
  filterPlaceholder: {
    nl: "Typ woorden uit de titel, de code of de tekst",
    en: "Type words of the title, code or text",
  },
  showCounts: { nl: (counts) => `Toon ${counts}`, en: (counts) => `Show ${counts}` },
  filterMore: { nl: "Filter ook op", en: "Also filter by" },
  filterGroups: {
    nl: "Vink aan wat je wilt zien; niets aangevinkt is alles",
    en: "Tick what you want to see; nothing ticked is everything",
  },
  all: { nl: "alles", en: "everything" },
  onlyProblems: { nl: "Alleen met problemen", en: "Only with problems" },
  on: { nl: "aan", en: "on" },
  off: { nl: "uit", en: "off" },
  clearFilter: { nl: "Filter wissen", en: "Clear the filter" },
  notInTree: { nl: "Deze pagina staat niet in Levenscyclus.", en: "This page is not in the lifecycle." },
  hiddenByFilter: {
    nl: (title) => `'${title}' valt buiten het filter van Levenscyclus.`,
    en: (title) => `'${title}' is left out by the filter of the lifecycle.`,
  },
  onlyPages: { nl: "Alleen pagina's kun je slepen, geen groepen.", en: "Only pages can be dragged, not groups." },
});
