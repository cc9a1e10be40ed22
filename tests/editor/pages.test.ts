// What is done with pages from outside their text, and what the references view does, in both extension hosts.
import * as vscode from "vscode";
import type { TestApi } from "../../client/src/extension";
import { followRelationsRequest, type RelationNode } from "../../server/src/protocol/relations";
import { ok, same } from "./assert";
import { ask, closeEditors, open, positionOf, problemsOf, restoring, type, until, uriOf } from "./support";

const pages = "docs/voldoen-aan-wetten-en-regels";
const measure = `${pages}/maatregelen/7-mon-01-volg-de-uitkomsten-elke-maand.md`;
const good = `${pages}/maatregelen/2-owp-01-kies-momenten-om-in-te-grijpen.md`;
const requirement = `${pages}/vereisten/aia-01-toezicht-door-mensen-geregeld.md`;
const node = (path: string) => ({ uri: uriOf(path).toString(), type: "page" });
const run = (command: string, ...args: unknown[]) =>
  vscode.commands.executeCommand(`algoritmekader.${command}`, ...args);

describe("pages, from outside their text", () => {
  let api: TestApi;

  const relationsOf = (path: string) => ask(api, followRelationsRequest, { uri: uriOf(path).toString() });

  /** The first node with a label, wherever it stands. */
  async function found(path: string, label: string): Promise<RelationNode | undefined> {
    const find = (nodes: readonly RelationNode[]): RelationNode | undefined => {
      for (const one of nodes) {
        const match = one.label.includes(label) ? one : find(one.children ?? []);
        if (match) return match;
      }
      return undefined;
    };
    return find((await relationsOf(path))?.nodes ?? []);
  }

  /** Chooses the first item of a list. */
  const accept = () => vscode.commands.executeCommand("workbench.action.acceptSelectedQuickOpenItem");

  const textOf = async (path: string) => (await vscode.workspace.openTextDocument(uriOf(path))).getText();

  before(async () => {
    const extension = vscode.extensions.getExtension<TestApi>("algoritmekader.algoritmekader");
    api = await extension!.activate();
    await until("framework that has been read", () => api.state === "ready" && problemsOf(measure).length > 0);
    await vscode.commands.executeCommand("algoritmekader.references.focus");
  });
  afterEach(closeEditors);

  it("what leads nowhere is repaired in one step, that one undo takes back", async () => {
    const editor = await open(measure);
    const before = editor.document.getText();
    const repair = await until("repair", () => found(measure, "Vervang door 'aia-01-toezicht-door-mensen-geregeld'"));
    await until("page without problems", async () => {
      await run("repairReference", repair);
      return problemsOf(measure).length === 0;
    });
    ok(editor.document.getText().includes("- aia-01-toezicht-door-mensen-geregeld\n"));
    same((await relationsOf(measure))?.nodes[0]?.label, "Noemt");
    await vscode.commands.executeCommand("undo");
    same(editor.document.getText(), before);
  });

  it("the references follow what is typed, and lead to the place as it is then", async () => {
    const editor = await open(good);
    same((await relationsOf(good))?.nodes[0]?.label, "Genoemd door");
    await type(editor, positionOf(editor.document, "title:"), "# erbij\n");
    const row = await until("moved row", async () => {
      const one = await found(good, "Fase 2");
      return one?.description === "regel 10" ? one : undefined;
    });
    await until("selection", async () => {
      await run("goToReference", row);
      return editor.document.getText(vscode.window.activeTextEditor!.selection) === "ontwerp";
    });
  });

  it("a page is opened beside, copied as a link, and shown as it is read", async () => {
    await open(good);
    await run("copyLink", node(requirement));
    const link = "[Mensen houden toezicht op een hoog-risico-AI-systeem]";
    const copied = await vscode.env.clipboard.readText();
    ok(copied.endsWith("](../vereisten/aia-01-toezicht-door-mensen-geregeld.md)"), copied);
    ok(copied.startsWith(link.slice(0, 15)), copied);
    await run("copyCode", node(requirement), [node(requirement), node(good)]);
    same(await vscode.env.clipboard.readText(), "aia-01\nowp-01");
    await run("copyId", node(good));
    same(await vscode.env.clipboard.readText(), "urn:nl:ak:mtr:owp-01");
    await run("openToSide", node(requirement));
    await until("page beside", () => vscode.window.activeTextEditor?.document.uri.path.endsWith(requirement));
    same(vscode.window.activeTextEditor!.viewColumn, 2);
    await run("previewPage", node(requirement));
    await until("preview", () =>
      vscode.window.tabGroups.all.some(({ tabs }) => tabs.some(({ input }) => input instanceof vscode.TabInputWebview)),
    );
  });

  it("a page moves to another phase with the keyboard, and comes back in one step", async () => {
    await restoring([good], async () => {
      const before = await textOf(good);
      const done = run("moveToGroup", node(good));
      // The list has nothing to wait for but itself: what it does not hold yet cannot be chosen.
      await until("page in another phase", async () => {
        await accept();
        return (await textOf(good)) !== before;
      });
      await done;
      ok((await textOf(good)).includes("levenscyclus:\n- organisatieverantwoordelijkheden\nonderwerp:"));
      await run("undoOperation");
      same(await textOf(good), before);
    });
  });
});
