import { expect, test } from "vitest";
import { documentLinks } from "../../../../server/src/core/features/structure/documentLinks";
import { pages, workspaceOf } from "../../picture";

test("names and ids of other pages are links; links of Markdown and what is not there are left to others", () => {
  const requirement = pages.vereiste("aia-05-toezicht");
  const measure = pages.maatregel("2-owp-05-afwegen");
  const text = `---
id: urn:nl:ak:mtr:owp-05
vereiste: ["aia-05-toezicht", weg]
---
[x](../vereisten/aia-05-toezicht.md) urn:nl:ak:ver:aia-05 urn:nl:ak:ver:aia-06 urn:nl:ak:mtr:owp-05
<!-- list_maatregelen vereiste/aia-05-toezicht -->
`;
  const { view } = workspaceOf({
    [requirement]: "---\ntitle: Toezicht\nid: urn:nl:ak:ver:aia-05\n---\n",
    [measure]: text,
  });
  const found = documentLinks(view.page(measure)!, view);
  expect(found.map(({ span, path, title }) => [text.slice(span.start, span.end), path, title])).toEqual([
    ["aia-05-toezicht", requirement, "Toezicht"],
    ["aia-05-toezicht", requirement, "Toezicht"],
    ["urn:nl:ak:ver:aia-05", requirement, "Toezicht"],
  ]);
});
