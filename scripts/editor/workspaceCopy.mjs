import { cpSync } from "node:fs";
import { basename, join } from "node:path";
import { root } from "../packages.mjs";
import { temporaryFolder } from "../temporaryFolder.mjs";

/** The sample framework, which tests, `npm start` and screenshots use unless told otherwise. */
export const sample = join(root, "tests/fixtures/algoritmekader");

/** Copies a folder to a temporary place under its own name, so that tests may change its files. */
export function workspaceCopy(folder = sample) {
  const copy = join(temporaryFolder("workspace"), basename(folder));
  // As they are: otherwise a link in the copy leads into the original, and a test that writes there changes the sample.
  cpSync(folder, copy, { recursive: true, verbatimSymlinks: true });
  return copy;
}
