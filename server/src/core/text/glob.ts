/** A longer pattern is no work of an author, and is held against every path. */
export const longestGlob = 200;
/** More than this many alternatives of one pattern are none either. */
const mostAlternatives = 50;

export interface GlobOptions {
  /** Whether `*`, `**` and the like fit what begins with a dot; without it only where the pattern has the dot. */
  readonly dots?: boolean;
  /** Whether `{a,b}` is either of these, and what other programs read otherwise (`!x`, `@(a|b)`, `{1..3}`) is refused. */
  readonly braces?: boolean;
}

/**
 * Whether paths fit a pattern with `*` (anything in one part), `**` (any parts), `?` (one sign) and `[…]` (one of these). Undefined for
 * a pattern that cannot be read. To hold a path against it takes at most as many steps as the length of the one times that of the other:
 * no more than one star is ever gone back to, since what an earlier one took decides nothing that a later one could not.
 */
export function globPattern(pattern: string, options: GlobOptions = {}): ((path: string) => boolean) | undefined {
  if (pattern.length > longestGlob || (options.braces && isOfOthers(pattern))) return undefined;
  const alternatives = options.braces ? expanded(pattern) : [pattern];
  if (!alternatives) return undefined;
  const globs: Part[][] = [];
  for (const one of alternatives) {
    const glob = parsed(one);
    if (!glob) return undefined;
    globs.push(glob);
  }
  const dots = options.dots === true;
  return (path) => {
    const parts = path.split("/").map(signsOf);
    return globs.some((glob) => isPath(glob, parts, dots));
  };
}

/** What one sign may be: that sign, any, or one of a set; `*` is any number of them. */
type Sign =
  | string
  | { readonly type: "one" | "many" }
  | { readonly type: "set"; readonly isNot: boolean; readonly ranges: Ranges };
type Ranges = readonly (readonly [from: string, to: string])[];

/** A part of a path that fits, or any number of parts. */
type Part = readonly Sign[] | "**";

function parsed(pattern: string): Part[] | undefined {
  const parts: Part[] = [];
  let part: Sign[] = [];
  const close = (written: string) => {
    parts.push(written === "**" ? "**" : part);
    part = [];
  };
  let start = 0;
  for (let at = 0; at < pattern.length; ) {
    const sign = String.fromCodePoint(pattern.codePointAt(at) as number);
    const set = sign === "[" ? setAt(pattern, at) : undefined;
    if (sign === "/") {
      close(pattern.slice(start, at));
      start = at + 1;
    } else if (sign === "*") {
      if (pattern[at - 1] !== "*") part.push({ type: "many" });
    } else if (sign === "?") part.push({ type: "one" });
    else if (set !== undefined) {
      const ranges = rangesOf(set);
      if (!ranges) return undefined;
      part.push({ type: "set", isNot: /^\[[!^]/.test(set), ranges });
    } else if (sign === "\\" && at + 1 < pattern.length) {
      const next = String.fromCodePoint(pattern.codePointAt(at + 1) as number);
      part.push(next);
      at += next.length;
    } else part.push(sign);
    at += set?.length ?? sign.length;
  }
  close(pattern.slice(start));
  // At the end it is what is in a folder, and not the folder.
  if (parts.at(-1) === "**") parts.push([{ type: "many" }]);
  return parts;
}

/** What `[a-z_]` holds; undefined for one that goes from back to front. */
function rangesOf(set: string): Ranges | undefined {
  const signs = [...set.slice(/^\[[!^]/.test(set) ? 2 : 1, -1)];
  const ranges: [string, string][] = [];
  for (let at = 0; at < signs.length; at++) {
    const from = signs[at] as string;
    const to = signs[at + 1] === "-" ? signs[at + 2] : undefined;
    if (to === undefined) ranges.push([from, from]);
    else if (to < from) return undefined;
    else {
      ranges.push([from, to]);
      at += 2;
    }
  }
  return ranges;
}

/** The signs of a part of a path, those beyond the basic plane as one each. */
function signsOf(part: string): ArrayLike<string> {
  return /[\ud800-\udfff]/.test(part) ? [...part] : part;
}

function isPath(glob: readonly Part[], parts: readonly ArrayLike<string>[], dots: boolean): boolean {
  return isRow(glob, parts, {
    isMany: (part) => part === "**",
    takes: (path) => dots || path[0] !== ".",
    fits: (part, path) => part !== "**" && isPart(part, path, dots),
  });
}

function isPart(part: readonly Sign[], path: ArrayLike<string>, dots: boolean): boolean {
  if (!dots && path[0] === "." && part[0] !== ".") return false;
  return isRow(part, path, { isMany, takes, fits });
}

const isMany = (sign: Sign) => typeof sign !== "string" && sign.type === "many";
const takes = () => true;
const fits = (sign: Sign, one: string) => {
  if (typeof sign === "string") return sign === one;
  return sign.type !== "set" || sign.ranges.some(([from, to]) => from <= one && one <= to) !== sign.isNot;
};

export interface Fitting<Wanted, One> {
  isMany(wanted: Wanted): boolean;
  /** Whether one that stands for many may take this. */
  takes(one: One): boolean;
  fits(wanted: Wanted, one: One): boolean;
}

/** Whether a row of signs, or of parts, is what is wanted, where some stand for any number. */
export function isRow<Wanted, One>(wanted: readonly Wanted[], row: ArrayLike<One>, how: Fitting<Wanted, One>): boolean {
  let at = 0;
  let next = 0;
  /** Behind the last one that stands for many, and up to where it has taken the row. */
  let afterMany = -1;
  let taken = 0;
  while (at < row.length) {
    const one = wanted[next];
    if (one !== undefined && how.isMany(one)) {
      afterMany = ++next;
      taken = at;
    } else if (one !== undefined && how.fits(one, row[at] as One)) {
      at++;
      next++;
    } else if (afterMany >= 0 && how.takes(row[taken] as One)) {
      at = ++taken;
      next = afterMany;
    } else return false;
  }
  return wanted.slice(next).every((one) => how.isMany(one));
}

/** Whether a pattern has what other programs read in another way: they mean something by it, and not this. */
function isOfOthers(pattern: string): boolean {
  return /^!|(?<!\\)[@!+*?]\(|(?<!\\)\{[^{},]*\.\.[^{},]*\}/.test(pattern);
}

/** The patterns for which one with `{a,b}` stands; undefined for too many. */
function expanded(pattern: string): string[] | undefined {
  const done: string[] = [];
  const left = [pattern];
  for (let one = left.pop(); one !== undefined; one = left.pop()) {
    const choices = innermostChoices(one);
    if (choices) left.push(...choices);
    else done.push(one);
    if (done.length + left.length > mostAlternatives) return undefined;
  }
  return done;
}

/** The pattern once for each text in braces that have none within them; undefined without such braces. */
function innermostChoices(pattern: string): string[] | undefined {
  let bounds: number[] = [];
  for (let at = 0; at < pattern.length; at++) {
    const sign = pattern[at];
    if (sign === "\\") at++;
    else if (sign === "[") at += (setAt(pattern, at)?.length ?? 1) - 1;
    else if (sign === "{") bounds = [at];
    else if (sign === "," && bounds.length > 0) bounds.push(at);
    else if (sign === "}" && bounds.length > 1) {
      const [before, behind] = [pattern.slice(0, bounds[0]), pattern.slice(at + 1)];
      return bounds.map((bound, index) => before + pattern.slice(bound + 1, bounds[index + 1] ?? at) + behind);
    } else if (sign === "}") bounds = [];
  }
  return undefined;
}

/** The `[…]` that begins at a place. */
function setAt(pattern: string, at: number): string | undefined {
  return /^\[[!^]?\]?[^\]/]*\]/.exec(pattern.slice(at))?.[0];
}
