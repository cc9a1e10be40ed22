// Many measurements, and what is told of them.

/** After this many milliseconds there are measurements enough, where there are some: one that takes seconds tells no more by its hundredth. */
const enough = { milliseconds: 20_000, times: 8 };

/** Measures something, after a warm-up that does not count. `measure` answers with one value or several. */
export async function repeated({ warmUp, times }, measure) {
  const values = [];
  const begin = performance.now();
  for (let i = 0; i < warmUp + times; i++) {
    values.push(await measure(i));
    if (i + 1 >= enough.times && performance.now() - begin > enough.milliseconds) break;
  }
  // Of a few slow ones a third warms up.
  return values.slice(Math.min(warmUp, Math.floor(values.length / 3))).flat();
}

export function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

/** The value that this part of the others stays below. */
export function percentile(values, part) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))];
}
