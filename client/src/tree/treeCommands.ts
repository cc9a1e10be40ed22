import * as vscode from "vscode";
import { type TreeFilter, treeGroupingsRequest } from "../../../server/src/protocol/tree";
import { commandIds } from "../commands/commandIds";
import type { Session } from "../connection/session";
import { sessionLanguage } from "../connection/sessionLanguage";
import { chooseOne } from "../dialogue/lists";
import { askFilter } from "./treeFilter";
import type { TreeState } from "./treeState";
import { treeTexts } from "./treeTexts";

const showView = "algoritmekader.lifecycle.focus";

/** The commands that say how the tree is seen. */
export function treeCommands(
  session: Pick<Session, "request" | "state" | "status">,
  state: TreeState,
): vscode.Disposable {
  return vscode.Disposable.from(
    vscode.commands.registerCommand(commandIds.groupTree, (grouping?: unknown) =>
      typeof grouping === "string" ? state.update({ grouping }) : askGrouping(session, state),
    ),
    vscode.commands.registerCommand(commandIds.filterTree, async (filter?: unknown) => {
      if (!isFilter(filter)) return askFilter(session, state);
      state.update({ filter });
      await vscode.commands.executeCommand(showView);
    }),
    vscode.commands.registerCommand(commandIds.clearTreeFilter, () => state.clearFilter()),
    vscode.commands.registerCommand(commandIds.showOnlyProblems, () => state.update({ onlyProblems: true })),
    vscode.commands.registerCommand(commandIds.showAllPages, () => state.update({ onlyProblems: false })),
  );
}

async function askGrouping(session: Pick<Session, "request" | "state" | "status">, state: TreeState): Promise<void> {
  const words = treeTexts[sessionLanguage(session)];
  const groupings = (await session.request(treeGroupingsRequest)) ?? [];
  const now = groupings.find(({ id }) => id === state.view.grouping) ?? groupings[0];
  const choices = groupings.map(({ id, title, groups }) => ({
    label: title,
    description: [words.groups(groups.length), ...(id === now?.id ? [words.shownNow] : [])].join(" · "),
    value: id,
  }));
  const answer = await chooseOne(
    { title: words.groupTitle, canGoBack: false },
    words.groupPlaceholder,
    choices,
    now?.id,
  );
  if (typeof answer === "object") state.update({ grouping: answer.value });
}

/** A filter comes from our own code; a menu of the editor gives other things. */
function isFilter(value: unknown): value is TreeFilter {
  const { text, groups } = (value ?? {}) as { text?: unknown; groups?: unknown };
  return typeof text === "string" || Array.isArray(groups);
}
