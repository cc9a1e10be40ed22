/**
 * What the documents, package.json and the schema of algoritmekader.json say of the rules, made from the rules themselves.
 * `npm run docs` writes it; a test holds that nothing is left to write.
 */

import { describedRules, rulePage, settableRules } from "../server/src/core/check/ruleDescriptions";
import { severitySettings } from "../server/src/core/problem/problem";
import type { RuleDescription } from "../server/src/core/rule/rule";
import { ruleFamilies } from "../server/src/core/rule/ruleFamilies";
import { rules } from "../server/src/core/rules/index";
import { type Language, type Localized, languages, textsPerLanguage } from "../server/src/core/text/language";
import { manifestTexts } from "./commandTitles";
import { completionSchema } from "./completionSchema";

/** The text of a file by its path from the root of the repository; undefined where there is none. */
export type Read = (path: string) => string | undefined;

/** Every file that says something of the rules, as it must be. Throws where a file lacks the place to say it. */
export function ruleDocumentation(read: Read): Map<string, string> {
  const files = new Map<string, string>();
  const change = (path: string, write: (text: string) => string) => files.set(path, write(must(read, path)));
  for (const rule of describedRules) {
    for (const language of languages) {
      const path = `docs/rules/${rulePage(rule.id, language)}`;
      files.set(path, page(rule, language, read(path) ?? ""));
    }
  }
  change("docs/rules.md", (text) => languages.reduce(withRuleTable, text));
  change("README.md", (text) => languages.reduce(withFamilyTable, text));
  change("package.json", withSetting);
  for (const language of languages) change(manifestTexts[language], (text) => withSettingTexts(text, language));
  change("content-schema/config.schema.json", withConfigurationKeys);
  const forEditors = completionSchema(JSON.parse(files.get("content-schema/config.schema.json") as string));
  files.set("content-schema/config.completion.json", `${JSON.stringify(forEditors, null, 2)}\n`);
  return files;
}

/** The headings of a page, in their order. What stands below the first four is written by hand. */
export const headings: Localized<readonly [string, string, string, string, string, string]> = {
  nl: ["Wat er mis is", "Wat de site doet", "Voorbeeld", "Herstellen", "Negeren", "Ernst aanpassen"],
  en: [
    "What is wrong",
    "What the site does",
    "Example",
    "How to mend it",
    "How to silence it",
    "How to change the severity",
  ],
};

/** What stands above the two examples, in their order. */
export const exampleTitles: Localized<readonly [string, string]> = {
  nl: ["✗ Fout", "✓ Goed"],
  en: ["✗ Wrong", "✓ Right"],
};

/** A page: what the rule says of itself, what its author wrote, and what holds for every rule. */
function page(rule: RuleDescription, language: Language, before: string): string {
  const own = exampleTitles[language].reduce(withExampleTitle, handWritten(before, language) ?? skeleton(language));
  return [...head(rule, language), own, "", ...foot(rule, language, isInFrontMatter(own)), ""].join("\n");
}

/** From the first heading that the author writes below to the first that holds for every rule. */
function handWritten(text: string, language: Language): string | undefined {
  const start = text.search(new RegExp(`^## ${headings[language][0]}$`, "m"));
  if (start < 0) return undefined;
  const end = text.search(new RegExp(`^## ${headings[language][4]}$`, "m"));
  return text.slice(start, end < 0 ? undefined : end).trimEnd();
}

/** What the author of a new rule fills in. */
function skeleton(language: Language): string {
  const [wrong, site, example, mend] = headings[language];
  const [before, after] = exampleTitles[language];
  const empty = fence("---\n---").join("\n");
  return [`## ${wrong}`, `## ${site}`, `## ${example}`, before, empty, after, empty, `## ${mend}`].join("\n\n");
}

/** The title in one form, and the example without colours: those of a broken text would say something else. */
function withExampleTitle(text: string, title: string): string {
  const word = title.slice(2);
  return text.replace(new RegExp(`^[^\\w\\n]*${word}[^\\w\\n]*\\n\\n(\`{3,})\\w*$`, "m"), `**${title}**\n\n$1text`);
}

/** Whether the examples are front matter and nothing else. */
function isInFrontMatter(own: string): boolean {
  return /\n---\n`{3,}(?:\n|$)/.test(own);
}

const severityNames: Localized<Record<RuleDescription["severity"], string>> = {
  nl: {
    error: "fout (`error`)",
    warning: "waarschuwing (`warning`)",
    information: "informatie (`information`)",
    hint: "hint (`hint`)",
  },
  en: { error: "error", warning: "warning", information: "information", hint: "hint" },
};

function head({ id, severity, description }: RuleDescription, language: Language): string[] {
  return [
    `# ${id}`,
    "",
    `**${description[language]}.**`,
    "",
    `${severityWord[language]}: ${severityNames[language][severity]}.`,
    "",
  ];
}

const severityWord: Localized = { nl: "Ernst", en: "Severity" };

/** How to silence a problem of the rule, and how to change its severity. */
function foot({ id }: RuleDescription, language: Language, inFrontMatter: boolean): string[] {
  const [silence, change] = headings[language].slice(4) as [string, string];
  const texts = footTexts[language];
  const severities = [texts.forAll, "", ...fence(`{ "rules": { "${id}": "off" } }`), "", texts.forOne];
  const rule = rules.find((one) => one.id === id);
  if (!rule) {
    const isSettable = settableRules.some((one) => one.id === id);
    const changes = isSettable ? severities : [texts.never];
    return [`## ${silence}`, "", texts.never, "", `## ${change}`, "", ...changes, "", texts.all];
  }
  const looksAtPages = rule.visits ?? rule.relates;
  const comment = `algoritmekader-disable-next-line ${id} -- ${texts.reason}`;
  const inHead = fence(`# ${comment}`);
  const inText = fence(`<!-- ${comment} -->`);
  const how = inFrontMatter
    ? [...inHead, "", texts.alsoInText, "", ...inText]
    : // A rule that looks at no page looks at a file without front matter.
      [...inText, "", ...(looksAtPages ? [texts.alsoInFrontMatter, "", ...inHead, ""] : []), texts.line];
  // Quick fixes that put a comment there are for pages.
  const quickFix = looksAtPages ? [texts.quickFix, ""] : [];
  const silencing =
    rule.canBeSilenced === false ? [texts.never] : [texts.silence, "", ...how, "", ...quickFix, texts.more];
  return [`## ${silence}`, "", ...silencing, "", `## ${change}`, "", ...severities, "", texts.all];
}

function fence(text: string): string[] {
  return ["```text", text, "```"];
}

/** What the foot of a page is made of. */
interface FootTexts {
  readonly reason: string;
  readonly silence: string;
  readonly quickFix: string;
  readonly alsoInText: string;
  readonly alsoInFrontMatter: string;
  readonly line: string;
  readonly more: string;
  readonly forAll: string;
  readonly forOne: string;
  readonly never: string;
  readonly all: string;
}

const footTexts = textsPerLanguage<FootTexts>({
  reason: { nl: "reden", en: "reason" },
  silence: {
    nl: "Is het hier bewust zo? Zet er dan een opmerking boven met de naam van de regel en de reden:",
    en: "Is it meant to be so here? Then put a comment above it with the name of the rule and the reason:",
  },
  quickFix: {
    nl: "De snelle oplossing _Negeer … hier, met reden…_ zet de opmerking op de goede plaats.",
    en: "The quick fix _Silence … here, with a reason…_ puts the comment in the right place.",
  },
  alsoInText: {
    nl: "In de tekst onder de front matter schrijf je:",
    en: "In the text below the front matter you write:",
  },
  alsoInFrontMatter: { nl: "In de front matter schrijf je:", en: "In front matter you write:" },
  line: {
    nl: [
      "Midden in een alinea, een lijst of een tabel zou een opmerking op een eigen regel die afbreken. Zet daar",
      "`algoritmekader-disable-line` achteraan op de regel zelf.",
    ].join("\n"),
    en: [
      "In the middle of a paragraph, a list or a table, a comment on a line of its own would break it in two. Put",
      "`algoritmekader-disable-line` at the end of the line itself there.",
    ].join("\n"),
  },
  more: {
    nl: [
      "Gaat het om een heel stuk, zet er dan `algoritmekader-disable` boven en `algoritmekader-enable` onder, met dezelfde naam",
      "en reden erachter. Voor de hele pagina, of voor een melding op de eerste regel, is er `algoritmekader-disable-page`.",
    ].join("\n"),
    en: [
      "For a whole stretch, put `algoritmekader-disable` above it and `algoritmekader-enable` below, with the same name and",
      "reason behind them. For the whole page, or for a problem on the first line, there is `algoritmekader-disable-page`.",
    ].join("\n"),
  },
  forAll: { nl: "Voor iedereen, in `algoritmekader.json`:", en: "For everyone, in `algoritmekader.json`:" },
  forOne: {
    nl: [
      "Alleen voor jezelf: zet dezelfde naam en waarde in de instelling `algoritmekader.rules`. De waarden zijn `off` (niet",
      "melden), `hint`, `information`, `warning` en `error`.",
    ].join("\n"),
    en: [
      "For yourself only: put the same name and value in the setting `algoritmekader.rules`. The values are `off` (do not",
      "report), `hint`, `information`, `warning` and `error`.",
    ].join("\n"),
  },
  never: { nl: "Dat kan bij deze melding niet.", en: "That cannot be done for this problem." },
  all: { nl: "[Alle regels](../../rules.md)", en: "[All rules](../../rules.md#english)" },
});

function withRuleTable(text: string, language: Language): string {
  const rows = describedRules.map(({ id, severity, description }) => [
    `[${id}](rules/${rulePage(id, language)})`,
    severity,
    description[language],
  ]);
  return withTable(text, [ruleHeader[language], ...rows]);
}

const ruleHeader: Localized<readonly string[]> = {
  nl: ["regel", "ernst", "vindt"],
  en: ["rule", "severity", "finds"],
};

function withFamilyTable(text: string, language: Language): string {
  const rows = Object.entries(ruleFamilies).map(([family, { about }]) => [`\`${family}/…\``, about[language]]);
  return withTable(text, [familyHeader[language], ...rows]);
}

const familyHeader: Localized<readonly string[]> = { nl: ["regels", "gaan over"], en: ["rules", "are about"] };

/** Replaces the table with the same header. */
function withTable(text: string, cells: readonly (readonly string[])[]): string {
  const [header = [], ...rows] = cells;
  const widths = header.map((_, column) => Math.max(...cells.map((row) => row[column]?.length ?? 0)));
  const line = (row: readonly string[]) => `| ${row.map((cell, at) => cell.padEnd(widths[at] ?? 0)).join(" | ")} |`;
  const table = [line(header), `| ${widths.map((width) => "-".repeat(width)).join(" | ")} |`, ...rows.map(line)];
  const place = new RegExp(`^\\|\\s*${header.join("\\s*\\|\\s*")}\\s*\\|\\n(?:\\|.*\\n)+`, "m");
  return replaced(text, place, `${table.join("\n")}\n`);
}

const familyNames = Object.keys(ruleFamilies) as (keyof typeof ruleFamilies)[];

/** What a severity for a whole family is about. */
function aboutFamily(family: keyof typeof ruleFamilies): Localized {
  const { about } = ruleFamilies[family];
  return { nl: `Alle regels van deze groep: ${about.nl}.`, en: `All rules of this family: ${about.en}.` };
}

/** The key of package.nls.json that describes a rule. */
const nlsKey = (id: string) => `rule.${id.replace("/", ".")}`;

/** Known rules by name, so that the settings complete and explain them; other names stay possible. */
function withSetting(text: string): string {
  const manifest = JSON.parse(text);
  const setting = manifest.contributes.configuration.properties["algoritmekader.rules"];
  const { additionalProperties, default: standard, markdownDescription, properties: _, ...rest } = setting;
  const properties = settableRules.map(({ id, severity }) => [
    id,
    { type: "string", enum: severitySettings, default: severity, description: `%${nlsKey(id)}%` },
  ]);
  const families = familyNames.map((family) => [
    `${family}/*`,
    { type: "string", enum: severitySettings, default: "off", description: `%${nlsKey(`${family}/all`)}%` },
  ]);
  manifest.contributes.configuration.properties["algoritmekader.rules"] = {
    ...rest,
    properties: Object.fromEntries([...properties, ...families]),
    additionalProperties,
    default: standard,
    markdownDescription,
  };
  return `${JSON.stringify(manifest, null, 2)}\n`;
}

/** The texts of the rules stand behind the other texts. */
function withSettingTexts(text: string, language: Language): string {
  const others = Object.entries(JSON.parse(text)).filter(([key]) => !key.startsWith("rule."));
  const own = settableRules.map(({ id, description }) => [nlsKey(id), `${description[language]}.`]);
  const families = familyNames.map((family) => [nlsKey(`${family}/all`), aboutFamily(family)[language]]);
  return `${JSON.stringify(Object.fromEntries([...others, ...own, ...families]), null, 2)}\n`;
}

function withConfigurationKeys(text: string): string {
  const entry = (name: string, standard: string, description: string) =>
    [
      `        ${JSON.stringify(name)}: {`,
      '          "$ref": "#/$defs/severity",',
      `          "default": "${standard}",`,
      `          "description": ${JSON.stringify(description)}`,
      "        }",
    ].join("\n");
  const entries = [
    ...settableRules.map(({ id, severity, description }) => entry(id, severity, `${description.en}.`)),
    ...familyNames.map((family) => entry(`${family}/*`, "off", aboutFamily(family).en)),
  ];
  const place = /(?<=\n {4}"rules": \{\n(?: {6}.*\n)*? {6}"properties": )\{(?:\}|\n(?: {8}.*\n)* {6}\})/;
  return replaced(text, place, `{\n${entries.join(",\n")}\n      }`);
}

function replaced(text: string, place: RegExp, by: string): string {
  if (!place.test(text))
    throw new Error(`Nothing looks like ${place}; it is there that ${by.slice(0, 80)}… should stand.`);
  return text.replace(place, () => by);
}

function must(read: Read, path: string): string {
  const text = read(path);
  if (text === undefined) throw new Error(`${path} is missing.`);
  return text;
}
