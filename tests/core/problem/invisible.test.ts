import { expect, test } from "vitest";
import { goodMeasure, measure, mended, message, problems, seen } from "../rules/framework";

const change = (what: string, by: string) => goodMeasure.replace(what, by);

test("a message shows what cannot be seen in names, keys and terms, each in its language, and the clean one is the repair", () => {
  const hyphen = change("- aia-09-menselijk-toezicht", "- aia-09-menselijk\u2011toezicht");
  expect(message(measure, hyphen)).toEqual({
    nl: "Vereiste 'aia-09-menselijk[vast koppelteken]toezicht' bestaat niet. Bedoelde je 'aia-09-menselijk-toezicht'?",
    en: "Requirement 'aia-09-menselijk[non-breaking hyphen]toezicht' does not exist. Did you mean 'aia-09-menselijk-toezicht'?",
  });
  const key = change("rollen:", "rol\u00adlen:");
  expect(message(measure, key)?.nl).toContain("De sleutel 'rol[zacht afbreekteken]len' hoort niet");
  const term = change("- ontwerp", "- ont\u200bwerp");
  expect(message(measure, term)?.en).toContain("'ont[zero width space]werp'");
  const id = change("urn:nl:ak:mtr:owp-05", "urn:nl:ak:mtr:owp-05\u00a0");
  expect(message(measure, id)?.nl).toContain("'urn:nl:ak:mtr:owp-05[vaste spatie]'");
  for (const text of [hyphen, key, term, id]) {
    expect(mended(measure, text)).toBe(goodMeasure);
    expect(problems(measure, text)[0]?.repairs[0]?.preferred).toBe(true);
  }
});

test("so it does in macros and links", () => {
  const text = `${goodMeasure}\n[x](../vereisten/aia-09-menselijk\u2011toezicht.md)\n`;
  expect(message(measure, text)?.nl).toContain("aia-09-menselijk[vast koppelteken]toezicht.md'");
  const macro = `${goodMeasure}\n<!-- list_maatregelen vereiste/aia-09-menselijk\u00adtoezicht -->\n`;
  expect(message(measure, macro)?.nl).toContain("'aia-09-menselijk[zacht afbreekteken]toezicht'");
});

test("in front matter, where a plain space belongs", () => {
  for (const [wrong, right] of [
    ["title:\u00a0Richt het", "title: Richt het"],
    ["vereiste:\n\u00a0- aia-09", "vereiste:\n - aia-09"],
    ["vereiste:\n-\u00a0aia-09", "vereiste:\n- aia-09"],
  ] as const) {
    const text = change(right.replace("\n -", "\n-"), wrong);
    expect(seen(measure, text)).toContain("error front-matter/syntax");
    expect(message(measure, text)).toEqual({
      nl: "Hier staat een teken dat je niet ziet (vaste spatie), waar een gewone spatie hoort. Vervang het.",
      en: "There is a character here that cannot be seen (no-break space), where a plain space belongs. Replace it.",
    });
    expect(mended(measure, text)).toContain(right);
  }
});

test("behind a fence, which the site does not read then", () => {
  expect(seen(measure, change("\n---\n#", "\n---\u00a0\n#"))).toBe("---\n^^^ error front-matter/unclosed");
  expect(mended(measure, change("\n---\n#", "\n---\u00a0\n#"))).toBe(goodMeasure);
  expect(mended(measure, `---\u00a0${goodMeasure.slice(3)}`)).toBe(goodMeasure);
});
