import { expect, test } from "vitest";
import { folderPath, isInside } from "../../../server/src/core/text/path";

test.each(["a", "a/b.md", "./a", "a..b/..c", "a b/c"])("%j stays inside", (path) => expect(isInside(path)).toBe(true));

test.each(["", "..", "../a", "a/../b", "a//b", "a/", "/a", "a\\b", "..\\a", "c:", "C:/a", "c:a"])(
  "%j does not, or may not",
  (path) => expect(isInside(path)).toBe(false),
);

test.each([
  ["./docs/", "docs"],
  ["docs/./a", "docs/a"],
  [".", ""],
  ["/", ""],
  ["a//", "a/"],
])("the folder %j is %j", (path, folder) => expect(folderPath(path)).toBe(folder));
