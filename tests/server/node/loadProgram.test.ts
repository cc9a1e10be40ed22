import { execFileSync } from "node:child_process";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buildSync } from "esbuild";
import { afterEach, beforeEach, expect, test } from "vitest";

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "algoritmekader-program-"));
  // A process of its own each time: within one the engine remembers by itself what it has compiled.
  const main = `
    import { loadProgram } from ${JSON.stringify(join(__dirname, "../../../server/src/node/loadProgram"))};
    const { exports, keepCompiled } = loadProgram(process.argv[2], require);
    process.stdout.write(String(exports.answer()));
    keepCompiled();`;
  buildSync({
    stdin: { contents: main, resolveDir: folder },
    bundle: true,
    platform: "node",
    format: "cjs",
    outfile: join(folder, "main.js"),
  });
});
afterEach(() => rmSync(folder, { recursive: true }));

const program = () => join(folder, "program.js");
const kept = () => `${program()}.compiled`;
const write = (answer: string) => writeFileSync(program(), `exports.answer = () => ${answer};`);

/** The answer of the program, started anew. */
const run = (...flags: string[]) =>
  execFileSync(process.execPath, [...flags, join(folder, "main.js"), program()], { encoding: "utf8" });

test("a program runs the same before and after what was compiled is kept, which is written once", () => {
  write(`[typeof require("node:fs").readFileSync, __dirname].join()`);
  const first = run();
  expect(first).toBe(`function,${folder}`);
  const { ino } = statSync(kept());
  expect(run()).toBe(first);
  expect(statSync(kept()).ino).toBe(ino);
  expect(readdirSync(folder).sort()).toEqual(["main.js", "program.js", "program.js.compiled"]);
});

test("what is kept is used where it names the text of the program, and only there", () => {
  write("1 + 1");
  run();
  const madeFromFirst = readFileSync(kept());
  write("1 + 2");
  expect(run()).toBe("3");
  // A file that lies about what it was made from shows that its code is what runs.
  const lie = Buffer.from(madeFromFirst);
  lie.write("1 + 2", lie.lastIndexOf("1 + 1"));
  writeFileSync(kept(), lie);
  expect(run()).toBe("2");
});

test("what another engine made, or this one with other settings, is not used", () => {
  write("1 + 1");
  run();
  const before = readFileSync(kept());
  expect(run("--no-opt")).toBe("2");
  expect(readFileSync(kept()).equals(before)).toBe(false);
});

test.each([
  ["nothing", ""],
  ["something else", "x".repeat(100_000)],
])("a file with %s in it is passed over, and made anew", (_, text) => {
  write("1 + 1");
  writeFileSync(kept(), text);
  expect(run()).toBe("2");
  expect(readFileSync(kept(), "latin1")).not.toBe(text);
});

test("where nothing can be kept the program runs all the same, and leaves nothing behind", () => {
  write("1 + 1");
  mkdirSync(join(kept(), "in the way"), { recursive: true });
  expect(run()).toBe("2");
  expect(readdirSync(folder).sort()).toEqual(["main.js", "program.js", "program.js.compiled"]);
});

test("a program that has not done its work keeps nothing", () => {
  write(`{ throw new Error("too early") }`);
  expect(() => execFileSync(process.execPath, [join(folder, "main.js"), program()], { stdio: "ignore" })).toThrow();
  expect(existsSync(kept())).toBe(false);
});
