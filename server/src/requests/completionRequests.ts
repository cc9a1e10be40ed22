/** Completion: suggestions of the core as those of LSP, and their documentation when somebody looks at one. */
import type { ServerCapabilities } from "vscode-languageserver";
import {
  CompletionItemKind,
  type CompletionList,
  InsertTextFormat,
  InsertTextMode,
  type CompletionItem as LspItem,
} from "vscode-languageserver-types";
import type { Connection } from "../connection/connection";
import { byTriggerCharacter, completionRequest, completionResolveRequest } from "../connection/lspMessages";
import type { SiteFile } from "../core/data/siteFile";
import { completionDocumentation, completions, triggerCharacters } from "../core/features/completion/completion";
import { type CompletionItem, type CompletionSubject, mostItems } from "../core/features/completion/completionItem";
import { menuItems } from "../core/features/completion/menuCompletion";
import type { Positions } from "../core/text/positions";
import type { Answering } from "../frameworks/answering";
import type { FrameworkFolder } from "../frameworks/frameworkFolder";
import type { CompletionData } from "../protocol/completion";

export const completionCapabilities: Pick<ServerCapabilities, "completionProvider"> = {
  completionProvider: {
    triggerCharacters: [...triggerCharacters],
    resolveProvider: true,
    completionItem: { labelDetailsSupport: true },
  },
};

/** Answers completion. */
export function answerCompletion(connection: Connection, { client, atOnce: { file: answer } }: Answering): void {
  const notYet: CompletionList = { isIncomplete: true, items: [] };

  connection.onRequest(completionRequest, (params) => {
    const act = (framework: FrameworkFolder, path: string): CompletionList | null => {
      const positions = framework.positions(path);
      const offset = positions.offset(params.position);
      const isUnasked = params.context?.triggerKind === byTriggerCharacter;
      const { language } = framework;
      const { view } = framework;
      const page = view.page(path);
      const site = page || view.siteFile?.path !== path ? undefined : view.siteFile;
      if (!page && !site) return null;
      const items = page
        ? completions(page, offset, view, { language, isUnasked })
        : menuItems(site as SiteFile, offset, view);
      const shape = shapeOf(positions, (page ?? (site as SiteFile)).text, offset);
      // The editor can go on by itself only when it has all, and finds all by what begins them.
      const isIncomplete =
        items.length === 0 || items.length >= mostItems || items.some(({ words }) => words === undefined);
      return { isIncomplete, items: items.map((item, index) => shape(item, index, params.textDocument.uri)) };
    };
    return answer("Completion", params.textDocument.uri, act, notYet);
  });

  connection.onRequest(completionResolveRequest, async (item) => {
    const { uri, about } = (item.data ?? {}) as Partial<CompletionData>;
    if (uri === undefined || !about) return item;
    const value = await answer("Completion", uri, (framework, path) => {
      const { view } = framework;
      const subject = about as CompletionSubject;
      return completionDocumentation(subject, view.page(path), view, framework.wording) ?? null;
    });
    return value ? { ...item, documentation: { kind: "markdown", value } } : item;
  });

  function shapeOf(positions: Positions, text: string, offset: number) {
    const can = client.capabilities.textDocument?.completion?.completionItem ?? {};
    const canKeep = can.insertTextModeSupport?.valueSet.includes(InsertTextMode.asIs);
    return (item: CompletionItem, index: number, uri: string): LspItem => {
      const { label, description, insert, replace, newText, snippet, about, isFollowed, isOfMarkdown } = item;
      const isSnippet = snippet !== undefined && can.snippetSupport === true;
      const written = isSnippet ? snippet : newText;
      const range = positions.range(replace);
      // Editors hold this against what stands before the cursor; which ones fit is decided here, where they cannot.
      const typed = text.slice(replace.start, offset).trimStart();
      const filterText = item.words ?? typed;
      const command = isFollowed ? client.options.suggestCommand : undefined;
      const data: CompletionData = { uri, ...(about ? { about } : {}), ...(isOfMarkdown ? { isOfMarkdown } : {}) };
      return {
        label,
        ...(description === undefined
          ? {}
          : can.labelDetailsSupport
            ? { labelDetails: { description } }
            : { detail: description }),
        kind: kinds[item.kind],
        sortText: String(index).padStart(4, "0"),
        ...(filterText === "" ? {} : { filterText }),
        textEdit:
          can.insertReplaceSupport && insert.end !== replace.end
            ? { newText: written, insert: positions.range(insert), replace: range }
            : { newText: written, range },
        ...(isSnippet ? { insertTextFormat: InsertTextFormat.Snippet } : {}),
        ...(canKeep ? { insertTextMode: InsertTextMode.asIs } : {}),
        ...(command === undefined ? {} : { command: { title: label, command } }),
        data,
      };
    };
  }
}

const kinds: Readonly<Record<CompletionItem["kind"], CompletionItemKind>> = {
  key: CompletionItemKind.Property,
  page: CompletionItemKind.Reference,
  term: CompletionItemKind.EnumMember,
  code: CompletionItemKind.Constant,
  macro: CompletionItemKind.Function,
  filter: CompletionItemKind.Field,
  option: CompletionItemKind.Keyword,
  anchor: CompletionItemKind.Reference,
  definition: CompletionItemKind.Text,
  value: CompletionItemKind.Value,
};
