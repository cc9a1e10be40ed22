import { describe, expect, test } from "vitest";
import { moveTexts } from "../../../client/src/moves/moveTexts";

const one = { title: "Standaarden", pages: 3, inMenu: false };

describe("before pages are deleted", () => {
  test.each([
    [one, 1, "'Standaarden' verwijderen? Drie pagina's verwijzen ernaar:"],
    [{ ...one, pages: 1 }, 1, "'Standaarden' verwijderen? Eén pagina verwijst ernaar:"],
    [{ ...one, inMenu: true }, 1, "'Standaarden' verwijderen? Drie pagina's en het menu van de site verwijzen ernaar:"],
    [{ ...one, pages: 0, inMenu: true }, 1, "'Standaarden' verwijderen? Het menu van de site verwijst ernaar."],
    [{ pages: 12, inMenu: false }, 2, "2 bestanden verwijderen? 12 pagina's verwijzen ernaar:"],
  ])("the question names what goes, and says who refers to it", (found, files, question) => {
    expect(moveTexts.nl.deletion(found, files)).toBe(question);
  });

  test("where the editor deletes them anyway, that is not asked", () => {
    expect(moveTexts.nl.deletionElsewhere(one, 1)).toBe(
      "Drie pagina's verwijzen naar 'Standaarden'. Wat moet daarmee gebeuren?",
    );
    expect(moveTexts.en.deletionElsewhere({ ...one, pages: 1 }, 1)).toBe(
      "One page refers to 'Standaarden'. What is to become of that?",
    );
  });
});
