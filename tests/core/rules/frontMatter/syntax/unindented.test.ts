import { describe, expect, test } from "vitest";
import { crlf, measure, seen } from "../../framework";
import { expectMended, explained } from "./measure";

describe("a value that goes on at the margin", () => {
  test("is underlined and indented, all its lines at once", () => {
    const text = explained("toelichting: Regel wie\nmag ingrijpen\nen hoe dan.\n");
    expect(seen(measure, text)).toBe("mag ingrijpen\n^^^^^^^^^^^^^ error front-matter/syntax");
    expectMended(text, text.replace("mag ingrijpen\nen hoe", "  mag ingrijpen\n  en hoe"));
  });
  test("is indented in a file of Windows too", () => {
    const text = crlf(explained("toelichting: Regel wie\nmag ingrijpen.\n"));
    expectMended(text, text.replace("\nmag", "\n  mag"));
  });
  test("in quotes is no unclosed quotation mark", () => {
    const text = explained('toelichting: "Regel wie\nmag ingrijpen."\n');
    expect(seen(measure, text)).toBe('mag ingrijpen."\n^^^^^^^^^^^^^^^ error front-matter/syntax');
    expectMended(text, text.replace("\nmag", "\n  mag"));
  });
  test("indented is right, in quotes and without, and below > or |", () => {
    for (const value of [
      '"Regel wie\n  mag."',
      "Regel wie\n  mag.",
      ">\n  Regel: wie\n  mag.",
      "|-\n  - Regel\n  wie: mag",
    ]) {
      expect(seen(measure, explained(`toelichting: ${value}\n`))).toBe("");
    }
  });
});
