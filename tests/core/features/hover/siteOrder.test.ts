import { expect, test } from "vitest";
import { hover } from "../../../../server/src/core/features/hover/hover";
import { pages, workspaceOf } from "../../picture";

const requirement = pages.vereiste("aia-01-a");
const measure = pages.maatregel("2-owp-01-m");
const names = ["uitfaseren", "ontwerp", "probleemanalyse"];
const keys = `levenscyclus:\n${names.map((name) => `- ${name}\n`).join("")}- weg\n`;
const { view } = workspaceOf({
  ...Object.fromEntries(
    names.map((name) => [pages.phase(name), `---\ntitle: Fase ${name}\n---\n[over](../over.md)\n`]),
  ),
  [requirement]: `---\ntitle: A\n${keys}---\n`,
  [measure]: `---\ntitle: M\n${keys}vereiste:\n- aia-01-a\n---\nZie [over](../../over.md).\n`,
  [pages.other("over")]: "# Over\n",
});
const shown = (text: string) => {
  const page = view.page(measure)!;
  const found = hover(page, page.text.indexOf(text) + 1, view, { language: "nl", uriOf: (one) => one });
  return (found?.markdown ?? "").split("\n");
};
const inOrder = (lines: readonly string[]) =>
  lines.flatMap((line) => [...line.matchAll(/Fase (\w+)|`(\w+)`|(weg)/g)].map(([, a, b, c]) => a ?? b ?? c));

test("phases are in the order of the model, wherever they stand: on a page, among the values of a key, among who names a page", () => {
  expect(inOrder(shown("aia-01-a").filter((line) => line.startsWith("Levenscyclus:")))).toEqual([
    "probleemanalyse",
    "ontwerp",
    "uitfaseren",
    "weg",
  ]);
  expect(inOrder(shown("levenscyclus").slice(1))).toEqual(["probleemanalyse", "ontwerp", "uitfaseren"]);
  const namers = shown("over.md").filter((line) => line.startsWith("- [Fase"));
  expect(inOrder(namers)).toEqual(["probleemanalyse", "ontwerp", "uitfaseren"]);
});
