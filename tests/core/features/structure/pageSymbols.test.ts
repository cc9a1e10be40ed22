import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type PageSymbol, pageSymbols } from "../../../../server/src/core/features/structure/pageSymbols";
import { frameworkFiles, runs } from "../../../generators";
import { type Files, pages, workspaceOf } from "../../picture";

const measure = pages.maatregel("2-owp-05-afwegen");
const others: Files = { [pages.vereiste("aia-05-toezicht")]: "---\ntitle: Toezicht\n---\n" };

function outline(text: string, withHeadings = true): string[] {
  const { view } = workspaceOf({ ...others, [measure]: text });
  const drawn = (symbol: PageSymbol, indent: string): string[] => [
    `${indent}${symbol.name}${symbol.detail && ` = ${symbol.detail}`}`,
    ...symbol.children.flatMap((child) => drawn(child, `${indent}  `)),
  ];
  return pageSymbols(view.page(measure)!, view, withHeadings).flatMap((symbol) => drawn(symbol, ""));
}

const text = `---
title: Afwegen
vereiste:
- aia-05-toezicht
- weg
-
sources:
  ADR: [SV.1]
---
# Afwegen
## Maatregel
### Diep
## *Bronnen* { .x }
#
`;

describe("the outline of a page", () => {
  const frontMatter = [
    "Front matter",
    "  title = Afwegen",
    "  vereiste",
    "    aia-05-toezicht = Toezicht",
    "    weg",
    "  sources",
    "    ADR",
    "      SV.1",
  ];

  test("has its front matter, with the titles of pages that are named", () =>
    expect(outline(text, false)).toEqual(frontMatter));

  test("and its sections, where the editor does not list those itself", () =>
    expect(outline(text)).toEqual([...frontMatter, "Afwegen", "  Maatregel", "    Diep", "  Bronnen"]));

  test("has what could be read, and nothing of a page without anything", () => {
    expect(outline("---\ntitle: A\nvereiste: [weg\n---\n")[1]).toBe("  title = A");
    expect(outline("tekst")).toEqual([]);
  });
});

test("of whatever page: every part has a name and lies within the one around it", () => {
  const within = (symbol: PageSymbol, outer: PageSymbol["span"]): void => {
    expect(symbol.name).not.toBe("");
    expect(outer.start).toBeLessThanOrEqual(symbol.span.start);
    expect(symbol.span.end).toBeLessThanOrEqual(outer.end);
    expect(symbol.span.start).toBeLessThanOrEqual(symbol.selection.start);
    expect(symbol.selection.end).toBeLessThanOrEqual(symbol.span.end);
    for (const child of symbol.children) within(child, { start: 0, end: outer.end });
  };
  fc.assert(
    fc.property(frameworkFiles, (files) => {
      const { view } = workspaceOf(files);
      for (const page of view.pages.values())
        for (const symbol of pageSymbols(page, view, true)) within(symbol, { start: 0, end: page.text.length });
    }),
    runs(50),
  );
});
