import { afterEach, describe, expect, test } from "vitest";
import type { ClientCapabilities, CodeAction, Position, WorkspaceEdit } from "vscode-languageserver";
import { builtInModel } from "../../../../server/src/configuration/builtInModel";
import { Positions } from "../../../../server/src/core/text/positions";
import { type RenumberResult, renumberRequest } from "../../../../server/src/protocol/moves";
import { pages } from "../../../core/picture";
import { framework, goodMeasure, goodRequirement, measure, requirement } from "../../../core/rules/framework";
import { appliedTo } from "../../applyEdit";
import { type Disk, diskOf, memoryFileSystem, ServerSession } from "../../serverSession";

const root = "file:///werk/kader";
const uri = (path: string) => `${root}/${path}`;
const site = builtInModel().siteFile!;
const capabilities: ClientCapabilities = {
  workspace: {
    configuration: true,
    workspaceEdit: {
      documentChanges: true,
      resourceOperations: ["rename"],
      changeAnnotationSupport: { groupsOnLabel: true },
    },
  },
  textDocument: { synchronization: { dynamicRegistration: true } },
};

let session: ServerSession;
let disk: Disk;
afterEach(() => session?.dispose());

async function start(own: ClientCapabilities = capabilities): Promise<void> {
  const navigation = "nav:\n- voldoen-aan-wetten-en-regels/vereisten/aia-09-menselijk-toezicht.md\n";
  disk = diskOf(root, { ...framework, [site]: navigation });
  session = await ServerSession.start(memoryFileSystem(disk), [root], { capabilities: own });
}

function at(text: string, mark: string): Position {
  return Positions.of(text).at(text.indexOf(mark) + 1);
}

function rename(newName: string, text = goodMeasure, path = measure): Promise<WorkspaceEdit | null> {
  return session.client.sendRequest("textDocument/rename", {
    textDocument: { uri: uri(path) },
    position: at(text, "aia-09-menselijk-toezicht"),
    newName,
  });
}

describe("rename", () => {
  test("shows the place and the name of today, and nothing where nothing of ours stands", async () => {
    await start();
    expect(session.capabilities.renameProvider).toEqual({ prepareProvider: true });
    const prepare = (mark: string) =>
      session.client.sendRequest("textDocument/prepareRename", {
        textDocument: { uri: uri(measure) },
        position: at(goodMeasure, mark),
      });
    expect(await prepare("aia-09-menselijk-toezicht")).toMatchObject({ placeholder: "aia-09-menselijk-toezicht" });
    expect(await prepare("Spreek af")).toBe(null);
  });

  test("is one edit of all files, in groups, with the file at the end", async () => {
    await start();
    const edit = (await rename("aia-12-toezicht"))!;
    const after = appliedTo(disk, edit);
    expect(after.get(uri(pages.vereiste("aia-12-toezicht")))).toBe(
      goodRequirement.replaceAll("aia-09-menselijk-toezicht", "aia-12-toezicht").replace(":aia-09", ":aia-12"),
    );
    expect(after.has(uri(requirement))).toBe(false);
    expect(after.get(uri(measure))).toContain("- aia-12-toezicht\n");
    expect(after.get(uri(site))).toContain("vereisten/aia-12-toezicht.md");
    expect(Object.keys(edit.changeAnnotations!)).toEqual(
      expect.arrayContaining([
        "Front matter: Maatregelen",
        "Id van de pagina: Vereisten",
        "Navigatie van de site",
        "Bestandsnaam",
      ]),
    );
  });

  test("is made on what stands in the editor, also in the file of the site", async () => {
    await start();
    const text = goodMeasure.replace("title:", "# nieuw\ntitle:");
    await session.open(uri(measure), text);
    await session.open(
      uri(site),
      "# nieuw\nnav:\n- voldoen-aan-wetten-en-regels/vereisten/aia-09-menselijk-toezicht.md\n",
    );
    disk
      .set(uri(measure), text)
      .set(uri(site), "# nieuw\nnav:\n- voldoen-aan-wetten-en-regels/vereisten/aia-09-menselijk-toezicht.md\n");
    const edit = (await rename("aia-12-toezicht", text))!;
    expect(edit.documentChanges).toContainEqual(
      expect.objectContaining({ textDocument: { uri: uri(measure), version: 1 } }),
    );
    const after = appliedTo(disk, edit);
    expect(after.get(uri(measure))).toBe(text.replaceAll("aia-09-menselijk-toezicht", "aia-12-toezicht"));
    expect(after.get(uri(site))).toContain("vereisten/aia-12-toezicht.md");
  });

  test("is refused with a sentence", async () => {
    await start();
    await expect(rename("zomaar")).rejects.toThrow("'zomaar' heeft niet de vorm van een naam");
    await session.configure({ language: "en" });
    await session.settle();
    await expect(rename("zomaar")).rejects.toThrow("'zomaar' does not have the form of a name");
  });

  test("is refused for a client that cannot rename files", async () => {
    await start({ workspace: { configuration: true } });
    await expect(rename("aia-12-toezicht")).rejects.toThrow("Deze editor kan geen bestanden hernoemen");
  });

  test("asks to be told what is typed in the file of the site", async () => {
    await start();
    await session.until(() =>
      [...session.registrations.values()].some(({ patterns }) => patterns.includes(`**/${site}`)),
    );
    const asked = [...session.registrations.values()].filter(({ patterns }) => patterns.includes(`**/${site}`));
    expect(asked.map(({ method }) => method)).toEqual(
      expect.arrayContaining(["textDocument/didOpen", "textDocument/didChange", "textDocument/didClose"]),
    );
  });
});

describe("renumbering", () => {
  const ask = (action: "makeRoom" | "renumber", path: string): Promise<RenumberResult> =>
    session.client.sendRequest(renumberRequest, { uri: uri(path), action });
  const second = pages.vereiste("aia-10-register");

  test("is one edit with all that refers to the pages, and says which numbers become others", async () => {
    await start();
    await session.open(uri(second), "---\nid: urn:nl:ak:ver:aia-10\n---\n");
    disk.set(uri(second), "---\nid: urn:nl:ak:ver:aia-10\n---\n");
    const found = await ask("makeRoom", requirement);
    if (!found || "refused" in found) throw new Error("no edit");
    expect(found.label).toBe("Maak ruimte na aia-09: aia-10 komt vrij");
    expect(found.question).toBe("Ruimte maken na aia-09? Dan komt aia-10 vrij.");
    expect(found.shift).toBe("aia-10 wordt aia-11. Niets verwijst ernaar.");
    const after = appliedTo(disk, found.edit);
    expect(after.get(uri(pages.vereiste("aia-11-register")))).toContain("id: urn:nl:ak:ver:aia-11");
  });

  test("says why not", async () => {
    await start();
    expect(await ask("makeRoom", requirement)).toEqual({
      refused: "Na 'aia-09' is al ruimte: 'aia-10' is vrij.",
      hasRoom: true,
    });
    expect(await ask("renumber", pages.phase("ontwerp"))).toMatchObject({ refused: expect.any(String) });
  });

  test("is offered on the title of a page with a number, to a client that has the commands", async () => {
    disk = diskOf(root, framework);
    session = await ServerSession.start(memoryFileSystem(disk), [root], {
      capabilities,
      initializationOptions: { renumbers: true },
    });
    const start = at(goodRequirement, "title: ");
    const actions = await session.client.sendRequest<CodeAction[]>("textDocument/codeAction", {
      textDocument: { uri: uri(requirement) },
      range: { start: { ...start, character: 9 }, end: { ...start, character: 9 } },
      context: { diagnostics: [], only: ["refactor.rewrite"] },
    });
    expect(actions.map(({ title }) => title)).toEqual([
      "Nieuwe pagina na aia-09…",
      "Maak ruimte na aia-09",
      "Nummer de reeks aia opnieuw",
    ]);
  });
});
