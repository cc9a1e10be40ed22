import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { fatesOfName, type History, parseHistory } from "../../server/src/core/history";
import { runs } from "../generators";
import { gitLog, historyOf } from "./gitLog";

/** What became of the last file at a path, in a few words. */
function fate(history: History, path: string): string {
  const [last] = history.fates.get(path) ?? [];
  if (!last) return "stayed";
  return last.deleted === undefined ? `${last.path} since ${last.renamed ?? last.moved}` : `deleted on ${last.deleted}`;
}

describe("a path is followed to its end", () => {
  test("renamed once", () => {
    expect(fate(historyOf("2024-05-20 a.md -> b.md"), "a.md")).toBe("b.md since 2024-05-20");
  });

  test("renamed twice", () => {
    const history = historyOf(`
      2024-05-20 a.md -> b.md
      2024-12-19 b.md -> c.md
    `);
    expect(fate(history, "a.md")).toBe("c.md since 2024-12-19");
    expect(fate(history, "b.md")).toBe("c.md since 2024-12-19");
    expect(fate(history, "c.md")).toBe("stayed");
  });

  test("renamed, and then deleted", () => {
    const history = historyOf(`
      2024-05-20 a.md -> b.md
      2024-10-15 - b.md
    `);
    expect(fate(history, "a.md")).toBe("deleted on 2024-10-15");
  });

  test("deleted, brought back and renamed: it is not deleted", () => {
    const history = historyOf(`
      2024-05-20 - a.md
      2024-05-21 + a.md
      2024-12-19 a.md -> b.md
    `);
    expect(fate(history, "a.md")).toBe("b.md since 2024-12-19");
    expect(history.fates.get("a.md")?.map(({ path, deleted }) => [path, deleted])).toEqual([
      ["b.md", undefined],
      ["b.md", undefined],
    ]);
  });

  test("there and back again: a rename that was undone ends where it began", () => {
    const history = historyOf(`
      2024-05-20 a.md -> b.md
      2024-05-21 b.md -> a.md
    `);
    expect(history.fates.get("a.md")?.[0]?.path).toBe("a.md");
    expect(history.fates.get("b.md")?.[0]?.path).toBe("a.md");
  });

  test("two files that change places in one commit do not follow each other", () => {
    const history = historyOf(`
      2024-05-20 a.md -> b.md
                 b.md -> a.md
    `);
    expect(fate(history, "a.md")).toBe("b.md since 2024-05-20");
    expect(fate(history, "b.md")).toBe("a.md since 2024-05-20");
  });

  test("numbers that move up in one commit: each page goes up by one", () => {
    const history = historyOf(`
      2024-05-20 1.md -> 2.md
                 2.md -> 3.md
                 3.md -> 4.md
    `);
    expect(["1.md", "2.md", "3.md"].map((path) => history.fates.get(path)?.[0]?.path)).toEqual([
      "2.md",
      "3.md",
      "4.md",
    ]);
  });

  test("another page that took the name later goes its own way, and comes first", () => {
    const history = historyOf(`
      2024-05-20 a.md -> b.md
      2024-06-01 + a.md
      2024-12-19 a.md -> c.md
    `);
    expect(history.fates.get("a.md")?.map(({ path }) => path)).toEqual(["c.md", "b.md"]);
  });

  test("the day of a rename is not that of a folder that moved later", () => {
    const history = historyOf(`
      2024-05-20 oud/a.md -> oud/b.md
      2024-12-19 oud/b.md -> nieuw/b.md
    `);
    expect(history.fates.get("oud/a.md")?.[0]).toMatchObject({
      path: "nieuw/b.md",
      renamed: "2024-05-20",
      moved: "2024-12-19",
    });
  });

  test("what a file kept of its text is what it kept at the worst", () => {
    const history = historyOf(`
      2024-05-20 a.md -> b.md (61)
      2024-12-19 b.md -> c.md (97)
    `);
    expect(history.fates.get("a.md")?.[0]?.similarity).toBe(61);
    expect(history.fates.get("b.md")?.[0]?.similarity).toBe(97);
  });
});

test("a name is known at each folder where it stood, in any spelling, the last file first", () => {
  const history = historyOf(`
    2024-03-01 docs/vereisten/aia-09-X.md -> docs/wetten/vereisten/aia-09-X.md
    2024-05-20 docs/wetten/vereisten/aia-09-X.md -> docs/wetten/vereisten/aia-11-y.md
    2024-12-19 - docs/elders/aia_09 x.md
  `);
  expect(fatesOfName(history, "aia-09-x").map(({ path }) => path)).toEqual([
    "docs/elders/aia_09 x.md",
    "docs/wetten/vereisten/aia-11-y.md",
    "docs/wetten/vereisten/aia-11-y.md",
  ]);
  expect(fatesOfName(history, "aia-10-x")).toEqual([]);
});

test("what was cut off is left out, and what is no history is nothing", () => {
  const whole = gitLog(`
    2024-05-20 a.md -> b.md
    2024-12-19 é.md -> c.md
               - d.md
  `);
  expect(parseHistory(whole.slice(0, whole.indexOf("b.md"))).fates.size).toBe(2);
  expect([...parseHistory(whole).fates.keys()]).toEqual(["é.md", "d.md", "a.md"]);
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom("\x01", "2024-01-01", "\0", "\n", "R", "D", "100", "a", "fatal: x")),
      (parts) => {
        parseHistory(parts.join(""));
      },
    ),
    runs(300),
  );
});

/** What somebody does to the files of a repository in one commit. */
interface Move {
  readonly type: "add" | "rename" | "delete";
  readonly from: number;
  readonly to: number;
}

const names = ["a.md", "b.md", "c.md", "d.md", "x/a.md"] as const;
const move = fc.record<Move>({
  type: fc.constantFrom("add", "rename", "rename", "delete"),
  from: fc.nat(names.length - 1),
  to: fc.nat(names.length - 1),
});

test("whatever is renamed, deleted and brought back, the end is where the file is", () => {
  fc.assert(
    fc.property(fc.array(fc.array(move, { minLength: 1, maxLength: 3 }), { maxLength: 12 }), (commits) => {
      // Per file, where it stands now or was deleted; files at one place became one.
      const files: { place: string; heir: number | undefined }[] = [];
      const standing = new Map<string, number>();
      const left = new Map<string, number>();
      const lines: string[] = [];
      const arrive = (file: number, place: string) => {
        // What was deleted there is back.
        for (const other of files) {
          if (other.place === place && other.heir === undefined && other !== files[file]) other.heir = file;
        }
        files[file]!.place = place;
        standing.set(place, file);
      };
      commits.forEach((moves, day) => {
        const date = `2024-01-${String(day + 1).padStart(2, "0")}`;
        // Within a commit only the state before and after it count.
        const before = new Map(standing);
        const touched = new Set<string>();
        const changes: string[] = [];
        for (const { type, from, to } of moves) {
          const [path, target] = [names[from] as string, names[to] as string];
          const file = before.get(path);
          if (touched.has(path) || (type === "rename" && touched.has(target))) continue;
          touched.add(path);
          if (type === "add" && file === undefined) {
            arrive(files.push({ place: "", heir: undefined }) - 1, path);
            changes.push(`+ ${path}`);
          } else if (type === "delete" && file !== undefined) {
            standing.delete(path);
            left.set(path, file);
            changes.push(`- ${path}`);
          } else if (type === "rename" && file !== undefined && path !== target && !before.has(target)) {
            touched.add(target);
            standing.delete(path);
            arrive(file, target);
            left.set(path, file);
            changes.push(`${path} -> ${target}`);
          }
        }
        lines.push(...changes.map((change, index) => `${index === 0 ? date : ""} ${change}`));
      });
      const history = historyOf(lines.join("\n"));
      for (const [path, file] of left) {
        let last = files[file]!;
        while (last.heir !== undefined) last = files[last.heir]!;
        const found = history.fates.get(path)![0]!;
        // That a file is back today is seen today.
        const isThere = found.deleted === undefined || standing.has(found.path);
        expect([path, found.path, isThere]).toEqual([path, last.place, standing.has(last.place)]);
      }
      expect(history.fates.size).toBe(left.size);
    }),
    runs(1000),
  );
});
