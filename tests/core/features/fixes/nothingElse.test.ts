import { join } from "node:path";
import { pathToFileURL } from "node:url";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { fixAll } from "../../../../server/src/core/features/fixes/fixAll";
import { quickFixes } from "../../../../server/src/core/features/fixes/quickFixes";
import { frameworkFiles, runs } from "../../../generators";
import { openFolder } from "../../../openFolder";
import { workspaceOf } from "../../picture";
import { expectNothingElse } from "./nothingElse";

test("of whatever page: what is mended unasked changes nothing but the places of the problems", () => {
  fc.assert(
    fc.property(frameworkFiles, (files) => {
      const workspace = workspaceOf(files);
      workspace.check();
      for (const path of [...workspace.view.pages.keys()]) expectNothingElse(workspace, path);
    }),
    runs(50),
  );
  expect.hasAssertions();
});

describe.each(["algoritmekader", "controls", "layout-2024-05", "layout-2024-11"])(
  "on the pages of the fixture %s",
  (name) => {
    const root = join(__dirname, "../../../fixtures", name);

    test("what is mended unasked changes nothing but the places of the problems", async () => {
      const { framework } = await openFolder(pathToFileURL(root).href, root);
      for (const path of [...framework.workspace.view.pages.keys()]) expectNothingElse(framework.workspace, path);
    });

    test("where nothing is wrong, nothing is offered", async () => {
      const { framework } = await openFolder(pathToFileURL(root).href, root);
      const { view } = framework.workspace;
      for (const [path, page] of view.pages) {
        const problems = framework.workspace.problems(path);
        if (problems.length > 0) continue;
        expect(quickFixes(problems, { start: 0, end: page.text.length })).toEqual([]);
        expect(fixAll(page, problems, view).edits).toEqual([]);
      }
    });
  },
);
