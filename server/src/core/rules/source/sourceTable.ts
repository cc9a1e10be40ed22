import type { BrokenQuote, Cell } from "../../data/separatedValues";
import type { Table, TableRow } from "../../data/table";
import type { Finding } from "../../problem/problem";
import { action, replacement } from "../../problem/repairs";
import type { Rule } from "../../rule/rule";
import { candidatesOfValues } from "../../text/candidates";
import type { Localized } from "../../text/language";
import { didYouMean, suggest } from "../../text/similar";
import { lineAt, nextLine, type Span } from "../../text/span";
import type { Suggestion } from "../../text/suggestion";
import type { Edit } from "../../text/textEdits";
import { choices, listed, quoted } from "../../text/words";

/** A mistake in a table of codes itself: what pages look up there is not found, or found twice. */
export const sourceTable: Rule = {
  id: "source/table",
  severity: "warning",
  description: {
    nl: "In de tabel met codes ontbreekt een kolom, staat een code dubbel of klopt een rij niet",
    en: "The table of codes lacks a column, has a code twice or has a wrong row",
  },
  // A table has no place for a comment.
  canBeSilenced: false,
  checkFile(file) {
    if (file.type !== "table") return [];
    if (file.brokenQuote) return [quote(file.brokenQuote)];
    if (file.missingColumns.length > 0) return missingColumns(file);
    const findings: Finding[] = [];
    const good: TableRow[] = [];
    for (const row of file.rows) {
      const wrong = wrongRow(file, row);
      if (wrong) findings.push(wrong);
      else good.push(row);
    }
    return [...findings, ...wrongSources(file, good), ...duplicates(file, good)];
  },
};

function quote({ span, isClosed }: BrokenQuote): Finding {
  return {
    span,
    severity: "error",
    message: isClosed
      ? {
          nl: "Achter het aanhalingsteken dat deze cel afsluit, staat nog tekst. Waarschijnlijk ontbreekt hier of verderop een aanhalingsteken; schrijf een aanhalingsteken in de tekst zelf dubbel.",
          en: "Text follows the quotation mark that closes this cell. Probably one is missing here or further down; write a quotation mark in the text itself twice.",
        }
      : {
          nl: "Het aanhalingsteken waarmee deze cel begint, wordt nergens gesloten: de rest van de tabel telt als één cel. Sluit het aan het eind van de cel.",
          en: "The quotation mark that opens this cell is never closed, so the rest of the table counts as one cell. Close it at the end of the cell.",
        },
  };
}

/** A column of which the name is misspelled each by itself; all others together: they are most often one mistake. */
function missingColumns(table: Table): Finding[] {
  const { header, model, missingColumns } = table;
  const known = new Set(Object.values(model.columns));
  const free = header.filter(({ value }) => !known.has(value));
  const candidates = candidatesOfValues(free.map(({ value }) => value));
  const findings: Finding[] = [];
  const others: string[] = [];
  for (const column of missingColumns) {
    const [suggestion] = suggest(column, candidates);
    const cell = free.find(({ value }) => value === suggestion?.value);
    if (cell && suggestion) findings.push(misspelledColumn(column, cell, suggestion));
    else others.push(column);
  }
  return others.length > 0 ? [...findings, absentColumns(table, others)] : findings;
}

function misspelledColumn(column: string, { value, span }: Cell, { evidence, preferred }: Suggestion): Finding {
  return {
    span,
    severity: "error",
    message: {
      nl: `De kolom '${column}' ontbreekt, dus de codes zijn niet te vinden. Hier staat ${quoted(value)}: is dat die kolom?`,
      en: `The column '${column}' is missing, so no code can be found. Here is ${quoted(value)}: is that the column?`,
    },
    repairs: [replacement(span, column, evidence, preferred)],
  };
}

function absentColumns({ header, model, text }: Table, columns: readonly string[]): Finding {
  const names = listed(columns.map((column) => `'${column}'`));
  const several = columns.length > 1;
  const start = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  // One long cell: most likely another program has saved the table with another separator.
  const isOneCell = header.length === 1;
  const shown = choices(header.map(({ value }) => value));
  const there: Localized = header.length === 0 ? { nl: "niets", en: "nothing" } : shown;
  return {
    span: { start: header[0]?.span.start ?? start, end: header.at(-1)?.span.end ?? start },
    severity: "error",
    message: {
      nl: `${several ? "De kolommen" : "De kolom"} ${names.nl} ${several ? "ontbreken" : "ontbreekt"}, dus de codes zijn niet te vinden. ${isOneCell ? `Zet tussen de kolommen een '${model.separator}'` : `Op de eerste regel staat: ${there.nl}`}.`,
      en: `The ${several ? "columns" : "column"} ${names.en} ${several ? "are" : "is"} missing, so no code can be found. ${isOneCell ? `Put a '${model.separator}' between the columns` : `The first line has: ${there.en}`}.`,
    },
  };
}

/** What is wrong with a row by itself. */
function wrongRow(table: Table, row: TableRow): Finding | undefined {
  const wanted = table.header.length;
  const found = row.cells.length;
  if (found > wanted) return tooMany(table, row);
  if (found < wanted) {
    return {
      span: firstLine(table.text, row.span),
      severity: "error",
      message: {
        nl: `Deze rij heeft ${found} van de ${wanted} kolommen. Vul de rij aan of verwijder haar.`,
        en: `This row has ${found} of the ${wanted} columns. Complete it or remove it.`,
      },
    };
  }
  const code = row.code.value.trim();
  if (code === "") {
    return {
      span: firstLine(table.text, row.span),
      message: {
        nl: "Deze rij heeft geen code, dus geen pagina kan haar noemen. Vul de code in of verwijder de rij.",
        en: "This row has no code, so no page can name it. Fill in the code or remove the row.",
      },
    };
  }
  if (code === row.code.value) return undefined;
  return {
    span: row.code.span,
    message: {
      nl: `Voor of achter de code ${quoted(row.code.value)} staat een spatie te veel, waardoor de code anders is dan die op de pagina's. Verwijder de spatie.`,
      en: `There is a space too many before or after the code ${quoted(row.code.value)}, so it differs from the code on the pages. Remove the space.`,
    },
    repairs: [
      action(
        { nl: "Verwijder de spatie", en: "Remove the space" },
        [{ span: row.code.span, newText: written(code, table.model.separator) }],
        { nl: "dan is het de code van de pagina's", en: "it is the code of the pages then" },
        true,
      ),
    ],
  };
}

/** Most often the separator stands in the text of a cell that has no quotes. */
function tooMany(table: Table, { cells, span }: TableRow): Finding {
  const { text, header, model } = table;
  const more = cells.length - header.length;
  const at = header.findIndex(({ value }) => value === model.columns.description);
  const parts = cells.slice(at, at + more + 1) as [Cell, ...Cell[]];
  const joined = { start: parts[0].span.start, end: (parts.at(-1) as Cell).span.end };
  const source = header.findIndex(({ value }) => value === model.columns.source);
  const found = cells[source > at ? source + more : source]?.value;
  const fits = source < 0 || [...(model.sources?.values() ?? [])].some((known) => known === found);
  const isPlain = !text.slice(joined.start, joined.end).includes('"');
  return {
    span: firstLine(text, span),
    severity: "error",
    message: {
      nl: `Deze rij heeft ${cells.length} kolommen, de tabel ${header.length}. Staat er een '${model.separator}' in een tekst, zet die tekst dan tussen aanhalingstekens.`,
      en: `This row has ${cells.length} columns, and the table ${header.length}. If a '${model.separator}' is part of a text, put that text in quotes.`,
    },
    repairs:
      fits && isPlain
        ? [
            action(
              { nl: "Zet de omschrijving tussen aanhalingstekens", en: "Put the description in quotes" },
              [{ span: joined, newText: `"${text.slice(joined.start, joined.end)}"` }],
              { nl: "de andere kolommen kloppen dan", en: "the other columns are right then" },
              source >= 0,
            ),
          ]
        : [],
  };
}

/** Each source that no key stands for, once: where the same is wrong in many rows, it is one mistake. */
function wrongSources({ model, text }: Table, rows: readonly TableRow[]): Finding[] {
  const known = [...new Set(model.sources?.values())];
  const cells = new Map<string, [Cell, ...Cell[]]>();
  for (const { source } of rows) {
    if (!source || known.length === 0 || known.includes(source.value)) continue;
    const same = cells.get(source.value);
    if (same) same.push(source);
    else cells.set(source.value, [source]);
  }
  return [...cells].map(([value, all]) => {
    const suggestions = suggest(value, candidatesOfValues(known));
    const hint = didYouMean(suggestions, value);
    const list = choices(known);
    const nl = all.length > 1 ? ` (in ${all.length} rijen)` : "";
    const en = all.length > 1 ? ` (in ${all.length} rows)` : "";
    return {
      span: firstLine(text, all[0].span),
      message: {
        nl: `De bron ${quoted(value)}${nl} is onbekend, dus de codes ervan zijn niet te vinden.${hint.nl || ` Kies uit: ${list.nl}.`}`,
        en: `The source ${quoted(value)}${en} is unknown, so its codes cannot be found.${hint.en || ` Choose from: ${list.en}.`}`,
      },
      repairs: suggestions.map((suggestion) => ({
        ...replacement(all[0].span, suggestion.value, suggestion.evidence, suggestion.preferred),
        edits: all.map(({ span }): Edit => ({ span, newText: written(suggestion.value, model.separator) })),
      })),
    };
  });
}

function duplicates({ path, text }: Table, rows: readonly TableRow[]): Finding[] {
  const first = new Map<string, TableRow>();
  return rows.flatMap((row): Finding[] => {
    const key = JSON.stringify([row.source?.value, row.code.value]);
    const before = first.get(key);
    if (!before) {
      first.set(key, row);
      return [];
    }
    const isSame = row.cells.every(({ value }, index) => value === before.cells[index]?.value);
    const remove: Localized = { nl: "Verwijder deze rij", en: "Remove this row" };
    return [
      {
        span: row.code.span,
        message: isSame
          ? {
              nl: `De code ${quoted(row.code.value)} staat hierboven al, met dezelfde tekst. Verwijder een van beide rijen.`,
              en: `The code ${quoted(row.code.value)} is above already, with the same text. Remove one of the two rows.`,
            }
          : {
              nl: `De code ${quoted(row.code.value)} staat hierboven al, met een andere tekst. Geef een van beide rijen een andere code.`,
              en: `The code ${quoted(row.code.value)} is above already, with another text. Give one of the two rows another code.`,
            },
        repairs: isSame
          ? [
              action(
                remove,
                [{ span: { start: row.span.start, end: nextLine(text, row.span.end) }, newText: "" }],
                { nl: "de eerste rij zegt hetzelfde", en: "the first row says the same" },
                true,
              ),
            ]
          : [],
        related: [
          {
            path,
            span: before.code.span,
            message: { nl: "De eerste rij met deze code", en: "The first row with this code" },
          },
        ],
      },
    ];
  });
}

/** A cell may hold line ends: of a long one the first line is underlined. */
function firstLine(text: string, span: Span): Span {
  return { start: span.start, end: Math.min(span.end, lineAt(text, span.start).end) };
}

/** A value as a cell, in quotes where it needs them. */
function written(value: string, separator: string): string {
  const needsQuotes = value.includes(separator) || /["\r\n]/.test(value);
  return needsQuotes ? `"${value.replaceAll('"', '""')}"` : value;
}
