import { describe, expect, test } from "vitest";
import { measure, seen } from "../../framework";
import { expectMended, explained, required } from "./measure";

describe("brackets", () => {
  test("one that is not closed is found on its own line", () => {
    const text = required("vereiste: [aia-09-menselijk-toezicht\n");
    expect(seen(measure, text)).toBe(
      "vereiste: [aia-09-menselijk-toezicht\n          ^^^^^^^^^^^^^^^^^^^^^^^^^^ error front-matter/syntax",
    );
    expectMended(text, text.replace("toezicht\nlev", "toezicht]\nlev"));
  });
  test("a text that starts with a word in brackets", () => {
    const text = explained("toelichting: [Concept] Regel dit\n");
    expectMended(text, text.replace("[Concept] Regel dit", "'[Concept] Regel dit'"));
  });
  test("a list in brackets over lines is right, and a mistake below it is found where it is", () => {
    const text = required("vereiste: [\n  aia-09-menselijk-toezicht\n]\ntoelichting nog\n");
    expect(seen(measure, text)).toBe("toelichting nog\n^^^^^^^^^^^^^^^ error front-matter/syntax");
  });
});
