import {
  BulkRegistration,
  type ClientCapabilities,
  CodeActionRequest,
  type Connection,
  DidChangeTextDocumentNotification,
  DidCloseTextDocumentNotification,
  DidOpenTextDocumentNotification,
  type Disposable,
  HoverRequest,
  type TextDocumentFilter,
  TextDocumentSyncKind,
} from "vscode-languageserver";
import { codeActionKinds } from "./codeActions";
import type { FrameworkFolder } from "./frameworkFolder";

/**
 * Asks the client to tell what is typed in the tables of these frameworks, and to ask for hovers and quick fixes there. A
 * client knows Markdown to be ours, but only the content model says which other files are, and it can change. Where the
 * client cannot be asked, tables are read from the disk only.
 */
export function dataDocuments(connection: Connection): DataDocuments {
  let registered: Disposable | undefined;
  let known = "";
  let queue: Promise<void> = Promise.resolve();

  async function register(selector: readonly TextDocumentFilter[]): Promise<void> {
    const before = registered;
    // The new ones first: what is in both stays open.
    registered = selector.length === 0 ? undefined : await connection.client.register(registrations(selector));
    before?.dispose();
  }

  return {
    follow(frameworks, client) {
      if (!client.textDocument?.synchronization?.dynamicRegistration) return;
      const selector = frameworks.flatMap(filters);
      const asked = JSON.stringify(selector);
      if (asked === known) return;
      known = asked;
      queue = queue
        .then(() => register(selector))
        .catch((error) => connection.console.error(`The client does not follow tables: ${String(error)}`));
    },
  };
}

export interface DataDocuments {
  /** The frameworks as they are now. Does nothing while their files are the same. */
  follow(frameworks: readonly FrameworkFolder[], client: ClientCapabilities): void;
}

function registrations(documentSelector: readonly TextDocumentFilter[]): BulkRegistration {
  const options = { documentSelector: [...documentSelector] };
  const bulk = BulkRegistration.create();
  bulk.add(DidOpenTextDocumentNotification.type, options);
  bulk.add(DidChangeTextDocumentNotification.type, { ...options, syncKind: TextDocumentSyncKind.Incremental });
  bulk.add(DidCloseTextDocumentNotification.type, options);
  bulk.add(HoverRequest.type, options);
  bulk.add(CodeActionRequest.type, { ...options, codeActionKinds: [...codeActionKinds] });
  return bulk;
}

/** What is Markdown comes to us anyway: asking twice would have it twice. */
function filters({ uri, config }: FrameworkFolder): TextDocumentFilter[] {
  const scheme = uri.slice(0, uri.indexOf(":"));
  return [...config.model.dataFiles]
    .filter((path) => !path.endsWith(".md"))
    .map((path) => ({ scheme, pattern: `**/${path.replace(/[*?[\]{}]/g, "[$&]")}` }));
}
