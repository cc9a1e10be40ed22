import { expect, test } from "vitest";
import { referenceUnknown } from "../../../../server/src/core/rules/reference/referenceUnknown";
import { draw, pages, problemsOf, repaired } from "../../picture";
import {
  change,
  crlf,
  goodMeasure,
  goodTool,
  inMeasure,
  mended,
  problems,
  repairs,
  requirements,
  seen,
  tool,
  measure as whole,
} from "../framework";
import { eachMistake } from "../mistakes";

const requirement = pages.vereiste("aia-09-menselijk-toezicht");
const measure = pages.maatregel("2-owp-05-toezicht");
const files = (text: string) => ({ [requirement]: "---\ntitle: Toezicht\n---\n", [measure]: text });

test("a name that no page has is underlined, quotes left out", () => {
  const text = `---
vereiste:
- aia-09-menselijk-toezicht
- 'aia-09-menselijke-toezicht'
---
`;
  expect(draw(files(text), measure, referenceUnknown)).toBe(`---
vereiste:
- aia-09-menselijk-toezicht
- 'aia-09-menselijke-toezicht'
   ^^^^^^^^^^^^^^^^^^^^^^^^^^ error reference/unknown
---
`);
});

test("the filter of a macro is a reference too", () => {
  const text = "---\n---\n<!-- list_maatregelen vereiste/aia-77-weg no-search -->\n";
  expect(draw(files(text), measure, referenceUnknown)).toBe(`---
---
<!-- list_maatregelen vereiste/aia-77-weg no-search -->
                               ^^^^^^^^^^ error reference/unknown
`);
});

test("the message names the value, what is wrong and the remedy", () => {
  const text = "---\nvereiste:\n- aia-09-menselijke-toezicht\n---\n";
  const [problem] = problemsOf(files(text), measure, referenceUnknown);
  expect(problem?.message).toEqual({
    nl: "Vereiste 'aia-09-menselijke-toezicht' bestaat niet. Bedoelde je 'aia-09-menselijk-toezicht'?",
    en: "Requirement 'aia-09-menselijke-toezicht' does not exist. Did you mean 'aia-09-menselijk-toezicht'?",
  });
});

test("the repair keeps quotes, comments and line ends", () => {
  const text = `---\r\nvereiste: # de kern\r\n  - "aia-08-menselijk-toezicht" # let op\r\n---\r\n`;
  const [problem] = problemsOf(files(text), measure, referenceUnknown);
  expect(problem?.repairs[0]?.preferred).toBe(true);
  expect(repaired(text, problem?.repairs[0])).toBe(text.replace("aia-08", "aia-09"));
});

test("where nothing is close, removing the reference is offered and no page that merely shares the number", () => {
  const text = "---\nvereiste:\n- aia-09-melding-van-storingen\n- aia-09-menselijk-toezicht\n---\n";
  const [problem] = problemsOf(files(text), measure, referenceUnknown);
  expect(problem?.repairs.map((repair) => repair.title.nl)).toEqual(["Verwijder deze verwijzing"]);
  expect(repaired(text, problem?.repairs[0])).toBe("---\nvereiste:\n- aia-09-menselijk-toezicht\n---\n");
});

test("in brackets the value is underlined, and goes with its comma", () => {
  const text = change(goodMeasure, requirements, "vereiste: [aia-09-menselijk-toezicht, weg-01-niets]\n");
  expect(seen(whole, text)).toBe(
    `vereiste: [aia-09-menselijk-toezicht, weg-01-niets]\n${" ".repeat(38)}^^^^^^^^^^^^ error reference/unknown`,
  );
  expect(mended(whole, text)).toBe(text.replace(", weg-01-niets", ""));
});

test("the only reference goes with its key", () => {
  const text = change(goodMeasure, requirements, "vereiste:\n  - weg-01-niets # ooit\n");
  expect(mended(whole, text)).toBe(change(goodMeasure, requirements, ""));
});

test("another way of writing the name: .md, capitals, _, a space, a folder", () => {
  for (const name of [
    "aia-09-menselijk-toezicht.md",
    "AIA-09-Menselijk-Toezicht",
    "aia_09_menselijk_toezicht",
    "aia-09 menselijk toezicht",
    "vereisten/aia-09-menselijk-toezicht.md",
    "urn:nl:ak:ver:aia-09",
  ]) {
    const text = change(goodMeasure, "- aia-09-menselijk-toezicht", `- ${name}`);
    expect(seen(whole, text)).toBe(`- ${name}\n  ${"^".repeat(name.length)} error reference/unknown`);
    expect(repairs(whole, text)[0]).toMatch(/ \*$/);
    expect(mended(whole, text)).toBe(goodMeasure);
  }
});

test("a list that is only pointed to with * is not changed from there", () => {
  const text = change(
    goodTool,
    "levenscyclus:",
    "vereiste: &alle\n- weg-01-niets\n- weg-02-niets\nmaatregel: *alle\nlevenscyclus:",
  );
  const aliased = problemsOf({ ...files(""), [tool]: text }, tool, referenceUnknown).slice(2);
  expect(aliased.map(({ span }) => text.slice(span.start, span.end))).toEqual(["*alle", "*alle"]);
  expect(aliased.flatMap((problem) => problem.repairs)).toEqual([]);
});

test("names with capitals are right", () => {
  expect(seen(whole, change(goodMeasure, "- aia-09-menselijk-toezicht", "- aia-00-verboden-AI-praktijken"))).toBe("");
});

test("several names in one item: each gets an item of its own, indented and quoted as it was", () => {
  const both = "aia-09-menselijk-toezicht, aia-00-verboden-AI-praktijken";
  const text = change(goodMeasure, requirements, `vereiste:\n  - "${both}" # kern\n`);
  expect(seen(whole, text)).toBe(`  - "${both}" # kern\n     ${"^".repeat(both.length)} error reference/unknown`);
  expect(problems(whole, text)[0]?.message).toEqual({
    nl: "In dit item staan twee waarden. Maak er twee items van.",
    en: "This item holds two values. Make it two items.",
  });
  expect(repairs(whole, text)).toEqual(["Maak er twee items van *"]);
  const right = '  - "aia-09-menselijk-toezicht"\n  - "aia-00-verboden-AI-praktijken" # kern\n';
  expect(mended(whole, text)).toBe(change(goodMeasure, requirements, `vereiste:\n${right}`));
  expect(mended(whole, crlf(text))).toBe(crlf(mended(whole, text)));
});

test("several names in one item, one of which is in the list already or wrong", () => {
  const twice = `${requirements}- aia-09-menselijk-toezicht,aia-00-verboden-AI-praktijken\n`;
  expect(repairs(whole, change(goodMeasure, requirements, twice))).toEqual(["Maak er twee items van"]);
  const wrong = "vereiste:\n- aia-09-menselijk-toezicht, weg-01-niets\n";
  expect(repairs(whole, change(goodMeasure, requirements, wrong))).not.toContain("Maak er twee items van *");
});

test("several terms in one item", () => {
  const text = change(goodMeasure, "- ontwerp\n", "- ontwerp, ontwikkelen\n");
  expect(seen(whole, text)).toBe("- ontwerp, ontwikkelen\n  ^^^^^^^^^^^^^^^^^^^^ error value/unknown-term");
  expect(mended(whole, text)).toBe(change(goodMeasure, "- ontwerp\n", "- ontwerp\n- ontwikkelen\n"));
  const flow = change(goodTool, "categorie:\n- handreiking\n", "categorie: ['handreiking, template']\n");
  expect(mended(tool, flow)).toBe(
    change(goodTool, "categorie:\n- handreiking\n", "categorie: ['handreiking', 'template']\n"),
  );
});

test("a space too many in quotes is seen as that", () => {
  const text = change(goodMeasure, "- aia-09-menselijk-toezicht", "- 'aia-09-menselijk-toezicht '");
  expect(problems(whole, text)[0]?.message).toEqual({
    nl: "Vereiste 'aia-09-menselijk-toezicht ' bestaat niet. Er staat een spatie te veel in.",
    en: "Requirement 'aia-09-menselijk-toezicht ' does not exist. There is a space too many in it.",
  });
  expect(mended(whole, text)).toBe(text.replace("toezicht '", "toezicht'"));
});

test("the filter of a macro knows the other spellings of a term", () => {
  const text = (filter: string) => `${goodMeasure}\n<!-- list_maatregelen ${filter} -->\n`;
  expect(repairs(whole, text("onderwerp/grondrechten"))).toEqual([
    "Vervang door 'fundamentele-rechten' (zo heet het hier) *",
  ]);
  expect(mended(whole, text("onderwerp/grondrechten"))).toBe(text("onderwerp/fundamentele-rechten"));
});

eachMistake("reference/unknown", [
  inMeasure("- aia-09-menselijk-toezicht", "- 'aia-09-menselijke-toezicht'"),
  inMeasure("- aia-09-menselijk-toezicht", "- weg-01-niets"),
  inMeasure("- aia-09-menselijk-toezicht", "- 'aia-09-menselijk-toezicht, aia-00-verboden-AI-praktijken' # x"),
  inMeasure(requirements, "vereiste: [aia-09-menselijk-toezicht, weg-01-niets]\n"),
]);
