import { expect, test } from "vitest";
import { sharedTexts as texts } from "../../../client/src/texts/sharedTexts";

test("one is singular, none and more are plural", () => {
  expect([0, 1, 2].map(texts.pages.nl)).toEqual(["0 pagina's", "1 pagina", "2 pagina's"]);
  expect([0, 1, 2].map(texts.errors.en)).toEqual(["0 errors", "1 error", "2 errors"]);
  expect([1, 2].map(texts.warnings.nl)).toEqual(["1 waarschuwing", "2 waarschuwingen"]);
});
test("thousands are grouped as the language does", () => {
  expect(texts.pages.nl(50_000)).toBe("50.000 pagina's");
  expect(texts.pages.en(50_000)).toBe("50,000 pages");
});
