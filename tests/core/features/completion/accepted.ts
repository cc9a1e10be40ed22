import { completions } from "../../../../server/src/core/features/completion/completion";
import type { CompletionItem } from "../../../../server/src/core/features/completion/completionItem";
import { applied } from "../../../../server/src/core/text/textEdits";
import { type Files, workspaceOf } from "../../picture";

/** The suggestions at the `|` of a page, its text without that sign, and what each suggestion makes of it. */
export function completed(files: Files, path: string, drawn: string, isUnasked = false) {
  const offset = drawn.indexOf("|");
  if (offset < 0) throw new Error("there is no cursor");
  const text = drawn.slice(0, offset) + drawn.slice(offset + 1);
  const { view } = workspaceOf({ ...files, [path]: text });
  const items = completions(view.page(path)!, offset, view, { language: "nl", isUnasked });
  return { items, text, offset, accept: (item: CompletionItem) => accepted(text, item) };
}

/** The text after a suggestion is chosen, with `|` where the cursor is then. */
export function accepted(text: string, { replace, newText, snippet }: CompletionItem): string {
  const stop = snippet?.indexOf("$0") ?? -1;
  const written = snippet === undefined ? `${newText}|` : `${snippet.slice(0, stop)}|${snippet.slice(stop + 2)}`;
  return applied(text, [{ span: replace, newText: written }]);
}
