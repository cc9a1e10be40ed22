import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { ContentModel } from "../../../server/src/core/model/contentModel";
import type { Problem } from "../../../server/src/core/problem/problem";
import type { Workspace } from "../../../server/src/core/workspace";
import { frameworkFiles, runs } from "../../generators";
import { openFolder } from "../../openFolder";
import { type Files, unread, workspaceOf } from "../picture";

const fixtures = join(__dirname, "../../fixtures");

/** All of it, with what is made only when somebody asks. */
const whole = (problem: Problem) =>
  JSON.stringify({ ...problem, repairs: problem.repairs.map((repair) => ({ ...repair, edits: repair.edits })) });

const all = (workspace: Workspace) =>
  [...workspace.allProblems()].flatMap(([path, problems]) => problems.map((one) => `${path}: ${whole(one)}`)).sort();

const isUnread = (problem: string) => problem.includes('"code":"file/unreadable"');

/** What is told while some files cannot be read, and is not found once they can. */
function wrong(partial: Workspace, full: readonly string[]): string[] {
  const found = new Set(full);
  return all(partial).filter((problem) => !found.has(problem) && !isUnread(problem));
}

function start(files: Files, model: ContentModel): Workspace {
  const workspace = workspaceOf(files, model);
  workspace.check();
  return workspace;
}

describe.each(["algoritmekader", "controls", "layout-2024-05", "layout-2024-11"])("in the framework '%s'", (name) => {
  const root = join(fixtures, name);
  const texts: Files = Object.fromEntries(
    readdirSync(root, { recursive: true, encoding: "utf8", withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .map((file) => [file.slice(root.length + 1).replaceAll("\\", "/"), readFileSync(file, "utf8")]),
  );

  test("of each file that cannot be read just that is told, nothing that is not so, and nothing is left once it can", async () => {
    const { model } = (await openFolder(pathToFileURL(root).href, root)).framework.workspace;
    const of = ([path]: [string, string]) => path.startsWith(`${model.pages}/`) || model.dataFiles.has(path);
    const files = Object.fromEntries(Object.entries(texts).filter(of));
    const workspace = start(files, model);
    const full = all(workspace);
    const hidden = Object.keys(files).filter((path) => workspace.isPage(path) || workspace.isDataFile(path));
    for (const path of hidden) {
      workspace.setUnread(path, "permission");
      workspace.check();
      expect(workspace.problems(path).map(({ code }) => code)).toEqual(["file/unreadable"]);
      expect(wrong(workspace, full), path).toEqual([]);
      workspace.set(path, files[path] as string);
      workspace.check();
      expect(all(workspace), path).toEqual(full);
    }
  });
});

test("nothing is told in any framework of which some files cannot be read that is not found when they can, in whatever order", () => {
  fc.assert(
    fc.property(frameworkFiles, fc.array(fc.nat(), { minLength: 1, maxLength: 6 }), (files, choices) => {
      const full = start(files, workspaceOf({}).model);
      const paths = Object.keys(files).filter((path) => full.isPage(path) || full.isDataFile(path));
      if (paths.length === 0) return;
      const hidden = [...new Set(choices.map((choice) => paths[choice % paths.length] as string))];
      const partial = start({ ...files, ...Object.fromEntries(hidden.map((path) => [path, unread])) }, full.model);
      expect(wrong(partial, all(full))).toEqual([]);
      const found = all(partial);
      // The same from the other side, one by one and back.
      const edited = start(files, full.model);
      for (const path of hidden) {
        edited.setUnread(path, "permission");
        edited.check();
      }
      expect(all(edited)).toEqual(found);
      for (const path of hidden) {
        edited.set(path, files[path] as string);
        edited.check();
      }
      expect(all(edited)).toEqual(all(full));
      // And when they turn out not to be there at all.
      for (const path of hidden) {
        partial.delete(path);
        partial.check();
      }
      const { ...left } = files as Record<string, string>;
      for (const path of hidden) delete left[path];
      expect(all(partial)).toEqual(all(start(left, full.model)));
    }),
    runs(30),
  );
});
