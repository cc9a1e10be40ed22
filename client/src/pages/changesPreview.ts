/** What files would become, beside what they are, in the editor that shows several changes at once. */
import * as vscode from "vscode";

const scheme = "algoritmekader-changes";

export interface ChangesPreview extends vscode.Disposable {
  /** Shows files as they are and as they would be. Nothing happens where there are none. */
  show(title: string, files: readonly { readonly uri: string; readonly text: string }[]): Promise<void>;
  /** Closes what is shown. */
  close(): Promise<void>;
}

export function changesPreview(): ChangesPreview {
  let texts = new Map<string, string>();
  /** Told apart, so that an editor does not show what it had of the last preview. */
  let number = 0;
  let title: string | undefined;
  const provider = vscode.workspace.registerTextDocumentContentProvider(scheme, {
    provideTextDocumentContent: (uri) => texts.get(uri.toString()) ?? "",
  });

  async function close(): Promise<void> {
    const tabs = vscode.window.tabGroups.all.flatMap((group) => group.tabs);
    const shown = tabs.filter((tab) => title !== undefined && tab.label.startsWith(title));
    title = undefined;
    if (shown.length > 0) await vscode.window.tabGroups.close(shown, true);
    texts = new Map();
  }

  return {
    async show(newTitle, files) {
      await close();
      if (files.length === 0) return;
      number++;
      title = newTitle;
      const changes = files.map(({ uri, text }) => {
        const now = vscode.Uri.parse(uri, true);
        const then = now.with({ scheme, query: String(number) });
        texts.set(then.toString(), text);
        return [now, now, then];
      });
      await vscode.commands.executeCommand("vscode.changes", title, changes);
    },
    close,
    dispose: () => provider.dispose(),
  };
}
