import fc from "fast-check";
import { expect, test } from "vitest";
import { diagnoseFile } from "../../../../server/src/core/check/diagnose";
import { preferredRepair } from "../../../../server/src/core/features/fixes/fixAll";
import { fixAllInFile } from "../../../../server/src/core/features/fixes/fixAllInFile";
import { applied } from "../../../../server/src/core/text/textEdits";
import { dataFile, pageText, runs } from "../../../generators";
import { checked, data, type Files, pages, workspaceOf } from "../../picture";
import { frameworkWithData, goodTable } from "../../rules/framework";

function fixed(files: Files, path: string, only?: string) {
  const workspace = checked(files);
  const file = workspace.view.dataFile(path)!;
  return fixAllInFile(
    file,
    workspace.problems(path),
    workspace.view,
    only === undefined ? {} : { only: new Set([only]) },
  );
}

test("all repairs that need no asking are made, and what they bring to light too", () => {
  const text = goodTable
    .replace("nummer;", "Nummer;")
    .replace("SV.1;", "SV.1 ;")
    .replace("doel staat", "doel; dat staat")
    .replace(/$/, "2.01;Is beschreven welke gegevens zijn gebruikt?;Toetsingskader Algemene Rekenkamer\n");
  const result = fixed({ ...frameworkWithData, [data.table]: text }, data.table);
  expect(result.text).toBe(goodTable.replace("Het doel staat vast.", '"Het doel; dat staat vast."'));
  expect(result.fixed.map(({ span }) => text.slice(span.start, span.end).slice(0, 6))).toEqual([
    "Nummer",
    "SV.1 ;",
    "2.01",
    "SV.1 ",
  ]);
  expect(applied(text, result.edits)).toBe(result.text);
});

test("of one rule where that is asked", () => {
  const files = { ...frameworkWithData, [data.glossary]: "*[a]: b\n*[a]: b\n" };
  expect(fixed(files, data.glossary, "source/table").edits).toEqual([]);
  expect(fixed(files, data.glossary, "glossary/duplicate").text).toBe("*[a]: b\n");
});

test("of whatever file: nothing is left that needs no asking, so twice is once", () => {
  fc.assert(
    fc.property(fc.array(dataFile, { minLength: 1, maxLength: 3 }), pageText, (dataFiles, text) => {
      const files: Files = { [pages.maatregel("2-owp-01-afwegen")]: text, ...Object.fromEntries(dataFiles) };
      const { view } = workspaceOf(files);
      for (const path of [data.glossary, data.table]) {
        if (files[path] === undefined) continue;
        const { text: once } = fixed(files, path);
        const after = { ...files, [path]: once };
        expect(diagnoseFile(workspaceOf(after).view.dataFile(path)!, view).filter(preferredRepair)).toEqual([]);
        expect(fixed(after, path).text).toBe(once);
      }
    }),
    runs(100),
  );
});
