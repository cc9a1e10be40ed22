/** Quick fixes that let the author choose from a list, and the requests of a client that shows the list. */
import { type CodeAction, CodeActionKind, type Diagnostic, type WorkspaceEdit } from "vscode-languageserver-types";
import type { Connection } from "../connection/connection";
import { choiceItems } from "../core/features/fixes/choices";
import type { Page } from "../core/page/page";
import type { Choice, Problem } from "../core/problem/problem";
import type { Localized } from "../core/text/language";
import { shorten } from "../core/text/markdown";
import type { FileEdits } from "../core/text/textEdits";
import { workspaceEdit } from "../edits/workspaceEdits";
import type { Answering } from "../frameworks/answering";
import type { FrameworkFolder } from "../frameworks/frameworkFolder";
import { type ChoicesParams, choicesRequest, chooseRequest } from "../protocol/fixes";
import type { LinkRelation } from "../protocol/linking";

/** Answers what there is to choose from, and what comes of a choice. */
export function answerChoices(connection: Connection, { page: answer }: Answering): void {
  connection.onRequest(choicesRequest, (params) =>
    answer("Choices", params.uri, (framework, page) => {
      const choice = choiceAt(params, page, framework);
      if (!choice) return null;
      const { language } = framework;
      const choices = itemsOf(page, choice, framework).map(({ label, description, isLikely }) => ({
        label,
        ...(description === undefined ? {} : { description }),
        isLikely,
      }));
      return { title: choice.title[language].replace(/…$/, ""), choices };
    }),
  );

  connection.onRequest(chooseRequest, (params) =>
    answer("Choosing", params.uri, (framework, page) => {
      const choice = choiceAt(params, page, framework);
      const chosen =
        choice &&
        itemsOf(page, choice, framework).find(
          ({ label, description }) => label === params.label && description === params.description,
        );
      return (chosen && editOf(chosen.edits, framework)) ?? null;
    }),
  );
}

/** What an author can choose for a problem: in a list of the client, or else, where nothing is suggested, the first few of it. */
export function choiceActions(
  page: Page,
  problem: Problem,
  framework: FrameworkFolder,
  diagnosticOf: (problem: Problem) => Diagnostic,
): CodeAction[] {
  const { choice } = problem;
  if (!choice) return [];
  const items = itemsOf(page, choice, framework);
  if (items.length === 0) return [];
  const shared = { kind: CodeActionKind.QuickFix, isPreferred: false, diagnostics: [diagnosticOf(problem)] };
  const command = commandFor(page, problem, choice, framework);
  if (command) return [{ ...shared, ...command }];
  // Without a list a few more would only stand in the way of what is suggested.
  if (problem.repairs.some(({ value }) => value !== undefined)) return [];
  return items.slice(0, mostPlain).flatMap(({ label, edits }) => {
    const edit = editOf(edits, framework);
    return edit ? [{ ...shared, title: titleFor(shorten(label, 80))[framework.language], edit }] : [];
  });
}

/** So many are offered where the client has no list of its own. */
const mostPlain = 3;

/** Pages are chosen where they are linked, any number at once. */
function commandFor(page: Page, { code, span }: Problem, choice: Choice, framework: FrameworkFolder) {
  const { chooseCommand, linkCommand } = framework.client.options;
  const uri = framework.clientUri(page.path);
  const title = choice.title[framework.language];
  if (choice.type === "namers") {
    if (linkCommand === undefined) return undefined;
    const relation: LinkRelation = { direction: "backward", kind: choice.kind, key: choice.key };
    return { title, command: { title, command: linkCommand, arguments: [uri, relation] } };
  }
  if (chooseCommand === undefined) return undefined;
  const { start } = framework.positions(page.path).range(span);
  const params: ChoicesParams = { uri, position: start, code };
  return { title, command: { title, command: chooseCommand, arguments: [params] } };
}

function choiceAt({ position, code }: ChoicesParams, { path }: Page, framework: FrameworkFolder): Choice | undefined {
  if (framework.cannotWrite(path)) return undefined;
  const at = framework.positions(path).offset(position);
  return framework.problems(path).find((one) => one.code === code && one.span.start === at && one.choice)?.choice;
}

function itemsOf(page: Page, choice: Choice, { workspace, language }: FrameworkFolder) {
  return choiceItems(page, choice, workspace.view, language);
}

/** Undefined where one of the files cannot be saved. */
function editOf(edits: readonly FileEdits[], framework: FrameworkFolder): WorkspaceEdit | undefined {
  if (edits.length === 0 || edits.some(({ path }) => framework.cannotWrite(path))) return undefined;
  return workspaceEdit(edits, framework);
}

function titleFor(label: string): Localized {
  return { nl: `Kies '${label}'`, en: `Choose '${label}'` };
}
