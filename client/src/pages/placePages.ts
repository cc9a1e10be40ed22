/** Pages that are linked with another, or come into another group: by dropping them in the tree, or by a command. */
import * as vscode from "vscode";
import { plainMessage } from "../../../server/src/protocol/messages";
import {
  type ChosenPage,
  type DropChoiceItem,
  type DropPagesParams,
  dropPagesRequest,
  pageGroupsRequest,
} from "../../../server/src/protocol/pageActions";
import { accepted } from "../connection/accepted";
import type { Session } from "../connection/session";
import { sessionLanguage } from "../connection/sessionLanguage";
import { type Choice, chooseOne, lookUp } from "../dialogue/lists";
import type { Operations } from "../edits/operations";
import { candidatesOf, relationsOf } from "./linkRequests";
import { pageTexts } from "./pageTexts";

/** What is done with pages. */
export interface Placing {
  /** Does what a drop means, and asks where that is several things. */
  drop(pages: readonly ChosenPage[], target: DropPagesParams["target"]): Promise<void>;
  /** Asks for a group, and puts the pages in it. */
  group(pages: readonly ChosenPage[], type: "add" | "move"): Promise<void>;
  /** Asks for a page, and links all with it. */
  link(pages: readonly ChosenPage[]): Promise<void>;
}

export function placing(session: Session, operations: Pick<Operations, "carryOut">): Placing {
  const words = () => pageTexts[sessionLanguage(session)];

  async function place(params: DropPagesParams, choose: typeof chooseMeaning): Promise<void> {
    const found = accepted(await session.request(dropPagesRequest, params));
    const choice = found && (await choose(found.choices));
    if (choice) await make(choice);
  }

  async function make({ edit, done, title }: DropChoiceItem): Promise<void> {
    if (!(await operations.carryOut({ label: title, edit, done })))
      void vscode.window.showWarningMessage(plainMessage(words().notPlaced));
  }

  /** The likeliest is on top, so that Enter is enough. */
  async function chooseMeaning(choices: readonly DropChoiceItem[]): Promise<DropChoiceItem | undefined> {
    if (choices.length < 2) return choices[0];
    const items = choices.map((choice) => ({ label: choice.title, description: choice.description, choice }));
    return (await vscode.window.showQuickPick(items, { placeHolder: words().chooseDrop }))?.choice;
  }

  /** Every page that a page can be linked with, by whichever relation; each once. */
  async function targetsOf(uri: string): Promise<Choice<string>[]> {
    const found = await relationsOf(uri, session);
    const candidates = await Promise.all(
      (found?.relations ?? []).map(async ({ relation, icon }) => {
        const iconPath = new vscode.ThemeIcon(icon);
        const ofRelation = await candidatesOf({ uri, relation }, session);
        return ofRelation.map((one) => ({ label: one.title, description: one.name, iconPath, value: one.uri }));
      }),
    );
    return [...new Map(candidates.flat().map((one) => [one.value, one])).values()];
  }

  return {
    drop: (pages, target) => place({ pages: [...pages], target }, chooseMeaning),

    async group(pages, type) {
      const found = accepted(await session.request(pageGroupsRequest, { pages: [...pages] }));
      if (!found) return;
      const { grouping } = found;
      const items = found.groups.map(({ group, title, description }) => ({ label: title, description, group }));
      const ask = (title: string, among: typeof items) =>
        vscode.window.showQuickPick(among, { title, matchOnDescription: true });
      const isMove = type === "move";
      const mayLeave = isMove ? items.filter(({ group }) => found.from.includes(group)) : [];
      const left = mayLeave.length > 0 ? await ask(words().moveFrom(found.title), mayLeave) : undefined;
      if (mayLeave.length > 0 && !left) return;
      const others = items.filter((one) => one !== left);
      const chosen = await ask(isMove ? words().moveTo(found.title) : words().addTo(found.title), others);
      if (!chosen) return;
      const target = { grouping, group: chosen.group };
      const as = isMove ? { as: "move" as const, ...(left ? { from: left.group } : {}) } : {};
      await place(
        { pages: [...pages], target, ...as },
        async (choices) => choices.find((one) => one.type === type) ?? choices[0],
      );
    },

    async link(pages) {
      const uri = pages[0]?.uri;
      if (uri === undefined) return;
      const here = { title: words().linkMany(pages.length), canGoBack: false };
      const looked = await lookUp(here, words().lookingUp, targetsOf(uri));
      if (typeof looked !== "object") return;
      const { found, list } = looked;
      if (found.length === 0) {
        list.dispose();
        void vscode.window.showInformationMessage(plainMessage(words().nothingToLink));
        return;
      }
      const chosen = await chooseOne({ ...here, list }, words().chooseTarget, found);
      if (typeof chosen !== "object") return;
      await place({ pages: [...pages], target: { uri: chosen.value } }, chooseMeaning);
    },
  };
}
