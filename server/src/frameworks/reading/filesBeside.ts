import type { TextFile } from "../../core/features/moves/groupedEdits";
import type { ContentModel } from "../../core/model/contentModel";
import type { ReadFailure } from "../../core/problem/readFailure";
import { cannotRead, exists, textOf } from "../../files/fileSystem";
import type { Source } from "./loading";

/** The files beside the pages in which pages are named: that of the site, and those with mentions of ids. */
export interface FilesBeside {
  readonly paths: readonly string[];
  /** Those that are there and cannot be read, and why. */
  readonly unread: ReadonlyMap<string, ReadFailure>;
  /** Whether there is a file of the site, readable or not; one that is open is there, whatever the disk says. */
  readonly hasSiteFile: boolean;
  /** Their texts; those of open documents win over the disk. */
  texts(): readonly TextFile[];
  /** Reads again which of them stand at a path, or below it. */
  refresh(path: string): Promise<void>;
}

/** Reads the files beside the pages that a model names. */
export async function readBeside(
  { siteFile, mentions }: ContentModel,
  { folder, openText }: Source,
): Promise<FilesBeside> {
  const paths = siteFile === undefined ? [...mentions] : [siteFile, ...mentions];
  const onDisk = new Map<string, string>();
  const unread = new Map<string, ReadFailure>();
  const read = async (path: string) => {
    const found = await folder.read(path);
    onDisk.delete(path);
    unread.delete(path);
    if (cannotRead(found)) unread.set(path, found.cannotRead);
    else if (found !== undefined) onDisk.set(path, found);
  };
  for (const path of paths) await read(path);
  const hasSite = async () => siteFile !== undefined && (await exists(folder, siteFile));
  let isSiteOnDisk = await hasSite();
  return {
    paths,
    unread,
    get hasSiteFile() {
      return isSiteOnDisk || (siteFile !== undefined && openText(siteFile) !== undefined);
    },
    texts: () =>
      paths.flatMap((path): TextFile[] => {
        const text = textOf(openText(path)) ?? onDisk.get(path);
        return text === undefined ? [] : [{ path, text }];
      }),
    refresh: async (path) => {
      for (const one of paths) {
        if (one !== path && !one.startsWith(`${path}/`)) continue;
        await read(one);
        if (one === siteFile) isSiteOnDisk = await hasSite();
      }
    },
  };
}
