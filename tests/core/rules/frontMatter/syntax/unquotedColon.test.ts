import { describe, expect, test } from "vitest";
import { measure, message, seen } from "../../framework";
import { expectMended, explained } from "./measure";

describe("a colon with a space in the text", () => {
  test("asks for quotes", () => {
    const text = explained("toelichting: Let op: regel dit.\n");
    expect(seen(measure, text)).toBe(
      "toelichting: Let op: regel dit.\n             ^^^^^^^^^^^^^^^^^^ error front-matter/syntax",
    );
    expect(message(measure, text)).toEqual({
      nl: "In 'Let op: regel dit.' staat een dubbele punt met een spatie erachter. Zet de tekst tussen aanhalingstekens.",
      en: "'Let op: regel dit.' contains a colon followed by a space. Put the text in quotes.",
    });
    expectMended(text, text.replace("Let op: regel dit.", "'Let op: regel dit.'"));
  });
  test("keeps the comment behind it a comment", () => {
    const text = explained("toelichting: Let op: regel # nog doen\n");
    expectMended(text, text.replace("Let op: regel", "'Let op: regel'"));
  });
  test("is quoted with the other sort, or doubled, when there are quotes inside", () => {
    const one = explained("toelichting: Let op: foto's\n");
    expectMended(one, one.replace("Let op: foto's", `"Let op: foto's"`));
    const both = explained(`toelichting: Let op: 'a' en "b"\n`);
    expectMended(both, both.replace(`Let op: 'a' en "b"`, `'Let op: ''a'' en "b"'`));
  });
  test("without a space is text", () => {
    expect(seen(measure, explained("toelichting: Zie https://voorbeeld.nl/a:b om 12:30.\n"))).toBe("");
  });
});
