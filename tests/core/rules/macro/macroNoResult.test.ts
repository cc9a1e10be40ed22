import { expect, test } from "vitest";
import { pages, workspaceOf } from "../../picture";
import {
  change,
  goodMeasure,
  goodTool,
  inBody,
  measure,
  mended,
  message,
  otherRequirement,
  problems,
  repairs,
  requirement,
  seen,
  tool,
  withPage,
} from "../framework";
import { eachMistake } from "../mistakes";

const list = pages.other("lijst");
const withMacro = (words: string) => `# Lijst\n\n<!-- ${words} -->\n`;

test("no page has the value of the filter", () => {
  const text = withMacro("list_maatregelen levenscyclus/ontwikkelen no-search");
  expect(seen(list, text)).toBe(
    "<!-- list_maatregelen levenscyclus/ontwikkelen no-search -->\n                                   ^^^^^^^^^^^ hint macro/no-result",
  );
  expect(message(list, text)).toEqual({
    nl: "Geen enkele maatregel heeft 'ontwikkelen' bij 'levenscyclus', dus deze tabel blijft leeg. Zet het op de pagina's waar het hoort, of verwijder de macro.",
    en: "No measure has 'ontwikkelen' under 'levenscyclus', so this table stays empty. Add it on the pages where it belongs, or remove the macro.",
  });
  expect(repairs(list, text)).toEqual(["Verwijder deze macro"]);
  expect(mended(list, text)).toBe("# Lijst\n\n");
  expect(message(list, withMacro("list_hulpmiddelen rollen/ontwikkelaar"))?.nl).toContain(
    "Geen enkel hulpmiddel heeft",
  );
});

test("a key that pages of that kind do not have", () => {
  expect(
    problems(list, withMacro("list_vereisten vereiste/aia-09-menselijk-toezicht")).map(({ code }) => code),
  ).toEqual(["macro/no-result"]);
});

test("some page has it, there is no filter, or the value is wrong itself", () => {
  for (const words of [
    "list_maatregelen levenscyclus/ontwerp",
    "list_maatregelen",
    "list_hulpmiddelen categorie/handreiking",
  ])
    expect(problems(list, withMacro(words))).toEqual([]);
  const codes = (words: string) => problems(list, withMacro(words)).map(({ code }) => code);
  expect(codes("list_maatregelen levenscyclus/weg")).toEqual(["reference/unknown"]);
  expect(codes("list_hulpmiddelen categorie/weg")).toEqual(["value/unknown-term"]);
  expect(codes("list_hulpmiddelen categorie/register")).toEqual(["macro/no-result"]);
});

test("that no measure names a requirement is said of the requirement, not of its table", () => {
  const path = pages.vereiste("aia-20-nieuw");
  const codes = (words: string) =>
    problems(path, otherRequirement("aia-20").replace("Nog geen.", `<!-- ${words} -->`)).map(({ code }) => code);
  expect(codes("list_maatregelen vereiste/aia-20-nieuw no-search")).toEqual(["coverage/no-measure"]);
  expect(codes("list_hulpmiddelen vereiste/aia-20-nieuw")).toEqual(["coverage/no-measure", "macro/no-result"]);
});

test("it comes and goes with the last page that has the value, while only that page is edited", () => {
  const workspace = workspaceOf(withPage(list, withMacro("list_maatregelen vereiste/aia-09-menselijk-toezicht")));
  const found = () => {
    workspace.check();
    return workspace.problems(list).map(({ code }) => code);
  };
  expect(found()).toEqual([]);
  workspace.set(measure, change(goodMeasure, "vereiste:\n- aia-09-menselijk-toezicht\n", ""));
  expect(found()).toEqual(["macro/no-result"]);
  const second = pages.maatregel("2-owp-06-tweede");
  workspace.set(second, goodMeasure.replace("owp-05", "owp-06"));
  expect(found()).toEqual([]);
  workspace.set(second, goodMeasure.replace("owp-05", "owp-06").replace("---", "--"));
  expect(found()).toEqual(["macro/no-result"]);
  workspace.set(second, goodMeasure.replace("owp-05", "owp-06"));
  expect(found()).toEqual([]);
  workspace.delete(second);
  expect(found()).toEqual(["macro/no-result"]);
});

test("an edit that changes no row checks no page with a table again", () => {
  const workspace = workspaceOf(withPage(list, withMacro("list_hulpmiddelen rollen/ontwikkelaar")));
  workspace.check();
  workspace.set(tool, change(goodTool, "Een gesprek", "Een goed gesprek"));
  expect([...workspace.check().keys()]).toEqual([]);
  workspace.set(tool, change(goodTool, "- jurist", "- ontwikkelaar"));
  expect([...workspace.check().keys()]).toEqual([list]);
  expect(workspace.problems(requirement)).toEqual([]);
});

eachMistake("macro/no-result", [inBody("<!-- list_hulpmiddelen rollen/ontwikkelaar -->")]);
