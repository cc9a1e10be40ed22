/** The requests about how pages are built up, and for finding one of them. */
import type { ServerCapabilities } from "vscode-languageserver";
import {
  type DocumentSymbol,
  type FoldingRange,
  type SelectionRange,
  SymbolKind,
  type WorkspaceSymbol,
} from "vscode-languageserver-types";
import type { Connection } from "../connection/connection";
import {
  documentSymbolRequest,
  foldingRangeRequest,
  selectionRangeRequest,
  workspaceSymbolRequest,
} from "../connection/lspMessages";
import { foldingRanges } from "../core/features/structure/foldingRanges";
import { type PageSymbol, pageSymbols } from "../core/features/structure/pageSymbols";
import { selectionRanges } from "../core/features/structure/selectionRanges";
import { workspaceSymbols } from "../core/features/structure/workspaceSymbols";
import type { Positions } from "../core/text/positions";
import type { Answering } from "../frameworks/answering";

export const structureCapabilities: ServerCapabilities = {
  documentSymbolProvider: true,
  workspaceSymbolProvider: true,
  foldingRangeProvider: true,
  selectionRangeProvider: true,
};

/** More than anybody reads; a longer query finds fewer. */
const mostSymbols = 200;

/** Answers symbols, folding and selection. */
export function answerStructure(
  connection: Connection,
  { frameworks, client, atOnce: { page: answer } }: Answering,
): void {
  connection.onRequest(documentSymbolRequest, (params) =>
    answer("Symbols", params.textDocument.uri, (framework, page): DocumentSymbol[] => {
      const positions = framework.positions(page.path);
      return pageSymbols(page, framework.view, client.options.listsHeadings !== true).map((symbol) =>
        toDocumentSymbol(symbol, positions),
      );
    }),
  );

  connection.onRequest(workspaceSymbolRequest, async ({ query }): Promise<WorkspaceSymbol[]> => {
    await frameworks.settled();
    return frameworks.all.flatMap((framework) => {
      const { language } = framework;
      return workspaceSymbols(query, framework.workspace.view, mostSymbols).map(({ name, page, span }) => ({
        name,
        kind: SymbolKind.File,
        containerName: page.kind.noun[language].one,
        location: framework.location({ path: page.path, span }),
      }));
    });
  });

  connection.onRequest(foldingRangeRequest, (params) =>
    answer("Folding", params.textDocument.uri, (framework, page) => {
      const positions = framework.positions(page.path);
      return foldingRanges(page).map(({ start, end }): FoldingRange => {
        const range = positions.range({ start, end });
        return { startLine: range.start.line, endLine: range.end.line };
      });
    }),
  );

  connection.onRequest(selectionRangeRequest, (params) =>
    answer("Selection", params.textDocument.uri, (framework, page) => {
      const positions = framework.positions(page.path);
      return params.positions.map((position): SelectionRange => {
        const spans = selectionRanges(page, positions.offset(position));
        const empty: SelectionRange = { range: { start: position, end: position } };
        return (
          spans.reduceRight<SelectionRange | undefined>(
            (parent, span) => ({ range: positions.range(span), ...(parent ? { parent } : {}) }),
            undefined,
          ) ?? empty
        );
      });
    }),
  );
}

const kinds: Readonly<Record<PageSymbol["type"], SymbolKind>> = {
  frontMatter: SymbolKind.Namespace,
  key: SymbolKind.Property,
  value: SymbolKind.Constant,
  heading: SymbolKind.String,
};

function toDocumentSymbol({ type, name, detail, span, selection, children }: PageSymbol, positions: Positions) {
  const symbol: DocumentSymbol = {
    name,
    detail,
    kind: kinds[type],
    range: positions.range(span),
    selectionRange: positions.range(selection),
    children: children.map((child) => toDocumentSymbol(child, positions)),
  };
  return symbol;
}
