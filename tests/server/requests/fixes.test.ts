import { afterEach, describe, expect, test } from "vitest";
import type { FixEverythingParams, FixEverythingResult } from "../../../server/src/protocol/fixes";
import { change, framework, goodMeasure, goodRequirement, measure, requirement } from "../../core/rules/framework";
import { appliedTo } from "../applyEdit";
import { diskOf, memoryFileSystem, ServerSession } from "../serverSession";

const root = "file:///werk/kader";
const uri = (path: string) => `${root}/${path}`;
const typo = change(goodMeasure, "aia-09-menselijk-toezicht", "aia-09-menselijk-toezicth");
const stop = change(goodRequirement, "title: Menselijk toezicht", "title: Menselijk toezicht.");

let session: ServerSession;
afterEach(() => session?.dispose());

const files = { ...framework, [measure]: typo, [requirement]: stop };

async function start(): Promise<void> {
  const capabilities = { workspace: { workspaceEdit: { documentChanges: true } } };
  session = await ServerSession.start(memoryFileSystem(diskOf(root, files)), [root], { capabilities });
}

const ask = (params: FixEverythingParams = {}) =>
  session.client.sendRequest<FixEverythingResult>("algoritmekader/fixEverything", params);

describe("all that leaves no doubt, over the framework", () => {
  test("is told by what is wrong, with the edit that mends it, and nothing changes by asking", async () => {
    await start();
    const before = JSON.stringify([...session.problems]);
    const found = await ask({ texts: true });
    expect(found?.sorts.map(({ rule, problems }) => [rule, problems])).toEqual([
      ["reference/unknown", 1],
      ["value/trailing-dot", 1],
    ]);
    expect(found).toMatchObject({ problems: 2, files: 2 });
    const after = appliedTo(diskOf(root, files), found!.edit);
    expect(after.get(uri(measure))).toBe(goodMeasure);
    expect(after.get(uri(requirement))).toBe(goodRequirement);
    expect(found?.texts).toEqual([
      { uri: uri(measure), text: goodMeasure },
      { uri: uri(requirement), text: goodRequirement },
    ]);
    await session.settle();
    expect(JSON.stringify([...session.problems])).toBe(before);
  });

  test("can be a part of it", async () => {
    await start();
    const found = await ask({ rules: ["reference/unknown"], uri: uri(measure) });
    expect(found).toMatchObject({ problems: 1, files: 1 });
    expect(appliedTo(diskOf(root, files), found!.edit).get(uri(requirement))).toBe(stop);
  });

  test("leaves what an author is in the middle of to the version that it knows", async () => {
    await start();
    await session.open(uri(measure), typo);
    await session.change(uri(measure), `${typo}\nerbij\n`);
    const found = await ask();
    expect(JSON.stringify(found?.edit.documentChanges)).toContain('"version":2');
  });
});
