import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { readingProgress } from "../../../client/src/status/readingProgress";
import * as fake from "../vscodeFake";
import { framework, sessionIn } from "./sessionIn";

vi.mock("vscode", () => import("../vscodeFake"));

beforeEach(() => {
  vi.useFakeTimers();
  fake.settings.values.clear();
  fake.shown.progress.length = 0;
});
afterEach(() => {
  vi.useRealTimers();
});

test("half a second of reading shows nothing", () => {
  const { session, become } = sessionIn("starting");
  readingProgress(session);
  vi.advanceTimersByTime(300);
  become("indexing");
  vi.advanceTimersByTime(199);
  become("ready", [framework]);
  vi.advanceTimersByTime(1000);
  expect(fake.shown.progress).toEqual([]);
});

test("longer reading shows progress until it is done", async () => {
  const { session, become } = sessionIn("starting");
  readingProgress(session);
  become("indexing");
  vi.advanceTimersByTime(500);
  expect(fake.shown.progress).toEqual(["Algoritmekader: pagina's lezen"]);
  become("ready", [framework]);
  await vi.runAllTimersAsync();
  expect(fake.shown.progress).toEqual([]);
});

test("progress ends when the server stops", async () => {
  const { session, become } = sessionIn("starting");
  readingProgress(session);
  vi.advanceTimersByTime(500);
  become("failed");
  await vi.runAllTimersAsync();
  expect(fake.shown.progress).toEqual([]);
});
