import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  areLinked,
  type LinkChanges,
  type LinkRelation,
  linkCandidates,
  linkPages,
  linkRelations,
  relationTitle,
  unnamedLinks,
} from "../../../../server/src/core/features/linking/linkPages";
import type { FrameworkView } from "../../../../server/src/core/framework/frameworkView";
import { applied } from "../../../../server/src/core/text/textEdits";
import type { Workspace } from "../../../../server/src/core/workspace";
import { frameworkFiles, runs } from "../../../generators";
import { type Files, pages, workspaceOf } from "../../picture";
import {
  framework,
  goodMeasure,
  goodRequirement,
  goodTool,
  measure,
  requirement,
  tool,
  withPage,
} from "../../rules/framework";

const other = pages.vereiste("aia-00-verboden-AI-praktijken");
const forward: LinkRelation = { direction: "forward", kind: "vereiste", key: "vereiste" };
const backward: LinkRelation = { direction: "backward", kind: "maatregel", key: "vereiste" };

function viewOf(files: Files): FrameworkView {
  return workspaceOf(files).view;
}

/** The files after a page was linked or unlinked, and what was refused. */
function linked(files: Files, path: string, relation: LinkRelation, changes: Partial<LinkChanges>) {
  const view = viewOf(files);
  const { edits, refused } = linkPages(view.page(path)!, relation, { add: [], remove: [], ...changes }, view);
  const after: Record<string, string> = { ...files };
  for (const one of edits) after[one.path] = applied(files[one.path]!, one.edits);
  return { files: after as Files, refused: refused.map(({ nl }) => nl), changed: edits.map((one) => one.path) };
}

const names = ["aia-01-a", "aia-02-b", "aia-03-c", "aia-04-d"];
const requirements: Files = Object.fromEntries(
  names.map((name) => [pages.vereiste(name), `---\ntitle: ${name}\n---\n`]),
);

/** The front matter of a measure after requirements were linked (`+aia-01-a`) and unlinked (`-aia-01-a`). */
function measureWith(frontMatter: string, ...steps: string[]): string {
  const of = (sign: string) =>
    steps.filter((step) => step.startsWith(sign)).map((step) => pages.vereiste(step.slice(1)));
  const body = "---\n<!-- list_vereisten_on_maatregelen_page -->\n";
  const files = { ...requirements, [measure]: `---\n${frontMatter}${body}` };
  const { files: after, refused } = linked(files, measure, forward, { add: of("+"), remove: of("-") });
  return refused[0] ?? after[measure]!.slice(4, -body.length);
}

describe("a value", () => {
  test.each([
    [
      "the list is in order: in its place",
      "vereiste:\n- aia-01-a\n- aia-03-c\n",
      "vereiste:\n- aia-01-a\n- aia-02-b\n- aia-03-c\n",
    ],
    ["it is not: at the end", "vereiste:\n- aia-03-c\n- aia-01-a\n", "vereiste:\n- aia-03-c\n- aia-01-a\n- aia-02-b\n"],
    [
      "with comments",
      "vereiste: # welke\n- aia-01-a # een\n# los\nid: x\n",
      "vereiste: # welke\n- aia-01-a # een\n- aia-02-b\n# los\nid: x\n",
    ],
    ["indented", "vereiste:\n  - aia-01-a\nid: x\n", "vereiste:\n  - aia-01-a\n  - aia-02-b\nid: x\n"],
    ["in quotes", "vereiste:\n- 'aia-01-a'\n", "vereiste:\n- 'aia-01-a'\n- 'aia-02-b'\n"],
    ["in one line", "vereiste: [aia-01-a, aia-03-c]\n", "vereiste: [aia-01-a, aia-02-b, aia-03-c]\n"],
    ["in an empty line of one", "vereiste: [ ]\n", "vereiste: [aia-02-b]\n"],
    ["no list but one value", "vereiste: aia-01-a # zo\n", "vereiste: [aia-01-a, aia-02-b] # zo\n"],
    ["nothing there", "vereiste: # nog te doen\nid: x\n", "vereiste: # nog te doen\n- aia-02-b\nid: x\n"],
    ["nothing said", "vereiste: ~\n", "vereiste: [aia-02-b]\n"],
    ["no key", "title: x\nrollen:\n  - jurist\n", "title: x\nvereiste:\n  - aia-02-b\nrollen:\n  - jurist\n"],
    ["an empty front matter", "", "vereiste:\n- aia-02-b\n"],
  ])("is put in: %s", (_, before, after) => {
    expect(measureWith(before, "+aia-02-b")).toBe(after);
  });

  test.each([
    ["with its comment", "vereiste:\n- aia-01-a\n- aia-02-b # b\n# los\n", "vereiste:\n- aia-01-a\n# los\n"],
    ["twice", "vereiste:\n- aia-02-b\n- aia-01-a\n- aia-02-b\n", "vereiste:\n- aia-01-a\n"],
    ["in one line", "vereiste: [aia-02-b, aia-03-c]\n", "vereiste: [aia-03-c]\n"],
    ["the last one", "title: x\nvereiste:\n- aia-02-b\nid: x\n", "title: x\nid: x\n"],
  ])("is taken out: %s", (_, before, after) => {
    expect(measureWith(before, "-aia-02-b")).toBe(after);
  });

  test("takes the place of another", () => {
    expect(measureWith("vereiste:\n- aia-02-b\n", "-aia-02-b", "+aia-01-a", "+aia-03-c")).toBe(
      "vereiste:\n- aia-01-a\n- aia-03-c\n",
    );
    expect(measureWith("vereiste: [aia-03-c, aia-02-b]\n", "-aia-02-b", "-aia-03-c", "+aia-01-a")).toBe(
      "vereiste: [aia-01-a]\n",
    );
  });

  test("that names no page stays", () => {
    expect(measureWith("vereiste:\n- weg\n- aia-02-b\n", "-aia-02-b", "+aia-01-a")).toBe(
      "vereiste:\n- weg\n- aia-01-a\n",
    );
  });

  test.each([
    ["a list that stands elsewhere", "sources:\n  ADR: &alle\n  - aia-01-a\nvereiste: *alle\n"],
    ["a list that others borrow", "vereiste: &alle\n- aia-01-a\nsources:\n  ADR: *alle\n"],
    ["a value over several lines", "vereiste: >-\n  aia-01-a\n  x\n"],
    ["keys below it", "vereiste:\n  a: b\n"],
    ["several values in one", "vereiste: aia-01-a, aia-03-c\n"],
  ])("is refused: %s", (_, before) => {
    expect(measureWith(before, "+aia-02-b")).toBe(
      "Bij 'vereiste' op '2-owp-05-toezicht-inrichten' staat iets waarvan niet zeker is hoe het verandert. Pas het daar zelf aan.",
    );
  });

  test("is refused where the front matter is broken", () => {
    expect(measureWith("vereiste: 'a\n", "+aia-02-b")).toBe(
      "De front matter van '2-owp-05-toezicht-inrichten' kan niet worden gelezen. Herstel die eerst.",
    );
  });
});

describe("the macro that shows the relation", () => {
  const bare = goodMeasure.replace(/vereiste:\n- .*\n/, "").replace(/\?\?\? expander[\s\S]*?-->\n/, "");

  test("comes with the first value", () => {
    const { files } = linked(withPage(measure, bare), measure, forward, { add: [requirement] });
    expect(files[measure]).toContain(
      '{ data-search-exclude }\n\n??? expander "Bekijk alle vereisten"\n    <!-- list_vereisten_on_maatregelen_page -->\n'.replace(
        "\n\n",
        "\n",
      ),
    );
    expect(files[measure]).toContain("- aia-09-menselijk-toezicht\n");
  });

  test("comes on the page that is named", () => {
    const text = goodRequirement.replace(/<!-- list_maatregelen .*\n/, "");
    const files = { ...withPage(requirement, text), [measure]: bare };
    const list =
      "<!-- list_maatregelen vereiste/aia-09-menselijk-toezicht no-search no-onderwerp no-rol no-levenscyclus -->";
    for (const [path, relation, add] of [
      [measure, forward, requirement],
      [requirement, backward, measure],
    ] as const) {
      const { files: after, changed } = linked(files, path, relation, { add: [add] });
      expect(changed).toEqual([measure, requirement]);
      expect(after[requirement]).toContain(list);
    }
  });

  test("stays when the last value goes", () => {
    const { files } = linked(framework, measure, forward, { remove: [requirement] });
    expect(files[measure]).toBe(goodMeasure.replace(/vereiste:\n- .*\n/, ""));
  });
});

describe("from either side", () => {
  test("the keys of the page itself come first", () => {
    const view = viewOf(framework);
    const titles = (path: string) => {
      const { kind } = view.page(path)!;
      return linkRelations(kind, view.model).map((one) => relationTitle(kind, one, view.model).nl);
    };
    expect(titles(measure)).toEqual(["Vereisten bij deze maatregel", "Hulpmiddelen die deze maatregel noemen"]);
    expect(titles(requirement)).toEqual([
      "Maatregelen die deze vereiste noemen",
      "Hulpmiddelen die deze vereiste noemen",
    ]);
    expect(titles(pages.phase("ontwerp"))).toEqual([]);
  });

  test("what is linked is marked", () => {
    const view = viewOf(framework);
    const marks = (path: string, relation: LinkRelation) =>
      linkCandidates(view.page(path)!, relation, view).map(({ title, isLinked }) => `${isLinked ? "x" : " "} ${title}`);
    expect(marks(measure, forward)).toEqual(["  aia-00 · Verboden praktijken", "x aia-09 · Menselijk toezicht"]);
    expect(marks(requirement, backward)).toEqual(["x owp-05 · Richt het toezicht in"]);
    expect(marks(other, backward)).toEqual(["  owp-05 · Richt het toezicht in"]);
  });

  test("the other page is changed", () => {
    const { files, changed } = linked(framework, other, backward, { add: [measure] });
    expect(files[measure]).toContain("vereiste:\n- aia-00-verboden-AI-praktijken\n- aia-09-menselijk-toezicht\n");
    expect(changed).toEqual([measure, other]);
  });

  test("one that is refused does not keep the others", () => {
    const broken = pages.maatregel("2-owp-06-kapot");
    const files = { ...framework, [broken]: "---\ntitle: 'x\n---\n" };
    const { changed, refused } = linked(files, other, backward, { add: [broken, measure] });
    expect(changed).toEqual([measure, other]);
    expect(refused).toEqual(["De front matter van '2-owp-06-kapot' kan niet worden gelezen. Herstel die eerst."]);
  });
});

describe("a link in the text to a page that front matter does not name", () => {
  function offered(path: string, text: string): string[] {
    const view = viewOf(withPage(path, text));
    const page = view.page(path)!;
    const at = text.indexOf("](") + 3;
    return unnamedLinks(page, { start: at, end: at }, view).map((one) => `${one.relation.direction} ${one.page.name}`);
  }
  const link = (name: string) => `\n[zie](../vereisten/${name}.md#risico)\n`;

  test("is offered", () => {
    expect(offered(measure, goodMeasure + link("aia-00-verboden-AI-praktijken"))).toEqual([
      "forward aia-00-verboden-AI-praktijken",
    ]);
    expect(offered(other, `${framework[other]}\n[zie](../maatregelen/2-owp-05-toezicht-inrichten.md)\n`)).toEqual([
      "backward 2-owp-05-toezicht-inrichten",
    ]);
  });

  test("is not where it is named, leads nowhere or to another kind", () => {
    expect(offered(measure, goodMeasure + link("aia-09-menselijk-toezicht"))).toEqual([]);
    expect(offered(measure, goodMeasure + link("aia-99-weg"))).toEqual([]);
    expect(offered(measure, `${goodMeasure}\n[zie](../../onderwerpen/transparantie.md)\n`)).toEqual([]);
    expect(offered(tool, `${goodTool}\n[zie](IAMA.md)\n`)).toEqual([]);
  });
});
/** What is found in a framework: each problem by its page, rule and the text under it. */
function found(workspace: Workspace): string[] {
  workspace.check();
  const textOf = (path: string) => (workspace.view.page(path) ?? workspace.view.dataFile(path))?.text;
  return [...workspace.allProblems()].flatMap(([path, problems]) =>
    problems.map(({ code, span }) => `${path} ${code} ${textOf(path)?.slice(span.start, span.end).slice(0, 80)}`),
  );
}

/** A framework, and what chooses a page in it and what that is to be linked with. */
const linking = [frameworkFiles, fc.nat(), fc.array(fc.nat(), { minLength: 1, maxLength: 3 })] as const;

/** The page at a path, the relation and the paths that were chosen: only where something can be linked. */
function chosen({ view }: Workspace, pageIndex: number, candidateIndexes: readonly number[]) {
  const free = [...view.pages.values()].flatMap((page) =>
    linkRelations(page.kind, view.model).flatMap((relation) => {
      const candidates = linkCandidates(page, relation, view).filter(({ isLinked }) => !isLinked);
      return candidates.length > 0 ? [{ path: page.path, relation, candidates }] : [];
    }),
  );
  fc.pre(free.length > 0);
  const { path, relation, candidates } = free[pageIndex % free.length]!;
  const paths = new Set(candidateIndexes.map((index) => candidates[index % candidates.length]!.path));
  return { path, relation, paths: [...paths] };
}

/** Carries out the edits that link or unlink. Gives what was edited, and what was refused. */
function carryOut(workspace: Workspace, path: string, relation: LinkRelation, changes: Partial<LinkChanges>) {
  const { view } = workspace;
  const { edits, refused } = linkPages(view.page(path)!, relation, { add: [], remove: [], ...changes }, view);
  const edited = edits.map((one) => ({ page: view.page(one.path)!, edits: one.edits }));
  for (const one of edited) workspace.set(one.page.path, applied(one.page.text, one.edits));
  return { edited, refused };
}

test("linking touches front matter only, and brings nothing but macros and no problem", () => {
  fc.assert(
    fc.property(...linking, (files, pageIndex, candidateIndexes) => {
      const workspace = workspaceOf(files);
      const { path, relation, paths } = chosen(workspace, pageIndex, candidateIndexes);
      const before = new Set(found(workspace));
      const { edited, refused } = carryOut(workspace, path, relation, { add: paths });
      for (const { page, edits } of edited) {
        for (const { span, newText } of edits) {
          if (span.end <= page.frontMatter.content.end) continue;
          expect(span.end).toBe(span.start);
          expect(newText).toContain("<!-- ");
        }
      }
      // A page without sections gets its first one with the macro, and is held against the template from then on.
      const isNew = (one: string) => !before.has(one) && !one.includes(" body/section ");
      expect(found(workspace).filter(isNew)).toEqual([]);
      const page = workspace.view.page(path)!;
      if (refused.length === 0) {
        for (const to of paths) expect(areLinked(page, workspace.view.page(to)!, relation)).toBe(true);
      }
    }),
    runs(75),
  );
});

test("unlinking what was linked gives every byte back where there was a list", () => {
  fc.assert(
    fc.property(...linking, (files, pageIndex, candidateIndexes) => {
      const workspace = workspaceOf(files);
      const { path, relation, paths } = chosen(workspace, pageIndex, candidateIndexes);
      const before = new Map(workspace.view.pages);
      carryOut(workspace, path, relation, { add: paths });
      carryOut(workspace, path, relation, { remove: paths });
      for (const [one, page] of before) {
        const list = page.keys.find(({ field }) => field.key === relation.key);
        if (list?.entry.value?.type !== "list" || list.values.length === 0) continue;
        const { end } = page.frontMatter.block;
        expect(workspace.view.page(one)!.text.slice(0, end)).toBe(page.text.slice(0, end));
      }
    }),
    runs(75),
  );
});
