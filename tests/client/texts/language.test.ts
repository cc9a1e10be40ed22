import { expect, test } from "vitest";
import { chooseLanguage } from "../../../client/src/texts/language";

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
