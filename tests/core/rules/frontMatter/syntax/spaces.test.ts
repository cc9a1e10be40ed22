import { describe, expect, test } from "vitest";
import { measure, message, seen } from "../../framework";
import { expectMended, explained, required } from "./measure";

describe("a missing space", () => {
  test("after a colon is put in", () => {
    const text = explained("toelichting:Regel wie mag.\n");
    expect(seen(measure, text)).toBe("toelichting:Regel wie mag.\n^^^^^^^^^^^^ error front-matter/syntax");
    expect(message(measure, text)?.nl).toBe("Achter 'toelichting:' ontbreekt een spatie.");
    expectMended(text, text.replace("toelichting:", "toelichting: "));
  });
  test("after a dash is put in", () => {
    const text = required("vereiste:\n- aia-00-verboden-AI-praktijken\n-aia-09-menselijk-toezicht\n");
    expect(seen(measure, text)).toBe(
      "-aia-09-menselijk-toezicht\n^^^^^^^^^^^^^^^^^^^^^^^^^^ error front-matter/syntax",
    );
    expectMended(text, text.replace("-aia-09", "- aia-09"));
  });
});
