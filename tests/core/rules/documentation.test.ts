import { existsSync, readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { exampleTitles, headings, ruleDocumentation } from "../../../scripts/ruleDocumentation";
import { readConfiguration } from "../../../server/src/configuration/configuration";
import { describedRules, rulePage } from "../../../server/src/core/check/ruleDescriptions";
import { ruleFamilies } from "../../../server/src/core/rule/ruleFamilies";
import { rules } from "../../../server/src/core/rules/index";
import { type Language, languages } from "../../../server/src/core/text/language";
import { data, type Files, pages, problemsOf, repaired, repairedFiles } from "../picture";
import { backgroundOf, goodMeasure, measure, other, requirement } from "./framework";

const root = new URL("../../../", import.meta.url);
const read = (path: string) => readFileSync(new URL(path, root), "utf8");
const pathOf = (id: string, language: Language) => `docs/rules/${rulePage(id, language)}`;

/** Pages on which the examples stand that do not stand on a measure with its usual name. */
const places: Record<string, string> = {
  "id/duplicate": pages.maatregel("2-owp-06-nog-een"),
  "value/expression": requirement,
  "macro/other-page": requirement,
  "body/list-without-blank-line": other,
  "link/unknown-anchor": other,
  "glossary/duplicate": data.glossary,
  "glossary/stale": data.generated,
  "source/table": data.table,
};

/** Where the problem is seen that the example makes, when that is another page. */
const seenOn: Record<string, string> = { "coverage/no-measure": requirement };

/** The fenced examples of a page: first the wrong one, then the right one. */
function examples(id: string, language: Language = "nl"): [wrong: string, right: string] {
  const page = read(pathOf(id, language));
  return exampleTitles[language].map(
    (title) => new RegExp(`^\\*\\*${title}\\*\\*\\n\\n(\`{3,})\\w*\\n([\\s\\S]*?\\n)\\1$`, "m").exec(page)?.[2],
  ) as [string, string];
}

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

  test("show the same examples in both languages", () => {
    const [wrong, right] = examples(id, "nl");
    expect(wrong).not.toBe(right);
    expect(examples(id, "en")).toEqual([wrong, right]);
  });
});

describe.each(rules.map(({ id }) => ({ id })))("$id", ({ id }) => {
  /** The framework with the example in it, and where it is seen: where the name of a file is shown, that of a measure. */
  const placed = (example: string): { path: string; files: Files } => {
    const isName = id === "file/name";
    const path = isName ? pages.maatregel(example.replace(/\.md\n$/, "")) : (places[id] ?? measure);
    const text = isName ? goodMeasure.replace("owp-05", "owp-06") : example;
    return { path: seenOn[id] ?? path, files: { ...backgroundOf(id), [path]: text } };
  };
  const found = (example: string) => {
    const { path, files } = placed(example);
    return problemsOf(files, path);
  };

  test("it finds the wrong example of its page, and not the right one", () => {
    const [wrong, right] = examples(id);
    expect(found(wrong).map(({ code }) => code)).toContain(id);
    expect(found(right).map(({ code }) => code)).not.toContain(id);
  });

  test("each repair of the wrong example takes the problem away and adds no error", () => {
    const [wrong] = examples(id);
    const errors = found(wrong).filter(({ severity }) => severity === "error");
    for (const problem of found(wrong).filter(({ code }) => code === id)) {
      for (const repair of problem.repairs) {
        // A key that is put in without a value is to be filled in, and says so.
        const { path, files } = placed(wrong);
        const mended = repairedFiles(files, path, repair);
        const after = problemsOf(mended.files, mended.path).filter(
          ({ code }) => code !== "value/empty" && code !== "key/missing",
        );
        const what = `${repair.title.nl}: ${after.map(({ code }) => code).join(", ")}`;
        expect(
          after.filter(({ code, message }) => code === id && message.nl === problem.message.nl),
          what,
        ).toEqual([]);
        expect(after.filter(({ severity }) => severity === "error").length, what).toBeLessThanOrEqual(errors.length);
      }
    }
  });

  test("its messages and repairs are sentences in both languages, and no jargon", () => {
    for (const { message, repairs } of found(examples(id)[0]).filter(({ code }) => code === id)) {
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
