/** The requests that lead from one page to others: each asks the core, and turns its answer into LSP. */
import type { ServerCapabilities } from "vscode-languageserver";
import {
  type DocumentHighlight,
  DocumentHighlightKind,
  type DocumentLink,
  type LocationLink,
} from "vscode-languageserver-types";
import type { Connection } from "../connection/connection";
import {
  definitionRequest,
  documentHighlightRequest,
  documentLinkRequest,
  referencesRequest,
} from "../connection/lspMessages";
import type { SiteFile } from "../core/data/siteFile";
import { definitions, menuDefinitions } from "../core/features/relations/definition";
import { highlights, menuReferences, references } from "../core/features/relations/references";
import { documentLinks } from "../core/features/structure/documentLinks";
import type { Answering } from "../frameworks/answering";

export const navigationCapabilities: ServerCapabilities = {
  definitionProvider: true,
  referencesProvider: true,
  documentHighlightProvider: true,
  documentLinkProvider: {},
};

/** Answers definitions, references, highlights and links. */
export function answerNavigation(connection: Connection, { client, file, atOnce }: Answering): void {
  connection.onRequest(definitionRequest, (params) =>
    atOnce.file("Definition", params.textDocument.uri, (framework, asked) => {
      const positions = framework.positions(asked);
      const offset = positions.offset(params.position);
      const { view } = framework;
      const page = view.page(asked);
      const site = view.siteFile?.path === asked ? view.siteFile : undefined;
      if (!page && !site) return null;
      const found = page ? definitions(page, offset, view) : menuDefinitions(site as SiteFile, offset, view);
      const links = found.map(({ origin, path, target }): LocationLink => {
        const range = framework.positions(path).range(target);
        return {
          originSelectionRange: positions.range(origin),
          targetUri: framework.clientUri(path),
          targetRange: range,
          targetSelectionRange: range,
        };
      });
      if (client.capabilities.textDocument?.definition?.linkSupport) return links;
      return links.map(({ targetUri, targetRange }) => ({ uri: targetUri, range: targetRange }));
    }),
  );

  connection.onRequest(referencesRequest, (params) =>
    file("References", params.textDocument.uri, (framework, asked) => {
      const offset = framework.positions(asked).offset(params.position);
      const { view } = framework.workspace;
      const page = view.page(asked);
      const site = view.siteFile?.path === asked ? view.siteFile : undefined;
      const found = page ? references(page, offset, view) : site && menuReferences(site, offset, view);
      const shown = found?.filter(({ type }) => type !== "declaration" || params.context.includeDeclaration);
      return shown ? shown.map((place) => framework.location(place)) : null;
    }),
  );

  connection.onRequest(documentHighlightRequest, (params) =>
    atOnce.page("Highlights", params.textDocument.uri, (framework, page) => {
      const positions = framework.positions(page.path);
      const found = highlights(page, positions.offset(params.position), framework.view);
      return (
        found?.map(
          ({ span, type }): DocumentHighlight => ({
            range: positions.range(span),
            kind: type === "declaration" ? DocumentHighlightKind.Write : DocumentHighlightKind.Read,
          }),
        ) ?? null
      );
    }),
  );

  connection.onRequest(documentLinkRequest, (params) =>
    atOnce.page("Links", params.textDocument.uri, (framework, page) => {
      const positions = framework.positions(page.path);
      const hasTooltips = client.capabilities.textDocument?.documentLink?.tooltipSupport === true;
      return documentLinks(page, framework.view).map(
        ({ span, path, title }): DocumentLink => ({
          range: positions.range(span),
          target: framework.clientUri(path),
          ...(hasTooltips ? { tooltip: title } : {}),
        }),
      );
    }),
  );
}
