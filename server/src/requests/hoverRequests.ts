/** Hover, on pages and in tables: asks the core, and turns its answer into LSP. */
import type { ServerCapabilities } from "vscode-languageserver";
import type { Hover } from "vscode-languageserver-types";
import type { Connection } from "../connection/connection";
import { hoverRequest } from "../connection/lspMessages";
import { dataHover } from "../core/features/hover/dataHover";
import { hover, menuHover } from "../core/features/hover/hover";
import type { Answering } from "../frameworks/answering";

export const hoverCapabilities: ServerCapabilities = { hoverProvider: true };

/** Answers hover. */
export function answerHover(connection: Connection, { atOnce: { file: answer } }: Answering): void {
  connection.onRequest(hoverRequest, (params) =>
    answer("Hover", params.textDocument.uri, (framework, path): Hover | null => {
      const { view } = framework;
      const positions = framework.positions(path);
      const offset = positions.offset(params.position);
      const page = view.page(path);
      const file = view.dataFile(path);
      const found =
        (page && hover(page, offset, view, framework.wording)) ??
        (file?.type === "site"
          ? menuHover(file, offset, view, framework.wording)
          : file && dataHover(file, offset, view, framework.wording));
      if (!found) return null;
      return { contents: { kind: "markdown", value: found.markdown }, range: positions.range(found.span) };
    }),
  );
}
