// Renaming, moving and deleting, in a real editor: what refers to pages follows.
import * as vscode from "vscode";
import type { WorkspaceEdit as LspEdit } from "vscode-languageserver-types";
import type { TestApi } from "../../client/src/extension";
import { ok, same } from "./assert";
import { limit } from "./pace";
import { allProblems, closeEditors, exists, open, positionOf, textOf, until, uriOf } from "./support";

const pages = "docs/voldoen-aan-wetten-en-regels";
const measure = `${pages}/maatregelen/2-owp-01-kies-momenten-om-in-te-grijpen.md`;
const name = "aia-01-toezicht-door-mensen-geregeld";
const requirement = `${pages}/vereisten/${name}.md`;
const renamed = `${pages}/vereisten/aia-31-toezicht-geregeld.md`;

const settings = {
  "markdown.updateLinksOnFileMove.enabled": "never",
  "algoritmekader.updateReferencesOnFileMove": "always",
};

/** Which problems there are: not where, nor what they propose, which follow the names. Hints are no mistakes. */
const problems = () =>
  vscode.languages
    .getDiagnostics()
    .flatMap(([, found]) => found.filter(({ source }) => source === "algoritmekader"))
    .filter(({ severity }) => severity !== vscode.DiagnosticSeverity.Hint)
    .map(({ code }) => (code as { value: string }).value)
    .sort();

/** Saves what has changed, as often as it takes: what one edit changes may come one by one. */
async function allSaved(): Promise<void> {
  await until("editor in which all is saved", async () => {
    await vscode.workspace.saveAll();
    return !vscode.workspace.textDocuments.some(({ isDirty }) => isDirty);
  });
}

/**
 * Waits until the server knows a page with a title by its new path, and no longer by its old one: of what has moved it may hear by way of
 * the disk, and what it does not know it cannot change.
 */
function isKnown(title: string, from: string, to: string): Promise<boolean> {
  const [old, now] = [uriOf(from).toString(), uriOf(to).toString()];
  return until(`page that is known as ${to}`, async () => {
    const found = await vscode.commands.executeCommand<vscode.SymbolInformation[]>(
      "vscode.executeWorkspaceSymbolProvider",
      title,
    );
    const uris = found.map(({ location }) => location.uri.toString());
    return uris.includes(now) && !uris.includes(old);
  });
}

async function move(from: string, to: string): Promise<void> {
  const edit = new vscode.WorkspaceEdit();
  edit.renameFile(uriOf(from), uriOf(to));
  ok(await vscode.workspace.applyEdit(edit), "the move was refused");
  await vscode.workspace.saveAll();
}

describe("renaming", function () {
  // Many files are opened, changed and saved.
  this.timeout(limit(60_000));
  let planted: string[] = [];
  before(async () => {
    planted = (JSON.parse(await textOf("MISTAKES.json")) as { code: string }[]).map(({ code }) => code).sort();
  });
  beforeEach(async () => {
    for (const [key, value] of Object.entries(settings))
      await vscode.workspace.getConfiguration().update(key, value, vscode.ConfigurationTarget.Global);
    await sameProblems();
  });
  afterEach(async () => {
    for (const key of Object.keys(settings))
      await vscode.workspace.getConfiguration().update(key, undefined, vscode.ConfigurationTarget.Global);
    await closeEditors();
  });

  const sameProblems = () =>
    until("page with no other problems than planted", () => problems().join() === planted.join()).catch(
      (error: Error) => {
        throw new Error(`${error.message}:\n${allProblems().join("\n")}`);
      },
    );

  it("F2 on a reference renames the page with all that names it, and back", async () => {
    const editor = await open(measure);
    const extension = vscode.extensions.getExtension<TestApi>("algoritmekader.algoritmekader");
    const { client } = await extension!.activate();
    // As F2 does it: the command for tests would put the move before the edits.
    const rename = async (at: string, newName: string) => {
      const found = await client!.sendRequest<LspEdit>("textDocument/rename", {
        textDocument: { uri: client!.code2ProtocolConverter.asUri(editor.document.uri) },
        position: client!.code2ProtocolConverter.asPosition(positionOf(editor.document, at).translate(0, 3)),
        newName,
      });
      const edit = await client!.protocol2CodeConverter.asWorkspaceEdit(found);
      ok(await vscode.workspace.applyEdit(edit, { isRefactoring: true }), `the edit to ${newName} was refused`);
      await vscode.workspace.saveAll();
    };
    const old = await textOf(measure);
    await rename(name, "aia-31-toezicht-geregeld");
    ok(await exists(renamed), "the file has no other name");
    ok(!(await exists(requirement)), "the old file is still there");
    ok((await textOf(renamed)).includes("id: urn:nl:ak:ver:aia-31"), "the id stayed");
    ok(editor.document.getText().includes("- aia-31-toezicht-geregeld"), "the reference stayed");
    await sameProblems();
    await isKnown("Mensen houden toezicht", requirement, renamed);
    await rename("aia-31-toezicht-geregeld", name);
    same(await textOf(measure), old);
    await isKnown("Mensen houden toezicht", renamed, requirement);
    await sameProblems();
  });

  it("a name that is taken is refused with a sentence", async () => {
    const editor = await open(measure);
    const at = positionOf(editor.document, name).translate(0, 3);
    const refused = await vscode.commands
      .executeCommand("vscode.executeDocumentRenameProvider", editor.document.uri, at, "zomaar")
      .then(
        () => "",
        (error: Error) => error.message,
      );
    ok(refused.includes("heeft niet de vorm"), `refused with: ${refused}`);
  });

  it("a heading gets the anchor of the site, not of the editor", async () => {
    const editor = await open(measure);
    const end = editor.document.positionAt(editor.document.getText().length);
    await editor.edit((edit) => edit.insert(end, "\n## Een kop\n\n[terug](#een-kop)\n"));
    const at = positionOf(editor.document, "Een kop").translate(0, 2);
    // Where VS Code's own rename goes first, it makes another anchor: `één-kop-a--b`.
    const texts = await until("rename of ours", async () => {
      const edit = await vscode.commands.executeCommand<vscode.WorkspaceEdit>(
        "vscode.executeDocumentRenameProvider",
        editor.document.uri,
        at,
        "Eén kop: a & b",
      );
      const found = edit.get(editor.document.uri).map(({ newText }) => newText);
      return found.includes("een-kop-a-b") ? found : undefined;
    });
    same(texts.sort(), ["Eén kop: a & b", "een-kop-a-b"]);
  });

  it("a page that moves in the explorer keeps its links and is found by all, each changed once", async () => {
    const [from, to] = ["docs/onderwerpen", "docs/thema/onderwerpen"];
    const text = await textOf(`${from}/data.md`);
    await move(from, to);
    await until("moved folder", () => exists(to));
    const link = "(../../voldoen-aan-wetten-en-regels/hulpmiddelen/gegevensfoto.md)";
    await until("link that goes up one folder more", async () => (await textOf(`${to}/data.md`)).includes(link));
    await allSaved();
    await isKnown("Gegevens op orde", `${from}/data.md`, `${to}/data.md`);
    await move(to, from);
    await until("link as it was", async () => (await textOf(`${from}/data.md`)) === text);
    await allSaved();
    await sameProblems();
  });
});
