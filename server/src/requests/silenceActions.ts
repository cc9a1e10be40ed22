/** Quick fixes that put a comment into a page which silences a problem, with the place for its reason. */
import {
  type ClientCapabilities,
  type CodeAction,
  CodeActionKind,
  type Diagnostic,
  type SnippetTextEdit,
  type TextEdit,
} from "vscode-languageserver";
import type { SilenceFix } from "../core/features/fixes/silenceFixes";
import type { Problem } from "../core/problem/problem";
import type { Language } from "../core/text/language";
import type { Positions } from "../core/text/positions";

/** The page that the comments are for. */
export interface SilenceTarget {
  readonly uri: string;
  readonly version: number | null;
  readonly positions: Positions;
  readonly language: Language;
  readonly diagnosticOf: (problem: Problem) => Diagnostic;
}

/** One action per fix. Where the client can, the cursor goes to the reason; elsewhere a word stands there to be replaced. */
export function silenceActions(
  fixes: readonly SilenceFix[],
  { uri, version, positions, language, diagnosticOf }: SilenceTarget,
  capabilities: ClientCapabilities,
): CodeAction[] {
  const { documentChanges, snippetEditSupport } = capabilities.workspace?.workspaceEdit ?? {};
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
