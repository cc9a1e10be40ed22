import { expect, test } from "vitest";
import { Wishes } from "../../../server/src/core/lookUps/wishes";
import type { Problem } from "../../../server/src/core/problem/problem";

test("who is concerned by a name is gone through once, also where a page is checked again after each step", () => {
  const wishes = new Wishes();
  const problem = { suggests: [{ pool: "file:md", value: "toezigt" }] } as unknown as Problem;
  wishes.replace("docs/lezen.md", [[problem]]);
  const marked = new Set<string>();
  let steps = 0;
  for (const _ of wishes.markConcerned("file:md", new Set(["toezicht"]), marked)) {
    wishes.replace("docs/lezen.md", [[problem]]);
    expect(marked.delete("docs/lezen.md")).toBe(true);
    if (++steps > 3) break;
  }
  expect(steps).toBe(1);
});
