import { afterEach, expect, test } from "vitest";
import type { DocumentHighlight, DocumentLink, Location } from "vscode-languageserver";
import { pages } from "../../core/picture";
import { diskOf, memoryFileSystem, ServerSession } from "../serverSession";

const root = "file:///werk/kader";
const uri = (path: string) => `${root}/${path}`;
const requirement = pages.vereiste("aia-09-menselijk-toezicht");
const measure = pages.maatregel("2-owp-05-toezicht");

const files = {
  [requirement]: "---\ntitle: Mensen houden toezicht\nid: urn:nl:ak:ver:aia-09\n---\n",
  [measure]: "---\ntitle: Regel het toezicht\nvereiste:\n- aia-09-menselijk-toezicht\n---\nZie urn:nl:ak:ver:aia-09.\n",
};

let session: ServerSession;
afterEach(() => session?.dispose());

async function start(settings: unknown = {}): Promise<void> {
  session = await ServerSession.start(memoryFileSystem(diskOf(root, files)), [root], {}, settings);
}

function ask<Result>(method: string, path: string, params: object = {}): Promise<Result> {
  return session.client.sendRequest<Result>(`textDocument/${method}`, { textDocument: { uri: uri(path) }, ...params });
}

/** `file line:from-to`, lines and characters from 0. */
function place({ uri: file, range: { start, end } }: Location): string {
  return `${file.slice(root.length + 1)} ${start.line}:${start.character}-${end.character}`;
}

const onId = { position: { line: 2, character: 6 } };

test("references are those of other pages, and the page's own id where the client asks for it", async () => {
  await start();
  const find = async (includeDeclaration: boolean) =>
    (await ask<Location[]>("references", requirement, { ...onId, context: { includeDeclaration } })).map(place);
  const others = [`${measure} 3:2-27`, `${measure} 5:4-24`];
  expect(await find(false)).toEqual(others);
  expect(await find(true)).toEqual([...others, `${requirement} 2:4-24`]);
  expect(await ask("references", requirement, { position: { line: 0, character: 0 }, context: {} })).toBeNull();
});

test("a page that is open is named as the client writes it, and read as it stands there", async () => {
  await start();
  const written = uri(measure).replace("2-owp", "%32-owp");
  await session.open(written, `\n${files[measure]}`);
  const found = await ask<Location[]>("references", requirement, { ...onId, context: { includeDeclaration: false } });
  expect(found.map(({ uri: file, range }) => [file, range.start.line])).toEqual([[written, 6]]);
});

test("highlights tell the page itself from what names it", async () => {
  await start();
  const found = await ask<DocumentHighlight[]>("documentHighlight", measure, { position: { line: 3, character: 4 } });
  expect(found.map(({ range, kind }) => [range.start.line, kind])).toEqual([
    [3, 2],
    [5, 2],
  ]);
});

test("names and ids are links to their pages", async () => {
  await start();
  const found = await ask<DocumentLink[]>("documentLink", measure);
  expect(found.map(({ target, range }) => [target, range.start.line])).toEqual([
    [uri(requirement), 3],
    [uri(requirement), 5],
  ]);
});
