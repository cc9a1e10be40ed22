/** The words of the relations of a page. */
import type { Severity } from "../../problem/problem";
import { textsPerLanguage } from "../../text/language";
import { listed } from "../../text/words";
import type { Way } from "./pageRelations";

export interface RelationTexts {
  readonly broken: string;
  readonly names: string;
  readonly namedBy: string;
  /** What the macros on the page list, and where macros list the page. */
  readonly lists: string;
  readonly listedOn: string;
  readonly menu: string;
  /** Before the way in which it is so. */
  readonly named: string;
  readonly namesThis: string;
  readonly severity: Readonly<Record<Severity, string>>;
  way(way: Way): string;
  /** The same in a sentence. */
  byWay(way: Way): string;
  /** From 1; a line that holds several places stands there once. */
  lines(numbers: readonly number[]): string;
  /** How many pages, in how many places. */
  pages(pages: number, places: number): string;
  more(count: number): string;
}

const mostLines = 4;

/** The texts per language. */
export const relationTexts = textsPerLanguage<RelationTexts>({
  broken: { nl: "Leidt nergens heen", en: "Leads nowhere" },
  names: { nl: "Noemt", en: "Names" },
  namedBy: { nl: "Genoemd door", en: "Named by" },
  lists: { nl: "In lijsten op deze pagina", en: "In lists on this page" },
  listedOn: { nl: "Staat in een lijst op", en: "Is in a list on" },
  menu: { nl: "In het menu van de site", en: "In the menu of the site" },
  named: { nl: "genoemd", en: "named" },
  namesThis: { nl: "noemt deze pagina", en: "names this page" },
  severity: {
    nl: { error: "fout", warning: "waarschuwing", information: "informatie", hint: "hint" },
    en: { error: "error", warning: "warning", information: "information", hint: "hint" },
  },
  way: {
    nl: ({ type, by }) =>
      ({
        key: `front matter '${by}'`,
        macro: `macro '${by}'`,
        list: `macro '${by}'`,
        link: "link in de tekst",
        mention: "id in de tekst",
      })[type],
    en: ({ type, by }) =>
      ({
        key: `front matter '${by}'`,
        macro: `macro '${by}'`,
        list: `macro '${by}'`,
        link: "link in the text",
        mention: "id in the text",
      })[type],
  },
  byWay: {
    nl: ({ type, by }) =>
      ({
        key: `in front matter '${by}'`,
        macro: `in macro '${by}'`,
        list: `in de lijst van macro '${by}'`,
        link: "met een link in de tekst",
        mention: "met de id in de tekst",
      })[type],
    en: ({ type, by }) =>
      ({
        key: `in front matter '${by}'`,
        macro: `in macro '${by}'`,
        list: `in the list of macro '${by}'`,
        link: "with a link in the text",
        mention: "by id in the text",
      })[type],
  },
  lines: {
    nl: (numbers) =>
      `${new Set(numbers).size === 1 ? "regel" : "regels"} ${listed([...new Set(numbers)].map(String), mostLines).nl}`,
    en: (numbers) =>
      `${new Set(numbers).size === 1 ? "line" : "lines"} ${listed([...new Set(numbers)].map(String), mostLines).en}`,
  },
  pages: {
    nl: (pages, places) =>
      `${pages} ${pages === 1 ? "pagina" : "pagina's"}${places === pages ? "" : ` op ${places} plaatsen`}`,
    en: (pages, places) =>
      `${pages} ${pages === 1 ? "page" : "pages"}${places === pages ? "" : ` in ${places} places`}`,
  },
  more: { nl: (count) => `en nog ${count}`, en: (count) => `and ${count} more` },
});
