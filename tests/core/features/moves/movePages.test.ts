import { describe, expect, test } from "vitest";
import { builtInModelJson } from "../../../../server/src/configuration/builtInModel";
import { movePages } from "../../../../server/src/core/features/moves/movePages";
import { compileContentModel } from "../../../../server/src/core/model/compileModel";
import type { ContentModel } from "../../../../server/src/core/model/contentModel";
import { applied } from "../../../../server/src/core/text/textEdits";
import { type Files, pages, workspaceOf } from "../../picture";
import { goodRequirement, requirement } from "../../rules/framework";

const to = pages.vereiste("aia-09-toezicht-door-mensen");
const other = pages.other("leeswijzer");
const measure = pages.maatregel("2-owp-05-toezicht");

/** The files after one of them has got another path. */
function renamed(files: Files, from: string, path: string, model?: ContentModel): Files {
  const { view } = workspaceOf(files, model);
  const after: Record<string, string> = { ...files };
  for (const { path: page, edits } of movePages(new Map([[from, path]]), view))
    after[page] = applied(files[page]!, edits);
  const { [from]: text, ...rest } = after;
  return { ...rest, [path]: text! };
}

/** What becomes of a page beside the requirement that is renamed. */
function beside(text: string, path = measure): string {
  return renamed({ [requirement]: goodRequirement, [path]: text }, requirement, to)[path]!;
}

describe("a name in front matter", () => {
  test.each([
    ["- aia-09-menselijk-toezicht # hier", "- aia-09-toezicht-door-mensen # hier"],
    ["- 'aia-09-menselijk-toezicht'", "- 'aia-09-toezicht-door-mensen'"],
    ['- "aia-09-menselijk-toezicht"', '- "aia-09-toezicht-door-mensen"'],
    ["- &mens aia-09-menselijk-toezicht", "- &mens aia-09-toezicht-door-mensen"],
    ["- >-\n  aia-09-menselijk-toezicht", "- >-\n  aia-09-toezicht-door-mensen"],
    ["- aia-00-x\n\n# los\n- aia-09-menselijk-toezicht", "- aia-00-x\n\n# los\n- aia-09-toezicht-door-mensen"],
  ])("follows as it is written: %j", (before, after) => {
    const page = (item: string) => `---\ntitle: x\nvereiste:\n${item}\n---\n`;
    expect(beside(page(before))).toBe(page(after));
    expect(beside(page(before).replaceAll("\n", "\r\n"))).toBe(page(after).replaceAll("\n", "\r\n"));
  });

  test("follows where another place lends it", () => {
    expect(beside("---\ntitle: &t aia-09-menselijk-toezicht\nvereiste:\n- *t\n---\n")).toBe(
      "---\ntitle: &t aia-09-menselijk-toezicht\nvereiste:\n- aia-09-toezicht-door-mensen\n---\n",
    );
    const lists = (name: string) => `---\nvereiste: &alle\n- ${name}\nsources:\n  ADR: *alle\n---\n`;
    expect(beside(lists("aia-09-menselijk-toezicht"))).toBe(lists("aia-09-toezicht-door-mensen"));
  });

  test("of another kind, or in prose, stays", () => {
    const text =
      "---\ntitle: aia-09-menselijk-toezicht\nmaatregel:\n- aia-09-menselijk-toezicht\n---\naia-09-menselijk-toezicht\n";
    expect(beside(text)).toBe(text);
  });
});

test("a filter follows", () => {
  expect(beside("<!-- list_maatregelen vereiste/aia-09-menselijk-toezicht no-search -->\n")).toBe(
    "<!-- list_maatregelen vereiste/aia-09-toezicht-door-mensen no-search -->\n",
  );
});

describe("a link", () => {
  const folder = requirement.slice("docs/".length, requirement.lastIndexOf("/"));
  test.each([
    [`[x](${folder}/aia-09-menselijk-toezicht.md)`, `[x](${folder}/aia-09-toezicht-door-mensen.md)`],
    [
      `[x](./${folder}/../vereisten/aia-09-menselijk-toezicht.md#kop "t")`,
      `[x](./${folder}/../vereisten/aia-09-toezicht-door-mensen.md#kop "t")`,
    ],
    [`[x](<${folder}/aia-09-menselijk-toezicht.md>)`, `[x](<${folder}/aia-09-toezicht-door-mensen.md>)`],
    [`[x]: ${folder}/aia-09-menselijk-toezicht.md`, `[x]: ${folder}/aia-09-toezicht-door-mensen.md`],
    [`[x](${folder}/aia-09-menselijk-toezicht)`, `[x](${folder}/aia-09-toezicht-door-mensen)`],
    [`[x](/${folder}/aia-09-menselijk-toezicht/)`, `[x](/${folder}/aia-09-toezicht-door-mensen/)`],
    [
      `<a href="../${folder}/aia-09-menselijk-toezicht/#kop">x</a>`,
      `<a href="../${folder}/aia-09-toezicht-door-mensen/#kop">x</a>`,
    ],
    [
      "[x](https://voorbeeld.nl/aia-09-menselijk-toezicht.md)",
      "[x](https://voorbeeld.nl/aia-09-menselijk-toezicht.md)",
    ],
    ["[x](elders/aia-09-menselijk-toezicht.md)", "[x](elders/aia-09-menselijk-toezicht.md)"],
    ["`[x](aia-09-menselijk-toezicht.md)`", "`[x](aia-09-menselijk-toezicht.md)`"],
  ])("follows in the form that it has: %s", (before, after) => {
    expect(beside(`${before}\n`, other)).toBe(`${after}\n`);
  });

  test("from the page to itself follows, and one to a place in it stays", () => {
    const text = (name: string) => `# Kop\n\n[a](${name}.md) [b](${name}.md#kop) [c](#kop) [d](../index.md)\n`;
    const files = {
      [requirement]: text("aia-09-menselijk-toezicht"),
      [pages.other("voldoen-aan-wetten-en-regels/index")]: "",
    };
    expect(renamed(files, requirement, to)[to]).toBe(text("aia-09-toezicht-door-mensen"));
  });

  test("of a page that moves is left to the editor where that changes it; a link to the page is not", () => {
    const from = pages.other("lezen/een");
    const files = { [from]: "[x](twee.md)\n", [pages.other("lezen/twee")]: "[x](een.md)\n" };
    const { view } = workspaceOf(files);
    const edited = (to: string) =>
      movePages(new Map([[from, to]]), view, { leavesOwnLinks: true }).map(({ path, edits }) =>
        applied(files[path]!, edits),
      );
    expect(edited(pages.other("een"))).toEqual(["[x](../een.md)\n"]);
    expect(edited(pages.other("lezen/drie"))).toEqual(["[x](drie.md)\n"]);
  });

  test("of a page that moves to another folder leads where it led, and so do links to it", () => {
    const from = pages.other("lezen/data");
    const files = {
      [from]: '[a](../index.md) [b](uitleg.md#x) ![c](beeld.png) [d](data.md) [e](weg.md) <a href="../uitleg/">f</a>\n',
      [pages.other("lezen/uitleg")]: "[terug](data.md)\n",
      [pages.other("index")]: "[lees](lezen/data.md)\n",
      "docs/lezen/beeld.png": "",
    };
    const path = pages.other("over/het/data");
    const after = renamed(files, from, path);
    expect(after[path]).toBe(
      '[a](../../index.md) [b](../../lezen/uitleg.md#x) ![c](../../lezen/beeld.png) [d](data.md) [e](weg.md) <a href="../../../lezen/uitleg/">f</a>\n',
    );
    expect(after[pages.other("lezen/uitleg")]).toBe("[terug](../over/het/data.md)\n");
    expect(after[pages.other("index")]).toBe("[lees](over/het/data.md)\n");
  });

  test("to a file that is no page follows too", () => {
    const files = { "docs/lezen/uitleg.mkd": "", [pages.other("index")]: "[a](lezen/uitleg.mkd)\n" };
    expect(renamed(files, "docs/lezen/uitleg.mkd", pages.other("lezen/uitleg"))[pages.other("index")]).toBe(
      "[a](lezen/uitleg.md)\n",
    );
  });

  test("with signs that would end it is escaped", () => {
    const from = pages.other("lezen/a b");
    const files = { [from]: "", [pages.other("index")]: "[a](lezen/a%20b.md)\n" };
    expect(renamed(files, from, pages.other("lezen/c (d)"))[pages.other("index")]).toBe("[a](lezen/c%20%28d%29.md)\n");
  });
});

test("the id and the text of the page stay, but for its name where its title and headings begin with it", () => {
  const text = "---\nid: urn:nl:ak:ver:aia-09\ntitle: aia-09-menselijk-toezicht\n---\n# aia-09-menselijk-toezicht\n";
  const prose = "Over aia-09-menselijk-toezicht.\n";
  const after = text.replaceAll("aia-09-menselijk-toezicht", "aia-09-toezicht-door-mensen");
  expect(renamed({ [requirement]: text + prose }, requirement, to)).toEqual({ [to]: after + prose });
});

describe("an id goes along with the name that implied it", () => {
  /** Which ids pages get: `01-a>02` is the page `aia-01-a` with its id, which becomes `aia-02-a`. */
  function idsAfter(moves: string): string {
    const all = moves.split(" ").map((move) => /^(\d+)-(.)(?:>(\d+))?$/.exec(move)!);
    const path = (number: string, letter: string) => pages.vereiste(`aia-${number}-${letter}`);
    const files = Object.fromEntries(all.map(([, from, name]) => [path(from!, name!), withId(from!)]));
    const paths = all.flatMap(([, from, name, to]) => (to ? [[path(from!, name!), path(to, name!)] as const] : []));
    const edited = new Map(movePages(new Map(paths), workspaceOf(files).view).map(({ path, edits }) => [path, edits]));
    const after = Object.entries(files).map(([path, text]) => applied(text, edited.get(path) ?? []));
    return after.map((text) => /aia-(\d+)/.exec(text)![1]).join(" ");
  }
  const withId = (number: string) => `---\nid: urn:nl:ak:ver:aia-${number}\n---\n`;

  test.each([
    ["01-a>02", "02"],
    ["01-a>02 02-b>01", "02 01"],
    ["01-a>02 02-b>03 03-c>04", "02 03 04"],
  ])("%s", (moves, ids) => {
    expect(idsAfter(moves)).toBe(ids);
  });

  test.each([
    ["01-a>02 02-b", "01 02"],
    ["01-a>02 02-b>03 03-c>04 04-d", "01 02 03 04"],
    ["01-a>02 02-b>03 02-c", "01 03 02"],
    ["05-e>06 01-a>02 02-b", "06 01 02"],
  ])("unless a page keeps it, and then that of the page stays too: %s", (moves, ids) => {
    expect(idsAfter(moves)).toBe(ids);
  });
});

test("a name that stands for two pages stays: either may be meant", () => {
  const files = {
    [requirement]: "",
    [requirement.replace("/aia-", "/oud/aia-")]: "",
    [measure]: "---\nvereiste:\n- aia-09-menselijk-toezicht\n---\n",
  };
  expect(renamed(files, requirement, to)[measure]).toBe(files[measure]);
});

test("where pages are named by their id, only links follow", () => {
  const { schemas, framework: json } = builtInModelJson;
  const kinds = { ...json.kinds, vereiste: { ...json.kinds.vereiste!, referencedBy: "id" as const } };
  const model = compileContentModel({ schemas, framework: { ...json, kinds } });
  const files = {
    [requirement]: goodRequirement,
    [measure]: "---\nvereiste:\n- urn:nl:ak:ver:aia-09\n---\n[x](../vereisten/aia-09-menselijk-toezicht.md)\n",
  };
  expect(renamed(files, requirement, to, model)[measure]).toBe(
    "---\nvereiste:\n- urn:nl:ak:ver:aia-09\n---\n[x](../vereisten/aia-09-toezicht-door-mensen.md)\n",
  );
});
