/** The two examples on the pages of a rule, in the framework of the tests. */
import { readFileSync } from "node:fs";
import { exampleTitles } from "../../../scripts/ruleDocumentation";
import { rulePage } from "../../../server/src/core/check/ruleDescriptions";
import type { Language } from "../../../server/src/core/text/language";
import { data, type Files, pages, unread, workspaceOf } from "../picture";
import { backgroundOf, goodMeasure, measure, other, requirement } from "./framework";

/** The fenced examples of a page: first the wrong one, then the right one. */
export function examples(id: string, language: Language = "nl"): [wrong: string, right: string] {
  const page = readFileSync(new URL(`../../../docs/rules/${rulePage(id, language)}`, import.meta.url), "utf8");
  return exampleTitles[language].map(
    (title) => new RegExp(`^\\*\\*${title}\\*\\*\\n\\n(\`{3,})\\w*\\n([\\s\\S]*?\\n)\\1$`, "m").exec(page)?.[2],
  ) as [string, string];
}

/** The framework with an example in it, and the page on which its problem is seen. */
export interface Placed {
  readonly files: Files;
  readonly path: string;
}

/** Where an example can stand: on a page, in a data file, in the name of a file, or in what a system lets its reader do with one. */
const places: readonly ((example: string) => Files)[] = [
  ...[
    measure,
    requirement,
    other,
    pages.maatregel("2-owp-06-nog-een"),
    data.glossary,
    data.generated,
    data.table,
    data.site,
  ].map((path) => (example: string) => ({ [path]: example })),
  (example) => ({ [pages.maatregel(example.replace(/\.md\n$/, ""))]: goodMeasure.replace("owp-05", "owp-06") }),
  (example) => ({ [measure]: example.startsWith("-rw------- ") ? unread : goodMeasure }),
];

/** The examples where the rule finds something in the wrong one and nothing in the right one; undefined where it does so nowhere. */
export function placed(id: string): { readonly wrong: Placed; readonly right: Placed } | undefined {
  const [wrong, right] = examples(id);
  for (const place of places) {
    const files = { ...backgroundOf(id), ...place(wrong) };
    const path = whereFound(id, files);
    if (path === undefined) continue;
    const mended = { ...backgroundOf(id), ...place(right) };
    if (whereFound(id, mended) === undefined) return { wrong: { files, path }, right: { files: mended, path } };
  }
  return undefined;
}

function whereFound(id: string, files: Files): string | undefined {
  const workspace = workspaceOf(files);
  workspace.check();
  return Object.keys(files).find((path) => workspace.problems(path).some(({ code }) => code === id));
}
