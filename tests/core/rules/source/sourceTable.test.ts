import { describe, expect, test } from "vitest";
import { sourceTable } from "../../../../server/src/core/rules/source/sourceTable";
import { data, draw, problemsOf, repaired } from "../../picture";
import { change, crlf, frameworkWithData, goodTable } from "../framework";
import { eachMistake } from "../mistakes";

const at = data.table;
const filesWith = (text: string) => ({ ...frameworkWithData, [at]: text });
const found = (text: string) => problemsOf(filesWith(text), at, sourceTable);
const row = "DM.7;De kwaliteit van de gegevens is gemeten.;Onderzoekskader Auditdienst Rijk\n";

/** The lines on which something is found, with what is drawn below. */
function seen(text: string): string[] {
  const drawn = draw(filesWith(text), at, sourceTable).split("\n");
  return drawn.flatMap((line, index) =>
    /^\s*[\^|]+ \w+ source\/table$/.test(line) ? [`${drawn[index - 1]}\n${line}`] : [],
  );
}
const message = (text: string) => found(text)[0]?.message.nl;
const repairs = (text: string) =>
  (found(text)[0]?.repairs ?? []).map(({ title, preferred }) => title.nl + (preferred ? " *" : ""));
const mended = (text: string) => repaired(text, found(text)[0]?.repairs[0]);

test("a table in good order has no problem, with any line ends, a byte order mark and more columns", () => {
  expect(found(goodTable)).toEqual([]);
  expect(found(`\ufeff${crlf(goodTable)}`)).toEqual([]);
  expect(
    found(
      goodTable
        .replaceAll(/\n(?=.)/g, ";\n")
        .replace("source;", "source;noot")
        .trimEnd()
        .concat(";\n"),
    ),
  ).toEqual([]);
});

describe("a code that stands twice for one source", () => {
  test("is marked at the second place, and the row goes unasked where it says the same", () => {
    const text = change(goodTable, "1.02;", `${row}1.02;`);
    expect(seen(text)).toEqual([`${row}^^^^ warning source/table`]);
    expect(message(text)).toBe("De code 'DM.7' staat hierboven al, met dezelfde tekst. Verwijder een van beide rijen.");
    expect(repairs(text)).toEqual(["Verwijder deze rij *"]);
    expect(mended(text)).toBe(goodTable);
    expect(mended(crlf(text))).toBe(crlf(goodTable));
    const [place] = found(text)[0]?.related ?? [];
    expect([place?.path, text.slice(place?.span.start, place?.span.end)]).toEqual([at, "DM.7"]);
  });

  test("has no repair where the texts differ: which one is wrong, nobody knows", () => {
    const text = change(goodTable, "DM.17;", "DM.7;");
    expect(message(text)).toContain("met een andere tekst. Geef een van beide rijen een andere code.");
    expect(repairs(text)).toEqual([]);
  });

  test("is well under another source", () => {
    expect(found(change(goodTable, "1.02;", "DM.7;"))).toEqual([]);
  });
});

describe("a column that is missing", () => {
  test("is an error at the name that looks like it", () => {
    const text = change(goodTable, "nummer;", "Nummer;");
    expect(seen(text)).toEqual(["Nummer;maatregel;source\n^^^^^^ error source/table"]);
    expect(message(text)).toBe(
      "De kolom 'nummer' ontbreekt, dus de codes zijn niet te vinden. Hier staat 'Nummer': is dat die kolom?",
    );
    expect(mended(text)).toBe(goodTable);
  });

  test("or at the whole first line, with what stands there", () => {
    const text = change(goodTable, "nummer;", "x;");
    expect(seen(text)).toEqual(["x;maatregel;source\n^^^^^^^^^^^^^^^^^^ error source/table"]);
    expect(message(text)).toContain("Op de eerste regel staat: x, maatregel, source.");
    expect(repairs(text)).toEqual([]);
  });

  test("several are one problem: an empty file, or another separator", () => {
    expect(found("").map(({ span }) => span)).toEqual([{ start: 0, end: 0 }]);
    expect(message("")).toBe(
      "De kolommen 'nummer', 'maatregel' en 'source' ontbreken, dus de codes zijn niet te vinden. Op de eerste regel staat: niets.",
    );
    const text = goodTable.replaceAll(";", ",");
    expect(seen(text)).toEqual(["nummer,maatregel,source\n^^^^^^^^^^^^^^^^^^^^^^^ error source/table"]);
    expect(message(text)).toContain("Zet tussen de kolommen een ';'.");
  });
});

describe("a row that is wrong by itself", () => {
  test("too many columns: the description belongs in quotes where the rest is right then", () => {
    const text = change(goodTable, "gegevens is gemeten", "gegevens; die is gemeten");
    expect(found(text)).toHaveLength(1);
    expect(message(text)).toBe(
      "Deze rij heeft 4 kolommen, de tabel 3. Staat er een ';' in een tekst, zet die tekst dan tussen aanhalingstekens.",
    );
    expect(repairs(text)).toEqual(["Zet de omschrijving tussen aanhalingstekens *"]);
    expect(mended(text)).toContain(
      'DM.7;"De kwaliteit van de gegevens; die is gemeten.";Onderzoekskader Auditdienst Rijk\n',
    );
    expect(found(mended(text))).toEqual([]);
    expect(repairs(change(goodTable, "gemeten.;Onderzoekskader Auditdienst Rijk", "gemeten.;x;y"))).toEqual([]);
  });

  test("too few columns", () => {
    const text = change(goodTable, "gemeten.;", "gemeten. ");
    expect(seen(text)).toEqual([`${row.replace(".;", ". ")}${"^".repeat(row.length - 1)} error source/table`]);
    expect(message(text)).toBe("Deze rij heeft 2 van de 3 kolommen. Vul de rij aan of verwijder haar.");
  });

  test("no code, or a space too many around it", () => {
    expect(message(change(goodTable, "SV.1;", ";"))).toContain("Deze rij heeft geen code");
    const text = change(goodTable, "SV.1;", "SV.1 ;");
    expect(seen(text)[0]).toMatch(/\n\^{5} warning/);
    expect(mended(text)).toBe(goodTable);
  });
});

describe("a source that is unknown", () => {
  test("is one problem, however many rows have it, and one repair mends them all", () => {
    const text = goodTable.replaceAll("Auditdienst", "Audit-dienst");
    expect(seen(text)).toHaveLength(1);
    expect(message(text)).toBe(
      "De bron 'Onderzoekskader Audit-dienst Rijk' (in 3 rijen) is onbekend, dus de codes ervan zijn niet te vinden. Bedoelde je 'Onderzoekskader Auditdienst Rijk'?",
    );
    expect(mended(text)).toBe(goodTable);
  });

  test("tells what there is where none is near", () => {
    const text = change(goodTable, "vast.;Onderzoekskader Auditdienst Rijk", "vast.;Iets anders");
    expect(message(text)).toContain(
      "De bron 'Iets anders' is onbekend, dus de codes ervan zijn niet te vinden. Kies uit: Onderzoekskader Auditdienst Rijk, Toetsingskader Algemene Rekenkamer.",
    );
  });
});

describe("quotes that are wrong are the only problem: what follows may be read in the wrong way", () => {
  test("one that nothing closes", () => {
    const text = change(`${goodTable}DM.7;dubbel;x\n`, 'geregeld."', "geregeld.");
    expect(found(text)).toHaveLength(1);
    expect(seen(text)[0]).toMatch(/^DM\.17;"[^\n]*\n {6}\^+ error/);
    expect(message(text)).toContain("wordt nergens gesloten");
  });

  test("one that the next cell in quotes closes", () => {
    const text = change(goodTable, 'geregeld."', "geregeld.")
      .replace("3.10;Is", '3.10;"Is')
      .replace("ontbreekt?", 'ontbreekt?"');
    expect(found(text)).toHaveLength(1);
    expect(message(text)).toContain("Achter het aanhalingsteken dat deze cel afsluit, staat nog tekst.");
  });
});

eachMistake("source/table", [
  [data.table, change(goodTable, "nummer;", "Nummer;")],
  [data.table, goodTable.replaceAll(";", ",")],
  [data.table, change(goodTable, "doel staat", "doel; dat staat")],
  [data.table, change(goodTable, "SV.1;", "SV.1 ;")],
  [data.table, goodTable.replaceAll("Auditdienst", "Audit-dienst")],
  [data.table, `${goodTable}${goodTable.split("\n")[1]}\n`],
  [data.table, change(goodTable, 'geregeld."', "geregeld.")],
]);
