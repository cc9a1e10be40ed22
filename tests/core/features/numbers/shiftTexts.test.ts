import { describe, expect, test } from "vitest";
import { movePages } from "../../../../server/src/core/features/moves/movePages";
import { makeRoom, renumber, roomAfter } from "../../../../server/src/core/features/numbers/renumber";
import { roomText, shiftText } from "../../../../server/src/core/features/numbers/shiftTexts";
import type { Language } from "../../../../server/src/core/text/language";
import { historyOf } from "../../framework/gitLog";
import { type Files, pages, workspaceOf } from "../../picture";

/** The view of requirements, of which the first names stand in `names`, and of pages that refer to them; and the first page. */
function viewOf(names: string, more: Files = {}, deleted: readonly string[] = []) {
  const files = Object.fromEntries(names.split(" ").map((name) => [pages.vereiste(name), idOf(name)]));
  const workspace = workspaceOf({ ...files, ...more });
  workspace.setHistory(historyOf(deleted.map((name) => `2024-01-15 - ${pages.vereiste(name)}`).join("\n")));
  const { view } = workspace;
  return { view, first: view.page(pages.vereiste(names.split(" ")[0]!))! };
}

function idOf(name: string): string {
  return `---\nid: urn:nl:ak:ver:${name.slice(0, 6)}\n---\n`;
}

function told(
  act: typeof makeRoom | typeof renumber,
  names: string,
  { more = {}, deleted = [], language = "nl" }: { more?: Files; deleted?: readonly string[]; language?: Language } = {},
): string {
  const { view, first } = viewOf(names, more, deleted);
  const found = act(first, view);
  if (!found || "refused" in found) throw new Error(found?.refused.nl ?? "no number");
  return shiftText(found, movePages(found.moves, view), view)[language];
}

describe("numbers that become others are said by ranges", () => {
  test.each([
    ["aia-01-a aia-02-b", "aia-02 wordt aia-03.", "aia-02 becomes aia-03."],
    ["aia-01-a aia-02-b aia-03-c", "aia-02 en aia-03 schuiven één op.", "aia-02 and aia-03 move up by one."],
    ["aia-01-a aia-02-b aia-03-c aia-04-d", "aia-02 t/m aia-04 schuiven één op.", "aia-02 to aia-04 move up by one."],
    ["aia-01-a aia-02-b aia-02-c", "aia-02 wordt aia-03.", "aia-02 becomes aia-03."],
  ])("after a page: %s", (names, dutch, english) => {
    expect(told(makeRoom, names)).toBe(`${dutch} Niets verwijst ernaar.`);
    expect(told(makeRoom, names, { language: "en" })).toBe(`${english} Nothing refers to them.`);
  });

  test.each([
    ["aia-01-a aia-03-b aia-04-c aia-05-d", "aia-03 t/m aia-05 schuiven één terug."],
    ["aia-01-a aia-03-b aia-06-c aia-07-d", "aia-03 wordt aia-02; aia-06 en aia-07 schuiven drie terug."],
    [
      "aia-01-a aia-03-b aia-05-c aia-07-d aia-09-e aia-20-f aia-21-g",
      "aia-03 wordt aia-02; aia-05 wordt aia-03; aia-07 wordt aia-04; aia-09 wordt aia-05; 2 andere pagina's krijgen een ander nummer.",
    ],
  ])("of a series anew: %s", (names, dutch) => {
    expect(told(renumber, names)).toBe(`${dutch} Niets verwijst ernaar.`);
  });
});

test("references are counted with the files in which they stand, and not the ids of the pages themselves", () => {
  const measure = (title: string) => `---\ntitle: ${title}\nvereiste:\n- aia-02-b\n---\n`;
  const one = { [pages.maatregel("2-owp-01-x")]: measure("X") };
  expect(told(makeRoom, "aia-01-a aia-02-b", { more: one })).toBe("aia-02 wordt aia-03. Eén verwijzing verandert mee.");
  const two = { ...one, [pages.maatregel("2-owp-02-y")]: `${measure("Y")}[b](../vereisten/aia-02-b.md)\n` };
  expect(told(makeRoom, "aia-01-a aia-02-b", { more: two })).toBe(
    "aia-02 wordt aia-03. 3 verwijzingen in 2 bestanden veranderen mee.",
  );
  expect(told(makeRoom, "aia-01-a aia-02-b", { more: two, language: "en" })).toBe(
    "aia-02 becomes aia-03. 3 references in 2 files change with them.",
  );
});

test("numbers of deleted pages are said to stay taken", () => {
  expect(told(makeRoom, "aia-01-a aia-02-b", { deleted: ["aia-03-weg"] })).toBe(
    "aia-02 wordt aia-04. Niets verwijst ernaar. aia-03 blijft bezet: dat nummer had een pagina die is verwijderd.",
  );
  expect(told(makeRoom, "aia-01-a aia-02-b aia-03-c", { deleted: ["aia-04-weg", "aia-05-weg"] })).toContain(
    "aia-04 en aia-05 blijven bezet: die nummers hadden pagina's die zijn verwijderd.",
  );
});

test("of a page after another one the number is said, also where nothing shifts", () => {
  const textAfter = (names: string, deleted: readonly string[] = []) => {
    const { view, first } = viewOf(names, {}, deleted);
    const room = roomAfter(first, view);
    return room && !("refused" in room) ? roomText(room, [], view).nl : undefined;
  };
  expect(textAfter("aia-01-a aia-03-b")).toBe("De pagina krijgt nummer aia-02.");
  expect(textAfter("aia-01-a aia-02-b aia-03-c")).toBe(
    "De pagina krijgt nummer aia-02; aia-02 en aia-03 schuiven één op. Niets verwijst ernaar.",
  );
  expect(textAfter("aia-01-a", ["aia-02-weg"])).toBe(
    "De pagina krijgt nummer aia-03. aia-02 blijft bezet: dat nummer had een pagina die is verwijderd.",
  );
});
