import fc from "fast-check";
import { expect, test } from "vitest";
import { Positions, rangeIn } from "../../../server/src/core/text/positions";
import { runs } from "../../generators";

test("the range of one span is the one among all positions, whatever the line ends", () => {
  const texts = fc.array(fc.constantFrom("a", "bc", "\n", "\r\n", "\r", "\u{1f600}")).map((parts) => parts.join(""));
  fc.assert(
    fc.property(texts, fc.nat(20), fc.nat(20), (text, one, other) => {
      const [start, end] = [one, other].map((offset) => Math.min(offset, text.length)).sort((a, b) => a - b) as [
        number,
        number,
      ];
      expect(rangeIn(text, { start, end })).toEqual(Positions.of(text).range({ start, end }));
    }),
    runs(500),
  );
});
