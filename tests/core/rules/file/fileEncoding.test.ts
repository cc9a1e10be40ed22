import { expect, test } from "vitest";
import { fileEncoding } from "../../../../server/src/core/rules/file/fileEncoding";
import { data, draw } from "../../picture";
import { frameworkWithData, goodGlossary, goodMeasure, goodTable, inBody, measure, message, seen } from "../framework";
import { eachMistake } from "../mistakes";

test("a file that is not UTF-8 is underlined where it is not, and nothing else is said of it", () => {
  expect(seen(measure, `\udcff${goodMeasure}`)).toBe("\udcff---\n^ error file/encoding");
  expect(seen(measure, goodMeasure.replace("Een gemeente", "Eén gemeente").replace("é", "\udcff"))).toBe(
    "E\udcffn gemeente.\n ^ error file/encoding",
  );
  expect(seen(measure, goodMeasure.replace("Richt", "R\0icht"))).toBe("---\n^^^ error file/encoding");
});

test("the message says how to save it", () => {
  expect(message(measure, `\udcff${goodMeasure}`)).toEqual({
    nl: "Dit bestand is geen UTF-8-tekst; de site kan het niet lezen. Sla het op als UTF-8.",
    en: "This file is not UTF-8 text, so the site cannot read it. Save it as UTF-8.",
  });
});

test("a letter that was lost before is a warning, the first of them, and none in code", () => {
  const text = `${goodMeasure}\nCo\ufffdrdinatie en re\ufffdel.\n`;
  expect(seen(measure, text)).toBe("Co\ufffdrdinatie en re\ufffdel.\n  ^ warning file/encoding");
  expect(message(measure, text)).toEqual({
    nl: "Hier is een teken verloren gegaan: het bestand is ooit met een verkeerde tekencodering opgeslagen. Typ het teken opnieuw.",
    en: "A character was lost here: the file was once saved with the wrong encoding. Type the character again.",
  });
  expect(seen(measure, `${goodMeasure}\nHet teken \`\ufffd\` staat voor wat geen tekst is.\n`)).toBe("");
});

test("a byte order mark, accents and emoji are right", () => {
  expect(seen(measure, `\ufeff${goodMeasure.replace("Richt", "Échte 🙂 richt")}`)).toBe("");
});

test("a table or glossary that another program saved is underlined at the first letter that cannot be read", () => {
  const shown = (path: string, text: string) => draw({ ...frameworkWithData, [path]: text }, path, fileEncoding);
  const table = "nummer;maatregel;source\nSV.1;Geïnventariseerd;x\n";
  expect(shown(data.table, table.replace("ï", "\udcff"))).toBe(
    "nummer;maatregel;source\nSV.1;Ge\udcffnventariseerd;x\n       ^ error file/encoding\n",
  );
  expect(shown(data.glossary, "*[a]: \ufffd\n")).toBe("*[a]: \ufffd\n      ^ warning file/encoding\n");
  expect(shown(data.table, goodTable)).toBe(goodTable);
  expect(shown(data.glossary, goodGlossary)).toBe(goodGlossary);
});

eachMistake("file/encoding", [[measure, `\udcff${goodMeasure}`], inBody("Co\ufffdrdinatie.")]);
