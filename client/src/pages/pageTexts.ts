import { type Language, numberIn } from "../texts/language";

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
  partNotLinked: string;
  linkedNow(added: number, removed: number): string;
  notLinked: string;
  nothingToLink: string;
  linkMany(pages: number): string;
  chooseTarget: string;
  chooseDrop: string;
  addTo(group: string): string;
  moveTo(group: string): string;
  notPlaced: string;
  copied(texts: readonly string[]): string;
  nothingToCopy: string;
  notNamed: string;
}

const nl: PageTexts = {
  linking: "Koppelen",
  lookingUp: "De pagina's worden opgezocht; je kunt al typen",
  link: (title) => `Koppelen: ${title}`,
  chooseRelation: "Wat wil je koppelen of ontkoppelen?",
  chooseLinks: "Vink aan wat erbij hoort; zoek op titel of naam",
  linked: (count) => (count === 0 ? "nog geen" : numberIn.nl(count)),
  partLinked: "gekoppeld",
  partNotLinked: "niet gekoppeld",
  linkedNow: (added, removed) =>
    `${sentence([added, added === 1 ? "pagina gekoppeld" : "pagina's gekoppeld"], [removed, removed === 1 ? "pagina ontkoppeld" : "pagina's ontkoppeld"])}.`,
  notLinked: "Er is niets gekoppeld: de pagina's zijn intussen veranderd. Probeer het opnieuw.",
  nothingToLink:
    "Deze pagina kan niet aan andere worden gekoppeld. Open een pagina die in de front matter andere noemt.",
  linkMany: (pages) => `${pages} pagina's koppelen`,
  chooseTarget: "Aan welke pagina?",
  chooseDrop: "Wat moet er gebeuren?",
  addTo: (group) => `Toevoegen aan ${group}`,
  moveTo: (group) => `Verplaatsen naar ${group}`,
  notPlaced: "Er is niets veranderd: de pagina's zijn intussen bewerkt. Probeer het opnieuw.",
  copied: (found) => (found.length === 1 ? `Gekopieerd: ${found[0]}` : `${found.length} regels gekopieerd`),
  nothingToCopy: "Deze pagina heeft geen id.",
  notNamed: "Geen andere pagina noemt deze pagina.",
};

const en: PageTexts = {
  linking: "Link",
  lookingUp: "Looking up the pages; you can type already",
  link: (title) => `Link: ${title}`,
  chooseRelation: "What do you want to link or unlink?",
  chooseLinks: "Tick what belongs to it; type to look for a title or name",
  linked: (count) => (count === 0 ? "none yet" : numberIn.en(count)),
  partLinked: "linked",
  partNotLinked: "not linked",
  linkedNow: (added, removed) =>
    `${sentence([added, added === 1 ? "page linked" : "pages linked"], [removed, removed === 1 ? "page unlinked" : "pages unlinked"])}.`,
  notLinked: "Nothing was linked: the pages have changed meanwhile. Try again.",
  nothingToLink: "This page cannot be linked with others. Open one that names others in its front matter.",
  linkMany: (pages) => `Link ${pages} pages`,
  chooseTarget: "With which page?",
  chooseDrop: "What should happen?",
  addTo: (group) => `Add to ${group}`,
  moveTo: (group) => `Move to ${group}`,
  notPlaced: "Nothing was changed: the pages have been edited meanwhile. Try again.",
  copied: (found) => (found.length === 1 ? `Copied: ${found[0]}` : `${found.length} lines copied`),
  nothingToCopy: "This page has no id.",
  notNamed: "No other page names this page.",
};

export const pageTexts: Record<Language, PageTexts> = { nl, en };

/** `2 linked, 1 unlinked`: without what is none. */
function sentence(...parts: readonly (readonly [number, string])[]): string {
  return parts.flatMap(([count, word]) => (count > 0 ? [`${count} ${word}`] : [])).join(", ");
}
