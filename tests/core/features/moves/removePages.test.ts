import { describe, expect, test } from "vitest";
import { builtInModel } from "../../../../server/src/configuration/builtInModel";
import { referralsTo, removePages } from "../../../../server/src/core/features/moves/removePages";
import { applied } from "../../../../server/src/core/text/textEdits";
import { type Files, pages, workspaceOf } from "../../picture";
import { requirement } from "../../rules/framework";

const tool = pages.hulpmiddel("x");
const other = pages.vereiste("avg-03-anders");
const site = builtInModel().siteFile!;

/** A page, or the file of the site, after the requirement is deleted; with `instead`, the other one takes its place. */
function beside(text: string, instead = false, path = tool): string {
  const files: Files = {
    [requirement]: "",
    [other]: "# Anders\n\n## Risico\n",
    ...(path === site ? {} : { [path]: text }),
  };
  const { view } = workspaceOf(files);
  const deleted = new Set([requirement]);
  const own = path === site ? [{ path, text }] : [];
  const found = removePages(deleted, view, own, instead ? view.page(other) : undefined);
  const edits = found.find((file) => file.path === path)?.edits ?? [];
  return applied(text, edits);
}

const front = (lines: string) => `---\ntitle: x\n${lines}\n---\n`;

describe("what refers to a page that is deleted is taken away", () => {
  test.each([
    [
      "a value",
      front("vereiste:\n- avg-03-anders\n- aia-09-menselijk-toezicht # weg"),
      front("vereiste:\n- avg-03-anders"),
    ],
    [
      "the only value, with its key",
      front("vereiste:\n- aia-09-menselijk-toezicht\ncategorie:\n- register"),
      front("categorie:\n- register"),
    ],
    [
      "of a list on one line",
      front("vereiste: [aia-09-menselijk-toezicht, avg-03-anders, aia-09-menselijk-toezicht]"),
      front("vereiste: [avg-03-anders]"),
    ],
    [
      "a macro that lists by it",
      "a\n\n<!-- list_maatregelen vereiste/aia-09-menselijk-toezicht no-search -->\n\nb\n",
      "a\n\n\nb\n",
    ],
    [
      "a link, whose text stays",
      "Zie [het *toezicht*](../vereisten/aia-09-menselijk-toezicht.md#risico) en verder.\n",
      "Zie het *toezicht* en verder.\n",
    ],
    [
      "but no definition of a link",
      "[x]: ../vereisten/aia-09-menselijk-toezicht.md\n",
      "[x]: ../vereisten/aia-09-menselijk-toezicht.md\n",
    ],
    ["and no prose", "aia-09-menselijk-toezicht\n", "aia-09-menselijk-toezicht\n"],
  ])("%s", (_, before, after) => {
    expect(beside(before)).toBe(after);
  });

  test("in the navigation, with a group that has nothing else", () => {
    const path = "voldoen-aan-wetten-en-regels/vereisten/aia-09-menselijk-toezicht.md";
    const nav = `nav:\n- index.md\n- Toezicht:\n  - Mens: ${path} # weg\n- Meer:\n  - ${path}\n  - a.md\n`;
    expect(beside(nav, false, site)).toBe("nav:\n- index.md\n- Meer:\n  - a.md\n");
  });

  test("but not a value without which the page would lack a key that it must have", () => {
    const phase = pages.phase("ontwerp");
    const text = front("levenscyclus:\n- ontwerp");
    const { view } = workspaceOf({ [phase]: "", [pages.vereiste("aia-01-x")]: text });
    expect(removePages(new Set([phase]), view)).toEqual([]);
    expect(referralsTo(new Set([phase]), view)).toHaveLength(1);
  });
});

describe("or is pointed at another page", () => {
  test.each([
    ["a value", front("vereiste:\n- aia-09-menselijk-toezicht"), front("vereiste:\n- avg-03-anders")],
    [
      "not twice in one list",
      front("vereiste:\n- aia-09-menselijk-toezicht\n- avg-03-anders"),
      front("vereiste:\n- avg-03-anders"),
    ],
    [
      "a filter",
      "<!-- list_maatregelen vereiste/aia-09-menselijk-toezicht -->\n",
      "<!-- list_maatregelen vereiste/avg-03-anders -->\n",
    ],
    [
      "a link, with an anchor that is there",
      "[x](../vereisten/aia-09-menselijk-toezicht.md#risico)\n",
      "[x](../vereisten/avg-03-anders.md#risico)\n",
    ],
    [
      "or without it",
      "[x](../vereisten/aia-09-menselijk-toezicht.md#bronnen)\n",
      "[x](../vereisten/avg-03-anders.md)\n",
    ],
  ])("%s", (_, before, after) => {
    expect(beside(before, true)).toBe(after);
  });
});

test("what refers is counted: names, links and the navigation", () => {
  const text = `${front("vereiste:\n- aia-09-menselijk-toezicht")}[x](../vereisten/aia-09-menselijk-toezicht.md)\n`;
  const { view } = workspaceOf({ [requirement]: "[zelf](aia-09-menselijk-toezicht.md)", [tool]: text });
  const nav = "nav:\n- index.md\n- voldoen-aan-wetten-en-regels/vereisten/aia-09-menselijk-toezicht.md\n";
  const found = referralsTo(new Set([requirement]), view, [{ path: site, text: nav }]);
  expect(found.map(({ path, group }) => [path, group])).toEqual([
    [tool, "key"],
    [tool, "link"],
    [site, "site"],
  ]);
});
