import * as vscode from "vscode";
import { aliasId, aliasLanguages, commandIds } from "./commandIds";

/** The commands under their ids with a title in another language: each runs the command itself. */
export function commandAliases(): vscode.Disposable {
  return vscode.Disposable.from(
    ...aliasLanguages.flatMap((language) =>
      Object.values(commandIds).map((command) =>
        vscode.commands.registerCommand(aliasId(command, language), (...given: unknown[]) =>
          vscode.commands.executeCommand(command, ...given),
        ),
      ),
    ),
  );
}
