import fc from "fast-check";
import { expect, test } from "vitest";
import { Candidates, candidate, candidatesOfValues } from "../../../server/src/core/text/candidates";
import { suggest } from "../../../server/src/core/text/similar";
import { runs } from "../../generators";

const values = [
  "awb-01-hoor-de-burger",
  "awb-02-hoor-de-burger",
  "awb-02-hoor-de-burgers",
  "awb-03-vraag-vooraf-toestemming",
  "Awb 03 vraag vooraf toestemming",
  "woo-12",
  "IAMA",
];
const aliases = new Map([["gesprek", "IAMA"]]);
const asked = [...values, "awb-02-hoor-de-burgerr", "vraag-vooraf", "02", "iama", "gesprek", "urn:1", "iets anders"];

test("what was suggested before follows what comes and goes", () => {
  const ids = [undefined, "urn:1", "urn:2"];
  const change = fc.record({ value: fc.constantFrom(...values), id: fc.constantFrom(...ids), isAsked: fc.boolean() });
  fc.assert(
    fc.property(fc.array(change, { maxLength: 80 }), (changes) => {
      const candidates = candidatesOfValues([]);
      const there = new Map<string, { readonly value: string; readonly id: string | undefined }>();
      for (const { value, id, isAsked } of changes) {
        const key = `${value} ${id}`;
        if (there.delete(key)) candidates.delete({ value, id });
        else {
          there.set(key, { value, id });
          candidates.add(candidate(value, id));
        }
        if (!isAsked) continue;
        const fresh = new Candidates([...there.values()].map((one) => candidate(one.value, one.id)));
        for (const one of asked) {
          expect(suggest(one, candidates)).toEqual(suggest(one, fresh));
          expect(suggest(one, candidates, aliases)).toEqual(suggest(one, fresh, aliases));
        }
      }
    }),
    runs(100),
  );
});

test("what was suggested is not looked for again while nothing comes or goes that is like it", () => {
  const candidates = candidatesOfValues(values);
  const before = suggest("awb-02-hoor-de-burgerr", candidates);
  candidates.add(candidate("iets-heel-anders", undefined));
  candidates.delete({ value: "IAMA", id: undefined });
  expect(suggest("awb-02-hoor-de-burgerr", candidates)).toBe(before);
  candidates.delete({ value: "awb-01-hoor-de-burger", id: undefined });
  expect(suggest("awb-02-hoor-de-burgerr", candidates)).not.toBe(before);
});
