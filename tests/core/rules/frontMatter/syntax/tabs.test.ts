import { describe, expect, test } from "vitest";
import { explanation, measure, problems, seen } from "../../framework";
import { expectMended, explained, required } from "./measure";

describe("a tab", () => {
  test("before items becomes two spaces, on all lines in a row", () => {
    const text = required("vereiste:\n\t- aia-09-menselijk-toezicht\n\t- aia-00-verboden-AI-praktijken\n");
    expect(seen(measure, text)).toBe("\t- aia-09-menselijk-toezicht\n^ error front-matter/syntax");
    expectMended(text, text.replaceAll("\t", "  "));
  });
  test("after a colon becomes a space", () => {
    const text = explained("toelichting:\tRegel wie mag.\n");
    expect(seen(measure, text)).toBe("toelichting:\tRegel wie mag.\n            ^ error front-matter/syntax");
    expectMended(text, text.replace("\t", " "));
  });
  test("on an otherwise empty line goes", () => {
    const text = explained(`\t\n${explanation}`);
    expect(problems(measure, text).map(({ code }) => code)).toEqual(["front-matter/syntax"]);
    expectMended(text, text.replace("\t", ""));
  });
  test("inside quotes is text", () => {
    expect(seen(measure, explained('toelichting: "Regel\twie."\n'))).toBe("");
  });
});
