/** While an editor edits references and moves the files that they lead to, nothing is told: half of that would be mistakes. */
import type { Connection } from "../../connection/connection";
import { isHidden } from "../../files/fileSystem";
import type { Answering } from "../../frameworks/answering";
import type { AwaitedMoves, FrameworkFolder } from "../../frameworks/frameworkFolder";
import type { Task } from "../../frameworks/schedule";
import { operationNotification } from "../../protocol/moves";

/** How long an editor may be about it, in milliseconds. */
const longest = 15_000;
/** How long a client may be about an operation that it tells. */
const longestOperation = 120_000;

/** Keeps back what is found in a framework from the first of the edits until the last file is where it was to go. */
export function keepMovesTogether(connection: Connection, { frameworks, schedule }: Answering): void {
  const begun = new Map<FrameworkFolder, Task>();
  const isRunning = operationsOf(connection, { frameworks, schedule });

  frameworks.isKeptBack = (framework) => {
    const { awaited } = framework;
    if (awaited && isDone(awaited, framework)) end(framework);
    else if (awaited && !begun.has(framework) && hasBegun(awaited, framework)) begin(framework);
    return begun.has(framework) || isRunning();
  };

  function begin(framework: FrameworkFolder): void {
    const task = schedule.burst(longest, () => {
      end(framework);
      frameworks.tell(framework);
    });
    begun.set(framework, task);
    task.ask();
  }

  function end(framework: FrameworkFolder): void {
    framework.awaited = undefined;
    begun.get(framework)?.cancel();
    begun.delete(framework);
  }
}

/** Follows whether the client is in the middle of an operation. One of which the end is not told is taken for over after a while. */
function operationsOf(connection: Connection, { frameworks, schedule }: Pick<Answering, "frameworks" | "schedule">) {
  let running = 0;
  const giveUp = schedule.quiet(longestOperation, () => over());

  function over(): void {
    running = 0;
    for (const framework of frameworks.all) frameworks.tell(framework);
  }

  connection.onNotification(operationNotification, (params) => {
    running = Math.max(0, running + (params?.isRunning === true ? 1 : -1));
    if (running > 0) giveUp.ask();
    else {
      giveUp.cancel();
      over();
    }
  });
  return () => running > 0;
}

/** Whether all are where they were to go; one that leaves the pages is not seen to come. */
function isDone({ moves }: AwaitedMoves, { workspace: { view, model } }: FrameworkFolder): boolean {
  const targets = new Set(moves.values());
  const isThere = (path: string) => view.hasFile(path) || !path.startsWith(`${model.pages}/`) || isHidden(path);
  return [...moves].every(([from, to]) => isThere(to) && (targets.has(from) || !view.hasFile(from)));
}

/** Whether a file is open with the text that it is to have: an editor may ask what a change would be, and never make it. */
function hasBegun({ marks }: AwaitedMoves, framework: FrameworkFolder): boolean {
  for (const [path, { length, at, text }] of marks) {
    const now = framework.document(path)?.getText();
    if (now?.length === length && now.startsWith(text, at)) return true;
  }
  return false;
}
