import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { root } from "./imports";

// A line of the threat model that no test holds is a wish.

const text = readFileSync(join(root, "SECURITY.md"), "utf8");

interface Line {
  readonly attack: string;
  readonly holds: string;
  readonly tests: readonly string[];
}

/** `- **attack** what holds`, and below it a line for each file of tests. */
const lines: readonly Line[] = text
  .slice(text.indexOf("### "))
  .split(/^- /m)
  .slice(1)
  .map((line) => {
    const [, attack = "", rest = ""] = /^\*\*(.+?)\*\*([\s\S]*)$/.exec(line) ?? [];
    const [holds = "", ...tests] = (rest.split(/^#/m)[0] as string).split(/^ {2}- /m);
    return { attack, holds: holds.trim(), tests: tests.map((one) => one.trim()) };
  });

/** The tests that a line names: a file, and the titles of tests in it. */
function namedIn(named: string): [file: string, titles: string[]] | undefined {
  const [, file, titles = ""] = /^`([^`]+)`:\s+("[^"]+"(?:,\s+"[^"]+")*)$/.exec(named) ?? [];
  const found = [...titles.matchAll(/"([^"]+)"/g)].map(([, title = ""]) => title.replace(/\s+/g, " "));
  return file === undefined ? undefined : [file, found];
}

/** Whether a file has a test, or a group of them, with this title. */
function hasTest(file: string, title: string): boolean {
  const source = readFileSync(join(root, file), "utf8");
  const escaped = title.replace(/[\\^$.*+?()[\]{}|]/g, "\\$&");
  return /\b(?:test|describe)\b/.test(source) && new RegExp(`\\(\\s*(["'\`])${escaped}\\1,`).test(source);
}

test("the threat model has lines, each with what is tried, what holds, and by which tests", () => {
  expect(lines.length).toBeGreaterThan(20);
  expect(lines.filter(({ attack, holds, tests }) => attack === "" || holds === "" || tests.length === 0)).toEqual([]);
});

describe.each(lines)("$attack", ({ tests }) => {
  test.each(tests)("is held by %s", (one) => {
    const [file, titles] = namedIn(one) ?? [];
    expect(file && existsSync(join(root, file)), "a file, a colon, and titles in quotes").toBe(true);
    expect(titles?.filter((title) => !hasTest(file as string, title))).toEqual([]);
  });
});

test("each file of attacks is part of the threat model", () => {
  const files = readdirSync(join(root, "tests/security")).filter((file) => file.endsWith(".test.ts"));
  const named = new Set(lines.flatMap(({ tests }) => tests.map((one) => namedIn(one)?.[0])));
  expect(files.filter((file) => !named.has(`tests/security/${file}`))).toEqual([]);
});
