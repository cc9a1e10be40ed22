import { usualPatience } from "../../server/src/connection/inTime";

const { setTimeout: later } = globalThis;

/** So much faster goes the time of what waits for people here: bursts of edits are over when the next step comes, or they are not. */
const faster = 100;

/** Makes all that waits in this process for a while wait for less; `leaps`: by a clock that leaps. Answers how to end that. */
export function hurry(leaps: boolean): () => void {
  const own = globalThis.setTimeout;
  const { now } = performance;
  // How long a client may take to answer is none of that: it has to work for it.
  const shorter = (delay: number) => (delay === usualPatience ? delay : delay / faster);
  const sooner = (act: () => void, delay = 0, ...rest: []) => own(act, shorter(delay), ...rest);
  globalThis.setTimeout = Object.assign(sooner, own);
  // After each page it is time to give way, as after hundreds where pages are few.
  if (leaps) performance.now = leaping();
  return () => {
    globalThis.setTimeout = own;
    performance.now = now;
  };
}

/** A clock by which each look takes long. */
function leaping(): () => number {
  let time = 0;
  return () => {
    time += 20;
    return time;
  };
}

/** Waits some milliseconds, also while all else hurries. */
export function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => later(resolve, milliseconds));
}
