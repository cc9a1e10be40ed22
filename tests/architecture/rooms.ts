import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { files, root } from "./imports";

/** One table of the map of the code in CONTRIBUTING. */
export interface House {
  /** From the root: `server/src/core`. */
  readonly folder: string;
  readonly rows: readonly Row[];
}

export interface Row {
  readonly floor: number;
  /** A folder of the house, or a file that stands beside the folders. `rules/*` stands for every folder in `rules`. */
  readonly room: string;
  /** Rooms and packages. */
  readonly neverKnows: readonly string[];
  /** Files of the room, and what they export. */
  readonly wayIn: readonly string[];
}

/** Where a file lies. */
export interface Place {
  readonly house: House;
  readonly room: string;
  /** The row that stands for the room; undefined where the map has none. */
  readonly row: Row | undefined;
}

/** The tables of the map. Each begins with: | floor | room of `folder` | */
export const houses: readonly House[] = readMap(readFileSync(join(root, "CONTRIBUTING.md"), "utf8"));

/** The place of each file of the houses. What only declares a module for the compiler has none. */
export const places: ReadonlyMap<string, Place> = new Map(
  files.filter((file) => !file.endsWith(".d.ts")).flatMap((file) => placeOf(file).map((place) => [file, place])),
);

/** One place or none: in the innermost house when one lies within another. */
function placeOf(file: string): Place[] {
  const around = houses.filter(({ folder }) => file.startsWith(`${folder}/`));
  const [house] = around.sort((a, b) => b.folder.length - a.folder.length);
  if (!house) return [];
  const path = file.slice(house.folder.length + 1);
  const room = path.includes("/") ? dirname(path) : path;
  return [{ house, room, row: house.rows.find((row) => row.room === room || row.room === `${dirname(room)}/*`) }];
}

function readMap(text: string): House[] {
  const tables = text.matchAll(/^\| floor +\| room of `([^`]+)\/` .*\n\|[-| ]+\n((?:\|.*\n)+)/gm);
  return [...tables].map((table) => {
    const [, folder, rows] = table as unknown as [string, string, string];
    return { folder, rows: rows.trim().split("\n").map(readRow) };
  });
}

function readRow(line: string): Row {
  const [floor, room, , never, wayIn] = line.slice(2, -2).split(" | ") as [string, string, string, string, string];
  return { floor: Number(floor), room: codes(room)[0] as string, neverKnows: codes(never), wayIn: codes(wayIn) };
}

function codes(cell: string): string[] {
  return [...cell.matchAll(/`([^`]+)`/g)].map(([, code]) => code as string);
}
