import { statSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { builtInModel } from "../configuration/builtInModel";
import { type Configuration, configurationFile, readConfiguration } from "../configuration/configuration";
import { frameworksAround } from "../configuration/discovery";
import { defaultSettings, type ServerSettings } from "../configuration/settings";
import type { Language, Localized } from "../core/text/language";
import { noEditor } from "../frameworks/client";
import { FrameworkFolder } from "../frameworks/frameworkFolder";
import { diskFileSystem, diskFolder, folderAbove } from "../node/diskFileSystem";
import { printable } from "./pretty";
import { usage } from "./texts";

/** Where a framework is. */
export interface Located {
  /** A path of the disk. */
  readonly root: string;
  /** What it says of itself, where that has been read. */
  readonly configuration?: Configuration;
}

/**
 * The frameworks in a folder of the disk, or of the one that it is a part of. Throws `UsageError` when there is none. That
 * one was found elsewhere is told on the standard error.
 */
export async function locateFrameworks(path: string, language: Language): Promise<readonly Located[]> {
  const given = resolve(path);
  const stats = statSync(given, { throwIfNoEntry: false });
  if (!stats) throw usage({ nl: `De map '${given}' bestaat niet.`, en: `There is no folder '${given}'.` }, language);
  const root = stats.isDirectory() ? given : dirname(given);
  const uri = pathToFileURL(root).href;
  const configuration = await readConfiguration(diskFolder(uri, root));
  if (configuration) return [{ root, configuration }];
  const found = await frameworksAround(uri, { fileSystem: diskFileSystem, above: folderAbove, anywhere: true });
  if (found.length === 0) {
    const signs = [...builtInModel().detect, configurationFile].map((sign) => `'${sign}'`).join(", ");
    const text: Localized = {
      nl: `In, onder en boven '${root}' staat geen kader. Daarvoor is een van deze nodig: ${signs}. Geef de map op: algoritmekader check <map>.`,
      en: `There is no framework in, below or above '${root}': it needs one of ${signs}. Name the folder: algoritmekader check <folder>.`,
    };
    throw usage(text, language);
  }
  return found.map((one) => {
    const place = fileURLToPath(one);
    const text: Localized = { nl: `Het kader staat in '${place}'.`, en: `The framework is in '${place}'.` };
    process.stderr.write(`${printable(text[language])}\n`);
    return { root: place };
  });
}

/** The one framework that is meant. Throws `UsageError` when there are several. */
export async function locateFramework(path: string, language: Language): Promise<Located> {
  const [found, ...others] = (await locateFrameworks(path, language)) as [Located, ...Located[]];
  if (others.length === 0) return found;
  const text: Localized = {
    nl: "Hier staan verschillende kaders. Geef de map van één ervan op.",
    en: "There are several frameworks here. Give the folder of one of them.",
  };
  throw usage(text, language);
}

/** Reads a framework, to be looked at with these settings. */
export async function openFramework(
  { root, configuration: known }: Located,
  settings: Partial<Pick<ServerSettings, "language" | "severities">> & { readonly fix?: boolean } = {},
): Promise<FrameworkFolder> {
  const folder = diskFolder(pathToFileURL(root).href, root);
  const configuration = known ?? (await readConfiguration(folder));
  if (!configuration) throw new Error(`There is no framework in '${root}' any more.`);
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
