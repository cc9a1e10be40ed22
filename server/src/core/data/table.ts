import type { ContentModel, TableModel } from "../model/contentModel";
import type { Field } from "../model/field";
import type { Span } from "../text/span";
import { type BrokenQuote, type Cell, readSeparated, type SeparatedRow } from "./separatedValues";

/** A file of rows, each of which gives a code a meaning. Never changes, as a page. */
export interface Table {
  readonly type: "table";
  readonly path: string;
  readonly text: string;
  readonly model: TableModel;
  /** The cells of the first line. */
  readonly header: readonly Cell[];
  /** The columns of the model that the first line does not name. */
  readonly missingColumns: readonly string[];
  readonly brokenQuote: BrokenQuote | undefined;
  readonly rows: readonly TableRow[];
  /** By source (all alike where the model tells none apart) and code without white space around it: of several rows the first. */
  readonly bySource: ReadonlyMap<string, Codes>;
}

export interface TableRow {
  readonly code: Cell;
  readonly description: Cell;
  /** Where the model knows sources: which one the code is of. */
  readonly source: Cell | undefined;
  readonly cells: readonly Cell[];
  /** Without its line end. */
  readonly span: Span;
}

/** The rows of one source by their code. */
export type Codes = ReadonlyMap<string, TableRow>;

/** The table in a file; undefined where the model has no table there. Never throws. */
export function readTable(path: string, text: string, model: ContentModel): Table | undefined {
  for (const table of model.tables.values()) if (table.file === path) return read(path, text, table);
  return undefined;
}

function read(path: string, text: string, model: TableModel): Table {
  const { rows: lines, brokenQuote } = readSeparated(text, model.separator);
  const [first, ...others] = lines;
  const header = first?.cells ?? [];
  const columnOf = (name: string) => header.findIndex(({ value }) => value === name);
  const { code, description, source } = model.columns;
  const missingColumns = [code, description, ...(source === undefined ? [] : [source])].filter(
    (name) => columnOf(name) < 0,
  );
  const columns = {
    code: columnOf(code),
    description: columnOf(description),
    source: source === undefined ? undefined : columnOf(source),
  };
  const rows = missingColumns.length > 0 ? [] : others.map((line) => rowOf(line, columns));
  return { type: "table", path, text, model, header, missingColumns, brokenQuote, rows, bySource: sorted(rows, model) };
}

interface Columns {
  readonly code: number;
  readonly description: number;
  readonly source: number | undefined;
}

function rowOf({ cells, span }: SeparatedRow, { code, description, source }: Columns): TableRow {
  // What a row lacks stands empty at its end.
  const nothing: Cell = { value: "", span: { start: span.end, end: span.end } };
  return {
    code: cells[code] ?? nothing,
    description: cells[description] ?? nothing,
    source: source === undefined ? undefined : (cells[source] ?? nothing),
    cells,
    span,
  };
}

function sorted(rows: readonly TableRow[], { sources }: TableModel): ReadonlyMap<string, Codes> {
  const bySource = new Map<string, Map<string, TableRow>>();
  for (const row of rows) {
    const source = sources ? (row.source?.value ?? "") : "";
    let codes = bySource.get(source);
    if (!codes) {
      codes = new Map();
      bySource.set(source, codes);
    }
    const code = row.code.value.trim();
    if (code !== "" && !codes.has(code)) codes.set(code, row);
  }
  return bySource;
}

/** What the codes of a key are looked up in. */
export interface LookUp {
  readonly table: Table;
  /** What stands in the column of the source for the codes of the key; empty where the model tells none apart. */
  readonly source: string;
  readonly codes: Codes;
}

const noCodes: Codes = new Map();

/**
 * What the codes of a key are looked up in; undefined when nothing can be said of them: the table is not there or cannot be
 * read as a whole, or the model knows no source for the key.
 */
export function lookUpOf(field: Field, tableOf: (name: string) => Table | undefined): LookUp | undefined {
  const table = field.value.table === undefined ? undefined : tableOf(field.value.table);
  if (!table || !isWhole(table)) return undefined;
  const { sources } = table.model;
  const source = sources ? sources.get(field.key) : "";
  return source === undefined ? undefined : { table, source, codes: table.bySource.get(source) ?? noCodes };
}

function isWhole({ brokenQuote, missingColumns }: Table): boolean {
  return brokenQuote === undefined && missingColumns.length === 0;
}

/** The codes that one of two versions of a table has for a source where the other has not; undefined where all may differ. */
export function changedCodes(before: Table, after: Table): ReadonlySet<string> | undefined {
  if (!isWhole(before) || !isWhole(after)) return undefined;
  const changed = new Set<string>();
  for (const [one, other] of [
    [before, after],
    [after, before],
  ] as const) {
    for (const [source, codes] of one.bySource) {
      const others = other.bySource.get(source);
      for (const code of codes.keys()) if (!others?.has(code)) changed.add(code);
    }
  }
  return changed;
}

/** The key whose source has a code, when that is not the source looked up. */
export function otherKeyWith(code: string, { table, source }: LookUp): string | undefined {
  for (const [key, other] of table.model.sources ?? []) {
    if (other !== source && table.bySource.get(other)?.has(code)) return key;
  }
  return undefined;
}

/** The sources in the table that no key stands for, with their codes. */
export function unknownSources({ model, bySource }: Table): [source: string, codes: Codes][] {
  const known = new Set(model.sources?.values());
  return model.sources ? [...bySource].filter(([source]) => !known.has(source)) : [];
}
