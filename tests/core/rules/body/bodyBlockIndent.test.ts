import { expect, test } from "vitest";
import { crlf, goodMeasure, inBody, measure, mended, message, other, problems, seen } from "../framework";
import { eachMistake } from "../mistakes";

const withText = (text: string) => `${goodMeasure}\n${text}\n`;

test("content with too few spaces is moved into its block", () => {
  const text = crlf(withText('!!! note "Let op"\n  een\n  twee\n\nDaarna.'));
  expect(seen(measure, text)).toBe("  een\n  ^^^ warning body/block-indent");
  expect(message(measure, text)).toEqual({
    nl: "Deze tekst hoort in het blok '!!! note \"Let op\"', maar springt te weinig in; de site zet hem eronder. Begin de regel met vier spaties of een tab meer dan de titel van het blok.",
    en: "This text belongs in the block '!!! note \"Let op\"', but is not indented enough, so the site puts it below. Start the line with four spaces or a tab more than the title of the block.",
  });
  expect(mended(measure, text)).toBe(crlf(withText('!!! note "Let op"\n    een\n    twee\n\nDaarna.')));
  expect(problems(measure, text)[0]?.related).toHaveLength(1);
});

test("in a list, after a blank line, in the middle of a block, and directly under the title", () => {
  for (const [text, right] of [
    ["- a\n\n    ??? note\n\n      b", "- a\n\n    ??? note\n\n        b"],
    ["!!! note\n\n    a\n\n  b", "!!! note\n\n    a\n\n    b"],
    ["!!! note\n    a\n   b", "!!! note\n    a\n    b"],
    ['??? question "x"\na', '??? question "x"\n    a'],
    ['=== "Tab"\n\n   a', '=== "Tab"\n\n    a'],
    ['??? x "y"\n   <!-- list_vereisten -->', '??? x "y"\n    <!-- list_vereisten -->'],
  ] as const) {
    expect(seen(other, `${text}\n`)).toContain("warning body/block-indent");
    expect(mended(other, `${text}\n`)).toBe(`${right}\n`);
  }
});

test("blocks that are right", () => {
  for (const text of [
    '!!! note "x"\n\n    a\n\n    b\n\nc',
    "!!! note\n\ta\n\n\tb",
    "!!! note\n\n       ver ingesprongen",
    '!!! info "alleen een titel"\n\nDaarna.',
    "- a\n  - b\n\n  c",
    "!!! note\n    a\nb",
    "```\n!!! note\n  a\n```",
    "Wat!!!\n  nog meer",
    "!!! note\n\n    ```\n  code\n    ```",
  ]) {
    expect([text, seen(other, `${text}\n`)]).toEqual([text, ""]);
  }
});

eachMistake("body/block-indent", [
  inBody('!!! note "x"\n  een\n  twee'),
  inBody("??? note\nx"),
  inBody("- a\n\n    ??? note\n\n      x\n      y"),
]);
