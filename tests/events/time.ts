const { setTimeout: later } = globalThis;

/** So much faster goes the time of what waits for people here: bursts of edits are over when the next step comes, or they are not. */
const faster = 100;

/** Makes all that waits in this process for a while wait for less. Answers how to end that. */
export function hurry(): () => void {
  const own = globalThis.setTimeout;
  const sooner = (act: () => void, delay = 0, ...rest: []) => own(act, delay / faster, ...rest);
  globalThis.setTimeout = Object.assign(sooner, own);
  return () => {
    globalThis.setTimeout = own;
  };
}

/** Waits some milliseconds, also while all else hurries. */
export function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => later(resolve, milliseconds));
}
