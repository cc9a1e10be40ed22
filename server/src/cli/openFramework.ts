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
import { diskFileSystem, folderAbove } from "../node/diskFileSystem";
import { enclosedFolder } from "../node/enclosedFolder";
import { complain } from "./output";
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
  const root = folderAt(path, language);
  const uri = pathToFileURL(root).href;
  const configuration = await readConfiguration(enclosedFolder(uri, root));
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
    complain(text[language]);
    return { root: place };
  });
}

/** The folder at a path, or the one that holds the file there. Throws `UsageError` when there is none. */
function folderAt(path: string, language: Language): string {
  let given = path;
  try {
    given = resolve(path);
    return statSync(given).isDirectory() ? given : dirname(given);
  } catch (error) {
    const { code, syscall } = error as NodeJS.ErrnoException;
    if (syscall === "uv_cwd") {
      const gone: Localized = {
        nl: "De map waarin je deze opdracht geeft, is er niet meer. Ga naar een andere map.",
        en: "The folder in which you give this command is not there any more. Go to another folder.",
      };
      throw usage(gone, language);
    }
    if (code === "EACCES" || code === "EPERM") {
      const closed: Localized = {
        nl: `Je hebt geen toegang tot '${given}'. Vraag om leesrechten.`,
        en: `You have no access to '${given}'. Ask for permission to read it.`,
      };
      throw usage(closed, language);
    }
    // A name that is too long, or leads through what is no folder, is not there either.
    if (syscall !== "stat") throw error;
    throw usage({ nl: `De map '${given}' bestaat niet.`, en: `There is no folder '${given}'.` }, language);
  }
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
  const folder = enclosedFolder(pathToFileURL(root).href, root);
  const configuration = known ?? (await readConfiguration(folder));
  if (!configuration) throw new Error(`There is no framework in '${root}' any more.`);
  const framework = new FrameworkFolder(folder, configuration, {
    ...noEditor,
    writesFiles: settings.fix === true,
    settings: { ...defaultSettings, language: settings.language, severities: settings.severities ?? {} },
    // What git has to say is taken in between, so that it need not wait for us.
    breathe: () => new Promise((resolve) => setImmediate(resolve)),
    onFailure: (rule, page, error) => complain(`Rule ${rule} failed on ${page}: ${String(error)}`),
  });
  await framework.load();
  return framework;
}
