import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { CoverageEditedParams, CoverageResult } from "../../../server/src/protocol/coverage";
import { change, framework, goodMeasure, measure, requirement } from "../../core/rules/framework";
import { type Disk, diskOf, memoryFileSystem, ServerSession } from "../serverSession";

const root = "file:///werk/kader";
const uri = (path: string) => `${root}/${path}`;

let session: ServerSession;
let told: CoverageResult[];
let edits: CoverageEditedParams[];
let disk: Disk;

beforeEach(async () => {
  disk = diskOf(root, framework);
  session = await ServerSession.start(memoryFileSystem(disk), [root]);
  told = [];
  edits = [];
  session.client.onNotification("algoritmekader/coverageEdited", (edit: CoverageEditedParams) => void edits.push(edit));
  session.client.onNotification("algoritmekader/coverageChanged", (coverage: CoverageResult) => {
    told.push(coverage);
  });
});
afterEach(() => session.dispose());

const follow = (framework?: string | null) =>
  session.client.sendRequest<CoverageResult>("algoritmekader/followCoverage", { framework });

/** Longer than the server waits for the end of a burst of keys. */
const afterBurst = () => new Promise((resolve) => setTimeout(resolve, 450));

function linksOf(path: string, coverage: CoverageResult | undefined): string[] {
  const page = coverage?.pages.find((one) => one.path === path);
  return (page?.links.flat() ?? []).map((index) => coverage?.pages[index]?.path ?? "");
}

describe("the coverage", () => {
  test("comes with the uris of its pages and the frameworks that there are", async () => {
    const coverage = await follow();
    expect(coverage).toMatchObject({ framework: root, language: "nl", frameworks: [{ uri: root, title: "kader" }] });
    expect(coverage?.uris[coverage.pages.findIndex(({ path }) => path === requirement)]).toBe(uri(requirement));
    expect(linksOf(requirement, coverage)).toContain(measure);
  });

  test("of a framework that is gone is that of the first one", async () => {
    expect((await follow("file:///werk/weg"))?.framework).toBe(root);
  });

  test("is told again when an edit changes a figure, and not otherwise", async () => {
    await follow();
    await session.open(uri(measure), goodMeasure);
    await session.change(uri(measure), `${goodMeasure}\nEn een zin.\n`);
    await afterBurst();
    expect(told).toEqual([]);
    await session.change(uri(measure), change(goodMeasure, "- aia-09-menselijk-toezicht\n", "- nergens\n"));
    await session.until(() => told.length > 0);
    expect(linksOf(requirement, told[0])).not.toContain(measure);
  });

  test("is told in another language, and when its framework is gone from the disk", async () => {
    await follow();
    await session.open(uri("algoritmekader.json"), '{ "language": "en" }');
    await session.until(() => told.length > 0);
    expect(told[0]?.language).toBe("en");
    await session.close(uri("algoritmekader.json"));
    await session.until(() => told.length > 1);
    disk.clear();
    await session.watched({ uri: `${root}/docs`, type: 3 });
    await session.until(() => told.length > 2);
    expect(told[2]).toBeNull();
  });

  test("is told to nobody who shows it no more", async () => {
    await follow();
    expect(await follow(null)).toBeNull();
    await session.open(uri(measure), goodMeasure);
    await session.change(uri(measure), change(goodMeasure, "- aia-09-menselijk-toezicht\n", "- nergens\n"));
    await afterBurst();
    expect(told).toEqual([]);
  });

  test("is told to a client that takes edits as the pages that are others now, and as the whole where pages come or go", async () => {
    const whole = await session.client.sendRequest<CoverageResult>("algoritmekader/followCoverage", { edits: true });
    await session.open(uri(measure), goodMeasure);
    await session.change(uri(measure), change(goodMeasure, "- aia-09-menselijk-toezicht\n", "- nergens\n"));
    await session.until(() => edits.length > 0);
    const [edit] = edits;
    expect([edit?.framework, edit?.groupings, edit?.pages.map(([, { path }]) => path)]).toEqual([
      root,
      undefined,
      [requirement, measure],
    ]);
    for (const [place, { path }] of edit?.pages ?? []) expect(whole?.pages[place]?.path).toBe(path);
    expect(told).toEqual([]);
    // What is asked for then is what was told.
    const again = await session.client.sendRequest<CoverageResult>("algoritmekader/followCoverage", { edits: true });
    const all = [...(whole?.pages ?? [])];
    for (const [place, page] of edit?.pages ?? []) all[place] = page;
    expect(again).toEqual({ ...whole, pages: all });
    const made = uri(measure.replace("05", "06"));
    disk.set(made, goodMeasure.replace("owp-05", "owp-06"));
    await session.watched({ uri: made, type: 1 });
    await session.until(() => told.length > 0);
    expect(told[0]?.uris).toContain(made);
    expect(edits).toHaveLength(1);
  });

  test("is not told where an edit changes what others show of a page, but no figure", async () => {
    await session.client.sendRequest("algoritmekader/followCoverage", { edits: true });
    await session.open(uri(measure), goodMeasure);
    await session.change(uri(measure), `${goodMeasure}\n[x](../vereisten/aia-09-menselijk-toezicht.md)\n`);
    await afterBurst();
    expect([told, edits]).toEqual([[], []]);
  });
});
