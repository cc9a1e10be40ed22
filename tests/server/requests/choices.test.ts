import { afterEach, describe, expect, test } from "vitest";
import type { CodeAction, InitializeParams, TextDocumentEdit, WorkspaceEdit } from "vscode-languageserver";
import type { ChoicesParams, ChoicesResult } from "../../../server/src/protocol/fixes";
import { pages } from "../../core/picture";
import { change, framework, goodMeasure, goodRequirement, measure, requirement } from "../../core/rules/framework";
import { diskOf, memoryFileSystem, ServerSession } from "../serverSession";

const root = "file:///werk/kader";
const uri = (path: string) => `${root}/${path}`;
const broken = change(goodMeasure, "- aia-09-menselijk-toezicht", "- woo-77-inzage");
const lonely = pages.vereiste("aia-10-nieuw");
const lonelyText = goodRequirement
  .replace(/aia-09-menselijk-toezicht/g, "aia-10-nieuw")
  .replace("aia-09", "aia-10")
  .replace("title: Menselijk toezicht", "title: Nieuw");
const title = "Kies een bestaande vereiste…";

let session: ServerSession;
afterEach(() => session?.dispose());

async function start(options: object, params: Partial<InitializeParams> = {}): Promise<void> {
  const disk = diskOf(root, { ...framework, [measure]: broken, [lonely]: lonelyText });
  session = await ServerSession.start(memoryFileSystem(disk), [root], { initializationOptions: options, ...params });
}

/** What is offered at the problem with a code. */
function actions(path: string, code: string): Promise<CodeAction[]> {
  const { range } = session.problems.get(uri(path))!.find((one) => one.code === code)!;
  const params = { textDocument: { uri: uri(path) }, range, context: { diagnostics: [], only: ["quickfix"] } };
  return session.client.sendRequest<CodeAction[]>("textDocument/codeAction", params);
}

describe("a client with a list of its own", () => {
  const asked = async () => {
    const action = (await actions(measure, "reference/unknown")).find((one) => one.title === title);
    return action?.command?.arguments?.[0] as ChoicesParams;
  };
  const choices = (params: ChoicesParams) =>
    session.client.sendRequest<ChoicesResult>("algoritmekader/choices", params);
  const choose = (params: object) => session.client.sendRequest<WorkspaceEdit | null>("algoritmekader/choose", params);

  test("shows it from the quick fix, behind the repairs, and makes what is chosen", async () => {
    await start({ chooseCommand: "kies" });
    const found = await actions(measure, "reference/unknown");
    expect(found.map((one) => one.title).slice(0, 2)).toEqual(["Verwijder deze verwijzing", title]);
    expect(found[1]).toMatchObject({
      kind: "quickfix",
      isPreferred: false,
      diagnostics: [{ code: "reference/unknown" }],
      command: { title, command: "kies" },
    });
    const params = await asked();
    expect(params).toEqual({ uri: uri(measure), position: { line: 5, character: 2 }, code: "reference/unknown" });
    const { title: asks, choices: items } = (await choices(params))!;
    expect(asks).toBe("Kies een bestaande vereiste");
    expect(items.map(({ label }) => label)).toContain("aia-09 · Menselijk toezicht");
    const edit = await choose({ ...params, label: "aia-09 · Menselijk toezicht" });
    expect((edit!.documentChanges![0] as TextDocumentEdit).edits).toMatchObject([
      { newText: "aia-09-menselijk-toezicht" },
    ]);
  });

  test("gets nothing once the problem is gone, or of what there is no more", async () => {
    await start({ chooseCommand: "kies" });
    const params = await asked();
    expect(await choose({ ...params, label: "Iets anders" })).toBe(null);
    expect(await choices({ ...params, code: "value/empty" })).toBe(null);
    await session.open(uri(measure), goodMeasure);
    expect(await choices(params)).toBe(null);
    expect(await choose({ ...params, label: "aia-09 · Menselijk toezicht" })).toBe(null);
  });

  test("links the pages that should name one in its dialogue for that", async () => {
    await start({ linkCommand: "koppel" });
    const [first] = await actions(lonely, "coverage/no-measure");
    expect(first).toMatchObject({
      title: "Kies maatregelen die deze vereiste noemen…",
      command: {
        command: "koppel",
        arguments: [uri(lonely), { direction: "backward", kind: "maatregel", key: "vereiste" }],
      },
    });
  });
});

describe("a client without one", () => {
  test("gets the first few as edits", async () => {
    await start({});
    const found = await actions(measure, "reference/unknown");
    const chosen = found.filter((one) => one.title.startsWith("Kies"));
    expect(chosen).toHaveLength(3);
    expect(chosen.every(({ edit, command }) => edit !== undefined && command === undefined)).toBe(true);
  });

  test("and links a page with those that should name it", async () => {
    await start({});
    const [first] = await actions(lonely, "coverage/no-measure");
    expect(first?.title).toBe("Kies 'owp-05 · Richt het toezicht in'");
    expect(first?.edit?.documentChanges).toMatchObject([
      { textDocument: { uri: uri(measure) }, edits: [{ newText: expect.stringContaining("aia-10-nieuw") }] },
    ]);
  });
});

test("nothing is offered where there is nothing to choose", async () => {
  await start({ chooseCommand: "kies", linkCommand: "koppel" });
  await session.open(
    uri(requirement),
    change(goodRequirement, "toelichting: Mensen kunnen ingrijpen.", "toelichting:"),
  );
  await session.until(() => session.codes(uri(requirement)).includes("value/empty"));
  const found = await actions(requirement, "value/empty");
  expect(found.filter(({ command }) => command?.command === "kies")).toEqual([]);
});

test("of pages that can be linked, those are likely that have something in common", async () => {
  await start({});
  const params = { uri: uri(lonely), relation: { direction: "backward", kind: "maatregel", key: "vereiste" } };
  const found = await session.client.sendRequest<{ name: string; isLikely: boolean }[]>(
    "algoritmekader/linkCandidates",
    params,
  );
  expect(found.map(({ name, isLikely }) => [name, isLikely])).toEqual([["2-owp-05-toezicht-inrichten", true]]);
});
