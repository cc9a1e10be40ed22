import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from "node:fs";
import { builtinModules } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
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
  for (const name of ["client", "server", "content-schema", "scripts", "node_modules", "tsconfig.json"]) {
    symlinkSync(join(root, name), join(folder, name));
  }
  for (const name of ["package.json", "package-lock.json"]) symlinkSync(join(root, name), join(folder, name));
  execFileSync(process.execPath, ["esbuild.mjs", "--metafile", "metafile.json"], { cwd: folder });
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
  expect(files.sort()).toEqual([...expected, "THIRD_PARTY_NOTICES.txt", "sbom.cdx.json"].sort());
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

describe("what the bundles hold of others", () => {
  type Metafile = { outputs: Record<string, { inputs: Record<string, { bytesInOutput: number }> }> };
  const metafiles = () => JSON.parse(readFileSync(join(folder, "metafile.json"), "utf8")) as Metafile[];

  /** Name and version of each package of which a bundle has a piece. */
  function shipped(): string[] {
    const pieces = metafiles()
      .flatMap(({ outputs }) => Object.values(outputs))
      .flatMap(({ inputs }) => Object.entries(inputs));
    const folders = pieces.flatMap(([path, { bytesInOutput }]) => {
      const at = path.lastIndexOf("node_modules/");
      if (at < 0 || bytesInOutput === 0) return [];
      const [first = "", second = ""] = path.slice(at + "node_modules/".length).split("/");
      return `${path.slice(0, at)}node_modules/${first}${first.startsWith("@") ? `/${second}` : ""}`;
    });
    return [...new Set(folders)]
      .map(
        (one) =>
          JSON.parse(readFileSync(join(folder, one, "package.json"), "utf8")) as { name: string; version: string },
      )
      .map(({ name, version }) => `${name} ${version}`)
      .sort();
  }

  test("is in the bill of materials, and nothing else is: name, version, licence and hash", () => {
    const { bomFormat, specVersion, components, dependencies, metadata } = JSON.parse(read("sbom.cdx.json"));
    expect([bomFormat, specVersion, metadata.component.name]).toEqual(["CycloneDX", "1.6", "algoritmekader"]);
    expect(shipped().length).toBeGreaterThan(10);
    const named = (components as { name: string; version: string }[]).map(({ name, version }) => `${name} ${version}`);
    expect(named.sort()).toEqual(shipped());
    for (const { name, version, licenses, hashes, purl } of components) {
      expect(licenses, name).toHaveLength(1);
      expect(hashes[0].content, name).toMatch(/^[0-9a-f]{128}$/);
      expect(purl).toBe(`pkg:npm/${name.replace("@", "%40")}@${version}`);
    }
    const references = new Set(components.map((one: { "bom-ref": string }) => one["bom-ref"]));
    expect(references.size).toBe(components.length);
    const told = dependencies.flatMap(({ dependsOn }: { dependsOn: string[] }) => dependsOn);
    expect(told.filter((one: string) => !references.has(one))).toEqual([]);
  });

  test("has its licence in the notices, and nothing else does but what was rewritten", () => {
    const parts = read("THIRD_PARTY_NOTICES.txt")
      .split(/^={80}\n/m)
      .slice(1);
    const heads = parts.map((part) => part.split("\n")[0]?.replace(/ \([^)]*\)$/, "") as string);
    const rewritten = ["Python-Markdown", "PyMdown Extensions"];
    expect(heads.filter((head) => !rewritten.includes(head) && !head.startsWith("How the preview")).sort()).toEqual(
      shipped(),
    );
    expect(heads).toEqual(expect.arrayContaining(rewritten));
    expect(parts.filter((part) => part.length < 300 && !part.startsWith("How the preview"))).toEqual([]);
  });

  test("is told in the same words whatever the order, and ships", async () => {
    const again = join(folder, "again");
    mkdirSync(again);
    const scripts = pathToFileURL(join(root, "scripts/shippedPackages.mjs")).href;
    const { writeNotices } = await import(/* @vite-ignore */ scripts);
    await writeNotices(metafiles().reverse(), folder, again);
    for (const file of ["sbom.cdx.json", "THIRD_PARTY_NOTICES.txt"]) {
      expect(readFileSync(join(again, file), "utf8")).toBe(read(file));
      expect(readFileSync(join(root, ".vscodeignore"), "utf8")).toContain(`\n!dist/${file}\n`);
    }
    expect(read("sbom.cdx.json")).not.toMatch(/timestamp|serialNumber|https?:\/\/(?!cyclonedx\.org)/);
  });
});
