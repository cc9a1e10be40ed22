import { describe, expect, test } from "vitest";
import { completionDocumentation, completions } from "../../server/src/core/features/completion/completion";
import { dataHover } from "../../server/src/core/features/hover/dataHover";
import { hover } from "../../server/src/core/features/hover/hover";
import { compileContentModel } from "../../server/src/core/model/compileModel";
import type { Language } from "../../server/src/core/text/language";
import type { Workspace } from "../../server/src/core/workspace";
import { data, workspaceOf } from "../core/picture";
import { hostileFramework, hostileModel, root } from "./hostileFramework";
import { activeParts, hostileTexts } from "./hostileTexts";

/** All that is shown beside a page or data file: at each offset, and of each suggestion. */
function* shownIn(workspace: Workspace, language: Language): Iterable<[string, string]> {
  const { view } = workspace;
  const options = { language, uriOf: (path: string) => `${root}/${path}` };
  for (const page of view.pages.values()) {
    for (let offset = 0; offset <= page.text.length; offset++) {
      const found = hover(page, offset, view, options);
      if (found) yield [`${page.path}:${offset}`, found.markdown];
    }
    for (const offset of [page.text.indexOf("\n---", 3), page.text.indexOf("vakterm"), page.text.indexOf("- ") + 2]) {
      if (offset < 2) continue;
      for (const { about, label } of completions(page, offset, view, { language, isUnasked: false })) {
        const found = about && completionDocumentation(about, page, view, options);
        if (found) yield [`${page.path}: ${label}`, found];
      }
    }
  }
  for (const file of [data.glossary, data.table].map((path) => view.dataFile(path))) {
    for (let offset = 0; file && offset <= file.text.length; offset++) {
      const found = dataHover(file, offset, view, options);
      if (found) yield [`${file.path}:${offset}`, found.markdown];
    }
  }
}

function activeIn(workspace: Workspace): string[] {
  const seen = new Map<string, string>();
  for (const language of ["nl", "en"] as const)
    for (const [where, markdown] of shownIn(workspace, language)) if (!seen.has(markdown)) seen.set(markdown, where);
  expect(seen.size).toBeGreaterThan(5);
  return [...seen].flatMap(([markdown, where]) => activeParts(markdown, root).map((part) => `${where}: ${part}`));
}

describe("nothing that an author writes becomes a link, an image or HTML in hovers and suggestions", () => {
  test.each(hostileTexts)("%j", (text) => expect(activeIn(workspaceOf(hostileFramework(text)))).toEqual([]));
});

describe("nothing that a content model says does", () => {
  test.each(hostileTexts)("%j", (text) =>
    expect(activeIn(workspaceOf(hostileFramework(text), compileContentModel(hostileModel(text))))).toEqual([]),
  );
});
