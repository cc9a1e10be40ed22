// How fast this machine is now. What waits for an editor to show something waits longer where editors are slow: a limit only says when
// nobody need wait any more.

/** Seconds from the address of a page to a window in which the extension has read its pages: on two cores with nothing beside it. */
const usual = 5;
/** A machine that is slower than this many times has other troubles. */
const slowest = 12;
let factor = 1;

/** Takes how long an editor took to start as the pace of the machine. */
export function editorStarted(seconds) {
  factor = Math.min(slowest, Math.max(1, seconds / usual));
  if (factor > 1)
    console.log(`  the editor took ${seconds.toFixed(1)} s to start: limits are ${factor.toFixed(1)} times as long`);
}

/** As many milliseconds as it takes here to do what is done within `milliseconds` on a machine with nothing else to do. */
export function limit(milliseconds) {
  return Math.round(milliseconds * factor);
}

/** Milliseconds an editor may take to start, on any machine. */
export const startLimit = 180_000;
