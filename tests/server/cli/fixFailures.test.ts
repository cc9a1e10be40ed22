import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync as write,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { type FixRun, fixFiles } from "../../../server/src/cli/fix";
import { change, framework, goodMeasure, goodTool, measure, tool } from "../../core/rules/framework";
import { openFolder } from "../../openFolder";

const misspelled = change(goodMeasure, "- ontwerp", "- Ontwerp");
let root: string;
let outside: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "algoritmekader-fix-"));
  outside = mkdtempSync(join(tmpdir(), "algoritmekader-elders-"));
  write(join(outside, "bron.md"), misspelled);
  const wrong = { [measure]: misspelled, [tool]: change(goodTool, "- ontwerp", "- Ontwerp") };
  for (const [path, text] of Object.entries({ ...framework, ...wrong })) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    write(join(root, path), text);
  }
});
afterEach(() => {
  for (const folder of [root, outside]) rmSync(folder, { recursive: true });
});

const read = (path: string) => readFileSync(join(root, path), "utf8");
/** Files of ours that were to have another name in the end. */
const leftBehind = () =>
  readdirSync(root, { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".tmp"));

async function fix(writing: NonNullable<FixRun["write"]>) {
  const { framework: opened } = await openFolder(pathToFileURL(root).href, root);
  const { fixed, ...rest } = await fixFiles(opened, root, { write: writing });
  return { ...rest, fixed: fixed.map(({ file }) => file) };
}

describe("whatever the system says in the middle of writing, the file stays as it was, and the others are mended", () => {
  test.each([
    ["ENOSPC", "er is geen ruimte meer"],
    ["EDQUOT", "er is geen ruimte meer"],
    ["EROFS", "je mag dit bestand, of de map waarin het staat, niet wijzigen"],
    ["EBUSY", "een ander programma houdt het bestand vast"],
    ["EIO", "het systeem staat het niet toe (EIO)"],
  ])("%s", async (code, says) => {
    const writing = (file: number, text: string) => {
      write(file, text.slice(0, 20));
      if (text === goodMeasure) throw Object.assign(new Error("?"), { code, syscall: "write" });
      write(file, text.slice(20));
    };
    const left = [expect.stringContaining(`${measure} is niet aangepast: ${says}`)];
    expect(await fix(writing)).toEqual({ fixed: [tool], left, failed: true });
    expect([read(measure), read(tool), leftBehind()]).toEqual([misspelled, goodTool, []]);
  });
});

describe("a file that becomes another while the new one is written is not replaced", () => {
  test.each<[string, () => void, string]>([
    ["another text", () => write(join(root, measure), `${misspelled}\nNieuw.\n`), `${misspelled}\nNieuw.\n`],
    [
      "a link to a file outside",
      () => {
        rmSync(join(root, measure));
        symlinkSync(join(outside, "bron.md"), join(root, measure));
      },
      misspelled,
    ],
  ])("%s", async (_, meanwhile, stays) => {
    const writing = (file: number, text: string) => {
      write(file, text);
      if (text === goodMeasure) meanwhile();
    };
    const left = [expect.stringMatching(`^${measure} is niet aangepast: .*intussen door iets anders gewijzigd`)];
    expect(await fix(writing)).toEqual({ fixed: [tool], left, failed: true });
    expect([read(measure), readFileSync(join(outside, "bron.md"), "utf8")]).toEqual([stays, misspelled]);
    expect(leftBehind()).toEqual([]);
  });
});
