import { expect, test } from "vitest";
import { crlf, goodMeasure, inBody, measure, mended, message, other, problems, repairs, seen } from "../framework";
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
    ['??? note "y"\n   <!-- list_vereisten -->', '??? note "y"\n    <!-- list_vereisten -->'],
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
    "!!! note\n    a\nb",
    "```\n!!! note\n  a\n```",
    "Wat!!!\n  nog meer",
    "!!! note\n\n    ```\n  code\n    ```",
  ]) {
    expect([text, seen(other, `${text}\n`)]).toEqual([text, ""]);
  }
});

test("a title with spaces before it: they go, and the content keeps its place below the title", () => {
  const text = withText('!!! note "A"\n\n    Tekst van A.\n\n !!! note "B"\n\n    Tekst van B.\n\nDaarna.');
  expect(seen(measure, text)).toBe(' !!! note "B"\n ^^^^^^^^^^^^ warning body/block-indent');
  expect(message(measure, text)).toEqual({
    nl: "Voor deze titel van een blok staan spaties, waardoor de site hem als gewone tekst toont. Haal de spaties weg.",
    en: "There are spaces before this title of a block, so the site shows it as ordinary text. Remove the spaces.",
  });
  expect(mended(measure, crlf(text))).toBe(crlf(text.replace(' !!! note "B"', '!!! note "B"')));
  for (const [wrong, right] of [
    ["  ??? tip\n      a\n        b", "??? tip\n    a\n      b"],
    ["   !!! tip\n    a\n      b", "!!! tip\n    a\n      b"],
    ["  !!! tip\n\n   a", "!!! tip\n\n    a"],
    [' === "Een"\n\n     a\n\n === "Twee"\n\n     b', '=== "Een"\n\n    a\n\n === "Twee"\n\n     b'],
    ["- a\n\n     ??? note\n\n         b", "- a\n\n    ??? note\n\n        b"],
    ["tekst\n !!! note\n     a", "tekst\n!!! note\n    a"],
  ] as const) {
    expect([wrong, mended(other, `${wrong}\n`)]).toEqual([wrong, `${right}\n`]);
  }
});

test("a title below an item may belong to it: that is asked", () => {
  const text = "- a\n\n  !!! note\n\n      b\n";
  expect(seen(other, text)).toBe("  !!! note\n  ^^^^^^^^ warning body/block-indent");
  expect(message(other, text)?.nl).toBe(
    "Deze titel van een blok springt te weinig in om bij het item erboven te horen, waardoor de site hem als gewone tekst toont. Laat hem vier spaties inspringen, of haal de spaties weg.",
  );
  expect(repairs(other, text)).toEqual(["Laat het blok inspringen", "Haal de spaties weg"]);
  expect(mended(other, text)).toBe("- a\n\n    !!! note\n\n        b\n");
  expect(mended(other, text, 1)).toBe("- a\n\n!!! note\n\n    b\n");
});

eachMistake("body/block-indent", [
  inBody(' !!! note "x"\n\n    een'),
  inBody("- a\n\n  ??? note\n\n      x"),
  inBody('!!! note "x"\n  een\n  twee'),
  inBody("??? note\nx"),
  inBody("- a\n\n    ??? note\n\n      x\n      y"),
]);
