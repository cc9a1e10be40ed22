import { describe, expect, test, vi } from "vitest";
import type { Change } from "../../../server/src/frameworks/change";
import type { FrameworkFolder } from "../../../server/src/frameworks/frameworkFolder";
import type { Frameworks } from "../../../server/src/frameworks/frameworks";
import { retryFolders, retryReading } from "../../../server/src/problems/retries";

interface Planned {
  readonly pause: number;
  readonly act: () => void;
  isAsked: boolean;
  isCancelled: boolean;
}

/** One framework and a clock that goes when the test says so. */
function stage() {
  const planned: Planned[] = [];
  const schedule = {
    burst(pause: number, act: () => void) {
      const plan: Planned = { pause, act, isAsked: false, isCancelled: false };
      planned.push(plan);
      const ask = () => {
        plan.isAsked = true;
      };
      const cancel = () => {
        plan.isCancelled = true;
      };
      return { ask, cancel };
    },
  };
  const framework = { hasUnread: true };
  const state = { isDifferent: false, reads: 0, isHere: true };
  let tell: (change: Change) => void = () => undefined;
  const frameworks = {
    get all() {
      return state.isHere ? [framework] : [];
    },
    has: () => state.isHere,
    onChange: (listener: typeof tell) => {
      tell = listener;
    },
    readUnread: async () => {
      state.reads++;
      return state.isDifferent;
    },
  };
  retryReading(frameworks as unknown as Frameworks, schedule);
  const change = () => tell({ framework: framework as unknown as FrameworkFolder } as unknown as Change);
  const next = async () => {
    const plan = planned[planned.length - 1] as Planned;
    plan.act();
    for (let turn = 0; turn < 5; turn++) await Promise.resolve();
    return plan.pause;
  };
  return { planned, framework, state, change, next };
}

describe("what could not be read", () => {
  test("is tried again with pauses that grow, up to a minute", async () => {
    const { change, next, state } = stage();
    change();
    const pauses: number[] = [];
    for (let times = 0; times < 10; times++) pauses.push(await next());
    expect(pauses).toEqual([500, 1000, 2000, 4000, 8000, 16_000, 32_000, 60_000, 60_000, 60_000]);
    expect(state.reads).toBe(10);
  });

  test("is tried again soon while that mends something", async () => {
    const { change, next, state } = stage();
    change();
    await next();
    await next();
    state.isDifferent = true;
    expect(await next()).toBe(2000);
    expect(await next()).toBe(500);
  });

  test("waits once, however often something changes meanwhile", () => {
    const { change, planned } = stage();
    change();
    change();
    change();
    expect(planned.map(({ isAsked }) => isAsked)).toEqual([true]);
  });

  test("is left alone when it is mended, or its folder closed", async () => {
    const mended = stage();
    mended.change();
    mended.framework.hasUnread = false;
    mended.change();
    expect(mended.planned.map(({ isCancelled }) => isCancelled)).toEqual([true]);
    const closed = stage();
    closed.change();
    closed.state.isHere = false;
    await closed.next();
    expect(closed.planned.length).toBe(1);
  });

  test("is not waited for where all could be read", () => {
    const { change, framework, planned } = stage();
    framework.hasUnread = false;
    change();
    expect(planned).toEqual([]);
  });
});

test("a workspace folder that does not answer is asked again until it does", () => {
  const tasks: (() => void)[] = [];
  let onRead: () => void = () => undefined;
  const frameworks = {
    silent: ["vfs://stil"] as string[],
    readSilent: vi.fn(),
    onRead: (listener: () => void) => {
      onRead = listener;
    },
  };
  const burst = (_pause: number, act: () => void) => ({ ask: () => void tasks.push(act), cancel: () => undefined });
  retryFolders(frameworks as never, { burst });
  onRead();
  for (let round = 1; round < 4; round++) {
    tasks.shift()?.();
    expect([frameworks.readSilent.mock.calls.length, tasks.length]).toEqual([round, 1]);
  }
  frameworks.silent = [];
  tasks.shift()?.();
  onRead();
  expect(tasks).toEqual([]);
});
