import { expect, test } from "vitest";
import { idFileName } from "../../../../server/src/core/rules/id/idFileName";
import { pages, problemsOf } from "../../picture";
import { crlf, goodMeasure, goodTool, measure, mended, message, problems, repairs, seen, withPage } from "../framework";
import { eachMistake } from "../mistakes";

const otherNumber = goodMeasure.replace("owp-05", "owp-07");

test("an id with another number than the file name is underlined", () => {
  expect(seen(measure, otherNumber)).toBe("id: urn:nl:ak:mtr:owp-07\n    ^^^^^^^^^^^^^^^^^^^^ error id/file-name");
  expect(message(measure, otherNumber)).toEqual({
    nl: "De id is 'urn:nl:ak:mtr:owp-07', maar bij de bestandsnaam hoort 'urn:nl:ak:mtr:owp-05'. Pas de id of de bestandsnaam aan.",
    en: "The id is 'urn:nl:ak:mtr:owp-07', but the file name implies 'urn:nl:ak:mtr:owp-05'. Change the id or the file name.",
  });
});

test("the id of the file name and the file name of the id are offered, neither preferred: either may be the mistake", () => {
  expect(repairs(measure, otherNumber)).toEqual([
    "Vervang door 'urn:nl:ak:mtr:owp-05' (volgt uit de bestandsnaam)",
    "Hernoem het bestand naar '2-owp-07-toezicht-inrichten.md', met alle verwijzingen (volgt uit de id)",
  ]);
  expect(mended(measure, crlf(otherNumber))).toBe(crlf(goodMeasure));
});

test("an id that another page has is not offered, nor a name that another file has", () => {
  expect(repairs(pages.maatregel("2-owp-05-kopie"), otherNumber)).toEqual([
    "Hernoem het bestand naar '2-owp-07-kopie.md', met alle verwijzingen (volgt uit de id)",
  ]);
  const taken = {
    ...withPage(pages.maatregel("2-owp-05-kopie"), otherNumber),
    [pages.maatregel("2-owp-07-kopie")]: "",
  };
  expect(problemsOf(taken, pages.maatregel("2-owp-05-kopie"), idFileName)[0]?.repairs).toEqual([]);
});

test.each([
  ["toezicht", "2-owp-07-toezicht.md"],
  ["owp-5-toezicht", "2-owp-07-toezicht.md"],
  ["2-owp-toezicht", "2-owp-07-owp-toezicht.md"],
  ["3-owp-07-Toezicht-AI", "2-owp-07-Toezicht-AI.md"],
  ["0-org-03-beleid", "2-owp-07-beleid.md"],
])("a file '%s.md' is to be called '%s': its own text behind the code of the id", (name, right) => {
  const [repair, ...others] = problems(pages.maatregel(name), otherNumber)[0]!.repairs.filter((one) => one.rename);
  expect([repair?.rename?.split("/").at(-1), others]).toEqual([right, []]);
});

test("a name with a fault that hides the right code is the business of `file/name`", () => {
  const path = pages.maatregel("2-owp-07 toezicht");
  expect(problems(path, otherNumber).map(({ code }) => code)).toEqual(["file/name"]);
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
    "Een bestandsnaam met 'owp' begint met '2-'; deze begint met '3-'. Hernoem het bestand.",
  );
});

test("tools with free names and without id are right", () => {
  for (const name of ["IAMA", "genAI-compliance-FAQ", "2-owp-99-geen-code"]) {
    expect(seen(pages.hulpmiddel(name), goodTool)).toBe("");
  }
});

const sixth = goodMeasure.replace("owp-05", "owp-06");

eachMistake("id/file-name", [
  [measure, goodMeasure.replace("owp-05", "owp-08")],
  [pages.maatregel("3-owp-06-toezicht"), sixth],
  [pages.maatregel("toezicht"), sixth],
]);
