// The frameworks that are measured.
import { cpSync } from "node:fs";
import { basename, join, resolve } from "node:path";
import { temporaryFolder } from "../../scripts/temporaryFolder.mjs";
import { generateFramework } from "./generateFramework.mjs";

let temporary;

/**
 * A framework with this number of pages, or a copy of the one in this folder, in a folder that is gone when the script ends. A copy
 * has no history: files are moved in it, and git is no part of what is measured.
 */
export function frameworkFolder(wanted) {
  temporary ??= temporaryFolder("bench");
  const isSize = /^\d+$/.test(wanted);
  const name = isSize ? wanted : basename(resolve(wanted));
  const folder = join(temporary, name);
  const filter = (path) => !/[/\\](?:\.git|node_modules)$/.test(path);
  if (isSize) generateFramework(folder, Number(wanted));
  else cpSync(resolve(wanted), folder, { recursive: true, verbatimSymlinks: true, filter });
  return { name, folder };
}
