import fc from "fast-check";
import { expect, test } from "vitest";
import { builtInModel } from "../../server/src/configuration/builtInModel";
import { readBody } from "../../server/src/core/body/readBody";
import { dataHover } from "../../server/src/core/features/hover/dataHover";
import { hover } from "../../server/src/core/features/hover/hover";
import { definitions } from "../../server/src/core/features/relations/definition";
import { selectionRanges } from "../../server/src/core/features/structure/selectionRanges";
import { treeOf } from "../../server/src/core/features/tree/tree";
import { readFrontMatter } from "../../server/src/core/frontMatter/frontMatter";
import type { YamlEntry, YamlNode } from "../../server/src/core/frontMatter/yamlNodes";
import { parseYaml } from "../../server/src/core/frontMatter/yamlParser";
import { macroNames } from "../../server/src/core/page/macros";
import { locate } from "../../server/src/core/place/locate";
import type { Span } from "../../server/src/core/text/span";
import { Workspace } from "../../server/src/core/workspace";
import { data, pages, workspaceOf } from "../core/picture";
import { anySigns, damagedPage, dataFile, frameworkFiles, pagePaths, pageText, runs, yamlText } from "../generators";

const anyText = fc.oneof(
  damagedPage,
  damagedPage,
  yamlText.map((yaml) => `---\n${yaml}\n---\n`),
  anySigns(60),
  fc
    .array(
      fc.constantFrom(
        ..."---|\n|\r\n|`|``|```|~~~|<!--|-->|<pre>|</pre>|](|[|]|(|)|<|>|#|# |[x]: |\\|\\[|list_vereisten |a|a/b|{|}|\ufeff|\t| ".split(
          "|",
        ),
      ),
      { maxLength: 30 },
    )
    .map((parts) => parts.join("")),
);

const anyData = fc.oneof(
  dataFile.map(([, text]) => text),
  anyText,
  fc
    .array(
      fc.constantFrom(
        "*[",
        "]:",
        "]",
        "a",
        " ",
        "\n",
        "\r\n",
        ";",
        '"',
        "nummer;maatregel;source\n",
        "DM.7",
        "|",
        "\ufeff",
        "\ufffd",
      ),
      { maxLength: 20 },
    )
    .map((parts) => parts.join("")),
);

function inside(span: Span, text: string): void {
  expect(span.start).toBeGreaterThanOrEqual(0);
  expect(span.end).toBeGreaterThanOrEqual(span.start);
  expect(span.end).toBeLessThanOrEqual(text.length);
}

function insideAll(entries: readonly YamlEntry[], text: string): void {
  const visit = (node: YamlNode | undefined): void => {
    if (!node) return;
    inside(node.span, text);
    if (node.type === "scalar") inside(node.inner, text);
    else if (node.type === "mapping") insideAll(node.entries, text);
    else {
      for (const item of node.items) {
        inside(item.span, text);
        visit(item.value);
      }
    }
  };
  for (const entry of entries) {
    inside(entry.keySpan, text);
    inside(entry.span, text);
    visit(entry.value);
  }
}

/** Every problem of a file, its repairs and the other places it names. */
function allInside(workspace: Workspace, path: string, text: string): void {
  for (const problem of workspace.problems(path)) {
    inside(problem.span, text);
    for (const { edits } of problem.repairs) {
      const sorted = [...edits].sort((a, b) => a.span.start - b.span.start);
      for (const [i, edit] of sorted.entries()) {
        inside(edit.span, text);
        // An editor refuses edits that overlap.
        if (i > 0) expect(edit.span.start).toBeGreaterThanOrEqual(sorted[i - 1]!.span.end);
      }
    }
    for (const place of problem.related) {
      inside(place.span, (workspace.view.page(place.path) ?? workspace.view.dataFile(place.path))!.text);
    }
  }
}

test("any text is read, and every place in it lies within the text", () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const { block, content, entries, error, bodyStart } = readFrontMatter(text);
      inside(block, text);
      inside(content, text);
      inside({ start: 0, end: bodyStart }, text);
      if (error) inside(error.span, text);
      insideAll(entries, text);
      const body = readBody(text, bodyStart, macroNames(builtInModel()));
      for (const { span } of [...body.macros, ...body.links, ...body.headings]) inside(span, text);
      insideAll(parseYaml(text, 0, text.length).entries, text);
    }),
    runs(500),
  );
});

test("no rule fails on any page, and every problem and repair lies within the text", () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...pagePaths),
      anyText,
      fc.constantFrom(...pagePaths),
      pageText,
      (path, text, other, neighbour) => {
        const workspace = new Workspace(builtInModel());
        workspace.set(other, neighbour);
        workspace.set(path, text);
        const failures: unknown[] = [];
        workspace.check({ onFailure: (rule, _, error) => failures.push([rule, String(error)]) });
        expect(failures).toEqual([]);
        allInside(workspace, path, text);
      },
    ),
    runs(500),
  );
});

test("hover, definition and tree answer at every place of any page", () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...pagePaths),
      anyText,
      fc.constantFrom(...pagePaths),
      pageText,
      (path, text, other, neighbour) => {
        const workspace = new Workspace(builtInModel());
        workspace.set(other, neighbour);
        const page = workspace.set(path, text)!;
        const { view } = workspace;
        const uriOf = (file: string) => `file:///${file}`;
        for (let offset = 0; offset <= text.length + 1; offset++) {
          const place = locate(page, offset, view);
          const shown = hover(page, offset, view, { language: "en", uriOf });
          if (!place) expect(shown).toBeUndefined();
          else inside(place.span, text);
          if (shown) expect(shown.span).toEqual(place?.span);
          for (const { origin, path: to, target } of definitions(page, offset, view)) {
            inside(origin, text);
            inside(target, view.page(to)!.text);
          }
        }
        for (const { id: grouping } of view.model.tree?.groupings ?? []) {
          const tree = treeOf(view, { language: "nl", view: { grouping, filter: { text } } });
          const unfold = (id?: string): void => {
            for (const node of tree.children(id)) {
              expect(tree.node(node.id)).toEqual(node);
              unfold(node.id);
            }
          };
          unfold();
        }
      },
    ),
    runs(200),
  );
});

test("at every offset of any page each selection holds the one before and the offset", () => {
  fc.assert(
    fc.property(frameworkFiles, (files) => {
      for (const page of workspaceOf(files).view.pages.values()) {
        for (let offset = 0; offset <= Math.min(page.text.length, 300); offset++) {
          let last = { start: offset, end: offset };
          for (const span of selectionRanges(page, offset)) {
            expect(span.start <= last.start && last.end <= span.end).toBe(true);
            last = span;
          }
        }
      }
    }),
    runs(20),
  );
});

test("any text can be a glossary or a table: no rule fails on it, or on a page that is held against it", () => {
  fc.assert(
    fc.property(anyData, anyData, pageText, pageText, (glossary, table, page, generated) => {
      const workspace = new Workspace(builtInModel());
      const texts = {
        [data.glossary]: glossary,
        [data.table]: table,
        [data.generated]: generated,
        [pages.maatregel("2-owp-01-x")]: page,
      };
      for (const [path, text] of Object.entries(texts)) workspace.set(path, text);
      const failures: unknown[] = [];
      workspace.check({ onFailure: (rule, _, error) => failures.push([rule, String(error)]) });
      expect(failures).toEqual([]);
      const { view } = workspace;
      for (const [path, text] of Object.entries(texts)) {
        allInside(workspace, path, text);
        const file = view.dataFile(path);
        for (let offset = 0; file && offset <= text.length + 1; offset++) {
          const shown = dataHover(file, offset, view, { language: "nl", uriOf: (to) => to });
          if (shown) inside(shown.span, text);
        }
      }
    }),
    runs(300),
  );
});
