import { describe, expect, test } from "vitest";
import { locate } from "../../../server/src/core/place/locate";
import { pages, workspaceOf } from "../picture";

const path = pages.hulpmiddel("x");
const text = `\ufeff---\r
title: \u{1f600} Titel\r
title: Tweede\r
vereiste:\r
- 'aia-05-toezicht'\r
categorie: [register, zomaar]\r
---\r
\u{1f600} [x](../vereisten/a.md) <!-- list_hulpmiddelen categorie/factsheet --> [y](weg)\r
`;
const { view } = workspaceOf({ [path]: text });
const page = view.page(path)!;

/** What stands at the start and at the end of `mark`, and just outside of it. */
function at(mark: string): (string | undefined)[] {
  const start = text.indexOf(mark);
  return [start - 1, start, start + mark.length, start + mark.length + 1].map((offset) => {
    const place = locate(page, offset, view);
    return place && `${place.type} ${text.slice(place.span.start, place.span.end)}`;
  });
}

test.each([
  ["aia-05-toezicht", "reference aia-05-toezicht"],
  ["register", "term register"],
  ["../vereisten/a.md", "reference ../vereisten/a.md"],
  ["list_hulpmiddelen", "macro list_hulpmiddelen"],
  ["factsheet", "term factsheet"],
])("'%s' is found from its first character to after its last, and not beside it", (mark, place) => {
  expect(at(mark)).toEqual([undefined, place, place, undefined]);
});

describe("in an expression", () => {
  const requirement = pages.vereiste("aia-01-x");
  const find = (item: string, mark: string) => {
    const page = `---\nuitzondering:\n- ${item}\n---\n`;
    const { view: all } = workspaceOf({ [requirement]: page });
    const place = locate(all.page(requirement)!, page.indexOf(mark), all);
    return place && `${place.type} ${page.slice(place.span.start, place.span.end)}`;
  };

  test.each([
    ["open-source-open-source", "source-open", "label open-source-open-source"],
    ['("open-source-open-source") && verboden', '("', undefined],
    ['("open-source-open-source") && verboden', '"open', "label open-source-open-source"],
    ["'!\"open-source-open-source\"'", "!", 'expression !"open-source-open-source"'],
    ['"\\"open-source-open-source\\""', "open-", "label open-source-open-source"],
    [
      "open-source-open-source && risicogroep-verboden-ai",
      "& risico",
      "expression open-source-open-source && risicogroep-verboden-ai",
    ],
    [
      ">-\n  open-source-open-source\n  && risicogroep-verboden-ai",
      "source-open",
      "expression >-\n  open-source-open-source\n  && risicogroep-verboden-ai",
    ],
    ["open-source-open-source && onzin", "onzin", undefined],
  ])("%s at %s", (item, mark, place) => expect(find(item, mark)).toBe(place));
});

test("a key is found, also the first of two that the site does not read", () => {
  expect(at("vereiste:")[1]).toBe("key vereiste");
  const [first, last] = [text.indexOf("title"), text.lastIndexOf("title")];
  expect([first, last].map((offset) => locate(page, offset, view)?.span.start)).toEqual([first, last]);
});

test("plain text, unknown terms and links elsewhere are nothing", () => {
  for (const mark of ["Titel", "zomaar", "[x]"]) expect(at(mark)[1]).toBeUndefined();
});
