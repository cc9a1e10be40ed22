import * as vscode from "vscode";
import { plainMessage } from "../../../server/src/protocol/messages";
import type { TreeNode } from "../../../server/src/protocol/tree";
import { openUri, uriOf } from "../commands/chosenPages";
import { commandIds } from "../commands/commandIds";
import type { Session } from "../connection/session";
import { sessionLanguage } from "../connection/sessionLanguage";
import type { TreeProvider } from "./treeProvider";
import type { TreeState } from "./treeState";
import { treeTexts } from "./treeTexts";

type Revealing = Pick<vscode.TreeView<TreeNode>, "visible" | "selection" | "reveal" | "onDidChangeVisibility">;

/** Selects the page of the editor in the tree, without taking the focus; and the command that goes to a page there. */
export function followEditor(
  view: Revealing,
  provider: Pick<TreeProvider, "find">,
  state: Pick<TreeState, "onDidChange" | "clearFilter">,
  session: Pick<Session, "state" | "status" | "onDidChange">,
  log: vscode.LogOutputChannel,
): vscode.Disposable {
  /** What was followed last: a page is shown once, and then the tree is the author's to scroll. */
  let followed: string | undefined;
  let revealing = Promise.resolve();

  function pageToFollow(): string | undefined {
    const isOn = vscode.workspace.getConfiguration("algoritmekader").get("tree.followEditor", true);
    return isOn && view.visible && session.state === "ready" ? openUri() : undefined;
  }

  /** `rowsAreOthers`: what the editor tells as selected is of rows that are gone. */
  async function follow(rowsAreOthers = false): Promise<void> {
    const uri = pageToFollow();
    const isNew = uri !== followed;
    followed = uri;
    if (uri === undefined || !isNew) return;
    // Who chose it in the tree has it selected already.
    const isDone = () => !rowsAreOthers && isSelected(uri);
    if (isDone()) return;
    const { node } = await provider.find(uri, view.selection[0]);
    // One after the other: of two at once the editor may finish the older one last.
    revealing = revealing.then(async () => {
      if (!node || pageToFollow() !== uri || isDone()) return;
      try {
        await view.reveal(node, { select: true, focus: false });
      } catch (error) {
        // The tree changed while its way was looked up: whatever changed it makes for another look.
        log.debug(`${uri} is not shown in the tree: ${error}`);
      }
    });
  }

  function again(rowsAreOthers = false): void {
    followed = undefined;
    void follow(rowsAreOthers);
  }

  function isSelected(uri: string): boolean {
    return view.selection.some((node) => node.uri !== undefined && sameUri(node.uri, uri));
  }

  async function show(target: unknown): Promise<void> {
    const uri = uriOf(target);
    if (uri === undefined) return;
    const words = treeTexts[sessionLanguage(session)];
    const { node, hidden } = await provider.find(uri, view.selection[0]);
    if (node) await view.reveal(node, { select: true, focus: true });
    else if (hidden === undefined) void vscode.window.showInformationMessage(plainMessage(words.notInTree));
    else if (
      (await vscode.window.showInformationMessage(plainMessage(words.hiddenByFilter(hidden)), words.clearFilter)) !==
      undefined
    ) {
      state.clearFilter();
      await show(target);
    }
  }

  void follow();
  return vscode.Disposable.from(
    vscode.window.onDidChangeActiveTextEditor(() => void follow()),
    view.onDidChangeVisibility(() => again()),
    state.onDidChange(() => again(true)),
    session.onDidChange(() => void follow()),
    vscode.workspace.onDidChangeConfiguration((event) => {
      if (event.affectsConfiguration("algoritmekader.tree.followEditor")) again();
    }),
    vscode.commands.registerCommand(commandIds.revealInTree, show),
  );
}

function sameUri(one: string, other: string): boolean {
  return one === other || vscode.Uri.parse(one, true).toString() === other;
}
