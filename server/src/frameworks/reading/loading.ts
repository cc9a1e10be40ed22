/** Reading the files of a framework: all of them at the start, and again what has changed. */
import type { ContentModel } from "../../core/model/contentModel";
import type { ReadFailure } from "../../core/problem/readFailure";
import { type Origin, Workspace } from "../../core/workspace";
import {
  type CannotRead,
  cannotRead,
  entriesOf,
  type Folder,
  isHidden,
  type Stamp,
  textOf,
  walk,
} from "../../files/fileSystem";
import { Slices } from "./slices";

/** Where the files of a framework are read. */
export interface Source {
  readonly folder: Folder;
  /** The text of a document that is open in the editor: it wins over the disk. Undefined when the file is not open. */
  openText(path: string): string | CannotRead | undefined;
  /** Whether texts are kept as they were read: then none is read again when somebody asks for it. */
  readonly keepsTexts: boolean;
  /** Gives way to what has arrived meanwhile. */
  breathe(): Promise<void>;
}

/** Takes what stands at the path of a page or data file; undefined where there is nothing. */
export type Put = (path: string, read: string | CannotRead | undefined, from: Origin) => void;

/** Of more files than this the reading takes a second or two. */
export const manyFiles = 2000;
/** How many files are asked for at the same time where reading takes time. */
const atOnce = 20;

/** What is done while pages are read: first when all that is known of them is the names of their files. */
export type Meanwhile = (files: readonly string[]) => void;

/** Reads all pages and data files, and does something else each time it gives way. */
export async function readAll(model: ContentModel, source: Source, meanwhile?: Meanwhile): Promise<Workspace> {
  const reread = source.keepsTexts ? undefined : (path: string) => atOnceFrom(source.folder, path);
  const workspace = new Workspace(model, { reread });
  const put: Put = (path, read, from) => {
    if (cannotRead(read)) workspace.setUnread(path, read.cannotRead);
    // What is gone since it was listed is not there.
    else if (read !== undefined) workspace.set(path, read, from);
  };
  const files = await filesIn(model, source.folder, (path, why) => workspace.setUnread(path, why, true));
  if (files.length > manyFiles) workspace.expectMany();
  const slices = new Slices(source.breathe);
  const giveWay = async () => {
    await slices.next();
    meanwhile?.(files);
  };
  if (meanwhile) {
    await giveWay();
    // What that told is to be under way before the reading begins.
    await slices.next();
  }
  const reading = new Set<Promise<void>>();
  for (const path of withDataFiles(files, model)) {
    const read = readInto(workspace, path, source, put);
    if (read) {
      reading.add(read);
      void read.then(() => reading.delete(read));
      if (reading.size < atOnce) continue;
      await Promise.race(reading);
      meanwhile?.(files);
    } else if (slices.isOver) await giveWay();
  }
  await Promise.all(reading);
  return workspace;
}

/** Reads again what stands at a path on which a file or folder was made, changed or taken away. */
export async function readAgain(workspace: Workspace, path: string, source: Source, put: Put): Promise<void> {
  const { pages, dataFiles } = workspace.model;
  for (const file of dataFiles) {
    if (file === path || file.startsWith(`${path}/`)) await readInto(workspace, file, source, put);
  }
  if (isHidden(path) || (path !== pages && !path.startsWith(`${pages}/`)) || dataFiles.has(path)) return;
  const wasFolder = workspace.hasFolder(path);
  if (workspace.isPage(path)) await readInto(workspace, path, source, put);
  else if (await isFile(path, source.folder)) workspace.addFile(path);
  else if (!workspace.view.unread.at(path)?.isFolder) workspace.delete(path);
  // A folder may be called like a page, and a page now be where a folder was: what stands at a path is not known by its name.
  if (wasFolder || !workspace.view.hasFile(path)) await readFolderAgain(workspace, path, source, put);
}

/** Takes a folder that cannot be read. */
type Miss = (path: string, why: ReadFailure) => void;

/** When files were changed, as of the last look. */
export type Stamps = Map<string, Stamp>;

/** How much the clock of a disk may be behind that of the machine, in milliseconds. */
const clockStep = 100;

/**
 * The files that came, went or changed without an event: by the list of pages, and where that can be told at once by when they and the files
 * `beside` them were changed since the last look, or else since they were read. `stamps` becomes what is seen now.
 */
export async function changedFiles(
  workspace: Workspace,
  { folder, breathe }: Source,
  beside: Iterable<string>,
  stamps: Stamps,
  readAt: number,
): Promise<string[]> {
  const { model, view } = workspace;
  const missed: string[] = [];
  const files = await filesIn(model, folder, (path) => missed.push(path));
  const there = new Set(files);
  const isBelow = (path: string, above: string) => above === "" || path.startsWith(`${above}/`);
  const gone = [...view.files()].filter(
    (path) => isBelow(path, model.pages) && !there.has(path) && !missed.some((above) => isBelow(path, above)),
  );
  const changed = gone.filter((path) => !view.unread.at(path));
  const slices = new Slices(breathe);
  for (const path of new Set([...files, ...beside])) {
    const isNew = there.has(path) && !view.hasFile(path);
    const [before, now] = [stamps.get(path), folder.stamp?.(path)];
    const isOther = before ? isDifferent(before, now) : now !== undefined && now.time > readAt - clockStep;
    // One that went before anybody had looked: pages are listed, what stands beside them is not.
    const isGone = folder.stamp !== undefined && !before && !now && view.dataFile(path) !== undefined;
    if (isNew || isOther || isGone) changed.push(path);
    if (now) stamps.set(path, now);
    else stamps.delete(path);
    if (slices.isOver) await slices.next();
  }
  for (const path of gone) stamps.delete(path);
  return changed;
}

function isDifferent(before: Stamp, now: Stamp | undefined): boolean {
  return now?.time !== before.time || now.size !== before.size;
}

/** All files among the pages. */
async function filesIn(model: ContentModel, folder: Folder, miss: Miss): Promise<string[]> {
  const paths: string[] = [];
  await walk(folder, model.pages, (path) => paths.push(path), miss);
  // By path, so that whatever depends on the order of pages is the same on every machine.
  return paths.sort();
}

/** They may lie outside the folder of the pages; that one is not there is nothing to say. */
function withDataFiles(files: readonly string[], { dataFiles }: ContentModel): readonly string[] {
  return [...files, ...[...dataFiles].filter((path) => !files.includes(path))];
}

/** Waits only where reading takes time. */
function readInto(workspace: Workspace, path: string, source: Source, put: Put): Promise<void> | undefined {
  if (!workspace.isPage(path) && !workspace.isDataFile(path)) {
    workspace.addFile(path);
    return undefined;
  }
  const open = source.openText(path);
  const read = open ?? source.folder.read(path);
  // The document may have been opened while the disk was read. What took time to read is not read again, so it is kept.
  if (read instanceof Promise) return read.then((text) => put(path, source.openText(path) ?? text, "editor"));
  put(path, read, open === undefined ? "disk" : "editor");
  return undefined;
}

/** A text that a disk has given before. */
function atOnceFrom(folder: Folder, path: string): string | undefined {
  const read = folder.read(path);
  return read instanceof Promise ? undefined : textOf(read);
}

async function readFolderAgain(workspace: Workspace, path: string, source: Source, put: Put): Promise<void> {
  const found = new Set<string>();
  const missed = new Map<string, ReadFailure>();
  await walk(
    source.folder,
    path,
    (file) => found.add(file),
    (folder, why) => missed.set(folder, why),
  );
  for (const { path: folder, isFolder } of [...workspace.view.unread.all()]) {
    if (isFolder && !missed.has(folder) && `${folder}/`.startsWith(`${path}/`)) workspace.delete(folder);
  }
  for (const [folder, why] of missed) workspace.setUnread(folder, why, true);
  const isMissed = (file: string) => [...missed.keys()].some((folder) => file.startsWith(`${folder}/`));
  const below = workspace.hasFolder(path) ? workspace.filesBelow(path) : [];
  for (const lost of below.filter((known) => !found.has(known))) {
    if (workspace.isPage(lost) || workspace.isDataFile(lost)) await readInto(workspace, lost, source, put);
    // What is no page is only there or not there.
    else if (!isMissed(lost)) workspace.delete(lost);
  }
  for (const file of [...found].sort()) await readInto(workspace, file, source, put);
}

async function isFile(path: string, folder: Folder): Promise<boolean> {
  const at = path.lastIndexOf("/");
  const entries = entriesOf(await folder.list(path.slice(0, Math.max(at, 0))));
  return entries?.some(({ name, isFolder }) => !isFolder && name === path.slice(at + 1)) === true;
}
