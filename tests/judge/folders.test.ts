import { existsSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { sitePage } from "../../server/src/core/features/site/sitePage";
import { compareAnchors } from "./compareAnchors";
import { compareLinks } from "./compareLinks";
import { comparePreview } from "./comparePreview";
import { compareRepairs } from "./compareRepairs";
import { unexplained } from "./differences";
import { readFolder } from "./folder";
import { build, isBuilt, isJudgeThere } from "./judge";

const fixtures = join(__dirname, "../fixtures");
const corpus = join(__dirname, "../../../shared/corpus/algoritmekader");
const folders: readonly (readonly [name: string, root: string])[] = [
  ...["algoritmekader", "controls", "layout-2024-05", "layout-2024-11"].map(
    (name) => [name, join(fixtures, name)] as const,
  ),
  ["corpus", corpus],
];

describe.each(folders)("the pages of %s", (name, root) => {
  const isThere = isJudgeThere && existsSync(root);
  const read = isThere ? readFolder(root) : undefined;
  const built = read?.then(({ site }) => build(site));

  test.skipIf(!isThere)("are built by the site", async () => {
    const { pages } = await built!;
    expect(pages.size).toBeGreaterThan(5);
    expect([...pages].filter(([, page]) => !isBuilt(page))).toEqual([]);
  });

  test.skipIf(!isThere)("have the dead links that we tell of, and no others", async () =>
    expect(unexplained(name, compareLinks(await read!, await built!))).toEqual([]),
  );

  test.skipIf(!isThere)("have the places to link to that we know, and no others", async () => {
    const { workspace, full } = await read!;
    const found = [...(await built!).pages].flatMap(([path, page]) => {
      const own = workspace.view.page(full(path));
      return own && isBuilt(page) ? compareAnchors(path, own, page) : [];
    });
    expect(unexplained(`${name}, places`, found)).toEqual([]);
  });

  test.skipIf(!isThere)("are shown by the preview as the site shows them", async () => {
    const { site, workspace, full } = await read!;
    const termsOf = (path: string) => {
      const page = workspace.view.page(full(path));
      return (page && sitePage(page, [], workspace.view, "nl")?.terms) ?? [];
    };
    expect(unexplained(`${name}, preview`, comparePreview(site, await built!, termsOf))).toEqual([]);
  });

  test.skipIf(!isThere)("are changed by no repair that needs no asking, but for the place that it is about", async () =>
    expect(await compareRepairs(await read!, await built!)).toEqual([]),
  );
});
