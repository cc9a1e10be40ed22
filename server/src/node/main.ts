import "./builtins";
import "./engine";
import { join } from "node:path";
import { loadProgram } from "./loadProgram";

const { exports: program, keepCompiled } = loadProgram<typeof import("./program")>(
  join(__dirname, "node.program.js"),
  require,
);
program.start(keepCompiled);
