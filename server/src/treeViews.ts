import { linkRelations } from "./core/features/linkPages";
import { type Tree, type TreeElement, treeOf, treeSignature } from "./core/features/tree";
import { type GroupContents, keepsMemo, newMemo, type TreeMemo, treeContents } from "./core/features/treeContents";
import { isFiltered, noProblemCounts, type ProblemCounts, type TreeView, textFits } from "./core/features/treeFilter";
import { filterText, groupLabel, ofAll, perText } from "./core/features/treeTexts";
import { groupingNamed } from "./core/grouping";
import { type Page, titleOf } from "./core/page";
import type { FrameworkFolder } from "./frameworkFolder";
import type { Frameworks } from "./frameworks";
import type { TreeGroupingsResult, TreeNode, TreePathResult, TreeSummaryResult } from "./protocol";
import { nodeId, nodeOf } from "./treeNodes";

/** The trees of all frameworks in the view that was asked for last; each is made once until something in it changes. */
export class TreeViews {
  #view: TreeView = {};
  readonly #drawn = new Map<FrameworkFolder, Drawn>();
  readonly #memos = new Map<FrameworkFolder, TreeMemo>();
  readonly #nodes = new WeakMap<TreeElement, TreeNode>();
  readonly #lists = new WeakMap<readonly TreeElement[], readonly TreeNode[]>();

  constructor(private readonly frameworks: Pick<Frameworks, "all" | "of" | "languageOf">) {}

  /** From now on in this view, or in the one before. Says whether that is another. */
  look(view: TreeView | undefined): boolean {
    if (!view || keyOf(view) === keyOf(this.#view)) return false;
    this.#view = view;
    this.forget();
    return true;
  }

  /** Something changed in one framework, or in all. */
  forget(framework?: FrameworkFolder): void {
    if (framework) this.#drawn.delete(framework);
    else {
      this.#drawn.clear();
      this.#memos.clear();
    }
  }

  /** Whether an edit can be seen: in what the tree shows of its pages, in their problems, or in what the filter lets through. */
  isChanged(
    framework: FrameworkFolder,
    edited: ReadonlyMap<string, Page | undefined>,
    checked: Iterable<string>,
  ): boolean {
    const { snapshot } = framework.workspace;
    for (const [path, before] of edited) {
      if (!keepsMemo(before, snapshot.page(path), this.#view, snapshot)) this.#memos.delete(framework);
    }
    const drawn = this.#drawn.get(framework);
    if (!drawn) return true;
    const fits = textFits(this.#view.filter?.text ?? "", snapshot);
    for (const [path, before] of edited) {
      const after = snapshot.page(path);
      if (treeSignature(before, snapshot) !== treeSignature(after, snapshot)) return true;
      if (before && after && fits(before) !== fits(after)) return true;
    }
    for (const path of checked) {
      const [before, after] = [drawn.problems.get(path) ?? noProblemCounts, countsAt(framework, path)];
      if (before.errors !== after.errors || before.warnings !== after.warnings) return true;
    }
    return false;
  }

  tree(framework: FrameworkFolder): Tree {
    return this.#drawnOf(framework).tree;
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
    const page = framework.workspace.snapshot.page(path);
    const { grouping } = this.#view;
    const whole =
      isFiltered(this.#view) && treeOf(framework.workspace.snapshot, { language: "nl", view: { grouping } });
    return { nodes: [], ...(page && whole && whole.pathTo(path).length > 0 ? { hidden: titleOf(page) } : {}) };
  }

  summary(): TreeSummaryResult | null {
    const [first] = this.frameworks.all;
    if (!first) return null;
    const language = this.frameworks.languageOf(first);
    const { model, snapshot } = first.workspace;
    const trees = this.frameworks.all.map((framework) => this.tree(framework));
    const sum = (count: (tree: Tree) => number) => trees.reduce((total, tree) => total + count(tree), 0);
    const counts = { shown: sum(({ shown }) => shown), total: sum(({ total }) => total) };
    const filter = filterText(this.#view, counts, snapshot, language);
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
      const { model, snapshot } = framework.workspace;
      const language = this.frameworks.languageOf(framework);
      for (const { id, title } of model.tree?.groupings ?? []) {
        const contents = found.has(id) ? undefined : treeContents(snapshot, { grouping: id }, () => noProblemCounts);
        if (!contents) continue;
        const groups = [...contents.groups].map(([value, its]) => ({
          value,
          title: groupLabel(its, contents, language),
          pages: sizeOf(its),
        }));
        found.set(id, { id, title: title[language], groups });
      }
    }
    return [...found.values()];
  }

  #drawnOf(framework: FrameworkFolder): Drawn {
    let drawn = this.#drawn.get(framework);
    if (!drawn) {
      const problems = new Map<string, ProblemCounts>();
      for (const path of framework.workspace.allProblems().keys()) problems.set(path, countsAt(framework, path));
      const memo = this.#memos.get(framework) ?? newMemo();
      this.#memos.set(framework, memo);
      const tree = treeOf(framework.workspace.snapshot, {
        memo,
        view: this.#view,
        language: this.frameworks.languageOf(framework),
        problemsAt: (path) => problems.get(path) ?? noProblemCounts,
      });
      drawn = { tree, problems };
      this.#drawn.set(framework, drawn);
    }
    return drawn;
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
      description: framework.workspace.model.title[this.frameworks.languageOf(framework)],
      accessibilityLabel: name,
      icon: "root-folder",
      hasChildren: true,
    };
  }
}

interface Drawn {
  readonly tree: Tree;
  /** As it shows them. */
  readonly problems: ReadonlyMap<string, ProblemCounts>;
}

function nodeFor(
  { path, id, details: _, isExpanded, problems, ...element }: TreeElement,
  framework: FrameworkFolder,
): TreeNode {
  const { model, snapshot } = framework.workspace;
  const page = path === undefined ? undefined : snapshot.page(path);
  return {
    ...element,
    id: nodeId(framework, id),
    ...(path === undefined ? {} : { uri: framework.uriOf(path) }),
    ...(page && linkRelations(page.kind, model).length > 0 ? { canLink: true } : {}),
    ...(problems.errors + problems.warnings > 0 ? { problems } : {}),
    ...(isExpanded ? { isExpanded } : {}),
  };
}

function countsAt(framework: FrameworkFolder, path: string): ProblemCounts {
  let errors = 0;
  let warnings = 0;
  for (const { severity } of framework.problems(path)) {
    if (severity === "error") errors++;
    else if (severity === "warning") warnings++;
  }
  return { errors, warnings };
}

function sizeOf({ kinds }: GroupContents): number {
  let size = 0;
  for (const pages of kinds.values()) size += pages.length;
  return size;
}

/** The same for views that show the same. */
function keyOf({ grouping, filter, onlyProblems }: TreeView): string {
  const text = filter?.text?.trim() || undefined;
  const groups = filter?.groups?.map((one) => [one.grouping, one.value]) ?? [];
  return JSON.stringify([grouping, text, groups, onlyProblems === true]);
}
