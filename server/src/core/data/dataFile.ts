import type { ContentModel } from "../model/contentModel";
import { type Glossary, readGlossary } from "./glossary";
import { readTable, type Table } from "./table";

/** A file beside the pages that holds data: the glossary or a table. */
export type DataFile = Glossary | Table;

/** Reads a data file. Never throws; undefined where the model has none at the path. */
export function readDataFile(path: string, text: string, model: ContentModel): DataFile | undefined {
  return readGlossary(path, text, model) ?? readTable(path, text, model);
}
