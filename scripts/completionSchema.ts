/**
 * A JSON Schema that completes and explains as another one does, and finds nothing wrong. Where the server reports every
 * mistake in a file, in the words of its author, a schema that did so too would show each of them twice.
 */
export function completionSchema(schema: unknown): unknown {
  if (typeof schema !== "object" || schema === null || Array.isArray(schema)) return schema;
  const parts = Object.entries(schema).flatMap(([keyword, value]): [string, unknown][] => {
    if (keyword === "enum") return [["examples", value]];
    if (inside.has(keyword)) return typeof value === "object" ? [[keyword, completionSchema(value)]] : [];
    if (keyword === "properties" || keyword === "$defs") {
      const members = Object.entries(value as object).map(([name, one]) => [name, completionSchema(one)]);
      return [[keyword, Object.fromEntries(members)]];
    }
    return kept.has(keyword) ? [[keyword, value]] : [];
  });
  return Object.fromEntries(parts);
}

/** Keywords whose value is a schema. */
const inside = new Set(["items", "additionalProperties"]);
/** Keywords that say something and demand nothing. */
const kept = new Set(["$schema", "$ref", "title", "description", "default", "examples"]);
