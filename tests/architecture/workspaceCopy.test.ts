import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
// @ts-expect-error A script without types.
import { sample, workspaceCopy } from "../../scripts/editor/workspaceCopy.mjs";

test("what a test writes in its copy of the sample never reaches the sample, also not through a link", () => {
  // A symbolic link to the page of that name in another folder.
  const path = "docs/leeswijzer.md";
  const before = readFileSync(join(sample, path), "utf8");
  const copy = workspaceCopy();
  writeFileSync(join(copy, path), "Iets anders.\n");
  expect(readFileSync(join(copy, "docs/over-dit-kader/leeswijzer.md"), "utf8")).toBe("Iets anders.\n");
  expect(readFileSync(join(sample, path), "utf8")).toBe(before);
});
