import fc from "fast-check";
import { expect, test } from "vitest";
import { parseYaml } from "../../server/src/core/frontMatter/yamlParser";
import { scanYaml } from "../../server/src/core/frontMatter/yamlScanner";
import { runs, yamlText } from "../generators";

/** The fast scanner may decline; what it does read, it reads as the parser does, and only where that finds no error. */
function agrees(text: string, start = 0): void {
  const scanned = scanYaml(text, start, text.length);
  if (!scanned) return;
  expect({ entries: scanned }).toEqual(parseYaml(text, start, text.length));
}

test("the scanner reads YAML as the parser does, or leaves it to the parser", () => {
  fc.assert(
    fc.property(yamlText, fc.constantFrom("", "---\n", "\ufeff---\r\n"), (text, before) =>
      agrees(before + text, before.length),
    ),
    runs(2000),
  );
});

test("the scanner reads the front matter of usual pages itself", () => {
  const text = "title: Een titel\nid: 'x'\nlijst:\n  - a\n  # opmerking\n  - \"b\"\nleeg:\n- c\nonder:\n  d: e\n\n";
  expect(scanYaml(text, 0, text.length)).toEqual(parseYaml(text, 0, text.length).entries);
});

// Each of these was once read in another way than the parser does, or is near to such a case.
test.each([
  ["a key too long for YAML", `${"k".repeat(1025)}: x\n`],
  ["a key of the longest length", `${"k".repeat(1024)}: x\n`],
  ["a control character in a comment", "# \u0001\n"],
  ["a control character in quotes", 'x: "\u0001"\n'],
  ["half of a pair", "x: \ud83d\n"],
  ["an emoji", "x: \u{1f600}\n"],
  ["a tab behind a value", "x: y\t\n"],
  ["a tab in a line of spaces", "x: y\n \t\n"],
  ["a no-break space as a value", "x: \u00a0\n"],
  ["a line separator", "x: a\u2028b\n"],
  ["a lone carriage return", "x: a\rb: c\n"],
  ["an item that is out of line", "x:\n  - a\n - b\n"],
  ["a comment that is out of line", "x:\n  - a\n# c\n  - b\n"],
  ["a prototype key", "__proto__: x\nconstructor:\n  toString: y\n"],
  ["a value on the next line", "x:\n  y\n"],
  ["a key with a value and a mapping", "x: y\n  z: a\n"],
])("the scanner and the parser agree on %s", (_, text) => agrees(text));
