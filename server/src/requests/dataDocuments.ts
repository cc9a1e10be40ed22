import type { Disposable } from "vscode-jsonrpc";
import type { TextDocumentFilter } from "vscode-languageserver";
import { type Connection, logError } from "../connection/connection";
import {
  codeActionRequest,
  completionRequest,
  definitionRequest,
  didChangeNotification,
  didCloseNotification,
  didOpenNotification,
  hoverRequest,
  incrementalSync,
  referencesRequest,
  renameRequest,
} from "../connection/lspMessages";
import { register, type WantedMessage } from "../connection/registrations";
import type { Answering } from "../frameworks/answering";
import type { FrameworkFolder } from "../frameworks/frameworkFolder";
import { codeActionKinds } from "./codeActions";
import { completionCapabilities } from "./completionRequests";

/**
 * Asks the client to tell what is typed in the data files of the frameworks that there are, and to ask for hovers and quick fixes there;
 * in the menu of a site for suggestions, definitions, references and new names too. A client knows Markdown to be ours, but only the content model says which other files are, and it can change. Where the
 * client cannot be asked, tables are read from the disk only.
 */
export function followDataDocuments(connection: Connection, { frameworks, client }: Answering): void {
  let registered: Disposable | undefined;
  let known = "";
  let queue: Promise<void> = Promise.resolve();

  frameworks.onChange((change) => {
    if (change !== "everything" || !client.capabilities.textDocument?.synchronization?.dynamicRegistration) return;
    const selector = frameworks.all.flatMap((framework) => filters(framework, framework.config.model.dataFiles));
    const beside = frameworks.all.flatMap((framework) => {
      const { dataFiles } = framework.config.model;
      return filters(
        framework,
        framework.pathsBeside.filter((path) => !dataFiles.has(path)),
      );
    });
    const sites = frameworks.all.flatMap((framework) => {
      const { siteFile } = framework.config.model;
      return siteFile === undefined ? [] : filters(framework, [siteFile]);
    });
    const asked = JSON.stringify([selector, beside, sites]);
    if (asked === known) return;
    known = asked;
    queue = queue
      .then(() => follow(selector, beside, sites))
      .catch((error) => logError(connection, `The client does not follow tables: ${String(error)}`));
  });

  async function follow(
    selector: readonly TextDocumentFilter[],
    beside: readonly TextDocumentFilter[],
    sites: readonly TextDocumentFilter[],
  ): Promise<void> {
    const before = registered;
    // The new ones first: what is in both stays open.
    const isEmpty = selector.length + beside.length === 0;
    registered = isEmpty ? undefined : await register(connection, registrations(selector, beside, sites));
    before?.dispose();
  }
}

function registrations(
  documentSelector: readonly TextDocumentFilter[],
  beside: readonly TextDocumentFilter[],
  sites: readonly TextDocumentFilter[],
): WantedMessage[] {
  const options = { documentSelector: [...documentSelector] };
  const synchronized = { documentSelector: [...documentSelector, ...beside] };
  const opened = [
    { type: didOpenNotification, options: synchronized },
    { type: didChangeNotification, options: { ...synchronized, syncKind: incrementalSync } },
    { type: didCloseNotification, options: synchronized },
  ];
  if (documentSelector.length === 0) return opened;
  return [
    ...opened,
    { type: hoverRequest, options },
    { type: codeActionRequest, options: { ...options, codeActionKinds: [...codeActionKinds] } },
    ...(sites.length === 0 ? [] : ofMenus(sites)),
  ];
}

/** What is asked about the pages that the menu of a site names. */
function ofMenus(sites: readonly TextDocumentFilter[]): WantedMessage[] {
  const options = { documentSelector: [...sites] };
  return [
    { type: completionRequest, options: { ...options, ...completionCapabilities.completionProvider } },
    { type: definitionRequest, options },
    { type: referencesRequest, options },
    { type: renameRequest, options: { ...options, prepareProvider: true } },
  ];
}

/** What is Markdown comes to us anyway: asking twice would have it twice. */
function filters({ uri }: FrameworkFolder, paths: Iterable<string>): TextDocumentFilter[] {
  const scheme = uri.slice(0, uri.indexOf(":"));
  return [...paths]
    .filter((path) => !path.endsWith(".md"))
    .map((path) => ({ scheme, pattern: `**/${path.replace(/[*?[\]{}]/g, "[$&]")}` }));
}
