import { describe, expect, test } from "vitest";
import { change, goodMeasure, measure, seen } from "../../framework";
import { expectMended, explained } from "./measure";

describe("quotation marks", () => {
  test("one that is not closed is found on its own line, not where the file ends", () => {
    const text = change(goodMeasure, "title: Richt het toezicht in", 'title: "Richt het toezicht in');
    expect(seen(measure, text)).toBe(
      'title: "Richt het toezicht in\n       ^^^^^^^^^^^^^^^^^^^^^^ error front-matter/syntax',
    );
    expectMended(text, text.replace("toezicht in\n", 'toezicht in"\n'));
  });
  test("text behind the second mark, as with an apostrophe", () => {
    const text = explained("toelichting: 'Foto's maken'\n");
    expect(seen(measure, text)).toBe(
      "toelichting: 'Foto's maken'\n             ^^^^^^^^^^^^^^ error front-matter/syntax",
    );
    expectMended(text, text.replace("'Foto's maken'", `"Foto's maken"`));
  });
  test("a word in quotes at the start of a text", () => {
    const text = explained('toelichting: "Mens" en machine\n');
    expectMended(text, text.replace('"Mens" en machine', `'"Mens" en machine'`));
  });
  test("a backslash at the end of the line does not hide that the next line is a key", () => {
    const text = explained('toelichting: "Regel wie\\\nbron: "a"\n');
    expect(seen(measure, text)).toBe('toelichting: "Regel wie\\\n             ^^^^^^^^^^^ error front-matter/syntax');
  });
});
