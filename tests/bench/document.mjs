// Writes what was measured into docs/performance.md.
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "../../scripts/packages.mjs";
import { grouped, peerRows, tables, written } from "./rows.mjs";
import { machine } from "./storedRuns.mjs";

const path = join(root, "docs/performance.md");
const mark = { begin: "<!-- measured: begin, by `npm run bench -- --save-doc` -->", end: "<!-- measured: end -->" };

/** Puts the tables of these frameworks in the place of those that are there. */
export function writeDocument(frameworks) {
  const text = readFileSync(path, "utf8");
  const begin = text.indexOf(mark.begin) + mark.begin.length;
  const end = text.indexOf(mark.end);
  writeFileSync(path, `${text.slice(0, begin)}\n\n${measured(frameworks)}\n\n${text.slice(end)}`);
}

function measured(frameworks) {
  const columns = Object.entries(frameworks).sort(([, a], [, b]) => a.rows.pages - b.rows.pages);
  const heads = columns.map(([name, { rows }]) =>
    /^\d+$/.test(name) ? grouped(rows.pages) : `${name}, ${rows.pages}`,
  );
  const own = Object.entries(tables).map(([title, labels]) => {
    const lines = Object.entries(labels).map(([row, label]) => [
      label,
      ...columns.map(([, { rows }]) => written(row, rows[row])),
    ]);
    return `### ${title}\n\n${table([title === "How many" ? "number of" : "pages", ...heads], lines)}`;
  });
  return [runs(columns), ...own, ...peers(columns, heads)].join("\n\n");
}

/** Where and when. */
function runs(columns) {
  const said = columns.map(
    ([name, { date, node, runs: count }]) => `${name} on ${date} with Node ${node}, ${count} starts`,
  );
  return `Measured on ${machine()}: ${said.join("; ")}.`;
}

function peers(columns, heads) {
  const names = [...new Set(columns.flatMap(([, framework]) => Object.keys(framework.peers)))];
  if (names.length === 0) return [];
  const lines = names.flatMap((name) =>
    Object.entries(peerRows).flatMap(([row, label]) => {
      const values = columns.map(([, framework]) => framework.peers[name]?.[row]);
      const isMeasured = values.some((value) => value !== undefined);
      return isMeasured ? [[`${name}: ${label}`, ...values.map((value) => written(row, value))]] : [];
    }),
  );
  return [`### Other programs on the same pages\n\n${table(["pages", ...heads], lines)}`];
}

function table(head, lines) {
  const widths = head.map((_, i) => Math.max(...[head, ...lines].map((line) => line[i].length)));
  const row = (cells) =>
    `| ${cells.map((cell, i) => (i === 0 ? cell.padEnd(widths[i]) : cell.padStart(widths[i]))).join(" | ")} |`;
  const rule = widths.map((width, i) => (i === 0 ? "-".repeat(width) : `${"-".repeat(width - 1)}:`));
  return [row(head), `| ${rule.join(" | ")} |`, ...lines.map(row)].join("\n");
}
