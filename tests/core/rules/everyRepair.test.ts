import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { declaredRule, rulesFolder } from "../../../scripts/ruleIndex";
import { problemsOf, tryRepairs } from "../picture";
import { placed } from "./examples";
import { crlf } from "./framework";

// Where the repairs come from that are tried: the wrong example on the pages of each rule, here; all that its own test draws, by
// `draw`; and what that test has of `eachMistake`.

const folder = join(__dirname, "../../..", rulesFolder);
const rules = readdirSync(folder, { recursive: true, encoding: "utf8" })
  .filter((path) => path.endsWith(".ts"))
  .flatMap((path) => {
    const text = readFileSync(join(folder, path), "utf8");
    const rule = declaredRule(path, text);
    return rule ? [{ id: rule.id, canMend: /repair/i.test(text) }] : [];
  });

describe.each(rules)("$id", ({ id, canMend }) => {
  const found = (of = (text: string) => text) => {
    const { path, files } = placed(id)!.wrong;
    const changed = Object.fromEntries(Object.entries(files).map(([name, text]) => [name, of(text)]));
    return { files: changed, path, problems: problemsOf(changed, path).filter(({ code }) => code === id) };
  };

  test("the wrong example of its page shows a repair, if the rule has any", () => {
    expect(found().problems.some(({ repairs }) => repairs.length > 0)).toBe(canMend);
  });

  test("each repair of that takes the problem away and brings no error, whatever the line ends", () => {
    for (const { files, path, problems } of [found(), found(crlf)]) {
      expect(problems.length).toBeGreaterThan(0);
      tryRepairs(files, path, problems);
    }
  });
});
