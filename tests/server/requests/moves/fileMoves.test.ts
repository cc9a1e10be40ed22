import { afterEach, describe, expect, test } from "vitest";
import type {
  ApplyWorkspaceEditParams,
  ClientCapabilities,
  ShowMessageRequestParams,
  WorkspaceEdit,
} from "vscode-languageserver";
import { builtInModel } from "../../../../server/src/configuration/builtInModel";
import type { DeletionResult } from "../../../../server/src/protocol/moves";
import { pages } from "../../../core/picture";
import { change, framework, goodRequirement, measure, requirement } from "../../../core/rules/framework";
import { appliedTo } from "../../applyEdit";
import { type Disk, diskOf, memoryFileSystem, ServerSession } from "../../serverSession";

const root = "file:///werk/kader";
const uri = (path: string) => `${root}/${path}`;
const site = builtInModel().siteFile!;
const to = pages.vereiste("aia-12-toezicht");
const folder = requirement.slice(0, requirement.lastIndexOf("/"));
const capabilities: ClientCapabilities = {
  workspace: {
    configuration: true,
    applyEdit: true,
    workspaceEdit: { documentChanges: true, resourceOperations: ["rename"] },
  },
};

let session: ServerSession;
let disk: Disk;
afterEach(() => session?.dispose());

async function start(files: Readonly<Record<string, string>> = {}): Promise<void> {
  const navigation = "nav:\n- index.md\n- voldoen-aan-wetten-en-regels/vereisten/aia-09-menselijk-toezicht.md\n";
  disk = diskOf(root, { ...framework, [site]: navigation, ...files });
  session = await ServerSession.start(memoryFileSystem(disk), [root], { capabilities });
}

function willRename(...files: readonly (readonly [string, string])[]): Promise<WorkspaceEdit | null> {
  return session.client.sendRequest("workspace/willRenameFiles", {
    files: files.map(([from, to]) => ({ oldUri: uri(from), newUri: uri(to) })),
  });
}

describe("files that are moved in the editor", () => {
  test("take all that refers to them along, and the client moves them itself", async () => {
    await start();
    expect(session.capabilities.workspace?.fileOperations).toMatchObject({ willRename: {}, didRename: {} });
    const edit = (await willRename([requirement, to]))!;
    const after = appliedTo(disk, edit);
    expect([...after.keys()]).toEqual([...disk.keys()]);
    expect(after.get(uri(measure))).toContain("- aia-12-toezicht\n");
    expect(after.get(uri(requirement))).toContain("id: urn:nl:ak:ver:aia-12\n");
    expect(after.get(uri(site))).toContain("vereisten/aia-12-toezicht.md");
  });

  test("may be folders", async () => {
    const link = pages.other("leeswijzer");
    await start({ [link]: "[x](voldoen-aan-wetten-en-regels/vereisten/aia-09-menselijk-toezicht.md)\n" });
    const after = appliedTo(disk, (await willRename([folder, "docs/eisen"]))!);
    expect(after.get(uri(link))).toBe("[x](eisen/aia-09-menselijk-toezicht.md)\n");
    expect(after.get(uri(site))).toBe("nav:\n- index.md\n- eisen/aia-09-menselijk-toezicht.md\n");
  });

  test("change nothing where nothing refers to them, or is left to change", async () => {
    await start();
    expect(await willRename(["LICENSE.md", "LICENTIE.md"])).toBe(null);
    disk = appliedTo(disk, (await willRename([requirement, to]))!);
    for (const [uri, text] of disk) if (uri.endsWith(".md")) await session.open(uri, text);
    await session.watched({ uri: uri(site), type: 2 });
    await session.open(uri(site), disk.get(uri(site))!);
    expect(await willRename([requirement, to])).toBe(null);
  });

  test("leave their own links to an editor that changes these itself, and no others", async () => {
    const link = pages.other("leeswijzer");
    const text = "[x](voldoen-aan-wetten-en-regels/vereisten/aia-09-menselijk-toezicht.md)\n";
    await start({ [link]: text });
    session.settingsOf = (section) => (section === "markdown.updateLinksOnFileMove.enabled" ? "always" : {});
    expect(appliedTo(disk, (await willRename([requirement, to]))!).get(uri(link))).toBe(
      text.replace("aia-09-menselijk-toezicht", "aia-12-toezicht"),
    );
    expect(await willRename([link, pages.other("lezen/leeswijzer")])).toBeNull();
  });
});

describe("before pages are deleted", () => {
  const ask = (params: { uris: string[]; instead?: string }): Promise<DeletionResult> =>
    session.client.sendRequest("algoritmekader/deletion", params);

  test("who refers to them is told, with the edit that takes it away", async () => {
    await start();
    const found = (await ask({ uris: [uri(requirement)] }))!;
    expect(found).toMatchObject({ pages: 1, inMenu: true, titles: ["Richt het toezicht in"] });
    expect(appliedTo(disk, found.edit).get(uri(measure))).not.toContain("vereiste:");
  });

  test("another page of the kind may take their place", async () => {
    const other = pages.vereiste("avg-03-anders");
    await start({ [other]: change(goodRequirement, ":aia-09", ":avg-03") });
    const { candidates } = (await ask({ uris: [uri(requirement)] }))!;
    expect(candidates).toContainEqual({
      label: "avg-03 · Menselijk toezicht",
      description: "avg-03-anders",
      uri: uri(other),
    });
    const { edit } = (await ask({ uris: [uri(requirement)], instead: uri(other) }))!;
    expect(appliedTo(disk, edit).get(uri(measure))).toContain("- avg-03-anders\n");
  });

  test("nothing is told where nobody refers to them, or all who do go too", async () => {
    await start({ [site]: "" });
    expect(await ask({ uris: [uri(measure)] })).toBe(null);
    expect(await ask({ uris: [uri("docs")] })).toBe(null);
  });
});

describe("a page that was renamed outside the editor", () => {
  const questions: string[] = [];
  const edits: WorkspaceEdit[] = [];

  async function outside(answer: string | null): Promise<void> {
    questions.length = 0;
    edits.length = 0;
    await start();
    session.client.onRequest("window/showMessageRequest", ({ message, actions }: ShowMessageRequestParams) => {
      questions.push(message);
      return actions?.find(({ title }) => title === answer) ?? null;
    });
    session.client.onRequest("workspace/applyEdit", ({ edit }: ApplyWorkspaceEditParams) => {
      edits.push(edit);
      return { applied: true };
    });
  }

  async function moved(): Promise<void> {
    disk.set(uri(to), disk.get(uri(requirement))!);
    disk.delete(uri(requirement));
    await session.watched({ uri: uri(requirement), type: 3 });
    await session.watched({ uri: uri(to), type: 1 });
  }

  test("is recognised, and what refers to it follows when the author wants that", async () => {
    await outside("Bijwerken");
    await moved();
    await session.until(() => edits.length > 0);
    expect(questions).toEqual(["Pagina 'Menselijk toezicht' heet nu 'aia-12-toezicht'. 5 verwijzingen bijwerken?"]);
    const after = appliedTo(disk, edits[0]!);
    expect(after.get(uri(measure))).toContain("- aia-12-toezicht\n");
    expect(after.get(uri(to))).toContain("vereiste/aia-12-toezicht");
  });

  test("is asked about once", async () => {
    await outside(null);
    await moved();
    await session.until(() => questions.length > 0);
    disk.set(uri(requirement), disk.get(uri(to))!);
    disk.delete(uri(to));
    await session.watched({ uri: uri(requirement), type: 1 }, { uri: uri(to), type: 3 });
    await session.settle();
    await new Promise((resolve) => setTimeout(resolve, 500));
    await moved();
    await new Promise((resolve) => setTimeout(resolve, 600));
    expect([questions.length, edits]).toEqual([1, []]);
  });

  test("is not asked about when it was moved in the editor, or when nobody wants to be asked", async () => {
    await outside(null);
    await session.client.sendNotification("workspace/didRenameFiles", {
      files: [{ oldUri: uri(requirement), newUri: uri(to) }],
    });
    await moved();
    await new Promise((resolve) => setTimeout(resolve, 600));
    expect(questions).toEqual([]);
  });
});
