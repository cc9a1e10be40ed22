/** Much at one time: it is done in parts, and who asks or types meanwhile does not wait for the end of it. */
import { afterEach, beforeEach, expect, test } from "vitest";
import { pages } from "../../core/picture";
import { framework, goodMeasure, goodRequirement, measure, requirement } from "../../core/rules/framework";
import { type Disk, diskOf, memoryFileSystem, ServerSession } from "../serverSession";

const root = "file:///werk/kader";
const uri = (path: string) => `${root}/${path}`;
const others = Array.from({ length: 300 }, (_, index) => pages.maatregel(`2-owp-${index + 100}-nog-een`));
const other = (index: number) => goodMeasure.replace("owp-05", `owp-${index + 100}`);

const { now } = performance;
let session: ServerSession;
let disk: Disk;
/** How often the server gave way since this was set to 0. */
let breaths: number;

/** After each page a slice is over. */
beforeEach(async () => {
  let time = 0;
  performance.now = () => {
    time += 20;
    return time;
  };
  disk = diskOf(root, framework);
  others.forEach((path, index) => {
    disk.set(uri(path), other(index));
  });
  const breathe = async () => {
    breaths++;
    await new Promise((resolve) => setImmediate(resolve));
  };
  session = await ServerSession.start(memoryFileSystem(disk), [root], {}, {}, { breathe });
  breaths = 0;
});

afterEach(() => {
  session.dispose();
  performance.now = now;
});

const broken = () => [...session.problems.values()].flat().filter(({ code }) => code === "reference/unknown").length;

/** The requirement that all name goes, and comes back. */
async function goneAndBack(meanwhile: () => Promise<void>): Promise<void> {
  disk.delete(uri(requirement));
  await session.watched({ uri: uri(requirement), type: 3 });
  await meanwhile();
  await session.until(() => broken() === others.length + 1);
  disk.set(uri(requirement), goodRequirement);
  await session.watched({ uri: uri(requirement), type: 1 });
  await session.until(() => broken() === 0);
}

test("many pages are checked in parts, and a question is answered between them", async () => {
  await goneAndBack(async () => {
    const position = { line: 0, character: 0 };
    await session.client.sendRequest("textDocument/hover", { textDocument: { uri: uri(measure) }, position });
    expect(broken()).toBeLessThan(others.length);
  });
  expect(breaths).toBeGreaterThan(others.length);
});

test("what is typed meanwhile is told before the rest", async () => {
  await session.open(uri(measure), goodMeasure);
  await goneAndBack(async () => {
    await session.change(uri(measure), goodMeasure.replace("title:", "titel:"));
    await session.until(() => session.codes(uri(measure)).includes("key/unknown"));
    expect(broken()).toBeLessThan(others.length);
    await session.change(uri(measure), goodMeasure);
  });
});

test("what there is to do in a page is answered for its text as it is now", async () => {
  await session.open(uri(measure), goodMeasure);
  await goneAndBack(async () => {
    const text = goodMeasure.replace("title:", "\ntitel:");
    await session.change(uri(measure), text);
    const line = text.split("\n").findIndex((one) => one.startsWith("titel:"));
    const range = { start: { line, character: 1 }, end: { line, character: 1 } };
    const actions = await session.client.sendRequest<{ title: string }[]>("textDocument/codeAction", {
      textDocument: { uri: uri(measure) },
      range,
      context: { diagnostics: [] },
    });
    expect(actions.map(({ title }) => title).join()).toContain("title");
    await session.change(uri(measure), goodMeasure);
  });
});
