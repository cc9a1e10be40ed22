import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readFrontMatter } from "../../../server/src/core/frontMatter/frontMatter";
import type { YamlScalar } from "../../../server/src/core/frontMatter/yamlNodes";
import { scalarText } from "../../../server/src/core/page/scalarText";
import { runs } from "../../generators";
import { repaired } from "../picture";

/** The value of `k` on a page, however it is written. */
function scalarIn(yaml: string): { text: string; scalar: YamlScalar } {
  const text = `---\n${yaml}\n---\n`;
  const value = readFrontMatter(text).entries.find(({ key }) => key === "k")?.value;
  if (value?.type !== "scalar") throw new Error("there is no such scalar");
  return { text, scalar: value };
}

/** The page after `what` in the value has become `by`; undefined where that cannot be. */
function edited(yaml: string, what: string, by: string): string | undefined {
  const { text, scalar } = scalarIn(yaml);
  const start = scalar.value.indexOf(what);
  const edits = scalarText(text, scalar).edit([{ span: { start, end: start + what.length }, newText: by }]);
  if (!edits) return undefined;
  const after = repaired(text, { title: { nl: "", en: "" }, evidence: { nl: "", en: "" }, preferred: false, edits });
  return after.slice(4, -5);
}

describe("a part of a value is found and replaced, whatever quotes the value has", () => {
  test.each([
    ["plain", "k: a && b # c", "&&", "||", "k: a || b # c"],
    ["single quotes", "k: 'it''s \"a\" && b'", "&&", "it's", "k: 'it''s \"a\" it''s b'"],
    ["double quotes", 'k: "\\"a\\" && b"', "&&", '"', 'k: "\\"a\\" \\" b"'],
    ["plain, where quotes become needed", "k: (a) && b # c", "(a)", '"a"', "k: '\"a\" && b' # c"],
    ["plain that may begin so", "k: a && b", "a", "(a)", "k: (a) && b"],
    ["over several lines", "k: a &&\n  b", "&&", "||", "k: 'a || b'"],
    ["with an escape", 'k: "a\\t&& b"', "&&", "||", "k: 'a\t|| b'"],
  ])("%s", (_, yaml, what, by, expected) => expect(edited(yaml, what, by)).toBe(expected));

  test("a block of lines and an alias stay as they are", () => {
    expect(edited("k: |-\n  a && b", "&&", "||")).toBeUndefined();
    expect(edited("j: &x a && b\nk: *x", "&&", "||")).toBeUndefined();
  });
});

test("where the places cannot be told, the whole value is underlined", () => {
  const { text, scalar } = scalarIn('k: "a\\tb"');
  const { isExact, spanOf } = scalarText(text, scalar);
  expect([isExact, spanOf({ start: 1, end: 2 })]).toEqual([false, scalar.inner]);
});

test("every character of a value is found where it is written", () => {
  const character = fc.constantFrom(..."ab'\"\\ &");
  const value = fc.array(character, { minLength: 1, maxLength: 12 }).map((all) => `x${all.join("")}y`);
  fc.assert(
    fc.property(value, fc.boolean(), (written, isDouble) => {
      const quoted = isDouble ? JSON.stringify(written) : `'${written.replaceAll("'", "''")}'`;
      const { text, scalar } = scalarIn(`k: ${quoted}`);
      expect(scalar.value).toBe(written);
      const { isExact, spanOf } = scalarText(text, scalar);
      expect(isExact).toBe(true);
      for (let i = 0; i < written.length; i++) {
        const { start, end } = spanOf({ start: i, end: i + 1 });
        const read = isDouble
          ? JSON.parse(`"${text.slice(start, end)}"`)
          : text.slice(start, end).replaceAll("''", "'");
        expect(read).toBe(written[i]);
      }
    }),
    runs(300),
  );
});
