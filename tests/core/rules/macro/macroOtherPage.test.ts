import { expect, test } from "vitest";
import { pages, workspaceOf } from "../../picture";
import {
  change,
  crlf,
  goodRequirement,
  mended,
  message,
  otherRequirement,
  problems,
  repairs,
  requirement,
  seen,
  withPage,
} from "../framework";
import { eachMistake } from "../mistakes";

const own = "<!-- list_maatregelen vereiste/aia-09-menselijk-toezicht no-search -->";
const others = "<!-- list_maatregelen vereiste/aia-00-verboden-AI-praktijken no-search -->";

test("the filter of a copied page still names the page it was copied from", () => {
  const text = change(goodRequirement, own, others);
  expect(seen(requirement, text)).toBe(`${others}\n${" ".repeat(31)}${"^".repeat(29)} warning macro/other-page`);
  expect(message(requirement, text)).toEqual({
    nl: "'aia-00-verboden-AI-praktijken' is een andere vereiste, dus komt hier de tabel daarvan. Bedoelde je deze vereiste, 'aia-09-menselijk-toezicht'?",
    en: "'aia-00-verboden-AI-praktijken' is another requirement, so its table comes here. Did you mean this requirement, 'aia-09-menselijk-toezicht'?",
  });
  expect(repairs(requirement, text)).toEqual([
    "Vervang door 'aia-09-menselijk-toezicht' (de pagina waarop het staat) *",
  ]);
  expect(mended(requirement, text)).toBe(goodRequirement);
  expect(mended(requirement, crlf(text))).toBe(crlf(goodRequirement));
});

test("beside the page's own table it may be meant: nothing happens unasked", () => {
  const text = change(goodRequirement, own, `${own}\n\n${others}`);
  expect(repairs(requirement, text)).toEqual(["Verwijder deze macro"]);
  expect(mended(requirement, text)).toBe(goodRequirement.replace(own, `${own}\n`));
});

test("on pages of phases, topics and roles too", () => {
  const topic = pages.topic("transparantie");
  const text = "---\ntitle: Transparantie\n---\n<!-- list_vereisten onderwerp/fundamentele-rechten -->\n";
  expect(problems(topic, text).map(({ code }) => code)).toEqual(["macro/other-page"]);
  expect(message(topic, text)?.nl).toContain("is een ander onderwerp, dus ");
});

test("filters on another kind, on the page itself, on nothing, or on a page that is not there", () => {
  for (const words of [
    "",
    " onderwerp/transparantie",
    " vereiste/aia-09-menselijk-toezicht no-search",
    " vereiste/aia-09-weg",
  ]) {
    const text = change(goodRequirement, own, `<!-- list_maatregelen${words} -->`);
    expect(problems(requirement, text).filter(({ code }) => code === "macro/other-page")).toEqual([]);
  }
});

test("it comes and goes with the other page", () => {
  const other = pages.vereiste("aia-20-nieuw");
  const text = change(goodRequirement, own, "<!-- list_maatregelen vereiste/aia-20-nieuw -->");
  const workspace = workspaceOf(withPage(requirement, text));
  const codes = () => {
    workspace.check();
    return workspace.problems(requirement).map(({ code }) => code);
  };
  expect(codes()).toEqual(["reference/unknown"]);
  workspace.set(other, otherRequirement("aia-20"));
  expect(codes()).toEqual(["macro/other-page"]);
});

eachMistake("macro/other-page", [
  [
    requirement,
    goodRequirement.replace("vereiste/aia-09-menselijk-toezicht", "vereiste/aia-00-verboden-AI-praktijken"),
  ],
  [requirement, `${goodRequirement}\n<!-- list_maatregelen vereiste/aia-00-verboden-AI-praktijken -->`],
]);
