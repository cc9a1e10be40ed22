import { describe, expect, test } from "vitest";
import { builtInModel } from "../../../../server/src/configuration/builtInModel";
import { editsAfter, recognised } from "../../../../server/src/core/features/moves/outsideMoves";
import { applied } from "../../../../server/src/core/text/textEdits";
import { type Files, pages, workspaceOf } from "../../picture";
import { goodMeasure, goodRequirement, measure, requirement } from "../../rules/framework";

const to = pages.vereiste("aia-12-toezicht");

/** The moves that are seen when these files become those. */
function seen(before: Files, after: Files) {
  const [old, now] = [workspaceOf(before).view, workspaceOf(after).view];
  const lost = [...old.pages.values()].filter(({ path }) => !now.page(path));
  const found = [...now.pages.values()].filter(({ path }) => !old.page(path));
  return { moves: recognised(lost, found, builtInModel()), view: now };
}

describe("a page that got another name outside the editor is recognised", () => {
  test.each([
    ["by its text", goodRequirement],
    ["by its id", "---\nid: urn:nl:ak:ver:aia-09\n---\nHeel anders.\n"],
    ["by most of its lines", goodRequirement.replace(":aia-09", ":aia-12")],
  ])("%s", (_, text) => {
    const { moves } = seen({ [requirement]: goodRequirement }, { [to]: text });
    expect(moves.map(({ was, to }) => [was.path, to])).toEqual([[requirement, to]]);
  });

  test("but not when it is another page, or there are two of it", () => {
    expect(seen({ [requirement]: goodRequirement }, { [to]: "# Iets nieuws\n" }).moves).toEqual([]);
    const twice = { [to]: goodRequirement, [pages.vereiste("aia-13-x")]: goodRequirement };
    expect(seen({ [requirement]: goodRequirement }, twice).moves).toEqual([]);
  });
});

test("what still names it as it was is edited, on the text of today", () => {
  const now = goodRequirement.replace(":aia-09", ":aia-12");
  const tool = pages.hulpmiddel("x");
  const text = "Zie [x](../vereisten/aia-09-menselijk-toezicht.md) en urn:nl:ak:ver:aia-09.\n";
  const files = { [to]: now, [measure]: `${goodMeasure}\nmeer\n`, [tool]: text };
  const { moves, view } = seen({ [requirement]: goodRequirement, [measure]: goodMeasure, [tool]: text }, files);
  const after = Object.fromEntries(
    editsAfter(moves, view).map(({ path, edits }) => [path, applied(view.page(path)!.text, edits)]),
  );
  expect(after).toEqual({
    [measure]: files[measure]!.replace("aia-09-menselijk-toezicht", "aia-12-toezicht"),
    [to]: now.replace("aia-09-menselijk-toezicht", "aia-12-toezicht"),
    [tool]: "Zie [x](../vereisten/aia-12-toezicht.md) en urn:nl:ak:ver:aia-12.\n",
  });
});

test("the links of a page that is in another folder now lead where they led", () => {
  const text = "[a](uitleg.md)\n";
  const others = { [pages.other("lezen/uitleg")]: "" };
  const { moves, view } = seen({ [pages.other("lezen/x")]: text, ...others }, { [pages.other("x")]: text, ...others });
  const [file] = editsAfter(moves, view);
  expect([file?.path, applied(text, file!.edits)]).toEqual([pages.other("x"), "[a](lezen/uitleg.md)\n"]);
});
