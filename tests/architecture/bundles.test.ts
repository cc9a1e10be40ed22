import { execFileSync } from "node:child_process";
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from "node:fs";
import { builtinModules } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

const root = join(__dirname, "../..");
/** What is started, and beside it what `loadProgram` runs. */
const programs = ["cli.program.js", "server/node.program.js"];
const expected = ["cli.js", "client/node.js", "client/web.js", "server/node.js", "server/web.js", ...programs].sort();

let folder: string;

// Built in a folder of its own, so that the `dist` of whoever is working here stays as it is.
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "algoritmekader-build-"));
  cpSync(join(root, "esbuild.mjs"), join(folder, "esbuild.mjs"));
  for (const name of ["client", "server", "content-schema", "node_modules", "tsconfig.json", "package.json"]) {
    symlinkSync(join(root, name), join(folder, name));
  }
  execFileSync(process.execPath, ["esbuild.mjs"], { cwd: folder });
}, 60_000);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

const read = (name: string) => readFileSync(join(folder, "dist", name), "utf8");

test("a build writes exactly these files", () => {
  const files = readdirSync(join(folder, "dist"), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 6)
        .replaceAll("\\", "/"),
    );
  expect(files.sort()).toEqual(expected);
});

test.each(programs)("dist/%s is ASCII and loads by `require` alone, as `loadProgram` needs it", (name) => {
  expect(/[^\0-\x7f]/.exec(read(name))?.[0]).toBeUndefined();
  expect(read(name)).not.toMatch(/\bimport\(/);
});

describe.each(expected)("dist/%s", (name) => {
  test("loads nothing that is not there at run time", () => {
    const required = [...read(name).matchAll(/\b(?:require|import)\(\s*["'`]([^"'`]+)["'`]\s*\)/g)].map(
      (match) => match[1]!,
    );
    const web = name.endsWith("web.js");
    const allowed = (module: string) =>
      module === "vscode"
        ? name.startsWith("client/")
        : !web && (module.startsWith("node:") || builtinModules.includes(module));
    expect(required.filter((module) => !allowed(module))).toEqual([]);
  });

  test("holds no parser that runs what a page says", () => {
    expect(read(name)).not.toMatch(/\beval\(|new Function\(/);
  });
});
