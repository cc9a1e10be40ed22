import { expect, test } from "vitest";
import { explanation, measure, seen } from "../../framework";
import { expectMended, explained } from "./measure";

test("a key that is indented goes to the margin", () => {
  const text = explained(` ${explanation}`);
  expect(seen(measure, text)).toBe(` ${explanation} ^^^^^^^^^^^ error front-matter/syntax`);
  expectMended(text, text.replace(" toelichting", "toelichting"));
});
