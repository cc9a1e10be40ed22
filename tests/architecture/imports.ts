import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, normalize } from "node:path";

export const root = join(__dirname, "../..");

/** The TypeScript files below a folder, as paths from the root. */
export function filesBelow(folder: string): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true })
    .flatMap((entry) => (entry.isDirectory() ? filesBelow(`${folder}/${entry.name}`) : `${folder}/${entry.name}`))
    .filter((file) => file.endsWith(".ts"));
}

/** All that the program is made of. */
export const files: readonly string[] = [...filesBelow("client/src"), ...filesBelow("server/src")];
const known = new Set(files);

export interface Import {
  readonly from: string;
  /** A file of ours, or the name of a package. */
  readonly to: string;
  readonly isFile: boolean;
  readonly isType: boolean;
}

export const imports: readonly Import[] = files.flatMap(importsOf);

export function shown(list: readonly Import[]): string[] {
  return list.map(({ from, to }) => `${from} → ${to}`);
}

/** Every `import`, `export … from`, `import()` and `require()` of a file, and that of a type where it is used. */
function importsOf(file: string): Import[] {
  const text = readFileSync(join(root, file), "utf8");
  const found: Import[] = [];
  const statement =
    /^(?:import|export)\s+(type\s+)?(?:[^"';]*?\sfrom\s+)?"([^"]+)"|\b(?:import|require)\(\s*"([^"]+)"/gm;
  for (const match of text.matchAll(statement)) {
    const named = (match[2] ?? match[3]) as string;
    const isType = match[1] !== undefined;
    if (!named.startsWith(".")) {
      found.push({ from: file, to: named, isFile: false, isType });
      continue;
    }
    const path = normalize(join(dirname(file), named)).replaceAll("\\", "/");
    const to = [`${path}.ts`, `${path}.d.ts`, `${path}/index.ts`].find((candidate) => known.has(candidate));
    if (!to) throw new Error(`${file} imports ${named}, which is no file of ours`);
    found.push({ from: file, to, isFile: true, isType });
  }
  return found;
}
