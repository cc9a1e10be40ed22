import * as vscode from "vscode";

/** The text comes from pages that anybody may have written: no command links, no HTML. */
export function plainMarkdown(text: string): vscode.MarkdownString {
  const markdown = new vscode.MarkdownString(text);
  markdown.isTrusted = false;
  markdown.supportHtml = false;
  return markdown;
}
