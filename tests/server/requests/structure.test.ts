import { afterEach, expect, test } from "vitest";
import type { DocumentSymbol, FoldingRange, SelectionRange, WorkspaceSymbol } from "vscode-languageserver";
import { pages } from "../../core/picture";
import { diskOf, memoryFileSystem, ServerSession } from "../serverSession";

const root = "file:///werk/kader";
const measure = pages.maatregel("2-owp-05-toezicht");
const uri = `${root}/${measure}`;
const text = "---\r\ntitle: Regel het toezicht\r\nvereiste:\r\n- weg\r\n---\r\n# Kop\r\n";

let session: ServerSession;
afterEach(() => session?.dispose());

async function start(initializationOptions: object = {}): Promise<void> {
  const disk = memoryFileSystem(diskOf(root, { [measure]: text }));
  session = await ServerSession.start(disk, [root], { initializationOptions });
}

const ask = <Result>(method: string, params: object = {}) =>
  session.client.sendRequest<Result>(`textDocument/${method}`, { textDocument: { uri }, ...params });

test("the outline has headings only for an editor that does not list them itself", async () => {
  const names = async () => (await ask<DocumentSymbol[]>("documentSymbol")).map(({ name }) => name);
  await start();
  expect(await names()).toEqual(["Front matter", "Kop"]);
  session.dispose();
  await start({ listsHeadings: true });
  expect(await names()).toEqual(["Front matter"]);
});

test("a page is found in the whole workspace by its title, and opens at what stands for it", async () => {
  await start();
  const found = await session.client.sendRequest<WorkspaceSymbol[]>("workspace/symbol", { query: "toezicht" });
  expect(found).toMatchObject([
    {
      name: "owp-05 · Regel het toezicht",
      containerName: "maatregel",
      location: { uri, range: { start: { line: 1, character: 7 } } },
    },
  ]);
});

test("front matter folds, and a selection in it grows", async () => {
  await start();
  expect(await ask<FoldingRange[]>("foldingRange")).toEqual([
    { startLine: 0, endLine: 4 },
    { startLine: 2, endLine: 3 },
  ]);
  const position = { line: 3, character: 3 };
  const [inItem, inText] = await ask<SelectionRange[]>("selectionRange", {
    positions: [position, { line: 5, character: 3 }],
  });
  expect(inItem?.range).toEqual({ start: { line: 3, character: 2 }, end: { line: 3, character: 5 } });
  expect(inItem?.parent?.range.start).toEqual({ line: 3, character: 0 });
  expect(inText).toEqual({ range: { start: { line: 5, character: 3 }, end: { line: 5, character: 3 } } });
});
