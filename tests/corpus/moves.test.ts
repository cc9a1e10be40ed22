import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { expect, test } from "vitest";
import type { GroupedFileEdits, TextFile } from "../../server/src/core/features/moves/groupedEdits";
import type { Moves } from "../../server/src/core/features/moves/movedLinks";
import { movePages } from "../../server/src/core/features/moves/movePages";
import { makeRoom } from "../../server/src/core/features/numbers/renumber";
import { codeOf } from "../../server/src/core/features/numbers/series";
import { seriesOf } from "../../server/src/core/model/names";
import { fileNameOf } from "../../server/src/core/text/path";
import { applied } from "../../server/src/core/text/textEdits";
import { Workspace } from "../../server/src/core/workspace";
import { openFolder } from "../openFolder";

// The content of the real framework is not ours to copy: what is held is that renaming it loses nothing.
const corpus = join(__dirname, "../../../shared/corpus/algoritmekader");
const isThere = existsSync(corpus);
if (!isThere) console.warn("skipped: no corpus");
const opened = isThere ? openFolder(pathToFileURL(corpus).href, corpus) : undefined;

/** The texts of the pages, and of the files beside them: the stand-in for the file of the site is without navigation. */
async function texts(): Promise<{ workspace: Workspace; beside: TextFile[] }> {
  const { framework } = await opened!;
  const workspace = new Workspace(framework.workspace.model);
  for (const [path, page] of framework.workspace.view.pages) workspace.set(path, page.text);
  for (const path of framework.workspace.view.files()) workspace.addFile(path);
  const { model } = framework.workspace;
  for (const path of model.dataFiles) workspace.set(path, readFileSync(join(corpus, path), "utf8"));
  const entries = [...framework.workspace.view.pages.keys()].map(
    (path) => `  - ${path.slice(model.pages.length + 1)}\n`,
  );
  const [relations] = [...model.mentions] as [string];
  return {
    workspace,
    beside: [
      { path: model.siteFile!, text: `nav:\n- Alles:\n${entries.join("")}` },
      { path: relations, text: readFileSync(join(corpus, relations), "utf8") },
    ],
  };
}

/** Carries the edits and moves out; returns the files beside the pages as they are then. */
function carryOut(
  workspace: Workspace,
  beside: readonly TextFile[],
  edits: readonly GroupedFileEdits[],
  moves: Moves,
): TextFile[] {
  const { view } = workspace;
  const changed = new Map(edits.map(({ path, edits: own }) => [path, own]));
  const now = new Map<string, string>();
  for (const [path, page] of view.pages) {
    if (changed.has(path) || moves.has(path))
      now.set(moves.get(path) ?? path, applied(page.text, changed.get(path) ?? []));
  }
  for (const from of moves.keys()) workspace.delete(from);
  for (const [path, text] of now) workspace.set(path, text);
  return beside.map(({ path, text }) => ({ path, text: applied(text, changed.get(path) ?? []) }));
}

test.skipIf(!isThere)(
  "each page of the real framework is renamed and back: all bytes are as they were (skipped: no corpus)",
  async () => {
    const { workspace, beside } = await texts();
    const { view } = workspace;
    const before = new Map([...view.pages].map(([path, { text }]) => [path, text]));
    let renamed = 0;
    for (const path of before.keys()) {
      if (fileNameOf(path) === "index.md") continue;
      const page = view.page(path)!;
      const name = `${page.name.replace(/(?<=-)\d\d(?=-)/, "98")}-anders`;
      const to = path.replace(/[^/]+$/, `${name}.md`);
      const there = new Map([[path, to]]);
      const edited = carryOut(workspace, beside, movePages(there, view, { files: beside }), there);
      expect(view.page(path)).toBe(undefined);
      const back = new Map([[to, path]]);
      expect(carryOut(workspace, edited, movePages(back, view, { files: edited }), back)).toEqual(beside);
      renamed++;
    }
    expect(renamed).toBeGreaterThan(200);
    expect(new Map([...view.pages].map(([path, { text }]) => [path, text]))).toEqual(before);
  },
);

test.skipIf(!isThere)(
  "room after the first page of each series of the real framework: nothing is left stale (skipped: no corpus)",
  async () => {
    const { workspace, beside } = await texts();
    const { view } = workspace;
    const told = () => {
      workspace.check();
      return [...workspace.allProblems().values()].flatMap((problems) => problems.map(({ code }) => code)).sort();
    };
    const before = told();
    let shifted = 0;
    let files: readonly TextFile[] = beside;
    const seen = new Set<string>();
    for (const path of [...view.pages.keys()].sort()) {
      const page = view.page(path);
      const series = page && seriesOf(`${page.kind.id}/${codeOf(page)}`);
      if (!page || series === undefined || seen.has(series)) continue;
      seen.add(series);
      const found = makeRoom(page, view);
      if (!found || "refused" in found) continue;
      const old = [...found.moves.keys()].map((from) => fileNameOf(from).slice(0, -3));
      files = carryOut(workspace, files, movePages(found.moves, view, { files }), found.moves);
      for (const name of old) expect(view.resolve({ kind: page.kind.id, value: name })).toEqual([]);
      shifted += found.moves.size;
    }
    expect(shifted).toBeGreaterThanOrEqual(60);
    expect(told()).toEqual(before);
    // The tables and the file of the site name what there is.
    const paths = [...view.pages.keys()];
    for (const line of files[0]!.text.split("\n").slice(2, -1)) {
      expect(paths).toContain(`${view.model.pages}/${line.replace(/^ *- /, "")}`);
    }
  },
);
