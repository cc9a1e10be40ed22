import { expect, test } from "vitest";
import { tellingPart } from "../../../../server/src/core/features/structure/tellingPart";

const parts = ["Deel 0, verantwoordelijkheden", "Deel 2, ontwerp", "Systemen met een hoog risico staan onder toezicht"];

test.each([
  ["Deel 0, verantwoordelijkheden", 40, "Deel 0, verantwoordelijkheden"],
  // A short word in common stays: without it the number says nothing.
  ["Deel 0, verantwoordelijkheden", 20, "Deel 0, verantwoord…"],
  ["Systemen met een hoog risico zijn nauwkeurig", 24, "…risico zijn nauwkeurig"],
])("%j in %i letters", (title, room, shown) => {
  expect(tellingPart(title, room, parts)).toBe(shown);
});
