import * as vscode from "vscode";

/** Tells the menus and welcome texts of package.json, which look at this key. */
export function setContext(key: string, value: string | boolean): void {
  void vscode.commands.executeCommand("setContext", `algoritmekader.${key}`, value);
}
