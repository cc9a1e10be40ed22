import * as vscode from "vscode";
import { plainMessage } from "../../../server/src/protocol/messages";
import {
  type NewPageKind,
  type NewPageParams,
  newPageAfterRequest,
  newPageFormRequest,
  newPageKindsRequest,
} from "../../../server/src/protocol/newPage";
import { openUri, uriOf } from "../commands/chosenPages";
import { commandIds } from "../commands/commandIds";
import { accepted } from "../connection/accepted";
import type { Session } from "../connection/session";
import { sessionLanguage } from "../connection/sessionLanguage";
import { chooseOne } from "../dialogue/lists";
import type { Operations } from "../edits/operations";
import { askAndMake } from "./makePage";
import { newPageTexts } from "./newPageTexts";

/** The command that makes a page: asks what it is, and opens it where its author begins to write. */
export function newPage(session: Session, operations: Pick<Operations, "carryOut">): vscode.Disposable {
  return vscode.commands.registerCommand(commandIds.newPage, async (node: { id?: unknown } | undefined) => {
    const words = newPageTexts[sessionLanguage(session)];
    const id = typeof node?.id === "string" ? { node: node.id } : {};
    const uri = openUri();
    const found = await session.request(newPageKindsRequest, {
      ...id,
      ...(uri === undefined ? {} : { uri }),
    });
    if (!found) {
      void vscode.window.showInformationMessage(plainMessage(words.noFramework));
      return;
    }
    if ("refused" in found) {
      void vscode.window.showInformationMessage(plainMessage(found.refused));
      return;
    }
    const { framework, kinds } = found;
    const choices = kinds.map((one) => ({
      label: one.label,
      description: one.description,
      iconPath: new vscode.ThemeIcon(one.icon),
      value: one,
    }));
    let kind = kinds.find((one) => one.kind === found.kind);
    for (;;) {
      if (!kind) {
        const answer = await chooseOne({ title: words.newPage, canGoBack: false }, words.chooseKind, choices);
        if (typeof answer !== "object") return;
        kind = answer.value;
      }
      const outcome = await makePage(framework, kind, id, found.kind === undefined, session, operations);
      if (outcome !== "back") return;
      kind = undefined;
    }
  });
}

/** Asks what a page of a kind needs, and makes it. `back` when another kind is wanted. */
async function makePage(
  framework: string,
  { kind, title }: NewPageKind,
  node: { node?: string },
  canLeave: boolean,
  session: Session,
  operations: Pick<Operations, "carryOut">,
): Promise<"back" | "done" | undefined> {
  const form = await session.request(newPageFormRequest, {
    framework,
    kind,
    ...node,
  });
  if (!form) return undefined;
  const answers: NewPageParams = { framework, kind, title: "", values: {} };
  return askAndMake({ title, form, answers }, canLeave, session, operations);
}

/** The command that makes a page right after another one, with the number after it: that of a menu, or the one in the editor. */
export function newPageHere(session: Session, operations: Pick<Operations, "carryOut">): vscode.Disposable {
  return vscode.commands.registerCommand(commandIds.newPageHere, async (target: unknown) => {
    const uri = uriOf(target);
    const answer = uri === undefined ? null : await session.request(newPageAfterRequest, { uri });
    if (!answer) {
      const { noFramework, noNumber } = newPageTexts[sessionLanguage(session)];
      void vscode.window.showInformationMessage(plainMessage(session.state === "ready" ? noNumber : noFramework));
      return;
    }
    const found = accepted(answer);
    if (!found || uri === undefined) return;
    const { framework, kind, title, room, questions } = found;
    const answers = { framework, kind, after: uri, title: "", values: {} };
    await askAndMake(
      { title, room, form: { series: [], folders: [], questions }, answers },
      false,
      session,
      operations,
    );
  });
}
