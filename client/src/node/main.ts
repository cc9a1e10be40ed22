import { LanguageClient, TransportKind } from "vscode-languageclient/node";
import { extensionWith } from "../extension";

/** On the desktop and on a remote machine the server is a process of its own. */
export const { activate, deactivate } = extensionWith((context, options) => {
  const server = { module: context.asAbsolutePath("dist/server/node.js"), transport: TransportKind.ipc };
  const debug = { ...server, options: { execArgv: ["--nolazy", "--inspect=6009"] } };
  return new LanguageClient("algoritmekader", "Algoritmekader", { run: server, debug }, options);
});
