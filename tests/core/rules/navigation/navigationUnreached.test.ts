import { describe, expect, test } from "vitest";
import { data, draw, type Files, pages, problemsOf, workspaceOf } from "../../picture";
import { framework, measure, other } from "../framework";

const menu = (...lines: string[]) =>
  `plugins: [awesome-pages]\nnav:\n- index.md\n${lines.map((line) => `- ${line}\n`).join("")}`;
const files: Files = { ...framework, "docs/index.md": "# Begin\n", [other]: "# Leeswijzer\n" };
const withMenu = (...lines: string[]): Files => ({ ...files, [data.site]: menu(...lines) });
const code = "navigation/unreached";
/** The pages of which it is told. */
const told = (all: Files) => Object.keys(all).filter((path) => problemsOf(all, path).some((one) => one.code === code));

const rest = ["... | levenscyclus/*.md", "... | onderwerpen/*.md", "... | rollen/*.md"];

test("a page that nothing leads to is told on its first line", () => {
  expect(draw(withMenu(...rest), other)).toBe(`# Leeswijzer\n^^^^^^^^^^^^ information ${code}\n`);
  expect(problemsOf(withMenu(...rest), other)[0]?.message).toEqual({
    nl: "Deze pagina staat niet in het menu van de site ('mkdocs.yml') en geen andere pagina verwijst ernaar: lezers vinden haar alleen via zoeken. Zet haar in het menu of verwijs ernaar.",
    en: "This page is not in the menu of the site ('mkdocs.yml'), and no other page refers to it: readers can only find it by searching. Put it in the menu or refer to it.",
  });
});

test("pages of kinds that macros list are right not to stand in the menu", () => {
  expect(told(withMenu(...rest))).toEqual([other]);
  // What a page names in its front matter is linked to.
  expect(told(withMenu())).toEqual(
    expect.arrayContaining([other, pages.phase("ontwikkelen"), pages.role("ontwikkelaar")]),
  );
  expect(told(withMenu())).not.toContain(pages.phase("ontwerp"));
});

describe("it is reached", () => {
  const reached = (all: Files) => expect(told(all)).not.toContain(other);
  test("by a line, a group, a pattern or what is left", () => {
    for (const line of [
      "leeswijzer.md",
      "Lees: ./leeswijzer.md",
      "Groep: [leeswijzer.md]",
      "... | lees*.md",
      "...",
      "... | regex=x",
    ]) {
      reached(withMenu(line));
    }
  });
  test("by a link on another page, but not by one on itself", () => {
    reached({ ...withMenu(...rest), "docs/index.md": "[lees](leeswijzer.md)\n" });
    expect(told({ ...withMenu(...rest), [other]: "# Leeswijzer\n[hier](leeswijzer.md)\n" })).toEqual([other]);
  });
  test("where nobody can tell", () => {
    for (const text of [
      "site_name: x\n",
      "nav: [index.md\n",
      `${menu()}not_in_nav: |\n  /leeswijzer.md\n`,
      `docs_dir: x\n${menu()}`,
      menu().replace("awesome-pages", "literate-nav"),
    ]) {
      reached({ ...files, [data.site]: text });
    }
    reached(files);
  });
  test("or it is meant not to be", () => {
    reached({ ...withMenu(...rest), [other]: "---\ntitle: L\nsearch:\n  exclude: true\n---\n" });
    reached({ ...withMenu(...rest), [other]: '<meta http-equiv="refresh" content="0; url=x">\n' });
  });
});

test("where the site has templates of its own, which may lead to it, it is a hint", () => {
  const all = { ...withMenu(...rest), [data.site]: `theme:\n  name: material\n  custom_dir: src\n${menu(...rest)}` };
  expect(problemsOf(all, other).map(({ severity }) => severity)).toEqual(["hint"]);
});

test("the first page, and the one for what is not there, are never told", () => {
  const all = {
    ...withMenu(...rest, "leeswijzer.md"),
    "docs/404.md": "# Niet gevonden\n",
    [data.site]: menu(...rest, "leeswijzer.md").replace("- index.md\n", ""),
  };
  expect(told(all)).toEqual([]);
});

test("what is told follows the menu and the links, whatever comes first", () => {
  const workspace = workspaceOf(withMenu(...rest));
  const found = () => {
    workspace.check();
    return workspace.problems(other).length;
  };
  expect(found()).toBe(1);
  workspace.set(measure, `${framework[measure]}\n[lees](../../leeswijzer.md)\n`);
  expect(found()).toBe(0);
  workspace.set(measure, framework[measure] as string);
  expect(found()).toBe(1);
  workspace.set(data.site, menu(...rest, "leeswijzer.md"));
  expect(found()).toBe(0);
  workspace.set(data.site, menu(...rest));
  expect(found()).toBe(1);
  workspace.delete(data.site);
  expect(found()).toBe(0);
});
