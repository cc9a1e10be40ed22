import * as vscode from "vscode";
import type { Middleware } from "vscode-languageclient";
import type { CompletionData } from "../../../server/src/protocol/completion";

/**
 * One list of suggestions without doubles: where VS Code's own Markdown support is asked too, what it suggests itself is left
 * out of ours. It listens to fewer signs, so behind `](` the list is ours alone.
 */
export function suggestions(): Pick<Middleware, "provideCompletionItem"> {
  let isShared = false;
  return {
    async provideCompletionItem(document, position, context, token, next) {
      // What is typed on in a list that is open comes from those who filled it.
      const { triggerKind, triggerCharacter } = context;
      if (triggerKind !== vscode.CompletionTriggerKind.TriggerForIncompleteCompletions) {
        isShared = triggerCharacter === undefined || triggersOfMarkdown.includes(triggerCharacter);
      }
      const found = await next(document, position, context, token);
      if (!found || !isShared || !completesPaths(document)) return found;
      const isOwn = (item: vscode.CompletionItem) => !(item as { data?: CompletionData }).data?.isOfMarkdown;
      if (Array.isArray(found)) return found.filter(isOwn);
      found.items = found.items.filter(isOwn);
      return found;
    },
  };
}

const triggersOfMarkdown = "./#";

function completesPaths(document: vscode.TextDocument): boolean {
  const isThere = vscode.extensions.getExtension("vscode.markdown-language-features") !== undefined;
  return isThere && vscode.workspace.getConfiguration("markdown", document).get("suggest.paths.enabled", true);
}
