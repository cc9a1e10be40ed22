/** A longer pattern, or one with more stars, is no work of an author and could be held against a path in too many ways. */
const longestGlob = 200;
const mostStars = 6;

/**
 * Whether paths fit a pattern with `*` (anything in one part), `**` (any parts), `?` (one sign) and `[…]` (one of these). What begins
 * with a dot fits only where the pattern has the dot. Undefined for a pattern that cannot be read.
 */
export function globPattern(pattern: string): ((path: string) => boolean) | undefined {
  if (pattern.length > longestGlob || (pattern.match(/\*+/g)?.length ?? 0) > mostStars) return undefined;
  let source = "";
  for (let at = 0; at < pattern.length; ) {
    const rest = pattern.slice(at);
    const isPart = at === 0 || pattern[at - 1] === "/";
    const [parts] = isPart ? (/^\*\*(?:\/|$)/.exec(rest) ?? []) : [];
    const [set] = /^\[[!^]?\]?[^\]/]*\]/.exec(rest) ?? [];
    if (parts !== undefined) {
      source += parts.endsWith("/") ? "(?:(?!\\.)[^/]+/)*" : "(?:(?!\\.)[^/]+(?:/(?!\\.)[^/]+)*)?";
      at += parts.length;
    } else if (rest.startsWith("*")) {
      source += `${isPart ? "(?!\\.)" : ""}[^/]*`;
      at += /^\*+/.exec(rest)?.[0].length ?? 1;
    } else if (rest.startsWith("?")) {
      source += `${isPart ? "(?!\\.)" : ""}[^/]`;
      at++;
    } else if (set !== undefined) {
      source += setOf(set);
      at += set.length;
    } else {
      const isEscape = rest.startsWith("\\") && rest.length > 1;
      source += (isEscape ? (rest[1] as string) : (rest[0] as string)).replace(/[\\^$.*+?()[\]{}|/-]/g, "\\$&");
      at += isEscape ? 2 : 1;
    }
  }
  try {
    const expression = new RegExp(`^${source}$`);
    return (path) => expression.test(path);
  } catch {
    // A set such as `[z-a]`.
    return undefined;
  }
}

function setOf(set: string): string {
  const isNot = set[1] === "!" || set[1] === "^";
  const signs = set.slice(isNot ? 2 : 1, -1).replace(/[\\\]^[]/g, "\\$&");
  return `[${isNot ? "^/" : ""}${signs}]`;
}
