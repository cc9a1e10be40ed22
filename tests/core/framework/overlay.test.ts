import fc from "fast-check";
import { expect, test } from "vitest";
import { builtInModel } from "../../../server/src/configuration/builtInModel";
import { diagnose } from "../../../server/src/core/check/diagnose";
import { snapshotWith } from "../../../server/src/core/framework/overlay";
import type { Snapshot } from "../../../server/src/core/framework/snapshot";
import { readPage } from "../../../server/src/core/page/readPage";
import { expectSame } from "../../expectSame";
import { filePaths, frameworkFiles, pagePaths, pageText, runs, story } from "../../generators";
import { pages, workspaceOf } from "../picture";
import { historyOf } from "./gitLog";

/** All that a snapshot tells. */
function told(snapshot: Snapshot): unknown {
  const paths = [...snapshot.pages.keys()].sort();
  const found = paths.map((path) => snapshot.page(path)!);
  return {
    paths,
    texts: found.map(({ text }) => text),
    files: [...snapshot.files()].sort(),
    there: pagePaths.map((path) => snapshot.hasFile(path)),
    problems: found.map((page) => diagnose(page, snapshot)),
    referrers: found.map((page) => snapshot.referrers(page)),
    history: snapshot.history,
    pastIds: found.map((page) => page.id && snapshot.fatesOfId(page.id.value)),
    linkers: [...pagePaths, ...filePaths].map((path) => snapshot.linkers(path)),
    withId: found.map((page) => page.id && snapshot.pagesWithId(page.id.value).map(({ path }) => path)),
    ofKind: found.map((page) => [...snapshot.pagesOfKind(page.kind)].map(({ path }) => path).sort()),
    rows: [
      { kind: "maatregel", key: "vereiste", value: "aia-01-toezicht" },
      { kind: "hulpmiddel", key: "categorie", value: "register" },
      { kind: "vereiste", key: "onderwerp", value: "data" },
    ].map((query) => [...snapshot.pagesWith(query)].map(({ path }) => path).sort()),
    resolved: found.map((page) =>
      page.references.map(
        (reference) => reference.type === "name" && snapshot.resolve(reference).map((one) => one.path),
      ),
    ),
  };
}

test("a snapshot with a page as it would be tells what it would tell if the page were so", () => {
  fc.assert(
    fc.property(frameworkFiles, fc.nat(), pageText, story, (files, index, text, past) => {
      const workspace = workspaceOf(files);
      workspace.setHistory(historyOf(past));
      const paths = [...workspace.snapshot.pages.keys()];
      const path = paths[index % paths.length]!;
      const seenBefore = told(workspace.snapshot);
      const would = told(snapshotWith(readPage(path, text, builtInModel())!, workspace.snapshot));
      expectSame(told(workspace.snapshot), seenBefore);
      workspace.set(path, text);
      expectSame(would, told(workspace.snapshot));
    }),
    runs(50),
  );
});

test("a page that would get an id is found by it, and offered to those who quote it", () => {
  const [one, two] = [pages.vereiste("aia-01-a"), pages.vereiste("aia-02-b")];
  const { snapshot } = workspaceOf({ [one]: "---\nid: urn:nl:ak:ver:aia-07\n---\n", [two]: "---\n---\n" });
  const page = readPage(two, "---\nid: urn:nl:ak:ver:aia-07\n---\n", snapshot.model)!;
  const overlay = snapshotWith(page, snapshot);
  expect(overlay.pagesWithId("urn:nl:ak:ver:aia-07").map(({ path }) => path)).toEqual([one, two]);
  expect(overlay.candidates(page.kind.id).all.map(({ id }) => id)).toContain("urn:nl:ak:ver:aia-07");
  expect(snapshot.pagesWithId("urn:nl:ak:ver:aia-07").map(({ path }) => path)).toEqual([one]);
});
