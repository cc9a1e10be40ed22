import { describe, expect, test } from "vitest";
import { explanation, measure, message, repairs, seen } from "../../framework";
import { expectMended, explained } from "./measure";

describe("an HTML comment", () => {
  test("on a line of its own is underlined and becomes a comment with #", () => {
    const text = explained(`<!-- let op -->\n${explanation}`);
    expect(seen(measure, text)).toBe("<!-- let op -->\n^^^^^^^^^^^^^^^ error front-matter/syntax");
    expectMended(text, text.replace("<!-- let op -->", "# let op"));
    expect(message(measure, text)).toEqual({
      nl: "Een opmerking met '<!-- -->' kan niet in de front matter. Begin een opmerking hier met '#'.",
      en: "Front matter cannot hold a comment with '<!-- -->'. Start a comment with '#' here.",
    });
  });
  test("over several lines becomes a comment on every line", () => {
    const text = explained(`<!-- let op\n  nog een\n-->\n${explanation}`);
    expectMended(text, text.replace("<!-- let op\n  nog een\n-->", "# let op\n# nog een\n#"));
  });
  test("with text behind it is underlined, without a repair that would lose the text", () => {
    const text = explained("<!-- x --> toelichting\n");
    expect(seen(measure, text)).toBe("<!-- x --> toelichting\n^^^^^^^^^^ error front-matter/syntax");
    expect(repairs(measure, text)).toEqual([]);
  });
  test("inside quotes is text, and the mistake is found where it is", () => {
    const text = explained('toelichting: "Regel <!-- let op -->"\nmaar hoe.\n');
    expect(seen(measure, text)).toBe("maar hoe.\n^^^^^^^^^ error front-matter/syntax");
  });
  test("behind # is a comment already", () => {
    expect(seen(measure, explained(`# <!-- let op -->\n${explanation}`))).toBe("");
  });
});
