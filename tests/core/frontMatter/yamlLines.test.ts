import { describe, expect, test } from "vitest";
import { closingQuote, indentOf, saysNothing, withoutComment } from "../../../server/src/core/frontMatter/yamlLines";

describe("where a text in quotes is closed", () => {
  test.each([
    [`'a' b`, 3],
    [`'a''s' b`, 6],
    [`'a''`, -1],
    [`''' b`, -1],
    [`"a" b`, 3],
    [`"a\\"b" c`, 6],
    [`"a\\\\" b`, 5],
    [`"a`, -1],
    [`"it's" b`, 6],
  ])("%s", (text, end) => {
    expect(closingQuote(text, text[0] as string, 1, text.length)).toBe(end);
  });
  test("not beyond where it may be", () => {
    expect(closingQuote("'a\nb'", "'", 1, 2)).toBe(-1);
    expect(closingQuote("'a\nb'", "'", 1, 5)).toBe(5);
  });
});

test("a line says nothing when it is blank or a comment", () => {
  expect(["", "  ", "\t", "# a", "  #a"].filter((line) => !saysNothing(line))).toEqual([]);
  expect(["a # b", "-", "a:"].filter(saysNothing)).toEqual([]);
});

test("a comment behind a value begins with a space before its #", () => {
  expect(withoutComment("a#b c # d # e")).toBe("a#b c");
  expect(withoutComment("a  ")).toBe("a");
});

test("how far a line stands from the margin", () => {
  expect([indentOf("a"), indentOf("  - a"), indentOf("")]).toEqual([0, 2, 0]);
});
