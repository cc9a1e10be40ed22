import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openFolder, problemsAt } from "../openFolder";
// @ts-expect-error A script without types.
import { generateFramework } from "./generateFramework.mjs";

const pages = 250;
const folder = mkdtempSync(join(tmpdir(), "algoritmekader-"));
let made: { pages: number; problems: { path: string; rule: string }[] };

beforeAll(() => {
  made = generateFramework(join(folder, "first"), pages);
});
afterAll(() => rmSync(folder, { recursive: true }));

function files(root: string): Map<string, string> {
  const entries = readdirSync(root, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const paths = entries.map((entry) => join(entry.parentPath, entry.name)).sort();
  return new Map(paths.map((path) => [path.slice(root.length), readFileSync(path, "utf8")]));
}

test("the same arguments give the same files", () => {
  const again = generateFramework(join(folder, "second"), pages);
  expect(again).toEqual(made);
  expect(files(join(folder, "second"))).toEqual(files(join(folder, "first")));
});

test("there are as many pages as were asked for", () => {
  const written = [...files(join(folder, "first", "docs")).keys()].filter((path) => path.endsWith(".md"));
  expect(written).toHaveLength(pages);
  expect(made.pages).toBe(pages);
});

test("the problems that were put there are found, and no others", async () => {
  const opened = await openFolder("file:///bench", join(folder, "first"));
  const found = problemsAt(opened, ["error", "warning", "information", "hint"]);
  const named = (problems: { path: string; rule: string }[]) =>
    problems.map(({ path, rule }) => `${path} ${rule}`).sort();
  expect(named(found.map(({ file, code }) => ({ path: file, rule: code })))).toEqual(named(made.problems));
  // The real site has 73 on as many pages.
  expect(made.problems).toHaveLength(74);
});
