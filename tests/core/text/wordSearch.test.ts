import fc from "fast-check";
import { expect, test } from "vitest";
import { best, mayStandIn, searchable } from "../../../server/src/core/text/wordSearch";
import { runs } from "../../generators";

test("the best of many are the first of all in their order", () => {
  const few = fc.nat({ max: 3 });
  const thing = fc.record({ match: fc.option(few, { nil: undefined }), rank: few, name: few });
  fc.assert(
    fc.property(fc.array(thing, { maxLength: 60 }), fc.boolean(), (things, isOrdered) => {
      const fit = things.filter(({ match }) => match !== undefined);
      const sorted = [...fit].sort(
        (a, b) => (a.match ?? 0) - (b.match ?? 0) || a.rank - b.rank || (isOrdered ? a.name - b.name : 0),
      );
      const found = best(things, {
        match: (one) => one.match,
        rank: (one) => one.rank,
        ...(isOrdered ? { order: (a, b) => a.name - b.name } : {}),
        most: 5,
      });
      expect(found).toEqual(sorted.slice(0, 5));
      for (const [i, one] of found.entries()) expect(one).toBe(sorted[i]);
    }),
    runs(300),
  );
});

test("whatever stands in a text as it is searched may stand in it as it is written", () => {
  const sign = fc.oneof(
    fc.constantFrom(..."aeiouksAEIOUKSéÉïÏëçñİıßſK Å\u0301\u0308-_.<>()0123"),
    fc.integer({ min: 0, max: 0x2fff }).map((code) => String.fromCharCode(code)),
  );
  const text = fc.array(sign, { maxLength: 30 }).map((signs) => signs.join(""));
  fc.assert(
    fc.property(text, fc.nat(30), fc.nat(30), (written, one, other) => {
      const searched = searchable(written);
      const part = searched.slice(Math.min(one, other), Math.max(one, other)).trim();
      expect(mayStandIn(part)(written)).toBe(true);
    }),
    runs(1000),
  );
});

test("and most of what does not, may not", () => {
  const text = "Één reëel café met İ en 300 K.";
  const tried = ["een", "reeel", "cafe met", "300", "k", "één", "thee", "reel", "30 0 x"];
  expect(tried.filter((word) => mayStandIn(word)(text))).toEqual(["een", "reeel", "cafe met", "300", "k", "één"]);
});
