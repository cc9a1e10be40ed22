import { expect, test } from "vitest";
import { builtInModel } from "../../../../server/src/configuration/builtInModel";
import { problemsOf } from "../../picture";
import { crlf, framework, goodMeasure, inBody, measure, mended, message, repairs, seen } from "../framework";
import { eachMistake } from "../mistakes";

const withText = (text: string) => `${goodMeasure}\n${text}\n`;

test("in text, and in links and HTML, where the address of the page is known", () => {
  const text = withText("Pagina {{ page.title }} {% include 'a' %} [x]({{ base_url }}/levenscyclus/ontwerp/#kop).");
  expect(seen(measure, text)).toBe(
    [
      "Pagina {{ page.title }} {% include 'a' %} [x]({{ base_url }}/levenscyclus/ontwerp/#kop).",
      "       ^^^^^^^^^^^^^^^^ warning body/template-code",
      "                        ^^^^^^^^^^^^^^^^^ warning body/template-code",
      "                                              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error body/template-code",
    ].join("\n"),
  );
  expect(message(measure, text)).toEqual({
    nl: "'{{ page.title }}' vult de site alleen in eigen sjablonen in: op deze pagina blijft het zo staan. Schrijf wat er moet staan, of haal het weg.",
    en: "The site fills in '{{ page.title }}' in its own templates only: on this page it stays like this. Write what should be there, or remove it.",
  });
  expect(repairs(measure, text)).toEqual([]);
});

test("the address becomes that of the page", () => {
  for (const [written, right] of [
    ["[x]({{ base_url }}/levenscyclus/ontwerp/)", "[x](../../levenscyclus/ontwerp.md)"],
    ["[x]({{base_url}}/levenscyclus/ontwerp/index.html#a)", "[x](../../levenscyclus/ontwerp.md#a)"],
    ["[x]({{ config.site_url }}levenscyclus/ontwerp)", "[x](../../levenscyclus/ontwerp.md)"],
    ["[x]({{ 'levenscyclus/ontwerp/' | url }})", "[x](../../levenscyclus/ontwerp.md)"],
    ["![x]({{ base_url }}/afbeeldingen/schema.png)", "![x](../../afbeeldingen/schema.png)"],
    ['<a href="{{ base_url }}/levenscyclus/ontwerp/">x</a>', '<a href="../../../levenscyclus/ontwerp/">x</a>'],
  ] as const) {
    expect(mended(measure, crlf(withText(written)))).toBe(crlf(withText(right)));
  }
  expect(repairs(measure, withText("[x]({{ base_url }}/weg/)"))).toEqual([]);
});

test("code, comments, attribute lists and other braces are right", () => {
  for (const text of [
    "`{{ base_url }}` <!-- {{ x }} -->",
    "```\n{{ base_url }}\n```",
    "Alinea.\n\n    {{ base_url }}",
    `Tekst $${"{{ github.x }}"} en \\{{ x }} en {{ }} en {{ open`,
    "## Kop {: #a .b }",
    "<script>const a = `{{ x }}`;</script>",
  ]) {
    expect([text, seen(measure, withText(text))]).toEqual([text, ""]);
  }
});

test("where the site fills such code in, nothing is said", () => {
  const site = builtInModel().siteFile!;
  const codes = (plugins: string) =>
    problemsOf({ ...framework, [site]: `plugins:\n${plugins}`, [measure]: withText("{{ x }}") }, measure).map(
      ({ code }) => code,
    );
  expect(codes("  - search\n")).toEqual(["body/template-code"]);
  expect(codes("  - search\n  - macros\n")).toEqual([]);
  expect(codes("  - macros:\n      module_name: a\n")).toEqual([]);
});

eachMistake("body/template-code", [
  inBody("{{ x }}"),
  inBody("[x]({{ base_url }}/levenscyclus/ontwerp/)"),
  inBody('<ol>\n<li><a href="{{ base_url }}/levenscyclus/ontwerp/">ontwerp</a></li>\n</ol>'),
]);
