import { afterEach, expect, test } from "vitest";
import { pages } from "../../core/picture";
import { goodMeasure } from "../../core/rules/framework";
import { diskOf, memoryFileSystem, ServerSession } from "../serverSession";

const root = "file:///werk/kader";
const measure = pages.maatregel("2-owp-05-toezicht");
const disk = diskOf(root, {
  "docs/levenscyclus/index.md": "",
  [measure]: goodMeasure.replace(/^title:/m, "titel:"),
});
const above = (uri: string) => (uri === "file:///werk" ? undefined : uri.slice(0, uri.lastIndexOf("/")));
let session: ServerSession;
afterEach(() => session.dispose());

test.each([
  ["the framework", [root]],
  ["a part of it", [`${root}/docs`]],
  ["no folder, but a file", []],
])("where %s is opened, nothing is told before the client has said what people have set", async (_, roots) => {
  let answer = (_: unknown): void => undefined;
  const settings = new Promise((resolve) => {
    answer = resolve;
  });
  session = await ServerSession.begin(memoryFileSystem(disk), roots, {}, settings, { above });
  await session.open(`${root}/${measure}`, disk.get(`${root}/${measure}`) as string);
  // All that could be read without them is read by then.
  for (let turn = 0; turn < 20; turn++) await session.taken();
  expect(session.publications).toEqual([]);
  answer({ language: "en" });
  await session.until(() => session.problems.size > 0 && session.indexed.length > 0);
  const messages = [...session.problems.values()].flat().map(({ message }) => String(message));
  expect(messages.filter((message) => /\bis\b.*\bniet\b|\bgeen\b|\bontbreekt\b/.test(message))).toEqual([]);
  expect(messages.length).toBeGreaterThan(0);
});

test("a client that does not say what people have set keeps nothing back for ever, and is heeded when it does after all", async () => {
  let answer = (_: unknown): void => undefined;
  const settings = new Promise((resolve) => {
    answer = resolve;
  });
  session = await ServerSession.begin(memoryFileSystem(disk), [root], {}, settings, { above, patience: 20 });
  const page = `${root}/${measure}`;
  await session.until(() => session.problems.has(page) && session.indexed.length > 0);
  expect(session.problems.get(page)?.[0]?.message).toContain("De sleutel");
  expect(session.log.join("\n")).toContain("The client did not tell its settings");
  answer({ language: "en" });
  await session.until(() => session.problems.get(page)?.[0]?.message.toString().includes("The key") === true);
});

test.each(["typed", "written to the disk"])(
  "what a configuration said holds on while one that is %s is broken",
  async (how) => {
    const [file, page] = [`${root}/algoritmekader.json`, `${root}/${measure}`];
    session = await ServerSession.start(memoryFileSystem(disk), [root]);
    const off = Object.fromEntries(session.codes(page).map((code) => [code, "off"]));
    session.dispose();
    const text = JSON.stringify({ rules: off });
    const files = new Map([...disk, [file, text]]);
    session = await ServerSession.start(memoryFileSystem(files), [root]);
    expect([Object.keys(off).length > 0, session.codes(page)]).toEqual([true, []]);
    if (how === "typed") await session.open(file, text.slice(0, -1));
    else files.set(file, text.slice(0, -1));
    await session.watched({ uri: file, type: 2 });
    await session.until(() => session.problems.has(file));
    await session.settle();
    expect(session.codes(page)).toEqual([]);
  },
);
