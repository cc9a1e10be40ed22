import { expect, test } from "vitest";
import { describedRules, ruleTitle } from "../../../server/src/core/check/ruleDescriptions";
import { languages } from "../../../server/src/core/text/language";

test("what stands between parentheses of a description is no part of the title", () => {
  const rule = describedRules.find(({ id }) => id === "link/empty")!;
  expect(ruleTitle(rule, "nl")).toEqual({
    title: "Een link zonder adres of zonder tekst",
    exception: "lichter als het adres alleen '#' is",
  });
  expect(ruleTitle(describedRules.find(({ id }) => id === "link/address")!, "nl")).not.toHaveProperty("exception");
});

test("a description tells of another severity in every language, or in none", () => {
  for (const rule of describedRules) {
    const told = languages.map((language) => ruleTitle(rule, language).exception !== undefined);
    expect(new Set(told).size, rule.id).toBe(1);
  }
});
