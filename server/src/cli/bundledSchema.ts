import type { SchemaJson } from "../core/model/contentModelJson";

type Json = Readonly<Record<string, unknown>>;

/**
 * A schema with all that it refers to in other files among its own `$defs`, so that it can be used by itself. What is called as one of
 * its own definitions gets the name of its file before it.
 */
export function bundledSchema(file: string, schemas: Readonly<Record<string, SchemaJson>>): Json {
  const own = (schemas[file] ?? {}) as Json;
  const definitions = new Map(Object.entries((own.$defs ?? {}) as Json));
  /** The names of what was taken over, by file and place. */
  const names = new Map<string, string>();

  function nameOf(from: string, pointer: string): string {
    const place = `${from}#${pointer}`;
    const known = names.get(place);
    if (known !== undefined) return known;
    const last = pointer.split("/").at(-1) || from.replace(/\.schema\.json$|\.json$/, "");
    let name = last;
    for (let count = 0; definitions.has(name); count++)
      name = `${from.replace(/\.schema\.json$|\.json$/, "")}.${last}${count === 0 ? "" : count}`;
    names.set(place, name);
    // Its place is taken before what is in it, which may refer to it.
    definitions.set(name, {});
    definitions.set(name, rewritten(placeIn(schemas[from], pointer), from));
    return name;
  }

  /** The value, each reference in it leading to a place in the schema that is made. */
  function rewritten(value: unknown, from: string): unknown {
    if (Array.isArray(value)) return value.map((item) => rewritten(item, from));
    if (typeof value !== "object" || value === null) return value;
    return Object.fromEntries(
      Object.entries(value).map(([key, inner]) => [
        key,
        key === "$ref" && typeof inner === "string" ? reference(inner, from) : rewritten(inner, from),
      ]),
    );
  }

  function reference(ref: string, from: string): string {
    const [named = "", pointer = ""] = ref.split("#");
    const target = named === "" ? from : named;
    if (target === file || !Object.hasOwn(schemas, target)) return named === file ? `#${pointer}` : ref;
    return `#/$defs/${escaped(nameOf(target, pointer))}`;
  }

  const { $defs, ...rest } = own;
  const made = rewritten(rest, file) as Json;
  for (const [name, definition] of Object.entries(($defs ?? {}) as Json))
    definitions.set(name, rewritten(definition, file));
  return {
    $schema: "https://json-schema.org/draft/2020-12/schema",
    ...made,
    ...(definitions.size > 0 ? { $defs: Object.fromEntries(definitions) } : {}),
  };
}

function placeIn(schema: unknown, pointer: string): unknown {
  let place: unknown = schema;
  for (const part of pointer.split("/").filter(Boolean)) {
    const name = part.replaceAll("~1", "/").replaceAll("~0", "~");
    place = typeof place === "object" && place !== null ? (place as Json)[name] : undefined;
  }
  return place ?? {};
}

function escaped(name: string): string {
  return name.replaceAll("~", "~0").replaceAll("/", "~1");
}
