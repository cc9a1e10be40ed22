import { expect, test } from "vitest";
import { definitions } from "../../../../server/src/core/features/relations/definition";
import { type Files, pages, workspaceOf } from "../../picture";

const requirement = pages.vereiste("aia-05-toezicht");
const measure = pages.maatregel("2-owp-05-afwegen");
const text =
  "---\r\nvereiste:\r\n- 'aia-05-toezicht'\r\n- weg\r\n---\r\n[x](../vereisten/aia-05-toezicht.md#kop) [y](weg.md)\r\n";
const files: Files = { [requirement]: "---\ntitle: 'Toezicht'\n---\n", [measure]: text };

function leads(mark: string, all: Files = files): string[] {
  const { view } = workspaceOf(all);
  return definitions(view.page(measure)!, text.indexOf(mark), view).map(({ origin, path, target }) =>
    [text.slice(origin.start, origin.end), path, all[path]!.slice(target.start, target.end)].join(" → "),
  );
}

test("a name leads to the title of its page", () => {
  expect(leads("aia-05")).toEqual([`aia-05-toezicht → ${requirement} → 'Toezicht'`]);
});

test("a link leads there too, and to the heading that its anchor names", () => {
  const link = "../vereisten/aia-05-toezicht.md#kop";
  expect(leads("../vereisten")).toEqual([`${link} → ${requirement} → 'Toezicht'`]);
  const withHeading = { ...files, [requirement]: "---\ntitle: 'Toezicht'\n---\n## Anders\n## Kop\n" };
  expect(leads("#kop", withHeading)).toEqual([`${link} → ${requirement} → ## Kop`]);
});

test("a page with an id is shown at its id, one with a heading only at that, one without anything at its start", () => {
  const at = (requirementText: string) =>
    leads("aia-05", { ...files, [requirement]: requirementText })[0]?.split(" → ")[2];
  expect(at("---\ntitle: T\nid: urn:nl:ak:ver:aia-05\n---\n")).toBe("urn:nl:ak:ver:aia-05");
  expect(at("---\n---\ntekst\n# Kop\n")).toBe("# Kop");
  expect(at("tekst")).toBe("");
});

test("a name that two pages have leads to both, by path", () => {
  const second = requirement.replace("/aia-05", "/nieuw/aia-05");
  const found = leads("aia-05", { ...files, [second]: "---\ntitle: B\n---\n" });
  expect(found).toEqual([`aia-05-toezicht → ${requirement} → 'Toezicht'`, `aia-05-toezicht → ${second} → B`]);
});

test("what is not there leads nowhere", () => {
  expect([...leads("weg"), ...leads("weg.md"), ...leads("vereiste:")]).toEqual([]);
});

test("an id in the text and the filter of a macro lead there too; the page's own title and id to the page itself", () => {
  const withId = { ...files, [requirement]: "---\ntitle: 'Toezicht'\nid: urn:nl:ak:ver:aia-05\n---\n" };
  const { view } = workspaceOf({
    ...withId,
    [measure]: "---\n---\nurn:nl:ak:ver:aia-05 <!-- list_maatregelen vereiste/aia-05-toezicht -->\n",
  });
  const to = (path: string, mark: string) => {
    const page = view.page(path)!;
    return definitions(page, page.text.indexOf(mark), view).map(({ path: on, target }) =>
      [on, withId[on]!.slice(target.start, target.end)].join(" → "),
    );
  };
  const atId = [`${requirement} → urn:nl:ak:ver:aia-05`];
  expect(to(measure, "urn:nl")).toEqual(atId);
  expect(to(measure, "aia-05-toezicht -->")).toEqual(atId);
  expect(to(requirement, "Toezicht")).toEqual(atId);
});
