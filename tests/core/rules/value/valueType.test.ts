import { expect, test } from "vitest";
import {
  change,
  crlf,
  explanation,
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

test("a single value where a list belongs: the key is underlined and the value becomes an item", () => {
  const text = withRoles("rollen: jurist # en wie nog?\n");
  expect(seen(measure, text)).toBe("rollen: jurist # en wie nog?\n^^^^^^ error value/type");
  expect(message(measure, text)).toEqual({
    nl: "'rollen' is een lijst; nu leest de site elke letter als een item. Zet de waarde op een eigen regel achter een streepje: '- waarde'.",
    en: "'rollen' is a list; now the site reads every letter as an item. Put the value on a line of its own after a dash: '- value'.",
  });
  expect(mended(measure, text)).toBe(withRoles("rollen:\n- jurist # en wie nog?\n"));
  expect(mended(measure, crlf(text))).toBe(crlf(withRoles("rollen:\n- jurist # en wie nog?\n")));
});

test("quotes, a space before the colon, a value on the next line and a comment stay", () => {
  expect(mended(measure, withRoles('rollen: "jurist"\n'))).toBe(withRoles('rollen:\n- "jurist"\n'));
  expect(mended(measure, withRoles("rollen : jurist\n"))).toBe(withRoles("rollen :\n- jurist\n"));
  expect(mended(measure, withRoles("rollen:\n  jurist\n"))).toBe(goodMeasure);
  expect(mended(measure, withRoles("rollen: # wie\n  jurist\n"))).toBe(withRoles("rollen: # wie\n- jurist\n"));
});

test("values with commas become an item each, indented as the other lists of the page", () => {
  const text = withRoles("rollen: jurist, ontwikkelaar\n").replaceAll("\n- ", "\n  - ");
  expect(mended(measure, text)).toBe(
    change(text, "rollen: jurist, ontwikkelaar\n", "rollen:\n  - jurist\n  - ontwikkelaar\n"),
  );
});

test("a value with indented items below it becomes a list of them all", () => {
  const text = withRoles("rollen: jurist\n  - ontwikkelaar\n");
  expect(seen(measure, text)).toBe("rollen: jurist\n^^^^^^ error value/type");
  expect(mended(measure, text)).toBe(withRoles("rollen:\n- jurist\n- ontwikkelaar\n"));
});

test("items without a space behind the dash: each line gets its space", () => {
  const text = withRoles("rollen:\n  -jurist\n  - ontwikkelaar\n  -jurist # x\n");
  expect(seen(measure, text)).toBe("  -jurist\n  ^^^^^^^ error value/type");
  expect(message(measure, text)).toEqual({
    nl: "Achter het streepje ontbreekt een spatie.",
    en: "A space is missing after the dash.",
  });
  expect(repairs(measure, text)).toEqual(["Voeg een spatie in *"]);
  expect(mended(measure, text)).toBe(withRoles("rollen:\n  - jurist\n  - ontwikkelaar\n  - jurist # x\n"));
  expect(mended(measure, crlf(withRoles("rollen:\n  -jurist\n  -ontwikkelaar\n")))).toBe(
    crlf(withRoles("rollen:\n  - jurist\n  - ontwikkelaar\n")),
  );
  expect(mended(measure, withRoles("rollen:\n  -jurist\n"))).toBe(withRoles("rollen:\n  - jurist\n"));
});

test("a text over lines is left to the author", () => {
  for (const value of [">\n  jurist", "jurist\n  of zo"])
    expect(repairs(measure, withRoles(`rollen: ${value}\n`))).toEqual([]);
});

test("a list where a single value belongs", () => {
  for (const value of ["[Toezicht]", "\n- Toezicht"]) {
    const text = change(goodMeasure, "title: Richt het toezicht in", `title: ${value}`);
    expect(problems(measure, text).map(({ code }) => code)).toEqual(["value/type"]);
  }
  expect(message(measure, change(goodMeasure, "title: Richt het toezicht in", "title: [Toezicht]"))?.nl).toBe(
    "'title' is één waarde, geen lijst. Zet de waarde achter de dubbele punt.",
  );
});

test("an item that holds a key or a list", () => {
  expect(seen(measure, withRoles("rollen:\n- jurist: hoofd\n"))).toBe(
    "- jurist: hoofd\n  ^^^^^^^^^^^^^ error value/type",
  );
  expect(seen(measure, withRoles("rollen:\n- - jurist\n"))).toBe("- - jurist\n  ^^^^^^^^ error value/type");
});

test("keys where a list belongs, and a value where keys belong", () => {
  expect(seen(measure, withRoles("rollen:\n  jurist: ja\n"))).toBe("rollen:\n^^^^^^ error value/type");
  const sources = change(goodMeasure, explanation, `${explanation}sources: DM.7\n`);
  expect(seen(measure, sources)).toBe("sources: DM.7\n^^^^^^^ error value/type");
  expect(message(measure, sources)?.nl).toBe("Onder 'sources' horen sleutels met een waarde. Kies uit: ADR, ARK.");
});

test("a dash that is indented further than the one before belongs below it", () => {
  const text = change(
    goodMeasure,
    "- aia-09-menselijk-toezicht\n",
    "- aia-09-menselijk-toezicht\n  - aia-00-verboden-AI-praktijken\n",
  );
  expect(seen(measure, text)).toBe(
    "  - aia-00-verboden-AI-praktijken\n  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error value/type",
  );
  expect(mended(measure, text)).toBe(text.replace("  - aia-00", "- aia-00"));
  expect(seen(measure, mended(measure, text))).toBe("");
});

test("sources with a value, a list, or quotes, hide with either, lists in brackets or indented are right", () => {
  for (const lines of [
    "sources:\n  ADR: DM.7\n  ARK:\n  - 2.18\n  - '3.10'\n",
    "sources: { ADR: [DM.7, DM.8] }\n",
    "hide: navigation\n",
    "hide:\n  - navigation\n",
  ]) {
    expect(seen(measure, change(goodMeasure, explanation, explanation + lines))).toBe("");
  }
  expect(seen(measure, withRoles("rollen: [jurist, ontwikkelaar]\n"))).toBe("");
  expect(seen(measure, withRoles("rollen:\n    - jurist\n"))).toBe("");
});

eachMistake("value/type", [
  inMeasure(roles, "rollen: jurist # ja\n"),
  inMeasure(roles, "rollen : jurist, ontwikkelaar\n"),
  inMeasure(roles, "rollen: jurist\n  - ontwikkelaar\n"),
  inMeasure(roles, "rollen:\n- jurist\n  - ontwikkelaar\n"),
  inMeasure(roles, "rollen:\n  -jurist\n  -ontwikkelaar\n"),
]);
