import * as vscode from "vscode";
import {
  type BaseLanguageClient,
  type RegistrationData,
  type RenameRegistrationOptions,
  State,
} from "vscode-languageclient";
import type { Session } from "../connection/session";

const markdownExtension = "vscode.markdown-language-features";
const renameMethod = "textDocument/rename";

/**
 * VS Code asks whoever registered last for a rename first. Its own for Markdown gives headings other anchors than the site does,
 * and renames a file with nothing but the links to it: ours goes before it, and says nothing where it has nothing to say.
 */
export function renameFirst(session: Session): vscode.Disposable {
  let done: BaseLanguageClient | undefined;

  async function goFirst(): Promise<void> {
    const markdown = vscode.extensions.getExtension(markdownExtension);
    const { client } = session;
    if (!markdown || client === done || client?.state !== State.Running) return;
    // It starts with the first page that is opened; before that there is nothing to be first of.
    if (!vscode.workspace.textDocuments.some(({ languageId }) => languageId === "markdown")) return;
    done = client;
    // It has registered when it is active.
    await markdown.activate();
    if (session.client !== client || client.state !== State.Running) return;
    const { documentSelector = [] } = client.clientOptions;
    const registration: RegistrationData<RenameRegistrationOptions> = {
      id: "algoritmekader.renameFirst",
      registerOptions: { documentSelector: documentSelector as never, prepareProvider: true },
    };
    client.getFeature(renameMethod).register(registration);
  }

  void goFirst();
  return vscode.Disposable.from(
    session.onDidChange(() => void goFirst()),
    vscode.workspace.onDidOpenTextDocument(() => void goFirst()),
  );
}
