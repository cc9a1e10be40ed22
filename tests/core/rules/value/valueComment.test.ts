import { expect, test } from "vitest";
import { crlf, goodMeasure, inMeasure, measure, mended, message, other, repairs, seen } from "../framework";
import { eachMistake } from "../mistakes";

const title = (value: string) => goodMeasure.replace("title: Richt het toezicht in", `title: ${value}`);

test("a sign that cuts a title short is underlined with what is gone", () => {
  const text = title("Doel #2 van het toezicht");
  expect(seen(measure, text)).toBe(
    "title: Doel #2 van het toezicht\n            ^^^^^^^^^^^^^^^^^^^ warning value/comment",
  );
  expect(message(measure, text)).toEqual({
    nl: "Achter '#' begint een opmerking; de site leest hier alleen 'Doel'. Zet de waarde tussen aanhalingstekens.",
    en: "A comment starts at '#', so the site reads only 'Doel' here. Put the value in quotes.",
  });
  expect(repairs(measure, text)).toEqual(["Zet de hele waarde tussen aanhalingstekens *"]);
  expect(mended(measure, crlf(text))).toBe(crlf(title("'Doel #2 van het toezicht'")));
});

test("a word behind the sign may be a comment after all", () => {
  expect(repairs(measure, title("Toezicht #nogtedoen"))).toEqual(["Zet de hele waarde tussen aanhalingstekens"]);
});

test("a value that is gone altogether is not called empty too", () => {
  const text = title("#1 van het toezicht");
  expect(seen(measure, text)).toBe("title: #1 van het toezicht\n       ^^^^^^^^^^^^^^^^^^^ warning value/comment");
  expect(mended(measure, text)).toBe(title("'#1 van het toezicht'"));
  expect(seen(other, "---\ntags:\n- #toezicht\n---\n")).toBe("- #toezicht\n  ^^^^^^^^^ warning value/comment");
});

test("values and comments that are right", () => {
  for (const text of [
    title("Toezicht # nog na te kijken"),
    title("'Doel #2 van het toezicht'"),
    title("C# en F#2"),
    goodMeasure.replace("- ontwerp", "- ontwerp #kwaliteit"),
    goodMeasure.replace("- aia-09-menselijk-toezicht", "- aia-09-menselijk-toezicht #1"),
    goodMeasure.replace("toelichting:", "#1 hiervan\ntoelichting:"),
  ]) {
    expect(seen(measure, text)).toBe("");
  }
});

eachMistake("value/comment", [
  inMeasure("title: Richt het toezicht in", "title: Stap #2: toezicht"),
  inMeasure("title: Richt het toezicht in", "title: #2 is 'toezicht'"),
  [other, "---\ntags:\n- ai #1\n---\n"],
]);
