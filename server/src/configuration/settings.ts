import { type SeveritySetting, severitySetting } from "../core/problem/problem";
import { type Language, languageNamed } from "../core/text/language";
import { isRuleOrFamily, perRule, type Severities } from "./severities";

/** The settings of the editor, section `algoritmekader`, as far as they hold. */
export interface ServerSettings {
  /** Undefined: the language of the framework. */
  readonly language: Language | undefined;
  readonly severities: Severities;
  /** Whether to offer that references follow files that were moved outside the editor. */
  readonly offersMoves: boolean;
  /** Names under `rules` that are no rule and no family of rules. */
  readonly unknownRules: readonly string[];
  /** Titles behind codes. */
  readonly inlayHints: boolean;
  /** Counts above a page. */
  readonly codeLens: boolean;
}

export const defaultSettings: ServerSettings = readSettings({});

/** Takes from a settings value what is well-formed; anything else counts as not set. */
export function readSettings(value: unknown): ServerSettings {
  const settings = (typeof value === "object" && value !== null ? value : {}) as {
    language?: unknown;
    rules?: unknown;
    inlayHints?: unknown;
    codeLens?: unknown;
    updateReferencesOnFileMove?: unknown;
  };
  const rules = Object.entries(typeof settings.rules === "object" && settings.rules !== null ? settings.rules : {});
  const known = rules.filter((rule): rule is [string, SeveritySetting] => {
    return isRuleOrFamily(rule[0]) && severitySetting(rule[1]) !== undefined;
  });
  return {
    language: languageNamed(settings.language),
    severities: perRule(known),
    offersMoves: settings.updateReferencesOnFileMove !== "never",
    unknownRules: rules.map(([name]) => name).filter((name) => !isRuleOrFamily(name)),
    inlayHints: settings.inlayHints !== "off",
    codeLens: settings.codeLens !== false,
  };
}
