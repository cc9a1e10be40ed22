/** What an editor offers at a place or on saving: quick fixes, and fixing all at once. */
import type { CodeActionParams, ServerCapabilities } from "vscode-languageserver";
import { type CodeAction, CodeActionKind, type RenameFile, type WorkspaceEdit } from "vscode-languageserver-types";
import type { Connection } from "../connection/connection";
import { codeActionRequest } from "../connection/lspMessages";
import { preferredRepair } from "../core/features/fixes/fixAll";
import { problemsAt, quickFixes } from "../core/features/fixes/quickFixes";
import { silenceFixes } from "../core/features/fixes/silenceFixes";
import { movePages } from "../core/features/moves/movePages";
import type { Problem } from "../core/problem/problem";
import type { Localized } from "../core/text/language";
import type { Span } from "../core/text/span";
import type { Edit } from "../core/text/textEdits";
import { awaitMoves } from "../edits/moveEdits";
import { workspaceEdit } from "../edits/workspaceEdits";
import type { Answering } from "../frameworks/answering";
import { fixAllAt } from "../frameworks/fixAllAt";
import type { FrameworkFolder } from "../frameworks/frameworkFolder";
import { toDiagnostic } from "../problems/diagnostic";
import { choiceActions } from "./choiceRequests";
import { explainActions } from "./explainActions";
import { renumberActions } from "./moves/renumberRequests";
import { linkActions } from "./pages/linkRequests";
import { silenceActions } from "./silenceActions";

/** The kind of the action that fixes all on a page: for the command _Fix All_, and for `editor.codeActionsOnSave`. */
export const fixAllKind = `${CodeActionKind.SourceFixAll}.algoritmekader`;

export const codeActionKinds: readonly string[] = [CodeActionKind.QuickFix, CodeActionKind.RefactorRewrite, fixAllKind];

export const codeActionCapabilities: ServerCapabilities = {
  codeActionProvider: { codeActionKinds: [...codeActionKinds] },
};

/** Answers what there is to do at a place. */
export function answerCodeActions(connection: Connection, { frameworks, file: answer }: Answering): void {
  connection.onRequest(codeActionRequest, (params) =>
    answer("Code actions", params.textDocument.uri, (framework, path) => {
      frameworks.bringUpToDate(framework, path);
      return codeActions(params, path, framework);
    }),
  );
}

/** The actions for a file of a framework: a page, the configuration, or whatever has problems. */
function codeActions(
  { textDocument, range, context }: CodeActionParams,
  path: string,
  framework: FrameworkFolder,
): CodeAction[] {
  const { language } = framework;
  const positions = framework.positions(path);
  const problems = framework.problems(path);
  // What cannot be saved is not changed either.
  const isReadOnly = framework.cannotWrite(path);

  function editOf(edits: readonly Edit[]): WorkspaceEdit {
    return workspaceEdit([{ path, edits }], framework) as WorkspaceEdit;
  }

  /** The file with another path, and all that refers to it; undefined for a client that cannot rename files. */
  function renameTo(to: string): WorkspaceEdit | undefined {
    // What cannot be read may name it too, and nobody is asked here.
    if (framework.unread.length > 0) return undefined;
    const moves = new Map([[path, to]]);
    const edits = movePages(moves, framework.workspace.view, { files: framework.filesBeside() });
    if (edits.some((file) => framework.cannotWrite(file.path))) return undefined;
    awaitMoves(edits, moves, framework);
    const rename: RenameFile = {
      kind: "rename",
      oldUri: textDocument.uri,
      newUri: framework.uriOf(to),
      options: { overwrite: false },
    };
    return workspaceEdit(edits, framework, { operations: [rename] });
  }

  function diagnosticOf(problem: Problem) {
    return toDiagnostic(problem, positions, framework);
  }

  function asked(): Span {
    return { start: positions.offset(range.start), end: positions.offset(range.end) };
  }

  function rewrites(): CodeAction[] {
    const page = framework.workspace.view.page(path);
    if (!page || isReadOnly) return [];
    return [...linkActions(page, asked(), framework), ...renumberActions(page, asked().start, framework)];
  }

  function fixes(): CodeAction[] {
    const span = asked();
    const here = problemsAt(problems, span);
    if (isReadOnly) return explainActions(here, framework, diagnosticOf);
    const single = quickFixes(problems, span).flatMap(({ problem, repair }): CodeAction[] => {
      const edit = repair.rename === undefined ? editOf(repair.edits) : renameTo(repair.rename);
      if (!edit) return [];
      return [
        {
          title: repair.title[language],
          kind: CodeActionKind.QuickFix,
          diagnostics: [diagnosticOf(problem)],
          isPreferred: repair.preferred,
          ...(repair.rename === undefined ? { edit } : asOperation(repair.title[language], edit, framework)),
        },
      ];
    });
    const ofRule = new Map(here.filter(preferredRepair).map((problem) => [problem.code, problem]));
    const several = [...ofRule.values()].flatMap((problem) => allOfRule(problem) ?? []);
    const page = framework.workspace.view.page(path);
    const chosen = page ? here.flatMap((problem) => choiceActions(page, problem, framework, diagnosticOf)) : [];
    // Silence comes last of all: an editor takes the first one on Enter.
    return [...single, ...chosen, ...several, ...explainActions(here, framework, diagnosticOf), ...silences(here)];
  }

  /** Comments that silence the problems of a page, with the place for a reason. */
  function silences(here: readonly Problem[]): CodeAction[] {
    const { view } = framework.workspace;
    const page = view.page(path);
    if (!page) return [];
    const fixes = silenceFixes(page, here, view, { ...framework.diagnoseOptions(path), language });
    return silenceActions(fixes, path, framework, diagnosticOf);
  }

  /** Fixes all problems of the rule that found this one; undefined when it is the only one that can be fixed unasked. */
  function allOfRule(problem: Problem): CodeAction | undefined {
    const { code } = problem;
    if (problems.filter((other) => other.code === code && preferredRepair(other)).length < 2) return undefined;
    const all = fixAllAt(path, framework, new Set([code]));
    if (!all || all.fixed.length < 2) return undefined;
    return {
      title: ofThisSort(all.fixed.length, code)[language],
      kind: CodeActionKind.QuickFix,
      diagnostics: [diagnosticOf(problem)],
      isPreferred: false,
      edit: editOf(all.edits),
    };
  }

  function fixAll(): CodeAction[] {
    if (isReadOnly) return [];
    const all = fixAllAt(path, framework);
    return all ? [{ title: everything[language], kind: fixAllKind, edit: editOf(all.edits) }] : [];
  }

  const { only } = context;
  return [
    ...(!only || asksFor(only, CodeActionKind.QuickFix) ? fixes() : []),
    ...(!only || asksFor(only, CodeActionKind.RefactorRewrite) ? rewrites() : []),
    // For the whole page: only when it is asked for, not at every step of the cursor.
    ...(only && asksFor(only, fixAllKind) ? fixAll() : []),
  ];
}

/** An edit of several files: made by a command of the client where it has one, so that it can be taken back as a whole. */
function asOperation(title: string, edit: WorkspaceEdit, { client }: FrameworkFolder): Partial<CodeAction> {
  const command = client.options.operationCommand;
  return command === undefined ? { edit } : { command: { title, command, arguments: [title, edit] } };
}

/** Whether one of the kinds that a client asks for is this one or holds it: kinds are parts divided by dots. */
function asksFor(only: readonly string[], kind: string): boolean {
  return only.some((asked) => asked === "" || asked === kind || kind.startsWith(`${asked}.`));
}

const everything: Localized = {
  nl: "Herstel op deze pagina alles waarover geen twijfel is",
  en: "Fix everything on this page that leaves no doubt",
};

function ofThisSort(count: number, code: string): Localized {
  return {
    nl: `Herstel alle ${count} problemen van deze soort op deze pagina (${code})`,
    en: `Fix all ${count} problems of this kind on this page (${code})`,
  };
}
