/** Finding the framework where another folder was opened: a part of it, or one that holds it. */
import { entriesOf, exists, type FileSystem, type Folder, isHidden, textOf } from "../files/fileSystem";
import { fileUri } from "../files/uris";
import { builtInModel } from "./builtInModel";
import { type Configuration, configurationFile, readConfiguration } from "./configuration";

/** Where can be looked. */
export interface Surroundings {
  readonly fileSystem: FileSystem;
  /** The folder above another one; undefined where there is none, or none that may be read. */
  above(uri: string): string | undefined;
  /** Whether any folder in that of a framework will do, or only one where its authors write. */
  readonly anywhere?: boolean;
}

/** A folder within a framework is not deeper. */
const mostSteps = 12;
/** How many folders down a framework is looked for, and among how many files and folders. */
const mostLevels = 2;
const mostEntries = 400;

/** Folders with what programs made or fetched, and with other states of the same repository. */
const copies = new Set(["site", "node_modules", "venv", "env", "worktrees", "vendor", "dist", "build", "target"]);

/**
 * The folders of the frameworks around a folder that is none itself: the one that it is a part of, or else those in it. Not
 * beyond the repository that it is in.
 */
export async function frameworksAround(uri: string, surroundings: Surroundings): Promise<readonly string[]> {
  const above = await frameworksAbove(uri, surroundings);
  return above.length > 0 ? above : frameworksBelow(uri, surroundings);
}

/** The framework that a folder is a part of, if there is one. */
export async function frameworksAbove(uri: string, surroundings: Surroundings): Promise<readonly string[]> {
  const above = await frameworkAbove(uri, surroundings);
  return above === undefined ? [] : [above];
}

async function frameworkAbove(uri: string, { fileSystem, above, anywhere }: Surroundings): Promise<string | undefined> {
  let folder = fileSystem.folder(uri);
  let inside = "";
  for (let step = 0; step < mostSteps; step++) {
    if (await isRepository(folder)) return undefined;
    const parent = above(folder.uri);
    if (parent === undefined) return undefined;
    inside = `${lastPart(folder.uri)}${inside === "" ? "" : `/${inside}`}`;
    folder = fileSystem.folder(parent);
    const configuration = await readConfiguration(folder);
    if (configuration && (anywhere || holds(configuration, inside))) return parent;
  }
  return undefined;
}

/** Whether a path within a folder is that of a copy, or hidden. */
export function isCopy(path: string): boolean {
  return isHidden(path) || path.split("/").some((part) => copies.has(part));
}

/** Whether a folder has pages of a framework in it, or what else an author writes there. */
function holds({ model: { pages, dataFiles } }: Configuration, folder: string): boolean {
  if (folder === pages || folder.startsWith(`${pages}/`) || pages.startsWith(`${folder}/`)) return true;
  return [...dataFiles].some((file) => file.startsWith(`${folder}/`));
}

/** The root of a repository, or of another state of one. */
async function isRepository(folder: Folder): Promise<boolean> {
  return (await folder.read(".git/HEAD")) !== undefined || (await folder.read(".git")) !== undefined;
}

async function frameworksBelow(uri: string, { fileSystem }: Surroundings): Promise<readonly string[]> {
  const root = fileSystem.folder(uri);
  const signs = new Set([configurationFile, ...builtInModel().detect.map((path) => path.split("/")[0] as string)]);
  const found: string[] = [];
  let level = [""];
  let entries = 0;
  for (let depth = 0; depth <= mostLevels && level.length > 0; depth++) {
    const next: string[] = [];
    const listings = level.map((path) => root.list(path));
    for (const [index, listed] of listings.entries()) {
      const here = level[index] as string;
      const inside = entriesOf(await listed) ?? [];
      entries += inside.length;
      if (here !== "" && inside.some(({ name }) => signs.has(name))) {
        const folder = fileSystem.folder(fileUri(uri, here));
        if (await readConfiguration(folder)) {
          found.push(folder.uri);
          continue;
        }
      }
      for (const { name, isFolder, isLink } of inside) {
        if (isFolder && !isLink && !isHidden(name) && !copies.has(name))
          next.push(here === "" ? name : `${here}/${name}`);
      }
    }
    if (entries > mostEntries) break;
    level = next;
  }
  return withoutWorktrees(found, fileSystem);
}

/** Other states of the same repository are left out, unless there is nothing else. */
async function withoutWorktrees(uris: readonly string[], fileSystem: FileSystem): Promise<readonly string[]> {
  if (uris.length < 2) return uris;
  const kept: string[] = [];
  for (const uri of uris) {
    const link = textOf(await fileSystem.folder(uri).read(".git"));
    if (link === undefined || !/^gitdir:.*\/worktrees\//.test(link)) kept.push(uri);
  }
  return kept.length > 0 ? kept : uris;
}

/**
 * Whether a folder is by its place, or by what is in it, a part of a framework of the built-in model: then the rest may stand
 * where nobody can look.
 */
export async function isPartOfFramework(folder: Folder): Promise<boolean> {
  const { pages, detect } = builtInModel();
  const path = `${folder.uri}/`;
  if (detect.some((sign) => path.includes(`/${sign}/`))) return true;
  for (const sign of detect) {
    if (sign.startsWith(`${pages}/`) && (await exists(folder, sign.slice(pages.length + 1)))) return true;
  }
  return false;
}

function lastPart(uri: string): string {
  const name = uri.slice(uri.lastIndexOf("/") + 1);
  try {
    return decodeURIComponent(name);
  } catch {
    // A percent sign that escapes nothing: the name stands for itself.
    return name;
  }
}
