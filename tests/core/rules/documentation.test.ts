import { existsSync, readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { headings, ruleDocumentation } from "../../../scripts/ruleDocumentation";
import { readConfiguration } from "../../../server/src/configuration/configuration";
import { describedRules, rulePage } from "../../../server/src/core/check/ruleDescriptions";
import { ruleFamilies } from "../../../server/src/core/rule/ruleFamilies";
import { rules } from "../../../server/src/core/rules/index";
import { type Language, languages } from "../../../server/src/core/text/language";
import { problemsOf, repaired } from "../picture";
import { examples, placed } from "./examples";

const root = new URL("../../../", import.meta.url);
const read = (path: string) => readFileSync(new URL(path, root), "utf8");
const pathOf = (id: string, language: Language) => `docs/rules/${rulePage(id, language)}`;

test("documents, settings and schema say of the rules what the rules say: else run 'npm run docs'", () => {
  const stored = (path: string) => (existsSync(new URL(path, root)) ? read(path) : undefined);
  const outdated = [...ruleDocumentation(stored)].filter(([path, text]) => stored(path) !== text);
  expect(outdated.map(([path]) => path)).toEqual([]);
});

test("every page belongs to something that is found", () => {
  const files = describedRules.flatMap(({ id }) => languages.map((language) => rulePage(id, language)));
  const there = languages.flatMap((language) =>
    readdirSync(new URL(`docs/rules/${language}`, root)).map((file) => `${language}/${file}`),
  );
  expect(there.sort()).toEqual(files.sort());
  expect(readdirSync(new URL("docs/rules", root)).sort()).toEqual([...languages].sort());
});

test("every family of rules is told, and no other", () => {
  const families = new Set(rules.map(({ id }) => id.slice(0, id.indexOf("/"))));
  expect(Object.keys(ruleFamilies).sort()).toEqual([...families].sort());
});

describe.each(describedRules.map(({ id }) => ({ id })))("the pages of $id", ({ id }) => {
  test.each(languages)("have the same sections in the same order, each with something in it (%s)", (language) => {
    // What stands in a fence is an example of a page.
    const page = read(pathOf(id, language)).replace(/^```[\s\S]*?^```/gm, "example");
    const sections = page.split(/^## (.+)\n/m).slice(1);
    expect(sections.filter((_, at) => at % 2 === 0)).toEqual(headings[language]);
    expect(sections.filter((section) => section.trim() === "")).toEqual([]);
    expect(page).not.toMatch(/\b(scalar|mapping|parse)/i);
  });

  test.each(languages)(
    "are headed by what is found, with the name of the rule below it, and end in two lines (%s)",
    (language) => {
      const lines = read(pathOf(id, language)).trimEnd().split("\n");
      expect(lines[0]).toMatch(/^# \p{Lu}[^()]+[^().]$/u);
      expect(lines[2]).toMatch(new RegExp(`^\`${id}\` · (ernst: |severity: )`));
      // What begins a comment would hide the rest.
      expect(`${lines[0]}${lines[2]}`.replace(/`[^`]*`/g, "")).not.toContain("<");
      const foot = lines.slice(lines.indexOf(`## ${headings[language][4]}`) + 1).filter((line) => line !== "");
      expect(foot).toHaveLength(2);
    },
  );

  test("show the same examples in both languages", () => {
    const [wrong, right] = examples(id, "nl");
    expect(wrong).not.toBe(right);
    expect(examples(id, "en")).toEqual([wrong, right]);
  });
});

describe.each(rules.map(({ id }) => ({ id })))("$id", ({ id }) => {
  test("it finds the wrong example of its page, and not the right one", () => {
    expect(placed(id)).toBeDefined();
  });

  test("its messages and repairs are sentences in both languages, and no jargon", () => {
    const { files, path } = placed(id)!.wrong;
    for (const { message, repairs } of problemsOf(files, path).filter(({ code }) => code === id)) {
      for (const text of [message.nl, message.en]) {
        expect(text).toMatch(/[.?]$/);
        expect(text).not.toMatch(/scalar|mapping|pars|undefined|\[object/i);
      }
      for (const { title } of repairs) expect(title.nl).not.toBe(title.en);
    }
  });
});

test("the pages of configuration/invalid show a mistake that is found, and its remedy", async () => {
  const [wrong, right] = examples("configuration/invalid");
  const check = async (text: string) =>
    (
      await readConfiguration(
        { read: async () => undefined } as unknown as Parameters<typeof readConfiguration>[0],
        text,
      )
    )?.problems;
  const [problem] = (await check(wrong)) ?? [];
  expect(problem?.code).toBe("configuration/invalid");
  expect(repaired(wrong, problem?.repairs[0])).toBe(right);
  expect(await check(right)).toEqual([]);
});
