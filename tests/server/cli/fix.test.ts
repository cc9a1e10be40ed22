import {
  chmodSync,
  chownSync,
  linkSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { type FixResult, fixFiles } from "../../../server/src/cli/fix";
import { replaceText } from "../../../server/src/cli/replaceText";
import { data, pages } from "../../core/picture";
import {
  change,
  crlf,
  framework,
  goodGenerated,
  goodGlossary,
  goodMeasure,
  goodSite,
  goodTable,
  goodTool,
  measure,
  tool,
} from "../../core/rules/framework";
import { openFolder } from "../../openFolder";

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "algoritmekader-fix-"));
  for (const [path, text] of Object.entries(framework)) put(path, text);
});
afterEach(() => rmSync(root, { recursive: true }));

function put(path: string, text: string | Buffer): void {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
}

const read = (path: string) => readFileSync(join(root, path), "utf8");

async function fix(before: () => void = () => undefined): Promise<FixResult> {
  const { framework: opened } = await openFolder(pathToFileURL(root).href, root);
  before();
  return fixFiles(opened, root);
}

const nothing: FixResult = { fixed: [], left: [], failed: false };
const misspelled = change(goodMeasure, "- ontwerp", "- Ontwerp");

test("what can be mended is mended, and the change is told with its place in the file as it was", async () => {
  const lists = "rollen:\n-\n- jurist\n";
  put(measure, change(change(goodMeasure, "rollen:\n- jurist\n", lists), "- ontwerp", "- Ontwerp"));
  put(tool, change(goodTool, "levenscyclus:\n- ontwerp", "levenscyclus: ontwerp"));
  expect(await fix()).toEqual({
    ...nothing,
    fixed: [
      {
        file: tool,
        changes: [{ code: "value/type", line: 6, title: expect.stringContaining("lijst"), value: undefined }],
      },
      {
        file: measure,
        changes: [
          { code: "value/unknown-term", line: 8, title: expect.stringContaining("'ontwerp'"), value: "ontwerp" },
          { code: "value/empty", line: 12, title: "Verwijder het lege item", value: undefined },
        ],
      },
    ],
  });
  expect([read(measure), read(tool)]).toEqual([goodMeasure, goodTool]);
  expect(await fix()).toEqual(nothing);
});

test("the glossary and the table are mended too, and the page that is made from the glossary after it", async () => {
  put(data.glossary, `*[AIA]: Een wet.\n*[AIA]: Een wet.\n${goodGlossary}`);
  put(data.generated, goodGenerated);
  put(data.site, goodSite);
  put(data.table, change(goodTable, "SV.1;", "SV.1 ;"));
  const { fixed } = await fix();
  expect(fixed.map(({ file, changes }) => [file, ...new Set(changes.map(({ code }) => code))])).toEqual([
    [data.generated, "glossary/stale"],
    [data.glossary, "glossary/duplicate"],
    [data.table, "source/table"],
  ]);
  expect([read(data.glossary), read(data.table)]).toEqual([`*[AIA]: Een wet.\n${goodGlossary}`, goodTable]);
  expect(read(data.generated)).toBe(change(goodGenerated, "| algoritme", "| AIA | Een wet. |\n| algoritme"));
  expect(await fix()).toEqual(nothing);
});

test("a file in which there is nothing to mend is not touched", async () => {
  const broken = change(goodTool, "- jurist", "- niemand-kent-dit");
  put(tool, broken);
  put(measure, misspelled);
  const then = new Date("2020-01-01");
  const paths = Object.keys({ ...framework, [tool]: broken });
  for (const path of paths) utimesSync(join(root, path), then, then);
  await fix();
  const touched = paths.filter((path) => statSync(join(root, path)).mtimeMs !== then.getTime());
  expect(touched).toEqual([measure]);
  expect(read(tool)).toBe(broken);
});

test("what is mended on one page and lets another be mended is followed to its end", async () => {
  // The requirement has no id until it is put in; the filter nearly names the page by it.
  const requirement = pages.vereiste("aia-07-register");
  put(requirement, "---\ntitle: Register\n---\n");
  put(pages.other("lijst"), "# Lijst\n\n<!-- list_maatregelen urn:nl:ak:ver:aia-07 -->\n");
  const { fixed } = await fix();
  expect(fixed.map(({ file }) => file)).toEqual([pages.other("lijst"), requirement]);
  expect(await fix()).toEqual(nothing);
});

test("byte order mark, line ends and permissions stay, and no other file is left behind", async () => {
  put(measure, `\ufeff${crlf(misspelled)}`);
  chmodSync(join(root, measure), 0o640);
  await fix();
  expect(read(measure)).toBe(`\ufeff${crlf(goodMeasure)}`);
  expect(statSync(join(root, measure)).mode & 0o777).toBe(0o640);
  expect(readdirSync(dirname(join(root, measure)))).toEqual([measure.slice(measure.lastIndexOf("/") + 1)]);
});

test("a file that is not UTF-8 is never written", async () => {
  const bytes = Buffer.concat([Buffer.from(misspelled), Buffer.from([0x4d, 0xe9, 0x65, 0x72, 0x0a])]);
  put(measure, bytes);
  const { fixed, left, failed } = await fix();
  // Nothing in it is read, so there is nothing to mend.
  expect([fixed, left, failed]).toEqual([[], [], false]);
  expect(readFileSync(join(root, measure)).equals(bytes)).toBe(true);
});

test("a page with the marks of a merge is left alone, and that is said", async () => {
  const text = `${misspelled}\n<<<<<<< HEAD\neen\n=======\ntwee\n>>>>>>> tak\n`;
  put(measure, text);
  const { fixed, left, failed } = await fix();
  expect([fixed, failed, read(measure)]).toEqual([[], false, text]);
  expect(left).toEqual([`${measure} is niet aangepast: er staat een samenvoegconflict in. Los dat eerst op.`]);
});

test("pages that are ignored are left alone", async () => {
  put(measure, misspelled);
  put("algoritmekader.json", '{ "ignore": ["docs/**/maatregelen/**"] }');
  expect(await fix()).toEqual(nothing);
});

describe("a link to a page", () => {
  const link = pages.maatregel("2-owp-05-zelfde");

  test("stays a link, and what it leads to is mended, once", async () => {
    put("bron.md", misspelled);
    rmSync(join(root, measure));
    symlinkSync(join(root, "bron.md"), join(root, measure));
    expect((await fix()).fixed.map(({ file }) => file)).toEqual([measure]);
    expect(lstatSync(join(root, measure)).isSymbolicLink()).toBe(true);
    expect(read("bron.md")).toBe(goodMeasure);
  });

  test("that is a page too is mended by way of the first of them", async () => {
    put(measure, misspelled);
    symlinkSync(join(root, measure), join(root, link));
    const { fixed, failed } = await fix();
    expect([fixed.length, failed]).toEqual([1, false]);
    expect(read(measure)).toBe(goodMeasure);
  });

  test("outside the folder is never followed to write", async () => {
    const outside = mkdtempSync(join(tmpdir(), "algoritmekader-elders-"));
    try {
      writeFileSync(join(outside, "bron.md"), misspelled);
      rmSync(join(root, measure));
      symlinkSync(join(outside, "bron.md"), join(root, measure));
      const { fixed, left, failed } = await fix();
      expect([fixed, failed]).toEqual([[], false]);
      expect(left[0]).toContain("buiten deze map");
      expect(readFileSync(join(outside, "bron.md"), "utf8")).toBe(misspelled);
    } finally {
      rmSync(outside, { recursive: true });
    }
  });
});

test("a file that was changed since it was read keeps that change, and is told", async () => {
  put(measure, misspelled);
  put(tool, change(goodTool, "- ontwerp", "- Ontwerp"));
  const { fixed, left, failed } = await fix(() => put(measure, `${misspelled}\nNieuw.\n`));
  expect([fixed.map(({ file }) => file), failed]).toEqual([[tool], true]);
  expect(left).toEqual([expect.stringMatching(`^${measure} is niet aangepast: .*intussen door iets anders gewijzigd`)]);
  expect(read(measure)).toBe(`${misspelled}\nNieuw.\n`);
});

test("a file that is gone is told too, and the others are mended all the same", async () => {
  put(measure, misspelled);
  put(tool, change(goodTool, "- ontwerp", "- Ontwerp"));
  const { fixed, left, failed } = await fix(() => rmSync(join(root, measure)));
  expect([fixed.map(({ file }) => file), left.length, failed]).toEqual([[tool], 1, true]);
});

test("a text that cannot be put in place leaves nothing behind", () => {
  mkdirSync(join(root, "map"));
  expect(() => replaceText(root, "map", "", "x")).toThrow();
  expect(leftBehind()).toEqual([]);
});

/** Files of ours that were to have another name in the end. */
const leftBehind = () =>
  readdirSync(root, { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".tmp"));

test("a file with another name keeps both, and the text: that is told", async () => {
  put(measure, misspelled);
  linkSync(join(root, measure), join(root, "ook.md"));
  const { fixed, left, failed } = await fix();
  expect([fixed, failed, read(measure), read("ook.md")]).toEqual([[], false, misspelled, misspelled]);
  expect(left).toEqual([expect.stringMatching(`^${measure} is niet aangepast: .*harde koppeling`)]);
  expect(statSync(join(root, measure)).nlink).toBe(2);
});

test("a file that is read-only is never written, whoever may do anything", async () => {
  put(measure, misspelled);
  chmodSync(join(root, measure), 0o444);
  const { fixed, left, failed } = await fix();
  expect([fixed, failed, read(measure)]).toEqual([[], true, misspelled]);
  expect(left).toEqual([expect.stringMatching(`^${measure} is niet aangepast: het bestand is alleen-lezen`)]);
});

test.runIf(process.getuid?.() === 0)("a file keeps its owner and group, whoever mends it", async () => {
  put(measure, misspelled);
  chownSync(join(root, measure), 1234, 4321);
  chmodSync(join(root, measure), 0o664);
  await fix();
  const { uid, gid, mode } = statSync(join(root, measure));
  expect([read(measure), uid, gid, mode & 0o7777]).toEqual([goodMeasure, 1234, 4321, 0o664]);
});

test("when the program has to end, no further file is written, and each that is left is told", async () => {
  put(measure, misspelled);
  put(tool, change(goodTool, "- ontwerp", "- Ontwerp"));
  const { framework: opened } = await openFolder(pathToFileURL(root).href, root);
  const { fixed, left, failed } = await fixFiles(opened, root, { isStopped: () => read(tool) === goodTool });
  expect([fixed.map(({ file }) => file), failed]).toEqual([[tool], true]);
  expect(left).toEqual([`${measure} is niet aangepast: de opdracht is afgebroken.`]);
});
