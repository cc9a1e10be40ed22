/** Quick fixes that put a comment into a page which silences a problem, with the place for its reason. */
import {
  type CodeAction,
  CodeActionKind,
  type Diagnostic,
  type SnippetTextEdit,
  type TextEdit,
} from "vscode-languageserver-types";
import type { SilenceFix } from "../core/features/fixes/silenceFixes";
import type { Problem } from "../core/problem/problem";
import type { FrameworkFolder } from "../frameworks/frameworkFolder";

/** One action per fix. Where the client can, the cursor goes to the reason; elsewhere a word stands there to be replaced. */
export function silenceActions(
  fixes: readonly SilenceFix[],
  path: string,
  framework: FrameworkFolder,
  diagnosticOf: (problem: Problem) => Diagnostic,
): CodeAction[] {
  const { documentChanges, snippetEditSupport } = framework.client.capabilities.workspace?.workspaceEdit ?? {};
  const uri = framework.clientUri(path);
  const version = framework.document(path)?.version ?? null;
  const positions = framework.positions(path);
  const { language } = framework;
  return fixes.map(({ problems, title, place: { at, before, after }, placeholder }): CodeAction => {
    const range = positions.range({ start: at, end: at });
    const plain: TextEdit = { range, newText: before + placeholder + after };
    const value = `${escaped(before)}\${1:${escaped(placeholder)}}${escaped(after)}`;
    const snippet: SnippetTextEdit = { range, snippet: { kind: "snippet", value } };
    return {
      title: title[language],
      kind: CodeActionKind.QuickFix,
      isPreferred: false,
      diagnostics: problems.map(diagnosticOf),
      edit: documentChanges
        ? { documentChanges: [{ textDocument: { uri, version }, edits: [snippetEditSupport ? snippet : plain] }] }
        : { changes: { [uri]: [plain] } },
    };
  });
}

/** What has a meaning of its own in a snippet. */
function escaped(text: string): string {
  return text.replace(/[$}\\]/g, "\\$&");
}
