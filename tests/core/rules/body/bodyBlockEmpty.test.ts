import { expect, test } from "vitest";
import { crlf, goodMeasure, inBody, measure, mended, message, other, repairs, seen } from "../framework";
import { eachMistake } from "../mistakes";

const withText = (text: string) => `${goodMeasure}\n${text}\n`;

test("a block that unfolds to nothing: the paragraph below may go into it, or the block goes", () => {
  const text = withText('??? note "Wie?"\n\nDe beheerder\nvan het systeem.\n\nDaarna.');
  expect(seen(measure, text)).toBe('??? note "Wie?"\n^^^^^^^^^^^^^^^ warning body/block-empty');
  expect(message(measure, text)).toEqual({
    nl: "Het blok '??? note \"Wie?\"' heeft geen inhoud: op de site zit er niets in. Laat de tekst die erin hoort vier spaties inspringen, of verwijder het blok.",
    en: "The block '??? note \"Wie?\"' has no content: on the site nothing is in it. Indent the text that belongs in it by four spaces, or remove the block.",
  });
  expect(repairs(measure, text)).toEqual(["Laat de tekst eronder inspringen", "Verwijder het blok"]);
  expect(mended(measure, crlf(text))).toBe(
    crlf(withText('??? note "Wie?"\n\n    De beheerder\n    van het systeem.\n\nDaarna.')),
  );
  expect(mended(measure, text, 1)).toBe(withText("De beheerder\nvan het systeem.\n\nDaarna."));
});

test("a title by itself is told as information, and one that nobody wrote as a warning", () => {
  expect(seen(other, '!!! info "alleen een titel"\n\nDaarna.\n')).toContain("^ information body/block-empty");
  expect(seen(other, "!!! info\n\nDaarna.\n")).toContain("^ warning body/block-empty");
  expect(message(other, "!!! info\n\nDaarna.\n")?.nl).toContain("de site toont alleen de titel");
});

test("at the end of a page, above a heading, another block or a deeper one, and in a list", () => {
  for (const text of [
    "# A\n\n!!! note",
    "!!! note\n\n# A\n",
    "!!! note\n# A\n",
    "??? note\n??? tip\n    a\n",
    "??? note\n\n    !!! tip\n\n    a\n",
    "- a\n\n    ??? note\n\n- b\n",
    '=== "Een"\n\n=== "Twee"\n\n    a\n',
  ]) {
    expect([text, seen(other, text).match(/body\/[a-z-]+/g)]).toEqual([text, ["body/block-empty"]]);
  }
});

test("blocks with content", () => {
  for (const text of [
    "!!! note\n\n    a",
    "!!! note\n    <!-- list_vereisten -->",
    "??? note\n\n    ```\n    a\n    ```",
    "??? note\n\n\n\n    a",
    "??? note\n\n    ??? tip\n\n        a",
    "```\n??? note\n```",
    "Wat???\n\nJa.",
  ]) {
    expect([text, seen(other, `${text}\n`)]).toEqual([text, ""]);
  }
});

eachMistake("body/block-empty", [
  inBody('??? note "x"\n\nTekst.'),
  inBody("!!! tip\n\n- een\n- twee"),
  inBody("??? tip"),
]);
