import "../node/engine";
import { run } from "./run";

process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  // The reader has seen enough (`… | head`): that is no failure of ours.
  if (error.code !== "EPIPE") throw error;
});

// `exitCode` and not `exit`: what is written to a pipe still has to leave.
run(process.argv.slice(2)).then(
  (code) => {
    if (code !== undefined) process.exitCode = code;
  },
  (error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
    process.exitCode = 2;
  },
);
