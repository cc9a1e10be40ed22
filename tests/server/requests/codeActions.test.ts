import { afterEach, describe, expect, test } from "vitest";
import type { CodeAction, InitializeParams, TextDocumentEdit, TextEdit } from "vscode-languageserver";
import { Positions } from "../../../server/src/core/text/positions";
import { applied } from "../../../server/src/core/text/textEdits";
import { pages } from "../../core/picture";
import { change, framework, goodMeasure, measure } from "../../core/rules/framework";
import { diskOf, memoryFileSystem, ServerSession } from "../serverSession";

const root = "file:///werk/kader";
const uri = (path: string) => `${root}/${path}`;

/** A term that is spelled differently, and two values that stand twice. */
const broken = change(
  change(goodMeasure, "rollen:\n- jurist\n", "rollen:\n- jurist\n- jurist\n- jurist\n"),
  "- ontwerp\n",
  "- Ontwerp\n",
);

let session: ServerSession;
afterEach(() => session?.dispose());

async function start(text = broken, params: Partial<InitializeParams> = {}): Promise<void> {
  const disk = diskOf(root, { ...framework, [measure]: text });
  session = await ServerSession.start(memoryFileSystem(disk), [root], params);
}

/** The actions behind the `nth` (from 1) `mark`, or for the whole page; `only` those of some kinds. */
function actions(mark?: string, only?: string[], nth = 1, text = broken): Promise<CodeAction[]> {
  const at = mark === undefined ? 0 : text.split(mark, nth).join(mark).length + mark.length;
  const range = Positions.of(text).range(mark === undefined ? { start: 0, end: text.length } : { start: at, end: at });
  return session.client.sendRequest<CodeAction[]>("textDocument/codeAction", {
    textDocument: { uri: uri(measure) },
    range,
    context: { diagnostics: [], ...(only ? { only } : {}) },
  });
}

/** The measure after an action that changes nothing else. */
function mended(action: CodeAction | undefined, text = broken): string {
  const [change, ...rest] = action?.edit?.documentChanges ?? [];
  expect(rest).toEqual([]);
  const positions = Positions.of(text);
  const edits = ((change as TextDocumentEdit).edits as TextEdit[]).map(({ range, newText }) => ({
    span: { start: positions.offset(range.start), end: positions.offset(range.end) },
    newText,
  }));
  return applied(text, edits);
}

describe("fix all", () => {
  test("is advertised, under a name that nobody else has", async () => {
    await start();
    expect(session.capabilities.codeActionProvider).toEqual({
      codeActionKinds: ["quickfix", "refactor.rewrite", "source.fixAll.algoritmekader"],
    });
  });

  test.each([["source"], ["source.fixAll"], ["source.fixAll.algoritmekader"]])(
    "is the one answer when %s is asked for, in the version that is open",
    async (kind) => {
      await start();
      await session.open(uri(measure), broken);
      await session.change(uri(measure), broken);
      const found = await actions(undefined, [kind]);
      expect(found.map(({ title, kind: own }) => [title, own])).toEqual([
        ["Herstel op deze pagina alles waarover geen twijfel is", "source.fixAll.algoritmekader"],
      ]);
      expect(found[0]?.edit?.documentChanges?.[0]).toMatchObject({
        textDocument: { uri: uri(measure), version: 2 },
      });
      expect(mended(found[0])).toBe(goodMeasure);
    },
  );

  test.each([["source.organizeImports"], ["source.fixAll.eslint"], ["source.fix"], ["refactor"]])(
    "is no answer when %s is asked for",
    async (kind) => {
      await start();
      expect(await actions(undefined, [kind])).toEqual([]);
    },
  );

  test("is not among what is offered at every step of the cursor", async () => {
    await start();
    expect((await actions()).filter(({ kind }) => kind !== "quickfix")).toEqual([]);
  });

  test("is not offered where nothing is to be mended", async () => {
    await start(goodMeasure);
    expect(await actions(undefined, ["source.fixAll"], 1, goodMeasure)).toEqual([]);
  });

  test("mends what stands in the editor, not on the disk", async () => {
    await start(goodMeasure);
    await session.open(uri(measure), broken);
    expect(mended((await actions(undefined, ["source.fixAll"]))[0])).toBe(goodMeasure);
  });

  test("leaves alone what a rule that is off would find", async () => {
    await start();
    await session.configure({ rules: { "value/duplicate": "off" } });
    await session.settle();
    expect(mended((await actions(undefined, ["source.fixAll"]))[0])).toBe(broken.replace("- Ontwerp", "- ontwerp"));
  });

  test("is in the simpler form for a client that knows no versions", async () => {
    await start(broken, { capabilities: {} });
    const [action] = await actions(undefined, ["source.fixAll"]);
    expect(Object.keys(action?.edit?.changes ?? {})).toEqual([uri(measure)]);
  });

  test("speaks English where the messages do", async () => {
    await start();
    await session.configure({ language: "en" });
    await session.settle();
    expect((await actions(undefined, ["source"]))[0]?.title).toBe("Fix everything on this page that leaves no doubt");
  });
});

describe("fix all problems of a sort", () => {
  const title = "Herstel alle 2 problemen van deze soort op deze pagina (value/duplicate)";

  test("is offered at each of them, and mends them and no others", async () => {
    await start();
    for (const nth of [2, 3]) {
      const action = (await actions("- jurist", undefined, nth)).find((one) => one.title === title);
      expect(action).toMatchObject({
        kind: "quickfix",
        isPreferred: false,
        diagnostics: [{ code: "value/duplicate" }],
      });
      expect(mended(action)).toBe(change(goodMeasure, "- ontwerp\n", "- Ontwerp\n"));
    }
  });

  test("is not offered for the only one of its sort, nor where there is no problem", async () => {
    await start();
    for (const mark of ["Ontwerp", "title"]) {
      expect((await actions(mark)).filter((one) => one.title.startsWith("Herstel alle"))).toEqual([]);
    }
  });
});

test("quick fixes are left out when something else is asked for, and come for their own kind", async () => {
  await start();
  expect((await actions("Ontwerp", ["quickfix"])).length).toBeGreaterThan(0);
  expect(await actions("Ontwerp", ["quick"])).toEqual([]);
  expect(await actions("Ontwerp", ["quickfix.other"])).toEqual([]);
});

describe("renaming a file", () => {
  const wrong = pages.vereiste("aia-03_register");
  const right = pages.vereiste("aia-03-register");
  const title = "Hernoem het bestand naar 'aia-03-register.md', met alle verwijzingen (koppeltekens tussen de woorden)";
  const requirementText = "---\ntitle: Register\nid: urn:nl:ak:ver:aia-03\n---\n# Register\n";
  const measureText = goodMeasure.replace("aia-09-menselijk-toezicht", "aia-03_register");
  const canRename = { workspace: { workspaceEdit: { documentChanges: true, resourceOperations: ["rename"] } } };

  async function startWith(capabilities: object, files: Record<string, string> = {}): Promise<void> {
    const disk = diskOf(root, { ...framework, [wrong]: requirementText, [measure]: measureText, ...files });
    session = await ServerSession.start(memoryFileSystem(disk), [root], { capabilities });
  }

  function fixes(path: string): Promise<CodeAction[]> {
    const start = { line: 0, character: 0 };
    return session.client.sendRequest<CodeAction[]>("textDocument/codeAction", {
      textDocument: { uri: uri(path) },
      range: { start, end: start },
      context: { diagnostics: [], only: ["quickfix"] },
    });
  }

  test("takes along what refers to it, in the versions that are open", async () => {
    await startWith(canRename);
    await session.open(uri(measure), measureText);
    const [action] = await fixes(wrong);
    expect(action).toMatchObject({ title, isPreferred: false, diagnostics: [{ code: "file/name" }] });
    expect(action?.edit?.documentChanges).toEqual([
      {
        textDocument: { uri: uri(measure), version: 1 },
        edits: [
          { range: { start: { line: 5, character: 2 }, end: { line: 5, character: 17 } }, newText: "aia-03-register" },
        ],
      },
      { kind: "rename", oldUri: uri(wrong), newUri: uri(right), options: { overwrite: false } },
    ]);
  });

  test("is as things stand when it is asked for", async () => {
    await startWith(canRename);
    await session.open(uri(measure), measureText);
    await session.change(uri(measure), goodMeasure);
    expect((await fixes(wrong))[0]?.edit?.documentChanges).toHaveLength(1);
    await session.open(uri(right), requirementText);
    expect((await fixes(wrong)).filter((action) => action.title === title)).toEqual([]);
  });

  test.each([
    ["knows no versions", { workspace: { workspaceEdit: { resourceOperations: ["rename"] } } }],
    ["cannot rename", { workspace: { workspaceEdit: { documentChanges: true, resourceOperations: ["create"] } } }],
    ["says nothing of it", {}],
  ])("is not offered to a client that %s", async (_, capabilities) => {
    await startWith(capabilities);
    expect(session.codes(uri(wrong))).toContain("file/name");
    expect((await fixes(wrong)).filter((action) => action.title.startsWith("Hernoem"))).toEqual([]);
  });

  test("is offered on a file that is no page yet, where its problem stands", async () => {
    const path = `${pages.hulpmiddel("register")}.txt`;
    await startWith(canRename, { [path]: "" });
    expect(session.problems.get(uri(path))).toMatchObject([
      { code: "file/name", range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } } },
    ]);
    const [action] = await fixes(path);
    expect(action?.edit?.documentChanges).toEqual([
      { kind: "rename", oldUri: uri(path), newUri: uri(pages.hulpmiddel("register")), options: { overwrite: false } },
    ]);
  });
});
