import { afterEach, describe, expect, test } from "vitest";
import type { CodeAction, TextDocumentEdit, TextEdit, WorkspaceEdit } from "vscode-languageserver";
import { Positions } from "../../../../server/src/core/text/positions";
import { applied } from "../../../../server/src/core/text/textEdits";
import type {
  LinkCandidatesResult,
  LinkRelation,
  LinkRelationsResult,
  LinkResult,
} from "../../../../server/src/protocol/linking";
import type { TreeNode } from "../../../../server/src/protocol/tree";
import { pages } from "../../../core/picture";
import { framework, goodMeasure, measure, requirement } from "../../../core/rules/framework";
import { diskOf, memoryFileSystem, ServerSession } from "../../serverSession";

const root = "file:///werk/kader";
const uri = (path: string) => `${root}/${path}`;
const other = pages.vereiste("aia-00-verboden-AI-praktijken");
const forward: LinkRelation = { direction: "forward", kind: "vereiste", key: "vereiste" };
const backward: LinkRelation = { direction: "backward", kind: "maatregel", key: "vereiste" };

let session: ServerSession;
afterEach(() => session?.dispose());

async function start(files: Readonly<Record<string, string>> = framework): Promise<void> {
  session = await ServerSession.start(memoryFileSystem(diskOf(root, files)), [root]);
}

function link(path: string, relation: LinkRelation, add: string[], remove: string[] = []): Promise<LinkResult> {
  const params = { uri: uri(path), relation, add: add.map(uri), remove: remove.map(uri) };
  return session.client.sendRequest("algoritmekader/link", params);
}

/** A text after the part of an edit that is for it. */
function after(edit: WorkspaceEdit | null | undefined, path: string, text: string): string {
  const changes = (edit?.documentChanges ?? []) as TextDocumentEdit[];
  const positions = Positions.of(text);
  const edits = changes
    .filter(({ textDocument }) => textDocument.uri === uri(path))
    .flatMap((change) => change.edits as TextEdit[])
    .map(({ range, newText }) => ({
      span: { start: positions.offset(range.start), end: positions.offset(range.end) },
      newText,
    }));
  return applied(text, edits);
}

describe("linking", () => {
  test("what a page can be linked with, in the language of the framework", async () => {
    await start();
    const found = await session.client.sendRequest<LinkRelationsResult>("algoritmekader/linkRelations", {
      uri: uri(measure),
    });
    expect(found?.title).toBe("Richt het toezicht in");
    expect(found?.relations.map(({ title, description, linked }) => [title, description, linked])).toEqual([
      ["Vereisten bij deze maatregel", "staat bij 'vereiste' op deze maatregel", 1],
      ["Hulpmiddelen die deze maatregel noemen", "staat bij 'maatregel' op die hulpmiddelen", 0],
    ]);
  });

  test("no page, nothing to link", async () => {
    await start();
    for (const path of ["mkdocs.yml", "docs/afbeeldingen/schema.png"]) {
      const params = { uri: uri(path), relation: forward };
      expect(await session.client.sendRequest("algoritmekader/linkRelations", params)).toBeNull();
      expect(await session.client.sendRequest("algoritmekader/linkCandidates", params)).toBeNull();
      expect(await link(path, forward, [other])).toBeNull();
    }
  });

  test("the pages to choose from", async () => {
    await start();
    const params = { uri: uri(measure), relation: forward };
    const found = await session.client.sendRequest<LinkCandidatesResult>("algoritmekader/linkCandidates", params);
    expect(found?.map((one) => [one.uri, one.code, one.isLinked])).toEqual([
      [uri(other), "aia-00", false],
      [uri(requirement), "aia-09", true],
    ]);
  });

  test("one edit for all pages, made on the text that is open", async () => {
    await start();
    const text = goodMeasure.replace("title: Richt", "title: 'Richt").replace("in\nid", "in'\nid");
    await session.open(uri(measure), text);
    const result = await link(other, backward, [measure]);
    expect(result?.refused).toEqual([]);
    expect(after(result?.edit, measure, text)).toBe(
      text.replace("vereiste:\n", "vereiste:\n- aia-00-verboden-AI-praktijken\n"),
    );
    expect(result?.edit?.documentChanges?.map((one) => (one as TextDocumentEdit).textDocument)).toEqual([
      { uri: uri(measure), version: 1 },
      { uri: uri(other), version: null },
    ]);
  });

  test("nothing to do, no edit; what cannot be done is said", async () => {
    await start({ ...framework, [measure]: "---\ntitle: 'x\n---\n" });
    expect(await link(measure, forward, [], [other])).toEqual({ edit: null, refused: [] });
    expect(await link(measure, forward, [other])).toEqual({
      edit: null,
      refused: ["De front matter van '2-owp-05-toezicht-inrichten' kan niet worden gelezen. Herstel die eerst."],
    });
  });
});

test("the tree says which pages can be linked", async () => {
  await start();
  const children = (parent?: string) =>
    session.client.sendRequest<TreeNode[]>("algoritmekader/treeChildren", parent === undefined ? {} : { parent });
  const [group] = await children();
  const [kind] = await children(group?.id);
  const [page] = await children(kind?.id);
  expect([group?.canLink, kind?.canLink, page?.canLink]).toEqual([undefined, undefined, true]);
});

test("a link in the text offers to name its page in the front matter too", async () => {
  const text = `${goodMeasure}\nZie [dit](../vereisten/aia-00-verboden-AI-praktijken.md).\n`;
  await start({ ...framework, [measure]: text });
  const offset = text.indexOf("dit]");
  const range = Positions.of(text).range({ start: offset, end: offset });
  const ask = (only?: string[]) =>
    session.client.sendRequest<CodeAction[]>("textDocument/codeAction", {
      textDocument: { uri: uri(measure) },
      range,
      context: { diagnostics: [], ...(only ? { only } : {}) },
    });
  const [action, ...rest] = await ask(["refactor"]);
  expect(rest).toEqual([]);
  expect(action?.title).toBe("Koppel 'Verboden praktijken' ook in de front matter");
  expect(after(action?.edit, measure, text)).toContain("vereiste:\n- aia-00-verboden-AI-praktijken\n");
  expect(await ask(["quickfix"])).toEqual([]);
  expect((await ask()).map(({ title }) => title)).toEqual([action?.title]);
});
