/** The requests for what an editor draws into a page: titles behind codes, counts above it, colours. */
import {
  type ClientCapabilities,
  type CodeLens,
  CodeLensRefreshRequest,
  type Connection,
  type InlayHint,
  SemanticTokensBuilder,
  type ServerCapabilities,
} from "vscode-languageserver";
import { codeLenses, relatedPlaces } from "../core/features/relations/relations";
import { inlayHints } from "../core/features/structure/inlayHints";
import { semanticTokens, tokenTypes } from "../core/features/structure/semanticTokens";
import type { Answering } from "../frameworks/answering";
import type { InitializationOptions } from "../protocol/initialization";
import { type RelatedPlacesParams, relatedPlacesRequest } from "../protocol/relations";
import { locations, uriAt } from "./navigationRequests";

/** What the client asks for may be out of date this long, in milliseconds: one refresh per burst of edits. */
const refreshDelay = 300;

/** Lenses only for a client with a command to show what they count. */
export function annotationCapabilities(options: unknown): ServerCapabilities {
  return {
    inlayHintProvider: true,
    ...(commandOf(options) === undefined ? {} : { codeLensProvider: {} }),
    semanticTokensProvider: {
      legend: { tokenTypes: [...tokenTypes], tokenModifiers: ["broken"] },
      full: true,
    },
  };
}

/**
 * Answers inlay hints, code lenses and semantic tokens; `options` are those with which the client started the server. Returns
 * what ends the waiting for more changes.
 */
export function answerAnnotations(
  connection: Connection,
  { frameworks, client, page: answer }: Answering,
  options: () => unknown,
): () => void {
  connection.languages.inlayHint.on((params) =>
    answer("Inlay hints", params.textDocument.uri, (framework, page): InlayHint[] => {
      if (!frameworks.settings.inlayHints) return [];
      const positions = framework.positions(page.path);
      const within = { start: positions.offset(params.range.start), end: positions.offset(params.range.end) };
      return inlayHints(page, within, framework.workspace.snapshot).map(({ offset, label, text, path, span }) => {
        const location = { uri: uriAt(path, framework, frameworks), range: framework.range(path, span) };
        return {
          position: positions.at(offset),
          label: [{ value: label, tooltip: text, location }],
          paddingLeft: true,
        };
      });
    }),
  );

  connection.onCodeLens((params) =>
    answer("Code lenses", params.textDocument.uri, (framework, page): CodeLens[] => {
      const command = commandOf(options());
      if (!frameworks.settings.codeLens || command === undefined) return [];
      const { uri } = params.textDocument;
      const top = { line: 0, character: 0 };
      return codeLenses(page, framework.workspace.snapshot, frameworks.languageOf(framework)).map(
        ({ title, direction }) => ({
          range: { start: top, end: top },
          command: direction
            ? { title, command, arguments: [{ uri, direction } satisfies RelatedPlacesParams, top] }
            : { title, command: "" },
        }),
      );
    }),
  );

  connection.onRequest(relatedPlacesRequest, async (params) => {
    const places = await answer("Related places", params.uri, (framework, page) =>
      locations(relatedPlaces(page, params.direction, framework.workspace.snapshot), framework, frameworks),
    );
    return places ?? [];
  });

  connection.languages.semanticTokens.on(async (params) => {
    const tokens = await answer("Colours", params.textDocument.uri, (framework, page) => {
      const positions = framework.positions(page.path);
      const builder = new SemanticTokensBuilder();
      for (const { span, type, isBroken } of semanticTokens(page, framework.workspace.snapshot)) {
        const { line, character } = positions.at(span.start);
        builder.push(line, character, span.end - span.start, tokenTypes.indexOf(type), isBroken ? 1 : 0);
      }
      return builder.build();
    });
    return tokens ?? { data: [] };
  });

  let timer: ReturnType<typeof setTimeout> | undefined;
  frameworks.relationsChanged.event(() => {
    timer ??= setTimeout(() => {
      timer = undefined;
      refresh(connection, client());
    }, refreshDelay);
  });
  return () => clearTimeout(timer);
}

/** Editors ask again when a page changes, not when another one does. */
function refresh(connection: Connection, { workspace }: ClientCapabilities): void {
  // That a client is closing is no failure of ours.
  const done = (asked: Promise<void>) => void asked.catch(() => undefined);
  if (workspace?.inlayHint?.refreshSupport) done(connection.languages.inlayHint.refresh());
  if (workspace?.codeLens?.refreshSupport) done(connection.sendRequest(CodeLensRefreshRequest.type));
  if (workspace?.semanticTokens?.refreshSupport) done(connection.languages.semanticTokens.refresh());
}

function commandOf(options: unknown): string | undefined {
  const command = (options as InitializationOptions | null | undefined)?.relatedPlacesCommand;
  return typeof command === "string" ? command : undefined;
}
