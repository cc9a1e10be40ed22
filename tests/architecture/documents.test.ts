import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import Ajv from "ajv/dist/2020.js";
import { describe, expect, test } from "vitest";
import { commandIds } from "../../client/src/commands/commandIds";
import configurationSchema from "../../content-schema/config.schema.json";
import manifest from "../../package.json";
import english from "../../package.nls.json";
import dutch from "../../package.nls.nl.json";
import { rules } from "../../server/src/core/rules/index";

// What the documents say about the product must be what the product is.

const root = join(__dirname, "../..");
const read = (file: string) => readFileSync(join(root, file), "utf8");
const readme = read("README.md");
const [inDutch, inEnglish] = readme.split("\n## English\n") as [string, string];
/** The documents that the README leads to, and itself. */
const settingsIn = { nl: read("docs/nl/instellingen.md"), en: read("docs/en/settings.md") };
const guides = [read("docs/nl/gids.md"), read("docs/en/guide.md")];

/** The cells of the table rows that start with a code, in order. */
function rows(text: string, first: RegExp): string[][] {
  const lines = text.split("\n").filter((line) => line.startsWith("| `"));
  return lines
    .map((line) =>
      line
        .slice(2, -2)
        .split(" | ")
        .map((cell) => cell.trim()),
    )
    .filter(([cell]) => first.test(cell as string));
}

/** Not of a command under its title in another language. */
const isOurs = (command: string) => (Object.values(commandIds) as string[]).includes(command);

/** The values of a setting, or those of its members. */
function valuesOf(setting: { type: string; enum?: string[]; additionalProperties?: { enum: string[] } }): string[] {
  if (setting.type === "boolean") return ["true", "false"];
  return setting.enum ?? setting.additionalProperties?.enum ?? [];
}

describe.each([
  { language: "Dutch", intro: inDutch, text: settingsIn.nl, nls: dutch as Record<string, string> },
  { language: "English", intro: inEnglish, text: settingsIn.en, nls: english as Record<string, string> },
])("the $language part of the README and its settings", ({ intro, text, nls }) => {
  const textOf = (placeholder: string) => nls[placeholder.slice(1, -1)];

  test("lists the settings as package.json has them, in the words of the editor", () => {
    const settings = Object.entries(manifest.contributes.configuration.properties).map(([key, setting]) => {
      const values = valuesOf(setting);
      const standard = typeof setting.default === "string" ? setting.default : JSON.stringify(setting.default);
      return [
        `\`${key}\``,
        values.map((value) => `\`${value}\``).join(", "),
        `\`${standard}\``,
        textOf(setting.markdownDescription),
      ];
    });
    expect(rows(text, /^`algoritmekader\./)).toEqual(settings);
  });

  test("names the commands as the palette shows them where messages are in this language", () => {
    const never = manifest.contributes.menus.commandPalette.filter(({ when }) => when === "false");
    const hidden = never.map(({ command }) => command);
    const shown = manifest.contributes.commands.filter(({ command }) => !hidden.includes(command) && isOurs(command));
    const titles = shown.map(({ category, title }) => `${category}: ${textOf(title)}`);
    expect(titles.length).toBeGreaterThan(10);
    expect(titles.filter((title) => !text.replaceAll("\n", " ").includes(title))).toEqual([]);
  });

  test("describes each key of algoritmekader.json, and its example is a good one", () => {
    const keys = Object.keys(configurationSchema.properties).filter((key) => key !== "$schema");
    const described = rows(text, /^`(?!algoritmekader|npm|.*…)/).map(([cell]) => cell?.slice(1, -1));
    expect(described.sort()).toEqual(keys.sort());
    const example = /```json\n(\{\n {2}"rules"[\s\S]*?)```/.exec(text)?.[1] as string;
    const validate = new Ajv({ strict: false }).compile(configurationSchema);
    expect(validate(JSON.parse(example)), JSON.stringify(validate.errors)).toBe(true);
    const ids = rules.map(({ id }) => id);
    expect(ids).toEqual(expect.arrayContaining(Object.keys(JSON.parse(example).rules)));
  });

  test("describes each family of rules, in the order of the rules", () => {
    const families = [...new Set(rules.map(({ id }) => id.slice(0, id.indexOf("/"))))];
    expect(rows(text, /\/…`$/).map(([cell]) => cell)).toEqual(families.map((family) => `\`${family}/…\``));
  });

  test("names the versions of Node and VS Code that package.json asks for", () => {
    expect(intro).toContain(`Node ${manifest.engines.node.slice(2)} `);
    expect(intro).toContain(`VS Code ${manifest.engines.vscode.replace(/^\^|\.0$/g, "")} `);
  });
});

test("every setting and command has its texts in both languages", () => {
  const { commands, configuration } = manifest.contributes;
  const quoted = [...JSON.stringify([commands, configuration]).matchAll(/%([\w.-]+)%/g)].map(([, key]) => key);
  for (const key of quoted) {
    expect(english, key).toHaveProperty([key as string]);
    expect(dutch, key).toHaveProperty([key as string]);
  }
  const described = Object.values(configuration.properties).map((setting) => setting.markdownDescription);
  const titles = commands.filter(({ command }) => isOurs(command)).map(({ title }) => title);
  expect([...described, ...titles].filter((text) => !/^%[\w.-]+%$/.test(text))).toEqual([]);
});

const documents = ["README.md", "SECURITY.md", "CONTRIBUTING.md", "CHANGELOG.md", "content-schema/README.md"].concat(
  (readdirSync(join(root, "docs"), { recursive: true }) as string[])
    .filter((file) => file.endsWith(".md"))
    .map((file) => `docs/${file}`),
);

describe.each(documents)("%s", (document) => {
  // What stands in a fence is an example of a page.
  const text = read(document).replace(/^```[\s\S]*?^```/gm, "");

  test("leads to files and headings that exist", () => {
    const targets = [...text.replace(/`[^`\n]+`/g, "").matchAll(/\]\(([^)\s]+)\)/g)].map(
      ([, target]) => target as string,
    );
    const broken = targets.filter((target) => !/^[a-z]+:/.test(target) && !leadsSomewhere(document, target));
    expect(broken).toEqual([]);
  });

  test("tells to run scripts that exist", () => {
    const named = [...read(document).matchAll(/\bnpm (?:run ([\w:-]+)|(start|test)\b)/g)].map(
      (match) => match[1] ?? match[2],
    );
    const known = Object.keys(manifest.scripts);
    expect(named.filter((script) => !known.includes(script as string))).toEqual([]);
  });
});

function leadsSomewhere(document: string, target: string): boolean {
  const [path, heading] = target.split("#") as [string, string?];
  const file = path === "" ? document : join(dirname(document), path);
  if (!existsSync(join(root, file))) return false;
  if (heading === undefined) return true;
  const headings = [...read(file).matchAll(/^#+ (.+)$/gm)].map(([, title]) => title as string);
  return headings.some(
    (title) =>
      title
        .toLowerCase()
        .replace(/[^\w\s-]/g, "")
        .replaceAll(" ", "-") === heading,
  );
}

test("every picture of the README and the guides is one that the screenshots make, and the other way about", () => {
  const shown = [...[readme, ...guides].join("\n").matchAll(/images\/([\w-]+)\.png/g)].map(([, name]) => name);
  const taken = [...read("scripts/editor/scenes.mjs").matchAll(/^ {2}async "?([\w-]+)"?\(/gm)].map(([, name]) => name);
  expect([...new Set(shown)].sort()).toEqual(taken.sort());
});

test("CONTRIBUTING tells all scripts of package.json", () => {
  const contributing = read("CONTRIBUTING.md");
  const untold = Object.keys(manifest.scripts).filter(
    (script) => !new RegExp(`npm (run )?${script}\\b`).test(contributing),
  );
  expect(untold).toEqual([]);
});

test("CONTRIBUTING names program files that there are, by the end of their path", () => {
  const all = ["client", "server", "tests", "scripts"].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true }).map(
      (file) => `/${folder}/${String(file).replaceAll("\\", "/")}`,
    ),
  );
  const named = [...read("CONTRIBUTING.md").matchAll(/`([\w/.-]+\.(?:ts|mjs))`/g)].map(([, file]) => file as string);
  expect(named.length).toBeGreaterThan(20);
  expect(named.filter((file) => !all.some((path) => path.endsWith(`/${file}`)))).toEqual([]);
});

test("the changelog has a section for the version of package.json, and one for what comes next", () => {
  const versions = [...read("CHANGELOG.md").matchAll(/^## \[(.+?)\]/gm)].map(([, version]) => version);
  expect(versions).toEqual(expect.arrayContaining(["Unreleased", manifest.version]));
});
