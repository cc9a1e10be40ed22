import { describe, expect, test } from "vitest";
import { data, draw, type Files, pages, past, problemsOf, repaired, workspaceOf } from "../../picture";
import { frameworkWithMenu, other } from "../framework";

const background: Files = {
  ...frameworkWithMenu,
  "docs/gids/index.md": "# Gids\n",
  "docs/gids/stappen.md": "# Stappen\n",
  "docs/bijlage.pdf": "",
};
const plugin = "plugins:\n  - awesome-pages\n";
const withMenu = (...lines: string[]): Files => ({
  ...background,
  [data.site]: `${plugin}nav:\n${lines.map((line) => `  ${line}\n`).join("")}`,
});

/** What is told of the lines of a menu: the lines with a problem, its severity, and the values that are offered. */
function told(...lines: string[]): unknown[] {
  const files = withMenu(...lines);
  return problemsOf(files, data.site).map(({ span, severity, repairs, code }) => [
    code,
    files[data.site]!.slice(span.start, span.end),
    severity,
    repairs.map(({ value, preferred }) => (value ?? "-") + (preferred ? " *" : "")),
  ]);
}
const unknown = (written: string, ...offered: string[]) => ["navigation/unknown-page", written, "error", offered];

test("a line of the menu that leads nowhere is underlined, and is mended by the page that is called alike", () => {
  const files = withMenu(
    "- Begin: index.md",
    "- Gids:",
    "  - gids/index.md",
    "  - 'Stap voor stap': 'gids/stapen.md' # kort",
  );
  expect(draw(files, data.site).split("\n").slice(-3, -1)).toEqual([
    "    - 'Stap voor stap': 'gids/stapen.md' # kort",
    "                         ^^^^^^^^^^^^^^ error navigation/unknown-page",
  ]);
  const [problem] = problemsOf(files, data.site);
  expect(problem?.message).toEqual({
    nl: "Er is geen pagina 'gids/stapen.md', dus deze regel van het menu leidt nergens heen. Bedoelde je 'gids/stappen.md'?",
    en: "There is no page 'gids/stapen.md', so this line of the menu leads nowhere. Did you mean 'gids/stappen.md'?",
  });
  const text = files[data.site]!;
  expect(repaired(text, problem?.repairs[0])).toBe(text.replace("stapen", "stappen"));
  expect(repaired(text, problem?.repairs[1])).toBe(text.replace(/.*stapen.*\n/, ""));
});

describe("the site knows pages by their files, from the folder of the pages on", () => {
  test.each([
    ["gids/", "gids/index.md *", "warning"],
    ["gids", "gids/index.md *", "warning"],
    ["gids/stappen/", "gids/stappen.md *", "warning"],
    ["gids/stappen.html", "gids/stappen.md *", "error"],
    ["docs/gids/stappen.md", "gids/stappen.md *", "error"],
    ["/gids/stappen.md", "gids/stappen.md *", "error"],
    ["gids/stappen.md#een", "gids/stappen.md", "error"],
  ])("%s", (written, offered, severity) => {
    expect(told(`- Gids: ${written}`, "- index.md")).toEqual([
      ["navigation/unknown-page", written, severity, [offered]],
    ]);
  });
  test("and says so", () => {
    const [problem] = problemsOf(withMenu("- gids/", "- index.md"), data.site);
    expect(problem?.message).toEqual({
      nl: "Noem in het menu het bestand van de pagina, gerekend vanaf de map met pagina's: 'gids/index.md'. Met 'gids/' vindt de site hier geen pagina.",
      en: "In the menu, name the file of the page, counted from the folder of the pages: 'gids/index.md'. With 'gids/' the site finds no page here.",
    });
  });
  test("in other capitals, and in another folder", () => {
    expect(told("- gids/Stappen.md", "- index.md")).toEqual([unknown("gids/Stappen.md", "gids/stappen.md *", "-")]);
    expect(told("- wegwijzer/stappen.md", "- index.md")).toEqual([
      unknown("wegwijzer/stappen.md", "gids/stappen.md *", "-"),
    ]);
  });
});

test("a letter too few in any name is told, and the first repair puts it back", () => {
  const paths = Object.keys(background).flatMap((path) =>
    path.endsWith(".md") && path.startsWith("docs/") && !path.endsWith("index.md") ? [path.slice(5)] : [],
  );
  const right = withMenu(...paths.map((path) => `- ${path}`), "- index.md");
  for (const path of paths) {
    const text = (right[data.site] as string).replace(`- ${path}`, `- ${path.slice(0, -4)}.md`);
    const problems = problemsOf({ ...right, [data.site]: text }, data.site);
    expect([path, problems.length]).toEqual([path, 1]);
    expect(repaired(text, problems[0]?.repairs[0])).toBe(right[data.site]);
  }
});

test("a line for a page that was renamed or deleted says so", () => {
  const files = {
    ...withMenu("- oud.md", "- weg.md", "- index.md"),
    [past]: `2024-05-20 docs/oud.md -> ${other}\n2024-10-15 - docs/weg.md`,
  };
  expect(problemsOf(files, data.site).map(({ message }) => message.nl)).toEqual([
    "De pagina 'oud.md' heet sinds 2024-05-20 'leeswijzer.md'. Pas de regel aan.",
    "De pagina 'weg.md' is verwijderd op 2024-10-15. Haal de regel uit het menu.",
  ]);
});

test("the group goes with its last line, but the menu is never emptied", () => {
  const files = withMenu("- index.md", "- Nieuws:", "    - Archief:", "        - weg.md");
  const text = files[data.site]!;
  expect(repaired(text, problemsOf(files, data.site)[0]?.repairs[0])).toBe(`${plugin}nav:\n  - index.md\n`);
  expect(told("- weg.md")).toEqual([unknown("weg.md")]);
});

describe("a place for other pages", () => {
  test("that no page fits is a warning", () => {
    expect(told("- index.md", "- Gids:", "  - ... | gidsen/*.md", "  - ... | gids/*.md")).toEqual([
      ["navigation/unknown-page", "... | gidsen/*.md", "warning", ["-"]],
    ]);
  });
  test("without the plugin that reads it is an error", () => {
    const files = { ...background, [data.site]: "plugins: [search]\nnav:\n  - index.md\n  - ...\n" };
    expect(problemsOf(files, data.site).map(({ message }) => message.nl)).toEqual([
      "'...' werkt alleen met de plugin 'awesome-pages', en die staat niet bij 'plugins'. Zet de plugin erbij, of noem de pagina's.",
    ]);
  });
});

describe("nothing is told", () => {
  test("of what leads somewhere, or elsewhere", () => {
    const lines = [
      "index.md",
      "./gids//stappen.md",
      "bijlage.pdf",
      "https://voorbeeld.nl/x.md",
      "mailto:a@b.nl",
      "/kader/",
      "'...'",
      "... | regex=^x",
    ];
    expect(told(...lines.map((line) => `- ${line}`), `- ${data.generated.slice(5)}`)).toEqual([]);
  });
  test("where a plugin makes the pages, where they lie elsewhere, and where there is no menu", () => {
    for (const text of [
      "plugins: [gen-files]\nnav: [x.md]\n",
      "docs_dir: inhoud\nnav: [x.md]\n",
      "nav: x.md\n",
      "nav:\n- x.md\n<<<<<<< HEAD\n",
      "site_name: x\n",
      "nav: [\n",
    ]) {
      const problems = problemsOf({ ...background, [data.site]: text }, data.site);
      expect(problems.filter(({ code }) => code.startsWith("navigation/"))).toEqual([]);
    }
  });
});

test("a page that comes or goes is seen in the menu", () => {
  const workspace = workspaceOf(withMenu("- index.md", "- later.md"));
  const found = () => {
    workspace.check();
    return workspace.problems(data.site).length;
  };
  expect(found()).toBe(1);
  workspace.set("docs/later.md", "# Later\n");
  expect(found()).toBe(0);
  workspace.delete("docs/later.md");
  expect(found()).toBe(1);
  workspace.addFile("docs/later.md");
  expect([found(), pages.other("x")]).toEqual([0, "docs/x.md"]);
});
