/** The requests for what an editor draws into a page: titles behind codes, counts above it, colours. */
import type { ClientCapabilities, ServerCapabilities } from "vscode-languageserver";
import type { CodeLens, InlayHint } from "vscode-languageserver-types";
import type { Connection } from "../connection/connection";
import {
  codeLensRefreshRequest,
  codeLensRequest,
  inlayHintRefreshRequest,
  inlayHintRequest,
  semanticTokensRefreshRequest,
  semanticTokensRequest,
} from "../connection/lspMessages";
import { codeLenses, relatedPlaces } from "../core/features/relations/relations";
import { inlayHints } from "../core/features/structure/inlayHints";
import { semanticTokens, tokenTypes } from "../core/features/structure/semanticTokens";
import type { Answering } from "../frameworks/answering";
import type { Client } from "../frameworks/client";
import { type RelatedPlacesParams, relatedPlacesRequest } from "../protocol/relations";

/** What the client asks for may be out of date this long, in milliseconds: one refresh per burst of edits. */
const refreshDelay = 300;

/** Lenses only for a client with a command to show what they count. */
export function annotationCapabilities({ options }: Client): ServerCapabilities {
  return {
    inlayHintProvider: true,
    ...(options.relatedPlacesCommand === undefined ? {} : { codeLensProvider: {} }),
    semanticTokensProvider: {
      legend: { tokenTypes: [...tokenTypes], tokenModifiers: ["broken"] },
      full: true,
    },
  };
}

/** Answers inlay hints, code lenses and semantic tokens. */
export function answerAnnotations(
  connection: Connection,
  { frameworks, client, schedule, page, atOnce: { page: answer } }: Answering,
): void {
  connection.onRequest(inlayHintRequest, (params) =>
    answer("Inlay hints", params.textDocument.uri, (framework, page): InlayHint[] => {
      if (!client.settings.inlayHints) return [];
      const positions = framework.positions(page.path);
      const within = { start: positions.offset(params.range.start), end: positions.offset(params.range.end) };
      return inlayHints(page, within, framework.view).map(({ offset, label, text, path, span }) => {
        const location = framework.location({ path, span });
        return {
          position: positions.at(offset),
          label: [{ value: label, tooltip: text, location }],
          paddingLeft: true,
        };
      });
    }),
  );

  connection.onRequest(codeLensRequest, (params) =>
    answer("Code lenses", params.textDocument.uri, (framework, page): CodeLens[] => {
      const command = client.options.relatedPlacesCommand;
      if (!client.settings.codeLens || command === undefined) return [];
      const { uri } = params.textDocument;
      const top = { line: 0, character: 0 };
      return codeLenses(page, framework.view, framework.language).map(({ title, direction }) => ({
        range: { start: top, end: top },
        command: direction
          ? { title, command, arguments: [{ uri, direction } satisfies RelatedPlacesParams, top] }
          : { title, command: "" },
      }));
    }),
  );

  connection.onRequest(relatedPlacesRequest, async (params) => {
    const places = await page("Related places", params.uri, (framework, page) =>
      relatedPlaces(page, params.direction, framework.workspace.view).map((place) => framework.location(place)),
    );
    return places ?? [];
  });

  connection.onRequest(semanticTokensRequest, async (params) => {
    const tokens = await answer("Colours", params.textDocument.uri, (framework, page) => {
      const positions = framework.positions(page.path);
      const data: number[] = [];
      // Each is told by how far it is from the one before it.
      let before = { line: 0, character: 0 };
      for (const { span, type, isBroken } of semanticTokens(page, framework.view)) {
        const start = positions.at(span.start);
        const character = start.line === before.line ? start.character - before.character : start.character;
        data.push(start.line - before.line, character, span.end - span.start);
        data.push(tokenTypes.indexOf(type), isBroken ? 1 : 0);
        before = start;
      }
      return { data };
    });
    return tokens ?? { data: [] };
  });

  const refreshing = schedule.burst(refreshDelay, () => refresh(connection, client.capabilities));
  frameworks.onChange((change) => {
    if (change === "everything" || change.isSeenElsewhere) refreshing.ask();
  });
}

/** Editors ask again when a page changes, not when another one does. */
function refresh(connection: Connection, { workspace }: ClientCapabilities): void {
  // That a client is closing is no failure of ours.
  const done = (asked: Promise<unknown>) => void asked.catch(() => undefined);
  if (workspace?.inlayHint?.refreshSupport) done(connection.sendRequest(inlayHintRefreshRequest));
  if (workspace?.codeLens?.refreshSupport) done(connection.sendRequest(codeLensRefreshRequest));
  if (workspace?.semanticTokens?.refreshSupport) done(connection.sendRequest(semanticTokensRefreshRequest));
}
