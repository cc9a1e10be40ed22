import * as vscode from "vscode";
import {
  type TreeNode,
  type TreeSummaryParams,
  treeChangedNotification,
  treeSummaryRequest,
} from "../../../server/src/protocol/tree";
import { coalesce } from "../connection/coalesce";
import type { Session } from "../connection/session";
import { sessionLanguage } from "../connection/sessionLanguage";
import { type PageTools, pageActions } from "../pages/pageActions";
import { followEditor } from "./followEditor";
import { treeCommands } from "./treeCommands";
import { treeDrop } from "./treeDrop";
import { badgeOf, problemDecorations } from "./treeProblems";
import { treeProvider } from "./treeProvider";
import { treeState } from "./treeState";
import { treeTexts } from "./treeTexts";

const viewId = "algoritmekader.lifecycle";
const refreshPeriod = 100;

export interface LifecycleView extends vscode.Disposable {
  /** What the editor shows of it. */
  readonly view: Pick<vscode.TreeView<TreeNode>, "description" | "message" | "selection" | "visible">;
}

/** The view "Levenscyclus": shows the server's tree and follows its changes without losing what is expanded. */
export function lifecycleView(
  session: Session,
  tools: PageTools,
  memory: vscode.Memento,
  log: vscode.LogOutputChannel,
): LifecycleView {
  const state = treeState(memory);
  const provider = treeProvider(session, state, log);
  const view = vscode.window.createTreeView(viewId, {
    treeDataProvider: provider,
    showCollapseAll: true,
    canSelectMany: true,
    dragAndDropController: treeDrop(session, tools.placing),
  });
  const refresh = coalesce(refreshPeriod, (changes) => {
    provider.refresh(changes);
    void describe(view, session, state.view);
  });
  const name = () => {
    view.title = treeTexts[sessionLanguage(session)].lifecycle;
  };
  name();
  let sessionState = session.state;
  void describe(view, session, state.view);
  const following = vscode.Disposable.from(
    view,
    pageActions(session, view, tools),
    treeCommands(session, state),
    followEditor(view, provider, state, session, log),
    problemDecorations(session),
    provider,
    state,
    refresh,
    view.onDidExpandElement(({ element }) => provider.fold(element, true)),
    view.onDidCollapseElement(({ element }) => provider.fold(element, false)),
    session.onNotification(treeChangedNotification, ({ nodes, looks = [] }) => {
      provider.learn(looks);
      refresh.add(nodes && [...nodes, ...looks.map(({ id }) => id)]);
    }),
    state.onDidChange(() => {
      provider.refresh("everything");
      void describe(view, session, state.view);
    }),
    session.onDidChange(() => {
      // The server says when the tree changes; that there is a server to ask, or no longer, only the session knows.
      if (session.state !== sessionState) refresh.add(undefined);
      sessionState = session.state;
      name();
      view.badge = badgeOf(session);
    }),
  );
  return { view, dispose: () => following.dispose() };
}

/** Says above the tree how it is grouped and what the filter leaves out. */
async function describe(
  view: Pick<vscode.TreeView<TreeNode>, "description" | "message">,
  session: Pick<Session, "request">,
  shown: TreeSummaryParams["view"],
): Promise<void> {
  const summary = await session.request(treeSummaryRequest, {
    view: shown,
  });
  view.description = summary?.grouping;
  view.message = summary?.filter;
}
