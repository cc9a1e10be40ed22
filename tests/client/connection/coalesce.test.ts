import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { type Changes, coalesce } from "../../../client/src/connection/coalesce";

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

function recorded() {
  const reports: Changes[] = [];
  return { reports, coalescer: coalesce(100, (changes) => reports.push(changes)) };
}

test("a burst of changes refreshes the tree once, each node once", () => {
  const { reports, coalescer } = recorded();
  coalescer.add(["a"]);
  coalescer.add(["b", "a"]);
  expect(reports).toEqual([]);
  vi.advanceTimersByTime(100);
  expect(reports).toEqual([new Set(["a", "b"])]);
});

test("steady changes do not put the refresh off", () => {
  const { reports, coalescer } = recorded();
  for (let i = 0; i < 10; i++) {
    coalescer.add([`${i}`]);
    vi.advanceTimersByTime(50);
  }
  expect(reports.length).toBe(5);
});

test("a change of everything swallows the others, and the next burst starts afresh", () => {
  const { reports, coalescer } = recorded();
  coalescer.add(["a"]);
  coalescer.add(undefined);
  vi.advanceTimersByTime(100);
  coalescer.add(["b"]);
  vi.advanceTimersByTime(100);
  expect(reports).toEqual(["everything", new Set(["b"])]);
});

test("nothing is refreshed after the view is gone", () => {
  const { reports, coalescer } = recorded();
  coalescer.add(["a"]);
  coalescer.dispose();
  vi.advanceTimersByTime(1000);
  expect(reports).toEqual([]);
});
