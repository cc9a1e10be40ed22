import { describe, expect, test } from "vitest";
import { isEmptyNode, type YamlNode } from "../../../server/src/core/frontMatter/yamlNodes";
import { parseYaml } from "../../../server/src/core/frontMatter/yamlParser";
import { scanYaml } from "../../../server/src/core/frontMatter/yamlScanner";

/** Every node with the text under it; the same tree whichever reader made it. */
function shown(node: YamlNode | undefined, text: string): unknown {
  if (!node) return null;
  const under = text.slice(node.span.start, node.span.end);
  if (node.type === "scalar") return [node.style, node.value, text.slice(node.inner.start, node.inner.end), under];
  if (node.type === "list")
    return {
      list: node.items.map((item) => [text.slice(item.span.start, item.span.end), shown(item.value, text)]),
      under,
    };
  return { mapping: Object.fromEntries(node.entries.map((entry) => [entry.key, shown(entry.value, text)])), under };
}

const read = (text: string) => shown(parseYaml(text, 0, text.length).entries[0]?.value, text);

describe("nodes say what is under them", () => {
  test.each<[string, unknown]>([
    ["a: x y # z\n", ["plain", "x y", "x y", "x y"]],
    ["a: 'it''s'\n", ["single", "it's", "it''s", "'it''s'"]],
    ['a: "x\\ty"\n', ["double", "x\ty", "x\\ty", '"x\\ty"']],
    ["a: |\n  x\n  y\n\n\nb: z\n", ["block", "x\ny\n", "|\n  x\n  y", "|\n  x\n  y"]],
    ["a: x\n  y\n", ["plain", "x y", "x\n  y", "x\n  y"]],
    [
      "a:\n  - x\n  -\n",
      {
        list: [
          ["- x", ["plain", "x", "x", "x"]],
          ["-", null],
        ],
        under: "- x\n  -",
      },
    ],
    [
      "a: [x, 'y']\n",
      {
        list: [
          ["x", ["plain", "x", "x", "x"]],
          ["'y'", ["single", "y", "y", "'y'"]],
        ],
        under: "[x, 'y']",
      },
    ],
    ["a:\n  b: c\n  d:\n", { mapping: { b: ["plain", "c", "c", "c"], d: null }, under: "b: c\n  d:" }],
  ])("%j", (text, expected) => {
    expect(read(text)).toEqual(expected);
    const scanned = scanYaml(text, 0, text.length);
    if (scanned) expect(shown(scanned[0]?.value, text)).toEqual(expected);
  });
});

test("an alias reads as what it names, and is underlined where it stands", () => {
  const text = "a: &x [p, q]\nb: *x\n";
  const [, second] = parseYaml(text, 0, text.length).entries;
  expect(second?.value).toMatchObject({ type: "list", items: [{ value: { value: "p" } }, { value: { value: "q" } }] });
  expect(text.slice(second!.value!.span.start, second!.value!.span.end)).toBe("*x");
});

test("the site reads nothing where nothing, an empty text, `~` or `null` stands, unless it is quoted", () => {
  const text = "a:\nb: ''\nc: ~\nd: null\ne: Null\nf: '~'\ng: nothing\nh: []\n";
  const entries = parseYaml(text, 0, text.length).entries;
  expect(entries.filter(({ value }) => isEmptyNode(value)).map(({ key }) => key)).toEqual(["a", "b", "c", "d", "e"]);
});

test("what could be read before and after a mistake is there", () => {
  const text = "a: x\nb: 'open\n";
  const { entries, error } = parseYaml(text, 0, text.length);
  expect([entries.map(({ key }) => key), error?.code]).toEqual([["a", "b"], "MISSING_CHAR"]);
});
