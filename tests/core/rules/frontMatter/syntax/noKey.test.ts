import { describe, expect, test } from "vitest";
import { change, goodMeasure, measure, mended, message, repairs, seen } from "../../framework";
import { expectMended, explained, required } from "./measure";

describe("an item without its dash", () => {
  test("gets one", () => {
    const text = required("vereiste:\naia-09-menselijk-toezicht\n");
    expect(seen(measure, text)).toBe("aia-09-menselijk-toezicht\n^^^^^^^^^^^^^^^^^^^^^^^^^ error front-matter/syntax");
    expectMended(text, text.replace("\naia-09", "\n- aia-09"));
  });
});

describe("a key without its colon", () => {
  test("gets one, where the page has no such key yet", () => {
    const text = change(goodMeasure, "toelichting: Regel", "toelichting Regel");
    expect(seen(measure, text)).toBe("toelichting Regel wie mag ingrijpen.\n^^^^^^^^^^^ error front-matter/syntax");
    expect(message(measure, text)).toEqual({
      nl: "Achter 'toelichting' ontbreekt een dubbele punt.",
      en: "A colon is missing after 'toelichting'.",
    });
    expectMended(text, goodMeasure);
    expect(repairs(measure, text)).toHaveLength(2);
  });
  test("in the place of the sign that stands there", () => {
    for (const sign of [" = ", "= ", " =  "]) {
      const text = change(goodMeasure, "title: Richt", `title${sign}Richt`);
      const found = seen(measure, text);
      expect([sign, found.includes("front-matter/syntax"), repairs(measure, text).length > 0]).toEqual([
        sign,
        true,
        true,
      ]);
      expect(mended(measure, text)).toMatch(/^---\ntitle: +Richt het toezicht in\n/);
    }
  });
  test("also behind the items of another key", () => {
    const text = change(goodMeasure, "levenscyclus:\n", "levenscyclus\n");
    expect(seen(measure, text)).toContain("levenscyclus\n^^^^^^^^^^^^ error front-matter/syntax");
    expectMended(text, goodMeasure);
  });
  test("is the rest of the line before where the page has that key", () => {
    const text = explained("toelichting: Regel wie\nid en naam krijgt.\n");
    expect(message(measure, text)?.nl).toContain("lijkt het vervolg van de vorige");
  });
});
