import { expect, test } from "vitest";
import { pages, workspaceOf } from "../../picture";
import { crlf, goodMeasure, inBody, measure, mended, message, problems, repairs, seen, withPage } from "../framework";
import { eachMistake } from "../mistakes";

const withMacro = (words: string) => `${goodMeasure}\n<!-- ${words} -->\n`;

/** The words are underlined where the carets stand, and become `right`. */
function expectFound(words: string, part: string, right?: string): void {
  const text = withMacro(words);
  const at = 5 + words.indexOf(part);
  expect(seen(measure, text)).toBe(`<!-- ${words} -->\n${" ".repeat(at)}${"^".repeat(part.length)} error macro/filter`);
  if (right === undefined) expect(repairs(measure, text)).toEqual([]);
  else {
    expect(mended(measure, text)).toBe(withMacro(right));
    expect(problems(measure, withMacro(right)).filter(({ severity }) => severity !== "hint")).toEqual([]);
  }
}

test("another sign than / between key and value", () => {
  for (const sign of [":", "=", "|", "\\"]) {
    expectFound(
      `list_vereisten levenscyclus${sign}ontwerp`,
      `levenscyclus${sign}ontwerp`,
      "list_vereisten levenscyclus/ontwerp",
    );
  }
  expect(message(measure, withMacro("list_vereisten levenscyclus:ontwerp"))).toEqual({
    nl: "Tussen sleutel en waarde van een filter hoort '/'. Nu toont de site alles.",
    en: "A filter takes '/' between key and value. Without it the site shows everything.",
  });
});

test("spaces around the sign", () => {
  for (const filter of ["levenscyclus / ontwerp", "levenscyclus/ ontwerp", "levenscyclus: ontwerp"]) {
    expectFound(`list_vereisten ${filter} no-search`, filter, "list_vereisten levenscyclus/ontwerp no-search");
  }
});

test("two slashes, or one too many at the end", () => {
  expectFound("list_vereisten levenscyclus//ontwerp", "levenscyclus//ontwerp", "list_vereisten levenscyclus/ontwerp");
  expectFound("list_vereisten levenscyclus/ontwerp/", "levenscyclus/ontwerp/", "list_vereisten levenscyclus/ontwerp");
  expectFound(
    "list_vereisten docs/levenscyclus/ontwerp",
    "docs/levenscyclus/ontwerp",
    "list_vereisten levenscyclus/ontwerp",
  );
});

test("a filter behind an option goes to the front, also when its sign is wrong", () => {
  expectFound(
    "list_vereisten no-search no-id levenscyclus/ontwerp",
    "levenscyclus/ontwerp",
    "list_vereisten levenscyclus/ontwerp no-search no-id",
  );
  expectFound(
    "list_vereisten no-search levenscyclus:ontwerp",
    "levenscyclus:ontwerp",
    "list_vereisten levenscyclus/ontwerp no-search",
  );
  expect(message(measure, withMacro("list_vereisten no-search levenscyclus/ontwerp"))?.nl).toBe(
    "Het filter 'levenscyclus/ontwerp' staat niet vooraan, dus de site toont alles. Zet het direct achter 'list_vereisten'.",
  );
});

test("a value without a key", () => {
  expectFound("list_vereisten ontwerp", "ontwerp", "list_vereisten levenscyclus/ontwerp");
  expectFound("list_hulpmiddelen handreiking", "handreiking", "list_hulpmiddelen categorie/handreiking");
  expectFound("list_vereisten /ontwerp", "/ontwerp", "list_vereisten levenscyclus/ontwerp");
});

test("a value without a key that is nearly the name of a page", () => {
  expectFound("list_vereisten ontwrp", "ontwrp", "list_vereisten levenscyclus/ontwerp");
  expectFound(
    "list_maatregelen aia-09-menselijke-toezicht no-search",
    "aia-09-menselijke-toezicht",
    "list_maatregelen vereiste/aia-09-menselijk-toezicht no-search",
  );
  expectFound("list_maatregelen grondrechten", "grondrechten", "list_maatregelen onderwerp/fundamentele-rechten");
  expect(repairs(measure, withMacro("list_maatregelen aia-09-toezicht"))).toEqual([
    "Vervang door 'vereiste/aia-09-menselijk-toezicht'",
  ]);
  for (const prose of ["list_vereisten ontwerpen we later", "list_vereisten hier", "list_maatregelen aia-09-anders"])
    expect(problems(measure, withMacro(prose)).map(({ code }) => code)).toEqual(["macro/unknown-option"]);
});

test("a value that two keys have, or that begins a sentence, is not given a key unasked", () => {
  const preferred = (macro: string, files = {}) => {
    const workspace = workspaceOf({ ...withPage(measure, withMacro(macro)), ...files });
    workspace.check();
    return workspace.problems(measure).flatMap(({ repairs: all }) => all.map((one) => [one.value, one.preferred]));
  };
  expect(preferred("list_vereisten jurist")).toEqual([["rollen/jurist", true]]);
  expect(preferred("list_vereisten jurist en ontwikkelaar")).toEqual([["rollen/jurist", false]]);
  const also = { [pages.topic("jurist")]: "---\ntitle: Jurist\n---\n" };
  expect(preferred("list_vereisten jurist", also)).toEqual([["onderwerp/jurist", false]]);
});

test("a page that comes to bear nearly the name of a filter is seen at once", () => {
  const workspace = workspaceOf(withPage(measure, withMacro("list_vereisten governans")));
  workspace.check();
  expect(workspace.problems(measure).map(({ code }) => code)).toEqual(["macro/unknown-option"]);
  workspace.set(pages.topic("governance"), "---\ntitle: Governance\n---\n");
  workspace.check();
  expect(workspace.problems(measure).map(({ code }) => code)).toEqual(["macro/filter"]);
});

test("a key without a value", () => {
  expectFound("list_vereisten levenscyclus", "levenscyclus");
  expectFound("list_vereisten levenscyclus/ no-search", "levenscyclus/");
  expect(message(measure, withMacro("list_vereisten levenscyclus"))).toEqual({
    nl: "Het filter 'levenscyclus' heeft geen waarde. Schrijf het als 'levenscyclus/waarde'.",
    en: "The filter 'levenscyclus' has no value. Write it as 'levenscyclus/value'.",
  });
});

test("a key that the macro cannot filter on", () => {
  expectFound("list_vereisten levencyclus/ontwerp", "levencyclus", "list_vereisten levenscyclus/ontwerp");
  expectFound("list_vereisten Levenscyclus/ontwerp", "Levenscyclus", "list_vereisten levenscyclus/ontwerp");
  expectFound("list_vereisten kleur/rood", "kleur");
  expect(message(measure, withMacro("list_vereisten kleur/rood"))?.nl).toBe(
    "Op 'kleur' kan deze macro niet filteren; de tabel blijft leeg. Kies uit: levenscyclus, onderwerp, rollen, vereiste.",
  );
});

test("a file of Windows keeps its line ends", () => {
  const text = crlf(withMacro("list_vereisten levenscyclus:ontwerp"));
  expect(mended(measure, text)).toBe(crlf(withMacro("list_vereisten levenscyclus/ontwerp")));
});

test("macros without filter, with options, indented, in ???, and prose that mentions one are right", () => {
  for (const text of [
    "<!-- list_vereisten -->",
    "<!-- list_vereisten no-search no-id -->",
    "  <!-- list_vereisten levenscyclus/ontwerp no-search -->",
    '??? expander "Vereisten"\n\n    <!-- list_vereisten rollen/jurist -->',
    "<!-- hier komt list_vereisten levenscyclus:ontwerp -->",
    "```\n<!-- list_vereisten levenscyclus:ontwerp -->\n```",
    "`<!-- list_vereisten levenscyclus:ontwerp -->`",
  ]) {
    expect(seen(measure, `${goodMeasure}\n${text}\n`)).toBe("");
  }
});

test("a filter key that people write for another is recognised", () => {
  const text = `${goodMeasure}\n<!-- list_vereisten rol/jurist -->\n`;
  expect(message(measure, text)?.nl).toBe(
    "Op 'rol' kan deze macro niet filteren; de tabel blijft leeg. Bedoelde je 'rollen'?",
  );
  expect(mended(measure, text)).toBe(text.replace("rol/", "rollen/"));
});

eachMistake("macro/filter", [
  inBody("<!-- list_vereisten no-search rollen/jurist -->"),
  inBody("<!-- list_vereisten rollen : jurist -->"),
  inBody("<!-- list_vereisten jurist -->"),
  inBody("<!-- list_vereisten ontwrp -->"),
]);
