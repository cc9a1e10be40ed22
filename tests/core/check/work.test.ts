import { afterEach, expect, test, vi } from "vitest";
import { builtInModel } from "../../../server/src/configuration/builtInModel";
import { BlockReader } from "../../../server/src/core/body/blocks";
import { completions } from "../../../server/src/core/features/completion/completion";
import { coverage } from "../../../server/src/core/features/coverage/coverage";
import { hover } from "../../../server/src/core/features/hover/hover";
import { workspaceSymbols } from "../../../server/src/core/features/structure/workspaceSymbols";
import { treeOf } from "../../../server/src/core/features/tree/tree";
import type { Page } from "../../../server/src/core/page/page";
import { TextPage } from "../../../server/src/core/page/readPage";
import { RestingPages } from "../../../server/src/core/page/restingPages";
import type { Rule } from "../../../server/src/core/rule/rule";
import { Workspace } from "../../../server/src/core/workspace";
import { pages, workspaceOf } from "../picture";
import { framework, goodMeasure, measure, other, phase, requirement, tool } from "../rules/framework";

// How much is done, not how long it takes: what is counted here is what an edit costs on any machine.

afterEach(() => vi.restoreAllMocks());

/** Counts the lines that are read while something happens: each walk over a body reads all of its lines. */
function linesRead(act: () => void): number {
  const read = vi.spyOn(BlockReader.prototype, "read");
  act();
  return read.mock.calls.length;
}

function linesOfBody({ text, frontMatter }: Page): number {
  const body = text.slice(frontMatter.bodyStart);
  return Math.max(1, body.split("\n").length - (body.endsWith("\n") ? 1 : 0));
}

test("a page is walked once for all rules and all that hangs on it", () => {
  const text = `${goodMeasure}\nEen alinea met [een link](../vereisten/weg.md).\n- en een lijst\n`;
  let workspace: Workspace | undefined;
  const lines = linesRead(() => {
    workspace = workspaceOf({ ...framework, [measure]: text });
    workspace.check();
  });
  const all = [...(workspace as Workspace).view.pages.values()].map(linesOfBody);
  expect(lines).toBe(all.reduce((sum, one) => sum + one));
});

test("a letter that is typed has one page read, once", () => {
  const workspace = workspaceOf(framework);
  workspace.check();
  const text = `${goodMeasure}\nEen woord\n`;
  const lines = linesRead(() => {
    workspace.set(measure, text);
    workspace.check();
  });
  expect(lines).toBe(linesOfBody(workspace.view.page(measure) as Page));
});

/** The pages that are held against others while something happens. */
function checkedBy(act: (rules: readonly Rule[]) => void): readonly string[] {
  const checked: string[] = [];
  const recorder: Rule = {
    id: "file/recorder",
    severity: "hint",
    description: { nl: "x", en: "x" },
    relates: {
      page: ({ path }) => {
        checked.push(path);
        return undefined;
      },
    },
  };
  act([recorder]);
  return checked.sort();
}

test("an edit that changes no name has only its own page checked", () => {
  const workspace = workspaceOf(framework);
  workspace.check();
  const checked = checkedBy((rules) => {
    workspace.set(measure, `${goodMeasure}\nEen woord\n`);
    workspace.check({ rules });
  });
  expect(checked).toEqual([measure]);
});

test("a page that comes has those checked that name it, and those that may have meant it, and no others", () => {
  const near = pages.maatregel("2-owp-08-naar-iets-dat-erop-lijkt");
  const far = pages.maatregel("2-owp-09-naar-iets-heel-anders");
  const naming = pages.maatregel("2-owp-10-naar-dit");
  const to = (name: string, number: string) =>
    goodMeasure.replace(/vereiste:\n- .*/, `vereiste:\n- ${name}`).replace("owp-05", `owp-${number}`);
  const workspace = workspaceOf({
    ...framework,
    [near]: to("aia-77-vastleggen-van-besluite", "08"),
    [far]: to("woo-12-iets-dat-nergens-op-lijkt", "09"),
    [naming]: to("aia-77-vastleggen-van-besluiten", "10"),
  });
  workspace.check();
  const added = pages.vereiste("aia-77-vastleggen-van-besluiten");
  const checked = checkedBy((rules) => {
    workspace.set(added, (framework[requirement] as string).replaceAll("aia-09", "aia-77"));
    workspace.check({ rules });
  });
  expect(checked).toContain(added);
  expect(checked).toContain(near);
  expect(checked).toContain(naming);
  expect(checked).not.toContain(far);
  expect(checked).not.toContain(measure);
});

test("of a page with thousands of problems the first thousand are told, and how many more there are", () => {
  const workspace = workspaceOf({ ...framework, [measure]: `${goodMeasure}\n${"[leeg]()\n\n".repeat(2500)}` });
  workspace.check();
  const problems = workspace.problems(measure);
  expect(problems).toHaveLength(1001);
  expect(problems.at(-1)?.message).toEqual({
    nl: "Op deze pagina is nog 1500 keer iets gevonden. Dat staat hier zodra er minder problemen zijn.",
    en: "Something was found 1500 more times on this page. That is shown here once there are fewer problems.",
  });
  expect(problems.at(-1)?.repairs).toEqual([]);
});

/** The framework with so many pages more, each of which names the measure with the requirement. */
function frameworkWith(count: number, text: (number: number) => string): Record<string, string> {
  const more = Array.from({ length: count }, (_, i) => [
    pages.maatregel(`2-owp-${i + 10}-een-maatregel`),
    text(i + 10),
  ]);
  return { ...framework, ...Object.fromEntries(more) };
}

const another = (number: number) => goodMeasure.replace("owp-05", `owp-${number}`);

test("of the pages that name a page only those are looked at closely that are shown with it", () => {
  const titlesRead = (count: number): number => {
    const workspace = workspaceOf(frameworkWith(count, another));
    const page = workspace.view.page(measure) as Page;
    const read = vi.spyOn(TextPage.prototype, "title", "get");
    const offset = page.text.indexOf("- aia-09") + 4;
    const { markdown = "" } = hover(page, offset, workspace.view, { language: "nl", uriOf: (path) => path }) ?? {};
    expect(markdown).toContain(`Genoemd door ${count + 1} maatregelen`);
    const { length } = read.mock.calls;
    read.mockRestore();
    return length;
  };
  expect(titlesRead(80)).toBe(titlesRead(20));
});

test("a page that comes and goes has the names of the others taken apart only once", () => {
  const workspace = workspaceOf({ ...framework, [other]: "# Leeswijzer\n\n[Weg](weg.md)\n" });
  workspace.check();
  const { names } = workspace.view.fileCandidates(".md");
  const candidates = workspace.view.candidates("vereiste");
  const [name] = names.all.filter(({ value }) => value === "aia-09-menselijk-toezicht.md");
  const text = framework[requirement] as string;
  const added = pages.vereiste("aia-77-vastleggen-van-besluiten");
  workspace.set(added, text);
  workspace.check();
  workspace.delete(added);
  workspace.check();
  expect(workspace.view.candidates("vereiste")).toBe(candidates);
  expect(workspace.view.fileCandidates(".md").names).toBe(names);
  expect(names.all).toContain(name);
});

test("a value that is no term is held against others only when a term comes or goes", () => {
  const wrong = pages.maatregel("2-owp-08-met-een-verzonnen-fase");
  const workspace = workspaceOf({
    ...framework,
    [wrong]: another(8).replace(/levenscyclus:\n- .*/, "levenscyclus:\n- verzonnen"),
  });
  workspace.check();
  expect(workspace.problems(wrong).map(({ code }) => code)).toContain("value/unknown-term");
  const page = pages.vereiste("aia-77-vastleggen-van-besluiten");
  const term = pages.phase("verzonnen-fase");
  const checkedWith = (path: string) =>
    checkedBy((rules) => {
      workspace.set(path, (framework[path === page ? requirement : phase] as string).replaceAll("aia-09", "aia-77"));
      workspace.check({ rules });
    });
  expect(checkedWith(page)).not.toContain(wrong);
  expect(checkedWith(term)).toContain(wrong);
});

/** A workspace in which only the page that was read last is awake, and what counts how many are read again. */
function resting(files: Readonly<Record<string, string>>) {
  const reread = vi.fn((path: string) => files[path]);
  const workspace = new Workspace(builtInModel(), { reread, mostAwake: 1 });
  for (const [path, text] of Object.entries(files)) workspace.set(path, text, "disk");
  workspace.check();
  reread.mockClear();
  return { workspace, reread };
}

test("no page is read again for the tree, the coverage and a search among all pages", () => {
  const { workspace, reread } = resting(frameworkWith(20, another));
  const { view } = workspace;
  const groupings = view.model.tree?.groupings ?? [];
  for (const { id } of groupings) {
    const tree = treeOf(view, { language: "nl", view: { grouping: id } });
    for (const group of tree.children(undefined)) {
      for (const kind of tree.children(group.id)) for (const page of tree.children(kind.id)) tree.children(page.id);
    }
  }
  expect(coverage(view, "nl").pages).toHaveLength(24);
  expect(workspaceSymbols("maatregel", view, 100)).toHaveLength(20);
  expect(reread).not.toHaveBeenCalled();
});

test("a page that is looked through with all others is read once for that, and rests again", () => {
  const files = frameworkWith(20, another);
  const { workspace, reread } = resting(files);
  const woken = vi.spyOn(RestingPages.prototype, "woken");
  const found = (text: string) => treeOf(workspace.view, { language: "nl", view: { filter: { text } } }).shown;
  expect(found("tijd")).toBe(21);
  const { length } = reread.mock.calls;
  expect(length).toBeLessThanOrEqual(24);
  expect(found("kost tijd")).toBe(0);
  expect(reread).toHaveBeenCalledTimes(length);
  expect(woken).not.toHaveBeenCalled();
});

test("no page is read again to find out where the pages of a kind are that has none", () => {
  const { [tool]: _, ...rest } = framework;
  const prose = Array.from({ length: 20 }, (_, i): [string, string] => [
    pages.other(`tekst-${i}`),
    "---\ntitle: Tekst\n---\n# Tekst\n",
  ]);
  const { workspace, reread } = resting({ ...rest, ...Object.fromEntries(prose) });
  workspace.set(measure, goodMeasure.replace("rollen:", "rollem:"));
  workspace.check();
  expect(reread).not.toHaveBeenCalled();
});

test("pages that woke for a question rest when it is answered", () => {
  const { workspace, reread } = resting(frameworkWith(20, another));
  const { view } = workspace;
  for (const page of view.pages.values()) expect(page.body).toBe(page.body);
  workspace.settle();
  reread.mockClear();
  for (const page of view.pagesOfKind("maatregel")) expect(page.text).not.toBe("");
  expect(reread.mock.calls.length).toBeGreaterThanOrEqual(20);
});

test("no page is read again for what is suggested while a reference is typed, also where it is found by a term", () => {
  const text = framework[requirement] as string;
  const more = Array.from({ length: 20 }, (_, i): [string, string] => [
    pages.vereiste(`aia-${i + 10}-nog-iets`),
    text.replaceAll("aia-09-menselijk-toezicht", `aia-${i + 10}-nog-iets`),
  ]);
  const { workspace, reread } = resting({ ...framework, ...Object.fromEntries(more) });
  const page = workspace.set(measure, goodMeasure.replace("- aia-09-menselijk-toezicht", "- ontw")) as Page;
  reread.mockClear();
  const offset = page.text.indexOf("- ontw") + "- ontw".length;
  const found = completions(page, offset, workspace.view, { language: "nl", isUnasked: false });
  expect(found).toHaveLength(22);
  expect(reread).not.toHaveBeenCalled();
});
