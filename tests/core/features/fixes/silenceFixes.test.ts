import { describe, expect, test } from "vitest";
import { diagnose } from "../../../../server/src/core/check/diagnose";
import { preferredRepair } from "../../../../server/src/core/features/fixes/fixAll";
import { type SilenceFix, silenceFixes } from "../../../../server/src/core/features/fixes/silenceFixes";
import type { Language } from "../../../../server/src/core/text/language";
import { pages, workspaceOf } from "../../picture";
import { change, crlf, goodMeasure, measure, withPage } from "../../rules/framework";

const roles = "rollen:\n- jurist\n";
const head = (what: string, by: string) => change(goodMeasure, what, by);
const below = (text: string) => `${goodMeasure}\n${text}\n`;

function fixes(text: string, code: string, path = measure, language: Language = "nl"): SilenceFix[] {
  const workspace = workspaceOf(withPage(path, text));
  workspace.check();
  const problems = workspace.problems(path).filter((problem) => problem.code === code);
  return silenceFixes(workspace.view.page(path)!, problems, workspace.view, { language });
}

/** The page after each fix. */
function fixed(text: string, code: string, path = measure): string[] {
  return fixes(text, code, path).map((fix) => put(text, fix));
}

function put(text: string, { place: { at, before, after }, placeholder }: SilenceFix): string {
  return text.slice(0, at) + before + placeholder + after + text.slice(at);
}

describe("in front matter the comment stands above the line, indented as it is", () => {
  test.each([
    ["an item", roles, "rollen:\n- jurist\n", "- jurist\n", "value/duplicate"],
    ["an indented item", roles, "rollen:\n  - jurist\n", "  - jurist\n", "value/duplicate"],
    ["a key", "rollen:\n", "", "kleur: rood\nrollen:\n", "key/unknown"],
    [
      "a key below a text over several lines",
      "rollen:\n",
      "sources:\n  ADR: >-\n    a\n\n    b\n",
      "  ARK:\nrollen:\n",
      "value/empty",
    ],
    [
      "below another comment",
      roles,
      "rollen:\n- jurist\n# algoritmekader-disable-next-line value/duplicate -- x\n",
      "- jurist\nkleur: rood\n",
      "key/unknown",
    ],
    ["a line that cannot be read", roles, "rollen:\n", "- @jurist\n", "front-matter/syntax"],
  ])("%s", (_, what, above, line, code) => {
    const indent = /^ */.exec(line)?.[0];
    const comment = `${indent}# algoritmekader-disable-next-line ${code} -- reden\n`;
    const at = code === "key/unknown" && line.includes("- jurist") ? line.indexOf("kleur") : 0;
    const text = head(what, above + line);
    const wanted = head(what, above + line.slice(0, at) + comment + line.slice(at));
    expect(fixed(text, code)).toEqual([wanted]);
    expect(fixed(crlf(text), code)).toEqual([crlf(wanted)]);
  });

  test("at the top, for the whole page, where something is missing", () => {
    const page = (code: string) => `---\n# algoritmekader-disable-page ${code} -- reden\n`;
    const missing = head(roles, "");
    expect(fixed(missing, "key/missing")).toEqual([missing.replace("---\n", page("key/missing"))]);
  });
});

describe("in the text the comment stands", () => {
  const own = "<!-- algoritmekader-disable-next-line link/empty -- reden -->";
  const same = "<!-- algoritmekader-disable-line link/empty -- reden -->";
  test.each([
    ["above a paragraph", "een\n\n[x]() twee\ndrie", `een\n\n${own}\n[x]() twee\ndrie`],
    ["behind a line in the middle of a paragraph", "een\n[x]() twee\ndrie", `een\n[x]() twee ${same}\ndrie`],
    ["before the spaces that break a line", "een\n[x]() twee  \ndrie", `een\n[x]() twee ${same}  \ndrie`],
    ["behind an item", "- een\n- [x]()\n- drie", `- een\n- [x]() ${same}\n- drie`],
    ["behind the first item", "een\n\n- [x]()\n- drie", `een\n\n- [x]() ${same}\n- drie`],
    ["behind a numbered item", "1. een\n\n2. [x]()", `1. een\n\n2. [x]() ${same}`],
    ["in the last cell of a row", "| a | b |\n|---|---|\n| 1 | [x]() |", `| a | b |\n|---|---|\n| 1 | [x]() ${same} |`],
    ["behind a row that no bar closes", "a | b\n--|--\n1 | [x]()", `a | b\n--|--\n1 | [x]() ${same}`],
    ["above a heading", "een\n## [x]() { #kop }", `een\n${own}\n## [x]() { #kop }`],
    ["above a heading that is underlined", "een\n\n[x]()\n-----", `een\n\n${own}\n[x]()\n-----`],
    ["behind a line of a block", '!!! note "X"\n    [x]()', `!!! note "X"\n    [x]() ${same}`],
    ["above the title of a block", 'een\n\n!!! note "[x]()"\n    tekst', `een\n\n${own}\n!!! note "[x]()"\n    tekst`],
    ["behind a quotation", "> een\n> [x]()", `> een\n> [x]() ${same}`],
    [
      "above what has a comment above it",
      `een\n\n<!-- opmerking -->\n[x]()`,
      `een\n\n<!-- opmerking -->\n${own}\n[x]()`,
    ],
  ])("%s", (_, text, expected) => {
    expect(fixed(below(text), "link/empty")).toEqual([below(expected)]);
    expect(fixed(crlf(below(text)), "link/empty")).toEqual([crlf(below(expected))]);
  });

  test("at the top of the front matter, for the whole page, where the line has no place for one", () => {
    const text = below("```\n>>>>>>> tak\n```");
    expect(fixes(text, "body/conflict-marker").map(({ title }) => title.nl)).toEqual([
      "Negeer 'body/conflict-marker' op deze pagina, met reden…",
    ]);
    expect(fixed(text, "body/conflict-marker")).toEqual([
      text.replace("---\n", "---\n# algoritmekader-disable-page body/conflict-marker -- reden\n"),
    ]);
  });

  test("behind the byte order mark on a page without front matter", () => {
    const path = pages.other("los");
    expect(fixed("\ufeff[x]()\n", "link/empty", path)).toEqual([`\ufeff${own}\n[x]()\n`]);
  });
});

test.each([
  ["without front matter", "# Kop\n", "front-matter/missing", "<!-- C -->\n\n# Kop\n"],
  ["with front matter that is not closed", "---\ntitle: X\n", "front-matter/unclosed", "---\ntitle: X\n\n<!-- C -->\n"],
  ["with another language in front", "---js\n{}\n---\nX", "front-matter/engine", "---js\n{}\n---\nX\n\n<!-- C -->\n"],
])("on a page %s the comment does not come before the front matter to be", (_, text, code, expected) => {
  const comment = `algoritmekader-disable-page ${code} -- reden`;
  expect(fixed(text, code)).toEqual([expected.replace("C", comment)]);
});

test("problems of one rule on one line are silenced together, those on other lines and of other rules apart", () => {
  const found = fixes(below("[x]() [y]()\n\n[z]()"), "link/empty");
  expect(found.map(({ problems }) => problems.length)).toEqual([2, 1]);
  expect(found.map(({ title }) => title)).toEqual([
    { nl: "Negeer 'link/empty' hier, met reden…", en: "Silence 'link/empty' here, with a reason…" },
    { nl: "Negeer 'link/empty' hier, met reden…", en: "Silence 'link/empty' here, with a reason…" },
  ]);
});

test("what is left in the place of the reason is reported, in both languages", () => {
  const text = below("[x]()");
  for (const language of ["nl", "en"] as const) {
    const [fix] = fixes(text, "link/empty", measure, language);
    const workspace = workspaceOf(withPage(measure, put(text, fix as SilenceFix)));
    const found = diagnose(workspace.view.page(measure)!, workspace.view);
    expect(found.map(({ code }) => code)).toEqual(["silence/reason"]);
    // So that fixing all leaves it to the author.
    expect(found.filter(preferredRepair)).toEqual([]);
  }
});

test("nothing is offered for what cannot be silenced", () => {
  expect(fixes(`\udcff${goodMeasure}`, "file/encoding")).toEqual([]);
  expect(fixes(below("<!-- algoritmekader-enable -->"), "silence/unused")).toEqual([]);
});
