import { readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { describe, expect, test } from "vitest";
import { filesBelow, type Import, imports, root } from "./imports";
import { houses, places, type Row } from "./rooms";

// The map of the code in CONTRIBUTING says where things live and which way imports run. Those of types count as all others.

/** The houses, and where the tests of each stand. */
const testsOf: Readonly<Record<string, string>> = {
  "server/src/core": "tests/core",
  "server/src": "tests/server",
  "client/src": "tests/client",
};

const importsOf = new Map<string, Import[]>();
for (const one of imports) importsOf.set(one.from, [...(importsOf.get(one.from) ?? []), one]);

test("the map has a table of each house", () => {
  expect(houses.map(({ folder }) => folder)).toEqual(Object.keys(testsOf));
});

describe.each(houses)("$folder", (house) => {
  test("each room has a row, each row a room, and the highest floor stands first", () => {
    const inHouse = [...places].filter(([, place]) => place.house === house);
    expect(inHouse.filter(([, { row }]) => !row).map(([file, { room }]) => `no row for ${room}: ${file}`)).toEqual([]);
    const rows = house.rows.filter((row) => filesOf(row).length === 0);
    expect(rows.map(({ room }) => `no room for the row ${room}`)).toEqual([]);
    const floors = house.rows.map(({ floor }) => floor);
    expect(floors).toEqual([...floors].sort((a, b) => b - a));
  });

  test("from room to room imports go to a lower floor", () => {
    const wrong = imports.flatMap(({ from, to }) => {
      const [above, below] = [places.get(from), places.get(to)];
      if (above?.house !== house || below?.house !== house || above.room === below.room) return [];
      const [start, end] = [above.row?.floor ?? 0, below.row?.floor ?? 0];
      return start > end ? [] : [`${from} → ${to}: from floor ${start} to floor ${end}`];
    });
    expect(wrong).toEqual([]);
  });

  test("no room comes to know what it must never know, not by way of others either", () => {
    const isNamed = (file: string, name: string) => {
      const place = places.get(file);
      return place?.house === house ? `${place.room}/`.startsWith(`${name}/`) : file === name;
    };
    const all = [...places.keys(), ...imports.map(({ to }) => to)];
    for (const row of house.rows) {
      expect(row.neverKnows.filter((name) => !all.some((file) => isNamed(file, name)))).toEqual([]);
      const reached = [...reachedFrom(filesOf(row))];
      for (const name of row.neverKnows) {
        const wrong = reached.filter(([file]) => isNamed(file, name)).map(([, by]) => by);
        expect(wrong, `${row.room} never knows ${name}`).toEqual([]);
      }
    }
  });

  test("the ways in are there", () => {
    for (const row of house.rows) {
      const names = filesOf(row).flatMap((file) => [file.slice(file.lastIndexOf("/") + 1), ...exportsOf(file)]);
      expect(row.wayIn.length, row.room).toBeGreaterThan(0);
      expect(row.wayIn.filter((name) => !names.includes(name)).map((name) => `${name} in ${row.room}`)).toEqual([]);
    }
  });

  test("no folder has more than fifteen files", () => {
    const counts = new Map<string, number>();
    for (const [file, place] of places) {
      if (place.house === house) counts.set(dirname(file), (counts.get(dirname(file)) ?? 0) + 1);
    }
    expect([...counts].filter(([, count]) => count > 15)).toEqual([]);
  });

  test("each test stands in a folder that is called as the room it is about", () => {
    const tests = testsOf[house.folder] as string;
    const rooms = new Set([...places.values()].filter((place) => place.house === house).map(({ room }) => room));
    const lost = filesBelow(tests).filter((file) => {
      const path = relative(tests, file).replaceAll("\\", "/");
      return path.endsWith(".test.ts") && !rooms.has(path.includes("/") ? dirname(path) : path.replace(".test", ""));
    });
    expect(lost).toEqual([]);
  });
});

test("no file imports itself by way of others", () => {
  const circles: string[] = [];
  const done = new Set<string>();
  const visit = (file: string, path: readonly string[]): void => {
    const at = path.indexOf(file);
    if (at >= 0) circles.push([...path.slice(at), file].join(" → "));
    if (at >= 0 || done.has(file)) return;
    for (const { to } of importsOf.get(file) ?? []) visit(to, [...path, file]);
    done.add(file);
  };
  for (const file of importsOf.keys()) visit(file, []);
  expect(circles).toEqual([]);
});

function filesOf(row: Row): string[] {
  return [...places].filter(([, place]) => place.row === row).map(([file]) => file);
}

/** The files and packages that files come to know, each with the import by which it is found first. */
function reachedFrom(starts: readonly string[]): Map<string, string> {
  const by = new Map<string, string>();
  const open = [...starts];
  for (let file = open.pop(); file !== undefined; file = open.pop()) {
    for (const { from, to } of importsOf.get(file) ?? []) {
      if (by.has(to)) continue;
      by.set(to, `${from} → ${to}`);
      open.push(to);
    }
  }
  return by;
}

function exportsOf(file: string): string[] {
  const text = readFileSync(join(root, file), "utf8");
  return [...text.matchAll(/^export (?:async )?(?:function|const|class|interface|type) (\w+)/gm)].map(
    ([, name]) => name as string,
  );
}
