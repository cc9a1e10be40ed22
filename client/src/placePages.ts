/** Pages that are linked with another, or come into another group: by dropping them in the tree, or by a command. */
import * as vscode from "vscode";
import {
  type ChosenPage,
  type DropChoiceItem,
  type DropPagesParams,
  type DropPagesResult,
  dropPagesRequest,
  type LinkCandidatesParams,
  type LinkCandidatesResult,
  type LinkRelationsResult,
  linkCandidatesRequest,
  linkRelationsRequest,
  type PageGroupsParams,
  type PageGroupsResult,
  pageGroupsRequest,
} from "../../server/src/protocol";
import { sessionLanguage } from "./language";
import type { Session } from "./session";
import type { TakingBack } from "./takingBack";
import { texts } from "./texts";
import { makeUndoable } from "./undoableEdit";

/** What is done with pages. */
export interface Placing {
  /** Does what a drop means, and asks where that is several things. */
  drop(pages: readonly ChosenPage[], target: DropPagesParams["target"]): Promise<void>;
  /** Asks for a group, and puts the pages in it. */
  group(pages: readonly ChosenPage[], type: "add" | "move"): Promise<void>;
  /** Asks for a page, and links all with it. */
  link(pages: readonly ChosenPage[]): Promise<void>;
}

export function placing(session: Session, back: TakingBack): Placing {
  const words = () => texts[sessionLanguage(session)];

  async function place(params: DropPagesParams, choose: typeof chooseMeaning): Promise<void> {
    const found = await session.request<DropPagesParams, DropPagesResult>(dropPagesRequest, params);
    if (!found) return;
    if ("refused" in found) {
      void vscode.window.showInformationMessage(found.refused);
      return;
    }
    const choice = await choose(found.choices);
    if (choice) await make(choice);
  }

  async function make({ edit, done }: DropChoiceItem): Promise<void> {
    const undo = await session.client?.protocol2CodeConverter.asWorkspaceEdit(edit).then(makeUndoable);
    if (!undo) {
      void vscode.window.showWarningMessage(words().notPlaced);
      return;
    }
    back.tell(done, undo);
  }

  /** The likeliest is on top, so that Enter is enough. */
  async function chooseMeaning(choices: readonly DropChoiceItem[]): Promise<DropChoiceItem | undefined> {
    if (choices.length < 2) return choices[0];
    const items = choices.map((choice) => ({ label: choice.title, description: choice.description, choice }));
    return (await vscode.window.showQuickPick(items, { placeHolder: words().chooseDrop }))?.choice;
  }

  return {
    drop: (pages, target) => place({ pages: [...pages], target }, chooseMeaning),

    async group(pages, type) {
      const found = await session.request<PageGroupsParams, PageGroupsResult>(pageGroupsRequest, { pages: [...pages] });
      if (!found) return;
      if ("refused" in found) {
        void vscode.window.showInformationMessage(found.refused);
        return;
      }
      const { grouping } = found;
      const items = found.groups.map(({ group, title, description }) => ({ label: title, description, group }));
      const title = type === "add" ? words().addTo(found.title) : words().moveTo(found.title);
      const chosen = await vscode.window.showQuickPick(items, { title, matchOnDescription: true });
      if (!chosen) return;
      const target = { grouping, group: chosen.group };
      const as = type === "move" ? ({ as: "move" } as const) : {};
      await place(
        { pages: [...pages], target, ...as },
        async (choices) => choices.find((one) => one.type === type) ?? choices[0],
      );
    },

    async link(pages) {
      const uri = pages[0]?.uri;
      if (uri === undefined) return;
      const found = await session.request<{ uri: string }, LinkRelationsResult>(linkRelationsRequest, { uri });
      const candidates = await Promise.all(
        (found?.relations ?? []).map(async ({ relation, icon }) => {
          const params = { uri, relation };
          const ofRelation = await session.request<LinkCandidatesParams, LinkCandidatesResult>(
            linkCandidatesRequest,
            params,
          );
          return (ofRelation ?? []).map((one) => ({
            label: one.title,
            description: one.name,
            iconPath: new vscode.ThemeIcon(icon),
            uri: one.uri,
          }));
        }),
      );
      const items = [...new Map(candidates.flat().map((one) => [one.uri, one])).values()];
      if (items.length === 0) {
        void vscode.window.showInformationMessage(words().nothingToLink);
        return;
      }
      const options = {
        title: words().linkMany(pages.length),
        placeHolder: words().chooseTarget,
        matchOnDescription: true,
      };
      const chosen = await vscode.window.showQuickPick(items, options);
      if (chosen) await place({ pages: [...pages], target: { uri: chosen.uri } }, chooseMeaning);
    },
  };
}
