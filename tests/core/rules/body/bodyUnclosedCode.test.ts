import { expect, test } from "vitest";
import { crlf, mended, message, other, repairs, seen } from "../framework";

test("a code block that nothing closes is told, and may be closed", () => {
  const text = "Tekst\n\n```yaml\na: b\n\nNog tekst\n";
  expect(seen(other, text)).toBe("```yaml\n^^^ warning body/unclosed-code");
  expect(message(other, text)).toEqual({
    nl: "Dit codeblok wordt nergens gesloten; de site toont '```' en leest wat eronder staat als gewone tekst. Zet onder de code een regel '```'.",
    en: "This code block is not closed, so the site shows '```' and reads what is below it as ordinary text. Put a line '```' below the code.",
  });
  expect(repairs(other, text)).toEqual(["Sluit het codeblok voor de eerste lege regel"]);
  expect(mended(other, crlf(text))).toBe(crlf("Tekst\n\n```yaml\na: b\n```\n\nNog tekst\n"));
  expect(mended(other, "~~~\na")).toBe("~~~\na\n~~~");
  expect(mended(other, "- a\n\n    ````\n    x\n")).toBe("- a\n\n    ````\n    x\n    ````\n");
});

test("the last of three, and one that is closed by fewer signs", () => {
  expect(seen(other, "```\na\n```\n\n```\nb\n")).toBe("```\n^^^ warning body/unclosed-code");
  expect(seen(other, "````\na\n```\n")).toContain("body/unclosed-code");
});

test("code that is closed, code within a line, and code by indentation are right", () => {
  for (const text of [
    "```\na\n```\n",
    "```a``` en b\n",
    "~~~\n```\n~~~\n",
    "Tekst\n\n    ```\n    a\n",
    "<pre>\n```\n</pre>\n",
    "<!--\n```\n-->\n",
  ]) {
    expect([text, seen(other, text)]).toEqual([text, ""]);
  }
});
