/**
 * A framework as small as can be in which everything hangs together: few pages, few names, and edits at exactly the places by which pages
 * know each other. Mostly right: a page with something to suggest is checked whenever any name changes, whatever else looks at it.
 */
import fc from "fast-check";
import { data, pages, templates } from "../core/picture";
import { goodGenerated, goodGlossary, goodSite, goodTable } from "../core/rules/framework";

export const work = "file:///werk";
export const root = `${work}/kader`;
export const uriOf = (path: string) => `${root}/${path}`;

/** The pages; each of the first group names some of the others. */
export const pagePaths: readonly string[] = [
  pages.vereiste("aia-01-toezicht"),
  pages.vereiste("awb-01-uitleg"),
  pages.vereiste("aia-01-uitleg"),
  pages.maatregel("2-owp-01-afwegen"),
  pages.maatregel("1-owp-01-afwegen"),
  pages.hulpmiddel("register"),
  pages.other("lezen/data"),
  pages.other("index"),
  pages.phase("ontwerp"),
  pages.phase("probleemanalyse"),
  pages.topic("data"),
  pages.role("jurist"),
];
export const picture = "docs/schema.png";
export const dataPaths: readonly string[] = [data.glossary, data.generated, data.table, data.site, templates.vereiste];
export const configuration = "algoritmekader.json";
/** A folder that may be called like a page. */
export const oddFolder = `${pages.other("lezen")}`;

/** What is known of a page: each a place where an edit is made. */
export interface Parts {
  readonly broken: "" | "front matter" | "key";
  readonly id: string;
  readonly title: string;
  readonly levenscyclus: readonly string[];
  readonly onderwerp: readonly string[];
  readonly rollen: readonly string[];
  readonly vereiste: readonly string[];
  readonly maatregel: readonly string[];
  readonly risicogroep: readonly string[];
  readonly code: string;
  readonly headings: readonly string[];
  readonly links: readonly string[];
  readonly macros: readonly string[];
  readonly words: string;
  readonly silence: string;
}

/** A page with nothing in it that could be wrong. */
export const plain: Parts = {
  broken: "",
  id: "own",
  title: "Goed",
  levenscyclus: [],
  onderwerp: [],
  rollen: [],
  vereiste: [],
  maatregel: [],
  risicogroep: [],
  code: "",
  headings: [],
  links: [],
  macros: [],
  words: "",
  silence: "",
};

/** Mostly right ones, at times one that is wrong. */
function some(right: readonly string[], ...wrong: string[]): fc.Arbitrary<readonly string[]> {
  const rare = { weight: 1, arbitrary: fc.subarray(wrong, { maxLength: 1 }) };
  return fc
    .tuple(fc.subarray([...right]), fc.oneof({ weight: 9, arbitrary: fc.constant<string[]>([]) }, rare))
    .map((all) => all.flat());
}

const linked = [
  pages.vereiste("aia-01-toezicht"),
  pages.maatregel("2-owp-01-afwegen"),
  pages.other("lezen/data"),
  pages.topic("data"),
];

/** For each part what can stand there. */
export const partsArbitrary: { readonly [Part in keyof Parts]: fc.Arbitrary<Parts[Part]> } = {
  broken: fc.oneof(
    { weight: 14, arbitrary: fc.constant("" as const) },
    { weight: 1, arbitrary: fc.constantFrom("front matter" as const, "key" as const) },
  ),
  id: fc.oneof(
    { weight: 4, arbitrary: fc.constant("own") },
    {
      weight: 3,
      arbitrary: fc.constantFrom(
        "",
        "# eerst\nown",
        "urn:nl:ak:ver:aia-01",
        "urn:nl:ak:mtr:owp-01",
        "urn:nl:ak:ver:aia-09",
      ),
    },
  ),
  title: fc.constantFrom("Goed", "Beter", "Data", "Toezicht"),
  levenscyclus: some(["ontwerp", "probleemanalyse"], "ontwerpen"),
  onderwerp: some(["data"], "date"),
  rollen: some(["jurist"], "juristen"),
  vereiste: some(["aia-01-toezicht", "awb-01-uitleg"], "aia-09-toezicht", "aia-01-toezigt"),
  maatregel: some(["2-owp-01-afwegen", "1-owp-01-afwegen"], "2-owp-01-afwegn"),
  risicogroep: some(["hoog-risico-ai-systeem"], "hoog-risico"),
  code: fc.constantFrom("", "DM.7", "DM.7", "DM.17", "dm.17"),
  headings: fc.constantFrom<readonly string[]>([], ["# Kop"], ["# Kop", "## Twee"], ["## Twee"], ["# Kop { #twee }"]),
  links: some(
    [...linked, ...linked.flatMap((path) => [`${path}#kop`, `${path}#twee`]), "#kop", picture],
    "docs/weg.md",
  ),
  macros: some(
    [
      "list_maatregelen vereiste/aia-01-toezicht",
      "list_maatregelen vereiste/awb-01-uitleg",
      "list_maatregelen onderwerp/data",
      "list_vereisten levenscyclus/ontwerp",
      "list_vereisten",
      "list_hulpmiddelen categorie/register",
      "list_vereisten_on_maatregelen_page",
      "tags",
    ],
    "list_maatregelen aia-01-toezigt",
    "list_maatregelen awb-01-uitleg",
    "list_matregelen",
  ),
  words: fc.constantFrom(
    "",
    "Zie urn:nl:ak:ver:aia-01.",
    "Zie urn:nl:ak:mtr:owp-01.",
    "Zie [uitleg] en de AVG.",
    "Zie [deze pagina][uitleg].",
  ),
  silence: fc.constantFrom(
    "",
    "",
    "",
    "<!-- algoritmekader-disable-page link/unknown-anchor, link/unknown-file -- mag -->",
    "<!-- algoritmekader-disable-page coverage/no-measure -- mag -->",
    "<!-- algoritmekader-disable-page macro/no-result, id/duplicate -- mag -->",
    "<!-- algoritmekader-disable-page reference/unknown, value/unknown-term -- mag -->",
  ),
};

export const parts: fc.Arbitrary<Parts> = fc.record(partsArbitrary) as fc.Arbitrary<Parts>;

/** An edit of one of the places that a page has. */
export type PartEdit = { readonly [Part in keyof Parts]?: Parts[Part] };
export function partEditAt(path: string): fc.Arbitrary<PartEdit> {
  const kind = kindAt(path);
  const hasId = kind === "vereiste" || kind === "maatregel";
  const own: (keyof Parts)[] = [
    ...(kind ? keysOfKind[kind] : []),
    ...(hasId ? (["id"] as const) : []),
    ...(kind === "maatregel" ? (["code"] as const) : []),
    ...(["broken", "title", "headings", "links", "macros", "words", "silence"] as const),
  ];
  // By this key one page covers another, which says so of itself.
  if (kind === "maatregel") own.push("vereiste", "vereiste");
  return fc.oneof(
    ...own.map((part) => (partsArbitrary[part] as fc.Arbitrary<unknown>).map((value): PartEdit => ({ [part]: value }))),
  );
}

const keysOfKind = {
  vereiste: ["levenscyclus", "onderwerp", "rollen", "risicogroep"],
  maatregel: ["vereiste", "levenscyclus", "onderwerp", "rollen"],
  hulpmiddel: ["vereiste", "maatregel", "levenscyclus", "onderwerp", "rollen"],
} as const;

/** The page at a path with these parts. */
export function textOf(path: string, all: Parts): string {
  const kind = kindAt(path);
  const name = path.slice(path.lastIndexOf("/") + 1, -3);
  const code = /^(?:\d-)?([a-z]{3}-\d\d)-/.exec(name)?.[1];
  const own = kind === "vereiste" ? `urn:nl:ak:ver:${code}` : `urn:nl:ak:mtr:${code}`;
  const hasId = all.id !== "" && (kind === "vereiste" || kind === "maatregel");
  const id = hasId ? `${all.id.includes("\n") ? "# eerst\n" : ""}id: ${all.id.includes("own") ? own : all.id}\n` : "";
  const keys = (kind ? keysOfKind[kind] : []).map((key) => {
    const values = all[key];
    return values.length === 0 ? "" : `${key}:\n${values.map((value) => `- ${value}\n`).join("")}`;
  });
  const category = kind === "hulpmiddel" ? "categorie:\n- register\n" : "";
  const sources = kind === "maatregel" && all.code !== "" ? `sources:\n  ADR: ${all.code}\n` : "";
  const broken = all.broken === "key" ? "levenscyclus: [ontwerp\n" : "";
  const up = "../".repeat(path.split("/").length - 2);
  const body = [
    all.silence,
    ...all.headings,
    ...all.links.map((link) => (link.startsWith("#") ? `[hier](${link})` : `[daar](${up}${link.slice(5)})`)),
    ...all.macros.map((macro) => `<!-- ${macro} -->`),
    all.words,
  ].filter((line) => line !== "");
  const fence = all.broken === "front matter" ? "" : "---\n";
  return `---\n${id}title: ${all.title}\n${keys.join("")}${category}${sources}${broken}${fence}${body.join("\n\n")}\n`;
}

function kindAt(path: string): keyof typeof keysOfKind | undefined {
  return (["vereiste", "maatregel", "hulpmiddel"] as const).find((one) => path.startsWith(folderOf(one)));
}

function folderOf(kind: keyof typeof keysOfKind): string {
  return pages[kind]("").replace(/\.md$/, "");
}

/** What can stand in the files beside the pages. */
export const dataTexts: Readonly<Record<string, readonly string[]>> = {
  [data.glossary]: [
    goodGlossary,
    `${goodGlossary}*[bias]: Scheefheid.\n`,
    goodGlossary.replace(/\*\[AVG].*\n/, ""),
    `${goodGlossary}\n[uitleg]: https://example.org\n`,
    `*[AVG]: Een wet.\n${goodGlossary}`,
  ],
  [data.generated]: [goodGenerated, goodGenerated.replace(/\| AVG .*\n/, "")],
  [data.table]: [
    goodTable,
    goodTable.replace(/^DM\.7;.*\n/m, ""),
    goodTable.replace(/^DM.*\n/gm, ""),
    goodTable.replace("gemeten", "bekend"),
  ],
  [data.site]: [
    goodSite,
    "plugins:\n  - awesome-pages\nnav:\n  - index.md\n  - ...\n",
    "nav:\n  - index.md\n  - lezen/data.md\n",
    `${goodSite}nav:\n  - lezen/data.md\n  - Toezicht: voldoen-aan-wetten-en-regels/vereisten/aia-01-toezicht.md\n`,
    "nav: [\n",
  ],
  [templates.vereiste]: ["# Nog leeg\n", "---\ntitle: x\n---\nSchrijf hier op wat er nog moet gebeuren.\n"],
};

/** What can stand in the configuration of the repository. */
export const configurationTexts: readonly string[] = [
  "{}",
  '{ "language": "en" }',
  '{ "ignore": ["**/lezen/**"] }',
  '{ "ignore": ["**/aia-01-*"] }',
  '{ "rules": { "link/unknown-file": "off", "coverage/no-measure": "error" } }',
  '{ "overrides": [{ "files": ["**/vereisten/*"], "rules": { "id/duplicate": "hint" } }] }',
  '{ "rules": ',
];

/** What people may have set. The rules about what is missing would tell of each page that it is small. */
export const settings: readonly unknown[] = [
  {},
  { language: "en" },
  { rules: { "link/unknown-anchor": "hint" } },
  { rules: { "reference/unknown": "off" } },
].map((one) => ({
  ...one,
  rules: { "key/missing": "off", "macro/missing": "off", "body/section": "off", ...("rules" in one ? one.rules : {}) },
}));
