import * as vscode from "vscode";
import { type FixEverythingParams, type FixedSort, fixEverythingRequest } from "../../../server/src/protocol/fixes";
import { plainMessage } from "../../../server/src/protocol/messages";
import { openUri } from "../commands/chosenPages";
import { commandIds } from "../commands/commandIds";
import type { Session } from "../connection/session";
import { sessionLanguage } from "../connection/sessionLanguage";
import { type Choice, chooseMany, lookUp } from "../dialogue/lists";
import type { Operations } from "../edits/operations";
import { changesPreview } from "./changesPreview";
import { fixTexts } from "./fixTexts";

/** The command that mends everything in a framework about which there is no doubt: shows it by kind, and makes one operation of what is chosen. */
export function fixEverything(session: Session, operations: Pick<Operations, "carryOut">): vscode.Disposable {
  const preview = changesPreview();
  return vscode.Disposable.from(
    preview,
    vscode.commands.registerCommand(commandIds.fixEverything, async () => {
      const words = fixTexts[sessionLanguage(session)];
      const uri = openUri();
      const here = uri === undefined ? {} : { uri };
      const ask = (params: FixEverythingParams) => session.request(fixEverythingRequest, { ...here, ...params });

      const place = { title: words.title, canGoBack: false };
      const looked = await lookUp(place, words.lookingUp, ask({}), { many: true });
      if (typeof looked !== "object") return;
      const { found, list } = looked;
      if (!found || found.sorts.length === 0) {
        list.dispose();
        void vscode.window.showInformationMessage(plainMessage(words.nothing));
        return;
      }
      const show = {
        iconPath: new vscode.ThemeIcon("diff-multiple"),
        tooltip: words.preview,
        press: (rules: readonly string[]) =>
          void ask({ rules: [...rules], texts: true }).then((answer) =>
            preview.show(words.changes, answer?.texts ?? []),
          ),
      };
      const choices = found.sorts.map((sort) => choiceOf(sort, words));
      const all = found.sorts.map(({ rule }) => rule);
      const listed = { title: words.titleWith(found.problems, found.files), canGoBack: false, list };
      const answer = await chooseMany(listed, words.choose, choices, all, show);
      await preview.close();
      if (typeof answer !== "object" || answer.value.length === 0) return;
      const chosen = await ask({ rules: [...answer.value] });
      if (!chosen || chosen.problems === 0) {
        void vscode.window.showInformationMessage(plainMessage(words.nothing));
        return;
      }
      const order = { label: words.title, edit: chosen.edit, done: words.done(chosen.problems, chosen.files) };
      if (!(await operations.carryOut(order))) void vscode.window.showWarningMessage(plainMessage(words.notDone));
    }),
  );
}

function choiceOf(
  { rule, title, problems, files, examples }: FixedSort,
  words: (typeof fixTexts)["nl"],
): Choice<string> {
  const shown = examples.map(({ repair, file }) => `${repair} (${file})`);
  return {
    label: title,
    description: words.counted(problems, files),
    detail: [...shown, ...(problems > shown.length ? ["…"] : [])].join(" · "),
    value: rule,
  };
}
