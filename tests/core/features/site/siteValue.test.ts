import { expect, test } from "vitest";
import { siteValues } from "../../../../server/src/core/features/site/siteValue";
import { readFrontMatter } from "../../../../server/src/core/frontMatter/frontMatter";

test("values are those that the site reads, not those that are written", () => {
  const lines = [
    "text: twee woorden",
    "quoted: '3.10'",
    "number: 3.10",
    "octal: 012",
    "minutes: 1:30",
    "big: 123456789012345678901",
    "endless: .inf",
    "yes: no",
    "nothing:",
    "null too: ~",
    "empty: ''",
    "date: 2024-05-01",
    "list: [a, 1, [b]]",
    "map: { a: { b: true } }",
    "text: het laatste",
    "base: &base { a: 1, b: 1 }",
    "other: &other { b: 2, c: 2 }",
    "both: { <<: [*base, *other], c: 3 }",
  ];
  expect(siteValues(readFrontMatter(`---\n${lines.join("\n")}\n---\n`).entries)).toEqual({
    text: "het laatste",
    quoted: "3.10",
    number: 3.1,
    octal: 10,
    minutes: 90,
    big: "123456789012345678901",
    endless: "inf",
    yes: false,
    nothing: null,
    "null too": null,
    empty: "",
    date: "2024-05-01",
    list: ["a", 1, ["b"]],
    map: { a: { b: true } },
    base: { a: 1, b: 1 },
    other: { b: 2, c: 2 },
    both: { a: 1, b: 1, c: 3 },
  });
});
