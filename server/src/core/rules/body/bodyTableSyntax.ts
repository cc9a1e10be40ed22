import { cellsOf, type TableFault } from "../../body/tables";
import type { Page } from "../../page/page";
import type { Finding, Repair } from "../../problem/problem";
import { action } from "../../problem/repairs";
import type { Rule } from "../../rule/rule";
import { lineAt, nextLine } from "../../text/span";

/** A table that is none on the site, or loses cells there: rows with another number of cells than the header. */
export const bodyTableSyntax: Rule = {
  id: "body/table-syntax",
  severity: "warning",
  description: {
    nl: "Een tabel waarvan de regel met streepjes of een rij niet bij de kop past",
    en: "A table whose line of dashes or one of whose rows does not match the header",
  },
  visits: {
    tableFault(fault, page) {
      // Front matter that the site reads as text is the business of its own rules, and so are the marks of a merge.
      if ((page.status !== "read" && page.kind.needsFrontMatter) || page.body.conflictMarkers.length > 0)
        return undefined;
      return findings[fault.type](fault, page);
    },
  },
};

const findings: Readonly<Record<TableFault["type"], (fault: TableFault, page: Page) => Finding>> = {
  cells: ({ span, cells, wanted }, { text }) => ({
    span,
    message: {
      nl: `De regel met streepjes heeft ${vakken(cells)} en de kop van de tabel ${wanted}; de site toont de tabel daarom als tekst. Geef beide evenveel vakken.`,
      en: `The line of dashes has ${cellsInWords(cells)} and the header of the table ${wanted}, so the site shows the table as text. Give both the same number of cells.`,
    },
    repairs: [withAsManyCells(text, span, wanted)],
  }),
  lost: ({ span, cells, wanted }) => ({
    span,
    message: {
      nl: `Deze rij heeft ${vakken(cells)} en de kop van de tabel ${wanted}; de site laat de overtollige vakken weg. Schrijf een '|' in de tekst als '\\|', of geef de kop een vak meer.`,
      en: `This row has ${cellsInWords(cells)} and the header of the table ${wanted}, so the site leaves out the extra cells. Write a '|' in the text as '\\|', or give the header another cell.`,
    },
  }),
};

const vakken = (count: number) => (count === 1 ? "1 vak" : `${count} vakken`);
const cellsInWords = (count: number) => (count === 1 ? "1 cell" : `${count} cells`);

/** The dashes for as many cells as the header has; what is there keeps its alignment. Certain where each row has as many too. */
function withAsManyCells(text: string, span: { start: number; end: number }, wanted: number): Repair {
  const written = text.slice(span.start, span.end).trim();
  const there = written.replace(/^\||\|$/g, "").split("|");
  const all = Array.from({ length: wanted }, (_, index) => there[index] ?? "---");
  const newText = `${written.startsWith("|") ? "|" : ""}${all.join("|")}${written.endsWith("|") ? "|" : ""}`;
  return action(
    { nl: `Geef de regel met streepjes ${vakken(wanted)}`, en: `Give the line of dashes ${cellsInWords(wanted)}` },
    [{ span: { start: span.start, end: span.start + written.length }, newText }],
    { nl: "zoveel heeft de kop", en: "as many as the header has" },
    rowsBelow(text, span.end).every((row) => cellsOf(row) === wanted),
  );
}

function rowsBelow(text: string, from: number): string[] {
  const rows: string[] = [];
  for (let start = nextLine(text, from); start < text.length; start = nextLine(text, start)) {
    const row = text.slice(start, lineAt(text, start).end);
    if (!row.includes("|")) break;
    rows.push(row);
  }
  return rows;
}
