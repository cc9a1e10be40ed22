import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { root } from "./imports";

// A line of the threat model that no test holds is a wish.

const text = readFileSync(join(root, "SECURITY.md"), "utf8");
const rows = text
  .slice(text.indexOf("## Threat model"))
  .split("\n")
  .filter((line) => line.startsWith("| ") && !line.startsWith("| attack |") && !line.startsWith("| --- |"))
  .map((line) => line.slice(2, -2).split(" | "));

/** The tests that a cell names, by their file: `` `file`: "title", "title"; `file`: … ``. */
function namedIn(cell: string): [file: string, title: string][] {
  return [...cell.matchAll(/`([^`]+)`: ("[^"]+"(?:, "[^"]+")*)/g)].flatMap(([, file = "", titles = ""]) =>
    [...titles.matchAll(/"([^"]+)"/g)].map(([, title = ""]): [string, string] => [file, title]),
  );
}

/** The titles of the tests in a file, of one and of groups. */
function titlesIn(file: string): string[] {
  const source = readFileSync(join(root, file), "utf8");
  return [...source.matchAll(/(?<![.\w])(?:test|describe)\b[^"'`]*?\(\s*(["'`])(.+?)\1,/gs)].map(
    ([, , title]) => title as string,
  );
}

test("the threat model has lines, each with what is attacked, what holds, and by which tests", () => {
  expect(rows.length).toBeGreaterThan(20);
  expect(rows.filter((cells) => cells.length !== 3 || cells.some((cell) => cell.trim() === ""))).toEqual([]);
});

describe.each(rows)("%s", (_attack, _holds, cell) => {
  test("is held by tests that exist", () => {
    const named = namedIn(cell as string);
    expect(named.length).toBeGreaterThan(0);
    expect(named.filter(([file]) => !existsSync(join(root, file)))).toEqual([]);
    expect(named.filter(([file, title]) => !titlesIn(file).includes(title))).toEqual([]);
    // Nothing else stands there: a test whose name is misspelled would be passed over.
    const rest = (cell as string).replace(/`[^`]+`: ("[^"]+"(?:, "[^"]+")*)/g, "").replace(/[;\s]/g, "");
    expect(rest).toBe("");
  });
});

test("each file of attacks is part of the threat model", () => {
  const files = readdirSync(join(root, "tests/security")).filter((file) => file.endsWith(".test.ts"));
  const named = new Set(rows.flatMap(([, , cell]) => namedIn(cell as string).map(([file]) => file)));
  expect(files.filter((file) => !named.has(`tests/security/${file}`))).toEqual([]);
});
