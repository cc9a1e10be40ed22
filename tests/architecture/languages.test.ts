import { execFile } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { promisify } from "node:util";
import { expect, test } from "vitest";
import { modelLanguages } from "../../server/src/core/model/modelText";
import { languageNames, languages } from "../../server/src/core/text/language";

const root = join(__dirname, "../..");
const declaration = "server/src/core/text/language.ts";

function sourcesBelow(folder: string): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true })
    .flatMap((entry) => (entry.isDirectory() ? sourcesBelow(`${folder}/${entry.name}`) : `${folder}/${entry.name}`))
    .filter((file) => file.endsWith(".ts"));
}

const sources = new Map(
  [...sourcesBelow("client/src"), ...sourcesBelow("server/src"), ...sourcesBelow("scripts")].map((file) => [
    file,
    readFileSync(join(root, file), "utf8"),
  ]),
);

/** Where a text begins: with the first language. */
const textStart = /(?<=[{(,\s])(?<!readonly )nl:(?=\s)/g;

/** How many texts each file has that has any. */
function textsPerFile(): Record<string, number> {
  const counts = [...sources].map(([file, text]) => [file, text.match(textStart)?.length ?? 0] as const);
  return Object.fromEntries(counts.filter(([, count]) => count > 0));
}

/** The sources with one language more, which is missed by the texts of which `isMissing` is true, by their number in the file. */
function withLanguageMore(isMissing: (index: number) => boolean): Map<string, string> {
  const complete = ([file, text]: readonly [string, string]) => {
    let index = 0;
    const declared = file === declaration ? text.replace("  readonly en: T;\n", "$&  readonly more: T;\n") : text;
    return [
      file,
      declared.replace(textStart, (nl) => (isMissing(index++) ? nl : `more: undefined as never, ${nl}`)),
    ] as const;
  };
  return new Map([...sources].map(complete));
}

/** What the compiler says of some sources: the file and the whole text of each error. */
async function compile(files: ReadonlyMap<string, string>): Promise<{ file: string; text: string }[]> {
  mkdirSync(join(root, "out"), { recursive: true });
  // Below the root, where the packages are found.
  const folder = mkdtempSync(join(root, "out/languages-"));
  try {
    for (const [file, text] of files) {
      mkdirSync(join(folder, dirname(file)), { recursive: true });
      writeFileSync(join(folder, file), text);
    }
    const include = ["client/src", "server/src", "scripts"];
    // What runs in a panel knows another platform. It has no texts of its own.
    const config = { extends: "../../tsconfig.json", include, exclude: ["client/src/webview"] };
    writeFileSync(join(folder, "tsconfig.json"), JSON.stringify(config));
    const compiler = join(root, "node_modules/typescript/bin/tsc");
    const args = [compiler, "-p", folder, "--pretty", "false", "--singleThreaded"];
    const { stdout } = await promisify(execFile)(process.execPath, args, { cwd: folder, maxBuffer: 1e8 }).catch(
      (error: { stdout: string }) => error,
    );
    return stdout.split(/\n(?!\s)/).flatMap((text) => {
      const file = /^([^\s(]+)\(\d+,\d+\): error /.exec(text)?.[1];
      return file === undefined ? [] : [{ file, text }];
    });
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/**
 * To the compiler a choice between two texts is one mistake, and so is a call with several. So of four texts that follow each
 * other, each is missed in a compilation of its own.
 */
const compilations = [0, 1, 2, 3];

/** How the compiler says it: of a text by itself, and beside one that has the language. */
const missing = /Property 'more' is missing in type|'(?:\w+\.)*more'[\s\S]*Type 'undefined' is not assignable to type/;

test("with one language more the compiler names every text that misses it", async () => {
  const found = await Promise.all(compilations.map((one) => compile(withLanguageMore((index) => index % 4 === one))));
  const errors = found.flat();
  expect(errors.filter(({ text }) => !missing.test(text)).map(({ text }) => text)).toEqual([]);
  const named: Record<string, number> = {};
  for (const { file } of errors) named[file] = (named[file] ?? 0) + 1;
  // Where fewer are named than there are, the compiler does not know what some are: say that they are `Localized`, or what
  // the function returns in which they are.
  expect(named).toEqual(textsPerFile());
});

/** Code that is right for the languages that there are, and silently wrong with one more. */
const choice = new RegExp(
  ["[!=]==?\\s*Q", "Q\\s*[!=]==?", "\\bcase\\s+Q", "startsWith\\(\\s*Q", "Q\\s*\\|(?!\\|)", "(?<!\\|)\\|\\s*Q"]
    .join("|")
    .replaceAll("Q", `["'\`](?:${languages.join("|")})["'\`]`),
);

test.each([
  'language === "nl" ? a : b',
  'language !== "en"',
  'if ("nl" == language)',
  'switch (language) { case "nl":',
  'locale.startsWith("nl")',
  'language: "nl" | "en";',
  'type L = "auto" | "nl"',
])("%s is a choice that the compiler does not see", (text) => {
  expect(text).toMatch(choice);
});

test("no code chooses by the name of a language", () => {
  const chosen = [...sources].flatMap(([file, text]) =>
    text.split("\n").flatMap((line, index) => (choice.test(line) ? [`${file}:${index + 1} ${line.trim()}`] : [])),
  );
  expect(chosen).toEqual([]);
});

const json = (file: string) => JSON.parse(readFileSync(join(root, file), "utf8"));
const manifest = json("package.json");

/** `nl` of `welcome.idle.nl`. */
const lastPart = (name: string) => name.slice(name.lastIndexOf(".") + 1);
const isOfOneLanguage = (name: string) => languages.some((language) => language === lastPart(name));

test("what can be set is every language", () => {
  const setting = manifest.contributes.configuration.properties["algoritmekader.language"];
  expect(setting.enum).toEqual(["auto", ...languages]);
  expect(setting.enumItemLabels.slice(1)).toEqual(languages.map((language) => languageNames[language]));
  expect(json("content-schema/config.schema.json").properties.language.enum).toEqual(languages);
  const { properties, $defs } = json("content-schema/framework.schema.json");
  expect(properties.language.enum).toEqual(languages);
  for (const text of [$defs.localized, $defs.kind.properties.title]) {
    expect(Object.keys(text.properties)).toEqual(languages);
    expect(text.required).toEqual(modelLanguages);
  }
});

test("a text of package.json that follows the language of the messages is there in every one", () => {
  const texts = [...JSON.stringify(manifest).matchAll(/%([\w.]+)%/g)].map(([, name]) => name as string);
  const names = new Set(texts.filter(isOfOneLanguage).map((name) => name.slice(0, -lastPart(name).length)));
  expect(names.size).toBeGreaterThan(10);
  const wanted = [...names].flatMap((name) => languages.map((language) => name + language));
  expect(wanted.filter((name) => !texts.includes(name))).toEqual([]);
  const views: { contents: string; when: string }[] = manifest.contributes.viewsWelcome;
  for (const { contents, when } of views) {
    expect(when).toContain(`algoritmekader.language == ${lastPart(contents.slice(1, -1))}`);
  }
});

test("the editor has texts, and each rule a page, in every language", () => {
  // What is there in every language stands with those that the editor takes when it has none of its own.
  const texts = Object.keys(json("package.nls.json")).filter((name) => !isOfOneLanguage(name));
  for (const language of languages.filter((one) => one !== "en")) {
    const there = json(`package.nls.${language}.json`);
    expect(texts.filter((name) => !(name in there)).map((name) => `${name} in ${language}`)).toEqual([]);
  }
  expect(readdirSync(join(root, "docs/rules")).sort()).toEqual([...languages].sort());
});
