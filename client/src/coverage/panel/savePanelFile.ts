import * as vscode from "vscode";
import { plainMessage } from "../../../../server/src/protocol/messages";
import type { FromPanel, SaveFormat } from "../coverageMessages";
import type { CoverageTexts } from "../coverageTexts";

type Save = Extract<FromPanel, { type: "save" }>;

const names: Record<SaveFormat, string> = { svg: "SVG", png: "PNG", html: "HTML" };

/**
 * Asks where, and writes a file that the panel made. Returns what there is to say; undefined where nobody chose a place. A page
 * to print can be opened at once: the editor lets no panel print.
 */
export async function savePanelFile(
  { format, name, content }: Save,
  folder: string,
  texts: CoverageTexts,
  log: Pick<vscode.LogOutputChannel, "debug" | "warn">,
): Promise<string | undefined> {
  // A name and nothing that leads to another folder.
  const file = `${name.replace(/[^\p{L}\d-]+/gu, "-").slice(0, 60)}.${format}`;
  const uri = await vscode.window.showSaveDialog({
    defaultUri: vscode.Uri.joinPath(vscode.Uri.parse(folder, true), file),
    filters: { [names[format]]: [format] },
  });
  if (!uri) return undefined;
  try {
    const bytes =
      format === "png"
        ? Uint8Array.from(atob(content), (sign) => sign.charCodeAt(0))
        : new TextEncoder().encode(content);
    await vscode.workspace.fs.writeFile(uri, bytes);
  } catch (error) {
    log.warn(`${uri} could not be written: ${error}`);
    void vscode.window.showErrorMessage(plainMessage(texts.notSaved));
    return texts.notSaved;
  }
  const said = texts.saved(uri.path.slice(uri.path.lastIndexOf("/") + 1));
  if (format === "html") void offerToOpen(uri, said, texts);
  return said;
}

async function offerToOpen(uri: vscode.Uri, said: string, { openInBrowser }: CoverageTexts): Promise<void> {
  // A browser opens files of this machine only.
  if (uri.scheme !== "file" || vscode.env.uiKind === vscode.UIKind.Web) return;
  const chosen = await vscode.window.showInformationMessage(plainMessage(said), openInBrowser);
  if (chosen) await vscode.env.openExternal(uri);
}
