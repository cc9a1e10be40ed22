import { describe, expect, test, vi } from "vitest";
import { documentSelector, errorHandler, folderSchemes } from "../../../client/src/connection/clientOptions";

vi.mock("vscode", () => import("../vscodeFake"));
vi.mock("vscode-languageclient", () => import("../languageClientFake"));

test("pages and the configuration are followed wherever the folders are", () => {
  const folders = ["file", "vscode-vfs", "file"].map((scheme) => ({ uri: { scheme } }));
  expect(documentSelector(folderSchemes(folders as never))).toEqual([
    { scheme: "file", language: "markdown" },
    { scheme: "file", pattern: "**/algoritmekader.json" },
    { scheme: "vscode-vfs", language: "markdown" },
    { scheme: "vscode-vfs", pattern: "**/algoritmekader.json" },
  ]);
  expect(folderSchemes(undefined)).toEqual([]);
});

describe("a server that crashes", () => {
  test("comes back three times in three minutes, then stays away, silently", async () => {
    let now = 0;
    const told: boolean[] = [];
    const handler = errorHandler(
      () => now,
      (isAgain) => told.push(isAgain),
    );
    const actions = [];
    for (let crash = 0; crash < 4; crash++) {
      actions.push(await handler.closed());
      now += 1000;
    }
    expect(actions.map(({ action }) => action)).toEqual([2, 2, 2, 1]);
    expect(actions.every(({ handled }) => handled)).toBe(true);
    expect(told).toEqual([true, true, true, false]);
  });

  test("comes back when much was typed before anybody noticed, too", async () => {
    const handler = errorHandler(
      () => 0,
      () => undefined,
    );
    for (let count = 1; count < 10; count++) {
      expect(await handler.error(new Error("write EPIPE"), undefined, count)).toEqual({ action: 1, handled: true });
    }
  });

  test("comes back for ever when it crashes seldom", async () => {
    let now = 0;
    const handler = errorHandler(
      () => now,
      () => undefined,
    );
    for (let crash = 0; crash < 10; crash++) {
      expect((await handler.closed()).action).toBe(2);
      now += 100_000;
    }
  });
});
