// Joins framework.json and the JSON Schemas that it names into one value: what esbuild and vitest serve as the module
// `content-model`.
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const folder = fileURLToPath(new URL(".", import.meta.url));
/** What esbuild and vitest serve as the module `export-schema`. */
export const exportSchema = join(folder, "export.schema.json");
export const contentModelModule = join(folder, "framework.json");

/** Returns the JSON text `{ framework, schemas }` and the files that it was read from. */
export async function contentModelText(from = folder) {
  const read = async (name) => JSON.parse(await readFile(join(from, name), "utf8"));
  const framework = await read("framework.json");
  const names = [...new Set(Object.values(framework.kinds).map((kind) => kind.schema))];
  for (const name of framework.schemas ?? []) if (!names.includes(name)) names.push(name);
  const schemas = Object.fromEntries(await Promise.all(names.map(async (name) => [name, await read(name)])));
  return {
    text: JSON.stringify({ framework, schemas }),
    files: ["framework.json", ...names].map((name) => join(from, name)),
  };
}
