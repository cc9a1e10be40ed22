/** In which order files get their new paths, where one goes to the place of another. */
import type { Moves } from "./movedLinks";

export interface Step {
  readonly from: string;
  readonly to: string;
}

export interface MoveOrder {
  /** Out of the way, to a place where nothing is. */
  readonly aside: readonly Step[];
  /** From there, or from where they were, to their new places. */
  readonly home: readonly Step[];
}

/**
 * Two rounds of moves, of which each can be made in any order. Files whose place another one takes go aside first: an editor
 * checks all moves of a round before it makes the first one, and takes them back in the order in which it made them.
 */
export function moveOrder(moves: Moves, isTaken: (path: string) => boolean): MoveOrder {
  const goals = new Set(moves.values());
  const aside: Step[] = [];
  const home: Step[] = [];
  for (const [from, to] of moves) {
    if (from === to) continue;
    if (!goals.has(from)) home.push({ from, to });
    else {
      const between = freePath(from, (path) => isTaken(path) || goals.has(path));
      aside.push({ from, to: between });
      home.push({ from: between, to });
    }
  }
  return { aside, home };
}

function freePath(path: string, isTaken: (path: string) => boolean): string {
  const base = path.replace(/\.md$/, "");
  let number = 1;
  const written = () => `${base}~${number}${path.slice(base.length)}`;
  while (isTaken(written())) number++;
  return written();
}
