import { existsSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { describe, expect, test } from "vitest";
import { fixAll, preferredRepair } from "../../server/src/core/features/fixes/fixAll";
import type { Page } from "../../server/src/core/page/page";
import { lineAt } from "../../server/src/core/text/span";
import type { Workspace } from "../../server/src/core/workspace";
import { openFolder } from "../openFolder";
import { randomFrom } from "./mutate";
import { mutations } from "./mutations";

// What is mended unasked is held against what stood there before the mistake was made: the page is as it was, or as the mistake left it, or
// something else stands in the place of the mistake and nowhere else.
const perMutation = Number(process.env.MUTANTS) || 2;
const seed = Number(process.env.SEED) || 2;

const frameworks = {
  fixture: join(__dirname, "../fixtures/algoritmekader"),
  corpus: join(__dirname, "../../../shared/corpus/algoritmekader"),
};

/** So many lines beside a mistake may change: where a macro or a fence belongs, there are empty lines. */
const around = 4;

/** What was changed elsewhere than where a mistake was made. */
function changedElsewhere(workspace: Workspace): string[] {
  const isRight = ({ path }: Page) => !workspace.problems(path).some(preferredRepair);
  const pages = [...workspace.view.pages.values()].filter(isRight).sort((a, b) => (a.path < b.path ? -1 : 1));
  const random = randomFrom(seed);
  const found: string[] = [];
  for (const mutation of mutations) {
    for (let made = 0, tries = 0; made < perMutation && tries < perMutation * 20; tries++) {
      const page = random.of(pages) as Page;
      const mutant = mutation.mutate(page, random, workspace.view);
      if (!mutant || mutant.text === page.text) continue;
      made++;
      workspace.set(page.path, mutant.text);
      workspace.check();
      const { text, edits } = fixAll(workspace.view.page(page.path)!, workspace.problems(page.path), workspace.view);
      const [from, to] = changedLines(page.text, mutant.text);
      const line = (offset: number) => mutant.text.slice(0, offset).split("\n").length;
      const isFar = edits.some(({ span }) => line(span.start) < from - around || line(span.end) > to + around);
      if (text !== page.text && isFar) {
        const [far] = edits.map(({ span }) => mutant.text.slice(lineAt(mutant.text, span.start).start, span.end));
        found.push(`${mutation.name}: ${page.path}: ${far}`);
      }
      workspace.set(page.path, page.text);
      workspace.check();
    }
  }
  return found;
}

/** The first and the last line, from 1, in which a text differs from another. */
function changedLines(before: string, after: string): [number, number] {
  const [old, now] = [before.split("\n"), after.split("\n")];
  let start = 0;
  while (start < Math.min(old.length, now.length) && old[start] === now[start]) start++;
  let end = 0;
  while (end < Math.min(old.length, now.length) - start && old.at(-1 - end) === now.at(-1 - end)) end++;
  return [start + 1, Math.max(start + 1, now.length - end)];
}

describe.each(Object.entries(frameworks))("mistakes made on the pages of the %s", (name, folder) => {
  test.skipIf(!existsSync(folder))(
    `are mended unasked where they are, and nothing else is (skipped without the ${name})`,
    { timeout: 20 * 60_000 },
    async () => {
      const { framework } = await openFolder(pathToFileURL(folder).href, folder);
      expect(changedElsewhere(framework.workspace)).toEqual([]);
    },
  );
});
