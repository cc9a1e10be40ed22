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
});
