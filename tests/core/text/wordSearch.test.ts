import fc from "fast-check";
import { expect, test } from "vitest";
import { best, finderOf, searchable } from "../../../server/src/core/text/wordSearch";
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

test("what stands in a text as it is searched is found in it as it is written, and nothing else", () => {
  const sign = fc.oneof(
    fc.constantFrom(..."aeiouksAEIOUKSéÉïÏëçñİıßK Å\u0301\u0308-_.<>()0123"),
    fc.integer({ min: 0, max: 0x2fff }).map((code) => String.fromCharCode(code)),
  );
  const text = fc.array(sign, { maxLength: 30 }).map((signs) => signs.join(""));
  fc.assert(
    fc.property(text, fc.nat(30), fc.nat(30), (written, one, other) => {
      const searched = searchable(written);
      const part = searched.slice(Math.min(one, other), Math.max(one, other)).trim();
      const finder = finderOf(part);
      expect(finder.mayStandIn(written) && finder.standsIn(written)).toBe(true);
      for (const word of ["e", "een", "k s", "i", ...searchable(part).trim().split(" ")]) {
        const stands = searchable(written).includes(word);
        expect([word, finderOf(word).standsIn(written)]).toEqual([word, stands]);
      }
    }),
    runs(1000),
  );
});
