import fc from "fast-check";
import { expect, test } from "vitest";
import { fileUri, normalUri, pathBelow } from "../../../server/src/files/uris";
import { runs } from "../../generators";

const root = "file:///werk/mijn%20kader";

test("a path is escaped as a part of a uri, whatever is in it", () => {
  expect(fileUri(root, "")).toBe(root);
  expect(fileUri(`${root}/`, "docs/a-1_b.md")).toBe(`${root}/docs/a-1_b.md`);
  expect(fileUri(root, "docs/it's (é) 100%#?.md")).toBe(`${root}/docs/it's%20(%C3%A9)%20100%25%23%3F.md`);
});

test("and is found again", () => {
  const path = fc.stringMatching(/^[a-zA-Z0-9 _.!~*'()%#?&=+,;:@$éß😀-]+(\/[a-z é%]+)?$/u);
  fc.assert(
    fc.property(path, (path) => {
      expect(fileUri(root, path)).toBe(`${root}/${path.split("/").map(encodeURIComponent).join("/")}`);
      expect(pathBelow(normalUri(root), normalUri(fileUri(root, path)))).toBe(path);
    }),
    runs(200),
  );
});
