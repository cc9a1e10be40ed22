import { statSync } from "node:fs";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { builtInModel } from "../configuration/builtInModel";
import { configurationFile, readConfiguration } from "../configuration/configuration";
import { defaultSettings, type ServerSettings } from "../configuration/settings";
import type { Language, Localized } from "../core/text/language";
import { noEditor } from "../frameworks/client";
import { FrameworkFolder } from "../frameworks/frameworkFolder";
import { diskFolder } from "../node/diskFileSystem";
import { usage } from "./texts";

/** Reads the framework in a folder of the disk, to be looked at with these settings. Throws `UsageError` when there is none. */
export async function openFramework(
  path: string,
  language: Language,
  settings: Partial<Pick<ServerSettings, "language" | "severities">> & { readonly fix?: boolean } = {},
): Promise<FrameworkFolder> {
  const root = resolve(path);
  if (!statSync(root, { throwIfNoEntry: false })?.isDirectory()) {
    throw usage({ nl: `De map '${root}' bestaat niet.`, en: `There is no folder '${root}'.` }, language);
  }
  const folder = diskFolder(pathToFileURL(root).href, root);
  const configuration = await readConfiguration(folder);
  if (!configuration) {
    const signs = [...builtInModel().detect, configurationFile].map((sign) => `'${sign}'`).join(", ");
    const text: Localized = {
      nl: `In '${root}' staat geen kader: daarvoor is een van deze nodig: ${signs}. Geef de map op: algoritmekader check <map>.`,
      en: `There is no framework in '${root}': it needs one of ${signs}. Name the folder: algoritmekader check <folder>.`,
    };
    throw usage(text, language);
  }
  const framework = new FrameworkFolder(folder, configuration, {
    ...noEditor,
    writesFiles: settings.fix === true,
    settings: { ...defaultSettings, language: settings.language, severities: settings.severities ?? {} },
    // What git has to say is taken in between, so that it need not wait for us.
    breathe: () => new Promise((resolve) => setImmediate(resolve)),
    onFailure: (rule, page, error) => process.stderr.write(`Rule ${rule} failed on ${page}: ${String(error)}\n`),
  });
  await framework.load();
  return framework;
}
