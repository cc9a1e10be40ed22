import { describe, expect, test } from "vitest";
import { foldingRanges } from "../../../../server/src/core/features/structure/foldingRanges";
import { selectionRanges } from "../../../../server/src/core/features/structure/selectionRanges";
import { pages, workspaceOf } from "../../picture";

const path = pages.maatregel("2-owp-05-afwegen");
const text = `---
title: Afwegen
vereiste:
- 'aia-05-toezicht'
- weg
sources:
  ADR:
  - SV.1
---
Tekst <!-- list_maatregelen vereiste/aia-05-toezicht no-search -->
`;

const pageOf = (written: string) => workspaceOf({ [path]: written }).view.page(path)!;

test("front matter folds, and each key with more than one line", () => {
  const first = (span: { start: number; end: number }) => {
    const lines = text.slice(span.start, span.end).trimEnd().split("\n");
    return `${lines[0]} … ${lines.at(-1)}`;
  };
  expect(foldingRanges(pageOf(text)).map(first)).toEqual([
    "--- … ---",
    "vereiste: … - weg",
    "sources: …   - SV.1",
    "ADR: …   - SV.1",
  ]);
  expect(foldingRanges(pageOf("tekst\nmeer"))).toEqual([]);
});

describe("a selection grows", () => {
  const grown = (mark: string) => {
    const spans = selectionRanges(pageOf(text), text.indexOf(mark));
    return spans.map(({ start, end }) => text.slice(start, end));
  };

  test("in front matter from the value over its item, list and key to the block", () => {
    const [inner, quoted, item, list, key, content, block] = grown("aia-05-toezicht'");
    expect([inner, quoted, item]).toEqual(["aia-05-toezicht", "'aia-05-toezicht'", "- 'aia-05-toezicht'"]);
    expect([list, key]).toEqual(["- 'aia-05-toezicht'\n- weg", "vereiste:\n- 'aia-05-toezicht'\n- weg"]);
    expect([content, block]).toEqual([
      text.slice(4, text.indexOf("---\nTekst")),
      text.slice(0, text.indexOf("\nTekst")),
    ]);
  });

  test("in a macro from the part of a word to the macro", () =>
    expect(grown("aia-05-toezicht no")).toEqual([
      "aia-05-toezicht",
      "vereiste/aia-05-toezicht",
      "list_maatregelen vereiste/aia-05-toezicht no-search",
      "<!-- list_maatregelen vereiste/aia-05-toezicht no-search -->",
    ]));

  test("elsewhere as the editor has it", () => expect(grown("Tekst")).toEqual([]));
});
