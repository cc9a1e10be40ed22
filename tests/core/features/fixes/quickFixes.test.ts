import { expect, test } from "vitest";
import { quickFixes } from "../../../../server/src/core/features/fixes/quickFixes";
import { pages, problemsOf } from "../../picture";

const path = pages.hulpmiddel("x");
const text = "---\nrollen:\n- jurist\n- jurst\n- data\n---\n";
const problems = problemsOf({ [path]: text, [pages.role("jurist")]: "", [pages.topic("data")]: "" }, path).filter(
  ({ code }) => code === "value/unknown-term",
);
const at = (mark: string) => text.indexOf(mark);

test("repairs are offered for the problem under the cursor, its end included, the best first", () => {
  for (const offset of [at("jurst"), at("jurst") + 5]) {
    const fixes = quickFixes(problems, { start: offset, end: offset });
    expect(fixes[0]?.repair.value).toBe("jurist");
    expect(new Set(fixes.map(({ problem }) => problem))).toEqual(new Set([problems[0]]));
  }
});

test("a selection gets the repairs of all problems that it touches, in the order of the text", () => {
  const fixes = quickFixes(problems, { start: 0, end: text.length });
  expect([...new Set(fixes.map(({ problem }) => problem))]).toEqual([...problems]);
  expect(problems).toHaveLength(2);
});

test("elsewhere nothing is offered", () => {
  expect(quickFixes(problems, { start: at("jurist"), end: at("jurist") + 2 })).toEqual([]);
});
