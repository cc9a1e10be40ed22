/** What `algoritmekader.json` says of severities: `rules` for all pages, `overrides` for some. */
import type { YamlEntry, YamlMapping, YamlNode } from "../core/frontMatter/yamlNodes";
import { type SeveritySetting, severitySetting, severitySettings } from "../core/problem/problem";
import { replacements } from "../core/problem/repairs";
import { candidatesOfValues } from "../core/text/candidates";
import type { Localized } from "../core/text/language";
import { didYouMean, suggest } from "../core/text/similar";
import type { Span } from "../core/text/span";
import { placeOf, type Report, textOf } from "./jsonText";
import { isRuleOrFamily, nearNames, type Override, perRule, type Severities } from "./severities";

/** Loaded when first needed: most frameworks have no patterns. */
declare const require: (name: "picomatch") => typeof import("picomatch");

/** `{ "key/unknown": "off", "link/*": "error" }`. */
export function readRules(value: YamlNode | undefined, place: Span, report: Report): Severities {
  if (value?.type !== "mapping") {
    report(place, wanted.rules);
    return {};
  }
  const settings: [string, SeveritySetting][] = [];
  for (const rule of value.entries) {
    const severity = textOf(rule.value);
    const setting = severitySetting(severity);
    if (!isRuleOrFamily(rule.key)) reportRule(rule, report);
    else if (setting === undefined) report(placeOf(rule), noSeverity(severity ?? ""));
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
  return value.items.flatMap((item) => {
    if (item.value?.type === "mapping") return readOverride(item.value, item.span, report) ?? [];
    report(item.value?.type === "scalar" ? item.value.inner : item.span, wanted.overrides);
    return [];
  });
}

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
  const matches = readGlobs(files.value);
  if (!matches) report(placeOf(files), wanted.files);
  return matches && { matches, severities };
}

const overrideKeys: readonly string[] = ["files", "rules"];

/** Patterns of paths, as one question; undefined for what is no list of patterns. */
export function readGlobs(value: YamlNode | undefined): ((path: string) => boolean) | undefined {
  const globs = value?.type === "list" ? value.items.map((item) => textOf(item.value)) : [undefined];
  return globs.includes(undefined) ? undefined : require("picomatch")(globs as string[], { dot: true });
}

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

const wanted: Readonly<Record<"rules" | "overrides" | "files", Localized>> = {
  rules: {
    nl: '\'rules\' noemt per regel een ernst, zoals { "key/unknown": "off" }.',
    en: '\'rules\' gives each rule a severity, such as { "key/unknown": "off" }.',
  },
  overrides: {
    nl: '\'overrides\' moet een lijst van paden met hun regels zijn, zoals [{ "files": ["docs/archief/**"], "rules": { "key/unknown": "off" } }].',
    en: '\'overrides\' has to be a list of paths with their rules, such as [{ "files": ["docs/archive/**"], "rules": { "key/unknown": "off" } }].',
  },
  files: {
    nl: "'files' moet een lijst van paden zijn, zoals [\"docs/archief/**\"].",
    en: "'files' has to be a list of paths, such as [\"docs/archive/**\"].",
  },
};

function noSeverity(value: string): Localized {
  return {
    nl: `'${value}' is geen ernst. Kies uit: ${severitySettings.join(", ")}.`,
    en: `'${value}' is no severity. Choose from: ${severitySettings.join(", ")}.`,
  };
}
