import { beforeEach, expect, test, vi } from "vitest";
import { TextDocument } from "vscode-languageserver-textdocument";
import type { Connection } from "../../../server/src/connection/connection";
import type { Change } from "../../../server/src/frameworks/change";
import { EditorClient } from "../../../server/src/frameworks/client";
import { Frameworks } from "../../../server/src/frameworks/frameworks";
import { pages } from "../../core/picture";
import { goodMeasure, goodRequirement } from "../../core/rules/framework";
import { type Disk, diskOf, memoryFileSystem } from "../serverSession";

const root = "file:///werk/kader";
const measure = pages.maatregel("2-owp-05-toezicht");
const requirement = pages.vereiste("aia-09-menselijk-toezicht");

let disk: Disk;
let client: EditorClient;
let frameworks: Frameworks;
/** What each of two followers heard, in words. */
let heard: [string[], string[]];

/** The pages that were edited, with `+` and `-` for those that came and went and `!` for what the editor did not do; then other files that were checked. */
function inWords(change: Change): string {
  if (change === "everything") return change;
  const { framework, edited, outside, checked, isSeenElsewhere } = change;
  const name = (path: string) => path.slice(path.lastIndexOf("/") + 1, -3);
  const pagesNow = framework.workspace.view.pages;
  const edits = [...edited].map(([path, before]) => {
    const sign = before ? (pagesNow.has(path) ? "" : "-") : "+";
    return `${sign}${name(path)}${outside.has(path) ? "!" : ""}`;
  });
  const others = [...checked.keys()].filter((path) => !edited.has(path)).map(name);
  return [edits.join(" "), ...others, ...(isSeenElsewhere ? ["seen elsewhere"] : [])].join(", ");
}

function typed(path: string, text: string): void {
  const document = TextDocument.create(`${root}/${path}`, "markdown", 1, text);
  client.opened(document);
  frameworks.changed(document);
}

beforeEach(async () => {
  disk = diskOf(root, { "docs/levenscyclus/index.md": "", [measure]: goodMeasure, [requirement]: goodRequirement });
  client = new EditorClient({ sendNotification: expect.fail } as unknown as Connection);
  frameworks = new Frameworks(client, memoryFileSystem(disk, true));
  heard = [[], []];
  for (const list of heard) frameworks.onChange((change) => list.push(inWords(change)));
  frameworks.add([root]);
  await frameworks.settled();
  for (const list of heard) list.length = 0;
});

/** What has been heard since this was asked last, by everybody. */
function news(): string[] {
  const [one, two] = heard.map((list) => list.splice(0));
  expect(two).toEqual(one);
  return one as string[];
}

const renamed = goodRequirement.replace("title: Menselijk toezicht", "title: Toezicht door mensen");

/** As long as a test may take, where Vitest would give up after a second; and looking as often as it can. */
const patience = { timeout: 100_000, interval: 1 };

/** Once there is something to hear. */
async function comingNews(): Promise<string[]> {
  await vi.waitFor(() => expect(heard[0]).not.toEqual([]), patience);
  return news();
}

test("all who follow hear of an edit, what was edited and whether that is seen on other pages", () => {
  typed(requirement, `${goodRequirement}Nog een zin.\n`);
  typed(requirement, renamed);
  expect(news()).toEqual(["aia-09-menselijk-toezicht", "aia-09-menselijk-toezicht, seen elsewhere"]);
});

test("files whose problems may be others are named with it", () => {
  typed(measure, goodMeasure.replace("aia-09-menselijk-toezicht", "aia-09-menselijk-toezigt"));
  expect(news()).toEqual(["2-owp-05-toezicht, aia-09-menselijk-toezicht, seen elsewhere"]);
});

test("what is edited while pages are read is told once they are", async () => {
  let toldMeanwhile: string[] | undefined;
  frameworks.onReading(() => {
    typed(requirement, `${goodRequirement}Nog een zin.\n`);
    typed(requirement, renamed);
    toldMeanwhile = news();
  });
  frameworks.add([root]);
  expect((await comingNews()).at(-2)).toContain("aia-09-menselijk-toezicht");
  expect(toldMeanwhile).toEqual([]);
});

test("what is edited while those of another framework are read is told at once", async () => {
  let toldMeanwhile: string[] | undefined;
  frameworks.onReading(() => {
    typed(requirement, `${goodRequirement}Nog een zin.\n`);
    toldMeanwhile = news();
  });
  frameworks.add(["file:///werk/ander"]);
  expect(toldMeanwhile).toEqual(["aia-09-menselijk-toezicht"]);
  expect(await comingNews()).toEqual(["everything"]);
});

test("what happens on the disk is told to be outside the editor", async () => {
  const moved = pages.vereiste("aia-09-toezicht");
  disk.delete(`${root}/${requirement}`);
  disk.set(`${root}/${moved}`, goodRequirement);
  frameworks.filesChanged([`${root}/${requirement}`, `${root}/${moved}`]);
  expect(await comingNews()).toEqual([
    "-aia-09-menselijk-toezicht! +aia-09-toezicht!, 2-owp-05-toezicht, seen elsewhere",
  ]);
});

test("files that are told to have changed while others wait to be read are read with them, and what comes of all is told once", async () => {
  const moved = pages.vereiste("aia-09-toezicht");
  disk.delete(`${root}/${requirement}`);
  disk.set(`${root}/${moved}`, goodRequirement);
  for (const path of [requirement, moved, requirement]) frameworks.filesChanged([`${root}/${path}`]);
  expect(await comingNews()).toEqual([
    "-aia-09-menselijk-toezicht! +aia-09-toezicht!, 2-owp-05-toezicht, seen elsewhere",
  ]);
});

test("what the disk has instead of a document that was closed is none of that", async () => {
  typed(requirement, renamed);
  news();
  const document = client.document(`${root}/${requirement}`) as TextDocument;
  client.closed(document);
  frameworks.closed(document);
  expect(await comingNews()).toEqual(["aia-09-menselijk-toezicht, seen elsewhere"]);
});

test("settings that are said to have changed check all pages again when they have, and none when they have not", async () => {
  frameworks.settingsChanged({ algoritmekader: { codeLens: true } });
  frameworks.settingsChanged({ algoritmekader: { rules: { "key/missing": "off" } } });
  await vi.waitFor(() => expect(client.settings.severities).toEqual({ "key/missing": "off" }), patience);
  expect(await comingNews()).toEqual([", index, seen elsewhere"]);
});

test("that folders come and go is told as everything", () => {
  frameworks.remove([root]);
  expect(news()).toEqual(["everything"]);
});
