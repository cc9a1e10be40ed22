import { textsPerLanguage } from "../../../server/src/protocol/language";
import { numberIn } from "../texts/language";

/** What is said when pages are linked, put in groups and copied. */
export interface PageTexts {
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
  /** Title of the list from which a repair is chosen, before it is known what for. */
  choosing: string;
  chooseRepair: string;
  partLikely: string;
  partOther: string;
  notChosen: string;
  partNotLinked: string;
  linkedNow(added: number, removed: number): string;
  notLinked: string;
  nothingToLink: string;
  linkMany(pages: number): string;
  chooseTarget: string;
  chooseDrop: string;
  addTo(group: string): string;
  moveTo(group: string): string;
  moveFrom(group: string): string;
  notPlaced: string;
  copied(texts: readonly string[]): string;
  nothingToCopy: string;
  notNamed: string;
}

export const pageTexts = textsPerLanguage<PageTexts>({
  linking: { nl: "Koppelen", en: "Link" },
  lookingUp: { nl: "De pagina's worden opgezocht; je kunt al typen", en: "Looking up the pages; you can type already" },
  link: { nl: (title) => `Koppelen: ${title}`, en: (title) => `Link: ${title}` },
  chooseRelation: { nl: "Wat wil je koppelen of ontkoppelen?", en: "What do you want to link or unlink?" },
  chooseLinks: {
    nl: "Vink aan wat erbij hoort; zoek op titel of naam",
    en: "Tick what belongs to it; type to look for a title or name",
  },
  linked: {
    nl: (count) => (count === 0 ? "nog geen" : numberIn.nl(count)),
    en: (count) => (count === 0 ? "none yet" : numberIn.en(count)),
  },
  choosing: { nl: "Kiezen", en: "Choose" },
  chooseRepair: { nl: "Kies er een, of typ om te zoeken", en: "Choose one, or type to search" },
  partLikely: { nl: "ligt het meest voor de hand", en: "most likely" },
  partOther: { nl: "overige", en: "others" },
  notChosen: {
    nl: "Er is niets veranderd: de pagina is intussen bewerkt. Probeer het opnieuw.",
    en: "Nothing was changed: the page has been edited meanwhile. Try again.",
  },
  partLinked: { nl: "gekoppeld", en: "linked" },
  partNotLinked: { nl: "niet gekoppeld", en: "not linked" },
  linkedNow: {
    nl: (added, removed) =>
      `${sentence([added, added === 1 ? "pagina gekoppeld" : "pagina's gekoppeld"], [removed, removed === 1 ? "pagina ontkoppeld" : "pagina's ontkoppeld"])}.`,
    en: (added, removed) =>
      `${sentence([added, added === 1 ? "page linked" : "pages linked"], [removed, removed === 1 ? "page unlinked" : "pages unlinked"])}.`,
  },
  notLinked: {
    nl: "Er is niets gekoppeld: de pagina's zijn intussen veranderd. Probeer het opnieuw.",
    en: "Nothing was linked: the pages have changed meanwhile. Try again.",
  },
  nothingToLink: {
    nl: "Deze pagina kan niet aan andere worden gekoppeld. Open een pagina die in de front matter andere noemt.",
    en: "This page cannot be linked with others. Open one that names others in its front matter.",
  },
  linkMany: { nl: (pages) => `${pages} pagina's koppelen`, en: (pages) => `Link ${pages} pages` },
  chooseTarget: { nl: "Aan welke pagina?", en: "With which page?" },
  chooseDrop: { nl: "Wat moet er gebeuren?", en: "What should happen?" },
  addTo: { nl: (group) => `Toevoegen aan ${group}`, en: (group) => `Add to ${group}` },
  moveTo: { nl: (group) => `Verplaatsen naar ${group}`, en: (group) => `Move to ${group}` },
  moveFrom: { nl: (group) => `Verplaatsen: uit welke ${group}?`, en: (group) => `Move: out of which ${group}?` },
  notPlaced: {
    nl: "Er is niets veranderd: de pagina's zijn intussen bewerkt. Probeer het opnieuw.",
    en: "Nothing was changed: the pages have been edited meanwhile. Try again.",
  },
  copied: {
    nl: (found) => (found.length === 1 ? `Gekopieerd: ${found[0]}` : `${found.length} regels gekopieerd`),
    en: (found) => (found.length === 1 ? `Copied: ${found[0]}` : `${found.length} lines copied`),
  },
  nothingToCopy: { nl: "Deze pagina heeft geen id.", en: "This page has no id." },
  notNamed: { nl: "Geen andere pagina noemt deze pagina.", en: "No other page names this page." },
});

/** `2 linked, 1 unlinked`: without what is none. */
function sentence(...parts: readonly (readonly [number, string])[]): string {
  return parts.flatMap(([count, word]) => (count > 0 ? [`${count} ${word}`] : [])).join(", ");
}
