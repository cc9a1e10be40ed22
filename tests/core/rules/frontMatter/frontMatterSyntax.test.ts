import { describe, expect, test } from "vitest";
import { change, crlf, goodMeasure, measure, mended, message, other, problems, repairs, seen } from "../framework";

const explanation = "toelichting: Regel wie mag ingrijpen.\n";
const requirements = "vereiste:\n- aia-09-menselijk-toezicht\n";
/** The page with its explanation replaced. */
const explained = (lines: string) => change(goodMeasure, explanation, lines);
const required = (lines: string) => change(goodMeasure, requirements, lines);
/** The page after the first repair has no problem left, and differs in nothing but what is given. */
function expectMended(text: string, expected: string): void {
  expect(mended(measure, text)).toBe(expected);
  expect(seen(measure, expected)).toBe("");
}

describe("an HTML comment", () => {
  test("on a line of its own is underlined and becomes a comment with #", () => {
    const text = explained(`<!-- let op -->\n${explanation}`);
    expect(seen(measure, text)).toBe("<!-- let op -->\n^^^^^^^^^^^^^^^ error front-matter/syntax");
    expectMended(text, text.replace("<!-- let op -->", "# let op"));
    expect(message(measure, text)).toEqual({
      nl: "Een opmerking met '<!-- -->' kan niet in de front matter. Begin een opmerking hier met '#'.",
      en: "Front matter cannot hold a comment with '<!-- -->'. Start a comment with '#' here.",
    });
  });
  test("over several lines becomes a comment on every line", () => {
    const text = explained(`<!-- let op\n  nog een\n-->\n${explanation}`);
    expectMended(text, text.replace("<!-- let op\n  nog een\n-->", "# let op\n# nog een\n#"));
  });
  test("with text behind it is underlined, without a repair that would lose the text", () => {
    const text = explained("<!-- x --> toelichting\n");
    expect(seen(measure, text)).toBe("<!-- x --> toelichting\n^^^^^^^^^^ error front-matter/syntax");
    expect(repairs(measure, text)).toEqual([]);
  });
  test("inside quotes is text, and the mistake is found where it is", () => {
    const text = explained('toelichting: "Regel <!-- let op -->"\nmaar hoe.\n');
    expect(seen(measure, text)).toBe("maar hoe.\n^^^^^^^^^ error front-matter/syntax");
  });
  test("behind # is a comment already", () => {
    expect(seen(measure, explained(`# <!-- let op -->\n${explanation}`))).toBe("");
  });
});

describe("a value that goes on at the margin", () => {
  test("is underlined and indented, all its lines at once", () => {
    const text = explained("toelichting: Regel wie\nmag ingrijpen\nen hoe dan.\n");
    expect(seen(measure, text)).toBe("mag ingrijpen\n^^^^^^^^^^^^^ error front-matter/syntax");
    expectMended(text, text.replace("mag ingrijpen\nen hoe", "  mag ingrijpen\n  en hoe"));
  });
  test("is indented in a file of Windows too", () => {
    const text = crlf(explained("toelichting: Regel wie\nmag ingrijpen.\n"));
    expectMended(text, text.replace("\nmag", "\n  mag"));
  });
  test("in quotes is no unclosed quotation mark", () => {
    const text = explained('toelichting: "Regel wie\nmag ingrijpen."\n');
    expect(seen(measure, text)).toBe('mag ingrijpen."\n^^^^^^^^^^^^^^^ error front-matter/syntax');
    expectMended(text, text.replace("\nmag", "\n  mag"));
  });
  test("indented is right, in quotes and without, and below > or |", () => {
    for (const value of [
      '"Regel wie\n  mag."',
      "Regel wie\n  mag.",
      ">\n  Regel: wie\n  mag.",
      "|-\n  - Regel\n  wie: mag",
    ]) {
      expect(seen(measure, explained(`toelichting: ${value}\n`))).toBe("");
    }
  });
});

describe("a tab", () => {
  test("before items becomes two spaces, on all lines in a row", () => {
    const text = required("vereiste:\n\t- aia-09-menselijk-toezicht\n\t- aia-00-verboden-AI-praktijken\n");
    expect(seen(measure, text)).toBe("\t- aia-09-menselijk-toezicht\n^ error front-matter/syntax");
    expectMended(text, text.replaceAll("\t", "  "));
  });
  test("after a colon becomes a space", () => {
    const text = explained("toelichting:\tRegel wie mag.\n");
    expect(seen(measure, text)).toBe("toelichting:\tRegel wie mag.\n            ^ error front-matter/syntax");
    expectMended(text, text.replace("\t", " "));
  });
  test("on an otherwise empty line goes", () => {
    const text = explained(`\t\n${explanation}`);
    expect(problems(measure, text).map(({ code }) => code)).toEqual(["front-matter/syntax"]);
    expectMended(text, text.replace("\t", ""));
  });
  test("inside quotes is text", () => {
    expect(seen(measure, explained('toelichting: "Regel\twie."\n'))).toBe("");
  });
});

describe("a missing space", () => {
  test("after a colon is put in", () => {
    const text = explained("toelichting:Regel wie mag.\n");
    expect(seen(measure, text)).toBe("toelichting:Regel wie mag.\n^^^^^^^^^^^^ error front-matter/syntax");
    expect(message(measure, text)?.nl).toBe("Achter 'toelichting:' ontbreekt een spatie.");
    expectMended(text, text.replace("toelichting:", "toelichting: "));
  });
  test("after a dash is put in", () => {
    const text = required("vereiste:\n- aia-00-verboden-AI-praktijken\n-aia-09-menselijk-toezicht\n");
    expect(seen(measure, text)).toBe(
      "-aia-09-menselijk-toezicht\n^^^^^^^^^^^^^^^^^^^^^^^^^^ error front-matter/syntax",
    );
    expectMended(text, text.replace("-aia-09", "- aia-09"));
  });
});

describe("a colon with a space in the text", () => {
  test("asks for quotes", () => {
    const text = explained("toelichting: Let op: regel dit.\n");
    expect(seen(measure, text)).toBe(
      "toelichting: Let op: regel dit.\n             ^^^^^^^^^^^^^^^^^^ error front-matter/syntax",
    );
    expect(message(measure, text)).toEqual({
      nl: "In 'Let op: regel dit.' staat een dubbele punt met een spatie erachter. Zet de tekst tussen aanhalingstekens.",
      en: "'Let op: regel dit.' contains a colon followed by a space. Put the text in quotes.",
    });
    expectMended(text, text.replace("Let op: regel dit.", "'Let op: regel dit.'"));
  });
  test("keeps the comment behind it a comment", () => {
    const text = explained("toelichting: Let op: regel # nog doen\n");
    expectMended(text, text.replace("Let op: regel", "'Let op: regel'"));
  });
  test("is quoted with the other sort, or doubled, when there are quotes inside", () => {
    const one = explained("toelichting: Let op: foto's\n");
    expectMended(one, one.replace("Let op: foto's", `"Let op: foto's"`));
    const both = explained(`toelichting: Let op: 'a' en "b"\n`);
    expectMended(both, both.replace(`Let op: 'a' en "b"`, `'Let op: ''a'' en "b"'`));
  });
  test("without a space is text", () => {
    expect(seen(measure, explained("toelichting: Zie https://voorbeeld.nl/a:b om 12:30.\n"))).toBe("");
  });
});

describe("items", () => {
  test("below a value: the value becomes an item too", () => {
    const text = required("vereiste: aia-00-verboden-AI-praktijken\n- aia-09-menselijk-toezicht\n");
    expect(seen(measure, text)).toBe(
      "- aia-09-menselijk-toezicht\n^^^^^^^^^^^^^^^^^^^^^^^^^^^ error front-matter/syntax",
    );
    expectMended(text, text.replace("vereiste: aia-00", "vereiste:\n- aia-00"));
  });
  test("below a key that takes a text: a key is missing", () => {
    const text = explained(`${explanation}- ontwerp\n`);
    expect(seen(measure, text)).toBe("- ontwerp\n^^^^^^^^^ error front-matter/syntax");
    expect(message(measure, text)?.nl).toContain("Bij 'toelichting' staat al een waarde");
  });
  test("on the line of the key go below it", () => {
    const text = required("vereiste: - aia-09-menselijk-toezicht\n");
    expect(seen(measure, text)).toBe(
      "vereiste: - aia-09-menselijk-toezicht\n          ^^^^^^^^^^^^^^^^^^^^^^^^^^^ error front-matter/syntax",
    );
    expectMended(text, text.replace("vereiste: -", "vereiste:\n-"));
  });
  test("with dashes that do not line up are put below each other", () => {
    const text = required("vereiste:\n  - aia-09-menselijk-toezicht\n- aia-00-verboden-AI-praktijken\n");
    expectMended(text, text.replace("\n- aia-00", "\n  - aia-00"));
  });
  test("without a dash get one", () => {
    const text = required("vereiste:\naia-09-menselijk-toezicht\n");
    expect(seen(measure, text)).toBe("aia-09-menselijk-toezicht\n^^^^^^^^^^^^^^^^^^^^^^^^^ error front-matter/syntax");
    expectMended(text, text.replace("\naia-09", "\n- aia-09"));
  });
});

describe("quotes and brackets", () => {
  test("a quotation mark that is not closed is found on its own line, not where the file ends", () => {
    const text = change(goodMeasure, "title: Richt het toezicht in", 'title: "Richt het toezicht in');
    expect(seen(measure, text)).toBe(
      'title: "Richt het toezicht in\n       ^^^^^^^^^^^^^^^^^^^^^^ error front-matter/syntax',
    );
    expectMended(text, text.replace("toezicht in\n", 'toezicht in"\n'));
  });
  test("text behind the second mark, as with an apostrophe", () => {
    const text = explained("toelichting: 'Foto's maken'\n");
    expect(seen(measure, text)).toBe(
      "toelichting: 'Foto's maken'\n             ^^^^^^^^^^^^^^ error front-matter/syntax",
    );
    expectMended(text, text.replace("'Foto's maken'", `"Foto's maken"`));
  });
  test("a word in quotes at the start of a text", () => {
    const text = explained('toelichting: "Mens" en machine\n');
    expectMended(text, text.replace('"Mens" en machine', `'"Mens" en machine'`));
  });
  test("a bracket that is not closed is found on its own line", () => {
    const text = required("vereiste: [aia-09-menselijk-toezicht\n");
    expect(seen(measure, text)).toBe(
      "vereiste: [aia-09-menselijk-toezicht\n          ^^^^^^^^^^^^^^^^^^^^^^^^^^ error front-matter/syntax",
    );
    expectMended(text, text.replace("toezicht\nlev", "toezicht]\nlev"));
  });
  test("a text that starts with a word in brackets", () => {
    const text = explained("toelichting: [Concept] Regel dit\n");
    expectMended(text, text.replace("[Concept] Regel dit", "'[Concept] Regel dit'"));
  });
  test("a list in brackets over lines is right, and a mistake below it is found where it is", () => {
    const text = required("vereiste: [\n  aia-09-menselijk-toezicht\n]\ntoelichting nog\n");
    expect(seen(measure, text)).toBe("toelichting nog\n^^^^^^^^^^^^^^^ error front-matter/syntax");
  });
  test("a backslash between double marks", () => {
    const text = explained('toelichting: "c:\\daten"\n');
    expect(problems(measure, text).map(({ code }) => code)).toEqual(["front-matter/syntax"]);
  });
});

test.each([
  "@jan",
  "`code`",
  "% van",
  "* ster",
  "*ster",
  "**vet**",
  "!let op",
  "|x",
  ">x",
  "? wie",
  ", en",
  "] x",
  "} x",
  "- x",
])("a title cannot start as in %s: quotes mend it", (value) => {
  const text = change(goodMeasure, "title: Richt het toezicht in", `title: ${value}`);
  expect(problems(measure, text).map(({ code }) => code)).toEqual(["front-matter/syntax"]);
  const [problem] = problems(measure, text);
  expect(text.slice(problem?.span.start, problem?.span.end)).toBe(value);
  expectMended(text, text.replace(`title: ${value}`, `title: '${value}'`));
});

test("a key that is indented goes to the margin", () => {
  const text = explained(` ${explanation}`);
  expect(seen(measure, text)).toBe(` ${explanation} ^^^^^^^^^^^ error front-matter/syntax`);
  expectMended(text, text.replace(" toelichting", "toelichting"));
});

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

describe("a key without its colon", () => {
  test("gets one, where the page has no such key yet", () => {
    const text = change(goodMeasure, "toelichting: Regel", "toelichting Regel");
    expect(seen(measure, text)).toBe("toelichting Regel wie mag ingrijpen.\n^^^^^^^^^^^ error front-matter/syntax");
    expect(message(measure, text)).toEqual({
      nl: "Achter 'toelichting' ontbreekt een dubbele punt.",
      en: "A colon is missing after 'toelichting'.",
    });
    expectMended(text, goodMeasure);
    expect(repairs(measure, text)).toHaveLength(2);
  });
  test("also behind the items of another key", () => {
    const text = change(goodMeasure, "levenscyclus:\n", "levenscyclus\n");
    expect(seen(measure, text)).toContain("levenscyclus\n^^^^^^^^^^^^ error front-matter/syntax");
    expectMended(text, goodMeasure);
  });
  test("is the rest of the line before where the page has that key", () => {
    const text = explained("toelichting: Regel wie\nid en naam krijgt.\n");
    expect(message(measure, text)?.nl).toContain("lijkt het vervolg van de vorige");
  });
});
