import fc from "fast-check";
import MarkdownIt from "markdown-it";
import { describe, expect, test } from "vitest";
import { previewTexts } from "../../../client/src/preview/previewTexts";
import { siteMarkdown } from "../../../client/src/preview/siteMarkdown";
import type { SiteComment, SitePage } from "../../../server/src/protocol/sitePages";
import { anySigns, runs } from "../../generators";

const empty: SitePage = { title: "Toezicht", facts: [], comments: {}, terms: [] };
const failures: unknown[] = [];

/** A parser as the editor makes it: HTML goes through, and front matter is one token. */
function parser(page?: SitePage, replacesFrontMatter = true): MarkdownIt {
  const md = siteMarkdown(new MarkdownIt({ html: true, linkify: true }), {
    pageOf: (uri) => (uri === "page" ? page : undefined),
    replacesFrontMatter: () => replacesFrontMatter,
    texts: () => previewTexts.nl,
    failed: (error) => failures.push(error),
  });
  return md.use(frontMatter);
}

function frontMatter(md: MarkdownIt): void {
  md.block.ruler.before("fence", "front_matter", (state, line) => {
    const end = line === 0 ? /^---\n[\s\S]*?\n---(?=\n|$)/.exec(state.src) : null;
    if (!end) return false;
    const token = state.push("front_matter", "", 0);
    state.line = end[0].split("\n").length;
    token.map = [0, state.line];
    return true;
  });
  md.renderer.rules.front_matter = () => "<table>front matter</table>\n";
}

function rendered(text: string, page: SitePage | undefined, replaces = true): string {
  const md = parser(page, replaces);
  return md.renderer.render(md.parse(text, {}), md.options, { currentDocument: page ? "page" : "other" });
}

/** What is drawn of a page, without what is around it. */
function html(text: string, more: Partial<SitePage> = {}, replaces = true): string {
  const found = /^<div class="ak-page">([\s\S]*)<\/div>$/.exec(rendered(text, { ...empty, ...more }, replaces));
  if (!found) throw new Error(`not drawn as a page: ${failures.at(-1)}`);
  return (found[1] as string).trim();
}

/** The elements alone, without attributes and line ends. */
const flat = (text: string) =>
  html(text)
    .replace(/\n/g, "")
    .replace(/<(\w+)[^>]*>/g, "<$1>");

const plain = (text: string) => new MarkdownIt({ html: true, linkify: true }).use(frontMatter).render(text);

describe("boxes", () => {
  test("have a title and hold what is indented by four columns, of any sort", () =>
    expect(html('!!! note "Let op *dit*"\n\n    Een\n\n    - twee\n\n    Drie\n\n        code\n\nDaarna')).toBe(
      `<div class="admonition note ak-block ak-note" role="group" aria-label="Opmerking">
<p class="admonition-title ak-title">Let op <em>dit</em></p>
<p>Een</p>
<ul>
<li>twee</li>
</ul>
<p>Drie</p>
<pre><code>code
</code></pre>

</div>
<p>Daarna</p>`,
    ));

  test.each([
    ["!!! warning", "Waarschuwing", "Warning"],
    ['!!! tip "Tip: vraag het"', undefined, "Tip: vraag het"],
    ['!!! note ""', "Opmerking", undefined],
    ['!!!note inline end "T"', "Opmerking", "T"],
  ])("begin with '%s'", (opening, word, title) => {
    const box = html(`${opening}\n    Tekst`);
    expect(/^<div[^>]* aria-label="([^"]*)"/.exec(box)?.[1]).toBe(word);
    expect(/ak-title">(.*)<\/p>/.exec(box)?.[1]).toBe(title);
  });

  test("stand right below a paragraph too, and end where the text is not indented", () =>
    expect(flat('Tekst\n!!! tip "T"\n    In\nUit')).toBe("<p>Tekst</p><div><p>T</p><p>In</p></div><p>Uit</p>"));

  test("that unfold are elements for that, which the keyboard reaches; those with a plus are unfolded", () => {
    expect(html('??? expander "Bekijk alles"\n    Tekst').replaceAll("\n", "")).toBe(
      '<details class="expander ak-block ak-expander"><summary class="ak-title">Bekijk alles</summary><p>Tekst</p></details>',
    );
    expect(html("???+ note\n    Tekst")).toMatch(/^<details open="open" class="note ak-block ak-note"/);
    expect(html('??? "Zonder soort"\n\tTekst')).toContain('<summary class="ak-title">Zonder soort</summary>');
  });

  test("can be in boxes and in list items", () => {
    expect(flat('!!! note "A"\n    ??? tip "B"\n        Diep\n\n    Minder diep\n')).toBe(
      "<div><p>A</p><details><summary>B</summary><p>Diep</p></details><p>Minder diep</p></div>",
    );
    expect(flat('1. Een\n\n    !!! note "A"\n        Tekst\n\n2. Twee')).toBe(
      "<ol><li><p>Een</p><div><p>A</p><p>Tekst</p></div></li><li><p>Twee</p></li></ol>",
    );
  });

  test.each([
    "!!!",
    "????",
    '??? "',
    "=== Titel",
    '    !!! note "code"',
    '```\n!!! note "code"\n```',
    "!!! constructor",
  ])("'%s' is no box, or one without a word of ours", (text) => {
    if (text === "!!! constructor") expect(html(text)).not.toContain("aria-label");
    else expect(html(text)).toBe(plain(text).trim());
  });
});

describe("attribute lists", () => {
  test.each([
    ["## Bronnen { data-search-exclude }", '<h2 id="bronnen">Bronnen</h2>'],
    ["## Bronnen {: #waar .lijst }", '<h2 id="waar" class="lijst">Bronnen</h2>'],
    [
      "[naar](x.md){ .button .md-button--secondary }",
      '<p><a href="x.md" class="button md-button--secondary">naar</a></p>',
    ],
    ['[naar](x.md){target="_blank"} en verder', '<p><a href="x.md">naar</a> en verder</p>'],
    ["*nadruk*{.a}{.b}", '<p><em class="a">nadruk</em>{.b}</p>'],
    ["![beeld](x.png){ #beeld onclick=alert(1) style=color:red }", '<p><img src="x.png" alt="beeld" id="beeld"></p>'],
    ["Tekst\n{ .klein }", '<p class="klein">Tekst</p>'],
  ])("'%s' gives only ids and classes", (text, expected) => expect(html(text)).toBe(expected));

  test.each(["Tekst { .klein }", "Een {} en {x}", "`code` {.a}", "{ alleen }"])("'%s' is text", (text) =>
    expect(html(text)).toBe(plain(text).trim()),
  );
});

test.each([
  ["[Kaart](de kaart v2.pdf){ .button }", '<p><a href="de%20kaart%20v2.pdf" class="button">Kaart</a></p>'],
  ['[Kaart](kaart.pdf "De kaart")', '<p><a href="kaart.pdf" title="De kaart">Kaart</a></p>'],
  ["`[x](een twee)` en [x](een twee)", '<p><code>[x](een twee)</code> en <a href="een%20twee">x</a></p>'],
])("a link to a file with spaces in its name is one: '%s'", (text, expected) => expect(html(text)).toBe(expected));

describe("terms of the glossary", () => {
  const terms: SitePage["terms"] = [
    ["AI", "Kunstmatige intelligentie"],
    ["AI-systeem", 'Een "systeem" & meer'],
  ];

  test("say what they mean: whole words, the longest, in these letters, not in code", () =>
    expect(html("Een AI-systeem met AI, `AI` en AIA, ai.", { terms })).toBe(
      '<p>Een <abbr title="Een &quot;systeem&quot; &amp; meer">AI-systeem</abbr> met <abbr title="Kunstmatige intelligentie">AI</abbr>, <code>AI</code> en AIA, ai.</p>',
    ));

  test("are found in headings and links", () =>
    expect(html("# AI\n[AI](x.md)", { terms }).match(/<abbr/g)?.length).toBe(2));

  test("definitions on the page itself are not shown", () =>
    expect(html("Tekst\n\n*[AI]: Iets anders\n", { terms })).toBe("<p>Tekst</p>"));
});

describe("comments", () => {
  const badges: SiteComment = {
    label: "Code",
    before: [{ text: "Zie de " }, { text: "bronnen", href: "#bronnen" }],
    badges: [
      { text: "Ontwerp", href: "../ontwerp.md", title: "Fase: Ontwerp", badge: { colour: "indigo", icon: "cycle" } },
      { text: "Weg", badge: { colour: "teal" } },
    ],
    notes: [],
  };
  const list: SiteComment = {
    label: "Tabel",
    table: {
      above: "Met filters.",
      columns: ["ID", "Maatregel"],
      rows: [[[{ text: "a-1", href: "a.md" }], [{ text: "AVG", title: "Een wet" }]], [[{ text: "weg" }]]],
    },
    notes: ["Dit klopt niet."],
  };
  const comments = { "<!-- tags -->": badges, "<!-- list -->": list };

  test("become badges, in their place in the text", () =>
    expect(html("# Titel\n<!-- tags -->\n\nTekst", { comments }).replace(/\n+/g, "\n")).toBe(`<h1 id="titel">Titel</h1>
<div class="ak-comment"><p>Zie de <a href="#bronnen">bronnen</a></p><p class="ak-badges"><a class="ak-badge ak-indigo ak-cycle" href="../ontwerp.md" title="Fase: Ontwerp">Ontwerp</a> <span class="ak-badge ak-teal">Weg</span></p></div>
<p>Tekst</p>`));

  test("become tables, in a box too, with what is wrong below", () =>
    expect(html('??? expander "E"\n    <!-- list -->', { comments })).toContain(
      `<div class="ak-comment"><p class="ak-above">Met filters.</p><table aria-label="Tabel"><thead><tr><th scope="col">ID</th><th scope="col">Maatregel</th></tr></thead><tbody><tr><td class="ak-short"><a href="a.md">a-1</a></td><td class="ak-short"><abbr title="Een wet">AVG</abbr></td></tr><tr><td class="ak-short" colspan="2">weg</td></tr></tbody></table><p class="ak-note"><strong>Let op:</strong> Dit klopt niet.</p></div>`,
    ));

  test("keep short cells on one line, and no long ones", () => {
    const rows = [
      [[{ text: "AI-verordening" }], [{ text: "Beschrijf het doel van het algoritme" }]],
      [[{ text: "Ontwerp" }, { text: "Monitoring en beheer" }], []],
    ];
    const table = { above: "", columns: ["Wet", "Titel"], rows };
    const shown = html("<!-- list -->", { comments: { "<!-- list -->": { label: "Tabel", table, notes: [] } } });
    expect(shown.match(/<td[^>]*>/g)).toEqual(['<td class="ak-short">', "<td>", "<td>", "<td>"]);
  });

  test("within a line and behind other HTML are found as well", () => {
    expect(html("Hier <!-- tags --> klaar", { comments })).toMatch(
      /^<p>Hier <span class="ak-comment"><span>(?!.*<p).*<\/span>\n klaar<\/p>$/,
    );
    expect(html("<div>\n<!-- list -->\n</div>", { comments })).toMatch(
      /^<div>\n<div class="ak-comment">.*<\/div>\n\n<\/div>$/s,
    );
  });

  test("of which nothing is known, and those in code, stay as they are", () => {
    const text = "<!-- iets -->\n\n```\n<!-- tags -->\n```\n";
    expect(html(text, { comments }).replace(/\n+/g, "\n")).toBe(plain(text).trim());
  });
});

describe("the header", () => {
  const text = "---\ntitle: x\n---\nTekst";
  const more = { facts: ["Maatregel", "owp-05"], title: "Houd <toezicht>" };

  test("says what the page is, and its title, in the place of the front matter", () =>
    expect(html(text, more)).toBe(
      '<header><p class="ak-facts">Maatregel · owp-05</p><h1>Houd &lt;toezicht&gt;</h1></header>\n\n<p>Tekst</p>',
    ));

  test("repeats no title that the page has itself", () =>
    expect(html(`${text}\n\n# Kop`, more)).not.toContain("toezicht"));

  test("stands above the front matter for who wants to see that", () =>
    expect(html(text, more, false)).toMatch(/<\/header>\n<table>front matter<\/table>/));

  test("is none on a page without front matter", () => expect(html("Tekst", more)).toBe("<p>Tekst</p>"));
});

test("nothing of a page gets out of its place: what it says is text, and no address runs anything", () => {
  const evil = `"><img src=x onerror=alert(1)><script>alert(1)</script>`;
  const comments = {
    "<!-- tags -->": {
      label: evil,
      before: [{ text: evil, href: "javascript:alert(1)" }],
      badges: [{ text: evil, title: evil, href: `x.md" onclick="alert(1)`, badge: { colour: evil, icon: evil } }],
      table: { above: evil, columns: [evil], rows: [[[{ text: evil, href: "vbscript:x" }]]] },
      notes: [evil],
    },
  };
  const text = `---\nx: 1\n---\n<!-- tags -->\n\n!!! "x" onclick=y\n\n!!! ${"a".repeat(9)} "<b>"\n    Term\n`;
  const page = { ...empty, title: evil, facts: [evil], comments, terms: [["Term", evil]] as const };
  const shown = html(text, page);
  const elements = new Set(shown.replace(/="[^"]*"/g, "").match(/<[^>]*>/g));
  expect([...elements].filter((element) => /<(?:script|img)|on\w+=/.test(element))).toEqual([]);
  expect(shown).not.toMatch(/(?:href|src)="(?:javascript|vbscript)/);
});

const pieces = fc.constantFrom(
  ...[
    "!!! note",
    '??? tip "T"',
    "???+",
    '=== "T"',
    "    ",
    "\t",
    "- ",
    "1. ",
    "> ",
    "# ",
    "\n",
    "\n\n",
    "{ .a }",
    "{: #b }",
    "{}",
  ],
  ...[
    "<!-- tags -->",
    "<!-- list",
    "-->",
    "*[x]: y",
    "Term",
    "`",
    "```",
    "*",
    "[",
    "](x)",
    "| a |\n|---|",
    "---",
    "<div>",
    "x",
    "\u0000",
  ],
);
const anyText = fc.oneof(
  fc.array(pieces, { maxLength: 30 }).map((parts) => parts.join("")),
  anySigns(200),
);

test("any text is drawn, without a failure", () => {
  const comments = { "<!-- tags -->": { label: "x", notes: ["y"] } };
  fc.assert(
    fc.property(anyText, (text) => {
      html(text, {
        comments,
        terms: [
          ["Term", "t"],
          ["x", "y"],
        ],
      });
    }),
    runs(300),
  );
  expect(failures).toEqual([]);
});

test("any text of no page is drawn as without us", () => {
  fc.assert(
    fc.property(anyText, (text) => {
      expect(rendered(text, undefined)).toBe(plain(text));
    }),
    runs(300),
  );
});

test("where something fails the text is drawn as without us", () => {
  const broken = { ...empty, comments: { "<!-- x -->": { label: "x", notes: undefined } } } as unknown as SitePage;
  expect(rendered("a <!-- x --> b", broken)).toBe(plain("a <!-- x --> b"));
  expect(failures.splice(0).length).toBe(1);
});
