import { expect, test } from "vitest";
import { freeNumbers } from "../../../../server/src/core/features/numbers/freeNumbers";
import { historyOf } from "../../framework/gitLog";
import { pages, workspaceOf } from "../../picture";

/** The numbers of the series `aia` that are free among requirements with these names, after this story of git. */
function free(names: string, story: readonly string[] = []) {
  const files = Object.fromEntries(
    names
      .split(" ")
      .map((name) => [pages.vereiste(name), `---\ntitle: Over ${name}\nid: urn:nl:ak:ver:${name.slice(0, 6)}\n---\n`]),
  );
  const workspace = workspaceOf(files);
  workspace.setHistory(historyOf(story.join("\n")));
  const { view } = workspace;
  return freeNumbers(view.model.kinds.get("vereiste")!, "aia", view);
}

test("the next one, and the gaps before it", () => {
  expect(free("aia-01-a aia-04-b awb-02-c")).toEqual({
    next: "aia-05",
    freed: [],
    unused: ["aia-02", "aia-03"],
    reserved: [],
  });
  expect(free("aia-01-a aia-02-b")).toMatchObject({ next: "aia-03", unused: [] });
  expect(free("awb-01-a")).toMatchObject({ next: "aia-01", unused: [] });
});

test("those of deleted pages stay reserved, also behind the highest", () => {
  const deleted = ["aia-02-weg", "aia-04-weg"].map((name) => `2024-01-15 - ${pages.vereiste(name)}`);
  expect(free("aia-01-a aia-03-b", deleted)).toEqual({
    next: "aia-05",
    freed: [],
    unused: [],
    reserved: ["aia-02", "aia-04"],
  });
});

test("one that a page had which has another now is told apart, with its title", () => {
  const story = [`2024-01-15 ${pages.vereiste("aia-02-b")} -> ${pages.vereiste("aia-04-b")}`];
  expect(free("aia-01-a aia-04-b", story)).toEqual({
    next: "aia-05",
    freed: [{ number: "aia-02", title: "Over aia-04-b" }],
    unused: ["aia-03"],
    reserved: [],
  });
});

test("a series that begins far away is not looked through to its end", () => {
  const { unused } = free("aia-01-a aia-99-b");
  expect(unused).toHaveLength(97);
});
