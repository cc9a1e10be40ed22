/** The requests about pages: each asks the core, and turns its answer into LSP. */
import type { Connection, Hover, LocationLink } from "vscode-languageserver";
import type { Answering } from "./answering";
import { codeActions } from "./codeActions";
import { dataHover } from "./core/features/dataHover";
import { definitions } from "./core/features/definition";
import { hover, preview } from "./core/features/hover";
import { linkRelations } from "./core/features/linkPages";
import { treeChildren } from "./core/features/tree";
import { escapeMarkdown } from "./core/markdown";
import type { FrameworkFolder } from "./frameworkFolder";
import {
  type TreeChildrenParams,
  type TreeNode,
  type TreeTooltipParams,
  type TreeTooltipResult,
  treeChildrenRequest,
  treeTooltipRequest,
} from "./protocol";
import { nodeId, nodeOf } from "./treeNodes";

/** Answers hover, definition, quick fixes and the tree. */
export function answerRequests(
  connection: Connection,
  { frameworks, client, page: answer, file: answerFile }: Answering,
): void {
  connection.onHover((params) =>
    answerFile("Hover", params.textDocument.uri, (framework, path): Hover | null => {
      const { snapshot } = framework.workspace;
      const positions = framework.positions(path);
      const offset = positions.offset(params.position);
      const options = {
        language: frameworks.languageOf(framework),
        uriOf: (to: string) => framework.uriOf(to),
      };
      const page = snapshot.page(path);
      const file = snapshot.dataFile(path);
      const found =
        (page && hover(page, offset, snapshot, options)) ?? (file && dataHover(file, offset, snapshot, options));
      if (!found) return null;
      return { contents: { kind: "markdown", value: found.markdown }, range: positions.range(found.span) };
    }),
  );

  connection.onDefinition((params) =>
    answer("Definition", params.textDocument.uri, (framework, page) => {
      const positions = framework.positions(page.path);
      const found = definitions(page, positions.offset(params.position), framework.workspace.snapshot);
      const links = found.map(({ origin, path, target }): LocationLink => {
        const range = framework.positions(path).range(target);
        return {
          originSelectionRange: positions.range(origin),
          targetUri: frameworks.documentAt(framework, path)?.uri ?? framework.uriOf(path),
          targetRange: range,
          targetSelectionRange: range,
        };
      });
      if (client().textDocument?.definition?.linkSupport) return links;
      return links.map(({ targetUri, targetRange }) => ({ uri: targetUri, range: targetRange }));
    }),
  );

  connection.onCodeAction((params) =>
    answerFile("Code actions", params.textDocument.uri, (framework, path) =>
      codeActions(params, path, framework, frameworks, client()),
    ),
  );

  connection.onRequest(treeChildrenRequest, async (params: TreeChildrenParams | null): Promise<TreeNode[]> => {
    await frameworks.settled();
    const { all } = frameworks;
    const [only] = all;
    const parent = params?.parent ?? undefined;
    if (parent === undefined) return all.length === 1 && only ? nodes(only, undefined) : all.map(rootNode);
    const { framework, id } = nodeOf(parent, frameworks.all);
    return framework ? nodes(framework, id) : [];
  });

  connection.onRequest(treeTooltipRequest, async (params: TreeTooltipParams): Promise<TreeTooltipResult> => {
    await frameworks.settled();
    const { framework, id } = nodeOf(params.id, frameworks.all);
    const parent = id?.includes("/") ? id.split("/").slice(0, 2).join("/") : undefined;
    const node =
      framework && nodesOf(framework, id === parent ? id?.split("/")[0] : parent).find((one) => one.id === id);
    if (!framework || !node) return null;
    const { snapshot } = framework.workspace;
    const page = node.type === "page" && node.path !== undefined ? snapshot.page(node.path) : undefined;
    const language = frameworks.languageOf(framework);
    // A group says in words what its numbers count.
    return page
      ? preview(page, snapshot, { language, uriOf: (path) => framework.uriOf(path) })
      : escapeMarkdown(node.accessibilityLabel);
  });

  function nodesOf(framework: FrameworkFolder, parent: string | undefined) {
    try {
      return treeChildren(framework.workspace.snapshot, parent, frameworks.languageOf(framework));
    } catch (error) {
      frameworks.log(`The tree failed below ${parent ?? "its root"}`, error);
      return [];
    }
  }

  function nodes(framework: FrameworkFolder, parent: string | undefined): TreeNode[] {
    const { model, snapshot } = framework.workspace;
    return nodesOf(framework, parent).map(({ path, id, ...node }) => {
      const page = path === undefined ? undefined : snapshot.page(path);
      return {
        ...node,
        id: nodeId(framework, id),
        ...(path === undefined ? {} : { uri: framework.uriOf(path) }),
        ...(page && linkRelations(page.kind, model).length > 0 ? { canLink: true } : {}),
      };
    });
  }

  function rootNode(framework: FrameworkFolder): TreeNode {
    const label = framework.uri.slice(framework.uri.lastIndexOf("/") + 1);
    const name = label.includes("%") ? label.replace(/%20/g, " ") : label;
    return {
      id: nodeId(framework, "/"),
      type: "framework",
      label: name,
      description: framework.workspace.model.title[frameworks.languageOf(framework)],
      accessibilityLabel: name,
      icon: "root-folder",
      hasChildren: true,
    };
  }
}
