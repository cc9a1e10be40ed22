/** The coverage table as text: to paste elsewhere, and to print. */
import { withoutTurns } from "../../../server/src/protocol/messages";
import type { CoverageTexts } from "./coverageTexts";
import type { Cell, Row, Table } from "./tableRows";

/**
 * Comma separated values (RFC 4180), with the separator that spreadsheets in the language expect. What a spreadsheet would run
 * as a formula is made text by a quote before it, for titles are written by anybody; some take wide signs for the plain ones.
 */
export function csvOf(table: Table, texts: CoverageTexts): string {
  return flat(table, texts)
    .map((cells) => cells.map(csvCell).join(texts.csvSeparator))
    .join("\r\n")
    .concat("\r\n");

  function csvCell(text: string): string {
    const safe = /^\s*[=+\-@\uff1d\uff0b\uff0d\uff20]|^[\t\r]/.test(text) ? `'${text}` : text;
    return /[";,\r\n]/.test(safe) || safe !== text ? `"${safe.replaceAll('"', '""')}"` : safe;
  }
}

/** A table of GitHub's Markdown. */
export function markdownOf(table: Table, texts: CoverageTexts): string {
  const [head = [], ...rows] = flat(table, texts);
  const line = (cells: readonly string[]) => `| ${cells.map(markdownCell).join(" | ")} |`;
  return `${[line(head), `|${head.map(() => " --- |").join("")}`, ...rows.map(line)].join("\n")}\n`;
}

function markdownCell(text: string): string {
  return withoutTurns(text)
    .replace(/\s+/g, " ")
    .replace(/[\\`*_[\]<>|&#~]/g, "\\$&");
}

/** A page that a browser prints: complete in itself, without a script. */
export function htmlOf(table: Table, texts: CoverageTexts, language: string, title: string): string {
  const rows = table.rows.map((row) =>
    row.isHeading
      ? `<tr><th colspan="${table.columns.length}" scope="rowgroup">${htmlCell(row.cells[0])}</th></tr>`
      : `<tr>${row.cells.map((cell) => `<td>${htmlCell(cell)}</td>`).join("")}</tr>`,
  );
  return `<!DOCTYPE html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${escaped(`${texts.coverage}: ${title}`)}</title>
<style>
body { font: 10pt/1.4 "Segoe UI", Helvetica, Arial, sans-serif; margin: 1.5cm; color: #1b1b1b }
h1 { font-size: 15pt; margin: 0 0 4pt }
p { margin: 0 0 10pt }
table { border-collapse: collapse; width: 100% }
th, td { border: 0.5pt solid #767676; padding: 3pt 5pt; text-align: left; vertical-align: top }
td span { display: inline-block; max-width: 100% }
thead th, tfoot td { background: #eef2f7 }
tbody th { background: #f6f8fa }
thead { display: table-header-group }
tr { break-inside: avoid }
@page { margin: 1.5cm }
@media print { body { margin: 0 } }
</style>
</head>
<body>
<h1>${escaped(`${title}: ${table.title}`)}</h1>
<p>${escaped(table.summary)}</p>
<table>
<thead><tr>${table.columns.map((column) => `<th scope="col">${escaped(column.title)}</th>`).join("")}</tr></thead>
<tbody>
${rows.join("\n")}
</tbody>
<tfoot><tr>${table.total.map((cell) => `<td>${htmlCell(cell)}</td>`).join("")}</tr></tfoot>
</table>
</body>
</html>
`;
}

/** The sign that stands before the words of a cell. */
export function signOf({ isGap, isGood }: Cell): string {
  return isGap ? "⚠" : isGood ? "✓" : "";
}

/** The text in pieces, of which every second one is a word with a hyphen: a code, which is read badly when it is broken there. */
export function hyphenated(text: string): string[] {
  return text.split(/(?<!\S)(\S+-\S+)/);
}

function htmlCell(cell: Cell | undefined): string {
  if (!cell) return "";
  const pieces = hyphenated([signOf(cell), cell.text].filter(Boolean).join(" ")).map(escaped);
  return pieces.map((piece, at) => (at % 2 === 1 ? `<span>${piece}</span>` : piece)).join("");
}

/** Text that is safe in HTML and SVG, in elements and in attributes between double quotes. An SVG with signs of a terminal in it is none. */
export function escaped(text: string): string {
  return withoutTurns(text)
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}

/** Head and rows, in which a heading has become the first column and a cell that counts names two: the count and the names. */
function flat(table: Table, texts: CoverageTexts): string[][] {
  const named = table.columns.map((_, at) => table.rows.some(({ cells }) => cells[at]?.names !== undefined));
  const head = table.columns.flatMap(({ title }, at) => (named[at] ? [`${title} (${texts.amount})`, title] : [title]));
  let heading = "";
  const rows = table.rows.flatMap((row): string[][] => {
    if (row.isHeading) {
      heading = headingOf(row);
      return [];
    }
    return [
      [
        ...(table.divided === undefined ? [] : [heading]),
        ...row.cells.flatMap((cell, at) => textsOf(cell, named[at] === true, texts)),
      ],
    ];
  });
  return [[...(table.divided === undefined ? [] : [table.divided]), ...head], ...rows];
}

function headingOf({ cells }: Row): string {
  return cells[0]?.text.split(" · ")[0] ?? "";
}

function textsOf(cell: Cell, isNamed: boolean, texts: CoverageTexts): string[] {
  if (isNamed) return [String(cell.count ?? 0), (cell.names ?? []).join(texts.listSeparator)];
  return [cell.count === undefined || cell.isGood || cell.isGap ? cell.text : String(cell.count)];
}
