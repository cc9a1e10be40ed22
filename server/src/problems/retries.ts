import type { FrameworkFolder } from "../frameworks/frameworkFolder";
import type { Frameworks } from "../frameworks/frameworks";
import type { Schedule, Task } from "../frameworks/schedule";

/** How long what could not be read is left alone, in milliseconds: at first, and at the longest. */
const firstPause = 500;
const longestPause = 60_000;
/** The same of a folder of which nobody knows yet whether it is a framework. */
const folderPause = 5000;

/** Tries again what could not be read, so that what is not there for a moment mends itself. Each time that nothing came of it the pause is twice as long. */
export function retryReading(frameworks: Frameworks, schedule: Pick<Schedule, "burst">): void {
  const waiting = new Map<FrameworkFolder, Task>();

  function follow(framework: FrameworkFolder, pause: number): void {
    if (!framework.hasUnread || waiting.has(framework)) return;
    const task = schedule.burst(pause, () => void retry(framework, pause));
    waiting.set(framework, task);
    task.ask();
  }

  async function retry(framework: FrameworkFolder, pause: number): Promise<void> {
    const isDifferent = await frameworks.readUnread(framework);
    waiting.delete(framework);
    if (frameworks.has(framework)) follow(framework, isDifferent ? firstPause : Math.min(pause * 2, longestPause));
  }

  frameworks.onChange((change) => {
    const { all } = frameworks;
    for (const framework of change === "everything" ? all : [change.framework]) follow(framework, firstPause);
    for (const [framework, task] of waiting) {
      if (framework.hasUnread && all.includes(framework)) continue;
      task.cancel();
      waiting.delete(framework);
    }
  });
}

/** Tries again to read workspace folders that do not answer: whether they are frameworks is not known yet. */
export function retryFolders(frameworks: Frameworks, schedule: Pick<Schedule, "burst">): void {
  const again = schedule.burst(folderPause, () => {
    frameworks.readSilent();
    follow();
  });

  function follow(): void {
    if (frameworks.silent.length > 0) again.ask();
  }

  frameworks.onRead(follow);
}
