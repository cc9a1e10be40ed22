/** Every construct that a page can hold, as many times as is asked: for the tests of how cost grows. */
import { goodMeasure } from "../core/rules/framework";

export interface Construct {
  readonly name: string;
  /** The text of a page that has the construct so many times. */
  text(count: number): string;
}

/** The page that holds the construct a first time, and as often as it takes to be so long. */
export function textOfLength({ text }: Construct, length: number): string {
  const base = text(0).length;
  let low = 1;
  let high = 1;
  while (text(high).length - base < length) high *= 2;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (text(middle).length - base < length) low = middle;
    else high = middle;
  }
  return text(high);
}

type Piece = string | ((index: number) => string);

function many(piece: Piece, count: number): string {
  return typeof piece === "string" ? piece.repeat(count) : Array.from({ length: count }, (_, i) => piece(i)).join("");
}

/** A piece of the body over and over, between what stands once before and after it. */
function inBody(name: string, piece: Piece, { before = "", after = "" } = {}): Construct {
  return { name, text: (count) => `${goodMeasure}\n${before}${many(piece, count)}${after}\n` };
}

/** The same in the front matter, behind its last line. */
function inFrontMatter(name: string, piece: Piece, { before = "", after = "" } = {}): Construct {
  const [, head = "", body = ""] = /^([\s\S]*?\n)(---\n#[\s\S]*)$/.exec(goodMeasure) ?? [];
  return { name: `front matter: ${name}`, text: (count) => `${head}${before}${many(piece, count)}${after}\n${body}` };
}

/** Two pieces of the body, each over and over. */
function both(name: string, one: Piece, other: Piece): Construct {
  return { name, text: (count) => `${goodMeasure}\n${many(one, count)}\n${many(other, count)}\n` };
}

const words = ["toezicht", "risico", "besluit", "gegevens", "burger", "rechten", "model", "toets", "uitleg", "beheer"];
const word = (index: number) => words[index % words.length] as string;
/** Words that are another text for each index. */
const named = (index: number) => `${word(index)}-${word(Math.floor(index / 10) + 3)}-${word(index * 7 + 1)}-x${index}`;
const letters = (index: number) => [...String(index)].map((digit) => "bdfgklmprs"[Number(digit)]).join("");

const nothing = (index: number) => `${" ".repeat(index)}`;

const frontMatter: readonly Construct[] = [
  inFrontMatter("keys", (i) => `sleutel${i}: waarde\n`),
  inFrontMatter("one key", "toelichting: x\n"),
  inFrontMatter("keys that are nearly right", (i) => `levenscyclu${letters(i)}: ontwerp\n`),
  inFrontMatter("items of a list", "- jurist\n"),
  inFrontMatter("items that are no terms", (i) => `- jurist-${letters(i)}\n`),
  inFrontMatter("items that name no page", (i) => `- aia-${i}-${named(i)}\n`, { before: "vereiste:\n" }),
  inFrontMatter("items without a text", "-\n"),
  inFrontMatter("items that are pasted", "• jurist\n"),
  inFrontMatter("items without a space", "-jurist\n"),
  inFrontMatter("quoted items", "- 'jurist'\n"),
  inFrontMatter("doubly quoted items with escapes", '- "jur\\u0069st"\n'),
  inFrontMatter("items with a comment", "- jurist # zo\n"),
  inFrontMatter("comments", "# een opmerking\n"),
  inFrontMatter("blank lines", "\n"),
  inFrontMatter("items of a list in brackets", "jurist, ", { before: "hulp: [", after: "]" }),
  inFrontMatter("lists within lists in brackets", "[", { before: "hulp: " }),
  inFrontMatter("closed lists within lists in brackets", "[a,", { before: "hulp: " }),
  inFrontMatter("lists on lines that nothing closes", "\n- [a\n", { before: "hulp:" }),
  inFrontMatter("pairs in braces", (i) => `a${i}: b, `, { before: "hulp: {", after: "}" }),
  inFrontMatter("lines of a folded text", "  een regel tekst\n", { before: "hulp: >-\n" }),
  inFrontMatter("lines of a kept text", "  een regel tekst\n", { before: "hulp: |\n" }),
  inFrontMatter("words of a value", "tekst ", { before: "hulp: " }),
  inFrontMatter("colons in a value", "a: ", { before: "hulp: " }),
  inFrontMatter("colons without a key", ": ", { before: "hulp: " }),
  inFrontMatter("quotes in a value", "'", { before: "hulp: '" }),
  inFrontMatter("quotes that nothing closes", "hulp: 'a\n"),
  inFrontMatter("dashes in a row", "- ", { before: "hulp:\n" }),
  inFrontMatter("keys within keys", (i) => `${nothing(i)}k:\n`),
  inFrontMatter("lists within lists", (i) => `${nothing(i)}- a\n`, { before: "hulp:\n" }),
  inFrontMatter("tabs before keys", "\thulp: a\n"),
  inFrontMatter("anchors and aliases", (i) => `s${i}: &a${i} x\nt${i}: *a${i}\n`),
  inFrontMatter("aliases to nothing", "- *a\n", { before: "hulp:\n" }),
  inFrontMatter("tags", "- !!str a\n", { before: "hulp:\n" }),
  inFrontMatter("lines that are no YAML", "zomaar een regel\n"),
  inFrontMatter("fences", "---\n"),
  inFrontMatter("marks of a merge conflict", "<<<<<<< een\ntitle: a\n=======\ntitle: b\n>>>>>>> twee\n"),
  inFrontMatter("labels of a condition", "risicogroep-hoog-risico-ai-systeem || ", { before: "uitzondering:\n- " }),
  inFrontMatter("labels that are unknown", (i) => `risicogroep-${letters(i)} && `, { before: "uitzondering:\n- " }),
  inFrontMatter("parentheses in a condition", "(", { before: "uitzondering:\n- " }),
  inFrontMatter("parentheses around a condition", "!(", { before: "uitzondering:\n- '" }),
  inFrontMatter("conditions", "- a || b\n", { before: "uitzondering:\n" }),
  inFrontMatter("codes of sources", (i) => `- DM.${i}\n`, { before: "sources:\n  ADR:\n" }),
  inFrontMatter("sources", (i) => `  ADR${i}: DM.7\n`, { before: "sources:\n" }),
  inFrontMatter("comments that silence", "# algoritmekader-disable-next-line value/duplicate -- zo\n- jurist\n"),
  inFrontMatter("wide spaces", "-\u00a0jurist\n"),
  inFrontMatter("signs without width", "- jur\u200bist\n"),
];

const links: readonly Construct[] = [
  inBody("links to pages", "[x](../../overal/rollen/jurist.md) "),
  inBody("links to nothing", (i) => `[x](weg-${letters(i)}.md) `),
  inBody("links to nothing, on lines", (i) => `[x](weg-${letters(i)}.md)\n`),
  inBody("links to nothing that look alike", (i) => `[x](aia-09-menselijk-toezich${letters(i)}.md)\n`),
  inBody("links with a space in their address", "[x](een twee.md) "),
  inBody("links with spaces behind their text", "[x] (x.md) "),
  inBody("links to sites", "[x](https://x.nl/a_(b)) "),
  inBody("links with titles", '[x](x.md "een titel") '),
  inBody("links that nothing closes", "[x](x.md "),
  inBody("links with an angle that nothing closes", "[x](<x.md "),
  inBody("links without an address", "[x]() "),
  inBody("links without a text", "[](x.md) "),
  inBody("links the wrong way round", "(x)[x.md] "),
  inBody("links of which the text has a line end", "[x\ny](x.md) "),
  inBody("emphasis in the text of a link", "*a* b ", { before: "[", after: "](x.md)" }),
  inBody("code in the text of a link", "`a` b ", { before: "[", after: "](x.md)" }),
  inBody("links in emphasis", "[x](x.md) ", { before: "*a ", after: "*" }),
  inBody("links in strong text on lines", "[x](x.md)\n", { before: "**a ", after: "b**" }),
  inBody("links within links", "[x [y](weg.md) ", { after: "](weg.md)" }),
  inBody("links all within links", "[", { after: "](weg.md)".repeat(200) }),
  {
    name: "links nested as often as they close",
    text: (count) => `${goodMeasure}\n${"[x ".repeat(count)}${"](weg.md)".repeat(count)}\n`,
  },
  inBody("brackets", "[x] "),
  inBody("openings of brackets", "["),
  inBody("ends of brackets", "]"),
  inBody("openings of addresses", "]("),
  inBody("openings of links", "[a]("),
  inBody("parentheses in an address", "(", { before: "[x](" }),
  inBody("quotes in an address", '"', { before: "[x](" }),
  inBody("quotes of both sorts in addresses", "[x](a \"b' "),
  inBody("words in an address", "een twee ", { before: "[x](", after: ".md)" }),
  inBody("links by name", (i) => `[x][n${letters(i)}] `),
  both(
    "links by name that are defined",
    (i) => `[x][n${i}] `,
    (i) => `[n${i}]: x.md\n`,
  ),
  both(
    "links by name that are nearly defined",
    (i) => `[x][naam-${letters(i)}] `,
    (i) => `[naamm-${letters(i)}]: x.md\n`,
  ),
  inBody("definitions of links", (i) => `[n${i}]: https://x.nl\n`),
  inBody("definitions of links by one name", "[n]: x.md\n"),
  inBody("images", "![x](x.png) "),
  inBody("images without a text", "![](x.png) "),
  inBody("openings of images", "!["),
  inBody("addresses", "https://x.nl/a "),
  inBody("addresses between angles", "<https://x.nl/a> "),
  inBody("addresses of mail", "<a@x.nl> "),
  inBody("openings of addresses between angles", "<https://"),
  inBody("ids of pages", "urn:nl:ak:ver:aia-09 "),
  inBody("ids of no page", (i) => `urn:nl:ak:ver:aia-${i} `),
  inBody("links in HTML", '<a href="weg.md">x</a> '),
];

const anchors: readonly Construct[] = [
  both(
    "broken anchors and headings",
    (i) => `[x](#${named(i)}q) `,
    (i) => `## ${named(i)}\n\n`,
  ),
  both(
    "broken anchors that are far, and headings",
    (i) => `[x](#${letters(i)}) `,
    (i) => `## ${named(i)}\n\n`,
  ),
  both(
    "broken anchors on lines, and long headings",
    (i) => `- [x](#het-${named(i)}-zz)\n`,
    (i) => `## Het ${named(i)} van ${word(i)}\n\n`,
  ),
  both(
    "broken anchors and ids",
    (i) => `[x](#${named(i)}q) `,
    (i) => `<a id="${named(i)}"></a>`,
  ),
  inBody("headings", (i) => `## ${named(i)}\n\n`),
  inBody("equal headings", "## Uitleg\n\n"),
  inBody("headings that end in numbers", (i) => `## Uitleg_${i % 7}\n\n`),
  inBody("headings that skip a level", "## a\n\n#### b\n\n"),
  inBody("headings without a space", "##Kop\n\n"),
  inBody("headings without a blank line", "## a\n"),
  inBody("headings with a line below", "Kop\n---\n\n"),
  inBody("headings of bold text", "**Kop**\n\n"),
  inBody("headings with attribute lists", (i) => `## a { #b${i} .c }\n\n`),
  inBody("words of a heading", "een ", { before: "## " }),
  inBody("spaces in a heading", " ", { before: "## a", after: "b" }),
  inBody("number signs behind a heading", "#", { before: "## a " }),
  inBody("number signs behind text in a heading", "# ", { before: "## a " }),
  inBody("links in a heading", "[x](#y) ", { before: "## " }),
  inBody("braces in a heading", "{}", { before: "## a ", after: "x" }),
  inBody("entities in a heading", "&amp; ", { before: "## " }),
  inBody("attribute lists", "*a*{ .b } "),
  inBody("attribute lists behind lines", "a\n{ .b }\n\n"),
  inBody("openings of attribute lists", "{ #a "),
  inBody("openings of attribute lists on lines", "a { .b\n"),
  inBody("braces", "{ "),
  inBody("braces that close", "{ } "),
  inBody("ids in an attribute list", "#a ", { before: "*a*{ ", after: "}" }),
  inBody("pairs in an attribute list", 'a="b" ', { before: "*a*{ ", after: "}" }),
  inBody("quotes in an attribute list", 'a="', { before: "*a*{ ", after: "}" }),
  inBody("spaces in an attribute list", " ", { before: "*a*{ a", after: "b" }),
  inBody("spaces before an attribute list", " ", { before: "## a", after: "{ .b } x" }),
  inBody("spaces behind an attribute list", " ", { before: "## a {x", after: "} x" }),
  inBody("tables of contents", "[TOC]\n\n"),
];

const blocks: readonly Construct[] = [
  inBody("paragraphs", "Een alinea.\n\n"),
  inBody("lines of a paragraph", "Een regel.\n"),
  inBody("lines that end in spaces", "Een regel.  \n"),
  inBody("words of a line", "woord "),
  inBody("letters of a word", "x"),
  inBody("blank lines", "\n"),
  inBody("spaces", " "),
  inBody("tabs", "\t"),
  inBody("spaces on lines", "   \n"),
  inBody("items", "- a\n"),
  inBody("items with blank lines", "- a\n\n"),
  inBody("items with paragraphs", "- a\n\n    b\n\n"),
  inBody("items of a numbered list", (i) => `${i + 1}. a\n`),
  inBody("items by letters", (i) => `${"abcdefghij"[i % 10]}) a\n`),
  inBody("items with another sign", "* a\n\n+ b\n\n"),
  inBody("items that are pasted", "• a\n"),
  inBody("items on one line", "- "),
  inBody("items within items", (i) => `${"    ".repeat(i)}- a\n`),
  inBody("items within items with blank lines", (i) => `${"    ".repeat(i)}- a\n\n`),
  inBody("items that are indented ever further", (i) => `${" ".repeat(i)}- a\n`),
  inBody("items that are indented up and down", (i) => `${"  ".repeat(i % 12)}- a\n`),
  inBody("lists within lists", "- a\n    - b\n"),
  inBody("lists that are not indented enough", "- a\n  - b\n\nc\n\n"),
  inBody("lists that are glued", "a\n- b\n\n"),
  inBody("lists that are glued to one text", "- b\n", { before: "tekst\n" }),
  inBody("lists with code", "- a\n\n        code\n\n"),
  inBody("tasks", "- [ ] a\n"),
  inBody("quotations", "> a\n\n"),
  inBody("lines of a quotation", "> a\n"),
  inBody("quotations within quotations", ">"),
  inBody("quotations within quotations with spaces", "> "),
  inBody("quotations that deepen", (i) => `${">".repeat(i + 1)} a\n`),
  inBody("quotations of lists", "> - a\n"),
  inBody("rows of a table", "| a | b |\n", { before: "| a | b |\n|---|---|\n" }),
  inBody("tables", "| a | b |\n|---|---|\n| c | d |\n\n"),
  inBody("tables without a row of dashes", "| a | b |\n\n"),
  inBody("tables of one row of dashes", "a | b\n- | -\n\n"),
  inBody("cells of a row", "a | ", { before: "| ", after: "\n|---|---|" }),
  {
    name: "cells of a table",
    text: (count) => `${goodMeasure}\n|${"a|".repeat(count)}\n|${"-|".repeat(count)}\n|${"b|".repeat(count)}\n`,
  },
  inBody("code in a row of a table", "`a` | ", { before: "| a | b |\n|---|---|\n| " }),
  inBody("ticks in a row of a table", (i) => `${"`".repeat((i % 40) + 1)} | `, { before: "| a | b |\n|---|---|\n| " }),
  inBody("backslashes in a row of a table", "\\|", { before: "| a | b |\n|---|---|\n| " }),
  inBody("rows that are too short", "| a |\n", { before: "| a | b |\n|---|---|\n" }),
  inBody("boxes", '!!! note "Titel"\n\n    a\n\n'),
  inBody("boxes to unfold", '??? note "Titel"\n    a\n\n'),
  inBody("boxes of an unknown type", '!!! nota "Titel"\n    a\n\n'),
  inBody("boxes without content", "!!! note\n"),
  inBody("boxes of which the content falls out", "!!! note\n  a\n\n"),
  inBody("boxes within boxes", (i) => `${"    ".repeat(i)}!!! note\n`),
  inBody("boxes within boxes with blank lines", (i) => `${"    ".repeat(i)}!!! note\n\n`),
  inBody("words of the type of a box", "note ", { before: "!!! ", after: "!" }),
  inBody("words of the type of a box to unfold", "note ", { before: "??? ", after: "!" }),
  inBody("spaces in the title of a box", " ", { before: "!!! note", after: "!" }),
  inBody("quotes in the title of a box", '"', { before: "!!! note ", after: " !" }),
  inBody("tabs of a set", '=== "Titel"\n\n    a\n\n'),
  inBody("tabs without content", '=== "Titel"\n'),
  inBody("fences", "```\ncode\n```\n\n"),
  inBody("fences that nothing closes", "~~~x\n"),
  inBody("fences of growing length", (i) => `${"`".repeat(i + 3)}\na\n\n`),
  inBody("lines between fences", "code\n", { before: "```\n", after: "```" }),
  inBody("options of a fence", "a=1 ", { before: "``` python ", after: "\n```" }),
  inBody("signs of a fence", "`"),
  inBody("words behind a fence", "a ", { before: "```", after: "!\n```" }),
  inBody("fences in lists", "- a\n\n    ```\n    b\n    ```\n\n"),
  inBody("indented code", "    code\n\n"),
  inBody("lines of indented code", "    code\n"),
  inBody("rules", "---\n\n"),
  inBody("rules on a line", "* "),
  inBody("rules of dashes", "-"),
  inBody("rules that are none", "- - ", { after: "x" }),
  inBody("footnotes", (i) => `a[^${i}]\n\n[^${i}]: b\n\n`),
  both(
    "marks and notes",
    (i) => `a[^n${i}] `,
    (i) => `[^n${i}]: b\n`,
  ),
  both("marks of one note", "a[^n] ", (i) => (i === 0 ? "[^n]: b\n" : "")),
  both(
    "marks that are nearly notes",
    (i) => `a[^naam-${letters(i)}q] `,
    (i) => `[^naam-${letters(i)}]: b\n\n`,
  ),
  inBody("marks without a note", (i) => `a[^n${i}] `),
  inBody("notes without a mark", (i) => `[^n${i}]: b\n\n`),
  inBody("openings of marks", "[^"),
  inBody("notes with paragraphs", (i) => `[^n${i}]: b\n\n    c\n\n`),
  inBody("abbreviations", (i) => `*[AB${i}]: x\n`),
  inBody("uses of an abbreviation", "AVG ", { after: "\n\n*[AVG]: x\n" }),
  both(
    "abbreviations and their uses",
    (i) => `*[AB${i}]: x\n`,
    (i) => `AB${i} `,
  ),
  inBody("openings of abbreviations", "*["),
  inBody("marks of a merge conflict", "<<<<<<< een\na\n=======\nb\n>>>>>>> twee\n"),
  inBody("openings of a merge conflict", "<<<<<<< een\n"),
  inBody("middles of a merge conflict", "=======\n"),
];

const inline: readonly Construct[] = [
  inBody("emphasis", "*a* "),
  inBody("strong text", "**a** "),
  inBody("strong emphasis", "***a*** "),
  inBody("underlined emphasis", "_a_ "),
  inBody("strong underlined emphasis", "___a___ "),
  inBody("openings of emphasis", "*a "),
  inBody("openings of strong text", "**a "),
  inBody("openings of strong emphasis", "***a "),
  inBody("openings of underlined emphasis", "_a "),
  inBody("openings of strong underlined text", "__a "),
  inBody("openings of strong underlined emphasis", "___a "),
  inBody("asterisks", "*"),
  inBody("underscores", "_"),
  inBody("asterisks within words", "a*"),
  inBody("underscores within words", "a_"),
  inBody("emphasis within emphasis", "*a **b "),
  inBody("asterisks that stand alone", "* a "),
  inBody("code", "`a` "),
  inBody("ticks", "` "),
  inBody("ticks of growing length", (i) => `${"`".repeat(i + 1)} `),
  inBody("ticks of two lengths", "`` ` "),
  inBody("escaped ticks", "\\` "),
  inBody("backslashes", "\\"),
  inBody("backslashes before signs", "\\* "),
  inBody("backslashes before ticks", "\\\\` "),
  inBody("entities", "&amp; "),
  inBody("ampersands", "& "),
  inBody("icons", ":material-check: "),
  inBody("colons", ":"),
  inBody("names between colons", ":a "),
  inBody("angles", "<"),
  inBody("angles with a letter", "<a "),
  inBody("angles that close", "<a> "),
  inBody("tags", "<b>a</b> "),
  inBody("tags that nothing closes", "<div>\n"),
  inBody("blocks of HTML", "<div>\na\n</div>\n\n"),
  inBody("blocks of HTML within each other", "<div>\n\n"),
  inBody("blocks of HTML with Markdown", '<div markdown="1">\n*a*\n</div>\n\n'),
  inBody("blocks of HTML with Markdown within each other", '<div markdown="1">\n'),
  inBody("ends of tags", "</div>\n"),
  inBody("ends of tags on a line", "</b> "),
  inBody("attributes of a tag", 'a="b" ', { before: "<a ", after: ">" }),
  inBody("attributes of a tag that nothing closes", 'a="b" ', { before: "<a " }),
  inBody("quotes in a tag", '"', { before: "<a b=", after: ">" }),
  inBody("openings of text as it is", "<pre>"),
  inBody("openings of scripts", "<script>"),
  inBody("declarations", "<!x"),
  inBody("instructions", "<?x "),
  inBody("sections of data", "<![CDATA["),
  inBody("comments", "<!-- a -->\n"),
  inBody("comments on one line", "<!-- a --> "),
  inBody("openings of comments", "<!--"),
  inBody("spaces in a comment that nothing closes", " ", { before: "<!-- a", after: "b" }),
  inBody("dashes in a comment that nothing closes", "-", { before: "<!-- a", after: "b" }),
  inBody("openings of comments on lines", "<!-- a\n"),
  inBody("ends of comments", "-->"),
  inBody("dashes of a comment", "-", { before: "<!--", after: "->" }),
  inBody("words of a comment", "a ", { before: "<!-- ", after: "-->" }),
  inBody("quotes", '"'),
  inBody("single quotes", "'"),
  inBody("curly quotes", "\u201ca\u201d "),
  inBody("words of the glossary", "AVG "),
  inBody("marked terms", "`AVG` "),
  inBody("wide spaces", "a\u00a0"),
  inBody("signs without width", "a\u200b"),
  inBody("halves of pairs", "\ud83d"),
  inBody("emoji", "\u{1f600}"),
  inBody("signs with accents", "e\u0301"),
  inBody("returns", "a\r"),
  inBody("line ends of Windows", "a\r\n"),
  inBody("null characters", "\0"),
  inBody("placeholders", "\u0002klzzwxh:0001\u0003"),
];

const macros: readonly Construct[] = [
  inBody("macros", "<!-- tags -->\n\n"),
  inBody("macros with a filter", "<!-- list_maatregelen vereiste/aia-09-menselijk-toezicht -->\n\n"),
  inBody("macros with a filter to nothing", (i) => `<!-- list_maatregelen vereiste/aia-09-${letters(i)} -->\n\n`),
  inBody("macros with an unknown filter", (i) => `<!-- list_maatregelen ver${letters(i)}/x -->\n\n`),
  inBody("macros with a misspelt name", (i) => `<!-- list_maatregele${letters(i)} -->\n\n`),
  inBody("filters of a macro", "vereiste/aia-09-menselijk-toezicht ", {
    before: "<!-- list_maatregelen ",
    after: "-->",
  }),
  inBody("unknown filters of a macro", (i) => `x${i}/y `, { before: "<!-- list_maatregelen ", after: "-->" }),
  inBody("options of a macro", "no-search ", { before: "<!-- list_maatregelen ", after: "-->" }),
  inBody("unknown options of a macro", (i) => `no-${letters(i)} `, { before: "<!-- list_maatregelen ", after: "-->" }),
  inBody("spaces in a macro", " ", { before: "<!-- list_maatregelen", after: "x -->" }),
  inBody("macros without a dash", "<!- tags -->\n\n"),
  inBody("macros without a sign", "!-- tags -->\n\n"),
  inBody("macros without an end", "<!-- tags\n\n"),
  inBody("macros with a bad end", "<!-- tags ->\n\n"),
  inBody("macros without a comment", "list_maatregelen vereiste/x\n\n"),
  inBody("macros in braces", "{{ tags }}\n\n"),
  inBody("macros as entities", "&lt;!-- tags --&gt;\n\n"),
  inBody("macros with a long dash", "<!— tags —>\n\n"),
  inBody("macros behind text", "a <!-- tags --> b\n"),
  inBody("openings of braces", "{{ "),
  inBody("comments that silence a line", "<!-- algoritmekader-disable-next-line link/empty -- zo -->\n[x]()\n\n"),
  inBody("comments that silence nothing", "<!-- algoritmekader-disable-line link/empty -- zo -->\n"),
  inBody(
    "comments that silence by a wrong name",
    (i) => `<!-- algoritmekader-disable-line link/emp${letters(i)} -- zo -->\n`,
  ),
  inBody(
    "comments that silence all",
    "<!-- algoritmekader-disable link/empty -- zo --><!-- algoritmekader-enable -->\n",
  ),
  inBody("rules in a comment that silences", "link/empty ", {
    before: "<!-- algoritmekader-disable-page ",
    after: "-- zo -->",
  }),
];

const whole: readonly Construct[] = [
  { name: "fences that nothing closes at the start", text: (count) => `---\n${"---x\n".repeat(count)}` },
  { name: "front matter that nothing closes", text: (count) => `---\n${"a: b\n".repeat(count)}` },
  { name: "front matter further down", text: (count) => `${"\n".repeat(count)}${goodMeasure}` },
  { name: "byte order marks", text: (count) => "\ufeff".repeat(count) },
  { name: "a page over and over", text: (count) => goodMeasure.repeat(count) },
  {
    name: "a text without front matter",
    text: (count) => "Een alinea met *nadruk* en [een link](weg.md).\n\n".repeat(count),
  },
];

export const constructs: readonly Construct[] = [
  ...frontMatter,
  ...links,
  ...anchors,
  ...blocks,
  ...inline,
  ...macros,
  ...whole,
];
