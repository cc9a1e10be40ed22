/**
 * The list of all rules, made from the folders in which they lie. `npm run docs` writes it, before all that is made from the rules
 * themselves; a test holds that nothing is left to write.
 */
import { type FamilyName, ruleFamilies } from "../server/src/core/rule/ruleFamilies";

/** Where the rules lie, in a folder for each family. */
export const rulesFolder = "server/src/core/rules";

/** The text of `rules/index.ts`, from the files below that folder: the rules by family, and in a family by name. */
export function ruleIndex(files: Iterable<readonly [path: string, text: string]>): string {
  const rules = [...files].flatMap(([path, text]) => declaredRule(path, text) ?? []);
  const families = Object.keys(ruleFamilies) as FamilyName[];
  const place = ({ id }: DeclaredRule) => families.indexOf(id.slice(0, id.indexOf("/")) as FamilyName);
  const inOrder = [...rules].sort((a, b) => place(a) - place(b) || (a.id < b.id ? -1 : 1));
  const byPath = [...rules].sort((a, b) => (a.path < b.path ? -1 : 1));
  return [
    'import type { Rule } from "../rule/rule";',
    ...byPath.map(({ path, name }) => `import { ${name} } from "./${path.replace(/\.ts$/, "")}";`),
    "",
    "/** All rules. `npm run docs` writes this list from what lies in the folders; documentation, settings and tests follow it. */",
    "export const rules: readonly Rule[] = [",
    ...inOrder.map(({ name }) => `  ${name},`),
    "];",
    "",
  ].join("\n");
}

/** A rule as its file declares it. */
export interface DeclaredRule {
  /** Of its file, from the folder of the rules: `link/linkEmpty.ts`. */
  readonly path: string;
  readonly name: string;
  readonly id: string;
}

/** The rule in a file; undefined where the file only serves one. */
export function declaredRule(path: string, text: string): DeclaredRule | undefined {
  if (!/: Rule = /.test(text)) return undefined;
  const [, name, id] = /^export const (\w+): Rule = \{\n {2}id: "([^"]+)"/m.exec(text) ?? [];
  if (name === undefined || id === undefined)
    throw new Error(`${path} declares its rule in another way than the others.`);
  return { path, name, id };
}
