import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, describe, expect, test } from "vitest";
import { type Disk, memoryFileSystem, ServerSession } from "../serverSession";

const root = "file:///werk/oud";
let session: ServerSession;
afterEach(() => session?.dispose());

/** A fixture with all its files but the one that brings its model. */
function fixture(name: string): { disk: Disk; configuration: string; mistakes: { file: string; code: string }[] } {
  const folder = join(__dirname, "../../fixtures", name);
  const read = (file: string) => readFileSync(join(folder, file), "utf8");
  const files = (readdirSync(folder, { recursive: true }) as string[]).filter((file) => /\.(?:md|yml)$/.test(file));
  return {
    disk: new Map(files.map((file) => [`${root}/${file.replaceAll("\\", "/")}`, read(file)])),
    configuration: read("algoritmekader.json"),
    mistakes: JSON.parse(read("MISTAKES.json")),
  };
}

/** The errors and warnings that the client shows, by file. */
function shown(): string[] {
  return [...session.problems]
    .flatMap(([uri, found]) =>
      found
        .filter(({ severity }) => (severity ?? 1) <= 2)
        .map(({ code }) => `${uri.slice(root.length + 1)}: ${String(code)}`),
    )
    .sort();
}

describe.each(["layout-2024-05", "layout-2024-11"])("a folder in the layout of %s", (name) => {
  test("is told once, at the file of the site, until algoritmekader.json brings its model", async () => {
    const { disk, configuration, mistakes } = fixture(name);
    session = await ServerSession.start(memoryFileSystem(disk), [root]);
    const general = mistakes.filter(({ code }) => code.startsWith("link/")).map(({ file, code }) => `${file}: ${code}`);
    const withoutModel = [...general, "mkdocs.yml: configuration/layout"];
    expect(shown()).toEqual(withoutModel);
    await session.until(() => session.status?.frameworks[0]?.layout?.includes("docs/vereisten") === true);

    await session.open(`${root}/algoritmekader.json`, configuration);
    await session.until(() => !session.problems.has(`${root}/mkdocs.yml`));
    expect(shown()).toEqual(mistakes.map(({ file, code }) => `${file}: ${code}`).sort());
    await session.until(() => session.status?.frameworks[0] !== undefined && !session.status.frameworks[0].layout);

    // A model that cannot be used is told at its place, and the one before it goes on.
    await session.change(`${root}/algoritmekader.json`, configuration.replace('"kinds": {', '"kinds": { "x": 5,'));
    await session.until(() => session.problems.has(`${root}/algoritmekader.json`));
    expect(shown()).toHaveLength(mistakes.length + 1);

    await session.close(`${root}/algoritmekader.json`);
    await session.until(() => session.problems.has(`${root}/mkdocs.yml`));
    expect(shown()).toEqual(withoutModel);
  });

  test("is told at algoritmekader.json when that is there and says nothing of it; it can be switched off", async () => {
    const { disk } = fixture(name);
    disk.set(`${root}/algoritmekader.json`, "{}");
    session = await ServerSession.start(memoryFileSystem(disk), [root]);
    expect(session.codes(`${root}/algoritmekader.json`)).toEqual(["configuration/layout"]);
    expect(session.problems.has(`${root}/mkdocs.yml`)).toBe(false);
    await session.open(`${root}/algoritmekader.json`, '{ "rules": { "configuration/layout": "off" } }');
    await session.until(() => !session.problems.has(`${root}/algoritmekader.json`));
    await session.configure({ rules: { "configuration/layout": "hint" } });
    await session.until(() => session.problems.get(`${root}/algoritmekader.json`)?.[0]?.severity === 4);
  });
});

test("without a file of the site it is told on the home page, beside what is wrong with that page", async () => {
  const { disk } = fixture("layout-2024-11");
  disk.delete(`${root}/mkdocs.yml`);
  disk.set(`${root}/docs/index.md`, "# Kader\n\n[weg](weg.md)\n");
  session = await ServerSession.start(memoryFileSystem(disk), [root]);
  expect(session.codes(`${root}/docs/index.md`)).toEqual(["configuration/layout", "link/unknown-file"]);
  await session.open(`${root}/docs/index.md`, "# Kader\n");
  await session.until(() => session.codes(`${root}/docs/index.md`).length === 1);
  expect(session.codes(`${root}/docs/index.md`)).toEqual(["configuration/layout"]);
});

test("a file of the site that is open is there, also where it is gone from the disk", async () => {
  const { disk } = fixture("layout-2024-11");
  const site = `${root}/mkdocs.yml`;
  const text = disk.get(site) as string;
  disk.delete(site);
  session = await ServerSession.start(memoryFileSystem(disk), [root]);
  expect(session.problems.has(site)).toBe(false);
  await session.open(site, text);
  await session.until(() => session.codes(site).includes("configuration/layout"));
  await session.close(site);
  await session.until(() => !session.problems.has(site));
});

test("a model that cannot be used from the start: only that is told, no page is red", async () => {
  const { disk, configuration } = fixture("layout-2024-05");
  disk.set(`${root}/algoritmekader.json`, configuration.replace('"kinds": {', '"kinds": { "x": 5,'));
  session = await ServerSession.start(memoryFileSystem(disk), [root]);
  expect(shown()).toEqual(["algoritmekader.json: configuration/invalid"]);
});

test("in another language it is told in that language at once", async () => {
  const { disk } = fixture("layout-2024-05");
  session = await ServerSession.start(memoryFileSystem(disk), [root]);
  const message = () => session.problems.get(`${root}/mkdocs.yml`)?.[0]?.message;
  const before = message();
  expect(before).toBeDefined();
  await session.configure({ language: "en" });
  await session.until(() => message() !== before);
  expect(message()).toMatch(/folders? /);
});
