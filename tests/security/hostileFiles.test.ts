import {
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { run } from "../../server/src/cli/run";
import { data, pages } from "../core/picture";

/** A folder with a framework in it, and beside it what nobody who looks at a log may see. */
let top: string;
beforeEach(() => {
  top = realpathSync(mkdtempSync(join(tmpdir(), "algoritmekader-links-")));
  put("kader", pages.phase("ontwerp"), "---\ntitle: Ontwerp\n---\n# Ontwerp\n");
  put("kader", "docs/index.md", "---\ntitle: Begin\n---\n# Begin\n");
});
afterEach(() => rmSync(top, { recursive: true, force: true }));

function put(folder: string, path: string, text: string): void {
  mkdirSync(dirname(join(top, folder, path)), { recursive: true });
  writeFileSync(join(top, folder, path), text);
}

function link(path: string, to: string): void {
  const place = join(top, "kader", path);
  rmSync(place, { recursive: true, force: true });
  mkdirSync(dirname(place), { recursive: true });
  symlinkSync(to, place);
}

async function check(...args: string[]): Promise<{ output: string; code: number | undefined }> {
  const written: string[] = [];
  const keep = (text: unknown) => written.push(String(text)) > 0;
  const spies = [process.stdout, process.stderr].map((stream) =>
    vi.spyOn(stream, "write").mockImplementation(keep as typeof stream.write),
  );
  try {
    const code = await run([...args, join(top, "kader")], "nl");
    return { output: written.join(""), code };
  } finally {
    for (const spy of spies) spy.mockRestore();
  }
}

const secrets = {
  "geheim.yml": "---\ntitle: GEHEIM1\nGEHEIM2: GEHEIM3\n---\n# GEHEIM4\n\n[GEHEIM5](GEHEIM6.md)\n",
  "geheim.txt": "GEHEIM1: GEHEIM2\nGEHEIM3;GEHEIM4;GEHEIM5\n*[GEHEIM6]: GEHEIM7\n[GEHEIM8](GEHEIM9.md)\n",
  "geheim.json": '{"GEHEIM1": "GEHEIM2", "language": "GEHEIM3"}',
};

describe.skipIf(process.platform === "win32")("a link to a file outside the repository", () => {
  test.each([
    "algoritmekader.json",
    "model.json",
    data.site,
    data.glossary,
    data.table,
    pages.phase("fase"),
    pages.vereiste("aia-05-x"),
    dirname(data.glossary),
    "docs/map",
    "docs",
  ])(
    "in the place of %s is not followed by a check: nothing of it is in the log, and the check fails",
    async (path) => {
      for (const [name, text] of Object.entries(secrets)) {
        put("elders", name, text);
        for (const file of [data.glossary, pages.phase("fase")])
          put("elders/map", file.slice(file.indexOf("/") + 1), text);
        if (path === "model.json") put("kader", "algoritmekader.json", '{ "model": "model.json" }');
        const isFolder = path === "docs" || path === dirname(data.glossary) || path === "docs/map";
        link(path, join(top, "elders", isFolder ? "map" : name));
        const all = [await check("check"), await check("check", "--format", "json"), await check("export")];
        expect(
          all
            .map(({ output }) => output)
            .join("")
            .match(/.*GEHEIM.*/g),
        ).toBe(null);
        expect(all[0]?.code).toBe(path === "algoritmekader.json" || path === "model.json" ? all[0]?.code : 2);
        expect(all[0]?.code).not.toBe(0);
      }
    },
  );

  test("says what it is", async () => {
    put("elders", "geheim.yml", secrets["geheim.yml"]);
    link(pages.phase("fase"), join(top, "elders/geheim.yml"));
    expect((await check("check")).output).toContain("snelkoppeling naar een plek buiten deze map of repository");
  });
});

describe.skipIf(process.platform === "win32")("a link within the repository", () => {
  test("is followed, also to a place outside the framework", async () => {
    mkdirSync(join(top, ".git"));
    writeFileSync(join(top, ".git/HEAD"), "ref: refs/heads/main\n");
    put("elders", "fase.md", "---\ntitle: Fase\nsleutelVanElders: 1\n---\n# Fase\n");
    link(pages.phase("fase"), "../../../elders/fase.md");
    expect((await check("check")).output).toContain("sleutelVanElders");
  });

  test("is never followed to write outside the folder", async () => {
    mkdirSync(join(top, ".git"));
    const text = "---\ntitle: 'Fase '\n---\n# Fase  \n\n[x](../index.md )\n";
    put("elders", "fase.md", text);
    link(pages.phase("fase"), "../../../elders/fase.md");
    await check("check", "--fix");
    expect(readFileSync(join(top, "elders/fase.md"), "utf8")).toBe(text);
    expect(lstatSync(join(top, "kader", pages.phase("fase"))).isSymbolicLink()).toBe(true);
    expect(existsSync(join(top, "elders", "fase.md.tmp"))).toBe(false);
  });
});
