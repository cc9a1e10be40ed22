import { beforeEach, expect, test, vi } from "vitest";
import { contextKeys } from "../../../client/src/status/contextKeys";
import * as fake from "../vscodeFake";
import { framework, sessionIn } from "./sessionIn";

vi.mock("vscode", () => import("../vscodeFake"));

beforeEach(() => {
  fake.settings.values.clear();
  fake.executed.length = 0;
});

test("the welcome texts know the state and the language", () => {
  const { session, become } = sessionIn("noFolder");
  contextKeys(session);
  become("ready", [framework]);
  expect(fake.executed).toEqual([
    ["setContext", "algoritmekader.state", "noFolder"],
    ["setContext", "algoritmekader.language", "en"],
    ["setContext", "algoritmekader.state", "ready"],
    ["setContext", "algoritmekader.language", "nl"],
  ]);
});
