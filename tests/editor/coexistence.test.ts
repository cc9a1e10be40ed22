// Together with the Markdown features of the editor itself: nothing twice.
import * as vscode from "vscode";
import { ok, same } from "./assert";
import { limit } from "./pace";
import { closeEditors, exists, open, positionOf, textOf, type, until, uriOf } from "./support";

const pages = "docs/voldoen-aan-wetten-en-regels";
const page = `${pages}/maatregelen/2-owp-01-kies-momenten-om-in-te-grijpen.md`;
const requirement = "aia-01-toezicht-door-mensen-geregeld";

/** The settings of the editor's own features that do what we do. */
const settings = {
  "markdown.validate.enabled": true,
  "markdown.updateLinksOnFileMove.enabled": "always",
  "algoritmekader.updateReferencesOnFileMove": "always",
};

/** Opens the page with a line more at its end. */
async function withLine(line: string): Promise<vscode.TextDocument> {
  const editor = await open(page);
  const { document } = editor;
  await type(editor, document.positionAt(document.getText().length), `\n${line}\n`);
  return document;
}

/**
 * Deletes files for good: the editor, which changed one late and saves a second after that, writes it again when it was
 * deleted in between.
 */
async function forget(paths: readonly string[]): Promise<void> {
  let quiet = 0;
  await until(
    "pages that are forgotten",
    async () => {
      await closeEditors();
      const there = [];
      for (const path of paths) if (await exists(path)) there.push(path);
      for (const path of there) await vscode.workspace.fs.delete(uriOf(path));
      const isQuiet =
        there.length === 0 && paths.every((path) => vscode.languages.getDiagnostics(uriOf(path)).length === 0);
      quiet = isQuiet ? quiet + 1 : 0;
      await new Promise((resolve) => setTimeout(resolve, 100));
      return quiet > 15;
    },
    30_000,
  );
}

describe("beside the Markdown features of the editor", () => {
  before(async () => {
    for (const [key, value] of Object.entries(settings))
      await vscode.workspace.getConfiguration().update(key, value, vscode.ConfigurationTarget.Global);
  });
  after(async () => {
    for (const key of Object.keys(settings))
      await vscode.workspace.getConfiguration().update(key, undefined, vscode.ConfigurationTarget.Global);
  });
  afterEach(closeEditors);

  it("a link that leads nowhere is reported once, and has our quick fix", async () => {
    const document = await withLine("[weg](../vereisten/aia-01-toezicht-door-mensen-geregelt.md)");
    const at = positionOf(document, "geregelt.md");
    const here = () => vscode.languages.getDiagnostics(document.uri).filter(({ range }) => range.contains(at));
    await until("report of the editor's own", () => here().some(({ source }) => source !== "algoritmekader"));
    await until("single report", () => here().length === 1);
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      "vscode.executeCodeActionProvider",
      document.uri,
      new vscode.Range(at, at),
    );
    ok(
      actions.some(({ title }) => title.includes(requirement)),
      `no quick fix of ours: ${actions.map((a) => a.title)}`,
    );
  });

  it("a link has one hover, and leads to one place", async () => {
    const document = await withLine(`[daar](../vereisten/${requirement}.md)`);
    const at = positionOf(document, `${requirement}.md)`).translate(0, 3);
    await until("hover", async () => {
      const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
        "vscode.executeHoverProvider",
        document.uri,
        at,
      );
      return hovers.length === 1;
    });
  });

  it("a heading and a reference are renamed once", async () => {
    const document = await withLine(`## Een kop\n\n[terug](#een-kop)`);
    const rename = (at: vscode.Position, to: string) =>
      vscode.commands.executeCommand<vscode.WorkspaceEdit>(
        "vscode.executeDocumentRenameProvider",
        document.uri,
        at,
        to,
      );
    const heading = await rename(positionOf(document, "Een kop").translate(0, 2), "Andere kop");
    same(
      heading
        .get(document.uri)
        .map(({ newText }) => newText)
        .sort(),
      ["Andere kop", "andere-kop"],
    );
    const reference = await rename(positionOf(document, requirement).translate(0, 3), "aia-01-anders");
    const edits = reference.get(document.uri).filter(({ newText }) => newText === "aia-01-anders");
    same(edits.length, 1);
  });

  it("a page that moves has the links to it changed once, and its own at most once", async function () {
    // The editor looks for links in its own time.
    this.timeout(limit(90_000));
    const [from, linking, to] = ["docs/tijdelijk/een.md", "docs/tijdelijk/twee.md", "docs/een.md"];
    const write = (path: string, text: string) =>
      vscode.workspace.fs.writeFile(uriOf(path), new TextEncoder().encode(text));
    await write(from, "# Een\n\n[naar twee](twee.md)\n");
    await write(linking, "# Twee\n\n[naar een](een.md)\n");
    try {
      await open(linking);
      await until("pages that are known", async () => {
        const found = await vscode.commands.executeCommand<unknown[]>("vscode.executeWorkspaceSymbolProvider", "Twee");
        return found.length > 0;
      });
      const edit = new vscode.WorkspaceEdit();
      edit.renameFile(uriOf(from), uriOf(to));
      ok(await vscode.workspace.applyEdit(edit), "the move was refused");
      await until("link to the page", async () => (await textOf(linking)).includes("[naar een](../een.md)"));
      // Its own links the editor changes when it finds the time, which may be never: they are as they were, or right.
      await until("link of its own", async () => (await textOf(to)).includes("(tijdelijk/twee.md)"), 5000).catch(
        async () => ok((await textOf(to)).includes("[naar twee](twee.md)"), "its own link was changed twice"),
      );
    } finally {
      await forget([from, linking, to]);
      await vscode.workspace.fs.delete(uriOf("docs/tijdelijk"));
    }
  });
});
