import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { briefly, longest, shortest } from "../../../client/src/coverage/briefly";

let shown = "";
const { say, hush } = briefly((text) => {
  shown = text;
});

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test("what is said goes after a while", () => {
  say("Gekopieerd");
  vi.advanceTimersByTime(longest - 1);
  expect(shown).toBe("Gekopieerd");
  vi.advanceTimersByTime(1);
  expect(shown).toBe("");
});

test("it goes when something else is done, but not before a screen reader has it", () => {
  say("Gekopieerd");
  hush();
  vi.advanceTimersByTime(shortest - 1);
  expect(shown).toBe("Gekopieerd");
  vi.advanceTimersByTime(1);
  expect(shown).toBe("");
  say("Gekopieerd");
  vi.advanceTimersByTime(5000);
  hush();
  vi.advanceTimersByTime(0);
  expect(shown).toBe("");
});

test("what is said next stays for its own time", () => {
  say("Gekopieerd");
  vi.advanceTimersByTime(longest - 1);
  hush();
  say("Opgeslagen");
  vi.advanceTimersByTime(longest - 1);
  expect(shown).toBe("Opgeslagen");
  vi.advanceTimersByTime(1);
  expect(shown).toBe("");
});
