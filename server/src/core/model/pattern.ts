import type { Localized } from "../text/language";
import type { JsonPath } from "./mergePatch";

/** A model that cannot be used; `text` says why, in both languages, for its author, and `at` where in the model. */
export class ContentModelError extends Error {
  constructor(
    readonly text: Localized,
    readonly at: JsonPath = [],
  ) {
    super(text.en);
  }
}

/** A regular expression of a model. It comes from a workspace, so matching it has to end soon. */
export interface Pattern {
  test(value: string): boolean;
  /** The named groups where the value matches; undefined where it does not. */
  groups(value: string): Readonly<Record<string, string | undefined>> | undefined;
  /** What each value that matches begins with; empty where that cannot be told. */
  readonly prefix: string;
  /** As it is written. */
  readonly source: string;
}

/** A longer value matches no pattern. */
const longestValue = 200;
/** Ways to match a value of that length: with two unbounded repetitions and what small things stand beside them. */
const mostWays = longestValue * longestValue * 50;

/** Compiles a pattern of a model, which stands `at` a place. Throws `ContentModelError` on one that is broken or could run for ever. */
export function compilePattern(source: string, at: JsonPath = []): Pattern {
  const expression = compile(source, at);
  const isShort = (value: string) => value.length <= longestValue;
  return {
    test: (value) => isShort(value) && expression.test(value),
    groups: (value) => {
      const found = isShort(value) ? expression.exec(value) : null;
      return found ? (found.groups ?? {}) : undefined;
    },
    prefix: literalPrefix(source),
    source,
  };
}

/** The plain characters after `^`, up to the first that need not be there. */
function literalPrefix(source: string): string {
  const withoutGroups = source.replace(/\((?:[^()\\]|\\.)*\)/g, "");
  if (withoutGroups.includes("|") || withoutGroups.includes("(")) return "";
  return /^\^([\w:/-]*)(?![?*+{])/.exec(source)?.[1] ?? "";
}

function compile(source: string, at: JsonPath): RegExp {
  const ways = waysToMatch(source);
  if (ways === Number.POSITIVE_INFINITY) {
    throw new ContentModelError(
      {
        nl: `Het patroon '${source}' herhaalt een herhaling; dat kan eindeloos duren.`,
        en: `The pattern '${source}' repeats a repetition, which can take for ever.`,
      },
      at,
    );
  }
  if (ways > mostWays) {
    throw new ContentModelError(
      {
        nl: `Het patroon '${source}' kan op te veel manieren passen; dat kan heel lang duren. Gebruik hooguit twee keer '*' of '+'.`,
        en: `The pattern '${source}' can match in too many ways, which can take very long. Use '*' or '+' twice at the most.`,
      },
      at,
    );
  }
  try {
    return new RegExp(source, "u");
  } catch {
    throw new ContentModelError(
      {
        nl: `Het patroon '${source}' is geen geldige reguliere expressie.`,
        en: `The pattern '${source}' is not a valid regular expression.`,
      },
      at,
    );
  }
}

/**
 * A bound on the ways in which a pattern can be held against a value: the product of its choices and repetitions. A repetition that
 * can end in one place only, since what comes next is none of what it repeats, is no choice.
 * Infinite when a group repeats that itself repeats or has a choice in it: matching can then take exponential time.
 */
function waysToMatch(source: string): number {
  let ways = 1;
  // Per open group: its alternatives, and whether something in it can match in more than one way.
  let group = { alternatives: 1, isVariable: false };
  const outer: (typeof group)[] = [];
  /** Where the character or class begins that a quantifier behind it repeats; undefined behind a group. */
  let repeated: number | undefined;
  for (let at = 0; at < source.length; at++) {
    const sign = source[at] as string;
    const isQuantifier = /[+*?{]/.test(sign);
    if (!isQuantifier) repeated = sign === ")" || sign === "|" || sign === "(" ? undefined : at;
    if (sign === "\\") at++;
    else if (sign === "[") at = endOfClass(source, at);
    else if (sign === "(") {
      outer.push(group);
      group = { alternatives: 1, isVariable: false };
      // The question mark of `(?:`, `(?<name>` and the like repeats nothing.
      if (source[at + 1] === "?") at++;
    } else if (sign === ")") {
      const { isVariable } = group;
      if (isVariable && /[+*{]/.test(source[at + 1] ?? "")) return Number.POSITIVE_INFINITY;
      group = outer.pop() ?? { alternatives: 1, isVariable: false };
      if (isVariable) group.isVariable = true;
    } else if (sign === "|") {
      ways *= (group.alternatives + 1) / group.alternatives;
      group.alternatives++;
      group.isVariable = true;
    } else if (isQuantifier) {
      const one = repeated === undefined ? undefined : source.slice(repeated, at);
      if (one === undefined || !endsInOnePlace(one, source, at)) ways *= waysToRepeat(source, at);
      group.isVariable = true;
      // The second sign of `+?` and the like repeats nothing.
      repeated = undefined;
    }
  }
  return ways;
}

/** Whether what is repeated cannot be what comes behind the quantifier at a place, nor more of it. */
function endsInOnePlace(one: string, source: string, quantifier: number): boolean {
  const behind = /^(?:[+*?]|\{\d*,?\d*\})\??(\)*)(\$|\\[-./_:#]|[\w/:_-])?([?*{]?)/.exec(source.slice(quantifier));
  const [, , next, more] = behind ?? [];
  if (next === undefined || more) return false;
  // Behind the end of the value comes nothing.
  if (next === "$") return source.startsWith("^");
  try {
    return !new RegExp(`^(?:${one})$`, "u").test(next.at(-1) as string);
  } catch {
    // Half a construct: `compile` tells what is wrong with it.
    return false;
  }
}

/** How many counts a quantifier allows of what it repeats. */
function waysToRepeat(source: string, at: number): number {
  // The second sign of `+?` and the like says in which order to try, not how often.
  if (source[at] === "?") return /[+*?}]/.test(source[at - 1] ?? "") ? 1 : 2;
  if (source[at] !== "{") return longestValue;
  const [, least, comma, most] = /^\{(\d+)(,?)(\d*)\}/.exec(source.slice(at)) ?? [];
  if (least === undefined || !comma) return 1;
  return most ? Math.min(longestValue, Number(most) - Number(least) + 1) : longestValue;
}

function endOfClass(source: string, start: number): number {
  let at = start + 1;
  while (at < source.length && source[at] !== "]") at += source[at] === "\\" ? 2 : 1;
  return at;
}
