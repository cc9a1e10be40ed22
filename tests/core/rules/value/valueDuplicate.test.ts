import { expect, test } from "vitest";
import {
  change,
  crlf,
  goodMeasure,
  inMeasure,
  measure,
  mended,
  message,
  problems,
  repairs,
  roles,
  seen,
} from "../framework";
import { eachMistake } from "../mistakes";

const withRoles = (lines: string) => change(goodMeasure, roles, lines);

test("the second of two equal values is underlined, with the place of the first", () => {
  const text = withRoles(`rollen:\n- jurist\n- "jurist" # nog eens\n`);
  expect(seen(measure, text)).toBe(`- "jurist" # nog eens\n   ^^^^^^ warning value/duplicate`);
  const [problem] = problems(measure, text);
  expect(problem?.related.map(({ span }) => text.slice(span.start - 2, span.end))).toEqual(["- jurist"]);
  expect(message(measure, text)).toEqual({
    nl: "'jurist' staat al in 'rollen'. Verwijder een van de twee.",
    en: "'jurist' is already in 'rollen'. Remove one of the two.",
  });
});

test("the second one goes with its line, in brackets with its comma", () => {
  const text = crlf(withRoles(`rollen:\n- jurist\n- "jurist" # nog eens\n`));
  expect(repairs(measure, text)).toEqual(["Verwijder de dubbele waarde *"]);
  expect(mended(measure, text)).toBe(crlf(goodMeasure));
  expect(mended(measure, withRoles("rollen: [jurist, jurist]\n"))).toBe(withRoles("rollen: [jurist]\n"));
  expect(mended(measure, withRoles("rollen: [jurist, jurist, ontwikkelaar]\n"))).toBe(
    withRoles("rollen: [jurist, ontwikkelaar]\n"),
  );
});

test("three times is two problems", () => {
  expect(problems(measure, withRoles("rollen:\n- jurist\n- jurist\n- jurist\n")).map(({ code }) => code)).toEqual([
    "value/duplicate",
    "value/duplicate",
  ]);
});

test("the same value under two keys is right", () => {
  const text = change(goodMeasure, "rollen:", "sources:\n  ADR: DM.7\n  ARK: DM.7\nrollen:");
  expect(seen(measure, text)).toBe("");
});

eachMistake("value/duplicate", [
  inMeasure(roles, "rollen: [jurist, jurist]\n"),
  inMeasure(roles, `${roles}- 'jurist'\n`),
]);
