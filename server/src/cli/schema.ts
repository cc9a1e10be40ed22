import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import exportSchema from "export-schema";
import { builtInModelJson } from "../configuration/builtInModel";
import { readConfiguration } from "../configuration/configuration";
import type { ContentModelJson } from "../core/model/contentModelJson";
import type { Language, Localized } from "../core/text/language";
import { enclosedFolder } from "../node/enclosedFolder";
import { bundledSchema } from "./bundledSchema";
import { locateFramework } from "./openFramework";
import { printJson } from "./output";
import { choose, usage } from "./texts";

/** What describes `export`: no kind of page. */
const ofExport = "export";

/**
 * Prints the schema of the front matter of a kind, with all that it refers to: of the model of a folder, or of the one that applies here.
 * Returns the exit code 0.
 */
export async function schema([name, folder, ...more]: readonly string[], language: Language): Promise<number> {
  if (more.length > 0) throw usage(choose("algoritmekader schema", ["<kind> [folder]"]), language);
  const { framework, schemas } = await modelOf(folder, language);
  const kind = name !== undefined && Object.hasOwn(framework.kinds, name) ? framework.kinds[name] : undefined;
  if (!kind && name !== ofExport)
    throw usage(choose("algoritmekader schema", [...Object.keys(framework.kinds), ofExport]), language);
  const printed = kind ? bundledSchema(kind.schema, schemas) : exportSchema;
  printJson(printed);
  return 0;
}

/** The model of the framework in a folder; without one that of the framework that is here, or the built-in one. */
async function modelOf(folder: string | undefined, language: Language): Promise<ContentModelJson> {
  const root = folder === undefined ? resolve(".") : (await locateFramework(folder, language)).root;
  const configuration = await readConfiguration(enclosedFolder(pathToFileURL(root).href, root));
  if (configuration?.isUnread) throw usage(unread(root), language);
  const reading = configuration?.reading;
  if (!reading) return builtInModelJson;
  if (reading.json) return reading.json;
  const text: Localized = {
    nl: `Het contentmodel in '${root}' kan niet worden gebruikt. 'algoritmekader check' zegt waarom.`,
    en: `The content model in '${root}' cannot be used. 'algoritmekader check' says why.`,
  };
  throw usage(text, language);
}

function unread(root: string): Localized {
  return {
    nl: `De instellingen in '${root}' kunnen niet worden gelezen. 'algoritmekader check' zegt waarom.`,
    en: `The settings in '${root}' cannot be read. 'algoritmekader check' says why.`,
  };
}
