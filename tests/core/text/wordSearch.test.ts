import fc from "fast-check";
import { expect, test } from "vitest";
import { best } from "../../../server/src/core/text/wordSearch";
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
