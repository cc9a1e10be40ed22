import type { HistoryReader } from "../files/historyReader";
import type { Frameworks } from "./frameworks";
import type { Schedule, Task } from "./schedule";

/** How long changes of files go on before the history is looked at again, in milliseconds: once per pull or branch switch. */
const delay = 500;

/**
 * Looks, after a while, whether another commit is checked out, and tells the frameworks what is known of files that are gone. To be asked on the
 * occasions on which files change or a page is opened, so that nothing has to be watched.
 */
export function followHistories(frameworks: Frameworks, reader: HistoryReader, schedule: Schedule): Task {
  const { client } = frameworks;
  let reading: Promise<void> = Promise.resolve();

  async function read(): Promise<void> {
    for (const framework of frameworks.all) {
      frameworks.setHistory(framework, await reader.read(framework.uri, framework.pastKeys));
    }
  }

  const task = schedule.quiet(delay, () => {
    // Other programs than this one look at trusted folders only.
    if (!client.isTrusted) return;
    reading = reading.then(read).catch((error) => client.log("The history cannot be read", error));
  });
  // Whatever takes time comes after the problems.
  frameworks.onRead(() => task.ask(true));
  return task;
}
