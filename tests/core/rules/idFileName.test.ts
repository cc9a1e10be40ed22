import { expect, test } from "vitest";
import { pages } from "../picture";
import { crlf, goodMeasure, goodTool, measure, mended, message, repairs, seen } from "./framework";

const otherNumber = goodMeasure.replace("owp-05", "owp-07");

test("an id with another number than the file name is underlined", () => {
  expect(seen(measure, otherNumber)).toBe("id: urn:nl:ak:mtr:owp-07\n    ^^^^^^^^^^^^^^^^^^^^ error id/file-name");
  expect(message(measure, otherNumber)).toEqual({
    nl: "De id is 'urn:nl:ak:mtr:owp-07', maar bij de bestandsnaam hoort 'urn:nl:ak:mtr:owp-05'. Pas de id of de bestandsnaam aan.",
    en: "The id is 'urn:nl:ak:mtr:owp-07', but the file name implies 'urn:nl:ak:mtr:owp-05'. Change the id or the file name.",
  });
});

test("the id of the file name is offered, not preferred: the file name may be the mistake", () => {
  expect(repairs(measure, otherNumber)).toEqual(["Vervang door 'urn:nl:ak:mtr:owp-05' (volgt uit de bestandsnaam)"]);
  expect(mended(measure, crlf(otherNumber))).toBe(crlf(goodMeasure));
});

test("an id that another page has is not offered", () => {
  expect(repairs(pages.maatregel("2-owp-05-kopie"), otherNumber)).toEqual([]);
});

test("a file name that begins with no code", () => {
  const path = pages.maatregel("toezicht");
  expect(seen(path, otherNumber)).toContain("error id/file-name");
  expect(message(path, otherNumber)?.nl).toContain("De bestandsnaam 'toezicht.md' begint niet met een code");
});

test("a file name with the digit of another phase", () => {
  const path = pages.maatregel("3-owp-07-toezicht");
  expect(seen(path, otherNumber)).toContain("error id/file-name");
  expect(message(path, otherNumber)?.nl).toBe(
    "Een bestandsnaam met 'owp' begint met '2-', deze begint met '3-'. Hernoem het bestand.",
  );
});

test("tools with free names and without id are right", () => {
  for (const name of ["IAMA", "genAI-compliance-FAQ", "2-owp-99-geen-code"]) {
    expect(seen(pages.hulpmiddel(name), goodTool)).toBe("");
  }
});
