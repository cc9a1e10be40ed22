/** What `algoritmekader.json` says of severities: `rules` for all pages, `overrides` for some. */
import type { YamlEntry, YamlMapping, YamlNode } from "../core/frontMatter/yamlNodes";
import { mostFaults } from "../core/model/contentModelFaults";
import { type SeveritySetting, severitySetting, severitySettings } from "../core/problem/problem";
import { replacements } from "../core/problem/repairs";
import { candidatesOfValues } from "../core/text/candidates";
import type { Localized } from "../core/text/language";
import { didYouMean, suggest } from "../core/text/similar";
import type { Span } from "../core/text/span";
import { readGlobs } from "./globs";
import { placeOf, type Report, textOf } from "./jsonText";
import { isRuleOrFamily, nearNames, type Override, perRule, type Severities } from "./severities";

/** `{ "key/unknown": "off", "link/*": "error" }`. */
export function readRules(value: YamlNode | undefined, place: Span, report: Report): Severities {
  if (value?.type !== "mapping") {
    report(place, wanted.rules);
    return {};
  }
  const settings: [string, SeveritySetting][] = [];
  let unknown = 0;
  for (const rule of value.entries) {
    const severity = textOf(rule.value);
    const setting = severitySetting(severity);
    if (!isRuleOrFamily(rule.key)) {
      if (unknown++ < mostFaults) reportRule(rule, report);
    } else if (setting === undefined) report(placeOf(rule), noSeverity(severity ?? ""));
    else settings.push([rule.key, setting]);
  }
  return perRule(settings);
}

/** `[{ "files": ["docs/archief/**"], "rules": { … } }]`: what of it is right holds. */
export function readOverrides(value: YamlNode | undefined, place: Span, report: Report): Override[] {
  if (value?.type !== "list") {
    report(place, wanted.overrides);
    return [];
  }
  const extra = value.items[mostOverrides];
  if (extra) report(extra.span, tooMany);
  return value.items.slice(0, mostOverrides).flatMap((item) => {
    if (item.value?.type === "mapping") return readOverride(item.value, item.span, report) ?? [];
    report(item.value?.type === "scalar" ? item.value.inner : item.span, wanted.overrides);
    return [];
  });
}

/** More than these are no work of people, and every path is held against them. */
const mostOverrides = 50;
const tooMany: Localized = {
  nl: `Vanaf hier telt deze lijst niet mee: er kunnen hooguit ${mostOverrides} onderdelen in staan. Neem ze samen.`,
  en: `From here on this list does not count: it can hold ${mostOverrides} parts at the most. Join them.`,
};

function readOverride({ entries }: YamlMapping, span: Span, report: Report): Override | undefined {
  // Of two members with one name the last holds.
  const members = new Map(entries.map((entry) => [entry.key, entry]));
  for (const entry of entries) if (!overrideKeys.includes(entry.key)) reportKey(entry, overrideKeys, report);
  const files = members.get("files");
  const rules = members.get("rules");
  if (!files || !rules) {
    report({ start: span.start, end: Math.min(span.start + 1, span.end) }, wanted.overrides);
    return undefined;
  }
  const severities = readRules(rules.value, placeOf(rules), report);
  return { matches: readGlobs("files", files, report), severities };
}

const overrideKeys: readonly string[] = ["files", "rules"];

/** A member that is none of those that may stand there. */
export function reportKey({ key, keySpan }: YamlEntry, known: readonly string[], report: Report): void {
  const suggestions = suggest(key, candidatesOfValues(known));
  const hint = didYouMean(suggestions);
  const list = known.join(", ");
  report(
    keySpan,
    {
      nl: `'${key}' is geen instelling.${hint.nl || ` Kies uit: ${list}.`}`,
      en: `'${key}' is no setting.${hint.en || ` Choose from: ${list}.`}`,
    },
    replacements(keySpan, suggestions),
  );
}

function reportRule({ key, keySpan }: YamlEntry, report: Report): void {
  const suggestions = nearNames(key);
  const hint = didYouMean(suggestions);
  report(
    keySpan,
    { nl: `De regel '${key}' bestaat niet.${hint.nl}`, en: `The rule '${key}' does not exist.${hint.en}` },
    replacements(keySpan, suggestions),
  );
}

const wanted: Readonly<Record<"rules" | "overrides", Localized>> = {
  rules: {
    nl: '\'rules\' noemt per regel een ernst, zoals { "key/unknown": "off" }.',
    en: '\'rules\' gives each rule a severity, such as { "key/unknown": "off" }.',
  },
  overrides: {
    nl: '\'overrides\' moet een lijst van paden met hun regels zijn, zoals [{ "files": ["docs/archief/**"], "rules": { "key/unknown": "off" } }].',
    en: '\'overrides\' has to be a list of paths with their rules, such as [{ "files": ["docs/archive/**"], "rules": { "key/unknown": "off" } }].',
  },
};

function noSeverity(value: string): Localized {
  return {
    nl: `'${value}' is geen ernst. Kies uit: ${severitySettings.join(", ")}.`,
    en: `'${value}' is no severity. Choose from: ${severitySettings.join(", ")}.`,
  };
}
