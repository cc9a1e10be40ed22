// The folder for downloaded editors and browsers; git does not see it.
import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import { root } from "../packages.mjs";

/** Where downloads are kept between runs. */
export const cache = join(root, ".vscode-test");

/**
 * Returns the folder `name` of the cache; when it is not there, `fill(folder)` makes it. The folder gets its name when
 * it is complete, so what an interrupted run left is never taken for the whole.
 */
export async function cached(name, fill) {
  const folder = join(cache, name);
  if (existsSync(folder)) return folder;
  mkdirSync(cache, { recursive: true });
  const unfinished = mkdtempSync(join(cache, "unfinished-"));
  const remove = () => rmSync(unfinished, { recursive: true, force: true });
  process.on("exit", remove);
  try {
    await fill(unfinished);
    renameSync(unfinished, folder);
  } catch (error) {
    // Another run may have finished the same folder meanwhile; then theirs is as good.
    if (!existsSync(folder)) throw error;
  } finally {
    remove();
    process.off("exit", remove);
  }
  return folder;
}
