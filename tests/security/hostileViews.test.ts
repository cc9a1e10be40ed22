import { afterEach, describe, expect, test } from "vitest";
import type { CodeLens, DocumentLink, InlayHint, SymbolInformation } from "vscode-languageserver-types";
import type { PageRelations, RelationNode } from "../../server/src/protocol/relations";
import type { TreeNode } from "../../server/src/protocol/tree";
import { diskOf, memoryFileSystem, ServerSession } from "../server/serverSession";
import { hostileFramework, hostileModel, measure, requirement, root } from "./hostileFramework";
import { activeParts, hostileTexts, turning } from "./hostileTexts";

let session: ServerSession;
afterEach(() => session.dispose());

const command = "test.places";

async function start(text: string): Promise<void> {
  const configuration = JSON.stringify({ model: hostileModel(text) });
  const disk = diskOf(root, { ...hostileFramework(text), "algoritmekader.json": configuration });
  session = await ServerSession.start(memoryFileSystem(disk), [root], {
    initializationOptions: { relatedPlacesCommand: command, documentation: "rules:/docs/rules" },
  });
}

const ask = <Result>(method: string, params: unknown) => session.client.sendRequest<Result>(method, params);
const textDocument = { uri: `${root}/${requirement}` };

async function unfold(parent?: string): Promise<TreeNode[]> {
  const nodes: TreeNode[] = [];
  for (const node of await ask<TreeNode[]>("algoritmekader/treeChildren", { parent })) {
    nodes.push(node, ...(node.hasChildren ? await unfold(node.id) : []));
  }
  return nodes;
}

const flat = (nodes: readonly RelationNode[]): RelationNode[] =>
  nodes.flatMap((node) => [node, ...flat(node.children ?? [])]);

describe.each(hostileTexts)("where each text is %j", (text) => {
  test("tooltips in the tree and beside references have nothing in them that acts", async () => {
    await start(text);
    const nodes = await unfold();
    expect(nodes.length).toBeGreaterThan(3);
    const shown = await Promise.all(nodes.map(({ id }) => ask<string>("algoritmekader/treeTooltip", { id })));
    for (const page of [requirement, measure])
      shown.push(await ask<string>("algoritmekader/pagePreview", { uri: `${root}/${page}` }));
    expect(shown.flatMap((markdown) => activeParts(markdown, root))).toEqual([]);
    expect(nodes.filter(({ label, description = "" }) => turning.test(label + description))).toEqual([]);
  });

  test("references, lenses, links and symbols lead into the framework, and run one command of ours", async () => {
    await start(text);
    const relations = await ask<PageRelations>("algoritmekader/followRelations", textDocument);
    const related = flat(relations.nodes);
    expect(related.length).toBeGreaterThan(1);
    expect(related.filter(({ label }) => turning.test(label))).toEqual([]);
    const range = { start: { line: 0, character: 0 }, end: { line: 999, character: 0 } };
    const lenses = (await ask<CodeLens[]>("textDocument/codeLens", { textDocument })) ?? [];
    expect([...new Set(lenses.map((lens) => lens.command?.command))].filter((one) => one !== "")).toEqual([command]);
    const hints = (await ask<InlayHint[]>("textDocument/inlayHint", { textDocument, range })) ?? [];
    const parts = hints.flatMap(({ label }) => (typeof label === "string" ? [] : label));
    const links = (await ask<DocumentLink[]>("textDocument/documentLink", { textDocument })) ?? [];
    const symbols = (await ask<SymbolInformation[]>("workspace/symbol", { query: "" })) ?? [];
    const targets = [
      ...related.map(({ uri }) => uri),
      ...parts.map(({ location }) => location?.uri),
      ...links.map(({ target }) => target),
      ...symbols.map(({ location }) => location.uri),
    ].filter((uri) => uri !== undefined);
    expect(targets.length).toBeGreaterThan(5);
    expect(targets.filter((uri) => !uri.startsWith(`${root}/`))).toEqual([]);
    expect(parts.filter((part) => part.command !== undefined)).toEqual([]);
  });

  test("problems lead to pages of ours and into the framework", async () => {
    await start(text);
    const problems = [...session.problems.values()].flat();
    expect(problems.length).toBeGreaterThan(3);
    for (const { codeDescription, relatedInformation = [] } of problems) {
      expect(codeDescription?.href).toMatch(/^rules:\/docs\/rules\/(?:nl|en)\/[\w-]+\.md$/);
      expect(relatedInformation.filter(({ location }) => !location.uri.startsWith(`${root}/`))).toEqual([]);
    }
  });
});
