import * as vscode from "vscode";
import { commandIds } from "../../commands/commandIds";
import type { Session } from "../../connection/session";
import { sessionLanguage } from "../../connection/sessionLanguage";
import { coverageTexts } from "../coverageTexts";
import type { PanelView } from "../panelState";
import { connected, webviewOptions } from "./connectedPanel";

export const coverageViewType = "algoritmekader.coverage";

/** The panel "Dekking": the coverage table and the overview, of which there is one at most. */
export function coveragePanel(
  session: Session,
  extension: vscode.Uri,
  memory: vscode.Memento,
  log: vscode.LogOutputChannel,
): vscode.Disposable {
  let open: ReturnType<typeof connected> | undefined;
  const icon = (theme: string) => vscode.Uri.joinPath(extension, `images/panel-${theme}.svg`);

  function attach(panel: vscode.WebviewPanel): void {
    panel.iconPath = { light: icon("light"), dark: icon("dark") };
    const own = connected(panel, session, memory, log);
    open = own;
    panel.onDidDispose(() => {
      if (open === own) open = undefined;
    });
  }

  function show(view: PanelView): void {
    if (!open) {
      // What the command for the panel itself opens is in the view that was left.
      const { coverage } = coverageTexts[sessionLanguage(session)];
      const options = { ...webviewOptions, enableFindWidget: false };
      attach(vscode.window.createWebviewPanel(coverageViewType, coverage, vscode.ViewColumn.Active, options));
      if (view === "table") return;
    }
    open?.show(view);
  }

  return vscode.Disposable.from(
    vscode.commands.registerCommand(commandIds.showCoverage, () => show("table")),
    vscode.commands.registerCommand(commandIds.showOverview, () => show("overview")),
    vscode.window.registerWebviewPanelSerializer(coverageViewType, {
      deserializeWebviewPanel: async (panel) => {
        // Only one: what another window state left over goes.
        if (open) panel.dispose();
        else attach(panel);
      },
    }),
    { dispose: () => open?.panel.dispose() },
  );
}
