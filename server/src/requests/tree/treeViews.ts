import { linkRelations } from "../../core/features/linking/linkPages";
import { codeOf } from "../../core/features/numbers/series";
import { type Tree, treeOf } from "../../core/features/tree/tree";
import { survives, TreeContents } from "../../core/features/tree/treeContents";
import type { TreeElement } from "../../core/features/tree/treeElement";
import { isFiltered, noProblemCounts, type TreeView } from "../../core/features/tree/treeFilter";
import { filterText, groupLabel, ofAll, perText } from "../../core/features/tree/treeTexts";
import { groupingNamed } from "../../core/framework/grouping";
import { titleOf } from "../../core/page/page";
import type { FrameworkChange } from "../../frameworks/change";
import type { FrameworkFolder } from "../../frameworks/frameworkFolder";
import type { Frameworks } from "../../frameworks/frameworks";
import { problemCounts } from "../../problems/problemCounts";
import type { TreeGroupingsResult, TreeNode, TreePathResult, TreeSummaryResult } from "../../protocol/tree";
import { nodeId, nodeOf } from "./treeNodes";

/** The trees of all frameworks in the view that was asked for last; each is made once, and kept through the edits that it survives. */
export class TreeViews {
  #view: TreeView = {};
  readonly #trees = new Map<FrameworkFolder, Tree>();
  readonly #nodes = new WeakMap<TreeElement, TreeNode>();
  readonly #lists = new WeakMap<readonly TreeElement[], readonly TreeNode[]>();

  constructor(private readonly frameworks: Pick<Frameworks, "all" | "of">) {}

  /** From now on in this view, or in the one before. Says whether that is another. */
  look(treeView: TreeView | undefined): boolean {
    if (!treeView || keyOf(treeView) === keyOf(this.#view)) return false;
    this.#view = treeView;
    this.forget();
    return true;
  }

  /** The frameworks are others, or the pages of one were all read anew. */
  forget(): void {
    this.#trees.clear();
  }

  /** Takes in an edit. Says whether it can be seen: in what the tree shows of its pages, in their problems, or in what the filter lets through. */
  takeIn({ framework, edited, checked }: FrameworkChange): boolean {
    const { view } = framework.workspace;
    const tree = this.#trees.get(framework);
    if (!tree) return true;
    for (const [path, before] of edited) {
      if (survives(before, view.page(path), this.#view, view)) continue;
      this.#trees.delete(framework);
      return true;
    }
    return tree.update(edited, checked.keys());
  }

  tree(framework: FrameworkFolder): Tree {
    let tree = this.#trees.get(framework);
    if (!tree) {
      tree = treeOf(framework.workspace.view, {
        view: this.#view,
        language: framework.language,
        problemsAt: (path) => problemCounts([framework.problems(path)]),
      });
      this.#trees.set(framework, tree);
    }
    return tree;
  }

  children(parent: string | undefined): readonly TreeNode[] {
    const { all } = this.frameworks;
    const [only] = all;
    if (parent === undefined && (all.length !== 1 || !only)) return all.map((one) => this.#rootOf(one));
    const { framework, id } = parent === undefined ? { framework: only, id: undefined } : nodeOf(parent, all);
    return framework ? this.#nodesFor(this.tree(framework).children(id), framework) : [];
  }

  pathTo(uri: string, near: string | undefined): TreePathResult {
    const framework = this.frameworks.of(uri);
    const path = framework?.pathOf(uri);
    if (!framework || path === undefined) return { nodes: [] };
    const tree = this.tree(framework);
    const nodes = tree.pathTo(path, near === undefined ? undefined : nodeOf(near, [framework]).id);
    const roots = this.frameworks.all.length > 1 ? [this.#rootOf(framework)] : [];
    if (nodes.length > 0) return { nodes: [...roots, ...nodes.map((element) => this.#nodeFor(element, framework))] };
    const page = framework.workspace.view.page(path);
    const { grouping } = this.#view;
    const { language } = framework;
    const whole = isFiltered(this.#view) && treeOf(framework.workspace.view, { language, view: { grouping } });
    return { nodes: [], ...(page && whole && whole.pathTo(path).length > 0 ? { hidden: titleOf(page) } : {}) };
  }

  summary(): TreeSummaryResult | null {
    const [first] = this.frameworks.all;
    if (!first) return null;
    const { language } = first;
    const { model, view } = first.workspace;
    const trees = this.frameworks.all.map((framework) => this.tree(framework));
    const sum = (count: (tree: Tree) => number) => trees.reduce((total, tree) => total + count(tree), 0);
    const counts = { shown: sum(({ shown }) => shown), total: sum(({ total }) => total) };
    const filter = filterText(this.#view, counts, view, language);
    return {
      grouping: perText(groupingNamed(model, this.#view.grouping), language),
      ...(filter === undefined ? {} : { filter }),
      counts: ofAll(counts, language),
      ...counts,
    };
  }

  /** Those of all frameworks; of groupings with the same id that of the first. */
  groupings(): TreeGroupingsResult {
    const found = new Map<string, TreeGroupingsResult[number]>();
    for (const framework of this.frameworks.all) {
      const { model, view } = framework.workspace;
      const { language } = framework;
      for (const grouping of model.tree?.groupings ?? []) {
        const { id, title } = grouping;
        if (found.has(id)) continue;
        const contents = new TreeContents(view, grouping, {}, () => noProblemCounts);
        const groups = [...contents.groups].map(([value, its]) => ({
          value,
          title: groupLabel(its.group, grouping, language),
          pages: its.size,
        }));
        found.set(id, { id, title: title[language], groups });
      }
    }
    return [...found.values()];
  }

  /** The same list for the same list. */
  #nodesFor(elements: readonly TreeElement[], framework: FrameworkFolder): readonly TreeNode[] {
    const nodes = this.#lists.get(elements) ?? elements.map((element) => this.#nodeFor(element, framework));
    this.#lists.set(elements, nodes);
    return nodes;
  }

  /** The same node for the same element. */
  #nodeFor(element: TreeElement, framework: FrameworkFolder): TreeNode {
    const node = this.#nodes.get(element) ?? nodeFor(element, framework);
    this.#nodes.set(element, node);
    return node;
  }

  #rootOf(framework: FrameworkFolder): TreeNode {
    const label = framework.uri.slice(framework.uri.lastIndexOf("/") + 1);
    const name = label.includes("%") ? label.replace(/%20/g, " ") : label;
    return {
      id: nodeId(framework, "/"),
      type: "framework",
      label: name,
      description: framework.workspace.model.title[framework.language],
      accessibilityLabel: name,
      icon: "root-folder",
      hasChildren: true,
    };
  }
}

function nodeFor(
  { path, id, details: _, isExpanded, problems, ...element }: TreeElement,
  framework: FrameworkFolder,
): TreeNode {
  const { model, view } = framework.workspace;
  const page = path === undefined ? undefined : view.page(path);
  return {
    ...element,
    id: nodeId(framework, id),
    ...(path === undefined ? {} : { uri: framework.uriOf(path) }),
    ...(page && linkRelations(page.kind, model).length > 0 ? { canLink: true } : {}),
    ...(page && element.type === "page" && codeOf(page) !== undefined ? { hasNumber: true } : {}),
    ...(problems.errors + problems.warnings > 0 ? { problems } : {}),
    ...(isExpanded ? { isExpanded } : {}),
  };
}

/** The same for views that show the same. */
function keyOf({ grouping, filter, onlyProblems }: TreeView): string {
  const text = filter?.text?.trim() || undefined;
  const groups = filter?.groups?.map((one) => [one.grouping, one.value]) ?? [];
  return JSON.stringify([grouping, text, groups, onlyProblems === true]);
}
