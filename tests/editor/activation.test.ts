import * as vscode from "vscode";
import { ok } from "./assert";

import { until } from "./support";

describe("activation", () => {
  it("finds the extension", () => {
    ok(vscode.extensions.getExtension("algoritmekader.algoritmekader"));
  });

  it("activates by itself in a folder with a framework", async () => {
    const extension = vscode.extensions.getExtension("algoritmekader.algoritmekader")!;
    await until("active extension", () => extension.isActive);
  });

  it("has every command, under its title in each language", async () => {
    const extension = vscode.extensions.getExtension("algoritmekader.algoritmekader")!;
    await extension.activate();
    const there = new Set(await vscode.commands.getCommands(true));
    const contributed: { command: string }[] = extension.packageJSON.contributes.commands;
    ok(contributed.length > 60, String(contributed.length));
    const missing = contributed.filter(({ command }) => !there.has(command));
    ok(missing.length === 0, JSON.stringify(missing));
  });
});
