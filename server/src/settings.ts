import { type SeveritySetting, severitySetting } from "./core/problem";
import { type Language, languages } from "./core/span";

/** The settings of the editor, section `algoritmekader`, as far as they hold. */
export interface ServerSettings {
  /** Undefined: the language of the framework. */
  readonly language: Language | undefined;
  readonly severities: Readonly<Record<string, SeveritySetting>>;
}

export const defaultSettings: ServerSettings = { language: undefined, severities: {} };

/** Takes from a settings value what is well-formed; anything else counts as not set. */
export function readSettings(value: unknown): ServerSettings {
  const settings = (typeof value === "object" && value !== null ? value : {}) as {
    language?: unknown;
    rules?: unknown;
  };
  const rules = typeof settings.rules === "object" && settings.rules !== null ? settings.rules : {};
  return {
    language: languages.find((language) => language === settings.language),
    severities: Object.fromEntries(
      Object.entries(rules).filter((rule): rule is [string, SeveritySetting] => severitySetting(rule[1]) !== undefined),
    ),
  };
}
