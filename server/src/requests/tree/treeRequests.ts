/** The requests of the tree: each asks the core, and turns its answer into nodes. */
import type { Connection } from "../../connection/connection";
import { glance, preview } from "../../core/features/hover/hover";
import type { TreeView } from "../../core/features/tree/treeFilter";
import { escapeMarkdown } from "../../core/text/markdown";
import type { Answering } from "../../frameworks/answering";
import type { FrameworkFolder } from "../../frameworks/frameworkFolder";
import {
  type TreeNode,
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

/** Answers what the client asks of the tree, and tells it what changes. */
export function answerTree(connection: Connection, { frameworks, schedule, all, now }: Answering): void {
  const views = new TreeViews(frameworks);
  const watch = new TreeWatch();
  /** As the client has it; undefined until it asks. */
  let toldSummary: string | undefined;

  connection.onRequest(treeChildrenRequest, async (params) => {
    lookAt(params?.view);
    const parent = params?.parent ?? undefined;
    return (await all("The tree", () => told(parent, views.children(parent)))) ?? told(parent, []);
  });

  connection.onRequest(treeSummaryRequest, async ({ view: treeView }) => {
    lookAt(treeView);
    return all("The summary of the tree", () => {
      const summary = views.summary();
      toldSummary = JSON.stringify(summary);
      return summary;
    });
  });

  connection.onRequest(
    treeGroupingsRequest,
    async () => (await all("The groupings of the tree", () => views.groupings())) ?? [],
  );

  connection.onRequest(treePathRequest, async ({ uri, view: treeView, near }) => {
    lookAt(treeView);
    return (await all("The place in the tree", () => views.pathTo(uri, near))) ?? { nodes: [] };
  });

  connection.onRequest(treeTooltipRequest, ({ id }) => all("The tooltip of the tree", () => tooltip(id)));

  function told(parent: string | undefined, children: readonly TreeNode[]): readonly TreeNode[] {
    watch.tell(parent, children);
    return children;
  }

  /** At once: requests come in the order in which the author chose views, and may be answered in another. */
  function lookAt(treeView: TreeView | undefined): void {
    if (views.look(treeView)) watch.forgetAll();
  }

  const telling = schedule.burst(changeDelay, tellChanges);
  frameworks.onChange((change) => {
    if (change !== "everything") {
      // What a filter is by is the title of a page that it may leave out.
      if ((views.takeIn(change) || change.isSeenElsewhere) && !watch.isEmpty) telling.ask();
      return;
    }
    // Once there is something to show, this is told.
    if (frameworks.isReading && frameworks.all.length === 0) return;
    telling.cancel();
    views.forget();
    watch.forgetAll();
    void connection.sendNotification(treeChangedNotification, {});
  });

  function tellChanges(): void {
    const changes = now("The changes of the tree", () => watch.changes((parent) => views.children(parent)));
    // What the view says of itself may be other words where the nodes are the same: a filter counts what it leaves out too.
    const summary = now("The summary of the tree", () => views.summary());
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
    // A group counts what is in it, which is not all that names its page: two counts would contradict each other.
    const show = node.type === "group" ? glance : preview;
    const page = node.path === undefined ? undefined : glanceAt(framework, node.path, show);
    return [...(page === undefined ? [] : [page]), ...details].join("\n\n");
  }

  function glanceAt(framework: FrameworkFolder, path: string, show: typeof preview): string | undefined {
    const { view } = framework.workspace;
    const page = view.page(path);
    return page && show(page, view, framework.wording);
  }
}
