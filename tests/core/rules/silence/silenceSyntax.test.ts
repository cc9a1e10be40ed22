import { expect, test } from "vitest";
import {
  change,
  crlf,
  goodMeasure,
  inBody,
  measure,
  mended,
  message,
  problems,
  repairs,
  roles,
  seen,
} from "../framework";
import { eachMistake } from "../mistakes";

const twice = (comment: string) => change(goodMeasure, roles, `rollen:\n- jurist\n${comment}\n- jurist\n`);
const below = (text: string) => `${goodMeasure}\n${text}\n`;
const codes = (text: string) => problems(measure, text).map(({ code }) => code);

test("a word that is nearly one of ours is underlined, and replaced", () => {
  const text = twice("# algoritmekader-disabel-nextline value/duplicate -- x");
  expect(seen(measure, text).split("\n").slice(0, 2)).toEqual([
    "# algoritmekader-disabel-nextline value/duplicate -- x",
    "  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning silence/syntax",
  ]);
  expect(message(measure, text)).toEqual({
    nl: "'algoritmekader-disabel-nextline' betekent niets, dus deze opmerking negeert geen melding. Bedoelde je 'algoritmekader-disable-next-line'?",
    en: "'algoritmekader-disabel-nextline' means nothing, so this comment silences no problem. Did you mean 'algoritmekader-disable-next-line'?",
  });
  expect(mended(measure, crlf(text))).toBe(crlf(twice("# algoritmekader-disable-next-line value/duplicate -- x")));
});

test.each(["algoritmekader-website: zie het archief", "algoritmekader-2024", "algoritmekader- zie boven"])(
  "a comment may begin with the name of the framework: %s",
  (text) => {
    expect(codes(below(`<!-- ${text} -->`))).toEqual([]);
    expect(codes(change(goodMeasure, "id:", `# ${text}\nid:`))).toEqual([]);
  },
);

test("a comment that names no rule silences nothing, and shows what to write", () => {
  const text = below("[x]() <!-- algoritmekader-disable-line -- komt in mei -->");
  expect(codes(text)).toEqual(["link/empty", "silence/syntax"]);
  expect(problems(measure, text)[1]?.message.nl).toBe(
    "Deze opmerking noemt geen regel en negeert dus niets. Schrijf erachter welke regel het is (de naam achter de melding), en de reden: 'algoritmekader-disable-line reference/unknown -- reden'.",
  );
});

test("what is a comment in front matter is a heading below it", () => {
  const text = below("# algoritmekader-disable-page link/empty -- komt in mei\n\n[x]()");
  expect(codes(text)).toEqual(["silence/syntax", "link/empty"]);
  expect(repairs(measure, text)).toEqual(["Maak er een opmerking met '<!-- -->' van *"]);
  expect(mended(measure, crlf(text))).toBe(
    crlf(below("<!-- algoritmekader-disable-page link/empty -- komt in mei -->\n\n[x]()")),
  );
});

test("a heading that speaks of something else is one", () => {
  expect(codes(below("# algoritmekader-disable werkt zo niet"))).toEqual(["silence/syntax"]);
  expect(codes(below("## algoritmekader-website"))).toEqual([]);
});

test("with a comment of HTML in front matter the rule for that speaks, and its remedy is one that works", () => {
  const text = twice("<!-- algoritmekader-disable-next-line value/duplicate -- x -->");
  expect(codes(text)).toEqual(["front-matter/syntax"]);
  expect(codes(mended(measure, text))).toEqual([]);
});

eachMistake("silence/syntax", [
  inBody("<!-- algoritmekader-disable link/empty -- x -->\n\n[x]()\n\n<!-- algoritmekader-enabel -->"),
  inBody("<!-- algoritmekader-disable link/empty -- x -->\n\n[x]()\n\n# algoritmekader-enable"),
]);
