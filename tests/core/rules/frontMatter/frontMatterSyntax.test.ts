import { describe, expect, test } from "vitest";
import {
  change,
  crlf,
  explanation,
  goodMeasure,
  inMeasure,
  measure,
  mended,
  message,
  other,
  problems,
  repairs,
  requirements,
  roles,
  seen,
} from "../framework";
import { eachMistake } from "../mistakes";
import { expectMended, explained } from "./syntax/measure";

describe("half-typed lines give one problem at the most, on that line", () => {
  const typed: [string, string | undefined][] = [
    ["ver", "front-matter/syntax"],
    ["vereiste", "front-matter/syntax"],
    ["vereiste:", "value/empty"],
    ["vereiste: ", "value/empty"],
    ["vereiste:-", "front-matter/syntax"],
    ["vereiste: -", "front-matter/syntax"],
    ["vereiste: [", "front-matter/syntax"],
    ["vereiste: []", undefined],
    ['vereiste: "', "front-matter/syntax"],
    ["- ", "front-matter/syntax"],
    ["-", "front-matter/syntax"],
    ["vereiste:\n-", "value/empty"],
    ["vereiste:\n- ", "value/empty"],
    ["vereiste:\n- '", "front-matter/syntax"],
    ["# een opmerking", undefined],
    ["#", undefined],
    ["<", "front-matter/syntax"],
    ["<!--", "front-matter/syntax"],
    ["'", "front-matter/syntax"],
    ["{", "front-matter/syntax"],
    [":", undefined],
    ["title", "front-matter/syntax"],
  ];
  test.each(typed)("%j", (line, code) => {
    const text = change(goodMeasure, requirements, `${line}\n`);
    const found = problems(measure, text);
    if (line === ":") expect(found.length).toBeLessThanOrEqual(1);
    else expect(found.map((problem) => problem.code)).toEqual(code === undefined ? [] : [code]);
    const start = text.indexOf(`\n${line}\n`) + 1;
    for (const { span } of found) {
      expect(span.start).toBeGreaterThanOrEqual(start);
      expect(span.end).toBeLessThanOrEqual(start + line.length);
    }
  });
  test.each(["ver", "vereiste", "<!--", "'"])("below a list: %j", (line) => {
    const text = change(goodMeasure, "- jurist\n", `- jurist\n${line}\n`);
    expect(problems(measure, text).map(({ code }) => code)).toEqual(["front-matter/syntax"]);
    const [problem] = problems(measure, text);
    expect(text.slice(problem?.span.start, problem?.span.end)).toBe(line);
  });
});

test.each([
  ['"a" && "b"', '\'"a" && "b"\''],
  ["'a' || 'b'", "\"'a' || 'b'\""],
  ['"He said "no" to it"', "'He said \"no\" to it'"],
  ["&& a", "'&& a'"],
  ["&é a", "'&é a'"],
])("what the site cannot read without quotes around the whole gets them, and loses none: %s", (written, quoted) => {
  const text = explained(`toelichting: ${written}\n`);
  expect(problems(measure, text).map(({ code }) => code)).toEqual(["front-matter/syntax"]);
  expectMended(text, explained(`toelichting: ${quoted}\n`));
});

test("a name of a value that the site can read is right", () => {
  expect(seen(measure, explained("toelichting: &a-1 tekst\n"))).toBe("");
});

test("front matter without keys says so", () => {
  const text = "---\n- een\n- twee\n---\n";
  expect(problems(measure, text).map(({ code }) => code)).toEqual(["front-matter/syntax"]);
  expect(message(measure, text)?.nl).toBe("In de front matter staan geen sleutels. Schrijf ze als 'sleutel: waarde'.");
});

test("a merge conflict in the front matter is a conflict, not a syntax error", () => {
  const text = explained(`<<<<<<< HEAD\n${explanation}=======\ntoelichting: Anders.\n>>>>>>> tak\n`);
  expect(new Set(problems(measure, text).map(({ code }) => code))).toEqual(new Set(["body/conflict-marker"]));
});

test("comments, blank lines, Windows line ends and a byte order mark are right", () => {
  expect(seen(measure, `\ufeff${crlf(explained(`\n# let op: 'niets'\n\n${explanation}`))}`)).toBe("");
});

test("two mistakes: the first one is shown, and its repair is still offered", () => {
  const text = explained("toelichting: Let op: dit\n").replace("- jurist\n", "-jurist\n");
  expect(repairs(measure, text)).toEqual(["Zet de tekst tussen aanhalingstekens *"]);
  expect(seen(measure, mended(measure, text))).toBe("-jurist\n^^^^^^^ error front-matter/syntax");
});

test("a page that can do without front matter may begin with a rule and have another further down", () => {
  for (const text of ["Tekst.\n\nMeer tekst.", "- een\n- twee", "**Let op** [dit](https://x.nl)", "# Kop"]) {
    const page = `---\n${text}\n---\n[weg](weg.md)\n`;
    expect(seen(other, page)).toBe("[weg](weg.md)\n      ^^^^^^ error link/unknown-file");
    expect(seen(other, crlf(page))).toBe("[weg](weg.md)\n      ^^^^^^ error link/unknown-file");
  }
  // What stands between the rules is read as text.
  expect(seen(other, "---\n[weg](weg.md)\n---\n")).toBe("[weg](weg.md)\n      ^^^^^^ error link/unknown-file");
  expect(seen(measure, "---\nTekst.\n---\n")).toBe("Tekst.\n^^^^^^ error front-matter/syntax");
  expect(seen(other, "---\ntitle: Let op: dit\n---\n")).toBe(
    "title: Let op: dit\n       ^^^^^^^^^^^ error front-matter/syntax",
  );
});

test("text between two rules is no broken front matter, whatever stands in it", () => {
  for (const text of [
    "---\n\nLees dit: het is van belang\n- een\n- twee\n\n---\n\n# Kop\n",
    "---\n\ntip: lees dit\n- een\n\n---\n",
    "---\nTip: 'lees\n---\n",
  ]) {
    expect([text, seen(other, text).includes("front-matter/")]).toEqual([text, false]);
  }
  for (const text of ["---\ntitle: 'Kop\n---\n", "---\n\ntitle: 'Kop\n\n---\n", "---\nauteur: 'Jansen\n---\n"]) {
    expect([text, seen(other, text).includes("front-matter/syntax")]).toEqual([text, true]);
  }
});

test("a backslash between double marks", () => {
  const text = explained('toelichting: "c:\\daten"\n');
  expect(problems(measure, text).map(({ code }) => code)).toEqual(["front-matter/syntax"]);
});

eachMistake("front-matter/syntax", [
  inMeasure(explanation, "toelichting: Let op: dit\n"),
  inMeasure(explanation, `<!-- a\nb -->\n${explanation}`),
  inMeasure(explanation, "toelichting: Regel\nwie\nmag.\n"),
  inMeasure(explanation, "toelichting: @jan # wie\n"),
  inMeasure(explanation, 'toelichting: "Mens" eerst\n'),
  inMeasure(requirements, "vereiste: aia-00-verboden-AI-praktijken\n- aia-09-menselijk-toezicht\n"),
  inMeasure(requirements, "vereiste:\n\t- aia-09-menselijk-toezicht\n"),
  inMeasure(roles, "rollen: [jurist\n"),
]);
