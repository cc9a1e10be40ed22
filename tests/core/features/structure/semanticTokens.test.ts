import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { semanticTokens } from "../../../../server/src/core/features/structure/semanticTokens";
import { frameworkFiles, runs } from "../../../generators";
import { data, type Files, pages, workspaceOf } from "../../picture";
import { goodTable } from "../../rules/framework";

const requirement = pages.vereiste("aia-05-toezicht");
const measure = pages.maatregel("2-owp-05-afwegen");

const files: Files = {
  [requirement]: "---\ntitle: Toezicht\nid: urn:nl:ak:ver:aia-05\n---\n",
  [pages.phase("ontwerp")]: "---\ntitle: Ontwerp\n---\n",
  [data.table]: goodTable,
};

/** What is coloured on a page, and how; `!` before what is broken. */
function coloured(text: string, path = measure): string[] {
  const { view } = workspaceOf({ ...files, [path]: text });
  return semanticTokens(view.page(path)!, view).map(
    ({ span, type, isBroken }) => `${isBroken ? "!" : ""}${type} ${text.slice(span.start, span.end)}`,
  );
}

describe("a broken one looks different from a good one", () => {
  test("in front matter", () =>
    expect(
      coloured(
        "---\nid: urn:nl:ak:mtr:owp-05\nvereiste: ['aia-05-toezicht', weg]\nlevenscyclus: [ontwerp, weg]\nsources:\n  ADR: [SV.1, X]\n---\n",
      ),
    ).toEqual([
      "pageId urn:nl:ak:mtr:owp-05",
      "pageReference aia-05-toezicht",
      "!pageReference weg",
      "pageReference ontwerp",
      "!pageReference weg",
      "vocabularyTerm SV.1",
      "!vocabularyTerm X",
    ]));

  test("in a macro", () =>
    expect(
      coloured(
        "---\n---\n<!-- list_hulpmiddelen categorie/factsheet no-search -->\n<!-- list_maatregelen vereiste/weg -->\n<!-- tags-ai-act -->\n<!--tags-->\n<!-- list_maatregel vereiste/aia-05-toezicht -->\n",
      ),
    ).toEqual([
      "pageMacro list_hulpmiddelen",
      "vocabularyTerm factsheet",
      "pageMacro list_maatregelen",
      "!pageReference weg",
      "!pageMacro tags-ai-act",
      "!pageMacro <!--tags-->",
      "!pageMacro <!-- list_maatregel vereiste/aia-05-toezicht -->",
    ]));

  test("in the text, where a good link keeps the colour of its editor", () =>
    expect(
      coloured(
        "---\n---\nurn:nl:ak:ver:aia-05 urn:nl:ak:ver:aia-06 [x](../vereisten/aia-05-toezicht.md) [y](weg.md#kop)\n",
      ),
    ).toEqual(["pageId urn:nl:ak:ver:aia-05", "!pageId urn:nl:ak:ver:aia-06", "!pageReference weg.md"]));

  test("an id that two pages have is broken on both", () =>
    expect(coloured("---\nid: urn:nl:ak:ver:aia-05\n---\n", pages.vereiste("aia-06-x"))).toEqual([
      "!pageId urn:nl:ak:ver:aia-05",
    ]));
});

test("of whatever page: the tokens come in order, do not overlap and stay on their line", () => {
  fc.assert(
    fc.property(frameworkFiles, (all) => {
      const { view } = workspaceOf(all);
      for (const page of view.pages.values()) {
        let end = 0;
        for (const { span } of semanticTokens(page, view)) {
          expect(span.start).toBeGreaterThanOrEqual(end);
          expect(span.end).toBeGreaterThan(span.start);
          expect(page.text.slice(span.start, span.end)).not.toMatch(/[\r\n]/);
          end = span.end;
        }
      }
    }),
    runs(50),
  );
});
