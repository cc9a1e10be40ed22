import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { pathToFileURL } from "node:url";
import type { Problem } from "../../server/src/core/problem/problem";
import type { Workspace } from "../../server/src/core/workspace";
import { openFolder } from "../openFolder";
import type { SiteSource } from "./judge";

/** A framework on the disk: as the site generator gets it, and as we read it. */
export interface JudgedFolder {
  readonly site: SiteSource;
  readonly workspace: Workspace;
  /** By path below the folder of the pages. */
  problems(path: string): readonly Problem[];
  /** From a path below the folder of the pages to one below the root. */
  full(path: string): string;
}

/** What the site has of extensions, for frameworks that have no `mkdocs.yml`. */
export const usualConfig = readFileSync(join(__dirname, "mkdocs.yml"), "utf8");

export async function readFolder(root: string, config?: string): Promise<JudgedFolder> {
  const { framework } = await openFolder(pathToFileURL(root).href, root);
  const { workspace } = framework;
  const { pages: folder, siteFile } = workspace.model;
  const written = join(root, siteFile ?? "mkdocs.yml");
  const pages = new Map<string, string>();
  const files: string[] = [];
  for (const path of filesBelow(join(root, folder))) {
    if (path.endsWith(".md")) pages.set(path, readFileSync(join(root, folder, path), "utf8"));
    else files.push(path);
  }
  const problems = new Map(workspace.allProblems());
  const full = (path: string) => (folder === "" ? path : `${folder}/${path}`);
  return {
    site: { config: config ?? (existsSync(written) ? readFileSync(written, "utf8") : usualConfig), root, pages, files },
    workspace,
    problems: (path) => problems.get(full(path)) ?? [],
    full,
  };
}

function filesBelow(folder: string): string[] {
  const found: string[] = [];
  const walk = (at: string) => {
    for (const name of readdirSync(at).sort()) {
      const path = join(at, name);
      if (statSync(path).isDirectory()) walk(path);
      else found.push(relative(folder, path).split(sep).join("/"));
    }
  };
  walk(folder);
  return found;
}
