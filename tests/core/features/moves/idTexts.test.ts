import { describe, expect, test } from "vitest";
import { lostIds, lostIdsText, reservedText } from "../../../../server/src/core/features/moves/idTexts";
import type { Moves } from "../../../../server/src/core/features/moves/movedLinks";
import type { Page } from "../../../../server/src/core/page/page";
import { type Files, pages, past, workspaceOf } from "../../picture";
import { framework, goodMeasure, measure, requirement } from "../../rules/framework";

const { maatregel } = pages;
const sixth = maatregel("2-owp-06-nog-een");
const files: Files = { ...framework, [sixth]: goodMeasure.replace("owp-05", "owp-06") };

function said(moves: Record<string, string>, own: Files = files): string | undefined {
  const { view } = workspaceOf(own);
  return lostIdsText(lostIds(new Map(Object.entries(moves)) as Moves, view))?.nl;
}

const renamed = { [measure]: maatregel("2-owp-09-toezicht-inrichten") };

describe("before pages move", () => {
  test("it is said which id a page gets, and what that means to others", () => {
    expect(said(renamed)).toBe(
      "De id van deze pagina wordt 'urn:nl:ak:mtr:owp-09' (was 'urn:nl:ak:mtr:owp-05'). Andere systemen die de id bewaren, vinden haar dan niet meer.",
    );
  });

  test("of several how many, and which", () => {
    expect(said({ ...renamed, [sixth]: maatregel("2-owp-05-nog-een") })).toBe(
      "De id van 2 pagina's verandert. Andere systemen die deze id's bewaren, vinden de pagina's dan niet meer:\nurn:nl:ak:mtr:owp-05 → urn:nl:ak:mtr:owp-09\nurn:nl:ak:mtr:owp-06 → urn:nl:ak:mtr:owp-05",
    );
  });

  test("nothing where ids stay", () => {
    expect(said({ [measure]: maatregel("2-owp-05-anders") })).toBeUndefined();
    expect(said({ [pages.topic("transparantie")]: pages.topic("openheid") })).toBeUndefined();
  });

  test("nothing of a page that others do not know yet, or that gets its old id back", () => {
    const fresh = { ...files, [past]: `* v1 2024-01-01\n ${requirement} = urn:nl:ak:ver:aia-09, X` };
    expect(said(renamed, fresh)).toBeUndefined();
    const before = {
      ...files,
      [past]: `* v1 2024-01-01\n ${maatregel("2-owp-09-toezicht-inrichten")} = urn:nl:ak:mtr:owp-09, X`,
    };
    expect(said(renamed, before)).toBeUndefined();
    const known = { ...files, [past]: `* v1 2024-01-01\n ${measure} = urn:nl:ak:mtr:owp-05, X` };
    expect(said(renamed, known)).toContain("wordt 'urn:nl:ak:mtr:owp-09'");
  });
});

test("before pages are deleted it is said that their ids stay taken", () => {
  const { view } = workspaceOf(files);
  const of = (...paths: string[]) => reservedText(paths.map((path) => view.page(path) as Page));
  expect(of(measure)?.nl).toBe("De id 'urn:nl:ak:mtr:owp-05' blijft bezet: die wordt niet opnieuw uitgegeven.");
  expect(of(measure, sixth)?.en).toBe("The 2 ids of these pages stay taken: they are not given out again.");
  expect(of(pages.topic("transparantie"))).toBeUndefined();
});
