import { expect, test } from "vitest";
import { firstFreeId } from "../../../../server/src/core/framework/freeIds";
import { idDuplicate } from "../../../../server/src/core/rules/id/idDuplicate";
import { idFileName } from "../../../../server/src/core/rules/id/idFileName";
import { pages, problemsOf } from "../../picture";
import {
  framework,
  goodMeasure,
  goodRequirement,
  measure,
  mended,
  message,
  otherRequirement,
  problems,
  repairs,
  requirement,
  seen,
} from "../framework";
import { eachMistake } from "../mistakes";

const copy = pages.maatregel("2-owp-06-kopie");

test("both pages get the problem, each with the other as its place", () => {
  const files = { ...framework, [copy]: goodMeasure };
  for (const [path, other] of [
    [measure, copy],
    [copy, measure],
  ] as const) {
    const found = problemsOf(files, path);
    expect(found.map(({ code }) => code)).toEqual(["id/duplicate"]);
    expect(found[0]?.related.map((place) => place.path)).toEqual([other]);
  }
});

test("the id is underlined and named with the other page", () => {
  expect(seen(copy, goodMeasure)).toBe("id: urn:nl:ak:mtr:owp-05\n    ^^^^^^^^^^^^^^^^^^^^ error id/duplicate");
  expect(message(copy, goodMeasure)).toEqual({
    nl: "De id 'urn:nl:ak:mtr:owp-05' staat ook op '2-owp-05-toezicht-inrichten'. Geef een van beide pagina's een andere id.",
    en: "The id 'urn:nl:ak:mtr:owp-05' is also on '2-owp-05-toezicht-inrichten'. Give one of the two pages another id.",
  });
});

test("the page whose file name says another id gets that one; the rightful page keeps its own", () => {
  expect(repairs(copy, goodMeasure)).toEqual(["Vervang door 'urn:nl:ak:mtr:owp-06' (volgt uit de bestandsnaam) *"]);
  expect(mended(copy, goodMeasure)).toBe(goodMeasure.replace("owp-05", "owp-06"));
  expect(problemsOf({ ...framework, [copy]: goodMeasure }, measure)[0]?.repairs).toEqual([]);
});

test("no free number is offered that the file name would contradict", () => {
  expect(repairs(pages.maatregel("2-owp-05-kopie"), goodMeasure)).toEqual([]);
  expect(repairs(pages.maatregel("kopie"), goodMeasure)).toEqual([]);
});

test("three pages with one id", () => {
  const third = pages.maatregel("2-owp-07-nog-een");
  const [problem] = problemsOf({ ...framework, [copy]: goodMeasure, [third]: goodMeasure }, third);
  expect(problem?.message.nl).toBe(
    "De id 'urn:nl:ak:mtr:owp-05' staat ook op '2-owp-05-toezicht-inrichten' en '2-owp-06-kopie'. Geef elke pagina een eigen id.",
  );
});

test("the same code in two kinds, and id: 0 on other pages, are right", () => {
  const both = {
    ...framework,
    [pages.vereiste("dat-01-x")]: otherRequirement("dat-01"),
    [pages.maatregel("3-dat-01-x")]: goodMeasure.replace("owp-05", "dat-01"),
    [pages.other("een")]: "---\nid: 0\n---\n",
    [pages.other("twee")]: "---\nid: 0\n---\n",
  };
  for (const path of Object.keys(both)) {
    if (path.endsWith(".md")) expect(problemsOf(both, path, idDuplicate, idFileName)).toEqual([]);
  }
  expect(problems(requirement, goodRequirement)).toEqual([]);
});

test("a number too large to count on from offers no next one, and does not go on for ever", () => {
  const id = `urn:x:${"9".repeat(30)}`;
  const view = { pagesWithId: (wanted: string) => (wanted === id || wanted.includes("e+") ? [{}] : []) };
  expect(firstFreeId(id, view as never)).toBeUndefined();
});

eachMistake("id/duplicate", [[pages.maatregel("2-owp-06-kopie"), goodMeasure]]);
