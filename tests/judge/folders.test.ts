import { existsSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { compareLinks } from "./compareLinks";
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
});
