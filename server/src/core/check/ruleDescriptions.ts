import type { RuleDescription } from "../rule/rule";
import { rules } from "../rules/index";
import type { Language } from "../text/language";

/**
 * What is wrong in the configuration file itself. It is no rule over pages: `configuration.ts` finds it, and it can be neither
 * silenced nor changed.
 */
export const configurationInvalid: RuleDescription = {
  id: "configuration/invalid",
  severity: "error",
  description: {
    nl: "In het bestand 'algoritmekader.json' staat iets wat niet klopt",
    en: "Something in the file 'algoritmekader.json' is wrong",
  },
  canBeSilenced: false,
};

/** What is told once of the framework as a whole, and not on every page: `layout.ts` finds it. */
export const configurationLayout: RuleDescription = {
  id: "configuration/layout",
  severity: "warning",
  description: {
    nl: "De pagina's staan ergens anders, of zien er anders uit, dan het contentmodel zegt",
    en: "The pages are somewhere else, or look different, than the content model says",
  },
  canBeSilenced: false,
};

/** Everything that has a severity which can be set. */
export const settableRules: readonly RuleDescription[] = [...rules, configurationLayout];

/** Everything that a problem can have as its code. */
export const describedRules: readonly RuleDescription[] = [...settableRules, configurationInvalid];

/** What the code of a problem stands for; undefined for a code that is not ours. */
export function describedRule(code: string): RuleDescription | undefined {
  return describedRules.find(({ id }) => id === code);
}

/** What a rule finds, as a title, and when its severity is another: that the description says behind it, between parentheses. */
export function ruleTitle({ description }: RuleDescription, language: Language): { title: string; exception?: string } {
  const { 1: title = "", 2: exception } = /^(.*?)(?: \(([^()]*)\))?$/.exec(description[language]) ?? [];
  return exception === undefined ? { title } : { title, exception };
}

/** The page that explains a rule, in one language, relative to the folder of these pages. */
export function rulePage(code: string, language: string): string {
  return `${language}/${code.replace("/", "-")}.md`;
}
