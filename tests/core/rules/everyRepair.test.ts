import { describe, expect, test } from "vitest";
import { rules } from "../../../server/src/core/rules/index";
import { data, pages, problemsOf, repairedFiles } from "../picture";
import {
  backgroundOf,
  change,
  crlf,
  goodGenerated,
  goodGlossary,
  goodMeasure,
  goodRequirement,
  goodTable,
  goodTool,
  measure,
  otherRequirement,
  requirement,
  tool,
} from "./framework";

const explanation = "toelichting: Regel wie mag ingrijpen.\n";
const requirements = "vereiste:\n- aia-09-menselijk-toezicht\n";
const roles = "rollen:\n- jurist\n";
const m = (what: string, by: string): [string, string] => [measure, change(goodMeasure, what, by)];
/** A measure beside the good one. */
const sixth = goodMeasure.replace("owp-05", "owp-06");
const body = (text: string): [string, string] => [measure, `${goodMeasure}\n${text}\n`];

const exception = (item: string): [string, string] => [
  requirement,
  change(goodRequirement, "---\n# Mens", `uitzondering:\n- ${item}\n---\n# Mens`),
];

/** Pages with one mistake each, by the rule that speaks. */
const mistakes: Record<string, [path: string, text: string][]> = {
  "file/encoding": [[measure, `\ufffd${goodMeasure}`]],
  "file/name": [
    [pages.maatregel("2-owp-06 toezicht"), sixth],
    [pages.maatregel("2-owp-06-toezicht.md"), sixth],
    [pages.maatregel("2-owp-06: toezicht?"), sixth],
    [pages.maatregel("2-owp-06-toezicht."), sixth],
    [pages.maatregel("2_owp_06_toezicht"), sixth],
    [pages.hulpmiddel("aux"), goodTool],
    [`${pages.hulpmiddel("register")}.txt`, goodTool],
    [pages.hulpmiddel("register").replace(/\.md$/, ""), goodTool],
  ],
  "front-matter/missing": [
    [measure, goodMeasure.slice(4)],
    [measure, `-${goodMeasure}`],
    [measure, `Tekst.\n${goodMeasure}`],
  ],
  "front-matter/unclosed": [
    [measure, goodMeasure.replace("\n---\n", "\n")],
    [measure, goodMeasure.replace("\n---\n", "\n--\n")],
  ],
  "front-matter/not-first": [[measure, `\n\n${goodMeasure}`]],
  "front-matter/engine": [[measure, goodMeasure.replace("---", "---yaml")]],
  "front-matter/syntax": [
    m(explanation, "toelichting: Let op: dit\n"),
    m(explanation, `<!-- a\nb -->\n${explanation}`),
    m(explanation, "toelichting: Regel\nwie\nmag.\n"),
    m(explanation, "toelichting: @jan # wie\n"),
    m(explanation, 'toelichting: "Mens" eerst\n'),
    m(requirements, "vereiste: aia-00-verboden-AI-praktijken\n- aia-09-menselijk-toezicht\n"),
    m(requirements, "vereiste:\n\t- aia-09-menselijk-toezicht\n"),
    m(roles, "rollen: [jurist\n"),
  ],
  "front-matter/duplicate-key": [
    m(explanation, `toelichting: Anders.\n${explanation}`),
    m(explanation, `${explanation}sources: { ADR: a, ADR: b }\n`),
  ],
  "key/missing": [
    m("id: urn:nl:ak:mtr:owp-05\n", ""),
    [measure, change(goodMeasure, "title: Richt het toezicht in\n", "")],
  ],
  "key/unknown": [
    m(explanation, `${explanation}kleur:\n  - rood\n`),
    m("vereiste:", "vereisten:"),
    m(explanation, `${explanation}sources:\n  adr: 1\n`),
    m(explanation, `<!-- let op: x -->\n${explanation}`),
  ],
  "value/empty": [
    m(requirements, "vereiste:\n"),
    m(requirements, "vereiste:\n-\n"),
    m(roles, "rollen:\n- jurist\n- ~\n"),
    m(roles, 'rollen: [jurist, ""]\n'),
    m(roles, "rollen:\n-\n"),
    m(explanation, `${explanation}sources:\n  ADR:\n`),
  ],
  "value/type": [
    m(roles, "rollen: jurist # ja\n"),
    m(roles, "rollen : jurist, ontwikkelaar\n"),
    m(roles, "rollen: jurist\n  - ontwikkelaar\n"),
    m(roles, "rollen:\n- jurist\n  - ontwikkelaar\n"),
    m(roles, "rollen:\n  -jurist\n  -ontwikkelaar\n"),
  ],
  "value/pattern": [m("id: urn:nl:ak:mtr:owp-05", "id: 'owp-5'")],
  "value/unknown-term": [
    m("- ontwerp\n", "- Ontwerp\n"),
    m("- ontwerp\n", "- ontwerp\n- jurist\n"),
    m("- ontwerp\n", "- ontwerp\n- ontwikkelaar\n"),
    m("- ontwerp\n", "- straks\n"),
    m("- ontwerp\n", "- ontwerp, ontwikkelen\n"),
    m("- ontwerp\n", "- 'ontwerp '\n"),
    [requirement, change(goodRequirement, "- hoog-risico-ai-systeem\n", "- hoog-risico\n")],
    [tool, change(goodTool, "categorie:\n- handreiking\n", "categorie: [handreiking, jurist]\n")],
  ],
  "value/expression": [
    exception("open-source-open-sauce"),
    exception("'\"verboden-ai\" && open-source-open-source'"),
    exception("niet-van-toepassing"),
    exception("risicogroep-"),
    exception("open-source-open-source & risicogroep-verboden-ai # x"),
    exception("open-source-open-source en risicogroep-verboden-ai"),
    exception("(“open-source-open-source” || “risicogroep-verboden-ai”)"),
    exception("“open-source-open-source” || “risicogroep-verboden-ai”"),
    exception('"\\"open-source-open-source && \\"risicogroep-verboden-ai\\""'),
    exception('open-source-open-source" && "risicogroep-verboden-ai"'),
    exception("(open-source-open-source || risicogroep-verboden-ai && rol-ai-act-aanbieder"),
    exception("open-source-open-source || risicogroep-verboden-ai) && rol-ai-act-aanbieder"),
    exception("open-source-open-source risicogroep-verboden-ai"),
    exception("open-source-open-source, risicogroep-verboden-ai"),
    exception("open-source-open-source && || risicogroep-verboden-ai"),
    exception("open-source-open-source && ()"),
    exception("(open-source-open-source &&\n    ) || risicogroep-verboden-ai"),
    exception("open-source-open-source && open-source-geen-open-source"),
    exception("open-source-open-source && risicogroep-verboden-ai && open-source-open-source"),
    exception("open-source-open-source\n- '\"open-source-open-source\"'"),
  ],
  "value/duplicate": [m(roles, "rollen: [jurist, jurist]\n"), m(roles, `${roles}- 'jurist'\n`)],
  "value/lossy": [
    m(explanation, `${explanation}sources:\n  ARK: [3.10]\n`),
    m("title: Richt het toezicht in", "title: 12:30"),
  ],
  "value/trailing-dot": [
    m("title: Richt het toezicht in", "title: Richt het toezicht in."),
    m("title: Richt het toezicht in", "title: 'Richt ''het'' toezicht in. ' # punt"),
    m("title: Richt het toezicht in", "title: no."),
    m("title: Richt het toezicht in", "title: Richt het\n  toezicht in."),
  ],
  "value/too-long": [m(explanation, `toelichting: ${"woord ".repeat(41)}\n`)],
  "value/placeholder": [
    m("title: Richt het toezicht in", "title: Hier staat de titel, die kort is"),
    body("1. Beschrijf hier kort wie dit maakte."),
    body("[bron](url)"),
  ],
  "phase/prefix": [
    m("- ontwerp\n", "- ontwikkelen\n"),
    m("levenscyclus:\n- ontwerp\n", "levenscyclus: [ontwikkelen] # fasen\n"),
  ],
  "coverage/no-measure": [[pages.vereiste("aia-10-los"), otherRequirement("aia-10")]],
  "id/duplicate": [[pages.maatregel("2-owp-06-kopie"), goodMeasure]],
  "id/file-name": [
    [measure, goodMeasure.replace("owp-05", "owp-08")],
    [pages.maatregel("3-owp-06-toezicht"), sixth],
    [pages.maatregel("toezicht"), sixth],
  ],
  "reference/unknown": [
    m("- aia-09-menselijk-toezicht", "- 'aia-09-menselijke-toezicht'"),
    m("- aia-09-menselijk-toezicht", "- weg-01-niets"),
    m("- aia-09-menselijk-toezicht", "- 'aia-09-menselijk-toezicht, aia-00-verboden-AI-praktijken' # x"),
    m(requirements, "vereiste: [aia-09-menselijk-toezicht, weg-01-niets]\n"),
  ],
  "macro/syntax": [
    m("<!-- tags -->", "<!--tags-->"),
    m("<!-- tags -->", "<!-- Tag -->"),
    m("<!-- tags -->", "<!-- tags ->"),
    m("<!-- tags -->", "<!- tags -->"),
    m("<!-- tags -->", "<!-- tags no-search -->"),
    m("<!-- list_vereisten_on_maatregelen_page -->", "<!-- list_vereisten_on_hulpmiddelen_page -->"),
    m("<!-- list_vereisten_on_maatregelen_page -->", "<!-- list_vereisten_hier -->"),
    m("<!-- list_vereisten_on_maatregelen_page -->", "list_vereisten_on_maatregelen_page"),
    body("<!-- list_vereisten\n  rollen/jurist\n-->"),
    body("<!-- List_vereisten rollen/jurist  -->"),
    body("<!--  lijst_vereiste rollen/jurist -->"),
  ],
  "macro/ignored-filter": [
    body("<!-- list_vereisten rollen/jurist onderwerp/transparantie -->"),
    body("<!-- list_vereisten rollen/jurist no-search rollen/jurist no-id -->"),
  ],
  "macro/other-page": [
    [
      requirement,
      goodRequirement.replace("vereiste/aia-09-menselijk-toezicht", "vereiste/aia-00-verboden-AI-praktijken"),
    ],
    [requirement, `${goodRequirement}\n<!-- list_maatregelen vereiste/aia-00-verboden-AI-praktijken -->`],
  ],
  "macro/wrong-kind": [
    m("list_vereisten_on_maatregelen_page", "list_maatregelen_on_hulpmiddelen_page"),
    body("<!-- tags-ai-act -->"),
    body("Tekst.\n\n<!-- list_maatregelen_on_hulpmiddelen_page -->\n\nTekst."),
    [requirement, goodRequirement.replace(/list_maatregelen .*(?= -->)/, "list_vereisten_on_maatregelen_page")],
    [pages.topic("transparantie"), "---\ntitle: Transparantie\n---\n<!-- list_vereisten_on_maatregelen_page -->\n"],
  ],
  "macro/missing": [
    m("<!-- tags -->\n\n", ""),
    m("    <!-- list_vereisten_on_maatregelen_page -->\n", ""),
    m('??? expander "Bekijk alle vereisten"\n    <!-- list_vereisten_on_maatregelen_page -->\n', ""),
    [requirement, goodRequirement.replace(/<!-- list_maatregelen .* -->\n/, "")],
    [requirement, goodRequirement.replace(/<!-- list_maatregelen .* -->\n/, "Deze maatregelen:\n")],
    [requirement, goodRequirement.replace("<!-- tags-ai-act -->\n", "")],
    [tool, goodTool.replace("levenscyclus:", "vereiste:\n- aia-09-menselijk-toezicht\nlevenscyclus:")],
  ],
  "macro/duplicate": [body("<!-- tags -->\n\nTekst."), body("Tekst. <!-- tags --> Tekst.")],
  "macro/unknown-option": [
    body("<!-- list_vereisten rollen/jurist no-serch -->"),
    body("<!-- list_vereisten breed no-id -->"),
    body("<!-- list_vereisten komen hier later -->"),
  ],
  "macro/no-result": [body("<!-- list_hulpmiddelen rollen/ontwikkelaar -->")],
  "macro/filter": [
    body("<!-- list_vereisten no-search rollen/jurist -->"),
    body("<!-- list_vereisten rollen : jurist -->"),
    body("<!-- list_vereisten jurist -->"),
    body("<!-- list_vereisten ontwrp -->"),
  ],
  "link/unknown-file": [
    body("[x](www.voorbeeld.nl)"),
    body("[x](jan@voorbeeld.nl)"),
    body("[x](aia-09-menselijk-toezicht.md)"),
    body("![x](../../afbeeldingen/schemas.png)"),
  ],
  "link/unknown-anchor": [body("[x](#toelichtingen)"), body("[x](../vereisten/aia-09-menselijk-toezicht.md#weg)")],
  "link/empty": [
    body("[x]()"),
    body('[](aia.md "x")'.replace("aia.md", "../vereisten/aia-09-menselijk-toezicht.md")),
    body("![x]()"),
  ],
  "link/syntax": [
    body("(x)[https://voorbeeld.nl]"),
    body("[x] (https://voorbeeld.nl)"),
    body("[x](https://voorbeeld.nl en meer"),
    body("x](https://voorbeeld.nl)"),
    body("[x(https://voorbeeld.nl)"),
    body("[x]https://voorbeeld.nl)"),
  ],
  "link/not-relative": [
    body("[x](../../vereisten/aia-09-menselijk-toezicht/)"),
    body("[x](../vereisten/aia-09-menselijk-toezicht#risico)"),
    body("[x](/levenscyclus/ontwerp/)"),
    body("[x](https://minbzk.github.io/Algoritmekader/levenscyclus/ontwerp/)"),
    body("[x](/levenscyclus/ontwrp/)"),
  ],
  "link/html": [
    body('<a href="../../vereisten/weg/">x</a>'),
    body('<a href="../hulpmiddelen/IAMA.md">x</a>'),
    body('<img src="../../afbeeldingen/schema.png">'),
  ],
  "body/unclosed-comment": [body("<!-- nog doen"), body("<!-- nog doen --\n\n<!-- meer -->")],
  "body/list-without-blank-line": [body("Let op:\n- een\n- twee"), body("> Let op:\n> 1. een")],
  "body/block-indent": [
    body('!!! note "x"\n  een\n  twee'),
    body("??? note\nx"),
    body("- a\n\n    ??? note\n\n      x\n      y"),
  ],
  "body/section": [
    m("## Risico\nNiemand grijpt in.\n\n", ""),
    m("Niemand grijpt in.\n", ""),
    m("## Bronnen\nEigen ervaring.\n\n## Voorbeelden\nEen gemeente.\n", ""),
    m("## Voorbeelden\n", "## Bronnen\nAnders.\n\n## Voorbeelden\n"),
  ],
  "source/unknown-code": [
    m(explanation, `${explanation}sources:\n  ADR: [DM7, SV.1] # let op\n`),
    m(explanation, `${explanation}sources:\n  ADR: DM.7, SV.1\n`),
    m(explanation, `${explanation}sources:\n  ARK: 2.1\n`),
    m(explanation, `${explanation}sources:\n  ARK: 1.10\n`),
    m(explanation, `${explanation}sources:\n  ADR: XY.40\n`),
    m(explanation, `${explanation}sources:\n  ADR: 1.02\n`),
    m(explanation, `${explanation}sources:\n  ADR:\n  - DM.7\n  - '3.10'\n  ARK:\n  - 1.02\n`),
  ],
  "source/table": [
    [data.table, change(goodTable, "nummer;", "Nummer;")],
    [data.table, goodTable.replaceAll(";", ",")],
    [data.table, change(goodTable, "doel staat", "doel; dat staat")],
    [data.table, change(goodTable, "SV.1;", "SV.1 ;")],
    [data.table, goodTable.replaceAll("Auditdienst", "Audit-dienst")],
    [data.table, `${goodTable}${goodTable.split("\n")[1]}\n`],
    [data.table, change(goodTable, 'geregeld."', "geregeld.")],
  ],
  "glossary/duplicate": [
    [data.glossary, `*[AVG]: Algemene verordening gegevensbescherming.\n${goodGlossary}`],
    [data.glossary, `${goodGlossary}*[AVG]: Een verordening.\n`],
  ],
  "glossary/stale": [
    [data.generated, change(goodGenerated, "Stappen", "Regels")],
    [data.generated, goodGenerated.replace(/\| AI-s.*\n/, "")],
    [data.generated, change(goodGenerated, "title: Woordenlijst", "title: Begrippen")],
  ],
  "body/conflict-marker": [body("tekst\n>>>>>>> tak")],
  "silence/syntax": [
    body("<!-- algoritmekader-disable link/empty -- x -->\n\n[x]()\n\n<!-- algoritmekader-enabel -->"),
    body("<!-- algoritmekader-disable link/empty -- x -->\n\n[x]()\n\n# algoritmekader-enable"),
  ],
  "silence/unknown-rule": [
    body(
      "<!-- algoritmekader-disable link/unknown-file -- x -->\n\n[x](weg.md)\n\n<!-- algoritmekader-enable link/unknwon-file -->",
    ),
    body("<!-- algoritmekader-disable-page zomaar/iets -- x -->"),
  ],
  "silence/reason": [
    body("[x]() <!-- algoritmekader-disable-line link/empty - x -->"),
    body("[x]() <!-- algoritmekader-disable-line link/empty -->"),
  ],
  "silence/unused": [
    m(roles, "rollen:\n# algoritmekader-disable-next-line value/duplicate -- x\n- jurist\n"),
    m(roles, "rollen:\n- jurist # algoritmekader-disable-line value/duplicate -- x\n"),
    body("tekst\n<!-- algoritmekader-disable-next-line link/empty -- x -->\n- item"),
    body("<!-- algoritmekader-disable link/empty -- x -->\n\na\n\n<!-- algoritmekader-enable link/empty -->"),
    body("<!-- algoritmekader-enable -->"),
  ],
};

test("every rule has its mistakes here", () => {
  expect(Object.keys(mistakes).sort()).toEqual(rules.map(({ id }) => id).sort());
});

const cases = Object.entries(mistakes).flatMap(([id, all]) =>
  all.map(([path, text], index) => ({ id, index, path, text })),
);

describe.each(cases)("$id, mistake $index", ({ id, path, text }) => {
  test.each([
    ["lines end as in Unix", text],
    ["lines end as in Windows", crlf(text)],
  ])("is one problem, and every repair leaves the page without it and without a new error: %s", (_, page) => {
    const files = { ...backgroundOf(id), [path]: page };
    const found = problemsOf(files, path);
    expect(found.map(({ code }) => code)).toEqual([id]);
    for (const repair of found[0]?.repairs ?? []) {
      const mended = repairedFiles(files, path, repair);
      const left = problemsOf(mended.files, mended.path);
      // Taking a value away may leave a required key to fill in, which is then a warning; so may a heading be put in.
      const allowed = repair.preferred ? [] : ["key/missing", "body/section"];
      const worse = left.filter(({ code, severity }) => severity === "error" || !allowed.includes(code));
      expect(worse.map(({ code, message }) => `${repair.title.nl} → ${code}: ${message.nl}`)).toEqual([]);
      if (page.includes("\r\n")) expect(mended.files[mended.path]).not.toMatch(/[^\r]\n/);
    }
  });
});
