import { editorStarted, limit } from "./pace";

/** One event of the suite, as the script outside the editor reads it (scripts/editor/suiteEvents.mjs). */
type SuiteEvent =
  | { event: "start"; tests: number }
  | { event: "pass" | "pending"; title: string }
  | { event: "fail"; title: string; error: string }
  | { event: "end" };

/** Time one test may take, in milliseconds. */
const timeout = 30_000;

/** What differs per extension host, or per run. */
interface Suite {
  mocha: Mocha;
  host: "node" | "web";
  /** Only the tests whose name contains this. */
  grep: string;
  /** Loads the test files, which then declare their tests. */
  load(): void;
}

/** Runs the tests and reports each of them on the console, the one way out of both extension hosts. */
export async function runSuite({ mocha, host, grep, load }: Suite): Promise<void> {
  if (host !== actualHost()) throw new Error(`The tests for the ${host} extension host run in the other one`);
  await editorStarted();
  mocha.timeout(limit(timeout));
  if (grep) mocha.grep(grep);
  load();
  return new Promise((resolve, reject) => {
    const runner = mocha.run((failures) => {
      report({ event: "end" });
      if (failures === 0) resolve();
      else reject(new Error(`${failures} failed`));
    });
    report({ event: "start", tests: runner.total });
    runner.on("pass", (test) => report({ event: "pass", title: test.fullTitle() }));
    runner.on("pending", (test) => report({ event: "pending", title: test.fullTitle() }));
    runner.on("fail", (test, error) => report({ event: "fail", title: test.fullTitle(), error: textOf(error) }));
  });
}

/** Reports nothing itself: the events above do. */
export class QuietReporter {}

function actualHost(): Suite["host"] {
  return "process" in globalThis && process.versions?.node ? "node" : "web";
}

function report(event: SuiteEvent): void {
  console.log(`algoritmekader-suite ${JSON.stringify(event)}`);
}

function textOf(error: Error & { actual?: unknown; expected?: unknown }): string {
  const stack = error.stack ?? String(error);
  return stack.includes(error.message) ? stack : `${error.message}\n${stack}`;
}
