import { afterEach, describe, expect, test } from "vitest";
import type { CreateFile, TextDocumentEdit, TextEdit } from "vscode-languageserver";
import {
  type CheckNewPageResult,
  type NewPageAfterResult,
  type NewPageFormResult,
  type NewPageKindsParams,
  type NewPageKindsResult,
  type NewPageParams,
  type NewPageResult,
  newPageAfterRequest,
} from "../../../../server/src/protocol/newPage";
import type { TreeNode } from "../../../../server/src/protocol/tree";
import { pages } from "../../../core/picture";
import { framework, requirement } from "../../../core/rules/framework";
import { appliedTo } from "../../applyEdit";
import { diskOf, memoryFileSystem, ServerSession } from "../../serverSession";

const root = "file:///werk/kader";
const uri = (path: string) => `${root}/${path}`;

let session: ServerSession;
afterEach(() => session?.dispose());

async function start(more: Readonly<Record<string, string>> = {}, resourceOperations = ["create"]): Promise<void> {
  session = await ServerSession.start(memoryFileSystem(diskOf(root, { ...framework, ...more })), [root], {
    capabilities: { workspace: { workspaceEdit: { documentChanges: true, resourceOperations } } } as never,
  });
}

const kinds = (params: NewPageKindsParams) =>
  session.client.sendRequest<Exclude<NewPageKindsResult, { refused: string }>>("algoritmekader/newPageKinds", params);
const form = (kind: string, node?: string) =>
  session.client.sendRequest<NewPageFormResult>("algoritmekader/newPageForm", {
    framework: root,
    kind,
    ...(node === undefined ? {} : { node }),
  });
const answers = (more: Partial<NewPageParams> = {}): NewPageParams => ({
  framework: root,
  kind: "maatregel",
  series: "owp",
  title: "Wees open",
  values: {},
  ...more,
});
const check = (more: Partial<NewPageParams>) =>
  session.client.sendRequest<CheckNewPageResult>("algoritmekader/checkNewPage", answers(more));
const make = (more: Partial<NewPageParams> = {}) =>
  session.client.sendRequest<NewPageResult>("algoritmekader/newPage", answers(more));
const children = (parent?: string) =>
  session.client.sendRequest<TreeNode[]>("algoritmekader/treeChildren", parent === undefined ? {} : { parent });

describe("what can be made", () => {
  test("each kind, in the language of the framework", async () => {
    await start();
    const found = await kinds({ uri: uri(requirement) });
    expect(found?.framework).toBe(root);
    expect(found?.kinds.map(({ title }) => title).slice(0, 3)).toEqual([
      "Nieuwe vereiste",
      "Nieuwe maatregel",
      "Nieuw hulpmiddel",
    ]);
    expect(found?.kind).toBeUndefined();
    expect(await kinds({})).toEqual(found);
  });

  test("from the tree the kind and the phase are known", async () => {
    await start();
    const [group] = await children();
    const [, kind] = await children(group?.id);
    expect((await kinds({ node: kind?.id as string }))?.kind).toBe("maatregel");
    expect((await kinds({ node: group?.id as string }))?.kind).toBeUndefined();
    const found = await form("maatregel", kind?.id);
    expect(found?.series.filter(({ isLikely }) => isLikely)).toEqual([
      {
        value: "owp",
        title: "Ontwerp",
        isLikely: true,
        implies: { key: "levenscyclus", value: "ontwerp" },
        numbers: { next: "owp-06", freed: [], unused: ["owp-01", "owp-02", "owp-03", "owp-04"], reserved: [] },
      },
    ]);
    expect(found?.questions.map(({ title, chosen }) => [title, ...chosen])).toContainEqual(["Levenscyclus", "ontwerp"]);
  });

  test("nothing where there is no framework", async () => {
    session = await ServerSession.start(memoryFileSystem(new Map()), [root]);
    expect(await kinds({})).toBeNull();
  });
});

test("what comes of the answers is told at every key", async () => {
  await start();
  expect(await check({})).toEqual({ text: "wees-open", file: "2-owp-06-wees-open.md", id: "urn:nl:ak:mtr:owp-06" });
  expect(await check({ title: "Wees open.", text: "a b" })).toEqual({
    text: "wees-open",
    title: "Laat de punt aan het eind van de titel weg.",
    name: "Gebruik in de naam alleen letters zonder accent en cijfers, met één koppelteken tussen de woorden.",
  });
});

test("the page is made in one edit, from the template of the repository where it has one", async () => {
  await start({ "templates/template-maatregel.md": "---\nhide: toc\n---\nHier staat nog een keer duidelijk wat.\n" });
  const path = pages.maatregel("2-owp-06-wees-open");
  const result = await make({ values: { rollen: ["jurist"] } });
  const [create, change, ...rest] = result?.page?.edit.documentChanges ?? [];
  expect(rest).toEqual([]);
  expect(create as CreateFile).toEqual({ kind: "create", uri: uri(path), options: { overwrite: false } });
  const { edits, textDocument } = change as TextDocumentEdit;
  expect(textDocument).toEqual({ uri: uri(path), version: null });
  expect((edits[0] as TextEdit).newText).toBe(
    "---\ntitle: Wees open\nid: urn:nl:ak:mtr:owp-06\ntoelichting: …\nrollen:\n- jurist\nhide: toc\n---\nHier staat nog een keer duidelijk wat.\n",
  );
  expect(result?.page?.selection).toEqual({ start: { line: 3, character: 13 }, end: { line: 3, character: 14 } });
});

test("an answer that cannot be is refused, and so is a client that cannot make files", async () => {
  await start();
  expect(await make({ title: "" })).toEqual({ refused: "Geef de pagina een titel." });
  session.dispose();
  await start({}, []);
  expect(await make()).toBeNull();
});

describe("right after another page", () => {
  const next = pages.vereiste("aia-10-register");
  const more = { [next]: "---\ntitle: Register\nid: urn:nl:ak:ver:aia-10\n---\n" };
  const askAfter = (path: string): Promise<NewPageAfterResult> =>
    session.client.sendRequest(newPageAfterRequest, { uri: uri(path) });
  const own = { kind: "vereiste", after: uri(requirement), title: "Wees open", values: {} };

  test("number, folder, law and phase are known, and what shifts is said in words", async () => {
    await start(more, ["create", "rename"]);
    const found = await askAfter(requirement);
    if (!found || "refused" in found) throw new Error("not offered");
    expect(found).toMatchObject({
      framework: root,
      kind: "vereiste",
      title: "Nieuwe vereiste",
      room: "De pagina krijgt nummer aia-10; aia-10 wordt aia-11. Niets verwijst ernaar.",
    });
    expect(found.questions.map(({ key }) => key)).not.toContain("levenscyclus");
    expect(found.questions.map(({ key }) => key)).toContain("onderwerp");
    expect(await check({ ...own })).toMatchObject({ file: "aia-10-wees-open.md", id: "urn:nl:ak:ver:aia-10" });
  });

  test("others move, and the page is made in one edit", async () => {
    const disk = diskOf(root, { ...framework, ...more });
    session = await ServerSession.start(memoryFileSystem(disk), [root], {
      capabilities: {
        workspace: { workspaceEdit: { documentChanges: true, resourceOperations: ["create", "rename"] } },
      } as never,
    });
    const { series: _, ...given } = answers(own);
    const result = await session.client.sendRequest<NewPageResult>("algoritmekader/newPage", given);
    expect(result?.page?.shift).toContain("aia-10 wordt aia-11.");
    expect(result?.page?.uri).toBe(uri(pages.vereiste("aia-10-wees-open")));
    const now = appliedTo(disk, result!.page!.edit);
    expect(now.get(uri(pages.vereiste("aia-11-register")))).toContain("id: urn:nl:ak:ver:aia-11");
    expect(now.get(uri(pages.vereiste("aia-10-wees-open")))).toContain("id: urn:nl:ak:ver:aia-10\n");
    expect(now.get(uri(pages.vereiste("aia-10-wees-open")))).toContain("levenscyclus:\n- ontwerp");
    expect(now.has(uri(next))).toBe(false);
  });

  test("a number that is free already is used, and nothing is asked about others", async () => {
    await start();
    expect(await askAfter(requirement)).toMatchObject({ room: "De pagina krijgt nummer aia-10." });
    const result = await make({ ...own, series: undefined as never });
    expect(result?.page).toMatchObject({ title: "Wees open", uri: uri(pages.vereiste("aia-10-wees-open")) });
    expect(result?.page?.shift).toBeUndefined();
  });

  test("is refused for a page without a number, and null for what is no page", async () => {
    await start();
    expect(await askAfter(pages.phase("ontwerp"))).toEqual({
      refused: "Deze pagina heeft geen nummer in haar naam. Open een pagina van een genummerde reeks.",
    });
    expect(await askAfter("docs/nergens.md")).toBeNull();
    expect(await make({ ...own, after: uri("docs/nergens.md") })).toEqual({
      refused: "De pagina waarna deze zou komen, is er niet meer.",
    });
  });
});
