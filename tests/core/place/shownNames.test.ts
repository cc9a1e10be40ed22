import { describe, expect, test } from "vitest";
import { movePages } from "../../../server/src/core/features/moves/movePages";
import { applied } from "../../../server/src/core/text/textEdits";
import { type Files, pages, workspaceOf } from "../picture";
import { goodRequirement, requirement } from "../rules/framework";

const renumbered = pages.vereiste("aia-21-menselijk-toezicht");
const other = pages.other("leeswijzer");
const link = "(voldoen-aan-wetten-en-regels/vereisten/aia-09-menselijk-toezicht.md)";
const moved = "(voldoen-aan-wetten-en-regels/vereisten/aia-21-menselijk-toezicht.md)";

/** The files after pages have got other paths. */
function carriedOut(files: Files, moves: ReadonlyMap<string, string>): Files {
  const after: Record<string, string> = { ...files };
  for (const { path, edits } of movePages(moves, workspaceOf(files).view)) after[path] = applied(files[path]!, edits);
  return Object.fromEntries(Object.entries(after).map(([path, text]) => [moves.get(path) ?? path, text]));
}

/** What a text becomes when a page gets another number; and that it becomes what it was when the page gets its own back. */
function whenRenumbered(text: string, path = other, target = renumbered): string {
  const files = { [requirement]: goodRequirement, [path]: text };
  const renamed = carriedOut(files, new Map([[requirement, target]]));
  expect(carriedOut(renamed, new Map([[target, requirement]]))).toEqual(files);
  return renamed[path === requirement ? target : path]!;
}

describe("what readers see changes where a page gets another number", () => {
  test.each([
    [`[aia-09 Mensen grijpen in]${link}`, `[aia-21 Mensen grijpen in]${moved}`],
    [`[aia-09]${link} en [aia-09: a]${link}`, `[aia-21]${moved} en [aia-21: a]${moved}`],
    [`[AIA-09]${link}`, `[AIA-21]${moved}`],
    [`[**aia-09** mens]${link}`, `[**aia-21** mens]${moved}`],
    [`[aia-09-menselijk-toezicht]${link}`, `[aia-21-menselijk-toezicht]${moved}`],
    [`[aia-09-menselijk-toezicht.md]${link}`, `[aia-21-menselijk-toezicht.md]${moved}`],
    [
      `| code | naam |\n|---|---|\n| aia-09 | [Mens]${link} |`,
      `| code | naam |\n|---|---|\n| aia-21 | [Mens]${moved} |`,
    ],
    [`| a | b |\n|---|---|\n| [Mens]${link} | \`aia-09\` |`, `| a | b |\n|---|---|\n| [Mens]${moved} | \`aia-21\` |`],
    [`## [aia-09 Mens]${link}\n\n[x](#aia-09-mens)`, `## [aia-21 Mens]${moved}\n\n[x](#aia-21-mens)`],
  ])("%s", (before, expected) => {
    expect(whenRenumbered(`${before}\n`)).toBe(`${expected}\n`);
    expect(whenRenumbered(`${before}\n`.replaceAll("\n", "\r\n"))).toBe(`${expected}\n`.replaceAll("\n", "\r\n"));
  });

  test("its own title and headings, and links to these from other pages", () => {
    const own = goodRequirement
      .replace("title: Menselijk", "title: aia-09 Menselijk")
      .replace("# Menselijk toezicht", "# aia-09 Menselijk toezicht\n\n[aia-09 boven](#aia-09-menselijk-toezicht)");
    const text = `[x]${link.replace(")", "#aia-09-menselijk-toezicht)")}`;
    const renamed = carriedOut({ [requirement]: own, [other]: text }, new Map([[requirement, renumbered]]));
    expect(renamed[renumbered]).toContain("title: aia-21 Menselijk toezicht\n");
    expect(renamed[renumbered]).toContain(
      "# aia-21 Menselijk toezicht\n\n[aia-21 boven](#aia-21-menselijk-toezicht)\n",
    );
    expect(renamed[other]).toBe(`[x]${moved.replace(")", "#aia-21-menselijk-toezicht)")}`);
  });
});

describe("other texts stay", () => {
  test.each([
    "aia-09 en ook aia-09-menselijk-toezicht in een zin.",
    `[aia-10 Mensen grijpen in]${link}`,
    `[aia-09-anders]${link} [aia-091]${link} [Zie aia-09]${link}`,
    "[aia-09](https://voorbeeld.nl) [aia-09](index.md)",
    `| aia-09 en aia-10 | [Mens]${link} |\n|---|---|`,
    "| aia-09 | geen link |\n|---|---|",
    "## aia-09 op een andere pagina",
    `![aia-09]${link}`,
  ])("%s", (text) => {
    expect(whenRenumbered(`${text}\n`)).toBe(`${text.replaceAll(link, moved)}\n`);
  });

  test("where the code stays, and where a page loses it", () => {
    const text = `[aia-09 Mens]${link} [aia-09-menselijk-toezicht]${link}`;
    const named = pages.vereiste("aia-09-mensen-grijpen-in");
    const link2 = link.replace("menselijk-toezicht", "mensen-grijpen-in");
    expect(whenRenumbered(text, other, named)).toBe(`[aia-09 Mens]${link2} [aia-09-mensen-grijpen-in]${link2}`);
    const bare = carriedOut(
      { [requirement]: goodRequirement, [other]: text },
      new Map([[requirement, pages.vereiste("toezicht")]]),
    );
    expect(bare[other]).toContain("[aia-09 Mens](");
    expect(bare[other]).toContain("[aia-09-menselijk-toezicht](");
  });

  test("a word that is the name of a page too", () => {
    const files = { [pages.phase("ontwerp")]: "# x\n", [other]: "[ontwerp](levenscyclus/ontwerp.md)\n" };
    const renamed = carriedOut(files, new Map([[pages.phase("ontwerp"), pages.phase("schets-maken")]]));
    expect(renamed[other]).toBe("[ontwerp](levenscyclus/schets-maken.md)\n");
  });

  test("a cell that two pages could be meant by", () => {
    const measure = pages.maatregel("3-dat-01-x");
    const files = {
      [pages.vereiste("dat-01-x")]: "# x\n",
      [measure]: "# x\n",
      [other]:
        "| dat-01 | [a](voldoen-aan-wetten-en-regels/vereisten/dat-01-x.md) [b](voldoen-aan-wetten-en-regels/maatregelen/3-dat-01-x.md) |\n|---|---|\n",
    };
    const moves = new Map([
      [pages.vereiste("dat-01-x"), pages.vereiste("dat-02-x")],
      [measure, pages.maatregel("3-dat-03-x")],
    ]);
    expect(carriedOut(files, moves)[other]).toContain("| dat-01 | [a]");
  });
});

test("pages that trade their numbers trade them in every text", () => {
  const second = pages.vereiste("aia-10-uitleg");
  const moves = new Map([
    [requirement, pages.vereiste("aia-10-menselijk-toezicht")],
    [second, pages.vereiste("aia-09-uitleg")],
  ]);
  const files = {
    [requirement]: goodRequirement,
    [second]: "# aia-10 Uitleg\n",
    [other]: `[aia-09 Mens]${link} [aia-10 Uitleg]${link.replace("aia-09-menselijk-toezicht", "aia-10-uitleg")}\n`,
  };
  const renamed = carriedOut(files, moves);
  expect(renamed[other]).toMatch(
    /^\[aia-10 Mens\]\(\S*aia-10-menselijk-toezicht\.md\) \[aia-09 Uitleg\]\(\S*aia-09-uitleg/,
  );
  expect(renamed[pages.vereiste("aia-09-uitleg")]).toBe("# aia-09 Uitleg\n");
  expect(carriedOut(renamed, new Map([...moves].map(([from, to]) => [to, from])))).toEqual(files);
});
