import { afterEach, expect, test, vi } from "vitest";
import type { TextDocumentEdit, WorkspaceEdit } from "vscode-languageserver";
import type { Connection } from "../../../../server/src/connection/connection";
import type { FileSystem } from "../../../../server/src/files/fileSystem";
import type { Answering } from "../../../../server/src/frameworks/answering";
import type { FrameworkFolder } from "../../../../server/src/frameworks/frameworkFolder";
import { keepMovesTogether } from "../../../../server/src/requests/moves/awaitedMoves";
import { pages } from "../../../core/picture";
import { framework, goodMeasure, measure, requirement } from "../../../core/rules/framework";
import { appliedTo } from "../../applyEdit";
import { type Disk, diskOf, memoryFileSystem, ServerSession } from "../../serverSession";

const root = "file:///werk/kader";
const uri = (path: string) => `${root}/${path}`;
const to = pages.vereiste("aia-12-toezicht");
const capabilities = {
  workspace: { configuration: true, workspaceEdit: { documentChanges: true, resourceOperations: ["rename" as const] } },
};

let session: ServerSession;
afterEach(() => session?.dispose());

/** A file system that answers at the start, and later only when it is told to. */
class SlowFiles {
  #waiting: (() => void)[] = [];
  isSlow = false;
  readonly fileSystem: FileSystem;

  constructor(readonly disk: Disk) {
    const files = memoryFileSystem(disk, true);
    const turn = () => (this.isSlow ? new Promise<void>((resolve) => this.#waiting.push(resolve)) : undefined);
    this.fileSystem = {
      folder: (uri) => {
        const folder = files.folder(uri);
        return {
          uri,
          list: async (path) => {
            await turn();
            return folder.list(path);
          },
          read: async (path) => {
            await turn();
            return folder.read(path);
          },
        };
      },
    };
  }

  answer(): void {
    this.isSlow = false;
    for (const go of this.#waiting.splice(0)) go();
  }
}

async function start(): Promise<SlowFiles> {
  const files = new SlowFiles(diskOf(root, framework));
  session = await ServerSession.start(files.fileSystem, [root], { capabilities });
  files.isSlow = true;
  session.forget();
  return files;
}

async function rename(newName: string): Promise<WorkspaceEdit> {
  const line = goodMeasure.slice(0, goodMeasure.indexOf("aia-09-menselijk-toezicht")).split("\n").length - 1;
  const edit = await session.client.sendRequest<WorkspaceEdit | null>("textDocument/rename", {
    textDocument: { uri: uri(measure) },
    position: { line, character: 4 },
    newName,
  });
  return edit as WorkspaceEdit;
}

/** Makes the edits of text as an editor does: it opens the files for them. Returns the files after the whole edit. */
async function makeEdits(edit: WorkspaceEdit, disk: Disk): Promise<Disk> {
  const texts = { documentChanges: edit.documentChanges?.filter((change) => "textDocument" in change) };
  const after = appliedTo(disk, texts as WorkspaceEdit);
  for (const { textDocument } of texts.documentChanges as TextDocumentEdit[]) {
    await session.open(textDocument.uri, disk.get(textDocument.uri) as string);
    await session.change(textDocument.uri, after.get(textDocument.uri) as string);
  }
  return appliedTo(disk, edit);
}

/** What was told of mistakes since the start. */
const mistakes = () => session.publications.filter(({ diagnostics }) => diagnostics.length > 0);

test("a rename on a slow file system tells no mistake on the way, and is done when the editor says so", async () => {
  const files = await start();
  const problems = JSON.stringify([...session.problems]);
  const after = await makeEdits(await rename("aia-12-toezicht"), files.disk);
  await session.taken();
  // The editor moves the file; nobody has read the disk yet.
  await session.close(uri(requirement));
  await session.open(uri(to), after.get(uri(to)) as string);
  await session.client.sendNotification("workspace/didRenameFiles", {
    files: [{ oldUri: uri(requirement), newUri: uri(to) }],
  });
  const symbols = await session.client.sendRequest("workspace/symbol", { query: "Menselijk toezicht" });
  expect(JSON.stringify(symbols)).toContain(uri(to));
  expect(JSON.stringify(symbols)).not.toContain(uri(requirement));
  expect(mistakes()).toEqual([]);
  files.disk.clear();
  for (const [file, text] of after) files.disk.set(file, text);
  await session.watched({ uri: uri(requirement), type: 3 }, { uri: uri(to), type: 1 });
  files.answer();
  await session.settle();
  expect(mistakes()).toEqual([]);
  expect(JSON.stringify([...session.problems])).toBe(problems);
});

test("a page that is in no editor is renamed as fast", async () => {
  const files = await start();
  const after = appliedTo(files.disk, await rename("aia-12-toezicht"));
  await session.open(uri(measure), goodMeasure);
  await session.change(uri(measure), after.get(uri(measure)) as string);
  await session.taken();
  expect(mistakes()).toEqual([]);
  await session.client.sendNotification("workspace/didRenameFiles", {
    files: [{ oldUri: uri(requirement), newUri: uri(to) }],
  });
  await session.until(() => session.publications.some((told) => told.uri === uri(measure)));
  expect(session.codes(uri(measure))).toEqual([]);
  files.answer();
});

test("a page that leaves the pages is not waited for", async () => {
  const files = await start();
  const moved = [{ oldUri: uri(requirement), newUri: uri("archief/aia-09.md") }];
  const edit = await session.client.sendRequest<WorkspaceEdit | null>("workspace/willRenameFiles", { files: moved });
  if (edit) await makeEdits(edit, files.disk);
  await session.client.sendNotification("workspace/didRenameFiles", { files: moved });
  // Whoever refers to it is told so at once.
  await session.until(() => session.codes(uri(measure)).length > 0);
});

test("a rename that is only asked for keeps nothing back", async () => {
  await start();
  await rename("aia-12-toezicht");
  await session.open(uri(measure), goodMeasure);
  await session.change(uri(measure), goodMeasure.replace("aia-09-menselijk-toezicht", "aia-13-weg"));
  await session.until(() => session.codes(uri(measure)).length > 0);
});

test("nothing is told in the middle of an operation of the client", async () => {
  const files = await start();
  files.answer();
  const problems = JSON.stringify([...session.problems]);
  await session.client.sendNotification("algoritmekader/operation", { isRunning: true });
  await session.open(uri(measure), goodMeasure);
  await session.change(uri(measure), goodMeasure.replace("aia-09-menselijk-toezicht", "aia-13-weg"));
  await session.taken();
  expect(mistakes()).toEqual([]);
  await session.change(uri(measure), goodMeasure);
  await session.client.sendNotification("algoritmekader/operation", { isRunning: false });
  await session.settle();
  expect(mistakes()).toEqual([]);
  expect(JSON.stringify([...session.problems])).toBe(problems);
  await session.change(uri(measure), goodMeasure.replace("aia-09-menselijk-toezicht", "aia-13-weg"));
  await session.until(() => session.codes(uri(measure)).length > 0);
});

test("what is found in an operation is told when it ends", async () => {
  const files = await start();
  files.answer();
  await session.client.sendNotification("algoritmekader/operation", { isRunning: true });
  await session.open(uri(measure), goodMeasure);
  await session.change(uri(measure), goodMeasure.replace("aia-09-menselijk-toezicht", "aia-13-weg"));
  await session.taken();
  await session.client.sendNotification("algoritmekader/operation", { isRunning: false });
  await session.until(() => session.codes(uri(measure)).length > 0);
});

test("a rename that does not come to its end is told of after a while", () => {
  let run: () => void = () => undefined;
  const task = { ask: vi.fn(), cancel: vi.fn() };
  const tell = vi.fn();
  const frameworks = { isKeptBack: (_: FrameworkFolder) => false, tell };
  const schedule = {
    burst: (_delay: number, act: () => void) => {
      run = act;
      return task;
    },
    quiet: () => task,
  };
  keepMovesTogether(
    { onNotification: () => undefined } as unknown as Connection,
    { frameworks, schedule } as unknown as Answering,
  );
  let text = "oud";
  const framework = {
    awaited: {
      moves: new Map([["docs/a.md", "docs/b.md"]]),
      marks: new Map([["c.md", { length: 5, at: 0, text: "nieuw" }]]),
    },
    document: () => ({ getText: () => text }),
    workspace: { model: { pages: "docs" }, view: { hasFile: (path: string) => path === "docs/a.md" } },
  } as unknown as FrameworkFolder;
  expect(frameworks.isKeptBack(framework)).toBe(false);
  text = "nieuw";
  expect(frameworks.isKeptBack(framework)).toBe(true);
  // What the author types now is in the middle of it, too.
  text = "nieuwer";
  expect(frameworks.isKeptBack(framework)).toBe(true);
  expect(task.ask).toHaveBeenCalledOnce();
  run();
  expect(tell).toHaveBeenCalledWith(framework);
  expect(frameworks.isKeptBack(framework)).toBe(false);
});
