import * as vscode from "vscode";
import { plainMessage } from "../../../server/src/protocol/messages";
import { type ChosenPage, type CopyPagesParams, copyPagesRequest } from "../../../server/src/protocol/pageActions";
import { type RelatedPlacesParams, relatedPlacesRequest } from "../../../server/src/protocol/relations";
import { chosenNodes, isShortcut, openUri, pagesOf, type Selecting } from "../commands/chosenPages";
import { commandIds } from "../commands/commandIds";
import type { Session } from "../connection/session";
import { sessionLanguage } from "../connection/sessionLanguage";
import type { Operations } from "../edits/operations";
import type { Deletion } from "../moves/deletion";
import { renamePage } from "../moves/renamePage";
import { relatedPlacesCommand } from "../references/relatedPlaces";
import { pageTexts } from "./pageTexts";
import type { Placing } from "./placePages";

/** What pages are changed with. */
export interface PageTools {
  readonly placing: Placing;
  readonly deletion: Pick<Deletion, "pages">;
  readonly operations: Operations;
}

/** What can be done with pages of the tree, from its menus and by keyboard; from the palette with the page in the editor. */
export function pageActions(
  session: Session,
  view: Selecting,
  { placing, deletion, operations }: PageTools,
): vscode.Disposable {
  const words = () => pageTexts[sessionLanguage(session)];

  const forPages = (command: string, act: (pages: readonly ChosenPage[]) => unknown) =>
    vscode.commands.registerCommand(command, async (target?: unknown, selected?: unknown) => {
      const pages = pagesOf(await chosenNodes(view, target, selected));
      if (pages.length > 0) await act(pages);
    });
  const forOne = (command: string, act: (uri: vscode.Uri) => unknown) =>
    forPages(command, ([page]) => page && act(vscode.Uri.parse(page.uri, true)));

  async function copy(pages: readonly ChosenPage[], as: CopyPagesParams["as"]): Promise<void> {
    const from = openUri();
    const params = { uris: pages.map(({ uri }) => uri), as, ...(from === undefined ? {} : { from }) };
    const found = await session.request(copyPagesRequest, params);
    if (!found || found.length === 0) {
      void vscode.window.showInformationMessage(plainMessage(words().nothingToCopy));
      return;
    }
    await vscode.env.clipboard.writeText(found.join("\n"));
    vscode.window.setStatusBarMessage(words().copied(found), shownFor);
  }

  async function findReferences(uri: vscode.Uri): Promise<void> {
    const params: RelatedPlacesParams = { uri: uri.toString(), direction: "namedBy" };
    const places = await session.request(relatedPlacesRequest, params);
    if (places?.length === 0) void vscode.window.showInformationMessage(plainMessage(words().notNamed));
    else await vscode.commands.executeCommand(relatedPlacesCommand, params, { line: 0, character: 0 });
  }

  /** A page opens; what is no page itself unfolds, also with the key that opens pages. */
  async function openNodes(target: unknown, selected: unknown): Promise<void> {
    const nodes = await chosenNodes(view, target, selected);
    const pages = isShortcut(target) ? nodes.filter(({ type }) => type === "page") : nodes;
    if (nodes.length > 0 && pages.length === 0) await vscode.commands.executeCommand("list.toggleExpand");
    else await openAll(pagesOf(pages));
  }

  async function openAll(pages: readonly ChosenPage[], viewColumn?: vscode.ViewColumn): Promise<void> {
    for (const { uri } of pages) {
      const options = { preview: pages.length === 1, ...(viewColumn === undefined ? {} : { viewColumn }) };
      await vscode.commands.executeCommand("vscode.open", vscode.Uri.parse(uri, true), options);
    }
  }

  return vscode.Disposable.from(
    vscode.commands.registerCommand(commandIds.openPage, openNodes),
    forPages(commandIds.openToSide, (pages) => openAll(pages, vscode.ViewColumn.Beside)),
    forOne(commandIds.previewPage, (uri) => vscode.commands.executeCommand("markdown.showPreview", uri)),
    forOne(commandIds.findReferences, findReferences),
    forOne(commandIds.revealInExplorer, (uri) => vscode.commands.executeCommand("revealInExplorer", uri)),
    forPages(commandIds.copyLink, (pages) => copy(pages, "link")),
    forPages(commandIds.copyCode, (pages) => copy(pages, "code")),
    forPages(commandIds.copyId, (pages) => copy(pages, "id")),
    forPages(commandIds.addToGroup, (pages) => placing.group(pages, "add")),
    forPages(commandIds.moveToGroup, (pages) => placing.group(pages, "move")),
    forOne(commandIds.renamePage, (uri) => renamePage(uri.toString(), session, operations)),
    forPages(commandIds.deletePages, (pages) => deletion.pages(pages.map(({ uri }) => vscode.Uri.parse(uri, true)))),
  );
}

/** How long the status bar says what was copied, in milliseconds. */
const shownFor = 4000;
