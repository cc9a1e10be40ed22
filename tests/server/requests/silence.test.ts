import { afterEach, describe, expect, test } from "vitest";
import { type CodeAction, type InitializeParams, SnippetTextEdit, type TextDocumentEdit } from "vscode-languageserver";
import { pages } from "../../core/picture";
import { diskOf, memoryFileSystem, ServerSession } from "../serverSession";

const root = "file:///werk/kader";
const page = pages.other("leeswijzer");
const uri = `${root}/${page}`;
const text = "---\ntitle: Leeswijzer\n---\n# Kop\n\n[x](weg.md) en $1} [y]()\n";
const files = { [pages.phase("ontwerp")]: "---\ntitle: Ontwerp\n---\n", [page]: text };

let session: ServerSession;
afterEach(() => session?.dispose());

async function start(
  more: Record<string, string> = {},
  settings: unknown = {},
  params: Partial<InitializeParams> = {},
) {
  const disk = diskOf(root, { ...files, ...more });
  session = await ServerSession.start(memoryFileSystem(disk), [root], params, settings);
}

const actionsAt = (line: number, character: number) =>
  session.client.sendRequest<CodeAction[]>("textDocument/codeAction", {
    textDocument: { uri },
    range: { start: { line, character }, end: { line, character } },
    context: { diagnostics: [] },
  });

const capable = (snippetEditSupport: boolean, documentChanges = true): Partial<InitializeParams> => ({
  capabilities: { workspace: { configuration: true, workspaceEdit: { documentChanges, snippetEditSupport } } },
});

describe("the quick fix that silences a problem", () => {
  const title = "Negeer 'link/unknown-file' hier, met reden…";
  const comment = "<!-- algoritmekader-disable-next-line link/unknown-file -- ";
  const range = { start: { line: 5, character: 0 }, end: { line: 5, character: 0 } };
  const silencing = async () => (await actionsAt(5, 5)).find((action) => action.title === title);

  const explaining = { initializationOptions: { documentation: "x:/docs/rules", explainCommand: "toon.uitleg" } };

  test("comes after the repairs and the explanation, and is not preferred", async () => {
    await start({}, {}, explaining);
    const titles = (await actionsAt(5, 5)).map((action) => action.title);
    expect(titles.slice(-2)).toEqual([
      "Uitleg: Een link naar een pagina, afbeelding of document dat niet bestaat",
      title,
    ]);
    expect(await silencing()).toMatchObject({
      kind: "quickfix",
      isPreferred: false,
      diagnostics: [{ code: "link/unknown-file" }],
    });
  });

  test("is not the first where a problem has no repair, nor where several problems stand at one place", async () => {
    const bare = "---\ntitle: Leeswijzer\n---\n# Kop\n\n[hier](https://voorbeeld.nl) en [y]()\n";
    await start({ [page]: bare }, {}, explaining);
    const kinds = (actions: CodeAction[]) => actions.map((action) => action.title.replace(/[: ].*/, ""));
    expect(kinds(await actionsAt(5, 2))).toEqual(["Uitleg", "Negeer"]);
    const params = {
      textDocument: { uri },
      range: { start: { line: 5, character: 0 }, end: { line: 5, character: 40 } },
      context: { diagnostics: [] },
    };
    const all = await session.client.sendRequest<CodeAction[]>("textDocument/codeAction", params);
    expect(kinds(all).slice(-4)).toEqual(["Uitleg", "Uitleg", "Negeer", "Negeer"]);
    // What the editor would put first is none of these.
    expect(
      all
        .filter(({ isPreferred }) => isPreferred)
        .map((action) => action.title)
        .join(),
    ).not.toMatch(/Negeer/);
  });

  test("puts the cursor on the reason where the client can", async () => {
    await start({}, {}, capable(true));
    const { documentChanges } = (await silencing())?.edit ?? {};
    // What a client of this protocol takes for one.
    expect(SnippetTextEdit.is((documentChanges as TextDocumentEdit[])[0]?.edits[0])).toBe(true);
    expect(documentChanges).toEqual([
      {
        textDocument: { uri, version: null },
        edits: [{ range, snippet: { kind: "snippet", value: `${comment}\${1:reden} -->\n` } }],
      },
    ]);
  });

  test.each([
    ["that takes no snippets", capable(false)],
    ["that takes snippets, but not where they may stand", capable(true, false)],
  ])("leaves a word to be replaced in a client %s", async (_, params) => {
    await start({}, { language: "en" }, params);
    const action = (await actionsAt(5, 5)).find((one) => one.title.startsWith("Silence 'link/unknown-file' here"));
    const edits = action?.edit?.changes?.[uri] ?? (action?.edit?.documentChanges?.[0] as { edits: unknown[] })?.edits;
    expect(edits).toEqual([{ range, newText: `${comment}reason -->\n` }]);
  });

  test("works on the text that is open", async () => {
    await start();
    await session.open(uri, text);
    await session.change(uri, `${text}\n- [z]()\n`);
    const action = (await actionsAt(7, 5)).find((one) => one.title.startsWith("Negeer"));
    expect(action?.edit?.documentChanges).toMatchObject([
      {
        textDocument: { uri, version: 2 },
        edits: [{ newText: " <!-- algoritmekader-disable-line link/empty -- reden -->" }],
      },
    ]);
  });
});

test("what is silenced is not published and not counted", async () => {
  const silenced = text.replace(
    "[x]",
    "<!-- algoritmekader-disable-next-line link/unknown-file, link/empty -- later -->\n[x]",
  );
  await start({ [page]: silenced });
  expect(session.problems.size).toBe(0);
  expect(session.indexed[0]?.problems).toBe(0);
  await session.until(() => session.status?.frameworks[0] !== undefined);
  expect(session.status?.frameworks[0]).toMatchObject({ errors: 0, warnings: 0 });
});

describe("severities", () => {
  test("of a part of the pages come and go with algoritmekader.json, and the setting goes before them", async () => {
    const configuration = (severity: string) =>
      JSON.stringify({ overrides: [{ files: ["docs/lees*.md"], rules: { "link/*": severity } }] });
    await start({ "algoritmekader.json": configuration("off") });
    expect(session.codes(uri)).toEqual([]);
    await session.open(`${root}/algoritmekader.json`, configuration("hint"));
    await session.until(() => session.problems.get(uri)?.every(({ severity }) => severity === 4) === true);
    await session.configure({ rules: { "link/*": "information", "link/empty": "off" } });
    await session.until(() => session.codes(uri).length === 1);
    expect(session.problems.get(uri)).toMatchObject([{ code: "link/unknown-file", severity: 3 }]);
  });

  test("of a rule that does not exist are told in the log, once", async () => {
    await start({}, { rules: { "link/emty": "off", "key/unknown": "off" } });
    await session.configure({ rules: { "link/emty": "off" }, language: "en" });
    await session.settle();
    expect(session.log.filter((line) => line.includes("algoritmekader.rules"))).toEqual([
      "In the setting algoritmekader.rules: there is no rule 'link/emty'. Did you mean 'link/empty'?",
    ]);
  });
});
