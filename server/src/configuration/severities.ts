import { settableRules } from "../core/check/ruleDescriptions";
import type { SeveritySetting } from "../core/problem/problem";
import { nearRulesOf } from "../core/rule/ruleNames";
import type { Suggestion } from "../core/text/suggestion";

/** The severity per rule, for the rules that have another than their own. */
export type Severities = Readonly<Record<string, SeveritySetting>>;

/** Severities for a part of the pages. */
export interface Override {
  readonly matches: (path: string) => boolean;
  readonly severities: Severities;
}

/** `link/*` for each family of rules. */
const families = new Set(settableRules.map(({ id }) => `${id.slice(0, id.indexOf("/"))}/*`));

/** Whether a severity can be set for this: the id of a rule, or a family. */
export function isRuleOrFamily(name: string): boolean {
  return families.has(name) || settableRules.some(({ id }) => id === name);
}

/** The rules, or the families, that look like a name that is none. */
export function nearNames(name: string): Suggestion[] {
  return nearRulesOf(name.includes("*") ? [...families].map((id) => ({ id })) : settableRules)(name);
}

/** What is set, rule by rule: what is said of a rule itself goes before what is said of its family. */
export function perRule(settings: readonly (readonly [name: string, setting: SeveritySetting])[]): Severities {
  const severities: Record<string, SeveritySetting> = {};
  for (const [name, setting] of settings) {
    if (!families.has(name)) continue;
    const beginning = name.slice(0, -1);
    for (const { id } of settableRules) if (id.startsWith(beginning)) severities[id] = setting;
  }
  for (const [name, setting] of settings) if (!families.has(name)) severities[name] = setting;
  return severities;
}

/**
 * The severities of each path: what the repository says, what it says of a part of its pages (the last one that fits goes
 * first), and over all of that what the person says who looks.
 */
export function severitiesOf(
  repository: Severities,
  overrides: readonly Override[],
  personal: Severities,
): (path: string) => Severities {
  const forMost: Severities = { ...repository, ...personal };
  if (overrides.length === 0) return () => forMost;
  /** By which overrides fit: there are few of these, and many pages. */
  const known = new Map<string, Severities>();
  return (path) => {
    const fitting = overrides.filter(({ matches }) => matches(path));
    if (fitting.length === 0) return forMost;
    const key = fitting.map((override) => overrides.indexOf(override)).join();
    const severities =
      known.get(key) ?? Object.assign({}, repository, ...fitting.map((one) => one.severities), personal);
    known.set(key, severities);
    return severities;
  };
}
