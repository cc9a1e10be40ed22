import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { builtInModelJson } from "../../server/src/configuration/builtInModel";
import type { SchemaJson } from "../../server/src/core/model/contentModelJson";

const root = join(__dirname, "../..");

/** Words of the framework that are ordinary words of a program too, and what they mean there. */
const ordinary: Readonly<Record<string, string>> = {
  title: "the title of a text, a command, a repair",
  id: "the id of a rule",
  description: "a member of JSON Schema",
  status: "the notification and the item that tell how far the server is",
  path: "what leads to a file",
  docs: "the folder of the documentation of the rules",
  other: "English for 'another'",
  source: "where something comes from: the family of a rule, a member of the model",
  sources: "a member of the model",
  bron: "Dutch for 'source'",
  bronnen: "Dutch for 'sources'",
  nummer: "Dutch for 'number'",
  omschrijving: "Dutch for 'description'",
  begrippenlijst: "Dutch for 'glossary'",
  script: "an element of HTML",
  summary: "an element of HTML",
  search: "a field of HTML",
  dat: "Dutch for 'that'",
  uit: "Dutch for 'from'",
  ver: "Dutch for 'far'",
  nav: "an element of HTML",
  role: "an attribute of HTML",
  footer: "an element of HTML",
  titel: "in a message about a block with a title",
  org: "in the addresses of standards",
  phase: "in the id of a rule",
  navigation: "in the id of a rule",
  exclude: "a plugin of the site generator",
  template: "a key of the site generator itself, which names how a page is shown",
};

/** Kinds, keys, terms, macros, folders, page names, data files and columns of the built-in model. */
function frameworkWords(): Set<string> {
  const words = new Set<string>();
  const { framework, schemas } = builtInModelJson;
  for (const [id, kind] of Object.entries(framework.kinds)) {
    words.add(id);
    for (const folder of kind.folders) for (const part of [folder, ...folder.split("/")]) words.add(part);
    for (const one of [...(kind.order ?? []), ...Object.keys(kind.name?.prefixes ?? {})]) words.add(one);
    for (const noun of Object.values(kind.title)) for (const one of [noun.one, noun.many]) words.add(one);
  }
  for (const [name, macro] of Object.entries(framework.macros ?? {})) {
    for (const one of [name, ...(macro.options ?? []), ...Object.keys(macro.filters ?? {})]) words.add(one);
  }
  const { glossary, tables } = framework;
  const files = [glossary?.file, glossary?.generates?.file];
  for (const [name, table] of Object.entries(tables ?? {})) {
    files.push(table.file);
    for (const one of [name, ...Object.values(table.columns), ...Object.keys(table.sources ?? {})]) words.add(one);
  }
  for (const file of files) for (const part of file?.split("/") ?? []) words.add(part.replace(/\.\w+$/, ""));
  const visit = (schema: SchemaJson): void => {
    for (const [key, property] of Object.entries(schema.properties ?? {})) {
      words.add(key);
      visit(property);
    }
    for (const one of [...(schema.oneOf ?? []), ...(schema.anyOf ?? []), ...Object.values(schema.$defs ?? {})])
      visit(one);
    if (schema.items) visit(schema.items);
    if (typeof schema.const === "string") words.add(schema.const);
    for (const one of schema.enum ?? []) words.add(String(one));
    for (const alias of schema["x-aliases"] ?? []) words.add(alias);
    for (const alias of Object.keys(schema["x-term-aliases"] ?? {})) words.add(alias);
  };
  for (const schema of Object.values(schemas)) visit(schema);
  return words;
}

const words = frameworkWords();

/** The nouns in general sentences about pages; a message may speak of a page, not of a requirement. */
const nouns = new Set(["pagina", "pagina's", "page", "pages"]);

function codeFiles(folder: string): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true })
    .flatMap((entry) => (entry.isDirectory() ? codeFiles(`${folder}/${entry.name}`) : `${folder}/${entry.name}`))
    .filter((file) => file.endsWith(".ts"));
}

/** String literals, templates and regular expressions of a program; comments and code are left out. */
function literals(text: string): string[] {
  const token =
    /\/\/[^\n]*|\/\*[\s\S]*?\*\/|"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*'|`(?:\\[\s\S]|[^`\\])*`|(?<=[=(,:[!&|?{};\n]\s*)\/(?![/*])(?:\\.|\[(?:\\.|[^\]\\\n])*\]|[^/\\\n[])+\/[a-z]*/g;
  return (
    [...text.matchAll(token)]
      .map(([found]) => found)
      .filter((found) => !found.startsWith("//") && !found.startsWith("/*"))
      // An expression inside a template is code.
      .map((found) => (found.startsWith("`") ? found.replace(/\$\{[^{}]*\}/g, "\0") : found))
  );
}

function wordsIn(literal: string): string[] {
  return literal.match(/[\p{L}\d_]+(?:[-'][\p{L}\d_]+)*/gu) ?? [];
}

test("the words of the framework are collected", () => {
  expect([...words]).toEqual(
    expect.arrayContaining(["vereiste", "soort-toepassing", "verboden-ai", "list_vereisten", "ontwerp"]),
  );
});

test("literals are found, and comments are not", () => {
  const text =
    // biome-ignore lint/suspicious/noTemplateCurlyInString: the program that is read holds a template
    'const a = "een"; // "twee"\n/* `drie` */ const b = `vier ${c("vijf")} zes`; const d = /zeven-[a]/u.test(e);';
  expect(literals(text).flatMap(wordsIn)).toEqual(["een", "vier", "zes", "zeven", "a", "u"]);
});

test.each([...codeFiles("client/src"), ...codeFiles("server/src")])(
  "%s names no kind, key or term of the framework",
  (file) => {
    const text = readFileSync(join(root, file), "utf8").replace(/^(?:import|export) .* from "[^"]*";$/gm, "");
    const found = literals(text)
      .flatMap((literal) => wordsIn(literal).map((word) => ({ word, literal })))
      .filter(({ word }) => words.has(word) && !Object.hasOwn(ordinary, word) && !nouns.has(word))
      .map(({ word, literal }) => `${word} in ${literal.slice(0, 80)}`);
    expect(found).toEqual([]);
  },
);

test("no exception is kept that nothing needs", () => {
  const used = new Set(
    [...codeFiles("client/src"), ...codeFiles("server/src")].flatMap((file) =>
      literals(readFileSync(join(root, file), "utf8")).flatMap(wordsIn),
    ),
  );
  expect(Object.keys(ordinary).filter((word) => !words.has(word) || !used.has(word))).toEqual([]);
});
