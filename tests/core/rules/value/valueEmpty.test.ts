import { expect, test } from "vitest";
import {
  change,
  crlf,
  explanation,
  goodMeasure,
  goodRequirement,
  inMeasure,
  measure,
  mended,
  message,
  repairs,
  requirement,
  requirements,
  roles,
  seen,
} from "../framework";
import { eachMistake } from "../mistakes";

test("a key of a list without a value is underlined and goes", () => {
  const text = change(goodMeasure, requirements, "vereiste: # later\n");
  expect(seen(measure, text)).toBe("vereiste: # later\n^^^^^^^^ error value/empty");
  expect(message(measure, text)).toEqual({
    nl: "De sleutel 'vereiste' heeft geen waarde. Vul een waarde in of verwijder de sleutel.",
    en: "The key 'vereiste' has no value. Fill in a value or remove the key.",
  });
  expect(mended(measure, text)).toBe(change(goodMeasure, requirements, ""));
});

test("a required key without a value is not removed: a value has to come", () => {
  const text = change(goodMeasure, roles, "rollen:\n");
  expect(seen(measure, text)).toBe("rollen:\n^^^^^^ error value/empty");
  expect(message(measure, text)?.nl).toBe("De sleutel 'rollen' heeft geen waarde. Vul een waarde in.");
  expect(repairs(measure, text)).toEqual([]);
});

test("nothing, ~, null and empty quotes are no value", () => {
  for (const value of ["", "~", "null", "''", '""', "# later"]) {
    const text = change(goodMeasure, explanation, `toelichting: ${value}\n`);
    expect(seen(measure, text)).toBe(`toelichting: ${value}\n^^^^^^^^^^^ warning value/empty`);
  }
});

test("an empty item is underlined and goes", () => {
  const text = change(goodMeasure, "- jurist\n", "- jurist\n- # wie nog?\n");
  expect(seen(measure, text)).toBe("- # wie nog?\n^ error value/empty");
  expect(message(measure, text)).toEqual({
    nl: "Dit item van 'rollen' is leeg; de site toont daar 'None'. Vul een waarde in of verwijder het item.",
    en: "This item of 'rollen' is empty, so the site shows 'None' there. Fill in a value or remove the item.",
  });
  expect(mended(measure, text)).toBe(goodMeasure);
  expect(mended(measure, crlf(text))).toBe(crlf(goodMeasure));
});

test("the only item of a required list is not removed", () => {
  const text = change(goodMeasure, "- jurist\n", "-\n");
  expect(seen(measure, text)).toBe("-\n^ error value/empty");
  expect(repairs(measure, text)).toEqual([]);
});

test("the only item of another list goes with its key", () => {
  expect(mended(measure, change(goodMeasure, requirements, "vereiste:\n  - \n"))).toBe(
    change(goodMeasure, requirements, ""),
  );
});

test("in brackets the item goes with its comma", () => {
  for (const list of ['["", jurist]', '[jurist, ""]', "[jurist, ~]"]) {
    const text = change(goodMeasure, roles, `rollen: ${list}\n`);
    expect(mended(measure, text)).toBe(change(goodMeasure, roles, "rollen: [jurist]\n"));
  }
});

test("below a key: the whole goes when nothing else is left", () => {
  const text = change(goodMeasure, explanation, `${explanation}sources:\n  ADR:\n`);
  expect(seen(measure, text)).toBe("  ADR:\n  ^^^ information value/empty");
  expect(mended(measure, text)).toBe(goodMeasure);
});

test("an exception without a value is an error: a whole table would be gone", () => {
  const text = change(goodRequirement, "open-source:\n- open-source\n", "open-source:\n- open-source\nuitzondering:\n");
  expect(seen(requirement, text)).toBe("uitzondering:\n^^^^^^^^^^^^ error value/empty");
});

test("keys that are not there, empty brackets, and a value of one letter are right", () => {
  expect(seen(measure, change(goodMeasure, requirements, "vereiste: []\n"))).toBe("");
  expect(seen(measure, change(goodMeasure, explanation, "toelichting: x\n"))).toBe("");
  expect(seen(measure, change(goodMeasure, roles, "rollen: [jurist, ]\n"))).toBe("");
});

eachMistake("value/empty", [
  inMeasure(requirements, "vereiste:\n"),
  inMeasure(requirements, "vereiste:\n-\n"),
  inMeasure(roles, "rollen:\n- jurist\n- ~\n"),
  inMeasure(roles, 'rollen: [jurist, ""]\n'),
  inMeasure(roles, "rollen:\n-\n"),
  inMeasure(explanation, `${explanation}sources:\n  ADR:\n`),
]);
