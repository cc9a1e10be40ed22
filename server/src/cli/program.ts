import { run } from "./run";

/** Runs the command line. `onChecked` is called when a framework was checked. */
export function start(args: readonly string[], onChecked: () => void): void {
  process.stdout.on("error", (error: NodeJS.ErrnoException) => {
    // The reader has seen enough (`… | head`): that is no failure of ours.
    if (error.code !== "EPIPE") throw error;
  });

  // `exitCode` and not `exit`: what is written to a pipe still has to leave.
  run(args).then(
    (code) => {
      if (code !== undefined) process.exitCode = code;
      if (args[0] === "check" && code !== 2) onChecked();
    },
    (error: unknown) => {
      process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
      process.exitCode = 2;
    },
  );
}
