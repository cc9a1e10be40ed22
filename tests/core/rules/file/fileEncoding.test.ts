import { expect, test } from "vitest";
import { fileEncoding } from "../../../../server/src/core/rules/file/fileEncoding";
import { data, draw } from "../../picture";
import { frameworkWithData, goodGlossary, goodMeasure, goodTable, measure, message, seen } from "../framework";
import { eachMistake } from "../mistakes";

test("a file that is not UTF-8 is underlined on its first line, and nothing else is said of it", () => {
  expect(seen(measure, `\ufffd${goodMeasure}`)).toBe("\ufffd---\n^^^^ error file/encoding");
  expect(seen(measure, goodMeasure.replace("Richt", "R\0icht"))).toBe("---\n^^^ error file/encoding");
});

test("the message says how to save it", () => {
  expect(message(measure, `\ufffd${goodMeasure}`)).toEqual({
    nl: "Dit bestand is geen UTF-8-tekst; de site kan het niet lezen. Sla het op als UTF-8.",
    en: "This file is not UTF-8 text, so the site cannot read it. Save it as UTF-8.",
  });
});

test("a byte order mark, accents and emoji are right", () => {
  expect(seen(measure, `\ufeff${goodMeasure.replace("Richt", "Échte 🙂 richt")}`)).toBe("");
});

test("a table or glossary that another program saved is underlined at the first letter that cannot be read", () => {
  const shown = (path: string, text: string) => draw({ ...frameworkWithData, [path]: text }, path, fileEncoding);
  const table = "nummer;maatregel;source\nSV.1;Geïnventariseerd;x\n";
  expect(shown(data.table, table.replace("ï", "\ufffd"))).toBe(
    "nummer;maatregel;source\nSV.1;Ge\ufffdnventariseerd;x\n       ^ error file/encoding\n",
  );
  expect(shown(data.glossary, "*[a]: \ufffd\n")).toBe("*[a]: \ufffd\n      ^ error file/encoding\n");
  expect(shown(data.table, goodTable)).toBe(goodTable);
  expect(shown(data.glossary, goodGlossary)).toBe(goodGlossary);
});

eachMistake("file/encoding", [[measure, `\ufffd${goodMeasure}`]]);
