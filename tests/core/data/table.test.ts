import { describe, expect, test } from "vitest";
import { builtInModel } from "../../../server/src/configuration/builtInModel";
import { changedCodes, readTable, type Table } from "../../../server/src/core/data/table";
import type { Rule } from "../../../server/src/core/rule/rule";
import { data, workspaceOf } from "../picture";
import { change, crlf, frameworkWithData, goodMeasure, goodTable, measure } from "../rules/framework";

const model = builtInModel();
const read = (text: string) => readTable(data.table, text, model) as Table;
const codes = (table: Table) => [...table.bySource].map(([source, all]) => [source, [...all.keys()]]);

describe("a table", () => {
  test("has its codes by source, whatever the order of its columns and its line ends", () => {
    const expected = [
      ["Onderzoekskader Auditdienst Rijk", ["SV.1", "DM.7", "DM.17"]],
      ["Toetsingskader Algemene Rekenkamer", ["1.02", "2.01", "2.10", "3.10"]],
    ];
    expect(codes(read(goodTable))).toEqual(expected);
    expect(codes(read(crlf(goodTable)))).toEqual(expected);
    const turned = goodTable.replace(/^([^;]*);(.*);([^;\n]*)$/gm, "$3;$1;$2");
    expect(turned).toContain("source;nummer;maatregel\n");
    expect(codes(read(turned))).toEqual(expected);
  });

  test("of a code that stands twice has the first row, and of white space around a code nothing", () => {
    const { bySource } = read(`${goodTable} SV.1 ;Anders.;Onderzoekskader Auditdienst Rijk\n`);
    const row = bySource.get("Onderzoekskader Auditdienst Rijk")?.get("SV.1");
    expect(row?.description.value).toBe("Het doel staat vast.");
  });

  test("without one of its columns has no codes", () => {
    const table = read(goodTable.replace("source", "bron"));
    expect([table.missingColumns, codes(table)]).toEqual([["source"], []]);
  });

  test("tells no sources apart where the model does not", () => {
    const tables = new Map([...model.tables].map(([name, table]) => [name, { ...table, sources: undefined }]));
    const table = readTable(data.table, goodTable, { ...model, tables }) as Table;
    expect(codes(table)).toEqual([["", ["SV.1", "DM.7", "DM.17", "1.02", "2.01", "2.10", "3.10"]]]);
  });

  test("is at its own path only", () => expect(readTable("docs/x.csv", goodTable, model)).toBeUndefined());
});

describe("what a change of a table changes for pages", () => {
  const changed = (text: string) => {
    const found = changedCodes(read(goodTable), read(text));
    return found && [...found].sort();
  };
  test.each<[string, string, string[] | undefined]>([
    ["a description: nothing", goodTable.replace("doel", "plan"), []],
    ["a new code", `${goodTable}SV.2;x;Onderzoekskader Auditdienst Rijk\n`, ["SV.2"]],
    ["another code", goodTable.replace("SV.1", "SV.2"), ["SV.1", "SV.2"]],
    ["another source", goodTable.replace("vast.;Onderzoekskader Auditdienst Rijk", "vast.;x"), ["SV.1"]],
    ["what makes it unreadable: everything", goodTable.replace("nummer", "x"), undefined],
  ])("%s", (_, text, expected) => expect(changed(text)).toEqual(expected));

  test("a page that names none of those codes is not checked again", () => {
    const page = change(goodMeasure, "rollen:", "sources:\n  ADR: DM.7\nrollen:");
    const workspace = workspaceOf({ ...frameworkWithData, [measure]: page });
    workspace.check();
    const checked: string[] = [];
    const rule: Rule = {
      id: "source/y",
      severity: "hint",
      description: { nl: "x", en: "x" },
      relates: {
        page: ({ path }) => {
          checked.push(path);
          return undefined;
        },
      },
    };
    workspace.set(data.table, goodTable.replace("SV.1", "SV.2").replace("gemeten", "bekend"));
    workspace.check({ rules: [rule] });
    expect(checked).toEqual([]);
    workspace.set(data.table, goodTable.replace("DM.7", "DM.8"));
    workspace.check({ rules: [rule] });
    expect(checked).toEqual([measure]);
  });
});
