import { describe, expect, test } from "vitest";
import type { Refusal } from "../../../../server/src/core/features/moves/renameTarget";
import { makeRoom, type Renumbering, renumber } from "../../../../server/src/core/features/numbers/renumber";
import { codeOf } from "../../../../server/src/core/features/numbers/series";
import type { FrameworkView } from "../../../../server/src/core/framework/frameworkView";
import type { Page } from "../../../../server/src/core/page/page";
import { historyOf } from "../../framework/gitLog";
import { pages, workspaceOf } from "../../picture";

/** What a renumbering from the first of these requirements does: `aia-01-a aia-03-b` are their names. */
function done(
  act: (page: Page, view: FrameworkView) => Renumbering | Refusal | undefined,
  names: string,
  deleted: readonly string[] = [],
): string | undefined {
  const all = names.split(" ");
  const files = Object.fromEntries(
    all.map((name) => [pages.vereiste(name), `---\nid: urn:nl:ak:ver:${name.slice(0, 6)}\n---\n`]),
  );
  const workspace = workspaceOf(files);
  workspace.setHistory(historyOf(deleted.map((name) => `2024-01-15 - ${pages.vereiste(name)}`).join("\n")));
  const { view } = workspace;
  const found = act(view.page(pages.vereiste(all[0]!))!, view);
  if (!found) return undefined;
  if ("refused" in found) return found.refused.nl;
  const nameOf = (path: string) => view.page(path)?.name ?? path.slice(path.lastIndexOf("/") + 1, -3);
  return [...all]
    .sort()
    .map((name) => nameOf(found.moves.get(pages.vereiste(name)) ?? pages.vereiste(name)))
    .join(" ");
}

describe("room after a page", () => {
  test.each([
    ["shifts those that follow", "aia-01-a aia-02-b aia-03-c", "aia-01-a aia-03-b aia-04-c"],
    ["up to the first gap", "aia-01-a aia-02-b aia-04-c", "aia-01-a aia-03-b aia-04-c"],
    ["in this series only", "aia-01-a aia-02-b awb-02-x", "aia-01-a aia-03-b awb-02-x"],
    ["and not those before it", "aia-02-b aia-01-a aia-03-c", "aia-01-a aia-02-b aia-04-c"],
    [
      "and keeps together what shares a number",
      "aia-01-a aia-02-b aia-02-c aia-03-d",
      "aia-01-a aia-03-b aia-03-c aia-04-d",
    ],
  ])("%s", (_, before, after) => {
    expect(done(makeRoom, before)).toBe(after);
  });

  test("passes over numbers of deleted pages", () => {
    expect(done(makeRoom, "aia-01-a aia-02-b", ["aia-03-weg"])).toBe("aia-01-a aia-04-b");
    expect(done(makeRoom, "aia-01-a aia-03-b", ["aia-02-weg"])).toBe("aia-01-a aia-04-b");
  });

  test("that is there already is told", () => {
    expect(done(makeRoom, "aia-01-a aia-03-b")).toBe("Na 'aia-01' is al ruimte: 'aia-02' is vrij.");
  });

  test("that a name cannot have is refused", () => {
    expect(done(makeRoom, "aia-98-a aia-99-b")).toMatch(/^'aia-99' zou 'aia-100' worden/);
  });

  test("is for pages with a number only", () => {
    expect(done(makeRoom, "zonder-nummer")).toBe(undefined);
  });
});

describe("a series anew", () => {
  test.each([
    ["has no gaps", "aia-02-a aia-05-b aia-09-c", "aia-02-a aia-03-b aia-04-c"],
    ["gives each page a number of its own", "aia-01-a aia-01-b aia-02-c", "aia-01-a aia-02-b aia-03-c"],
  ])("%s", (_, before, after) => {
    expect(done(renumber, before)).toBe(after);
  });

  test("but for the numbers of deleted pages", () => {
    expect(done(renumber, "aia-01-a aia-05-b aia-06-c", ["aia-02-weg"])).toBe("aia-01-a aia-03-b aia-04-c");
  });

  test("that is so already is told", () => {
    expect(done(renumber, "aia-01-a aia-02-b")).toBe("De reeks 'aia' is al op volgorde genummerd, zonder gaten.");
  });
});

test("the code of a page is that of its name", () => {
  const { view } = workspaceOf({ [pages.maatregel("2-owp-05-x")]: "", [pages.hulpmiddel("x-05")]: "" });
  expect([...view.pages.values()].map(codeOf)).toEqual(["owp-05", undefined]);
});
