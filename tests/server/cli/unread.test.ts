/** What the command line says and leaves alone while it cannot judge a framework as a whole: it ends with 2. */
import { execFileSync, spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { mostBytes } from "../../../server/src/files/fileSystem";
import { data, type Files, pages } from "../../core/picture";
import {
  change,
  frameworkWithData,
  goodMeasure,
  goodRequirement,
  measure,
  requirement,
} from "../../core/rules/framework";

const project = fileURLToPath(new URL("../../..", import.meta.url));
const sixth = pages.maatregel("2-owp-06-nog-een");
let build: string;
let root: string;

beforeAll(() => {
  build = mkdtempSync(join(tmpdir(), "algoritmekader-cli-"));
  execFileSync(process.execPath, ["esbuild.mjs", "--out", build], { cwd: project });
});
afterAll(() => rmSync(build, { recursive: true }));
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "algoritmekader-unread-"));
});
afterEach(() => rmSync(root, { recursive: true }));

function put(files: Files): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
}

/** What never ends or answers, in place of a file. */
const special = {
  "a pipe": (path: string) => void execFileSync("mkfifo", [join(root, path)]),
  "a link to a device": (path: string) => symlinkSync("/dev/zero", join(root, path)),
};

const read = (path: string) => readFileSync(join(root, path), "utf8");

function run(...args: string[]) {
  const { stdout, stderr, status } = spawnSync(process.execPath, [join(build, "cli.js"), ...args], {
    cwd: project,
    encoding: "utf8",
    env: { ...process.env, FORCE_COLOR: undefined, LC_ALL: "C" },
  });
  return { stdout, stderr, status };
}

describe.runIf(process.platform !== "win32").each(Object.entries(special))("%s", (_, make) => {
  test.each([
    ["the configuration", "algoritmekader.json", "configuration/invalid"],
    ["the file of the site", data.site, "file/unreadable"],
    ["the glossary", data.glossary, "file/unreadable"],
    ["a table of codes", data.table, "file/unreadable"],
    ["a page", requirement, "file/unreadable"],
  ])("in place of %s is told there, nothing else is, and it ends with 2", (_what, path, code) => {
    put(frameworkWithData);
    rmSync(join(root, path), { force: true });
    make(path);
    const { stdout, stderr, status } = run("check", root, "--format", "json", "--rule", "coverage/no-measure=off");
    const problems = JSON.parse(stdout).problems as { file: string; code: string }[];
    expect(problems.map((problem) => [problem.file, problem.code])).toEqual([[path, code]]);
    expect([stderr, status]).toEqual([
      `Niet alles kon worden gelezen: '${path}'. Wat daarvan afhangt, is niet gecontroleerd.\n`,
      2,
    ]);
    const exported = run("export", root);
    expect([exported.stdout, exported.status]).toEqual(["", 2]);
    expect(run("check", root, "--language", "en").stderr).toBe(
      `Not everything could be read: '${path}'. What depends on it was not checked.\n`,
    );
  });
});

test("a framework without a page of any kind was not checked", () => {
  put({ "algoritmekader.json": "{}", "docs/afbeeldingen/schema.png": "" });
  const { stderr, status } = run("check", root);
  expect([stderr, status]).toEqual([expect.stringContaining("heeft geen enkele pagina"), 2]);
  expect(run("export", root)).toMatchObject({ stdout: "", status: 2 });
});

test.each([
  ["names itself as its model", '{"model":"algoritmekader.json"}'],
  ["names a model that is not there", '{"model":"weg.json"}'],
  ["has a model that is no model", '{"model":7}'],
])("a framework of which the configuration %s was not checked", (_, text) => {
  put({ ...frameworkWithData, "algoritmekader.json": text });
  const { stdout, stderr, status } = run("check", root, "--format", "json");
  const problems = JSON.parse(stdout).problems as { file: string; code: string }[];
  expect(problems.map(({ file, code }) => [file, code])).toEqual([["algoritmekader.json", "configuration/invalid"]]);
  expect([stderr, status]).toEqual([expect.stringMatching(/^Het contentmodel kan niet worden gebruikt/), 2]);
  expect(run("export", root, "--language", "en")).toMatchObject({ stdout: "", status: 2 });
});

describe("check --fix", () => {
  /** A requirement of another number with the same words, to which a reference would be led if the other were not there. */
  const alike = pages.vereiste("aia-12-menselijk-toezicht");
  const wrong = change(goodMeasure, "- ontwerp", "- Ontwerp").replace("owp-05", "owp-06");
  const files = {
    ...frameworkWithData,
    [alike]: goodRequirement.replaceAll("aia-09", "aia-12"),
    [sixth]: wrong,
  };

  test.each<[string, () => void]>([
    ["is too big", () => writeFileSync(join(root, requirement), goodRequirement + "a ".repeat(mostBytes / 2))],
    ...(process.platform === "win32"
      ? []
      : Object.entries(special).map(([what, make]): [string, () => void] => [`is ${what}`, () => make(requirement)])),
  ])("rewrites no reference to a page that %s, mends what does not hang on it, and ends with 2", (_, make) => {
    put(files);
    rmSync(join(root, requirement));
    make();
    const { stdout, stderr, status } = run("check", root, "--fix");
    expect(read(measure)).toBe(goodMeasure);
    expect(read(sixth)).toBe(change(wrong, "- Ontwerp", "- ontwerp"));
    for (const path of [alike, data.glossary, data.table, data.site]) expect(read(path), path).toBe(files[path]);
    expect(stdout).toContain("1 probleem hersteld in 1 bestand.");
    expect([stderr, status]).toEqual([expect.stringContaining(`Niet alles kon worden gelezen: '${requirement}'.`), 2]);
  });

  test("leads such a reference to the other page when there is none by that name", () => {
    const { [requirement]: _, ...others } = files;
    put(others);
    expect(run("check", root, "--fix").status).not.toBe(2);
    expect(read(measure)).toContain("- aia-12-menselijk-toezicht\n");
  });

  test("leaves a page that is too big byte for byte as it is, whatever is wrong with it", () => {
    const big = change(goodMeasure, "- ontwerp", "- Ontwerp") + "a ".repeat(mostBytes / 2);
    put({ ...frameworkWithData, [measure]: big });
    expect(run("check", root, "--fix").status).toBe(2);
    expect(read(measure) === big).toBe(true);
  });

  test("changes nothing at all while the configuration cannot be read", () => {
    put(files);
    writeFileSync(join(root, "algoritmekader.json"), `{}${" ".repeat(mostBytes)}`);
    const { stderr, status } = run("check", root, "--fix");
    expect(read(sixth)).toBe(wrong);
    expect(stderr).toContain("algoritmekader.json is niet aangepast: het kan niet worden gelezen.");
    expect(status).toBe(2);
  });
});
