import { afterEach, expect, test, vi } from "vitest";
import { BlockReader } from "../../../server/src/core/body/blocks";
import { fixAll } from "../../../server/src/core/features/fixes/fixAll";
import { sitePage } from "../../../server/src/core/features/site/sitePage";
import { inlayHints } from "../../../server/src/core/features/structure/inlayHints";
import { readFlow } from "../../../server/src/core/frontMatter/flowPlace";
import type { Problem } from "../../../server/src/core/problem/problem";
import { candidatesOnPage } from "../../../server/src/core/text/candidates";
import { CandidateTable } from "../../../server/src/core/text/candidateTable";
import { suggest } from "../../../server/src/core/text/similar";
import { TextDistance } from "../../../server/src/core/text/textDistance";
import type { Workspace } from "../../../server/src/core/workspace";
import { frameworkAround, readAndCheck } from "../../fuzz/pageTasks";
import { goodMeasure } from "../rules/framework";

// How much is done with a page, not how long it takes: it grows with the page, and not with its square.

afterEach(() => vi.restoreAllMocks());

/** As many names, each of the same words and of letters of its own. */
function names(count: number): string[] {
  const words = ["toezicht", "risico", "besluit", "gegevens", "burger"];
  const letters = (index: number) => [...String(index)].map((digit) => "bdfgklmprs"[Number(digit)]).join("");
  return Array.from({ length: count }, (_, i) => `${words[i % 5]}-${words[(i * 3 + 1) % 5]}-${letters(i)}`);
}

/** The same letters in another order, as far from a name as they can be. */
function turned(name: string): string {
  return name.split("-").reverse().join("-");
}

function read(body: string): { readonly workspace: Workspace } & ReturnType<typeof readAndCheck> {
  const workspace = frameworkAround();
  return { ...readAndCheck(workspace, `${goodMeasure}\n${body}\n`), workspace };
}

const count = 400;

test.each<[string, (name: string) => string, (name: string) => string]>([
  ["places", (name) => `[x](#${turned(name)}q) `, (name) => `<a id="${name}"></a>\n`],
  ["labels", (name) => `[x][${turned(name)}q] `, (name) => `[${name}]: x.md\n`],
  ["notes", (name) => `a[^${turned(name)}q] `, (name) => `[^${name}]: b\n\n`],
])("what is broken is held against few of the %s on the page, however many there are", (_, broken, there) => {
  const compared = vi.spyOn(TextDistance.prototype, "to");
  const all = names(count);
  const { problems } = read(`${all.map(broken).join("")}\n\n${all.map(there).join("")}`);
  expect(problems.length).toBeGreaterThanOrEqual(count);
  expect(compared.mock.calls.length).toBeLessThan(count * 70);
});

test.each<[string, (name: string) => string, number]>([
  ["options of a macro", (name) => `<!-- list_maatregelen no-${name} -->\n\n`, count],
  ["filters of a macro", (name) => `<!-- list_maatregelen ${name}/x -->\n\n`, count],
  ["words that silence", (name) => `<!-- algoritmekader-disabl${name} -->\n\n`, 0],
])("what the %s can be is taken apart once, however many are wrong", (_, wrong, told) => {
  const added = vi.spyOn(CandidateTable.prototype, "add");
  const { problems } = read(names(count).map(wrong).join(""));
  expect(problems).toHaveLength(told);
  expect(added.mock.calls.length).toBeLessThan(count);
});

test("of very many places on a page those are looked at that begin like what is broken", () => {
  const all = names(20_000);
  const candidates = candidatesOnPage(all);
  for (const name of [all[0], all[9_999], all[19_999]] as string[]) {
    const rows = candidates.rowsAround(`${name}q`);
    expect(rows.end - rows.start).toBe(1000);
    expect(suggest(`${name}q`, candidates)[0]?.value).toBe(name);
  }
});

/** How often the page was read while something happened. */
function readings(act: () => void, text: string): number {
  const lines = vi.spyOn(BlockReader.prototype, "read");
  act();
  const found = lines.mock.calls.length;
  lines.mockRestore();
  return Math.round(
    found / (text.split("\n").length - goodMeasure.slice(0, goodMeasure.indexOf("\n# ")).split("\n").length),
  );
}

test("repairs that all do harm are not tried one by one, and one that does is found by the error beside it", () => {
  const harmful = "(x)[weg.md] ";
  const harmless = "(x)[../vereisten/aia-09-menselijk-toezicht.md] ";
  for (const [body, fixed, most] of [
    [`${harmful}\n`.repeat(count), 0, 7],
    [`${`${harmless}\n`.repeat(count)}${harmful}`, count, 4],
  ] as const) {
    const { page, problems, view } = read(body);
    expect(problems.filter(({ code }) => code === "link/syntax").length).toBeGreaterThanOrEqual(count);
    let done = 0;
    expect(
      readings(() => {
        done = fixAll(page, problems, view).fixed.length;
      }, page.text),
    ).toBeLessThanOrEqual(most);
    expect(done).toBe(fixed);
  }
});

test("a line is looked for once for all that stands on it", () => {
  const { page, view } = read("urn:nl:ak:ver:aia-09 ".repeat(count));
  expect(page.mentions).toHaveLength(count);
  const back = vi.spyOn(String.prototype, "lastIndexOf");
  inlayHints(page, { start: 0, end: page.text.length }, view);
  const hinted = back.mock.calls.length;
  read("www.x.nl/a ".repeat(count));
  const looked = back.mock.calls.filter(([sign]) => sign === "\n").length;
  back.mockRestore();
  expect([hinted < 50, looked < count / 2]).toEqual([true, true]);
});

test("whether other files are put into a page is looked up once, however many links lead to it", () => {
  const looked = vi.spyOn(String.prototype, "includes");
  const { problems } = read("[x](#weg) ".repeat(count));
  const found = looked.mock.calls.filter(([sign]) => sign === "--8<--").length;
  looked.mockRestore();
  expect(problems).toHaveLength(count);
  expect(found).toBeLessThan(5);
});

test("what is wrong with a comment is found without going through all that is wrong with the page", () => {
  const { page, problems, view } = read(
    names(count)
      .map((name) => `<!-- list_maatregelen vereiste/${name} -->\n\n`)
      .join(""),
  );
  let asked = 0;
  const counted = problems.map((problem): Problem => {
    return {
      ...problem,
      get span() {
        asked++;
        return problem.span;
      },
    };
  });
  const shown = sitePage(page, counted, view, "nl");
  expect(Object.values(shown?.comments ?? {}).at(-1)?.notes).not.toEqual([]);
  expect(asked).toBeLessThan(count * 40);
});

test("what is open in brackets at the end of a line is gone on with, and not copied for each line", () => {
  const text = "[a, [b\n- [c";
  const { frames } = readFlow(text, 0, text.indexOf("\n"));
  expect(frames).toHaveLength(2);
  expect(readFlow(text, text.indexOf("\n"), text.length, frames).frames).toBe(frames);
  expect(frames).toHaveLength(3);
});
