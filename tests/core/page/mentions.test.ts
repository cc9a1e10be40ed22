import { expect, test } from "vitest";
import { builtInModel } from "../../../server/src/configuration/builtInModel";
import { mentionsIn } from "../../../server/src/core/page/mentions";

const found = (text: string) =>
  mentionsIn(text, 0, builtInModel()).map(({ id, span }) => `${id} ${text.slice(span.start, span.end) === id}`);

test("an id is found wherever it stands in the text, in order and without what ends a sentence", () => {
  const text = "Zie urn:nl:ak:mtr:owp-05, (urn:nl:ak:ver:aia-09) en `urn:nl:ak:ver:bio-01`.\nurn:nl:ak:ver:woo-02.";
  expect(found(text)).toEqual([
    "urn:nl:ak:mtr:owp-05 true",
    "urn:nl:ak:ver:aia-09 true",
    "urn:nl:ak:ver:bio-01 true",
    "urn:nl:ak:ver:woo-02 true",
  ]);
});

test.each([
  "urn:nl:ak:ver:aia",
  "urn:nl:ak:ver:aia-09x",
  "x:urn:nl:ak:ver:aia-09",
  "urn:nl:ak:ver:<wet>-<nn>",
  "URN:nl",
])("'%s' is none", (text) => expect(found(text)).toEqual([]));

test("many beginnings of ids take no long time", () => {
  expect(found("urn:nl:ak:ver:".repeat(20_000))).toEqual([]);
  expect(found("(urn:nl:ak:ver:".repeat(20_000))).toEqual([]);
});
