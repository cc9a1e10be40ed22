// The measurements of this machine, kept for the next time.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { cpus, totalmem } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const folder = fileURLToPath(new URL("../../out/bench", import.meta.url));

/** What decides how fast this machine is, as far as it says so. */
export function machine() {
  const [first] = cpus();
  const memory = Math.round(totalmem() / 2 ** 30);
  return `${first.model.trim()}, ${cpus().length} cores, ${memory} GB, ${process.platform} ${process.arch}`;
}

/** What was measured on this machine before, by framework. */
export function readStored() {
  return existsSync(file()) ? JSON.parse(readFileSync(file(), "utf8")).frameworks : {};
}

export function store(frameworks) {
  mkdirSync(dirname(file()), { recursive: true });
  writeFileSync(file(), `${JSON.stringify({ machine: machine(), frameworks }, null, 2)}\n`);
}

function file() {
  return join(
    folder,
    `${machine()
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, "-")}.json`,
  );
}
