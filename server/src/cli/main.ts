import "../node/builtins";
import "../node/engine";
import { join } from "node:path";
import { loadProgram } from "../node/loadProgram";

const { exports: program, keepCompiled } = loadProgram<typeof import("./program")>(
  join(__dirname, "cli.program.js"),
  require,
);
program.start(process.argv.slice(2), keepCompiled);
