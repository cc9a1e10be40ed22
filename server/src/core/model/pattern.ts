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
/** Steps to hold a value of that length against a pattern, at the worst: some tens of milliseconds (Node 20). */
const mostSteps = 20_000_000;
/** Signs that a pattern stands for, those of `a{9}` counted nine times: more is no work of an author, and takes long to compile. */
const mostSigns = 2000;
/** From how many counts on a repetition shares the length of the value with the others. */
const manyCounts = 10;

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
  const steps = stepsToMatch(source);
  if (steps === Number.POSITIVE_INFINITY) {
    throw new ContentModelError(
      {
        nl: `Het patroon '${source}' herhaalt een herhaling; dat kan eindeloos duren.`,
        en: `The pattern '${source}' repeats a repetition, which can take for ever.`,
      },
      at,
    );
  }
  if (steps > mostSteps) {
    throw new ContentModelError(
      {
        nl: `Het patroon '${source}' kan op te veel manieren passen; dat kan heel lang duren. Laat het met '^' beginnen, en gebruik hooguit twee keer '*' of '+'.`,
        en: `The pattern '${source}' can match in too many ways, which can take very long. Let it begin with '^', and use '*' or '+' twice at the most.`,
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
 * A bound on the steps in which a pattern is held against a value: the product of its choices and repetitions, and of the places where it
 * can begin, by the signs that follow each of them. Repetitions share the length of the value, so that the order of their ends counts once. A
 * repetition that can end in one place only, since what comes next is none of what it repeats, is no choice.
 * Infinite when a group repeats that itself repeats or has a choice in it: matching can then take exponential time.
 */
function stepsToMatch(source: string): number {
  let ways = 1;
  let signs = 1;
  let repetitions = 0;
  const repeat = (counts: number) => {
    ways *= counts;
    if (counts >= manyCounts) ways /= ++repetitions;
  };
  // Per open group: its alternatives, and whether something in it can match in more than one way.
  let group = { alternatives: 1, isVariable: false };
  const outer: (typeof group)[] = [];
  /** Where the character or class begins that a quantifier behind it repeats; undefined behind a group. */
  let repeated: number | undefined;
  for (let at = 0; at < source.length; at++) {
    const sign = source[at] as string;
    const isQuantifier = /[+*?{]/.test(sign);
    if (!isQuantifier) signs++;
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
      if (one === undefined || !endsInOnePlace(one, source, at)) repeat(waysToRepeat(source, at));
      else signs += waysToRepeat(source, at);
      signs += leastCount(source, at);
      group.isVariable = true;
      // The second sign of `+?` and the like repeats nothing.
      repeated = undefined;
      at += (/^\{\d+(?:,\d*)?\}/.exec(source.slice(at, at + 20))?.[0].length ?? 1) - 1;
    }
  }
  // It begins where the value does, or is tried at each of its signs.
  if (!source.startsWith("^") || group.alternatives > 1) repeat(longestValue);
  return signs > mostSigns ? Number.MAX_VALUE : ways * signs;
}

/** How often at least a quantifier asks for what it repeats, if it says so by number. */
function leastCount(source: string, at: number): number {
  return Number(/^\{(\d+)/.exec(source.slice(at, at + 20))?.[1] ?? 0);
}

/** Whether what is repeated cannot be what comes behind the quantifier at a place, nor more of it. */
function endsInOnePlace(one: string, source: string, quantifier: number): boolean {
  const behind = /^(?:[+*?]|\{\d*,?\d*\})\??(\)*)(\$|\\[-./_:#]|[\w/:_-])?((?:[?*]|\{0)?)/.exec(
    source.slice(quantifier),
  );
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
