import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { candidatesOf } from "../../../server/src/core/framework/candidates";
import { candidatesOfValues } from "../../../server/src/core/text/candidates";
import { suggest } from "../../../server/src/core/text/similar";
import { editDistance } from "../../../server/src/core/text/textDistance";
import { runs } from "../../generators";
import { pages, workspaceOf } from "../picture";

const names = [
  "avg-01-bewaar-niet-langer-dan-nodig",
  "avg-02-vraag-vooraf-toestemming",
  "avg-03-meld-een-lek-binnen-drie-dagen",
  "woo-01-publiceer-besluiten-uit-eigen-beweging",
  "woo-02-antwoord-op-een-verzoek",
  "3-dat-04-controleer-de-herkomst-van-gegevens",
  "IAMA",
];
const found = (value: string, aliases?: ReadonlyMap<string, string>) =>
  suggest(value, candidatesOfValues(names), aliases);
const values = (value: string) => found(value).map((suggestion) => suggestion.value);
const preferred = (value: string) =>
  found(value)
    .filter((suggestion) => suggestion.preferred)
    .map((s) => s.value);

describe("half of a name", () => {
  test("its beginning, also with a slip of the pen, is offered and left to the author", () => {
    expect(values("avg-02-vraag-vooraf")).toEqual(["avg-02-vraag-vooraf-toestemming"]);
    expect(values("woo-01-publicer-besluiten")).toEqual(["woo-01-publiceer-besluiten-uit-eigen-beweging"]);
    expect(preferred("woo-01-publicer-besluiten")).toEqual([]);
  });

  test("so is that of a name of one word", () => {
    const inOneWord = candidatesOfValues(["bewaartermijnenregister"]);
    expect(suggest("bewaartermjinen", inOneWord).map(({ value }) => value)).toEqual(["bewaartermijnenregister"]);
    expect(suggest("bewaarplaatsen", inOneWord)).toEqual([]);
  });

  test("the number alone is offered where no text speaks against it", () => {
    expect(values("avg-02")).toEqual(["avg-02-vraag-vooraf-toestemming"]);
    expect(values("dat-04")).toEqual(["3-dat-04-controleer-de-herkomst-van-gegevens"]);
    expect(preferred("avg-02")).toEqual([]);
    expect(values("avg-99")).toEqual([]);
  });
});

describe("what somebody meant", () => {
  test("the same text with another number is what was meant", () => {
    expect(preferred("avg-07-vraag-vooraf-toestemming")).toEqual(["avg-02-vraag-vooraf-toestemming"]);
    expect(preferred("1-owp-09-controleer-de-herkomst-van-gegevens")).toEqual([
      "3-dat-04-controleer-de-herkomst-van-gegevens",
    ]);
    expect(found("avg-07-vraag-vooraf-toestemming")[0]?.evidence.nl).toBe("zelfde tekst, ander nummer");
  });

  test("a page that merely shares the number is not offered", () => {
    expect(values("avg-01-wijs-een-functionaris-aan")).toEqual([]);
    expect(values("woo-02-inventaris-van-registers")).toEqual([]);
  });

  test("a text that is nearly the same is offered, preferred when the number agrees", () => {
    expect(preferred("avg-02-vraag-vooraf-toesteming")).toEqual(["avg-02-vraag-vooraf-toestemming"]);
    expect(values("avg-09-vraag-vooraf-toesteming")[0]).toBe("avg-02-vraag-vooraf-toestemming");
    expect(preferred("avg-09-vraag-vooraf-toesteming")).toEqual([]);
  });

  test("the same number with a related text is offered, never preferred", () => {
    expect(values("avg-03-meld-een-lek")).toEqual(["avg-03-meld-een-lek-binnen-drie-dagen"]);
    expect(preferred("avg-03-meld-een-lek")).toEqual([]);
  });

  test.each([
    ["capitals", "AVG-02-Vraag-Vooraf-Toestemming"],
    ["underscores", "avg_02_vraag_vooraf_toestemming"],
    ["spaces", " avg-02 vraag vooraf toestemming "],
    ["the ending .md", "avg-02-vraag-vooraf-toestemming.md"],
    ["the ending twice", "avg-02-vraag-vooraf-toestemming.md.md"],
    ["a folder", "../vereisten/avg-02-vraag-vooraf-toestemming.md"],
    ["accents", "avg-02-vráág-vooraf-toestemming"],
  ])("%s are another way of writing the same", (_, value) => {
    expect(found(value)).toEqual([
      {
        value: "avg-02-vraag-vooraf-toestemming",
        likeness: "spelling",
        evidence: { nl: "andere schrijfwijze", en: "spelled differently" },
        preferred: true,
      },
    ]);
  });

  test("an id is the name of the page that has it", () => {
    const path = pages.vereiste("avg-02-vraag-vooraf-toestemming");
    const { view } = workspaceOf({ [path]: "---\nid: urn:nl:ak:ver:avg-02\n---\n" });
    const page = view.page(path);
    if (!page) throw new Error("the page is not there");
    const suggestions = suggest("urn:nl:ak:ver:avg-02", candidatesOf(page.kind, [page]));
    expect(suggestions.map(({ value, preferred }) => ({ value, preferred }))).toEqual([
      { value: page.name, preferred: true },
    ]);
  });

  test("a variant that the model knows comes first, when what it stands for is there", () => {
    const aliases = new Map([
      ["gesprek", "IAMA"],
      ["weg", "bestaat-niet"],
    ]);
    expect(found("Gesprek", aliases).map((suggestion) => suggestion.value)).toEqual(["IAMA"]);
    expect(found("weg", aliases)).toEqual([]);
  });

  test("of two that are equally near none is preferred, and the order is always the same", () => {
    const candidates = ["awb-02-hoor-de-burgers", "awb-01-hoor-de-burger"];
    const suggestions = suggest("awb-05-hoor-de-burgerr", candidatesOfValues(candidates));
    expect(suggestions.map((suggestion) => suggestion.value).sort()).toEqual([...candidates].sort());
    expect(suggestions.some((suggestion) => suggestion.preferred)).toBe(false);
    const twins = ["awb-01-hoor-de-burger", "awb-02-hoor-de-burger"];
    expect(suggest("awb-09-hoor-de-burger", candidatesOfValues(twins)).map((s) => s.preferred)).toEqual([false, false]);
  });

  test("nothing, a number alone and a very long text have no suggestion", () => {
    for (const value of ["", "   ", ".md", "-", "x".repeat(5000)]) expect(values(value)).toEqual([]);
  });

  test("at most three, each once, whatever is asked", () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string(), fc.constantFrom(...names), fc.stringMatching(/^[a-z]{3}-\d\d-[a-z-]{0,30}$/)),
        (value) => {
          const suggested = values(value);
          expect(suggested.length).toBeLessThanOrEqual(3);
          expect(new Set(suggested).size).toBe(suggested.length);
          expect(preferred(value).length).toBeLessThanOrEqual(1);
          for (const name of suggested) expect(names).toContain(name);
        },
      ),
      runs(300),
    );
  });

  test("what was found is remembered for a while only: a name that is being typed is another one at every key", () => {
    const candidates = candidatesOfValues(["ontwikkelen", "ontwerp"]);
    for (let i = 0; i < 1000; i++) suggest(`ontwerp-${i}`, candidates);
    expect(candidates.known.get(undefined)?.size).toBeLessThanOrEqual(200);
    expect(suggest("ontwerpp", candidates).map((suggestion) => suggestion.value)).toEqual(["ontwerp"]);
  });

  test("what is asked first does not change what is found", () => {
    const candidates = candidatesOfValues(["ontwikkelen", "ontwerp"]);
    const aliases = new Map([["bouw", "ontwikkelen"]]);
    suggest("bouw", candidates);
    expect(suggest("bouw", candidates, aliases).map((suggestion) => suggestion.value)).toEqual(["ontwikkelen"]);
  });
});

/** Optimal string alignment, as the textbooks write it: the whole table, no limit. */
function plainDistance(one: string, other: string): number {
  const table = Array.from({ length: one.length + 1 }, (_, i) =>
    Array.from({ length: other.length + 1 }, (_, j) => (i === 0 ? j : j === 0 ? i : 0)),
  );
  const at = (i: number, j: number) => table[i]?.[j] as number;
  for (let i = 1; i <= one.length; i++) {
    for (let j = 1; j <= other.length; j++) {
      const same = one[i - 1] === other[j - 1];
      let cost = Math.min(at(i - 1, j) + 1, at(i, j - 1) + 1, at(i - 1, j - 1) + (same ? 0 : 1));
      if (i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1])
        cost = Math.min(cost, at(i - 2, j - 2) + 1);
      (table[i] as number[])[j] = cost;
    }
  }
  return at(one.length, other.length);
}

describe("of names that are near", () => {
  // Of few letters, so that many have the same ones in another order.
  const text = fc.string({ unit: fc.constantFrom("a", "b", "c"), minLength: 12, maxLength: 16 });
  const slips = fc.array(fc.tuple(fc.nat(15), fc.constantFrom("", "a", "bc", "ca")), { minLength: 1, maxLength: 5 });

  test("the three nearest come first", () => {
    fc.assert(
      fc.property(text, fc.array(slips, { minLength: 4, maxLength: 20 }), (value, all) => {
        const slipped = (edits: readonly (readonly [number, string])[]) =>
          edits.reduce((name, [at, put]) => name.slice(0, at) + put + name.slice(at + 1), value);
        const names = [...new Set(all.map(slipped))].filter((name) => name !== value);
        const limit = Math.floor(value.length * 0.34);
        const near = names
          .map((name) => ({ name, distance: plainDistance(value, name) }))
          .filter(({ distance }) => distance <= limit)
          .sort((a, b) => a.distance - b.distance || (a.name < b.name ? -1 : 1))
          .slice(0, 3)
          .map(({ name }) => name);
        const suggested = suggest(value, candidatesOfValues(names)).map((one) => one.value);
        expect(suggested.slice(0, near.length)).toEqual(near);
      }),
      runs(300),
    );
  });
});

describe("the distance between two texts", () => {
  const text = fc.oneof(
    fc.string({ unit: fc.constantFrom("a", "b", "c"), maxLength: 12 }),
    fc.string({ maxLength: 30 }),
    // Longer than the 32 letters that are looked at together.
    fc.string({ unit: fc.constantFrom("a", "b"), minLength: 28, maxLength: 70 }),
  );

  test("equals the plain one, up to the limit", () => {
    fc.assert(
      fc.property(text, text, fc.nat(15), (one, other, limit) => {
        expect(editDistance(one, other, limit)).toBe(Math.min(plainDistance(one, other), limit + 1));
      }),
      runs(2000),
    );
  });

  test("of neighbours that changed places is one", () => {
    expect(editDistance("toezicht", "toeizcht", 3)).toBe(1);
    expect(editDistance("", "abc", 3)).toBe(3);
    expect(editDistance("", "abc", 2)).toBe(3);
    expect(editDistance("a", "a", 0)).toBe(0);
  });
});
