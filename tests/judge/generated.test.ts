import { describe, expect, test } from "vitest";
import { comparePieces, type Generated, generate } from "./comparePieces";
import { comparePreview } from "./comparePreview";
import { unexplained } from "./differences";
import { usualConfig } from "./folder";
import { build, isJudgeThere } from "./judge";
import { soupPage } from "./soup";

// Pages by a grammar of Markdown as authors write it and get it wrong. `npm test` makes a few; `npm run test:site` makes thousands.
const count = Number(process.env.PAGES) || 200;
const first = Number(process.env.SEED) || 1;
/** So many are built in one run of the generator. */
const atOnce = 500;

describe.skipIf(!isJudgeThere)("on pages that are generated", { timeout: 60 * 60_000 }, () => {
  const inTurn = async (look: (from: number, to: number) => Promise<string[]>) => {
    const found: string[] = [];
    for (let from = first; from < first + count; from += atOnce) {
      found.push(...(await look(from, Math.min(from + atOnce, first + count))));
    }
    return found;
  };
  const generated = new Map<number, Promise<Generated>>();
  const made = (from: number, to: number) => {
    const all = generated.get(from) ?? generate(from, to);
    generated.set(from, all);
    return all;
  };

  test("what we tell of is wrong on the site, what we say nothing of is right, and repairs change nothing else", async () =>
    expect(unexplained("problems", await inTurn(async (from, to) => comparePieces(await made(from, to))))).toEqual([]));

  test("the preview shows what the site shows", async () =>
    expect(
      unexplained(
        "preview",
        await inTurn(async (from, to) => {
          const { site, built } = await made(from, to);
          return comparePreview(site, built);
        }),
      ),
    ).toEqual([]));

  test("the preview shows what the site shows of lines in any order", async () =>
    expect(
      unexplained(
        "preview of any lines",
        await inTurn(async (from, to) => {
          const pages = new Map<string, string>();
          for (let seed = from; seed < to; seed++) pages.set(`over/${seed}.md`, soupPage(seed));
          const site = { config: usualConfig, root: __dirname, pages, files: [] };
          return comparePreview(site, await build(site));
        }),
      ),
    ).toEqual([]));
});
