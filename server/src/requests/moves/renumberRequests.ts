/** Renumbering: the request behind the commands, and the actions that offer them. */
import { type CodeAction, CodeActionKind } from "vscode-languageserver-types";
import type { Connection } from "../../connection/connection";
import { lostIds, lostIdsText } from "../../core/features/moves/idTexts";
import { movePages } from "../../core/features/moves/movePages";
import { unreadRefusal } from "../../core/features/moves/unreadRefusal";
import { makeRoom, renumber } from "../../core/features/numbers/renumber";
import { codeOf } from "../../core/features/numbers/series";
import { shiftText } from "../../core/features/numbers/shiftTexts";
import { seriesOf } from "../../core/model/names";
import type { Page } from "../../core/page/page";
import { locate } from "../../core/place/locate";
import type { Localized } from "../../core/text/language";
import { renamingEdit, touchedBy } from "../../edits/moveEdits";
import { readOnlyRefusal } from "../../edits/readOnly";
import type { Answering } from "../../frameworks/answering";
import type { FrameworkFolder } from "../../frameworks/frameworkFolder";
import { type RenumberResult, renumberRequest } from "../../protocol/moves";

/** Answers the edit of a renumbering, or why it cannot be done. */
export function answerRenumber(connection: Connection, { file: answer }: Answering): void {
  connection.onRequest(renumberRequest, ({ uri, action }) =>
    answer("Renumbering", uri, (framework, path): RenumberResult => {
      const { view } = framework.workspace;
      const { language } = framework;
      const page = view.page(path);
      if (!page) return view.unread.page(path) ? { refused: unreadRefusal(view)?.refused[language] ?? "" } : null;
      const found = action === "makeRoom" ? makeRoom(page, view) : renumber(page, view);
      if (!found) return { refused: unnumbered[language] };
      if ("refused" in found) {
        const hasRoom = "hasRoom" in found;
        return { refused: found.refused[language], ...(hasRoom ? { hasRoom } : {}) };
      }
      const { moves, label, question } = found;
      const files = movePages(moves, view, { files: framework.filesBeside() });
      const refused = readOnlyRefusal(framework, touchedBy({ files, moves }));
      if (refused !== undefined) return { refused };
      const edit = renamingEdit({ files, moves }, framework);
      const shift = shiftText(found, files, view)[language];
      const ids = lostIdsText(lostIds(moves, view), { isShort: true })?.[language];
      return edit
        ? { label: label[language], question: question[language], shift, ...(ids === undefined ? {} : { ids }), edit }
        : null;
    }),
  );
}

/** What is offered on the title and the id of a page with a number, to a client that has the commands. */
export function renumberActions(page: Page, offset: number, framework: FrameworkFolder): CodeAction[] {
  const code = codeOf(page);
  if (framework.client.options.renumbers !== true || code === undefined) return [];
  if (locate(page, offset, framework.workspace.view)?.type !== "page") return [];
  const { language } = framework;
  return [
    [pageAfter(code), "algoritmekader.newPageHere"] as const,
    [roomAfter(code), "algoritmekader.makeRoom"] as const,
    [seriesAnew(seriesOf(code)), "algoritmekader.renumber"] as const,
  ].map(([label, command]) => {
    const title = label[language];
    const uri = framework.clientUri(page.path);
    return { title, kind: CodeActionKind.RefactorRewrite, command: { title, command, arguments: [uri] } };
  });
}

function pageAfter(code: string): Localized {
  return { nl: `Nieuwe pagina na ${code}…`, en: `New page after ${code}…` };
}

function roomAfter(code: string): Localized {
  return { nl: `Maak ruimte na ${code}`, en: `Make room after ${code}` };
}

function seriesAnew(series: string): Localized {
  return { nl: `Nummer de reeks ${series} opnieuw`, en: `Number the series ${series} anew` };
}

/** Said of a page without a number. */
export const unnumbered: Localized = {
  nl: "Deze pagina heeft geen nummer in haar naam. Open een pagina van een genummerde reeks.",
  en: "This page has no number in its name. Open a page of a numbered series.",
};
