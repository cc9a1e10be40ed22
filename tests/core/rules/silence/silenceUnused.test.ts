import { describe, expect, test } from "vitest";
import {
  change,
  crlf,
  goodMeasure,
  inBody,
  inMeasure,
  measure,
  mended,
  message,
  repairs,
  roles,
  seen,
} from "../framework";
import { eachMistake } from "../mistakes";

const withRoles = (lines: string) => change(goodMeasure, roles, lines);
const below = (text: string) => `${goodMeasure}\n${text}`;

test("a rule that finds nothing there is underlined", () => {
  const text = withRoles("rollen:\n# algoritmekader-disable-next-line value/duplicate -- zo bedoeld\n- jurist\n");
  expect(seen(measure, text)).toBe(
    [
      "# algoritmekader-disable-next-line value/duplicate -- zo bedoeld",
      "                                   ^^^^^^^^^^^^^^^ warning silence/unused",
    ].join("\n"),
  );
  expect(message(measure, text)).toEqual({
    nl: "Op de volgende regel is er geen melding van 'value/duplicate', dus hier valt niets te negeren. Verwijder de naam, of de hele opmerking.",
    en: "There is no problem of 'value/duplicate' on the next line, so there is nothing to silence. Remove the name, or the whole comment.",
  });
});

describe("the comment goes", () => {
  test.each([
    [
      "with its line in front matter",
      withRoles("rollen:\n# algoritmekader-disable-next-line value/duplicate -- x\n- jurist\n"),
    ],
    ["behind a value", withRoles("rollen:\n- jurist # algoritmekader-disable-line value/duplicate -- x\n")],
    [
      "at the very top of the front matter",
      change(goodMeasure, "---\ntitle", "---\n# algoritmekader-disable-page key/unknown -- x\ntitle"),
    ],
  ])("%s", (_, text) => {
    for (const page of [text, crlf(text)]) {
      expect(repairs(measure, page)).toEqual(["Verwijder de opmerking *"]);
      expect(mended(measure, page).replaceAll("\r", "")).toBe(goodMeasure);
    }
  });

  test.each([
    ["with its line", "tekst\n\n<!-- algoritmekader-disable-next-line link/empty -- x -->\nmeer\n", "tekst\n\nmeer\n"],
    [
      "from the end of a line, without its line break",
      "a <!-- algoritmekader-disable-line link/empty -- x -->  \nb\n",
      "a  \nb\n",
    ],
    ["from the start of a line", "- a\n    <!-- algoritmekader-disable-line link/empty -- x --> b\n", "- a\n    b\n"],
    [
      "and leaves the blank line that it was",
      "a\n<!-- algoritmekader-disable-next-line link/empty -- x -->\n- b\n",
      "a\n\n- b\n",
    ],
    [
      "with what ends it",
      "a\n\n<!-- algoritmekader-disable link/empty link/syntax -- x -->\n\nb\n\n<!-- algoritmekader-enable -->\n",
      "a\n\n\nb\n\n",
    ],
  ])("%s", (_, text, expected) => expect(mended(measure, below(text))).toBe(below(expected)));
});

describe("of several names the unused one goes", () => {
  const link = "[x]() ";
  const comment = (ids: string) => `${link}<!-- algoritmekader-disable-line ${ids} -- x -->\n`;
  test.each([
    ["link/unknown-file, link/empty", "link/empty"],
    ["link/empty, link/unknown-file", "link/empty"],
    ["link/empty link/empty", "link/empty"],
  ])("%s", (ids, left) => {
    expect(mended(measure, below(comment(ids)))).toBe(below(comment(left)));
  });

  test("also from the comment that ends the stretch", () => {
    const text = (ids: string) =>
      `<!-- algoritmekader-disable ${ids} -- x -->\n\n${link}\n\n<!-- algoritmekader-enable ${ids} -->\n`;
    expect(mended(measure, below(text("link/unknown-file link/empty")))).toBe(below(text("link/empty")));
    expect(mended(measure, below(text("link/empty link/unknown-file")))).toBe(below(text("link/empty")));
  });
});

test("a comment that ends nothing is underlined, and goes", () => {
  const text = below("<!-- algoritmekader-enable -->\n");
  expect(seen(measure, text)).toBe("<!-- algoritmekader-enable -->\n     ^^^^^^^^^^^^^^^^^^^^^ warning silence/unused");
  expect(message(measure, text)?.nl).toBe(
    "Hierboven wordt niets genegeerd, dus er valt niets te beëindigen. Verwijder de opmerking.",
  );
  expect(mended(measure, text)).toBe(below(""));
  const named = below("<!-- algoritmekader-enable link/empty -->\n");
  expect(message(measure, named)?.nl).toContain("'link/empty' wordt hier niet genegeerd");
  expect(mended(measure, named)).toBe(below(""));
});

test("a stretch within a stretch is one too many", () => {
  const stretch = "<!-- algoritmekader-disable link/empty -- x -->\n\n";
  expect(message(measure, below(`${stretch}[x]()\n\n${stretch}[y]()\n`))?.nl).toContain("al genegeerd");
});

test("nothing is said while the front matter cannot be read: nobody knows what would be found then", () => {
  const text = withRoles("rollen: 'x\n# algoritmekader-disable-page link/empty -- x\n");
  expect(seen(measure, text)).not.toContain("silence/");
});

eachMistake("silence/unused", [
  inMeasure(roles, "rollen:\n# algoritmekader-disable-next-line value/duplicate -- x\n- jurist\n"),
  inMeasure(roles, "rollen:\n- jurist # algoritmekader-disable-line value/duplicate -- x\n"),
  inBody("tekst\n<!-- algoritmekader-disable-next-line link/empty -- x -->\n- item"),
  inBody("<!-- algoritmekader-disable link/empty -- x -->\n\na\n\n<!-- algoritmekader-enable link/empty -->"),
  inBody("<!-- algoritmekader-enable -->"),
]);
