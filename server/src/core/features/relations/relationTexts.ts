/** The words of the relations of a page. */
import type { Severity } from "../../problem/problem";
import type { Language } from "../../text/language";
import { listed } from "../../text/words";
import type { Way } from "./pageRelations";

export interface RelationTexts {
  readonly broken: string;
  readonly names: string;
  readonly namedBy: string;
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

const nl: RelationTexts = {
  broken: "Leidt nergens heen",
  names: "Noemt",
  namedBy: "Genoemd door",
  named: "genoemd",
  namesThis: "noemt deze pagina",
  severity: { error: "fout", warning: "waarschuwing", information: "informatie", hint: "hint" },
  way: ({ type, by }) =>
    ({ key: `front matter '${by}'`, macro: `macro '${by}'`, link: "link in de tekst", mention: "id in de tekst" })[
      type
    ],
  byWay: ({ type, by }) =>
    ({
      key: `in front matter '${by}'`,
      macro: `in macro '${by}'`,
      link: "met een link in de tekst",
      mention: "met de id in de tekst",
    })[type],
  lines: (numbers) => `regel ${listed([...new Set(numbers)].map(String), mostLines).nl}`,
  pages: (pages, places) =>
    `${pages} ${pages === 1 ? "pagina" : "pagina's"}${places === pages ? "" : ` op ${places} plaatsen`}`,
  more: (count) => `en nog ${count}`,
};

const en: RelationTexts = {
  broken: "Leads nowhere",
  names: "Names",
  namedBy: "Named by",
  named: "named",
  namesThis: "names this page",
  severity: { error: "error", warning: "warning", information: "information", hint: "hint" },
  way: ({ type, by }) =>
    ({ key: `front matter '${by}'`, macro: `macro '${by}'`, link: "link in the text", mention: "id in the text" })[
      type
    ],
  byWay: ({ type, by }) =>
    ({
      key: `in front matter '${by}'`,
      macro: `in macro '${by}'`,
      link: "with a link in the text",
      mention: "by id in the text",
    })[type],
  lines: (numbers) =>
    `${new Set(numbers).size === 1 ? "line" : "lines"} ${listed([...new Set(numbers)].map(String), mostLines).en}`,
  pages: (pages, places) =>
    `${pages} ${pages === 1 ? "page" : "pages"}${places === pages ? "" : ` in ${places} places`}`,
  more: (count) => `and ${count} more`,
};

export const relationTexts: Readonly<Record<Language, RelationTexts>> = { nl, en };
