import { afterEach, describe, expect, test } from "vitest";
import type { CodeAction, Hover, InitializeParams, LocationLink } from "vscode-languageserver";
import { builtInModel } from "../../../server/src/configuration/builtInModel";
import { data, pages } from "../../core/picture";
import { goodGenerated, goodGlossary, goodSite, goodTable } from "../../core/rules/framework";
import { type Disk, diskOf, memoryFileSystem, ServerSession } from "../serverSession";

const root = "file:///werk/kader";
const uri = (path: string) => `${root}/${path}`;
const measure = pages.maatregel("2-owp-05-toezicht");
const measureText = (code: string) => `---
title: Regel het toezicht
id: urn:nl:ak:mtr:owp-05
sources:
  ADR: ${code}
---
De AVG geldt.

<!-- tags -->
`;
const files = {
  [measure]: measureText("DM.7"),
  [pages.phase("ontwerp")]: "---\ntitle: Ontwerp\n---\n",
  [data.glossary]: goodGlossary,
  [data.generated]: goodGenerated,
  [data.table]: goodTable,
  [data.site]: goodSite,
};
const quiet = { rules: { "key/missing": "off", "macro/missing": "off", "body/section": "off" } };

let session: ServerSession;
afterEach(() => session?.dispose());

async function start(disk: Disk, slow = false, params: Partial<InitializeParams> = {}): Promise<void> {
  session = await ServerSession.start(memoryFileSystem(disk, slow), [root], params, quiet);
}

const twice = `*[AVG]: Een wet.\n${goodGlossary}`;
const shorter = goodTable.replace(/DM\.7;.*\n/, "");

test.each([
  ["the disk", false],
  ["a file system that answers later", true],
])(
  "problems in the glossary and the table, and of what is held against them, are there at the start: %s",
  async (_, slow) => {
    await start(
      diskOf(root, {
        ...files,
        [data.glossary]: twice,
        [data.table]: `${shorter}SV.1;Dubbel.;Onderzoekskader Auditdienst Rijk\n`,
      }),
      slow,
    );
    expect(session.codes(uri(data.glossary))).toEqual(["glossary/duplicate"]);
    expect(session.codes(uri(data.generated))).toEqual(["glossary/stale"]);
    expect(session.codes(uri(data.table))).toEqual(["source/table"]);
    expect(session.codes(uri(measure))).toEqual(["source/unknown-code"]);
    expect(session.indexed[0]).toMatchObject({ problems: 4 });
    await session.until(() => session.status?.frameworks[0] !== undefined);
    expect(session.status?.frameworks[0]).toMatchObject({ pages: 3 });
  },
);

test("a framework without these files has no problem because of it", async () => {
  const { [data.glossary]: _, [data.table]: __, ...without } = files;
  await start(diskOf(root, without));
  expect([...session.problems]).toEqual([]);
});

describe("changes are followed", () => {
  test("while typing, at once on the pages that are held against the file", async () => {
    await start(diskOf(root, files));
    await session.open(uri(data.table), goodTable);
    const version = await session.change(uri(data.table), `${shorter};leeg;Onderzoekskader Auditdienst Rijk\n`);
    await session.until(() => session.problems.size === 2);
    expect(session.codes(uri(measure))).toEqual(["source/unknown-code"]);
    expect(session.publications.find((one) => one.uri === uri(data.table) && one.diagnostics.length > 0)?.version).toBe(
      version,
    );
    await session.change(uri(data.table), goodTable);
    await session.until(() => session.problems.size === 0);
  });

  test("on closing without saving, back to the disk", async () => {
    await start(diskOf(root, files));
    await session.open(uri(data.glossary), goodGlossary);
    await session.change(uri(data.glossary), twice);
    await session.until(() => session.problems.size === 2);
    await session.close(uri(data.glossary));
    await session.until(() => session.problems.size === 0);
  });

  test("on the disk: changed, deleted with its folder, and made", async () => {
    const disk = diskOf(root, files);
    await start(disk);
    disk.set(uri(data.table), shorter);
    await session.watched({ uri: uri(data.table), type: 2 });
    await session.until(() => session.codes(uri(measure)).includes("source/unknown-code"));
    disk.delete(uri(data.table));
    await session.watched({ uri: uri(data.table.split("/")[0]!), type: 3 });
    await session.until(() => session.problems.size === 0);
    disk.set(uri(data.table), shorter);
    await session.watched({ uri: uri(data.table), type: 1 });
    await session.until(() => session.codes(uri(measure)).includes("source/unknown-code"));
  });
});

describe("requests", () => {
  test("hover on a page and in the files themselves, and a term leads to its definition", async () => {
    await start(diskOf(root, files));
    const at = (path: string, line: number, character: number) => ({
      textDocument: { uri: uri(path) },
      position: { line, character },
    });
    const hover = (...where: Parameters<typeof at>) =>
      session.client.sendRequest<Hover | null>("textDocument/hover", at(...where));
    expect(await hover(measure, 4, 8)).toMatchObject({
      contents: { value: expect.stringContaining(`(${uri(data.table)}#L3)`) },
      range: { start: { line: 4, character: 7 }, end: { line: 4, character: 11 } },
    });
    expect(await hover(data.glossary, 1, 3)).toMatchObject({
      contents: { value: expect.stringContaining("Gebruikt in 1 maatregel") },
    });
    expect(await hover(data.table, 2, 1)).toMatchObject({
      contents: { value: expect.stringContaining("Gebruikt in 1 maatregel") },
    });
    expect(await hover(data.table, 0, 1)).toBeNull();
    const found = await session.client.sendRequest<LocationLink[]>("textDocument/definition", at(measure, 6, 4));
    expect(found.map(({ targetUri, targetRange }) => [targetUri, targetRange.start])).toEqual([
      [uri(data.glossary), { line: 1, character: 2 }],
    ]);
    expect(await session.client.sendRequest("textDocument/definition", at(data.table, 2, 1))).toBeNull();
  });

  test("quick fixes in the glossary", async () => {
    await start(diskOf(root, { ...files, [data.glossary]: twice }));
    const [problem] = session.problems.get(uri(data.glossary)) ?? [];
    const actions = await session.client.sendRequest<CodeAction[]>("textDocument/codeAction", {
      textDocument: { uri: uri(data.glossary) },
      range: problem!.range,
      context: { diagnostics: [problem] },
    });
    expect(actions.map(({ title }) => title).slice(0, 2)).toEqual([
      "Verwijder deze definitie van 'AVG'",
      "Verwijder de andere definitie van 'AVG'",
    ]);
    expect(problem?.relatedInformation?.[0]?.location).toMatchObject({
      uri: uri(data.glossary),
      range: { start: { line: 2 } },
    });
  });
});

describe("a table is no Markdown: the client is asked to follow it", () => {
  const methods = [
    "textDocument/codeAction",
    "textDocument/didChange",
    "textDocument/didClose",
    "textDocument/didOpen",
    "textDocument/hover",
  ];
  const asked = () =>
    [...session.registrations.values()].map(({ method, patterns }) => `${method} ${patterns.join(" ")}`).sort();

  test("for the files of the model, and no others", async () => {
    await start(diskOf(root, files));
    await session.until(() => session.registrations.size > 0);
    const beside = [...builtInModel().mentions].map((path) => ` **/${path}`).join("");
    const own = `**/${data.table} **/${builtInModel().siteFile}`;
    const expected = methods.map((method) => `${method} ${own}${method.includes("/did") ? beside : ""}`);
    const ofMenu = ["completion", "definition", "references", "rename"];
    expected.push(...ofMenu.map((method) => `textDocument/${method} **/${builtInModel().siteFile}`));
    expect(asked()).toEqual(expected.sort());
  });

  test("anew when the model is another one, and no longer when there is none", async () => {
    const disk = diskOf(root, files);
    await start(disk);
    await session.until(() => session.registrations.size > 0);
    const model = { extends: "algoritmekader", framework: { tables: { controls: { file: "kaders/[a].csv" } } } };
    disk.set(uri("algoritmekader.json"), JSON.stringify({ model }));
    await session.watched({ uri: uri("algoritmekader.json"), type: 1 });
    await session.until(
      () => asked()[0]?.includes("**/kaders/[[]a[]].csv ") === true && session.registrations.size === 9,
    );
    const event = { added: [], removed: [{ uri: root, name: "kader" }] };
    await session.client.sendNotification("workspace/didChangeWorkspaceFolders", { event });
    await session.until(() => session.registrations.size === 0);
  });

  test("but not when it cannot be asked", async () => {
    await start(diskOf(root, files), false, { capabilities: {} });
    await session.settle();
    expect(session.registrations.size).toBe(0);
    expect(session.log).toEqual([]);
  });
});
