import { describe, expect, test } from "vitest";
import { chooseLanguage, texts } from "../../../client/src/texts/texts";

describe("language of the client's own texts", () => {
  test("the setting wins over the framework and the editor", () => {
    expect(chooseLanguage("en", "nl", "nl")).toBe("en");
    expect(chooseLanguage("nl", "en", "en")).toBe("nl");
  });
  test("automatic follows the framework, also in an English editor", () => {
    expect(chooseLanguage("auto", "nl", "en")).toBe("nl");
  });
  test("without a framework it follows the editor", () => {
    expect(chooseLanguage("auto", undefined, "nl")).toBe("nl");
    expect(chooseLanguage("auto", undefined, "nl-be")).toBe("nl");
    expect(chooseLanguage("auto", undefined, "en-US")).toBe("en");
    expect(chooseLanguage(undefined, undefined, "de")).toBe("en");
  });
});

describe("numbers in words", () => {
  test("one is singular, none and more are plural", () => {
    expect([0, 1, 2].map(texts.nl.pages)).toEqual(["0 pagina's", "1 pagina", "2 pagina's"]);
    expect([0, 1, 2].map(texts.en.errors)).toEqual(["0 errors", "1 error", "2 errors"]);
    expect([1, 2].map(texts.nl.warnings)).toEqual(["1 waarschuwing", "2 waarschuwingen"]);
  });
  test("thousands are grouped as the language does", () => {
    expect(texts.nl.pages(50_000)).toBe("50.000 pagina's");
    expect(texts.en.pages(50_000)).toBe("50,000 pages");
  });
});
