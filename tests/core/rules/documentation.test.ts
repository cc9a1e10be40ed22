import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { readConfiguration } from "../../../server/src/configuration";
import { rules } from "../../../server/src/core/rules/index";
import { pages, problemsOf, repaired } from "../picture";
import { framework, measure } from "./framework";

const folder = new URL("../../../docs/", import.meta.url);
const read = (path: string) => readFileSync(new URL(path, folder), "utf8");
const fileOf = (id: string) => `${id.replace("/", "-")}.md`;

/** Pages on which the examples stand that do not stand on a measure with its usual name. */
const places: Record<string, string> = { "id/duplicate": pages.maatregel("2-owp-06-nog-een") };

/** The fenced examples of a page: first the wrong one, then the right one. */
function examples(id: string, language = "text"): [wrong: string, right: string] {
  const found = [...read(`rules/${fileOf(id)}`).matchAll(new RegExp(`\`\`\`${language}\\n([\\s\\S]*?\\n)\`\`\``, "g"))];
  return found.slice(0, 2).map((match) => match[1]) as [string, string];
}

test("the table lists the rules in their order, with severity and descriptions", () => {
  const rows = [...read("rules.md").matchAll(/^\| \[(.+?)\]\((.+?)\) +\| (.+?) +\| (.+?) +\| (.+?) +\|$/gm)].map(
    (row) => row.slice(1),
  );
  expect(rows).toEqual(
    rules.map(({ id, severity, description }) => [id, `rules/${fileOf(id)}`, severity, description.nl, description.en]),
  );
});

test("every rule has a page, and every page a rule", () => {
  const files = [...rules.map(({ id }) => fileOf(id)), "configuration-invalid.md"];
  expect(readdirSync(new URL("rules/", folder)).sort()).toEqual(files.sort());
});

describe.each(rules.map((rule) => ({ id: rule.id, rule })))("$id", ({ id, rule }) => {
  const page = read(`rules/${fileOf(id)}`);
  const path = places[id] ?? measure;
  const found = (text: string) => problemsOf({ ...framework, [path]: text }, path);

  test("its page says what the rule says of itself, in both languages, and how to change it", () => {
    expect(page.startsWith(`# ${id}\n\n${rule.description.nl}. `)).toBe(true);
    expect(page).toContain(`(\`${rule.severity}\`)`);
    expect(page).toContain(`\n## English\n\n${rule.description.en}. Severity: ${rule.severity}.\n`);
    expect(page).toContain(`{ "rules": { "${id}": "off" } }`);
    expect(page).toContain("algoritmekader.rules");
  });

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
        const after = found(repaired(wrong, repair)).filter(
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

test("the page of configuration/invalid shows a mistake that is found, and its remedy", async () => {
  const [wrong, right] = examples("configuration/invalid", "json");
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
