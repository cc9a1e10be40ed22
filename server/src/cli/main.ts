import "../node/heap";
import { run } from "./run";

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
