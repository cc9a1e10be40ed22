import { afterEach, describe, expect, test } from "vitest";
import type { TextDocumentEdit, WorkspaceEdit } from "vscode-languageserver";
import type { PageNameResult, RenamePageResult } from "../../../../server/src/protocol/moves";
import type {
  CopyPagesParams,
  DropPagesParams,
  DropPagesResult,
  PageGroupsResult,
} from "../../../../server/src/protocol/pageActions";
import type { TreeNode } from "../../../../server/src/protocol/tree";
import { pages } from "../../../core/picture";
import { framework, goodMeasure, measure, requirement, tool } from "../../../core/rules/framework";
import { diskOf, memoryFileSystem, ServerSession } from "../../serverSession";

const root = "file:///werk/kader";
const uri = (path: string) => `${root}/${path}`;
const bothPhases = goodMeasure.replace("- ontwerp\n", "- ontwerp\n- ontwikkelen\n");

let session: ServerSession;
afterEach(() => session?.dispose());

async function start(files: Readonly<Record<string, string>> = framework): Promise<void> {
  const capabilities = {
    workspace: {
      configuration: true,
      workspaceEdit: { documentChanges: true, resourceOperations: ["rename" as const] },
    },
  };
  session = await ServerSession.start(memoryFileSystem(diskOf(root, files)), [root], { capabilities });
}

const ask = <Result>(method: string, params: object) =>
  session.client.sendRequest<Result>(`algoritmekader/${method}`, params);

/** The node that a person gets to by opening one after another. */
async function node(...labels: string[]): Promise<TreeNode> {
  let found: TreeNode | undefined;
  for (const label of labels) {
    const nodes: TreeNode[] = await ask("treeChildren", found ? { parent: found.id } : {});
    found = nodes.find((one) => one.label.includes(label));
    if (!found) throw new Error(`there is no ${label} among ${nodes.map((one) => one.label).join(", ")}`);
  }
  return found as TreeNode;
}

const drop = (params: DropPagesParams) => ask<DropPagesResult>("dropPages", params);
const files = (edit: WorkspaceEdit) =>
  (edit.documentChanges as TextDocumentEdit[]).map(({ textDocument }) => textDocument.uri);

describe("a drop in the tree", () => {
  test("on another group asks whether the page is to stay in its own", async () => {
    await start();
    const from = await node("Ontwerp", "Maatregelen", "Richt het toezicht in");
    const to = await node("Ontwikkelen");
    const found = await drop({ pages: [{ uri: from.uri!, node: from.id }], target: { node: to.id } });
    expect(found).toMatchObject({
      choices: [
        { type: "move", title: expect.stringMatching(/^Verplaats van .*Ontwerp naar .*Ontwikkelen$/) },
        { type: "add", title: expect.stringMatching(/^Voeg toe aan .*Ontwikkelen$/) },
      ],
    });
    expect(files((found as { choices: { edit: WorkspaceEdit }[] }).choices[0]!.edit)).toEqual([uri(measure)]);
  });

  test("on a page links, and says why it cannot", async () => {
    await start();
    const from = await node("Ontwerp", "Maatregelen", "Richt het toezicht in");
    const to = await node("Ontwerp", "Vereisten", "Menselijk toezicht");
    expect(await drop({ pages: [{ uri: from.uri!, node: from.id }], target: { node: to.id } })).toEqual({
      refused: "Maatregel 'Richt het toezicht in' is al gekoppeld aan 'Menselijk toezicht'.",
    });
  });

  test("of what is gone comes to nothing", async () => {
    await start();
    expect(await drop({ pages: [{ uri: "file:///elders/x.md" }], target: { node: "weg|x" } })).toBeNull();
    expect(await drop({ pages: [{ uri: uri(measure) }], target: { node: "weg|x" } })).toHaveProperty("refused");
    expect(await drop({ pages: [{ uri: uri("docs/weg.md") }], target: { uri: uri(requirement) } })).toHaveProperty(
      "refused",
    );
  });
});

describe("a group that is chosen from a list", () => {
  test("is one of those of the phase first, with what the page is in", async () => {
    await start();
    const found = await ask<PageGroupsResult>("pageGroups", { pages: [{ uri: uri(measure) }] });
    expect(found).toMatchObject({
      title: "fase",
      groups: [
        { group: "ontwerp", description: "staat er al in" },
        { group: "ontwikkelen", description: "" },
      ],
    });
  });

  test("takes a page out of the one that it is to leave, and never out of the others", async () => {
    await start({ ...framework, [measure]: bothPhases, [pages.phase("uitfaseren")]: "---\ntitle: Uitfaseren\n---\n" });
    const own = [{ uri: uri(measure) }];
    const target = { grouping: "levenscyclus", group: "uitfaseren" };
    expect(await ask<PageGroupsResult>("pageGroups", { pages: own })).toMatchObject({
      from: ["ontwerp", "ontwikkelen"],
    });
    const found = await drop({ pages: own, target, as: "move", from: "ontwikkelen" });
    expect(found).toMatchObject({
      choices: [{ title: "Verplaats van Ontwikkelen naar Uitfaseren" }, { type: "add" }],
    });
    // Where nobody says which one, it leaves none.
    expect(await drop({ pages: own, target, as: "move" })).toMatchObject({ choices: [{ type: "add" }] });
    expect(await drop({ pages: own, target, as: "move", from: "weg" })).toMatchObject({ choices: [{ type: "add" }] });
    expect(await drop({ pages: own, target })).toMatchObject({ choices: [{ type: "add" }] });
  });

  test("need not be asked where there is only one, or where a node of the tree says it", async () => {
    await start();
    const target = { grouping: "levenscyclus", group: "ontwikkelen" };
    expect(await ask<PageGroupsResult>("pageGroups", { pages: [{ uri: uri(measure) }] })).toMatchObject({ from: [] });
    expect(await drop({ pages: [{ uri: uri(measure) }], target, as: "move" })).toMatchObject({
      choices: [{ title: "Verplaats van Ontwerp naar Ontwikkelen" }, { type: "add" }],
    });
    session.dispose();
    await start({ ...framework, [measure]: bothPhases });
    const { id } = await node("Ontwerp", "Maatregelen", "Richt het toezicht in");
    const pagesOfNode = [{ uri: uri(measure), node: id }];
    expect(await ask<PageGroupsResult>("pageGroups", { pages: pagesOfNode })).toMatchObject({ from: [] });
  });

  test("is not there for a page that has none", async () => {
    await start();
    expect(await ask("pageGroups", { pages: [{ uri: uri(pages.other("index")) }] })).toHaveProperty("refused");
  });
});

describe("copying", () => {
  const copy = (as: CopyPagesParams["as"], uris: string[], from?: string) =>
    ask<string[]>("copyPages", { uris: uris.map(uri), as, ...(from === undefined ? {} : { from: uri(from) }) });

  test("gives code or name, id, and a link as it is written where one is working", async () => {
    await start({ ...framework, [measure]: goodMeasure.replace("title: Richt", "title: '[Nieuw] Richt'\nx: ") });
    expect(await copy("code", [measure, tool])).toEqual(["owp-05", "IAMA"]);
    expect(await copy("id", [measure, tool])).toEqual(["urn:nl:ak:mtr:owp-05"]);
    expect(await copy("link", [requirement], measure)).toEqual([
      "[Menselijk toezicht](../vereisten/aia-09-menselijk-toezicht.md)",
    ]);
    expect(await copy("link", [requirement])).toEqual([`[Menselijk toezicht](${requirement})`]);
    expect(await copy("link", [measure])).toEqual([expect.stringContaining("[\\[Nieuw\\] Richt](")]);
    expect(await copy("link", [requirement], "elders.txt")).toEqual([`[Menselijk toezicht](${requirement})`]);
  });
});

describe("renaming", () => {
  const name = (newName?: string) => ask<PageNameResult>("pageName", { uri: uri(measure), newName });

  test("says what comes of a name while it is typed", async () => {
    await start();
    expect(await name()).toEqual({ title: "Richt het toezicht in", name: "2-owp-05-toezicht-inrichten" });
    expect(await name("2-owp-07-toezicht")).toMatchObject({ file: "2-owp-07-toezicht.md", id: "urn:nl:ak:mtr:owp-07" });
    expect(await name("3-owp-07-toezicht")).toMatchObject({ refused: expect.stringContaining("begint met '2-'") });
  });

  test("gives the edit, or says why not", async () => {
    await start();
    const rename = (newName: string) => ask<RenamePageResult>("renamePage", { uri: uri(measure), newName });
    const found = (await rename("2-owp-05-toezicht-regelen")) as { edit: WorkspaceEdit };
    expect(found.edit.documentChanges?.at(-1)).toMatchObject({ kind: "rename" });
    expect(await rename("")).toHaveProperty("refused");
  });
});
