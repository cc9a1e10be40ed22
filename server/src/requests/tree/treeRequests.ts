/** The requests of the tree: each asks the core, and turns its answer into nodes. */
import type { Connection } from "vscode-languageserver";
import { preview } from "../../core/features/hover/hover";
import type { TreeView } from "../../core/features/tree/treeFilter";
import { escapeMarkdown } from "../../core/text/markdown";
import type { Answering } from "../../frameworks/answering";
import type { FrameworkFolder } from "../../frameworks/frameworkFolder";
import {
  treeChangedNotification,
  treeChildrenRequest,
  treeGroupingsRequest,
  treePathRequest,
  treeSummaryRequest,
  treeTooltipRequest,
} from "../../protocol/tree";
import { nodeOf } from "./treeNodes";
import { TreeViews } from "./treeViews";
import { TreeWatch } from "./treeWatch";

/** How long changes are gathered before the client hears of them, in milliseconds: a title is typed letter by letter. */
const changeDelay = 50;

/** Answers what the client asks of the tree, and tells it what changes. Returns what ends that. */
export function answerTree(connection: Connection, { frameworks }: Answering): () => void {
  const views = new TreeViews(frameworks);
  const watch = new TreeWatch();
  let timer: ReturnType<typeof setTimeout> | undefined;
  /** As the client has it; undefined until it asks. */
  let toldSummary: string | undefined;

  connection.onRequest(treeChildrenRequest, async (params) => {
    await lookedAt(params?.view);
    const parent = params?.parent ?? undefined;
    const children = attempt("The tree", [], () => views.children(parent));
    watch.tell(parent, children);
    return children;
  });

  connection.onRequest(treeSummaryRequest, async ({ view }) => {
    await lookedAt(view);
    const summary = attempt("The summary of the tree", null, () => views.summary());
    toldSummary = JSON.stringify(summary);
    return summary;
  });

  connection.onRequest(treeGroupingsRequest, async () => {
    await frameworks.settled();
    return attempt("The groupings of the tree", [], () => views.groupings());
  });

  connection.onRequest(treePathRequest, async ({ uri, view, near }) => {
    await lookedAt(view);
    return attempt("The place in the tree", { nodes: [] }, () => views.pathTo(uri, near));
  });

  connection.onRequest(treeTooltipRequest, async ({ id }) => {
    await frameworks.settled();
    return attempt("The tooltip of the tree", null, () => tooltip(id));
  });

  /** Requests come in the order in which the author chose views, and may be answered in another: while pages are read they wait. */
  async function lookedAt(view: TreeView | undefined): Promise<void> {
    if (views.look(view)) watch.forgetAll();
    await frameworks.settled();
  }

  frameworks.onTreeChange = () => {
    clearTimeout(timer);
    timer = undefined;
    views.forget();
    watch.forgetAll();
    void connection.sendNotification(treeChangedNotification, {});
  };
  frameworks.onEdited = (framework, edited, checked) => {
    const isSeen = views.takeIn(framework, edited, checked);
    if (isSeen && !watch.isEmpty) timer ??= setTimeout(tellChanges, changeDelay);
  };

  function tellChanges(): void {
    timer = undefined;
    const changes = attempt("The changes of the tree", undefined, () =>
      watch.changes((parent) => views.children(parent)),
    );
    // What the view says of itself may be other words where the nodes are the same: a filter counts what it leaves out too.
    const summary = attempt("The summary of the tree", null, () => views.summary());
    const isOther = toldSummary !== undefined && toldSummary !== JSON.stringify(summary);
    if (changes) void connection.sendNotification(treeChangedNotification, changes);
    else if (isOther) void connection.sendNotification(treeChangedNotification, { nodes: [], looks: [] });
  }

  function tooltip(id: string): string | null {
    const { framework, id: inner } = nodeOf(id, frameworks.all);
    if (!framework || inner === undefined) return null;
    const node = views.tree(framework).node(inner);
    if (!node) return null;
    const details = node.details.map((text) => escapeMarkdown(`${text.charAt(0).toUpperCase()}${text.slice(1)}`));
    const glance = node.path === undefined ? undefined : glanceAt(framework, node.path);
    return [...(glance === undefined ? [] : [glance]), ...details].join("\n\n");
  }

  function glanceAt(framework: FrameworkFolder, path: string): string | undefined {
    const { snapshot } = framework.workspace;
    const page = snapshot.page(path);
    const language = frameworks.languageOf(framework);
    return page && preview(page, snapshot, { language, uriOf: (to) => framework.uriOf(to) });
  }

  function attempt<Result>(what: string, otherwise: Result, act: () => Result): Result {
    try {
      return act();
    } catch (error) {
      frameworks.log(`${what} failed`, error);
      return otherwise;
    }
  }

  return () => clearTimeout(timer);
}
