/**
 * Random texts and edits for the property tests. The alphabets are small, so that names, ids and keys collide: that is
 * where mistakes are.
 */
import fc from "fast-check";
import { type ExpressionNode, printExpression } from "../server/src/core/expression/expression";
import { data, pages } from "./core/picture";
import { goodSite } from "./core/rules/framework";

/**
 * Few runs and always the same ones by default, so that a suite that passed once passes everywhere. `PROPERTY_RUNS=20000` digs:
 * other texts every time, unless `PROPERTY_SEED` says which.
 */
export function runs(usual: number): { readonly numRuns: number; readonly seed?: number } {
  const numRuns = Number(process.env.PROPERTY_RUNS);
  const seed = process.env.PROPERTY_SEED ?? (numRuns > 0 ? undefined : "1");
  return { numRuns: numRuns > 0 ? numRuns : usual, ...(seed !== undefined && { seed: Number(seed) }) };
}

/** Any signs at all, halves of pairs too. What fast-check has for it makes a table of all of Unicode first, which takes a second. */
export function anySigns(maxLength: number): fc.Arbitrary<string> {
  const unit = fc.oneof(fc.nat(0x7f), fc.nat(0xffff), fc.nat(0x10ffff)).map((code) => String.fromCodePoint(code));
  return fc.string({ unit, maxLength });
}

const lineEnd = fc.constantFrom("\n", "\n", "\n", "\r\n");

/** Every path at which the edits put a page: requirements, measures, a tool, the vocabularies, and pages of no kind. */
export const pagePaths: readonly string[] = [
  ...["aia-01-toezicht", "aia-02-toezicht", "aia-01-register", "awb-01-uitleg", "zonder-code"].map(pages.vereiste),
  ...["2-owp-01-afwegen", "2-owp-02-afwegen", "1-owp-01-afwegen"].map(pages.maatregel),
  ...["register", "aia-01-toezicht"].map(pages.hulpmiddel),
  ...["ontwerp", "ontwikkelen", "index"].map(pages.phase),
  ...["data", "fundamentele-rechten", "verboden-ai", "factsheet"].map(pages.topic),
  ...["aia-03_uitleg", "aia-03-uitleg"].map(pages.vereiste),
  pages.role("jurist"),
  ...["index", "lezen/index", "lezen/aia-01-toezicht", "lezen/data"].map(pages.other),
  data.generated,
];

/** Files that are meant as pages; each would have the path of one. */
export const misnamedPaths: readonly string[] = [
  pages.vereiste("aia-03-uitleg").slice(0, -3),
  `${pages.hulpmiddel("register")}.txt`,
];

/** Images and documents that links point to. */
export const filePaths: readonly string[] = [
  "docs/schema.png",
  "docs/Schema.png",
  "docs/lezen/schema.png",
  "docs/schema.pdf",
  ...misnamedPaths,
];

const id = fc.constantFrom(
  "urn:nl:ak:ver:aia-01",
  "urn:nl:ak:ver:aia-02",
  "urn:nl:ak:ver:awb-01",
  "urn:nl:ak:mtr:owp-01",
  "urn:nl:ak:mtr:owp-02",
  "urn:nl:ak:mtr:owp-1",
  "x",
  "''",
);
const requirementName = fc.constantFrom(
  "aia-01-toezicht",
  "aia-02-toezicht",
  "aia-01-register",
  "aia-09-toezicht",
  "aia-01-toezigt",
  "urn:nl:ak:ver:aia-01",
  "zonder-code",
  "awb-01-uitleg",
  "verboden-ai",
  "~",
  "",
);
const measureName = fc.constantFrom(
  "2-owp-01-afwegen",
  "2-owp-03-afwegen",
  "1-owp-01-afwegen",
  "owp-02",
  "aia-01-toezicht",
);
const phaseName = fc.constantFrom("ontwerp", "ontwikkelen", "ontwikkel", "index", "data", "3.10");
const topicName = fc.constantFrom(
  "data",
  "fundamentele-rechten",
  "grondrechten",
  "verboden-ai",
  "ontwerp",
  "jurist",
  "factsheet",
);
const roleName = fc.constantFrom("jurist", "juristen", "data");
const riskName = fc.constantFrom(
  "verboden-ai",
  "hoog-risico",
  "data",
  "jurist",
  "ontwerp",
  "niet-van-toepassing",
  "no",
);
const categoryName = fc.constantFrom("factsheet", "register", "standaarden", "data", "verboden-ai");

const label = fc.constantFrom(
  "risicogroep-verboden-ai",
  "risicogroep-hoog-risico-ai-systeem",
  "open-source-open-source",
  "open-source-geen-open-source",
  "systeemrisico-systeemrisico",
  "k-a",
  "k-b",
  "k-c",
);

/** An expression of labels: each row has another sort of sign than the row that it stands in. */
export const expressionNode: fc.Arbitrary<ExpressionNode> = fc.letrec<{ node: ExpressionNode }>((tie) => {
  const nowhere = { start: 0, end: 0 };
  const leaf = label.map((value): ExpressionNode => ({ type: "label", value, span: nowhere, inner: nowhere }));
  const operands = fc.array(tie("node"), { minLength: 2, maxLength: 4 });
  return {
    node: fc.oneof(
      { maxDepth: 4, withCrossShrink: true },
      { weight: 3, arbitrary: leaf },
      { weight: 1, arbitrary: tie("node").map((operand) => ({ type: "not" as const, operand, span: nowhere })) },
      { weight: 2, arbitrary: operands.map((all) => ({ type: "and" as const, operands: all, span: nowhere })) },
      { weight: 2, arbitrary: operands.map((all) => ({ type: "or" as const, operands: all, span: nowhere })) },
    ),
  };
}).node;

/** Text that looks like an expression, mostly with mistakes. */
export const expressionText: fc.Arbitrary<string> = fc
  .array(
    fc.oneof(
      label,
      label.map((one) => `"${one}"`),
      fc.constantFrom(
        ...'(|)|!|&&|&|\'|"|""|,|+|en|of|niet|hoog-risico|risicogroep|risicogroep-|risicogroep-hoog|\u201ck-a\u201d|\u201c|a=b| |\t'.split(
          "|",
        ),
        "||",
        "|",
        "\n",
      ),
    ),
    { maxLength: 9 },
  )
  .chain((parts) => fc.constantFrom(" ", "").map((space) => parts.join(space)));

const code = fc.constantFrom("DM.7", "DM.17", "dm.7", "2.10", "'2.10'", "2.1", "2.01", "DM.7, DM.17", "x");

const sources = fc
  .tuple(fc.constantFrom("ADR", "ARK"), fc.array(code, { minLength: 1, maxLength: 2 }), fc.constantFrom("ADR", "BIO"))
  .map(([key, codes, other]) => [
    "sources:",
    codes.length === 1 ? `  ${key}: ${codes[0]}` : `  ${key}: [${codes.join(", ")}]`,
    ...(other === key ? [] : [`  ${other}: DM.7`]),
  ]);

const listOf = (key: string, value: fc.Arbitrary<string>) =>
  fc.array(value, { maxLength: 3 }).map((values) => [`${key}:`, ...values.map((one) => `- ${one}`)]);

const ruleId = fc.constantFrom(
  "reference/unknown",
  "value/unknown-term",
  "value/duplicate",
  "key/missing",
  "key/unknown",
  "link/unknown-file",
  "macro/filter",
  "id/duplicate",
  "reference/unknwon",
);

/** A comment that silences problems, mostly in good order. */
const directive = fc
  .tuple(
    fc.constantFrom(
      "disable-next-line",
      "disable-next-line",
      "disable-line",
      "disable",
      "enable",
      "disable-page",
      "disabel",
    ),
    fc.array(ruleId, { minLength: 1, maxLength: 3 }),
    fc.constantFrom(" -- zo bedoeld", " -- zo bedoeld", " -- reden", " - zo bedoeld", ""),
  )
  .map(([word, ids, reason]) => `algoritmekader-${word} ${ids.join(", ")}${reason}`);

const entry: fc.Arbitrary<readonly string[]> = fc.oneof(
  directive.map((text) => [`# ${text}`]),
  fc
    .tuple(listOf("rollen", roleName), directive)
    .map(([lines, text]) => [...lines.slice(0, -1), `${lines.at(-1)} # ${text}`]),
  id.map((value) => [`id: ${value}`]),
  id.map((value) => [`id: ${value}`]),
  fc
    .constantFrom("title: Toezicht", "title:", "titel: Toezicht", "# opmerking", "toelichting: >-\n  Een\n  twee")
    .map((line) => [line]),
  listOf("vereiste", requirementName),
  listOf("vereisten", requirementName),
  listOf("maatregel", measureName),
  listOf("levenscyclus", phaseName),
  listOf("onderwerp", topicName),
  listOf("rollen", roleName),
  listOf("risicogroep", riskName),
  listOf("categorie", categoryName),
  sources,
  listOf(
    "uitzondering",
    fc.oneof(
      label,
      expressionNode.map((node) => `'${printExpression(node)}'`),
      expressionText,
      expressionText.map((text) => `'${text.replaceAll("'", "''")}'`),
      expressionText.map((text) => JSON.stringify(text)),
    ),
  ),
  fc
    .constantFrom(
      "hide: toc",
      "levenscyclus: ontwerp",
      "kapot: 'a",
      "a: b: c",
      "\tx: 1",
      "onbekend: 1",
      "onderwerp: [data, jurist]",
    )
    .map((line) => [line]),
);

const bodyLine = fc.oneof(
  directive.map((text) => `<!-- ${text} -->`),
  directive.map((text) => `[naar](weg.md) <!-- ${text} -->`),
  fc.constantFrom("<!-- algoritmekader-enable -->", "- item", "# algoritmekader-disable-page key/missing -- x"),
  requirementName.map((name) => `<!-- list_maatregelen vereiste/${name} -->`),
  requirementName.map((name) => `<!-- list_maatregelen ${name} -->`),
  topicName.map((name) => `<!-- list_vereisten onderwerp/${name} no-search -->`),
  topicName.map((name) => `<!-- list_vereisten no-search onderwerp/${name} -->`),
  topicName.map((name) => `<!-- list_vereisten ${name} -->`),
  categoryName.map((name) => `<!-- list_hulpmiddelen categorie/${name} -->`),
  measureName.map((name) => `<!-- list_hulpmiddelen maatregel/${name} -->`),
  phaseName.map((name) => `<!-- list_maatregelen levenscyclus/${name} rollen/jurist no-serch -->`),
  fc.constantFrom(
    "<!-- tags -->",
    "<!-- Tags -->",
    "<!--tags-->",
    "<!-- tag -->",
    "<!-- tags ->",
    "<! tags>",
    "<!-- tags-ai-act -->",
    "<!-- list_vereisten_on_maatregelen_page -->",
    "<!-- list_maatregelen_on_hulpmiddelen_page -->",
    "<!-- list_vereisten_on_hulpmiddelen_page -->",
    "list_vereisten rollen/jurist",
  ),
  fc
    .constantFrom(
      "data.md",
      "../data.md",
      "lezen/data.md",
      "dta.md",
      "aia-01-toezicht.md",
      "schema.png",
      "lezen/schema.png",
      "schma.png",
      "SCHEMA.png",
      "index.md",
      "../index.md",
      "../schema.pdf",
    )
    .map((path) => `[naar](${path})`),
  fc.constantFrom(
    "# Kop",
    "## Kop { #anker }",
    "gewone tekst",
    "```",
    "`",
    "<!--",
    "-->",
    "<<<<<<< HEAD",
    "=======",
    ">>>>>>> ander",
    "",
  ),
);

const fences = fc.constantFrom(
  ["---", "---"],
  ["---", "---"],
  ["---", "---"],
  ["---", "---"],
  ["---", "---"],
  ["---", "---"],
  ["---", "..."],
  ["\ufeff---", "---"],
  ["\n---", "---"],
  ["---js", "---"],
  ["---", ""],
  ["", ""],
);

/** A page of any kind, mostly in good order. */
export const pageText: fc.Arbitrary<string> = fc
  .tuple(fences, fc.array(entry, { maxLength: 5 }), fc.array(bodyLine, { maxLength: 4 }), lineEnd)
  .map(([[open, close], entries, body, end]) =>
    [open, ...entries.flat(), close, ...body, ""].join("\n").replaceAll("\n", end),
  );

const definition = fc.constantFrom(
  "*[a]: een",
  "*[a]: twee",
  "*[A]: een",
  "*[b]:\tx | y",
  "*[c]:",
  "*[c] : drie",
  "tekst",
  "",
);
const glossaryText = fc
  .tuple(fc.array(definition, { maxLength: 4 }), lineEnd)
  .map(([lines, end]) => lines.map((line) => line + end).join(""));

const row = fc
  .tuple(
    fc.constantFrom("DM.7", "DM.17", "2.10", "2.01", "", "DM.7 "),
    fc.constantFrom("tekst", '"tekst; meer"', "tekst; meer", '"tekst'),
    fc.constantFrom(
      "Onderzoekskader Auditdienst Rijk",
      "Onderzoekskader Auditdienst Rijk",
      "Toetsingskader Algemene Rekenkamer",
      "Onbekend",
    ),
  )
  .map((cells) => cells.join(";"));
const header = "nummer;maatregel;source";
const tableText = fc
  .tuple(fc.constantFrom(header, header, header, "code;maatregel;source"), fc.array(row, { maxLength: 4 }), lineEnd)
  .map(([first, rows, end]) => [first, ...rows, ""].join(end));

/** The page that is made from a glossary, or nearly. */
const generatedText = fc
  .array(fc.constantFrom("| a | een |", "| a | twee |", "| A | een |", "| b | x \\| y |"), { maxLength: 4 })
  .map((rows) =>
    ["---\ntitle: Woordenlijst\nsearch:\n  exclude: true\n---\n", "# Woordenlijst", ...rows, ""].join("\n"),
  );

/** The glossary or the table, and a text for it; the page that is made from the glossary, or what says that it is made. */
export const dataFile = fc.oneof(
  fc.tuple(fc.constant(data.glossary), glossaryText),
  fc.tuple(fc.constant(data.table), tableText),
  fc.tuple(fc.constant(data.generated), generatedText),
  fc.tuple(fc.constant(data.site), fc.constantFrom("site_name: X\n", goodSite, goodSite)),
);

/** What happens to the files of a framework. */
export type Step =
  | { readonly type: "set"; readonly path: string; readonly text: string }
  | { readonly type: "file"; readonly path: string }
  | { readonly type: "delete"; readonly path: string }
  /** What is known of files that are gone, drawn as in `tests/core/gitLog.ts`. */
  | { readonly type: "history"; readonly story: string }
  | { readonly type: "check" };

/** Names that references quote and no page has, and paths where such pages may have been. */
const pastPaths: readonly string[] = [
  ...["aia-09-toezicht", "aia-01-toezigt"].map(pages.vereiste),
  "docs/vereisten/aia-09-toezicht.md",
  pages.maatregel("2-owp-03-afwegen"),
  pages.topic("grondrechten"),
  pages.role("juristen"),
  "docs/lezen/dta.md",
  "docs/dta.md",
  "docs/schma.png",
];

const gone = fc.constantFrom(...pastPaths);
const anyPath = fc.constantFrom(...pastPaths, ...pagePaths, ...filePaths);
const kept = fc.constantFrom("", "", " (55)");
const pastChange = fc.oneof(
  { weight: 4, arbitrary: fc.tuple(gone, anyPath, kept).map(([from, to, score]) => `${from} -> ${to}${score}`) },
  { weight: 2, arbitrary: gone.map((path) => `- ${path}`) },
  { weight: 1, arbitrary: fc.tuple(anyPath, anyPath).map(([from, to]) => `${from} -> ${to}`) },
  { weight: 1, arbitrary: anyPath.map((path) => `- ${path}`) },
  { weight: 1, arbitrary: anyPath.map((path) => `+ ${path}`) },
);

/** A history of a few commits: renames, deletions and additions in any order, also such as no repository has. */
export const story: fc.Arbitrary<string> = fc
  .array(pastChange, { maxLength: 8 })
  .map((changes) => changes.map((change, index) => `2024-0${index + 1}-15 ${change}`).join("\n"));

const path = fc.constantFrom(...pagePaths);
const file = fc.constantFrom(...filePaths);

export const steps: fc.Arbitrary<readonly Step[]> = fc.array(
  fc.oneof(
    { weight: 6, arbitrary: fc.record({ type: fc.constant("set" as const), path, text: pageText }) },
    {
      weight: 3,
      arbitrary: dataFile.map(([path, text]) => ({ type: "set" as const, path, text })),
    },
    { weight: 2, arbitrary: fc.record({ type: fc.constant("delete" as const), path }) },
    {
      weight: 1,
      arbitrary: fc.record({
        type: fc.constant("delete" as const),
        path: fc.constantFrom(data.glossary, data.table, data.site),
      }),
    },
    { weight: 1, arbitrary: fc.record({ type: fc.constant("file" as const), path: fc.oneof(file, file, path) }) },
    { weight: 1, arbitrary: fc.record({ type: fc.constant("delete" as const), path: file }) },
    { weight: 1, arbitrary: fc.record({ type: fc.constant("history" as const), story }) },
    { weight: 3, arbitrary: fc.constant({ type: "check" as const }) },
  ),
  { minLength: 2, maxLength: 14 },
);

const yamlLine = fc.constantFrom(
  ..."a: b|k:|- x|- 'y'|  - z|  k2: v|  k3:|    - w|    q: r|# c|  # c||  |-|- |a:  b  |x: \"q r\"|k5:  ".split("|"),
);
const oddYamlLine = fc.constantFrom(
  ..."u: 1:2|v: a:|w: - x|s: \"q\\n\"|s: 'a''b'|a : b|é: x|a.b: c|a b: c|a:b|-- |- - a|k: >-|k: [a, b]|x: ~|x: ''|x: '|x: \"|-: a|-a: b|- a: b|- 'a': b|? a|1: 2|a: b: c|a: :b|a: ::|a: -b|a: - b|a: -|a: .|a: ...|a: ---|- ---|<<: x|<<: *a|a: %b|%YAML 1.1|a: @b|__proto__: 1|constructor: 2|- # c|k: # c|k: #c|k:#c|a: b #c|a: b# c|x: a,b|x: ,b|x: a]|x: a [b|x: a?|x: ?a|x: ? a|x: =|x: !|x: !t a|x: &|x: &a b|x: *a|x: a&b|x: a*|x: >|x: a\\b|x: 'a\\b'|x: 'a: b'|x: 'a # b'|x: 'a' b|'x': a|\"x\": a|x: ' a '|\u00a0x: b".split(
    "|",
  ),
  "k: |",
  "x: a|b",
  "x: |a",
  "t:\t x",
  "-\ta",
  "a:\tb",
  "a: b\tc",
  "a: b\t",
  "\ta: b",
  "  \tb: c",
  " \t",
  "\t# c",
  "x: 'a\tb'",
  "x: 'a'\t",
  "x: \u{1f600} a",
  "x: \ud83d",
  "\ud83d: x",
  "x: a\u00a0",
  "x: \u00a0",
  "x: a\u2028b",
  "x: a\u0085b",
  "x: \ufeffa",
  "\ufeffa: b",
  "a: b\rc",
  "a: \u0000",
  "a: \u0007b",
  "a: \u007f",
  `${"k".repeat(1025)}: x`,
);
const snippet = fc.constantFrom(
  ..." |  |\t|\n|\r\n|\r|:|: |-|- |'|\"|#| #|[|]|{|}|,|&a|*a|!|>|%|?|\\|\u00a0|\u2028|\ufeff|\ud83d|\u0000".split("|"),
);

/** Text that looks like the YAML between two fences: lines that mostly fit, a strange one now and then, a stray sign. */
export const yamlText: fc.Arbitrary<string> = fc
  .tuple(
    fc.array(fc.oneof({ weight: 8, arbitrary: yamlLine }, { weight: 1, arbitrary: oddYamlLine }), { maxLength: 8 }),
    lineEnd,
    fc.option(fc.tuple(fc.nat(200), fc.nat(2), snippet), { freq: 3 }),
    fc.boolean(),
  )
  .map(([lines, end, mutation, lastEnd]) => {
    const text = lines.join(end) + (lastEnd ? end : "");
    if (!mutation) return text;
    const [at, taken, put] = mutation;
    return text.slice(0, at) + put + text.slice(at + taken);
  });

/** A page with a part cut out, or with characters replaced: what is there while somebody types. */
export const damagedPage: fc.Arbitrary<string> = fc
  .tuple(
    pageText,
    fc.nat(400),
    fc.oneof(fc.nat(3), fc.nat(400)),
    fc.oneof(snippet, anySigns(5), fc.constantFrom("---\n", "<!--", "](", "`", "```\n", "")),
  )
  .map(([text, at, taken, put]) => text.slice(0, at) + put + text.slice(at + taken));

/** A framework of one to six pages, data and some other files, by path; the text of a file such as an image does not matter. */
export const frameworkFiles: fc.Arbitrary<Readonly<Record<string, string>>> = fc
  .tuple(
    fc.uniqueArray(fc.tuple(path, pageText), { minLength: 1, maxLength: 6, selector: ([one]) => one }),
    fc.subarray([...filePaths]),
    fc.array(dataFile, { maxLength: 3 }),
  )
  .map(([texts, files, dataFiles]) =>
    Object.fromEntries([...texts, ...dataFiles, ...files.map((one) => [one, ""] as const)]),
  );
