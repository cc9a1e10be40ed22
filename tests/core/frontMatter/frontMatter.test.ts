import matter from "gray-matter";
import { describe, expect, test } from "vitest";
import { readFrontMatter } from "../../../server/src/core/frontMatter/frontMatter";
import type { YamlNode } from "../../../server/src/core/frontMatter/yamlNodes";

/** What was read, as plain values. */
function values(text: string): unknown {
  const plain = (node: YamlNode | undefined): unknown => {
    if (!node) return null;
    if (node.type === "scalar") return node.value;
    if (node.type === "list") return node.items.map((item) => plain(item.value));
    return Object.fromEntries(node.entries.map((entry) => [entry.key, plain(entry.value)]));
  };
  return readFrontMatter(text).entries.map((entry) => [entry.key, plain(entry.value)]);
}

/** The text under each key and value. */
function underlined(text: string): string[] {
  return readFrontMatter(text).entries.map(({ keySpan, value }) => {
    const inner = value?.type === "scalar" ? value.inner : value?.span;
    return `${text.slice(keySpan.start, keySpan.end)}=${inner ? text.slice(inner.start, inner.end) : ""}`;
  });
}

const body = (text: string) => text.slice(readFrontMatter(text).bodyStart);

describe("where front matter is", () => {
  test.each<[string, string, string, string]>([
    ["between two lines of three hyphens", "---\na: b\n---\nrest", "read", "rest"],
    ["also when three dots close it", "---\na: b\n...\nrest", "read", "rest"],
    ["after a byte order mark", "\ufeff---\na: b\n---\nrest", "read", "rest"],
    ["with spaces behind the fences", "--- \na: b\n---\t \nrest", "read", "rest"],
    ["with CRLF", "---\r\na: b\r\n---\r\nrest", "read", "rest"],
    ["up to the end of the file", "---\na: b\n---", "read", ""],
    ["also when it is empty", "---\n---\nrest", "read", "rest"],
    ["not when four hyphens stand first", "----\na: b\n----\n", "absent", "----\na: b\n----\n"],
    ["not without a fence", "a: b\n", "absent", "a: b\n"],
    ["not in an empty file", "", "absent", ""],
    ["not first when a blank line precedes it", "\n---\na: b\n---\nrest", "notFirst", "rest"],
    ["nowhere when only a rule stands below a blank line", "\n---\ntext\n", "absent", "\n---\ntext\n"],
    ["beyond a line that only begins with hyphens", "---\na: b\n--- c\n---\nrest", "broken", "rest"],
    ["up to dots, with hyphens below them", "---\na: b\n...\n---\nrest", "read", "---\nrest"],
    ["up to hyphens, with dots below them", "---\na: b\n---\n...\nrest", "read", "...\nrest"],
    ["with many blank lines", `---\na: b\n${"\n".repeat(1900)}c: d\n${"\n".repeat(1900)}---\nrest`, "read", "rest"],
    ["unclosed without a second fence", "---\na: b\n", "unclosed", "a: b\n"],
    ["unclosed when the second fence is indented", "---\na: b\n ---\n", "unclosed", "a: b\n ---\n"],
    ["not text when bytes anywhere are no UTF-8", `---\na: b\n---\n${"x".repeat(5000)}\udcff`, "notText", ""],
    ["text where a letter was lost before", "---\na: \ufffd\n---\nrest", "read", "rest"],
    ["text where half of an emoji looks like such bytes", "---\na: \ud800\udcff\n---\nrest", "read", "rest"],
    ["not text when null characters stand at the start", "-\0-\0-\0", "notText", ""],
  ])("%s", (_, text, status, rest) => {
    expect([readFrontMatter(text).status, body(text)]).toEqual([status, rest]);
  });
});

test("a page in `---js` runs nothing", () => {
  const global = globalThis as { ranFrontMatter?: boolean };
  for (const language of ["js", "javascript", "coffee", "json", "toml", "JS"]) {
    const text = `---${language}\n{ title: (globalThis.ranFrontMatter = true) && "x" }\n---\n`;
    const { status, entries, language: named } = readFrontMatter(text);
    expect([status, entries, named]).toEqual(["engine", [], language]);
  }
  expect(global.ranFrontMatter).toBeUndefined();
  // The same text in gray-matter by itself does run: that is why ours never gets there.
  matter("---js\n{ title: (globalThis.ranFrontMatter = true) && 'x' }\n---\n", { language: "yaml" });
  expect(global.ranFrontMatter).toBe(true);
  delete global.ranFrontMatter;
});

test("a language in the YAML itself runs nothing either", () => {
  const text = "---\na: !!js/function 'function () { globalThis.ranFrontMatter = true }'\n---\n";
  expect(readFrontMatter(text).status).toBe("read");
  expect((globalThis as { ranFrontMatter?: boolean }).ranFrontMatter).toBeUndefined();
});

test("the same broken text is broken the second time too", () => {
  const text = "---\ntitle: 'open\n---\n";
  const first = readFrontMatter(text);
  expect(first.status).toBe("broken");
  expect(readFrontMatter(text)).toEqual(first);
});

test("the last value of a CRLF page has no carriage return", () => {
  expect(values("---\r\na: v1\r\n---\r\n")).toEqual([["a", "v1"]]);
  expect(values('---\r\nb: "v1" # c\r\na:\r\n- v1\r\n---\r\n')).toEqual([
    ["b", "v1"],
    ["a", ["v1"]],
  ]);
});

test("values are never converted", () => {
  expect(values("---\na: 3.10\nb: no\nc: 012\nd: 2025-02-02\ne: ~\nf: [1_000, 0x1F]\n---\n")).toEqual([
    ["a", "3.10"],
    ["b", "no"],
    ["c", "012"],
    ["d", "2025-02-02"],
    ["e", "~"],
    ["f", ["1_000", "0x1F"]],
  ]);
});

test("keys that an object already has are keys like others", () => {
  expect(values("---\n__proto__: x\nconstructor: y\n---\n")).toEqual([
    ["__proto__", "x"],
    ["constructor", "y"],
  ]);
});

describe("a value is underlined to the character", () => {
  test.each<[string, string, string[]]>([
    ["without its quotes", "---\na: 'x y'\nb: \"z\"\n---\n", ["a=x y", "b=z"]],
    ["with quotes inside as written", "---\na: 'it''s'\n---\n", ["a=it''s"]],
    ["after a byte order mark", "\ufeff---\na: x\n---\n", ["a=x"]],
    ["in CRLF", "---\r\na: x\r\nb:  y \r\n---\r\n", ["a=x", "b=y"]],
    ["before a comment", "---\na: x # y\nb: 'z' # c\n---\n", ["a=x", "b=z"]],
    ["after emoji", "---\na: \u{1f600}\u{1f600} x\nb: y\n---\n", ["a=\u{1f600}\u{1f600} x", "b=y"]],
    ["over lines", "---\na: x\n  y\nb: z\n---\n", ["a=x\n  y", "b=z"]],
    ["over lines in quotes", "---\na: 'x\n  y'\n---\n", ["a=x\n  y"]],
    ["as a block without the lines after it", "---\na: >-\n  x\n  y\n\nb: z\n---\n", ["a=>-\n  x\n  y", "b=z"]],
    ["as a flow list", "---\na: [x, 'y']\n---\n", ["a=[x, 'y']"]],
    ["as a list", "---\na:\n- x\n- y\n\nb: z\n---\n", ["a=- x\n- y", "b=z"]],
    ["with a key in quotes", "---\n'a': x\n---\n", ["a=x"]],
    ["and nothing where nothing stands", "---\na:\nb: ''\n---\n", ["a=", "b="]],
  ])("%s", (_, text, expected) => expect(underlined(text)).toEqual(expected));
});

describe("what the site refuses is a mistake at its place", () => {
  test.each<[string, string, string, string]>([
    ["a tab behind a value", "---\na: b\t\n---\n", "TAB", "\t"],
    ["a tab before a value", "---\na:\tb\n---\n", "TAB", "\t"],
    ["a tab between words", "---\na: b\tc\n---\n", "TAB", "\t"],
    ["a control character", "---\na: b\u0007\n---\n", "NOT_PRINTABLE", "\u0007"],
    ["half of a pair", "---\na: \ud83d\n---\n", "NOT_PRINTABLE", "\ud83d"],
    ["an alias to nothing", "---\na: *belangrijk*\n---\n", "UNKNOWN_ALIAS", "*belangrijk*"],
    ["a tag", "---\na: !let op\n---\n", "UNKNOWN_TAG", "op"],
    ["text without keys", "---\ntext\n---\n", "NOT_A_MAPPING", "text"],
    ["a second document", "---\na: b\n--- c\n---\n", "MULTIPLE_DOCS", "--- c"],
  ])("%s", (_, text, code, place) => {
    const { status, error } = readFrontMatter(text);
    expect([status, error?.code]).toEqual(["broken", code]);
    expect(text.slice(error!.span.start, error!.span.end)).toContain(place);
  });

  test.each([
    ["in quotes", "---\na: 'b\tc'\n---\n"],
    ["in a comment", "---\na: b # c\td\n# e\tf\n---\n"],
    ["in a block of text", "---\na: |\n  b\tc\n---\n"],
  ])("but a tab may stand %s", (_, text) => expect(readFrontMatter(text).status).toBe("read"));
});

describe("bombs are refused", () => {
  test.each([
    ["more than 256 kB", `---\na: ${"x".repeat(300_000)}\n---\n`, "TOO_LARGE"],
    ["a very large blank part", `---\na: b\n${"\n".repeat(3000)}---\n`, "TOO_LARGE"],
    ["more than a thousand keys", `---\n${"a: b\n".repeat(1001)}---\n`, "TOO_LARGE"],
    ["nested too deeply", `---\na: ${"[".repeat(100)}\n---\n`, "TOO_DEEP"],
    ["too many aliases", `---\na: &a x\nb: [${"*a, ".repeat(101)}]\n---\n`, "TOO_MANY_ALIASES"],
  ])("%s", (_, text, code) => expect(readFrontMatter(text).error?.code).toBe(code));
});
