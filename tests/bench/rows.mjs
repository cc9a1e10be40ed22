// The rows of the tables, and how their numbers are written.

/** By table, the id of each row with what it says. A row that ends in `Floors` is in times the floor. */
export const tables = {
  "Start, edits and questions": {
    startFloors: "process start → all problems, × floor",
    start: "process start → all problems",
    openPage: "process start → all problems of an open page",
    keystroke: "keystroke → problems, p50",
    keystrokeSlow: "keystroke → problems, p95",
    heading: "a heading that many pages link to breaks → all problems, p95",
    id: "the id of a page that many pages name breaks → all problems, p95",
    file: "a file that many pages name goes away → all problems, p95",
    hover: "hover, p95",
    definition: "definition, p95",
    completion: "completion, p95",
    rename: "rename of a page that many pages name, p95",
    memory: "peak memory of the server, all problems told",
    memoryEdits: "peak memory of the server, after these edits and questions",
    checkFloors: "`check`, whole process, × floor",
    check: "`check`, whole process",
    checkMemory: "peak memory of `check`",
  },
  "What else an editor asks": {
    linkKeystroke: "keystroke in a link → problems, p95",
    shownKeystroke: "the same in front matter, tree and coverage shown, p95",
    completionTyped: "completion after each letter of a reference, p95",
    references: "references of a page that many pages name, p95",
    codeActions: "quick fixes, p95",
    semanticTokens: "colours of a page, p95",
    inlayHints: "titles behind codes, p95",
    codeLenses: "counts above a page, p95",
    symbols: "symbols of a page, p95",
    links: "links of a page, p95",
    preview: "what the preview of a page needs, p95",
    workspaceSymbols: "search in all symbols, p95",
    treeGrouping: "tree in another grouping, p95",
    treeFilter: "tree filtered by a text, p95",
    coverage: "coverage of the whole framework, p95",
    memoryAfter: "peak memory of the server, after all of this",
  },
  "How many": {
    pages: "pages",
    bytes: "kB of pages",
    problems: "problems",
    headingPages: "pages with other problems when the heading breaks",
    idPages: "… when the id breaks",
    filePages: "… when the file goes away",
    renameEdits: "edits of the rename",
  },
  "What it cannot be faster than": {
    node: "Node starts and ends",
    read: "all pages read, in a process that runs",
    floor: "the floor: all pages read, front matter parsed with `yaml`, in a fresh process that runs",
    floorWhole: "… with the start of that process",
    initialize: "process start → our server can be asked",
    startWholeFloors: "process start → all problems, × floor with the start of its process",
    checkWholeFloors: "`check`, × floor with the start of its process",
  },
};

/** The same of other programs. */
export const peerRows = {
  startFloors: "all problems, × floor",
  start: "all problems",
  keystrokeSlow: "keystroke → problems, p95",
  memory: "peak memory",
};

const counts = new Set(Object.keys(tables["How many"]));

/** A value of a row as people read it. */
export function written(row, value) {
  if (value === undefined) return "–";
  // Why there is no number.
  if (typeof value === "string") return value;
  if (row.endsWith("Floors")) return `${value.toFixed(2)} ×`;
  if (row === "bytes") return grouped(value / 1000);
  if (counts.has(row)) return grouped(value);
  if (row.startsWith("memory") || row.endsWith("Memory")) return `${grouped(value)} MB`;
  if (value < 10) return `${value.toFixed(1)} ms`;
  return `${grouped(value)} ms`;
}

/** How a value differs from an earlier one. */
export function change(value, before) {
  if (value === undefined || !before) return "";
  const percent = Math.round((value / before - 1) * 100);
  return percent === 0 ? "same" : `${percent > 0 ? "+" : "−"}${Math.abs(percent)} %`;
}

export function grouped(value) {
  return Math.round(value).toLocaleString("en");
}
