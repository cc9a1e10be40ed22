import { describe, expect, test } from "vitest";
import { explanation, measure, message, seen } from "../../framework";
import { expectMended, explained, required } from "./measure";

describe("items", () => {
  test("below a value: the value becomes an item too", () => {
    const text = required("vereiste: aia-00-verboden-AI-praktijken\n- aia-09-menselijk-toezicht\n");
    expect(seen(measure, text)).toBe(
      "- aia-09-menselijk-toezicht\n^^^^^^^^^^^^^^^^^^^^^^^^^^^ error front-matter/syntax",
    );
    expectMended(text, text.replace("vereiste: aia-00", "vereiste:\n- aia-00"));
  });
  test("below a key that takes a text: a key is missing", () => {
    const text = explained(`${explanation}- ontwerp\n`);
    expect(seen(measure, text)).toBe("- ontwerp\n^^^^^^^^^ error front-matter/syntax");
    expect(message(measure, text)?.nl).toContain("Bij 'toelichting' staat al een waarde");
  });
  test("on the line of the key go below it", () => {
    const text = required("vereiste: - aia-09-menselijk-toezicht\n");
    expect(seen(measure, text)).toBe(
      "vereiste: - aia-09-menselijk-toezicht\n          ^^^^^^^^^^^^^^^^^^^^^^^^^^^ error front-matter/syntax",
    );
    expectMended(text, text.replace("vereiste: -", "vereiste:\n-"));
  });
  test("with dashes that do not line up are put below each other", () => {
    const text = required("vereiste:\n  - aia-09-menselijk-toezicht\n- aia-00-verboden-AI-praktijken\n");
    expectMended(text, text.replace("\n- aia-00", "\n  - aia-00"));
  });
});
