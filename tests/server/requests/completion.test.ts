import { afterEach, expect, test } from "vitest";
import type { ClientCapabilities, CompletionItem, CompletionList, InitializeParams } from "vscode-languageserver";
import { Positions } from "../../../server/src/core/text/positions";
import { change, framework, goodMeasure, measure } from "../../core/rules/framework";
import { diskOf, memoryFileSystem, ServerSession } from "../serverSession";

const root = "file:///werk/kader";
const uri = `${root}/${measure}`;

let session: ServerSession;
afterEach(() => session?.dispose());

/** Whether the editor can go on by itself with what it got last. */
let isComplete = false;

/** The suggestions at the `|`. */
async function complete(drawn: string, params: Partial<InitializeParams> = {}): Promise<CompletionItem[]> {
  const offset = drawn.indexOf("|");
  const text = drawn.replace("|", "");
  const disk = diskOf(root, { ...framework, [measure]: text });
  session = await ServerSession.start(memoryFileSystem(disk), [root], params);
  const { isIncomplete, items } = await session.client.sendRequest<CompletionList>("textDocument/completion", {
    textDocument: { uri },
    position: Positions.of(text).at(offset),
  });
  isComplete = !isIncomplete;
  return items;
}

const capabilities: ClientCapabilities = {
  textDocument: {
    completion: {
      completionItem: {
        snippetSupport: true,
        labelDetailsSupport: true,
        insertReplaceSupport: true,
        insertTextModeSupport: { valueSet: [1, 2] },
      },
    },
  },
};

test("it is asked for at the signs with which something begins, and completes items later", async () => {
  await complete("---\n|\n---\n");
  expect(session.capabilities.completionProvider).toMatchObject({ resolveProvider: true });
  expect(session.capabilities.completionProvider?.triggerCharacters).toContain("-");
});

test("a client that can do little gets plain text", async () => {
  const [item] = await complete("---\nrollen: [jurist]\nlevens|\n---\n");
  expect(item).toEqual({
    label: "levenscyclus",
    detail: "Levenscyclus · verplicht",
    kind: 10,
    sortText: "0000",
    filterText: "levenscyclus Levenscyclus fase fasen fases levenscyclusfase",
    textEdit: {
      newText: "levenscyclus: ",
      range: { start: { line: 2, character: 0 }, end: { line: 2, character: 6 } },
    },
    data: { uri, about: { type: "key", keys: ["levenscyclus"] } },
  });
  expect(isComplete).toBe(true);
});

test("one that can do more gets snippets, the text as it is, and more suggestions behind a key", async () => {
  const [item] = await complete("---\nrollen: [jurist]\nlevens|\n---\n", {
    capabilities,
    initializationOptions: { suggestCommand: "toon.meer" },
  });
  expect(item).toMatchObject({
    labelDetails: { description: "Levenscyclus · verplicht" },
    textEdit: { newText: "levenscyclus: [$0]" },
    insertTextFormat: 2,
    insertTextMode: 1,
    command: { command: "toon.meer" },
  });
});

test("every suggestion passes the filter of the editor: it holds them against what stands before the cursor", async () => {
  const items = await complete(change(goodMeasure, "- aia-09-menselijk-toezicht", "-   toezicht menselijk|"));
  expect(items.map(({ label, filterText }) => [label, filterText])).toEqual([
    ["aia-09 · Menselijk toezicht", "toezicht menselijk"],
  ]);
  expect(isComplete).toBe(false);
});

test("documentation comes when it is asked for", async () => {
  const [item] = await complete(change(goodMeasure, "- aia-09-menselijk-toezicht", "- aia-09|"));
  expect(item?.documentation).toBeUndefined();
  const resolved = await session.client.sendRequest<CompletionItem>("completionItem/resolve", item);
  expect(resolved.documentation).toMatchObject({ kind: "markdown" });
  expect((resolved.documentation as { value: string }).value).toContain("Mensen kunnen ingrijpen");
  const unknown = { label: "x", data: { uri: `${root}/weg.md`, about: { type: "page", path: "weg.md" } } };
  expect(await session.client.sendRequest("completionItem/resolve", unknown)).toEqual(unknown);
  expect(await session.client.sendRequest("completionItem/resolve", { label: "x" })).toEqual({ label: "x" });
});
