import { closeSync, fsyncSync, openSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { cachedDataVersionTag } from "node:v8";
import { Script } from "node:vm";

/** How long after the program has done its first work what was compiled is kept, in milliseconds. */
const delay = 3000;

export interface Program<Exports> {
  readonly exports: Exports;
  /** To be called when the program has done its usual work: what was compiled for that is kept for the next start. */
  keepCompiled(): void;
}

/**
 * Runs a program with what the engine made of its text at an earlier start, which is kept in a file beside it: to compile it
 * anew takes longer than all else that happens before the first page is read.
 *
 * What is kept is never used for another text, nor by another engine: the file begins with both, whole. Where they differ,
 * there is none or none can be written, the program is compiled as any other.
 */
export function loadProgram<Exports>(file: string, require: NodeJS.Require): Program<Exports> {
  const source = readFileSync(file);
  const madeFrom = Buffer.concat([source, Buffer.from(engine())]);
  const kept = `${file}.compiled`;
  const cachedData = readCompiled(kept, madeFrom);
  // Wrapped as Node does it. The bundle is ASCII (`esbuild.mjs`), so that its bytes are its text.
  const text = `(function (exports, require, module, __dirname) { ${source.toString("latin1")}\n})`;
  const script = new Script(text, { filename: file, cachedData });
  const module = { exports: {} as Exports };
  script.runInThisContext()(module.exports, require, module, dirname(file));
  const isKept = cachedData !== undefined && !script.cachedDataRejected;
  return { exports: module.exports, keepCompiled: isKept ? () => undefined : keeping(kept, madeFrom, script) };
}

/** A function of its own, so that what was read is let go where it need not be kept. */
function keeping(kept: string, madeFrom: Buffer, script: Script): () => void {
  let isAsked = false;
  return () => {
    if (!isAsked) soonOrAtTheEnd(() => writeCompiled(kept, madeFrom, script));
    isAsked = true;
  };
}

/** The program that runs this, and how it compiles: its version, that of its parts, and its settings. */
function engine(): string {
  const { size, mtimeMs } = statSync(process.execPath);
  return [process.execPath, size, mtimeMs, cachedDataVersionTag()].join("\n");
}

/** What was compiled; undefined where it was made from something else, or is not there. */
function readCompiled(kept: string, madeFrom: Buffer): Buffer | undefined {
  try {
    const file = readFileSync(kept);
    const at = file.length - madeFrom.length;
    return at > 0 && file.subarray(at).equals(madeFrom) ? file.subarray(0, at) : undefined;
  } catch {
    // Nothing is kept yet.
    return undefined;
  }
}

function soonOrAtTheEnd(work: () => void): void {
  const once = () => {
    clearTimeout(timer);
    process.removeListener("exit", once);
    work();
  };
  const timer = setTimeout(once, delay).unref();
  process.once("exit", once);
}

/** Writes it whole or not at all: other processes may start meanwhile, and this one may be ended. */
function writeCompiled(kept: string, madeFrom: Buffer, script: Script): void {
  const unfinished = `${kept}.${process.pid}`;
  try {
    const file = openSync(unfinished, "w");
    writeFileSync(file, script.createCachedData());
    writeFileSync(file, madeFrom);
    // The engine believes what it is given: the name must not be there before the bytes are.
    fsyncSync(file);
    closeSync(file);
    renameSync(unfinished, kept);
  } catch {
    // Not ours to write, or no room: the next start compiles again.
    rmSync(unfinished, { force: true });
  }
}
