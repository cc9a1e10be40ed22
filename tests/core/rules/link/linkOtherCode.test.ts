import { expect, test } from "vitest";
import { pages, problemsOf } from "../../picture";
import {
  crlf,
  framework,
  goodMeasure,
  goodRequirement,
  inBody,
  measure,
  mended,
  message,
  repairs,
  requirement,
  seen,
} from "../framework";
import { eachMistake } from "../mistakes";

const withText = (text: string) => `${goodMeasure}\n${text}\n`;
const link = "(../vereisten/aia-09-menselijk-toezicht.md)";

test("a text that begins with another code than that of the page", () => {
  const text = crlf(withText(`[aia-08 Mensen]${link} en [**AIA-08**]${link}`));
  expect(seen(measure, text)).toBe(
    [
      `[aia-08 Mensen]${link} en [**AIA-08**]${link}`,
      " ^^^^^^ warning link/other-code",
      `${" ".repeat(`[aia-08 Mensen]${link} en [**`.length)}^^^^^^ warning link/other-code`,
    ].join("\n"),
  );
  expect(message(measure, text)).toEqual({
    nl: "De tekst van de link begint met 'aia-08', maar de link leidt naar 'aia-09'. Pas de tekst aan, of de link.",
    en: "The text of the link begins with 'aia-08', but the link leads to 'aia-09'. Change the text, or the link.",
  });
  expect(repairs(measure, withText(`[aia-08 Mensen]${link}`))).toEqual([
    "Vervang door 'aia-09' (daar leidt de link heen)",
  ]);
  expect(mended(measure, withText(`[AIA-08]${link}`))).toBe(withText(`[AIA-09]${link}`));
});

test("a name with the same text and another number leaves no doubt", () => {
  const text = withText(`[aia-08-menselijk-toezicht]${link}`);
  expect(repairs(measure, text)).toEqual(["Vervang door 'aia-09-menselijk-toezicht' (zelfde tekst, ander nummer) *"]);
  expect(mended(measure, text)).toBe(withText(`[aia-09-menselijk-toezicht]${link}`));
  expect(repairs(measure, withText(`[aia-08-uitleg]${link}`))).toEqual([
    "Vervang door 'aia-09-menselijk-toezicht' (daar leidt de link heen)",
  ]);
});

test("where a page has the code, the link can lead there", () => {
  const second = pages.vereiste("aia-08-uitleg");
  const files = {
    ...framework,
    [second]: goodRequirement.replace("aia-09", "aia-08"),
    [measure]: withText(`[aia-08]${link}`),
  };
  const [found] = problemsOf(files, measure).filter(({ code }) => code === "link/other-code");
  expect(found?.repairs.map(({ title }) => title.nl)).toEqual([
    "Vervang door 'aia-09' (daar leidt de link heen)",
    "Laat de link naar 'aia-08-uitleg' leiden",
  ]);
  expect(found?.repairs[1]?.edits.map(({ newText }) => newText)).toEqual(["../vereisten/aia-08-uitleg.md"]);
  expect(found?.repairs.some(({ preferred }) => preferred)).toBe(false);
});

test("other texts are right", () => {
  for (const text of [
    `[aia-09 Mensen]${link} [AIA-09: mensen]${link} [aia-09-oude-naam]${link}`,
    `[aia-08 en aia-09]${link} [Anders dan aia-08]${link} [xyz-08]${link} [aia-8]${link} [2024-08 Mensen]${link}`,
    "[aia-08](https://voorbeeld.nl) [aia-08](#maatregel) [owp-08](#maatregel)",
    `    [aia-08]${link}`,
  ]) {
    expect(seen(measure, withText(text))).toBe("");
  }
  expect(seen(requirement, `${goodRequirement}\n[aia-08](../../levenscyclus/ontwerp.md)\n`)).toBe("");
});

eachMistake("link/other-code", [
  inBody("[aia-08](../vereisten/aia-09-menselijk-toezicht.md)"),
  inBody("[2-owp-08-toezicht-inrichten](../maatregelen/2-owp-05-toezicht-inrichten.md)"),
]);
