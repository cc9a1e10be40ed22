// Writes a framework of any size after the built-in content model. Its structure, sizes, references and share of mistakes are
// those of the site of the Algoritmekader in 2025, counted on 251 pages; its words mean nothing.
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join, posix } from "node:path";
import { faultPlanter } from "./faults.mjs";
import { capital, noun, phrase, Random, sentence, sentences, slug, title } from "./prose.mjs";

const schemaFolder = new URL("../../content-schema/", import.meta.url);
const read = new Map();
const framework = readJson("framework.json");
const { phase, vereiste, maatregel, hulpmiddel } = framework.kinds;
/** Of every hundred pages of the three kinds that grow with the framework. */
const shares = { vereiste: 63 / 199, maatregel: 108 / 199 };
const home = "docs/voldoen-aan-wetten-en-regels";
const topics = [
  "betrouwbaarheid",
  "data",
  "discriminatie-voorkomen",
  "duurzaamheid",
  "governance",
  "grondrechten",
  "inkoop",
  "menselijke-controle",
  "privacy",
  "transparantie",
];
const roles = ["adviseur", "jurist", "ontwikkelaar", "projectleider"];
/** How many pages name the page that is named most, and link to the heading that is linked to most, when there are enough. */
const mostNamed = 160;
const mostLinked = 150;
/** The same in a small framework: the part of the pages that name the most named one of the real site. */
const largestPart = 0.13;
/** The middle size in bytes of a page and how far the others are from it. */
const sizes = { vereiste: [3300, 0.35], maatregel: [4300, 0.45], hulpmiddel: [4100, 0.35], other: [2900, 0.7] };
/** How often a block of prose is a box, by the kind of page. */
const boxes = { vereiste: 0.02, maatregel: 0.15, hulpmiddel: 0.02, other: 0.1 };

/**
 * The same arguments always give the same files. Returns the number of pages and, by path and rule, each problem that was put
 * there; there are no others.
 */
export function generateFramework(folder, pages) {
  const write = (path, text) => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  };
  const plan = planned(pages);
  const plantFaults = faultPlanter();
  const problems = [];
  for (const page of plan.all) {
    const random = new Random(page.number);
    const isOther = page.kind === "other";
    const draft = isOther ? otherPage(page, plan, random) : kindPage(page, plan, random);
    if (!isOther) for (const rule of plantFaults(draft)) problems.push({ path: page.path, rule });
    write(page.path, textOf(draft));
  }
  writeBeside(write, plan);
  return { pages: plan.all.length, problems };
}

/** Which pages there are. */
function planned(pages) {
  const fixed = fixedPaths().map((path) => ({ kind: "other", path }));
  const growing = pages - fixed.length;
  if (growing < 60) throw new Error(`A framework has at least ${fixed.length + 60} pages.`);
  const counts = {
    vereiste: Math.round(growing * shares.vereiste),
    maatregel: Math.round(growing * shares.maatregel),
  };
  const requirements = coded("vereiste", Object.keys(vereiste.name.series), counts.vereiste);
  const measures = coded("maatregel", Object.keys(maatregel.name.prefixes), counts.maatregel);
  const random = new Random(pages);
  const tools = Array.from({ length: growing - counts.vereiste - counts.maatregel }, (_, index) => {
    const name = `${slug(random)}-${index + 1}`;
    return { kind: "hulpmiddel", name, path: `${hulpmiddel.folders[0]}/${name}.md`, index };
  });
  const all = [...fixed, ...requirements, ...measures, ...tools];
  for (const [number, page] of all.entries()) page.number = number;
  return { all, fixed, requirements, measures, tools, ...hubs(requirements, measures, tools) };
}

function fixedPaths() {
  const below = (folder, names) => names.map((name) => `${folder}/${name}.md`);
  return [
    ...below("docs", ["index", "version"]),
    ...below("docs/levenscyclus", ["index", "over-de-levenscyclus", ...phase.order]),
    ...below("docs/onderwerpen", ["index", ...topics]),
    ...below("docs/rollen", ["index", ...roles]),
    ...below("docs/soorten-algoritmes-en-ai", [
      "index",
      "wat-is-een-algoritme",
      "risico-van-ai-systemen",
      "definities",
    ]),
    ...below("docs/soorten-algoritmes-en-ai", ["generatieve-ai", "impact-van-algoritmes"]),
    ...below("docs/ai-verordening", ["index", "ai-verordening-in-het-kort", "tijdlijn"]),
    ...below("docs/over-het-algoritmekader", ["bijdragen", "cookies", "copyright", "melden", "over", "privacy"]),
    ...below("docs/over-het-algoritmekader", ["sitemap", "toegankelijkheid", "vragen"]),
    ...below(home, ["index", "vereisten/index", "maatregelen/index", "hulpmiddelen/index"]),
  ];
}

/** Pages with codes: spread over the series, and numbered in each. */
function coded(kind, series, count) {
  const perSeries = Math.ceil(count / series.length);
  const { name, folders } = framework.kinds[kind];
  return Array.from({ length: count }, (_, index) => {
    const prefix = series[Math.floor(index / perSeries)];
    const code = `${prefix}-${String((index % perSeries) + 1).padStart(2, "0")}`;
    const before = name.prefixes ? `${name.prefixes[prefix]}-` : "";
    const random = new Random(index + (name.prefixes ? 1e6 : 2e6));
    const words = slug(random);
    const pageName = `${before}${code}-${words}`;
    return {
      kind,
      name: pageName,
      path: `${folders[0]}/${pageName}.md`,
      id: name.id.replace("{code}", code),
      phase: name.prefixes && phase.order[Number(name.prefixes[prefix])],
      index,
    };
  });
}

/** The requirement that is named most, and the one with the heading that is linked to most; and the pages that do so. */
function hubs(requirements, measures, tools) {
  const pages = [...measures, ...tools];
  const spread = (count) => {
    const every = pages.length / count;
    return new Set(Array.from({ length: count }, (_, i) => pages[Math.floor(i * every)]));
  };
  const part = Math.floor((requirements.length + pages.length) * largestPart);
  return {
    named: requirements[0],
    namedBy: spread(Math.min(mostNamed, part)),
    linked: requirements[1],
    linkedFrom: spread(Math.min(mostLinked, part)),
  };
}

/** A page before it is text: the entries of the front matter, and the sections of the body. */
function kindPage(page, plan, random) {
  const { kind, id } = page;
  const [middle, spread] = sizes[kind];
  const place =
    page.index / plan[{ vereiste: "requirements", maatregel: "measures", hulpmiddel: "tools" }[kind]].length;
  const keys = [["title", title(random)]];
  if (id) keys.push(["id", id]);
  keys.push(["toelichting", explanation(random)]);
  if (kind === "hulpmiddel") {
    const categories = readCategories();
    keys.push(["categorie", [random.of(categories)]]);
  }
  if (kind !== "vereiste") {
    const wanted = kind === "maatregel" && page.index % 7 === 6 ? 0 : clamp(random.size(3, 0.8), 1, 40);
    const names = near(random, plan.requirements, place, wanted).map(({ name }) => name);
    // Each requirement is met by two measures at least.
    if (kind === "maatregel" && wanted > 0) names.push(...covered(page, plan));
    if (plan.namedBy.has(page)) names.push(plan.named.name);
    if (names.length > 0) keys.push(["vereiste", [...new Set(names)]]);
  }
  if (kind === "hulpmiddel") {
    const wanted = clamp(random.size(4, 0.6), 1, 15);
    keys.push(["maatregel", near(random, plan.measures, place, wanted).map(({ name }) => name)]);
  }
  const phases = random.some(phase.order, 3);
  keys.push([
    "levenscyclus",
    page.phase ? phase.order.filter((one) => one === page.phase || phases.includes(one)) : phases,
  ]);
  keys.push(["onderwerp", random.some(topics, 2)], ["rollen", random.some(roles, 3)]);
  if (kind === "vereiste") keys.push(...labels(random));
  if (kind === "maatregel" && random.chance(0.57)) keys.push(["sources", controls(random)]);
  keys.push(["hide", kind === "maatregel" ? ["navigation", "toc"] : ["navigation"]]);
  const intro = random.chance(0.5)
    ? ["<!-- Deze regel maakt de knoppen: laat hem staan. -->\n<!-- tags -->"]
    : ["<!-- tags -->"];
  const draft = { keys, intro, sections: [], phase: page.phase };
  const frontMatter = Buffer.byteLength(frontMatterOf(keys));
  const size = clamp(random.size(middle, spread), 1500, 20_000) - frontMatter;
  fillSections(draft, page, plan, place, Math.max(700, size), random);
  return draft;
}

/** At most as many words as the content model allows. */
function explanation(random) {
  const words = sentences(random, 2, 3).split(" ").slice(0, random.between(15, 38));
  return words.join(" ").replace(/\.?$/, ".");
}

/** The requirements that this measure has to name, so that none is left over. */
function covered(page, { requirements, measures }) {
  const first = Math.floor((page.index * requirements.length) / measures.length);
  return [first, first + 1].flatMap((index) => (index > 0 ? (requirements[index]?.name ?? []) : []));
}

/** Pages in the same part of the framework, as pages of one law go with measures of one subject. */
function near(random, list, place, count) {
  const span = Math.min(64, list.length - 1);
  // Not the first one: how many pages name that one is decided elsewhere.
  const start = clamp(Math.floor(place * list.length) - span / 2, 1, list.length - span) | 0;
  const found = new Set();
  for (let tries = count * 4; found.size < count && tries > 0; tries--) {
    found.add(list[start + Math.floor(span * random.next() ** 1.6)]);
  }
  return [...found];
}

function labels(random) {
  const { properties, $defs } = readJson("vereiste.schema.json");
  const keys = [
    "soort-toepassing",
    "risicogroep",
    "rol-ai-act",
    "transparantieverplichting",
    "systeemrisico",
    "open-source",
  ];
  const chosen = keys.map((key) => {
    const terms = $defs[properties[key].items.$ref.split("/").at(-1)].oneOf;
    return [
      key,
      random.some(
        terms.map((term) => term.const),
        3,
      ),
    ];
  });
  return random.chance(0.6) ? [...chosen, ["uitzondering", ["risicogroep-uitzondering-van-toepassing"]]] : chosen;
}

function readCategories() {
  return readJson("hulpmiddel.schema.json").$defs.category.oneOf.map((term) => term.const);
}

/** Criteria of the audit frameworks: rows of the table that is written beside the pages. */
function controls(random) {
  const one = () => `DM.${random.between(1, 40)}`;
  const first = one();
  const second = one();
  return random.chance(0.4) && first !== second ? { ADR: [first, second], ARK: "2.18" } : { ADR: first };
}

/** The sections that the content model asks for, with their macros, and prose to the size that is wanted. */
function fillSections(draft, page, plan, place, size, random) {
  const { sections } = framework.kinds[page.kind];
  const sources = "Bronnen";
  const isProse = ({ title: name }) => name !== sources && !macroOf(page, name);
  const proseSections = sections.filter(isProse).length;
  const links = linksOf(page, plan, place, random);
  const linksPerSection = Math.ceil(links.length / proseSections);
  for (const section of sections) {
    const { title: name, attributes } = section;
    const heading = attributes ? `${name} { ${attributes} }` : name;
    const blocks = isProse(section)
      ? prose(random, page.kind, size / proseSections, links.splice(0, linksPerSection))
      : name === sources
        ? sourcesOf(random)
        : [macroOf(page, name)];
    draft.sections.push({ name, heading, blocks });
  }
}

/** What stands in a section that lists pages, or nothing. */
function macroOf({ kind, name }, section) {
  if (kind === "vereiste") {
    if (section === "Van toepassing op") return "<!-- tags-ai-act -->";
    const words = framework.macros.list_maatregelen.places.vereiste.words.replace("{name}", name);
    return section === "Maatregelen" ? `<!-- list_maatregelen ${words} -->` : undefined;
  }
  if (section === "Bijbehorende vereiste(n)") {
    return '??? expander "Bekijk alle vereisten"\n    <!-- list_vereisten_on_maatregelen_page -->';
  }
  if (section === "Bijbehorende vereisten") return "<!-- list_vereisten_on_maatregelen_page -->";
  if (section === "Bijbehorende maatregelen") return "<!-- list_maatregelen_on_hulpmiddelen_page -->";
  return undefined;
}

function sourcesOf(random) {
  const count = random.between(1, 5);
  return [Array.from({ length: count }, () => `- ${outside(random)}, ${noun(random)}`).join("\n")];
}

function outside(random) {
  return `[${capital(phrase(random))}](https://www.voorbeeld.nl/${slug(random)}/)`;
}

/** The links of a page to other pages, as Markdown. */
function linksOf(page, plan, place, random) {
  const counts = { vereiste: [0, 1], maatregel: [0, 4], hulpmiddel: [1, 5], other: [2, 9] };
  const links = Array.from({ length: random.between(...counts[page.kind]) }, () => {
    const list = random.of([plan.requirements, plan.measures, plan.measures, plan.tools, plan.fixed]);
    if (list === plan.fixed) {
      const readable = plan.fixed.filter(({ path }) => /^docs\/(?:onderwerpen|levenscyclus)\//.test(path));
      return linkTo(page, random.of(readable).path, random);
    }
    const [target] = near(random, list, place, 1);
    const section = framework.kinds[target.kind].sections[0].title;
    return linkTo(page, target.path + (random.chance(0.12) ? `#${section.toLowerCase()}` : ""), random);
  });
  if (plan.linkedFrom.has(page)) links.push(linkTo(page, `${plan.linked.path}#toelichting`, random));
  return links;
}

export function linkTo(page, target, random) {
  return `[${phrase(random)}](${posix.relative(dirname(page.path), target)})`;
}

/** Blocks of Markdown to about a size, with these links in them. */
function prose(random, kind, size, links) {
  const blocks = [];
  let length = 0;
  const linked = () => {
    if (links.length > 0) return ` Zie ook de ${links.shift()}.`;
    return random.chance(0.12) ? ` Lees ${outside(random)}.` : "";
  };
  // Half a block more or less.
  while (blocks.length === 0 || length < size - 150 || links.length > 0) {
    blocks.push(blocks.length === 0 ? paragraph(random, linked) : block(random, kind, linked));
    length += Buffer.byteLength(blocks.at(-1)) + 2;
  }
  return blocks;
}

function block(random, kind, linked) {
  if (random.chance(boxes[kind])) return box(random, linked);
  if (random.chance(0.15)) return list(random, linked);
  return random.chance(0.02) ? table(random) : paragraph(random, linked);
}

function paragraph(random, linked) {
  const text = `${sentences(random, 1, 3)}${linked()}`;
  return random.chance(0.08) ? `**${capital(phrase(random))}**: ${text}` : text;
}

function list(random, linked) {
  const items = Array.from({ length: random.between(3, 6) }, (_, index) => ({ index, text: sentence(random) }));
  const isNumbered = random.chance(0.15);
  const rows = items.map(({ index, text }) => `${isNumbered ? `${index + 1}.` : "-"} ${text}`);
  return `Let daarbij op:\n\n${rows.join("\n")}${linked()}`;
}

function box(random, linked) {
  const type = random.of(["tip", "note", "example", "info"]);
  return `!!! ${type} "${capital(phrase(random))}"\n\n    ${sentences(random, 1, 3)}${linked()}`;
}

function table(random) {
  const row = () => `| ${phrase(random)} | ${sentence(random)} |`;
  return ["| Wat | Uitleg |", "| --- | --- |", row(), row(), row()].join("\n");
}

/** Pages that a framework has once, whatever its size. */
function otherPage(page, plan, random) {
  const { path } = page;
  if (path.endsWith("/definities.md")) return { text: definitions() };
  const keys = [
    ["title", title(random)],
    ["hide", ["toc"]],
  ];
  const draft = { keys, intro: [`# ${capital(phrase(random))}`, sentences(random, 2, 4)], sections: [] };
  const filter = filterOf(path);
  const size = clamp(random.size(...sizes.other), 1200, 20_000);
  const links = path.endsWith("/sitemap.md")
    ? plan.fixed.filter((other) => other !== page).map((other) => linkTo(page, other.path, random))
    : linksOf(page, plan, random.next(), random);
  const headings = headingsOf(path, random);
  const perSection = Math.ceil(links.length / headings.length);
  for (const heading of headings) {
    draft.sections.push({
      heading,
      blocks: prose(random, page.kind, size / headings.length, links.splice(0, perSection)),
    });
  }
  if (filter) {
    for (const kinds of ["vereisten", "maatregelen"]) {
      const macro = `<!-- list_${kinds} ${filter} no-search no-onderwerp no-rol no-levenscyclus -->`;
      draft.sections.push({ heading: `${capital(kinds)} { data-search-exclude }`, blocks: [macro] });
    }
  }
  const listed = /(vereisten|maatregelen|hulpmiddelen)\/index\.md$/.exec(path)?.[1];
  if (listed) draft.sections.push({ heading: `Overzicht ${listed}`, blocks: [`<!-- list_${listed} -->`] });
  return draft;
}

/** The pages of a phase, topic or role list what belongs to it. */
function filterOf(path) {
  const [, folder, name] = /^docs\/(levenscyclus|onderwerpen|rollen)\/(.+)\.md$/.exec(path) ?? [];
  if (!folder || name === "index" || name === "over-de-levenscyclus") return undefined;
  return `${folder === "onderwerpen" ? "onderwerp" : folder}/${name}`;
}

/** The headings that the content model links labels to, and as many others as there are on the real pages. */
function headingsOf(path, random) {
  const anchors = Object.values(framework.badges).flatMap(({ page, pages }) => [page, ...Object.values(pages ?? {})]);
  const wanted = anchors.flatMap((anchor) => (anchor?.startsWith(`${path}#`) ? anchor.slice(path.length + 1) : []));
  const risks = readJson("vereiste.schema.json").$defs.risk.oneOf.map((term) => term.const);
  const names = new Set(wanted.flatMap((anchor) => (anchor === "{value}" ? risks : [anchor])));
  const others = Array.from({ length: random.between(4, 7) }, () => capital(`${phrase(random)} ${noun(random)}`));
  return [...[...names].map((name) => capital(name.replaceAll("-", " "))), ...new Set(others)];
}

function textOf(draft) {
  if (draft.text) return draft.text;
  const { keys, intro, sections } = draft;
  const body = sections.map(({ heading, blocks }) => [`## ${heading}`, ...blocks].join("\n\n"));
  return `---\n${frontMatterOf(keys)}---\n\n${[...intro, ...body].join("\n\n")}\n`;
}

function frontMatterOf(keys) {
  return keys.map(([key, value]) => entry(key, value, "")).join("");
}

function entry(key, value, indent) {
  if (Array.isArray(value))
    return `${indent}${key}:\n${value.map((item) => `${indent}- ${item}`.trimEnd()).join("\n")}\n`;
  if (typeof value !== "object") return `${indent}${key}: ${value}\n`;
  return `${indent}${key}:\n${Object.entries(value)
    .map(([inner, one]) => entry(inner, one, `${indent}  `))
    .join("")}`;
}

/** The files beside the pages: configuration of the site, glossary, table of criteria, a table of ids, pictures. */
function writeBeside(write, plan) {
  const random = new Random(0);
  write(
    framework.glossary.file,
    glossary()
      .map(([term, definition]) => `*[${term}]: ${definition}\n`)
      .join(""),
  );
  const { file, separator, columns, sources } = framework.tables.controls;
  const rows = Array.from({ length: 40 }, (_, i) => [`DM.${i + 1}`, sentence(random), sources.ADR]);
  rows.push(["2.18", sentence(random), sources.ARK]);
  const header = [columns.code, columns.description, columns.source];
  write(file, [header, ...rows].map((row) => `${row.join(separator)}\n`).join(""));
  const ids = plan.measures.slice(0, 110).map(({ id }) => id);
  write(framework.mentions[0], `nummer,bron,${ids.join(",")}\n1.01,DM,${ids.map(() => "0").join(",")}\n`);
  const nav = plan.fixed.map(({ path }) => `  - ${path.slice("docs/".length)}\n`).join("");
  write(framework.siteFile, `site_name: Kader\ndocs_dir: docs\nnav:\n${nav}`);
  for (let i = 1; i <= 80; i++) write(`docs/afbeeldingen/afbeelding-${i}.svg`, "<svg/>\n");
  const model = widerCodes(plan);
  if (model) write("algoritmekader.json", `${JSON.stringify({ model }, null, 2)}\n`);
}

/** The built-in model has codes of two digits: too few for a large framework. The differences that make room, if need be. */
function widerCodes({ requirements, measures }) {
  const isEnough = [...requirements, ...measures].every(({ id }) => /-\d\d$/.test(id));
  if (isEnough) return undefined;
  const wider = (pattern) => pattern.replace("\\d{2}", "\\d{2,5}");
  const ofKinds = (change) => Object.fromEntries(Object.entries({ vereiste, maatregel }).map(change));
  return {
    extends: framework.id,
    framework: { kinds: ofKinds(([id, { name }]) => [id, { name: { pattern: wider(name.pattern) } }]) },
    schemas: ofKinds(([, { schema }]) => {
      const { pattern } = readJson(schema).properties.id;
      return [schema, { properties: { id: { pattern: wider(pattern) } } }];
    }),
  };
}

/** Terms that stand in the prose, each with what it means. */
function glossary() {
  const random = new Random(97);
  const terms = new Set(Array.from({ length: 130 }, () => noun(random)));
  return [...terms].sort().map((term) => [term, sentence(random)]);
}

function definitions() {
  const { before, row } = framework.glossary.generates;
  const rows = glossary().map(([term, definition]) => row.replace("{term}", term).replace("{definition}", definition));
  return [...before, ...rows, ""].join("\n");
}

function clamp(value, least, most) {
  return Math.max(least, Math.min(most, value));
}

function readJson(name) {
  if (!read.has(name)) read.set(name, JSON.parse(readFileSync(new URL(name, schemaFolder), "utf8")));
  return read.get(name);
}
