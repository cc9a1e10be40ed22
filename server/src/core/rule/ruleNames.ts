import { type Candidates, candidatesOfValues } from "../text/candidates";
import { suggest } from "../text/similar";
import type { Suggestion } from "../text/suggestion";

/** Finds the rules whose id looks like one that is none, best first. */
export type NearRules = (id: string) => Suggestion[];

/** Compares ids as a whole: to the comparison a slash would be the end of a folder. Prepares that when it is first asked. */
export function nearRulesOf(rules: readonly { readonly id: string }[]): NearRules {
  const ids = new Map(rules.map((rule) => [rule.id.replace("/", "-"), rule.id]));
  let candidates: Candidates | undefined;
  return (id) => {
    candidates ??= candidatesOfValues(ids.keys());
    return suggest(id.replace("/", "-"), candidates).map((suggestion) => ({
      ...suggestion,
      value: ids.get(suggestion.value) as string,
    }));
  };
}
