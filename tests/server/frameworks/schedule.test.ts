import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { Schedule } from "../../../server/src/frameworks/schedule";

let done: number[];
const started = Date.now();

beforeEach(() => {
  vi.useFakeTimers({ now: started });
  done = [];
});
afterEach(() => {
  vi.useRealTimers();
});

const note = () => done.push(Date.now() - started);
const at = (time: number, act: () => void) => {
  vi.advanceTimersByTime(time - (Date.now() - started));
  act();
};

test("a burst is answered once, a while after it began", () => {
  const task = new Schedule().burst(100, note);
  task.ask();
  at(60, task.ask);
  at(90, task.ask);
  vi.runAllTimers();
  expect(done).toEqual([100]);
  task.ask();
  vi.runAllTimers();
  expect(done).toEqual([100, 200]);
});

test("a quiet task waits until nobody has asked for a while", () => {
  const task = new Schedule().quiet(100, note);
  task.ask();
  at(60, task.ask);
  at(150, task.ask);
  vi.runAllTimers();
  expect(done).toEqual([250]);
});

test("what is asked for soon does not wait, nor does it come again", () => {
  const task = new Schedule().burst(100, note);
  task.ask();
  at(60, () => task.ask(true));
  vi.runAllTimers();
  expect(done).toEqual([60]);
});

test("what was cancelled is not done", () => {
  const task = new Schedule().burst(100, note);
  task.ask();
  task.cancel();
  vi.runAllTimers();
  expect(done).toEqual([]);
});

test("nothing is done after the end, whether it was asked for before or after", () => {
  const schedule = new Schedule();
  const [before, after] = [schedule.burst(100, note), schedule.quiet(100, note)];
  before.ask();
  schedule.end();
  after.ask();
  vi.runAllTimers();
  expect(done).toEqual([]);
});
