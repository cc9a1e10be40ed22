/**
 * What the documents, package.json and the schema of algoritmekader.json say of the rules, made from the rules themselves.
 * `npm run docs` writes it; a test holds that nothing is left to write.
 */

import { describedRules, rulePage, ruleTitle, settableRules } from "../server/src/core/check/ruleDescriptions";
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
  for (const language of languages) change(settingsDocuments[language], (text) => withFamilyTable(text, language));
  change("package.json", withSetting);
  for (const language of languages) change(manifestTexts[language], (text) => withSettingTexts(text, language));
  change("content-schema/config.schema.json", withConfigurationKeys);
  const forEditors = completionSchema(JSON.parse(files.get("content-schema/config.schema.json") as string));
  files.set("content-schema/config.completion.json", `${JSON.stringify(forEditors, null, 2)}\n`);
  return files;
}

/** Where the families of rules are described for people. */
const settingsDocuments: Localized = { nl: "docs/nl/instellingen.md", en: "docs/en/settings.md" };

/** The headings of a page, in their order. What stands below all but the last is written by hand. */
export const headings: Localized<readonly [string, string, string, string, string]> = {
  nl: ["Wat er mis is", "Wat de site doet", "Voorbeeld", "Herstellen", "Negeren"],
  en: ["What is wrong", "What the site does", "Example", "How to mend it", "How to silence it"],
};

/** What stands above the two examples, in their order. */
export const exampleTitles: Localized<readonly [string, string]> = {
  nl: ["✗ Fout", "✓ Goed"],
  en: ["✗ Wrong", "✓ Right"],
};

/** A page: what the rule says of itself, what its author wrote, and what holds for every rule. */
function page(rule: RuleDescription, language: Language, before: string): string {
  const own = exampleTitles[language].reduce(withExampleTitle, handWritten(before, language) ?? skeleton(language));
  return [...head(rule, language), own, "", ...foot(rule, language), ""].join("\n");
}

/** From the first heading that the author writes below to the one that every rule has the same below. */
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

const severityNames: Localized<Record<RuleDescription["severity"], string>> = {
  nl: {
    error: "fout (`error`)",
    warning: "waarschuwing (`warning`)",
    information: "informatie (`information`)",
    hint: "hint (`hint`)",
  },
  en: { error: "error", warning: "warning", information: "information", hint: "hint" },
};

/** In the words of the reader first; the name of the rule, which stands behind a message, below that. */
function head(rule: RuleDescription, language: Language): string[] {
  const { id, severity } = rule;
  const { title, exception } = ruleTitle(rule, language);
  const named = `${severityWord[language]}: ${severityNames[language][severity]}`;
  const severities = [named, ...(exception === undefined ? [] : [asMarkdown(exception)])].join(", ");
  return [`# ${asMarkdown(title)}`, "", `\`${id}\` · ${severities}`, ""];
}

const severityWord: Localized = { nl: "ernst", en: "severity" };

/** Signs that are quoted stand as code, where none of them means something. */
function asMarkdown(text: string): string {
  return text.replace(/(?<!\p{L})'([^']*[^\p{L}\p{N}' ][^']*)'(?!\p{L})/gu, "`$1`");
}

/** What holds for every rule, in two lines; the rest of it stands once, in the list of all rules. */
function foot({ id }: RuleDescription, language: Language): string[] {
  const { quickFix, comment, noComment, severity, never, more } = footTexts[language];
  const rule = rules.find((one) => one.id === id);
  const isSettable = settableRules.some((one) => one.id === id);
  // Quick fixes that put a comment there are for pages.
  const here = rule?.visits || rule?.relates ? quickFix : comment(id);
  const silencing = rule === undefined || rule.canBeSilenced === false ? noComment : here;
  return [`## ${headings[language][4]}`, "", isSettable ? `${silencing} ${severity(id)}` : never, "", more];
}

function fence(text: string): string[] {
  return ["```text", text, "```"];
}

/** What the foot of a page is made of. */
interface FootTexts {
  readonly quickFix: string;
  comment(id: string): string;
  readonly noComment: string;
  severity(id: string): string;
  readonly never: string;
  readonly more: string;
}

const footTexts = textsPerLanguage<FootTexts>({
  quickFix: {
    nl: "Is het hier bewust zo, kies dan _Negeer … hier, met reden…_ als snelle oplossing.",
    en: "If it is meant to be so here, choose _Silence … here, with a reason…_ as the quick fix.",
  },
  comment: {
    nl: (id) =>
      `Is het hier bewust zo, zet er dan een opmerking boven: \`<!-- algoritmekader-disable-next-line ${id} -- reden -->\`.`,
    en: (id) =>
      `If it is meant to be so here, put a comment above it: \`<!-- algoritmekader-disable-next-line ${id} -- reason -->\`.`,
  },
  noComment: { nl: "Met een opmerking kan dat hier niet.", en: "A comment cannot do that here." },
  severity: {
    nl: (id) => `Wil je deze melding nergens, zet dan \`"${id}": "off"\` onder \`"rules"\` in \`algoritmekader.json\`.`,
    en: (id) => `If you want it nowhere, put \`"${id}": "off"\` under \`"rules"\` in \`algoritmekader.json\`.`,
  },
  never: {
    nl: "Deze melding is niet te negeren, en haar ernst staat vast.",
    en: "This problem cannot be silenced, and its severity is fixed.",
  },
  more: {
    nl: "[Meer over negeren en ernst](../../rules.md#een-melding-negeren) · [Alle regels](../../rules.md)",
    en: "[More on silencing and severity](../../rules.md#silencing-a-problem) · [All rules](../../rules.md#english)",
  },
});

function withRuleTable(text: string, language: Language): string {
  const rows = describedRules.map(({ id, severity, description }) => [
    `[${id}](rules/${rulePage(id, language)})`,
    severity,
    asMarkdown(description[language]),
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
    { type: "string", enum: severitySettings, description: `%${nlsKey(`${family}/all`)}%` },
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
  // What is there by default an editor puts in with the name: of a family nothing is.
  const entry = (name: string, description: string, standard?: string) =>
    [
      `        ${JSON.stringify(name)}: {`,
      '          "$ref": "#/$defs/severity",',
      ...(standard === undefined ? [] : [`          "default": "${standard}",`]),
      `          "description": ${JSON.stringify(description)}`,
      "        }",
    ].join("\n");
  const entries = [
    ...settableRules.map(({ id, severity, description }) => entry(id, `${description.en}.`, severity)),
    ...familyNames.map((family) => entry(`${family}/*`, aboutFamily(family).en)),
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
