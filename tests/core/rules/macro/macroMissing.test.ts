import { expect, test } from "vitest";
import { pages, workspaceOf } from "../../picture";
import {
  change,
  crlf,
  goodMeasure,
  goodRequirement,
  goodTool,
  inMeasure,
  measure,
  mended,
  message,
  problems,
  repairs,
  requirement,
  seen,
  tool,
  withPage,
} from "../framework";
import { eachMistake } from "../mistakes";

const relations =
  '## Bijbehorende vereiste(n) { data-search-exclude }\n??? expander "Bekijk alle vereisten"\n    <!-- list_vereisten_on_maatregelen_page -->\n';
const list = "<!-- list_maatregelen vereiste/aia-09-menselijk-toezicht no-search -->";
const usualList =
  "<!-- list_maatregelen vereiste/aia-09-menselijk-toezicht no-search no-onderwerp no-rol no-levenscyclus -->";

test("the badges are missing", () => {
  const text = change(goodMeasure, "# Richt het toezicht in\n\n<!-- tags -->\n", "");
  expect(seen(measure, text)).toBe("---\n^^^ warning macro/missing");
  expect(message(measure, text)).toEqual({
    nl: "Op deze maatregel ontbreekt de macro 'tags', dus dit komt niet op de site: code, fasen, rollen en onderwerpen. Voeg de macro toe.",
    en: "The macro 'tags' is missing from this measure, so this does not show on the site: code, phases, roles and topics. Add the macro.",
  });
  expect(repairs(measure, text)).toEqual(["Voeg de macro 'tags' in *"]);
  expect(mended(measure, text)).toBe(
    change(goodMeasure, "# Richt het toezicht in\n\n<!-- tags -->\n", "\n<!-- tags -->\n"),
  );
  expect(mended(measure, crlf(text))).toBe(crlf(mended(measure, text)));
});

test("they go between the front matter and what follows, with blank lines around", () => {
  const head = goodTool.slice(0, goodTool.indexOf("# IAMA"));
  for (const [before, after] of [
    ["", "\n<!-- tags -->\n"],
    ["Tekst.\n", "\n<!-- tags -->\n\nTekst.\n"],
    ["\nTekst.\n", "\n<!-- tags -->\n\nTekst.\n"],
    ["\n\nTekst.\n", "\n<!-- tags -->\n\nTekst.\n"],
  ] as const) {
    expect(mended(tool, head + before)).toBe(head + after);
  }
  expect(mended(tool, head.trimEnd())).toBe(`${head}\n<!-- tags -->\n`);
});

test("the relations are shown nowhere", () => {
  const text = change(goodMeasure, "    <!-- list_vereisten_on_maatregelen_page -->\n", "");
  const heading = "## Bijbehorende vereiste(n) { data-search-exclude }";
  expect(seen(measure, text)).toBe(`${heading}\n${"^".repeat(heading.length)} warning macro/missing`);
  expect(message(measure, text)).toEqual({
    nl: "Wat bij 'vereiste' staat, is op de site niet te zien. Voeg de macro 'list_vereisten_on_maatregelen_page' toe.",
    en: "What 'vereiste' says does not show on the site. Add the macro 'list_vereisten_on_maatregelen_page'.",
  });
  expect(repairs(measure, text)).toEqual(["Voeg de macro 'list_vereisten_on_maatregelen_page' in *"]);
  expect(mended(measure, text)).toBe(goodMeasure);
  expect(mended(measure, crlf(text))).toBe(crlf(goodMeasure));
});

test("the block that holds the macro comes with it, below the comments for authors", () => {
  const heading = "## Bijbehorende vereiste(n) { data-search-exclude }\n";
  const block = '??? expander "Bekijk alle vereisten"\n    <!-- list_vereisten_on_maatregelen_page -->\n';
  const without = change(goodMeasure, block, "");
  expect(mended(measure, without)).toBe(goodMeasure);
  const comment = "<!-- Let op! onderstaande regel niet weghalen! -->\n";
  expect(mended(measure, change(without, heading, heading + comment))).toBe(
    change(goodMeasure, block, comment + block),
  );
});

test("a page without the section gets it, before the sections that follow, when somebody asks", () => {
  const text = change(goodMeasure, `${relations}\n`, "");
  expect(seen(measure, text)).toBe("---\n^^^ warning macro/missing");
  expect(repairs(measure, text)).toEqual(["Voeg de macro 'list_vereisten_on_maatregelen_page' in"]);
  expect(mended(measure, text)).toBe(goodMeasure);
  const onTool = change(goodTool, "levenscyclus:", "vereiste:\n- aia-09-menselijk-toezicht\nlevenscyclus:");
  expect(mended(tool, onTool)).toBe(
    change(
      onTool,
      "## Bijbehorende maatregelen\n",
      "## Bijbehorende vereisten { data-search-exclude }\n\n<!-- list_vereisten_on_maatregelen_page -->\n\n## Bijbehorende maatregelen\n",
    ),
  );
});

test("labels of a page with such an id", () => {
  const text = change(goodRequirement, "<!-- tags-ai-act -->\n", "");
  expect(seen(requirement, text)).toBe("## Van toepassing op\n^^^^^^^^^^^^^^^^^^^^ warning macro/missing");
  expect(mended(requirement, text)).toBe(
    change(
      goodRequirement,
      "## Van toepassing op\n<!-- tags-ai-act -->\n",
      "## Van toepassing op\n\n<!-- tags-ai-act -->\n",
    ),
  );
  const path = pages.vereiste("avg-01-menselijk-toezicht");
  const other = text.replace("aia-09", "avg-01").replace(list, "Nog geen.");
  expect(problems(path, other).map(({ code }) => code)).toEqual(["coverage/no-measure", "body/section"]);
});

test.each([
  "| Maatregel |\n| --- |\n| [Toezicht](../maatregelen/2-owp-05-toezicht-inrichten.md) |",
  "Nog geen.",
  "### Zelf gemaakt\nEen lijst.",
  "<!-- list_vereisten rollen/jurist -->",
])("where the author wrote something in its place, nothing is put in unasked: %j", (written) => {
  const text = change(goodRequirement, list, written);
  const found = problems(requirement, text).filter(({ code }) => code === "macro/missing");
  expect(found.map((one) => one.repairs.map(({ preferred }) => preferred))).toEqual([[false]]);
  const empty = problems(requirement, change(goodRequirement, list, "<!-- volgt -->"));
  expect(empty[0]?.repairs[0]?.preferred).toBe(true);
});

test("a requirement that measures name shows them", () => {
  const text = change(goodRequirement, `${list}\n`, "");
  const heading = "## Maatregelen { data-search-exclude }";
  expect(seen(requirement, text)).toBe(`${heading}\n${"^".repeat(heading.length)} warning macro/missing`);
  expect(message(requirement, text)).toEqual({
    nl: "Er zijn maatregelen bij deze vereiste, maar de pagina toont ze niet. Voeg de macro 'list_maatregelen' toe.",
    en: "There are measures for this requirement, but the page does not show them. Add the macro 'list_maatregelen'.",
  });
  expect(mended(requirement, text)).toBe(`${text}\n${usualList}\n`);
});

test("it comes and goes with the measures that name it", () => {
  const workspace = workspaceOf(withPage(requirement, change(goodRequirement, list, "Tekst.")));
  const found = () => {
    workspace.check();
    return workspace.problems(requirement).map(({ code }) => code);
  };
  expect(found()).toEqual(["macro/missing"]);
  workspace.delete(measure);
  expect(found()).toEqual([]);
  workspace.set(measure, goodMeasure);
  expect(found()).toEqual(["macro/missing"]);
});

test("no relations, nothing missing; pages of other kinds, and pages whose front matter cannot be read, miss nothing", () => {
  expect(
    problems(measure, change(change(goodMeasure, relations, ""), "vereiste:\n- aia-09-menselijk-toezicht\n", "")),
  ).toEqual([]);
  expect(problems(pages.topic("data"), "---\ntitle: Data\n---\n")).toEqual([]);
  const broken = change(change(goodMeasure, "<!-- tags -->", ""), "toelichting: Regel", "toelichting: Regel: a");
  expect(problems(measure, broken).map(({ code }) => code)).toEqual(["front-matter/syntax"]);
});

test("what is there in a damaged form is not missing", () => {
  for (const written of ["<!--tags-->", "<!-- tag -->", "<!-- tags ->", "{{ tags }}"]) {
    expect(problems(measure, change(goodMeasure, "<!-- tags -->", written)).map(({ code }) => code)).toEqual([
      "macro/syntax",
    ]);
  }
  expect(
    problems(measure, change(goodMeasure, "<!-- tags -->", "<!-- let op\n\n<!-- tags -->")).map(({ code }) => code),
  ).toEqual(["body/unclosed-comment"]);
  expect(problems(measure, change(goodMeasure, "<!-- tags -->", "`<!-- tags -->`")).map(({ code }) => code)).toEqual([
    "macro/missing",
  ]);
});

eachMistake("macro/missing", [
  inMeasure("<!-- tags -->\n\n", ""),
  inMeasure("    <!-- list_vereisten_on_maatregelen_page -->\n", ""),
  inMeasure('??? expander "Bekijk alle vereisten"\n    <!-- list_vereisten_on_maatregelen_page -->\n', ""),
  [requirement, goodRequirement.replace(/<!-- list_maatregelen .* -->\n/, "")],
  [requirement, goodRequirement.replace(/<!-- list_maatregelen .* -->\n/, "Deze maatregelen:\n")],
  [requirement, goodRequirement.replace("<!-- tags-ai-act -->\n", "")],
  [tool, goodTool.replace("levenscyclus:", "vereiste:\n- aia-09-menselijk-toezicht\nlevenscyclus:")],
]);
