import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { builtInModel } from "../../../../server/src/configuration/builtInModel";
import type { GroupedFileEdits } from "../../../../server/src/core/features/moves/groupedEdits";
import type { Moves } from "../../../../server/src/core/features/moves/movedLinks";
import { movePages } from "../../../../server/src/core/features/moves/movePages";
import { removePages } from "../../../../server/src/core/features/moves/removePages";
import { prepareRename, rename } from "../../../../server/src/core/features/moves/rename";
import { makeRoom, renumber } from "../../../../server/src/core/features/numbers/renumber";
import { codeOf } from "../../../../server/src/core/features/numbers/series";
import { newPage } from "../../../../server/src/core/features/pages/newPage";
import type { FrameworkView } from "../../../../server/src/core/framework/frameworkView";
import { calledBy } from "../../../../server/src/core/model/codes";
import { impliedId } from "../../../../server/src/core/model/names";
import type { Problem } from "../../../../server/src/core/problem/problem";
import { asDestination, fileNameOf } from "../../../../server/src/core/text/path";
import { applied } from "../../../../server/src/core/text/textEdits";
import { frameworkFiles, runs } from "../../../generators";
import { checked, type Files, workspaceOf } from "../../picture";

const site = builtInModel().siteFile!;
const [relations] = [...builtInModel().mentions] as [string];

/** A framework with a file of the site that names its pages, and a table that names ids. */
const frameworks = frameworkFiles.map((files): Files => {
  const { view } = workspaceOf(files);
  const { pages } = builtInModel();
  const entries = [...view.pages.keys()].map((path) => `- '${path.slice(pages.length + 1)}' # ${path}\n`);
  const ids = [...view.pages.values()].flatMap(({ id }) => id?.value ?? []);
  return {
    ...files,
    [`${pages}/genoemd-in-teksten.md`]: textsNaming(view),
    [site]: `nav:\n${entries.join("")}`,
    [relations]: `nummer,${ids.join(",")}\r\n`,
  };
});

/** Links to all pages whose texts begin with what each is called, and a row that says its code. */
function textsNaming({ model, pages }: FrameworkView): string {
  return [...pages.values()]
    .flatMap(({ path, name, kind }) => {
      const { code = name } = calledBy(kind, name);
      const link = `(${asDestination(path.slice(model.pages.length + 1))})`;
      return [
        `[${code} tekst]${link} [${name}]${link} [**${code.toUpperCase()}**]${link}\n`,
        `| ${code} | [x]${link} |\n| --- | --- |\n`,
      ];
    })
    .join("\n");
}

function beside(files: Files) {
  return [site, relations].map((path) => ({ path, text: files[path]! }));
}

/** The files after edits and moves. */
function carriedOut(files: Files, edits: readonly GroupedFileEdits[], moves: Moves): Files {
  const texts: Record<string, string> = { ...files };
  for (const file of edits) texts[file.path] = applied(texts[file.path]!, file.edits);
  return Object.fromEntries(Object.entries(texts).map(([path, text]) => [moves.get(path) ?? path, text]));
}

/** Which problems each page has, under the path that it has afterwards; not those that are a matter of which names there are. */
function problemsOf(files: Files, moves: Moves = new Map()): Map<string, string[]> {
  const all = [...checked(files).allProblems()].map(([path, problems]): [string, string[]] => {
    const codes = problems.filter(isOfReferences).map(({ code }) => code);
    return [moves.get(path) ?? path, codes.sort()];
  });
  return new Map(all.filter(([, codes]) => codes.length > 0));
}

function toldOf(files: Files): string {
  const { fits, missing = [], habits = [] } = checked(files).layout ?? {};
  return JSON.stringify([fits, missing.map(({ kind }) => kind.id), habits.map(({ kind, key }) => [kind.id, key])]);
}

function isOfReferences({ code }: Problem): boolean {
  if (["link/not-relative", "macro/filter", "macro/unknown-option"].includes(code)) return false;
  return /^(?:reference|link|macro|key|value|front-matter|id|body)\//.test(code);
}

/** No text outside the edits has changed, no edits overlap, and each stands where something referred. */
function expectSound(files: Files, edits: readonly GroupedFileEdits[]): void {
  for (const { path, edits: own } of edits) {
    const sorted = [...own].sort((a, b) => a.span.start - b.span.start);
    for (const [index, { span }] of sorted.entries()) {
      expect(span.end).toBeLessThanOrEqual(sorted[index + 1]?.span.start ?? files[path]!.length);
    }
  }
}

/** Whether the number of a page was wrong, and it gets the name that the number says: that mends something. */
function becomesRight(moves: Moves, view: FrameworkView): boolean {
  return [...moves].some(([from, to]) => {
    const { kind, id } = view.page(from)!;
    return id?.value === impliedId(kind, fileNameOf(to).slice(0, -3));
  });
}

/** How many pages there are too many with the number of another: of those that have the code or the id. */
function twice(files: Files): [codes: number, ids: number] {
  const all = [...workspaceOf(files).view.pages.values()];
  const codes = all.flatMap((page) => {
    const code = codeOf(page);
    return code === undefined ? [] : [`${page.kind.id} ${code}`];
  });
  const ids = all.flatMap(({ id }) => id?.value ?? []);
  return [codes.length - new Set(codes).size, ids.length - new Set(ids).size];
}

/** What no page is called, and what nothing refers to. */
const fresh = "-nieuw-x";

describe("on any framework", () => {
  test("a page with a fresh name, there or a folder deeper, and back: the same problems, and the same bytes", () => {
    fc.assert(
      fc.property(frameworks, fc.nat(), fc.nat(98), fc.constantFrom("", "dieper/"), (files, index, number, folder) => {
        const { view } = workspaceOf(files);
        const page = [...view.pages.values()][index % view.pages.size]!;
        fc.pre(fileNameOf(page.path) !== "index.md");
        const name = `${page.name.replace(/\d\d(?=-)/, String(number).padStart(2, "0"))}${fresh}`;
        const to = page.path.replace(/[^/]+$/, `${folder}${name}.md`);
        const moves = new Map([[page.path, to]]);
        fc.pre(!becomesRight(moves, view));
        const edits = movePages(moves, view, { files: beside(files) });
        expectSound(files, edits);
        const renamed = carriedOut(files, edits, moves);
        expect(problemsOf(renamed)).toEqual(problemsOf(files, moves));
        const back = new Map([[to, page.path]]);
        const undone = movePages(back, workspaceOf(renamed).view, { files: beside(renamed) });
        expect(carriedOut(renamed, undone, back)).toEqual(files);
      }),
      runs(40),
    );
  });

  test("a renaming by F2 at any place: the same problems", () => {
    fc.assert(
      fc.property(
        frameworks,
        fc.nat(),
        fc.nat(),
        fc.constantFrom("aia-77-x", "3-dat-77-x", "nieuw", "urn:nl:ak:ver:aia-77"),
        (files, index, at, name) => {
          const { view } = workspaceOf(files);
          const page = [...view.pages.values()][index % view.pages.size]!;
          const offset = at % (page.text.length + 1);
          const target = prepareRename(page, offset, view);
          const found = rename(page, offset, name, view, beside(files));
          if (!target || "refused" in target) expect(found).toEqual(target);
          if (!found || "refused" in found || (target && "type" in target && target.type === "heading")) return;
          expectSound(files, found.files);
          // An id that changes alone may be right where the old one was wrong.
          if (found.moves.size === 0) return;
          expect(problemsOf(carriedOut(files, found.files, found.moves))).toEqual(problemsOf(files, found.moves));
        },
      ),
      runs(30),
    );
  });

  test("a folder that moves: the same problems", () => {
    fc.assert(
      fc.property(frameworks, (files) => {
        const { view } = workspaceOf(files);
        // Pages of no kind: others would be something else in another folder.
        const folder = "docs/lezen/";
        const inside = [...view.files()].filter((path) => path.startsWith(folder));
        const moves = new Map(inside.map((path) => [path, path.replace(folder, "docs/elders/dieper/")]));
        const edits = movePages(moves, view, { files: beside(files) });
        expectSound(files, edits);
        expect(problemsOf(carriedOut(files, edits, moves))).toEqual(problemsOf(files, moves));
      }),
      runs(30),
    );
  });

  test("a renumbering: the same problems", () => {
    fc.assert(
      fc.property(frameworks, fc.nat(), fc.boolean(), (files, index, room) => {
        const { view } = workspaceOf(files);
        const page = [...view.pages.values()][index % view.pages.size]!;
        const found = room ? makeRoom(page, view) : renumber(page, view);
        if (!found || "refused" in found) return;
        // What is broken would name the page that gets the name: that is no doing of the renumbering.
        const names = [...found.moves.values()].map((path) => fileNameOf(path).slice(0, -3));
        const isNamed = [...view.pages.values()].some(({ references }) =>
          references.some((one) =>
            names.includes(one.type === "name" ? one.value : fileNameOf(one.paths[0]!).slice(0, -3)),
          ),
        );
        if (isNamed || becomesRight(found.moves, view)) return;
        const edits = movePages(found.moves, view, { files: beside(files) });
        expectSound(files, edits);
        expect(problemsOf(carriedOut(files, edits, found.moves))).toEqual(problemsOf(files, found.moves));
      }),
      runs(30),
    );
  });

  test("a page after another one: the same problems elsewhere, and no number twice that was not", () => {
    let made = 0;
    fc.assert(
      fc.property(frameworks, fc.nat(), (files, index) => {
        const { view } = workspaceOf(files);
        const page = [...view.pages.values()][index % view.pages.size]!;
        const answers = { kind: page.kind.id, after: page.path, title: "Iets geheel nieuws", values: {} };
        const found = newPage(answers, undefined, view);
        if ("refused" in found || !found.room) return;
        const { room, path, text } = found;
        const edits = movePages(room.moves, view, { files: beside(files) });
        expectSound(files, edits);
        const after: Files = { ...carriedOut(files, edits, room.moves), [path]: text };
        expect(Object.keys(after)).toHaveLength(Object.keys(files).length + 1);
        expect(twice(after)).toEqual(twice(files));
        const names = [path, ...room.moves.values()].map((one) => fileNameOf(one).slice(0, -3));
        const isNamed = [...view.pages.values()].some(({ references }) =>
          references.some((one) =>
            names.includes(one.type === "name" ? one.value : fileNameOf(one.paths[0]!).slice(0, -3)),
          ),
        );
        if (isNamed || becomesRight(room.moves, view) || toldOf(files) !== toldOf(after)) return;
        const now = problemsOf(after);
        now.delete(path);
        expect(now).toEqual(problemsOf(files, room.moves));
        made++;
      }),
      runs(60),
    );
    expect(made).toBeGreaterThan(0);
  });

  test("a deletion that takes references away brings no broken ones, but where a page cannot do without", () => {
    fc.assert(
      fc.property(frameworks, fc.nat(), fc.boolean(), (files, index, isPointed) => {
        const { view } = workspaceOf(files);
        const page = [...view.pages.values()][index % view.pages.size]!;
        const instead = isPointed ? [...view.pagesOfKind(page.kind)].find((other) => other !== page) : undefined;
        const edits = removePages(new Set([page.path]), view, beside(files), instead);
        expectSound(files, edits);
        const { [page.path]: _, ...left } = carriedOut(files, edits, new Map());
        // What is told once for the whole is not told on each page: that may change with any page.
        if (toldOf(files) !== toldOf(left)) return;
        const before = problemsOf(files);
        for (const [path, codes] of problemsOf(left)) {
          const isNew = (code: string) => !before.get(path)?.includes(code);
          expect([path, codes.filter((code) => /^(?:front-matter|value|key)\//.test(code) && isNew(code))]).toEqual([
            path,
            [],
          ]);
        }
      }),
      runs(30),
    );
  });
});
