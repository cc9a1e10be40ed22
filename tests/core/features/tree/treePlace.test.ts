import fc from "fast-check";
import { expect, test } from "vitest";
import { idOfPlace, idsBelow, placeOfId } from "../../../../server/src/core/features/tree/treePlace";

const paths = fc.array(fc.constantFrom("docs/a.md", "docs/b=c.md", "docs/é/100%.md", "x.md"), { maxLength: 3 });
const places = fc.record({ grouping: fc.string(), group: fc.string(), kind: fc.string(), pages: paths });

test("the id of a place leads back to it", () => {
  expect(
    idOfPlace({ grouping: "levenscyclus", group: "ontwerp", kind: "maatregel", pages: ["docs/a.md", "b.md"] }),
  ).toBe("levenscyclus=ontwerp/maatregel/docs/a.md//b.md");
  fc.assert(
    fc.property(places, ({ pages, ...place }) => {
      const whole = { ...place, ...(pages.length > 0 ? { pages } : {}) };
      expect(placeOfId(idOfPlace(whole))).toEqual(whole);
    }),
  );
});

test("ids that are made for a whole list are those that are made one by one", () => {
  fc.assert(
    fc.property(places, ({ pages, ...place }) => {
      const idOf = idsBelow({ ...place, pages });
      expect(idOf("docs/kind.md")).toBe(idOfPlace({ ...place, pages: [...pages, "docs/kind.md"] }));
    }),
  );
});
