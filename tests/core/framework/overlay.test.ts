import fc from "fast-check";
import { expect, test } from "vitest";
import { builtInModel } from "../../../server/src/configuration/builtInModel";
import { diagnose } from "../../../server/src/core/check/diagnose";
import type { FrameworkView } from "../../../server/src/core/framework/frameworkView";
import { viewWith } from "../../../server/src/core/framework/overlay";
import { readPage } from "../../../server/src/core/page/readPage";
import { expectSame } from "../../expectSame";
import { filePaths, frameworkFiles, pagePaths, pageText, runs, story } from "../../generators";
import { pages, workspaceOf } from "../picture";
import { historyOf } from "./gitLog";

/** All that a view tells. */
function told(view: FrameworkView): unknown {
  const paths = [...view.pages.keys()].sort();
  const found = paths.map((path) => view.page(path)!);
  return {
    paths,
    texts: found.map(({ text }) => text),
    files: [...view.files()].sort(),
    there: pagePaths.map((path) => view.hasFile(path)),
    problems: found.map((page) => diagnose(page, view)),
    referrers: found.map((page) => view.referrers(page)),
    history: view.history,
    pastIds: found.map((page) => page.id && view.fatesOfId(page.id.value)),
    linkers: [...pagePaths, ...filePaths].map((path) => view.linkers(path)),
    withId: found.map((page) => page.id && view.pagesWithId(page.id.value).map(({ path }) => path)),
    ofKind: found.map((page) => [...view.pagesOfKind(page.kind)].map(({ path }) => path).sort()),
    rows: [
      { kind: "maatregel", key: "vereiste", value: "aia-01-toezicht" },
      { kind: "hulpmiddel", key: "categorie", value: "register" },
      { kind: "vereiste", key: "onderwerp", value: "data" },
    ].map((query) => [...view.pagesWith(query)].map(({ path }) => path).sort()),
    resolved: found.map((page) =>
      page.references.map((reference) => reference.type === "name" && view.resolve(reference).map((one) => one.path)),
    ),
  };
}

test("a view with a page as it would be tells what it would tell if the page were so", () => {
  fc.assert(
    fc.property(frameworkFiles, fc.nat(), pageText, story, (files, index, text, past) => {
      const workspace = workspaceOf(files);
      workspace.setHistory(historyOf(past));
      const paths = [...workspace.view.pages.keys()];
      const path = paths[index % paths.length]!;
      const seenBefore = told(workspace.view);
      const would = told(viewWith(readPage(path, text, builtInModel())!, workspace.view));
      expectSame(told(workspace.view), seenBefore);
      workspace.set(path, text);
      expectSame(would, told(workspace.view));
    }),
    runs(50),
  );
});

test("a page that would get an id is found by it, and offered to those who quote it", () => {
  const [one, two] = [pages.vereiste("aia-01-a"), pages.vereiste("aia-02-b")];
  const { view } = workspaceOf({ [one]: "---\nid: urn:nl:ak:ver:aia-07\n---\n", [two]: "---\n---\n" });
  const page = readPage(two, "---\nid: urn:nl:ak:ver:aia-07\n---\n", view.model)!;
  const overlay = viewWith(page, view);
  expect(overlay.pagesWithId("urn:nl:ak:ver:aia-07").map(({ path }) => path)).toEqual([one, two]);
  expect(overlay.candidates(page.kind.id).all.map(({ id }) => id)).toContain("urn:nl:ak:ver:aia-07");
  expect(view.pagesWithId("urn:nl:ak:ver:aia-07").map(({ path }) => path)).toEqual([one]);
});
