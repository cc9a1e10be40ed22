import { describe, expect, test } from "vitest";
import {
  change,
  crlf,
  goodMeasure,
  goodRequirement,
  inBody,
  inMeasure,
  measure,
  mended,
  message,
  problems,
  repairs,
  requirement,
  seen,
} from "../framework";
import { eachMistake } from "../mistakes";

const tags = "<!-- tags -->";
const relations = "<!-- list_vereisten_on_maatregelen_page -->";
const body = (text: string) => `${goodMeasure}\n${text}\n\nTekst.\n`;

/** What stands for a macro on a good page is found, is the one problem, and becomes that macro again. */
function expectMended(macro: string, written: string): void {
  const text = change(goodMeasure, macro, written);
  expect([written, ...problems(measure, text).map(({ code }) => code)]).toEqual([written, "macro/syntax"]);
  expect(mended(measure, text)).toBe(goodMeasure);
  const windows = crlf(text);
  expect(mended(measure, windows)).toBe(crlf(goodMeasure));
}

test("a space missing, one too many, or a tab", () => {
  const wrong = ["<!--tags-->", "<!--tags -->", "<!-- tags-->", "<!--  tags -->", "<!-- tags  -->", "<!--\ttags -->"];
  for (const written of wrong) expectMended(tags, written);
  expect(seen(measure, change(goodMeasure, tags, "<!--tags -->"))).toBe(
    "<!--tags -->\n^^^^^^^^^^^^ error macro/syntax",
  );
  expect(message(measure, change(goodMeasure, tags, "<!--tags -->"))).toEqual({
    nl: "Bij een macro hoort één spatie na '<!--' en één voor '-->'. Nu toont de site hier niets.",
    en: "A macro takes one space after '<!--' and one before '-->'. Now the site shows nothing here.",
  });
  expect(repairs(measure, change(goodMeasure, tags, "<!--tags -->"))).toEqual(["Zet de spaties goed *"]);
});

test("a list macro takes any spaces but those at its ends", () => {
  for (const right of ["<!-- list_vereisten  rollen/jurist -->", "<!-- list_vereisten rollen/jurist no-search  -->"])
    expect(seen(measure, body(right))).toBe("");
  for (const wrong of [
    "<!--list_vereisten rollen/jurist-->",
    "<!--  list_vereisten rollen/jurist -->",
    "<!-- list_vereisten rollen/jurist--->",
  ])
    expect(mended(measure, body(wrong))).toBe(body("<!-- list_vereisten rollen/jurist -->"));
});

test("with two spaces at its end the site takes one macro for another", () => {
  const text = change(goodMeasure, relations, "<!-- list_vereisten_on_maatregelen_page  -->");
  expect(message(measure, text)?.nl).toBe(
    "Bij een macro hoort één spatie na '<!--' en één voor '-->'. De site leest 'list_vereisten' en toont alle vereisten.",
  );
});

test("an end that is damaged or missing, which swallows what follows", () => {
  for (const end of ["--", "->", "-- >", "–>", "—>", "--!>", ">", ""]) {
    expectMended(tags, `<!-- tags ${end}`.trimEnd());
    expectMended(relations, `<!-- list_vereisten_on_maatregelen_page ${end}`.trimEnd());
    const list = `<!-- list_vereisten rollen/jurist no-search ${end}`.trimEnd();
    expect(mended(measure, body(list))).toBe(body("<!-- list_vereisten rollen/jurist no-search -->"));
  }
  expect(seen(measure, change(goodMeasure, tags, "<!-- tags -> en meer"))).toBe(
    "<!-- tags -> en meer\n^^^^^^^^^^^^ error macro/syntax",
  );
  expect(message(measure, change(goodMeasure, tags, "<!-- tags ->"))?.nl).toBe(
    "De macro 'tags' is niet goed afgesloten, waardoor ook de tekst erna niet goed op de site komt. Sluit af met ' -->'.",
  );
});

test("an unclosed comment that is no macro is left to its own rule", () => {
  for (const prose of ["<!-- let op: tags laten staan", "<!-- tags laten staan", "<!-- tags laten staan ->"])
    expect(problems(measure, body(prose)).map(({ code }) => code)).toEqual(["body/unclosed-comment"]);
});

test("a beginning that is damaged", () => {
  for (const start of ["<!-", "<--", "<! --", "<!—", "<!–-", "< !--", "<!", "<", "&lt;!--", "!--"])
    expectMended(tags, `${start} tags -->`);
  for (const other of ["<tags>", "<tags/>", "{{ tags }}", "{% tags %}", "[[tags]]", "<!tags>", "&lt;!-- tags --&gt;"])
    expectMended(tags, other);
  expect(message(measure, change(goodMeasure, tags, "{{ tags }}"))?.nl).toBe(
    "De site leest dit niet als macro. Schrijf de macro als '<!-- tags -->'.",
  );
});

test("a macro without any signs, as text", () => {
  expectMended(tags, "tags");
  expectMended(relations, "list_vereisten_on_maatregelen_page");
  expect(seen(measure, body("list_vereisten rollen/jurist no-search"))).toBe(
    "list_vereisten rollen/jurist no-search\n^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error macro/syntax",
  );
  // It may be a word of a sentence: nobody mends that unasked.
  expect(repairs(measure, body("list_vereisten rollen/jurist"))).toEqual([
    "Vervang door '<!-- list_vereisten rollen/jurist -->'",
  ]);
});

test("what is written to be read is not made a macro unasked: escaped, or where the page has the macro already", () => {
  const preferred = (text: string) =>
    problems(measure, text).flatMap(({ repairs }) => repairs.map((repair) => repair.preferred));
  expect(preferred(body("&lt;!-- tags --&gt;"))).toEqual([false]);
  expect(preferred(body("{{ tags }}"))).toEqual([false]);
  expect(preferred(goodMeasure.replace(tags, "&lt;!-- tags --&gt;"))).toEqual([false]);
  expect(preferred(goodMeasure.replace(tags, "{{ tags }}"))).toEqual([true]);
});

test("a name in the singular, misspelt or with other signs", () => {
  for (const written of ["tag", "tagss", "'tags'", "tags.", "- tags", "tags -"])
    expectMended(tags, `<!-- ${written} -->`);
  const names = [
    "list_vereiste_on_maatregelen_page",
    "list_vereisten_on_hulpmiddelen_page",
    "list-vereisten-on-maatregelen-page",
    "list vereisten on maatregelen page",
    "List_Vereisten_On_Maatregelen_Page",
    "lijst_vereisten_on_maatregelen_page",
    "list_vereisten_on_maatregelen",
  ];
  for (const name of names) expectMended(relations, `<!-- ${name} -->`);
  const lists = ["lijst_vereisten", "list_vereiste", "list-vereisten", "list vereisten", "lst_vereisten"];
  for (const name of lists)
    expect(mended(measure, body(`<!-- ${name} rollen/jurist no-search -->`))).toBe(
      body("<!-- list_vereisten rollen/jurist no-search -->"),
    );
  expect(mended(measure, body("<!-- list_instrumenten -->"))).toBe(body("<!-- list_hulpmiddelen -->"));
  expect(message(measure, body("<!-- list_maatregel -->"))).toEqual({
    nl: "De macro 'list_maatregel' bestaat niet. Nu toont de site hier niets. Bedoelde je 'list_maatregelen'?",
    en: "The macro 'list_maatregel' does not exist. Now the site shows nothing here. Did you mean 'list_maatregelen'?",
  });
});

test("a name that only begins as that of a list: the site shows all pages", () => {
  expect(message(measure, change(goodMeasure, relations, "<!-- list_vereisten_hier -->"))?.nl).toBe(
    "De macro 'list_vereisten_hier' bestaat niet. De site leest 'list_vereisten' en toont alle vereisten. Bedoelde je 'list_vereisten_on_maatregelen_page'?",
  );
  const list = "<!-- list_maatregelen vereiste/aia-09-menselijk-toezicht no-search -->";
  expect(mended(requirement, change(goodRequirement, list, "<!-- list_maatregelen_on_vereisten_page -->"))).toContain(
    "<!-- list_maatregelen vereiste/aia-09-menselijk-toezicht no-search no-onderwerp no-rol no-levenscyclus -->",
  );
});

test("a short word that is nearly a name counts where that macro is missing, and is not mended unasked", () => {
  expect(repairs(measure, change(goodMeasure, tags, "<!-- tabs -->"))).toEqual(["Vervang door '<!-- tags -->'"]);
  for (const word of ["tabs", "tag", "bags"]) expect(seen(measure, body(`<!-- ${word} -->`))).toBe("");
});

test("words behind a macro that takes none", () => {
  for (const words of ["no-search", "rollen/jurist", ".", "-"]) expectMended(tags, `<!-- tags ${words} -->`);
  const text = change(goodMeasure, relations, "<!-- list_vereisten_on_maatregelen_page no-search -->");
  expect(message(measure, text)?.nl).toBe(
    "Achter 'list_vereisten_on_maatregelen_page' mag niets meer staan. De site leest 'list_vereisten' en toont alle vereisten.",
  );
  expect(mended(measure, text)).toBe(goodMeasure);
});

test("a macro over several lines", () => {
  expectMended(tags, "<!--\ntags\n-->");
  expect(mended(measure, body("<!-- list_vereisten\n  rollen/jurist\n  no-search -->"))).toBe(
    body("<!-- list_vereisten rollen/jurist no-search -->"),
  );
  expect(message(measure, body("<!-- list_vereisten\nrollen/jurist -->"))?.nl).toBe(
    "Een macro moet op één regel staan. Nu toont de site hier niets.",
  );
});

test("capitals in a name that the site reads all the same are no error", () => {
  const text = change(goodMeasure, tags, "<!-- Tags -->");
  expect(seen(measure, text)).toBe("<!-- Tags -->\n     ^^^^ information macro/syntax");
  expect(mended(measure, text)).toBe(goodMeasure);
  expect(message(measure, text)?.nl).toBe(
    "De site leest 'Tags' wel als macro, maar de naam is 'tags'. Gebruik die naam.",
  );
});

describe("right or none of our business", () => {
  const good = [
    "   <!-- list_vereisten rollen/jurist -->",
    '??? expander "Vereisten"\n\n    <!-- list_vereisten rollen/jurist -->',
    "Tekst <!-- list_vereisten rollen/jurist --> tekst.",
    '<!-- Onderstaande comment met "tags" laten staan, dit is nodig -->',
    "<!-- Let op! onderstaande regel met 'tags' niet weghalen! -->",
    "<!-- Let op! onderstaande regel met 'list_vereisten_on_maatregelen_page' niet weghalen! Deze maakt een lijst  -->",
    "<!-- hier komt list_vereisten levenscyclus:ontwerp -->",
    "<!-- tags hieronder niet weghalen -->",
    "<!-- tags\nhieronder niet weghalen -->",
    "<!-- list -->",
    "<!-- list_normen -->",
    "<!-- more -->",
    "```\n<!-- list_vereiste -->\n<!- tags -->\nlist_vereisten rollen/jurist\n```",
    "`<!-- list_vereiste -->`",
    "De macro list_vereisten toont een tabel.",
    "list_vereisten is een macro.",
    "tags",
    "Tags en labels",
    "-- tags --",
    "- tags",
    "[tags](#risico)",
    "<details>",
  ];
  test.each(good)("%s", (text) => {
    expect(problems(measure, body(text)).filter(({ code }) => code.startsWith("macro"))).toEqual([]);
  });
});

eachMistake("macro/syntax", [
  inMeasure("<!-- tags -->", "<!--tags-->"),
  inMeasure("<!-- tags -->", "<!-- Tag -->"),
  inMeasure("<!-- tags -->", "<!-- tags ->"),
  inMeasure("<!-- tags -->", "<!- tags -->"),
  inMeasure("<!-- tags -->", "<!-- tags no-search -->"),
  inMeasure("<!-- list_vereisten_on_maatregelen_page -->", "<!-- list_vereisten_on_hulpmiddelen_page -->"),
  inMeasure("<!-- list_vereisten_on_maatregelen_page -->", "<!-- list_vereisten_hier -->"),
  inMeasure("<!-- list_vereisten_on_maatregelen_page -->", "list_vereisten_on_maatregelen_page"),
  inBody("<!-- list_vereisten\n  rollen/jurist\n-->"),
  inBody("<!-- List_vereisten rollen/jurist  -->"),
  inBody("<!--  lijst_vereiste rollen/jurist -->"),
]);
