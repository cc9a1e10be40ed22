import { statSync } from "node:fs";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { builtInModel } from "../builtInModel";
import { configurationFile, readConfiguration } from "../configuration";
import { FrameworkFolder } from "../frameworkFolder";
import { diskFolder } from "../node/diskFileSystem";
import { UsageError } from "./usageError";

/** Reads the framework in a folder of the disk. Throws `UsageError` when there is none. */
export async function openFramework(path: string): Promise<FrameworkFolder> {
  const root = resolve(path);
  if (!statSync(root, { throwIfNoEntry: false })?.isDirectory()) throw new UsageError(`There is no folder '${path}'.`);
  const folder = diskFolder(pathToFileURL(root).href, root);
  const configuration = await readConfiguration(folder);
  if (!configuration) {
    const signs = [...builtInModel().detect, configurationFile].map((sign) => `'${sign}'`).join(", ");
    throw new UsageError(`'${path}' is no framework: there is none of ${signs} in it.`);
  }
  const framework = new FrameworkFolder(folder, configuration, {
    openText: () => undefined,
    breathe: () => Promise.resolve(),
    onFailure: (rule, page, error) => process.stderr.write(`Rule ${rule} failed on ${page}: ${String(error)}\n`),
  });
  await framework.load();
  return framework;
}
