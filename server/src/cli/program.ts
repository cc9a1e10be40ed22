import { run } from "./run";

/** Runs the command line. `onChecked` is called when a framework was checked. */
export function start(args: readonly string[], onChecked: () => void): void {
  process.stdout.on("error", (error: NodeJS.ErrnoException) => {
    // The reader has seen enough (`… | head`): that is no failure of ours.
    if (error.code !== "EPIPE") throw error;
  });
  run(args).then(
    (code) => {
      if (args[0] === "check" && code !== 2) onChecked();
      if (code !== undefined) end(code);
    },
    (error: unknown) => {
      process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
      end(2);
    },
  );
}

/** What was written to a pipe leaves first. Nobody waits until all that was read is cleared away, as at an end by itself. */
function end(code: number): void {
  process.stdout.write("", () => process.stderr.write("", () => process.exit(code)));
}
