import { describe, expect, test } from "vitest";
import { listedBy, lists } from "../../../server/src/core/framework/listed";
import { type Files, pages, workspaceOf } from "../picture";

const requirement = pages.vereiste("aia-05-toezicht");
const tool = pages.hulpmiddel("Kaart");
const measures = ["2-owp-05-b", "2-owp-04-a", "0-org-01-c"].map(pages.maatregel);

function measure(names: string, phase: string): string {
  return `---\nvereiste: ${names}\nlevenscyclus: [${phase}]\n---\n`;
}

const files: Files = {
  [measures[0]!]: measure("[aia-05-toezicht]", "ontwerp"),
  [measures[1]!]: measure("[aia-05-toezicht, weg]", "ontwerp"),
  [measures[2]!]: measure("[]", "ontwerp"),
};

/** The names of the rows of the one macro on a page. */
function rows(macro: string, path = requirement, frontMatter = "id: urn:nl:ak:ver:aia-05"): string[] | undefined {
  const text = `---\n${frontMatter}\n---\n${macro}\n`;
  const { view } = workspaceOf({ ...files, [path]: text });
  const page = view.page(path)!;
  const use = page.body.macros[0]!;
  const listed = listedBy(use, page, view);
  // Asked the other way round, the answer is the same.
  for (const other of view.pages.values()) {
    const macroLists = view.model.macros.get(use.name)?.lists !== undefined;
    const isListed = macroLists && listed?.rows.some((row) => row.page === other) === true;
    expect(lists(use, page, other, view)).toBe(isListed);
    if (isListed) expect(view.listers(other)).toContain(path);
  }
  return listed?.rows.map(({ page: row, value }) => row?.name ?? `? ${value}`);
}

describe("a macro that lists pages has a row", () => {
  test("for each page whose key holds the value of its filter, in the order of their paths", () =>
    expect(rows("<!-- list_maatregelen vereiste/aia-05-toezicht no-search -->")).toEqual(["2-owp-04-a", "2-owp-05-b"]));

  test.each(["", "no-search ", "no-search vereiste/aia-05-toezicht ", "vereiste:aia-05-toezicht ", "vereiste/a/b "])(
    "for all pages of its kind, where the site finds no filter in '%s'",
    (words) => expect(rows(`<!-- list_maatregelen ${words}-->`)).toEqual(["0-org-01-c", "2-owp-04-a", "2-owp-05-b"]),
  );

  test.each(["fase/ontwerp", "vereiste/aia-06", "levenscyclus/weg"])("for none with the filter '%s'", (filter) =>
    expect(rows(`<!-- list_maatregelen ${filter} -->`)).toEqual([]),
  );

  test("for what the front matter of its page names, in that order", () => {
    const named = "maatregel: [2-owp-05-b, weg, 0-org-01-c]";
    expect(rows("<!-- list_maatregelen_on_hulpmiddelen_page -->", tool, named)).toEqual([
      "2-owp-05-b",
      "? weg",
      "0-org-01-c",
    ]);
    expect(rows("<!-- list_maatregelen_on_hulpmiddelen_page -->", tool)).toEqual([]);
  });
});

test.each(["<!--list_maatregelen -->", "<!-- tags -->", "<!-- list_vereisten_on_maatregelen_page -->"])(
  "'%s' on this page lists nothing at all",
  (macro) => expect(rows(macro)).toBeUndefined(),
);
