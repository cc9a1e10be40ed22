import { describe, expect, test } from "vitest";
import { inlayHints } from "../../../../server/src/core/features/structure/inlayHints";
import { data, type Files, pages, workspaceOf } from "../../picture";
import { goodTable } from "../../rules/framework";

const requirement = pages.vereiste("aia-05-toezicht");
const measure = pages.maatregel("2-owp-05-afwegen");
const long = "Hoogrisicosystemen staan onder toezicht van mensen die daar tijd en kennis voor hebben";
const others: Files = {
  [requirement]: `---\ntitle: ${long}\nid: urn:nl:ak:ver:aia-05\n---\n`,
  [pages.phase("ontwerp")]: "---\ntitle: Ontwerp\n---\n",
  [pages.phase("dataverkenning-en-datapreparatie")]: "---\ntitle: Dataverkenning en datapreparatie\n---\n",
  [data.table]: goodTable,
};

/** The page with its hints drawn in it. */
function drawn(text: string, path = measure, within = { start: 0, end: text.length }): string {
  const { view } = workspaceOf({ ...others, [path]: text });
  const hints = inlayHints(view.page(path)!, within, view);
  return hints.reduceRight((all, { offset, label }) => `${all.slice(0, offset)} «${label}»${all.slice(offset)}`, text);
}

const label = "Hoogrisicosystemen staan onder toezicht van…";

describe("the title of a page stands behind what names it", () => {
  test("in front matter, behind its quotes, and not where the name says the same", () =>
    expect(
      drawn(
        "---\nvereiste:\n- 'aia-05-toezicht' # om\n- weg\nlevenscyclus: [ontwerp, dataverkenning-en-datapreparatie]\n---\n",
      ),
    ).toBe(
      `---\nvereiste:\n- 'aia-05-toezicht' «${label}» # om\n- weg\nlevenscyclus: [ontwerp, dataverkenning-en-datapreparatie]\n---\n`,
    ));

  test("in a macro and behind an id in the text, but not behind a link, which has a text", () =>
    expect(
      drawn(
        "---\n---\nurn:nl:ak:ver:aia-05. [x](../vereisten/aia-05-toezicht.md)\n<!-- list_maatregelen vereiste/aia-05-toezicht -->\n",
      ),
    ).toBe(
      `---\n---\nurn:nl:ak:ver:aia-05 «Hoogrisicosystemen…». [x](../vereisten/aia-05-toezicht.md)\n<!-- list_maatregelen vereiste/aia-05-toezicht «Hoogrisicosystemen…» -->\n`,
    ));

  test("but not on the page itself", () => {
    const own = `${others[requirement]}<!-- list_maatregelen vereiste/aia-05-toezicht -->\n`;
    expect(drawn(own, requirement)).toBe(own);
  });
});

test("what a code stands for stands behind it", () =>
  expect(drawn("---\nsources:\n  ADR:\n  - SV.1\n  - XX.1\n---\n")).toBe(
    "---\nsources:\n  ADR:\n  - SV.1 «Het doel staat vast.»\n  - XX.1\n---\n",
  ));

test("only the stretch that is asked for has hints", () => {
  const text = "---\nvereiste: [aia-05-toezicht]\n---\nurn:nl:ak:ver:aia-05\n";
  expect(drawn(text, measure, { start: 35, end: text.length })).toBe(
    `---\nvereiste: [aia-05-toezicht]\n---\nurn:nl:ak:ver:aia-05 «Hoogrisicosystemen staan onder toezicht van…»\n`,
  );
});

test("a title behind a long line is short, and behind a short one no longer than sixty", () => {
  const title = `Een titel ${"die maar doorgaat ".repeat(6)}`.trim();
  const name = "aia-06-een-naam-die-zo-lang-is-als-de-meeste-namen-zijn";
  const { view } = workspaceOf({
    [pages.vereiste(name)]: `---\ntitle: ${title}\n---\n`,
    [pages.vereiste("aia-07-x")]: `---\ntitle: ${title}\n---\n`,
    [measure]: `---\nvereiste:\n- ${name}\n- aia-07-x\n---\n`,
  });
  const page = view.page(measure)!;
  const labels = inlayHints(page, { start: 0, end: page.text.length }, view).map((hint) => hint.label);
  expect(labels.map((one) => one.length <= 20)).toEqual([true, false]);
  expect(labels.every((one) => one.length <= 60 && one.startsWith("Een titel"))).toBe(true);
});

test("no item of a list becomes longer than most windows are wide; where little of a title would be left there is none", () => {
  const names = [40, 50, 55, 60, 64, 70].map((length) => `aia-05-${"n".repeat(length - 7)}`);
  const { view } = workspaceOf({
    ...Object.fromEntries(names.map((name) => [pages.vereiste(name), `---\ntitle: ${long}\n---\n`])),
    [measure]: `---\nvereiste:\n${names.map((name) => `- ${name}\n`).join("")}---\n${names.map((name) => `- <!-- list_hulpmiddelen vereiste/${name} -->\n`).join("")}`,
  });
  const page = view.page(measure)!;
  const hints = inlayHints(page, { start: 0, end: page.text.length }, view);
  expect(hints.map(({ label }) => label.length >= 6)).toEqual([true, true, true]);
  for (const { offset, label } of hints) {
    const line = page.text.slice(page.text.lastIndexOf("\n", offset) + 1, page.text.indexOf("\n", offset));
    expect(line.length + 1 + label.length).toBeLessThanOrEqual(72);
  }
});

test("of a title that begins as others do, what tells it from them is shown; all of it where there is room", () => {
  const titles = {
    "aia-01-a": "Systemen met een hoog risico staan onder menselijk toezicht",
    "aia-02-b": "Systemen met een hoog risico zijn nauwkeurig, robuust en beveiligd",
    "aia-03-c": "Systemen met een register",
    "aia-04-d": "Een lange titel die als geen andere begint en daarom zo begint als zij is",
  };
  const { view } = workspaceOf({
    ...Object.fromEntries(
      Object.entries(titles).map(([name, title]) => [pages.vereiste(name), `---\ntitle: ${title}\n---\n`]),
    ),
    [measure]: `---\nvereiste:\n${Object.keys(titles)
      .map((name) => `- '${name}' # waarom deze hier genoemd wordt\n`)
      .join("")}---\n`,
  });
  const page = view.page(measure)!;
  expect(inlayHints(page, { start: 0, end: page.text.length }, view).map(({ label }) => label)).toEqual([
    "…staan onder menselijk…",
    "…zijn nauwkeurig,…",
    "Systemen met een register",
    "Een lange titel die als…",
  ]);
});
