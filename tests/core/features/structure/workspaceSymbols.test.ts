import { expect, test } from "vitest";
import { workspaceSymbols } from "../../../../server/src/core/features/structure/workspaceSymbols";
import { pages, workspaceOf } from "../../picture";

const { view } = workspaceOf({
  [pages.maatregel("2-owp-05-inrichten")]: "---\ntitle: Richt het toezicht in\nid: urn:nl:ak:mtr:owp-05\n---\n",
  [pages.vereiste("aia-05-toezicht")]: "---\ntitle: Menselijk toezicht en coördinatie\nid: urn:nl:ak:ver:aia-05\n---\n",
  [pages.hulpmiddel("IAMA")]: "---\ntitle: IAMA\n---\n",
  [pages.other("leeswijzer")]: "# Hoe je dit leest\n",
});

const found = (query: string, limit = 10) => workspaceSymbols(query, view, limit).map(({ name }) => name);

test.each([
  ["AIA-05", ["aia-05 · Menselijk toezicht en coördinatie"]],
  ["toezicht", ["aia-05 · Menselijk toezicht en coördinatie", "owp-05 · Richt het toezicht in"]],
  ["coordinatie menselijk", ["aia-05 · Menselijk toezicht en coördinatie"]],
  ["urn:nl:ak:ver", ["urn:nl:ak:ver:aia-05 · Menselijk toezicht en coördinatie"]],
  ["2-owp", ["2-owp-05-inrichten · Richt het toezicht in"]],
  ["iama", ["IAMA"]],
  ["leeswijzer", ["leeswijzer · Hoe je dit leest"]],
  ["nergens", []],
])("'%s' finds a page by its code, title, id or file name, and shows what was looked for", (query, names) =>
  expect(found(query)).toEqual(names),
);

test("nothing typed finds all, no more than there is room for, the kinds that matter first", () => {
  expect(found("").length).toBe(4);
  expect(found("", 1)).toEqual(["aia-05 · Menselijk toezicht en coördinatie"]);
});
