import { expect, test } from "vitest";
import { menuDefinitions } from "../../../../server/src/core/features/relations/definition";
import { relationNodes } from "../../../../server/src/core/features/relations/relationNodes";
import { data, pages, workspaceOf } from "../../picture";
import { framework } from "../../rules/framework";

const topic = pages.topic("transparantie");
const site = "nav:\n  - index.md\n  - Open: onderwerpen/transparantie.md\n";
const { view } = workspaceOf({ ...framework, [data.site]: site });

test("the lines of the menu that name a page stand among its relations", () => {
  const nodes = relationNodes(view.page(topic)!, [], view, "nl");
  const menu = nodes.find(({ id }) => id === "menu");
  expect([menu?.label, menu?.description]).toEqual(["In het menu van de site", "1"]);
  const [place] = menu?.children ?? [];
  expect([place?.label, place?.description, place?.place?.path]).toEqual([data.site, "regel 3", data.site]);
  expect(site.slice(place?.place?.span.start, place?.place?.span.end)).toBe("onderwerpen/transparantie.md");
  expect(relationNodes(view.page(pages.phase("ontwerp"))!, [], view, "nl").some(({ id }) => id === "menu")).toBe(false);
});

test("and lead to it", () => {
  const found = menuDefinitions(view.siteFile!, site.indexOf("transparantie"), view);
  expect(found.map(({ path }) => path)).toEqual([topic]);
  expect(menuDefinitions(view.siteFile!, site.indexOf("index.md"), view)).toEqual([]);
});
