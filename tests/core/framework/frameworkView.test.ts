import { expect, test } from "vitest";
import { type Files, pages, workspaceOf } from "../picture";

const requirement = pages.vereiste("aia-05-toezicht");
const second = requirement.replace("/aia", "/nieuw/aia");
const measure = pages.maatregel("2-owp-05-afwegen");
const files: Files = {
  [second]: "---\nid: urn:nl:ak:ver:aia-05\n---\n",
  [requirement]: "---\nid: urn:nl:ak:ver:aia-05\n---\n",
  [measure]:
    "---\nvereiste:\n- aia-05-toezicht\n---\n[x](../vereisten/aia-05-toezicht.md)\n<!-- list_vereisten aia-05-toezicht -->\n",
  "docs/plaat.png": "",
};
const name = { kind: "vereiste", value: "aia-05-toezicht" };

test("a name leads to all pages that have it, by path", () => {
  const { view } = workspaceOf(files);
  expect(view.resolve(name).map(({ path }) => path)).toEqual([requirement, second]);
  expect(view.resolve({ ...name, kind: "maatregel" })).toEqual([]);
  expect(view.pagesWithId("urn:nl:ak:ver:aia-05").map(({ path }) => path)).toEqual([requirement, second]);
});

test("pages know who names them: by name, and by link to the one page", () => {
  const { view } = workspaceOf({ ...files, [measure]: "[x](../vereisten/aia-05-toezicht.md)" });
  expect(view.referrers(view.page(requirement)!)).toEqual([measure]);
  expect(view.referrers(view.page(second)!)).toEqual([]);
});

test("a word that is no reference makes no page a referrer", () => {
  const { view } = workspaceOf({ ...files, [measure]: "<!-- list_vereisten aia-05-toezicht -->" });
  expect(view.referrers(view.page(requirement)!)).toEqual([]);
});

test("pages of a kind without a name to quote are named by nothing", () => {
  const { view } = workspaceOf(files);
  expect(view.resolve({ kind: "vereiste", value: "" })).toEqual([]);
});

test("pages and other files are there until they are deleted", () => {
  const workspace = workspaceOf(files);
  const { view } = workspace;
  expect([view.hasFile("docs/plaat.png"), view.hasFile(requirement), view.hasFile("docs/x.png")]).toEqual([
    true,
    true,
    false,
  ]);
  workspace.delete("docs/plaat.png");
  workspace.delete(requirement);
  expect([view.hasFile("docs/plaat.png"), view.hasFile(requirement)]).toEqual([false, false]);
  expect(view.resolve(name).map(({ path }) => path)).toEqual([second]);
  expect([...view.pagesOfKind("vereiste")].map(({ path }) => path)).toEqual([second]);
});

test("a file that could not be read becomes a page once it can, and is gone when that is deleted", () => {
  const workspace = workspaceOf({});
  workspace.addFile(requirement);
  workspace.set(requirement, "---\n---\n");
  expect([...workspace.view.files()]).toEqual([requirement]);
  workspace.delete(requirement);
  expect(workspace.view.hasFile(requirement)).toBe(false);
});
