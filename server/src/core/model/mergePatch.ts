/** JSON Merge Patch (RFC 7386): how one JSON value is written as the difference from another. */

/** The names of members, and positions in lists, that lead to a place in a JSON value. */
export type JsonPath = readonly string[];

/**
 * The target with the patch applied: objects are joined member by member, `null` takes a member away, and anything else
 * takes the place of what was there. Neither is changed. `onNothing` hears of each `null` that finds nothing to take away.
 */
export function mergePatch(
  target: unknown,
  patch: unknown,
  onNothing: (at: JsonPath) => void = () => undefined,
  at: JsonPath = [],
): unknown {
  if (!isObject(patch)) return patch;
  // Not by assignment: a member may be called `__proto__`.
  const members = new Map<string, unknown>(isObject(target) ? Object.entries(target) : []);
  for (const [name, change] of Object.entries(patch)) {
    if (change !== null) members.set(name, mergePatch(members.get(name), change, onNothing, [...at, name]));
    else if (!members.delete(name)) onNothing([...at, name]);
  }
  return Object.fromEntries(members);
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
