import { expect, test } from "vitest";
import { crlf, goodMeasure, inMeasure, measure, mended, message, repairs, seen } from "../framework";
import { eachMistake } from "../mistakes";

const title = (value: string) => goodMeasure.replace("title: Richt het toezicht in", `title: ${value}`);

test("a sign in a title that cannot be seen is named, and taken away", () => {
  const text = title("Richt het toe\u00adzicht\u200b in");
  expect(seen(measure, text)).toBe(
    "title: Richt het toe\u00adzicht\u200b in\n                    ^ warning value/invisible",
  );
  expect(message(measure, text)).toEqual({
    nl: "In de waarde van 'title' staat iets wat je niet ziet (zacht afbreekteken, spatie zonder breedte): 'Richt het toe[zacht afbreekteken]zicht[spatie zonder breedte] in'. Wie op die woorden zoekt, vindt de pagina niet. Verwijder het.",
    en: "There is something in the value of 'title' that cannot be seen (soft hyphen, zero width space): 'Richt het toe[soft hyphen]zicht[zero width space] in'. Readers who search for these words do not find the page. Remove it.",
  });
  expect(repairs(measure, text)).toEqual(["Verwijder de tekens *"]);
  expect(mended(measure, crlf(text))).toBe(crlf(goodMeasure));
});

test("signs at the ends, and between lines of another program", () => {
  expect(mended(measure, title("Richt het toezicht in\u00a0"))).toBe(goodMeasure);
  expect(mended(measure, title("Richt het\u2028toezicht in"))).toBe(goodMeasure);
  expect(mended(measure, title("'\u202aRicht het toezicht in\u202c'"))).toBe(title("'Richt het toezicht in'"));
});

test("what may be meant so", () => {
  for (const value of [
    "Artikel\u00a05 en meer",
    "IT\u2011overeenkomst",
    "Richt in \u{1f469}\u200d\u{1f4bb}",
    "شرح\u200cها",
    "Coördinatie – ‘toezicht’ … €",
  ]) {
    expect([value, seen(measure, title(value))]).toEqual([value, ""]);
  }
});

eachMistake("value/invisible", [
  inMeasure("title: Richt het toezicht in", "title: Richt\u200b het toezicht in"),
  inMeasure("title: Richt het toezicht in", 'title: "Richt \ufeffhet toezicht in"'),
]);
