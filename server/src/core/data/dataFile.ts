import type { ContentModel, Kind } from "../model/contentModel";
import { type Glossary, readGlossary } from "./glossary";
import { readSiteFile, type SiteFile } from "./siteFile";
import { readTable, type Table } from "./table";
import { readTemplate, type Template } from "./template";

/** A file beside the pages that holds data: the glossary, a table, a template, or what says how the site is built. */
export type DataFile = Glossary | Table | Template | SiteFile;

/** Reads a data file. Never throws; undefined where the model has none at the path. */
export function readDataFile(path: string, text: string, model: ContentModel): DataFile | undefined {
  return (
    readGlossary(path, text, model) ??
    readTable(path, text, model) ??
    readSiteFile(path, text, model) ??
    readTemplate(path, text, model)
  );
}

/** The data file at a path; undefined where there is none, or none yet. */
type Find = (path: string) => DataFile | undefined;

/** The glossary of a model among the files that are there. */
export function glossaryOf({ glossary }: ContentModel, find: Find): Glossary | undefined {
  const found = glossary && find(glossary.file);
  return found?.type === "glossary" ? found : undefined;
}

/** The table of a model with a name, among the files that are there. */
export function tableNamed(name: string, { tables }: ContentModel, find: Find): Table | undefined {
  const table = tables.get(name);
  const found = table && find(table.file);
  return found?.type === "table" ? found : undefined;
}

/** The file of the site, among the files that are there. */
export function siteFileOf({ siteFile }: ContentModel, find: Find): SiteFile | undefined {
  const found = siteFile === undefined ? undefined : find(siteFile);
  return found?.type === "site" ? found : undefined;
}

/** The template of a kind, among the files that are there. */
export function templateOf({ template }: Kind, find: Find): Template | undefined {
  const found = template === undefined ? undefined : find(template);
  return found?.type === "template" ? found : undefined;
}
