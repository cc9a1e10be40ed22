import { describe, expect, test } from "vitest";
import { crlf, goodMeasure, inBody, measure, mended, message, problems, repairs, seen } from "../framework";
import { eachMistake } from "../mistakes";

const page = (comment: string) => `${goodMeasure}\n[x]() <!-- algoritmekader-disable-line link/empty${comment} -->\n`;

test("a comment without a reason is underlined from its first word to the last rule, and silences all the same", () => {
  expect(seen(measure, page(""))).toBe(
    [
      "[x]() <!-- algoritmekader-disable-line link/empty -->",
      "           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning silence/reason",
    ].join("\n"),
  );
  expect(message(measure, page(" -- "))?.nl).toMatch(/^Zeg waarom deze melding hier niet telt: /);
  expect(repairs(measure, page(" --"))).toEqual([]);
});

test.each([" -- reden", " -- reason", " -- Reden.", " -- <reden>", " -- …"])(
  "what a quick fix left there is no reason: %s",
  (comment) => {
    expect(problems(measure, page(comment)).map(({ code }) => code)).toEqual(["silence/reason"]);
    expect(message(measure, page(comment))?.nl).toBe(
      `Vervang '${comment.slice(4)}' door de reden waarom deze melding hier niet telt.`,
    );
  },
);

describe("a reason without its sign gets one", () => {
  test.each([
    [" - komt in mei", " -- komt in mei"],
    [" — komt in mei", " -- komt in mei"],
    [": komt in mei", undefined],
    [" : komt in mei", " -- komt in mei"],
    [" komt in mei", " -- komt in mei"],
  ])("%s", (comment, expected) => {
    const text = crlf(page(comment));
    if (expected === undefined)
      expect(problems(measure, text).map(({ code }) => code)).toContain("silence/unknown-rule");
    else expect(mended(measure, text)).toBe(crlf(page(expected)));
  });
});

test.each([" -- komt in mei", " --komt in mei", ", link/empty -- 2026", " -- zie reden 3", " -- a -- b"])(
  "a reason is one whatever it says: %s",
  (comment) => {
    expect(problems(measure, page(comment)).map(({ code }) => code)).not.toContain("silence/reason");
  },
);

test("what ends a stretch needs no reason", () => {
  const text = `${goodMeasure}\n<!-- algoritmekader-disable link/empty -- x -->\n\n[x]()\n\n<!-- algoritmekader-enable -->\n`;
  expect(problems(measure, text)).toEqual([]);
});

eachMistake("silence/reason", [
  inBody("[x]() <!-- algoritmekader-disable-line link/empty - x -->"),
  inBody("[x]() <!-- algoritmekader-disable-line link/empty -->"),
]);
