// How fast this machine is now, by how long the editor took to start: on a slow one all that waits waits longer.
import * as vscode from "vscode";
import type { TestApi } from "../../client/src/extension";

/** Milliseconds from the start of the extension host until the extension has read its pages: on two cores with nothing beside it. */
const usual = 3000;
/** A machine that is slower than this many times has other troubles. */
const slowest = 12;
/** Milliseconds after which an editor that has not started is taken as it is: its tests then say what is wrong. */
const startLimit = 120_000;
let factor = 1;

/** Waits until the editor has started with all that is ours, and takes how long that took as the pace of the machine. */
export async function editorStarted(): Promise<void> {
  while (performance.now() < startLimit && !isReady()) await new Promise((resolve) => setTimeout(resolve, 25));
  factor = Math.min(slowest, Math.max(1, performance.now() / usual));
}

/** As many milliseconds as it takes here to do what is done within `milliseconds` on a machine with nothing else to do. */
export function limit(milliseconds: number): number {
  return Math.round(milliseconds * factor);
}

function isReady(): boolean {
  const extension = vscode.extensions.getExtension<TestApi>("algoritmekader.algoritmekader");
  return extension?.isActive === true && extension.exports.state === "ready";
}
