/** The requests about pages: each asks the core, and turns its answer into LSP. */
import type { Hover, LocationLink } from "vscode-languageserver-types";
import type { Connection } from "../connection/connection";
import { codeActionRequest, definitionRequest, hoverRequest } from "../connection/lspMessages";
import { dataHover } from "../core/features/hover/dataHover";
import { hover } from "../core/features/hover/hover";
import { definitions } from "../core/features/relations/definition";
import type { Answering } from "../frameworks/answering";
import { codeActions } from "./codeActions";

/** Answers hover, definition and quick fixes. */
export function answerRequests(connection: Connection, { client, page: answer, file: answerFile }: Answering): void {
  connection.onRequest(hoverRequest, (params) =>
    answerFile("Hover", params.textDocument.uri, (framework, path): Hover | null => {
      const { snapshot } = framework.workspace;
      const positions = framework.positions(path);
      const offset = positions.offset(params.position);
      const options = {
        language: framework.language,
        uriOf: (to: string) => framework.uriOf(to),
      };
      const page = snapshot.page(path);
      const file = snapshot.dataFile(path);
      const found =
        (page && hover(page, offset, snapshot, options)) ?? (file && dataHover(file, offset, snapshot, options));
      if (!found) return null;
      return { contents: { kind: "markdown", value: found.markdown }, range: positions.range(found.span) };
    }),
  );

  connection.onRequest(definitionRequest, (params) =>
    answer("Definition", params.textDocument.uri, (framework, page) => {
      const positions = framework.positions(page.path);
      const found = definitions(page, positions.offset(params.position), framework.workspace.snapshot);
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

  connection.onRequest(codeActionRequest, (params) =>
    answerFile("Code actions", params.textDocument.uri, (framework, path) => codeActions(params, path, framework)),
  );
}
