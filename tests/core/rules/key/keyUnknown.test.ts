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
  other,
  phase,
  repairs,
  requirement,
  seen,
} from "../framework";
import { eachMistake } from "../mistakes";

const withKey = (lines: string) => change(goodMeasure, explanation, explanation + lines);

test("a key that the kind does not have is underlined", () => {
  expect(seen(measure, withKey("kleur: rood # mooi\n"))).toBe("kleur: rood # mooi\n^^^^^ warning key/unknown");
  expect(message(measure, withKey("kleur: rood\n"))).toEqual({
    nl: "De sleutel 'kleur' hoort niet op deze maatregel; de site slaat die over. Verwijder de sleutel of kies een andere.",
    en: "The key 'kleur' does not belong on this measure, so the site ignores it. Remove it or choose another key.",
  });
});

test("removing it takes its lines, also those of a list, and leaves comments below it", () => {
  expect(mended(measure, withKey("kleur: rood # mooi\n"))).toBe(goodMeasure);
  expect(mended(measure, crlf(withKey("kleuren:\n  - rood\n  - blauw\n")))).toBe(crlf(goodMeasure));
  expect(mended(measure, withKey("kleur: >\n  rood\n  en blauw\n# let op\n"))).toBe(withKey("# let op\n"));
});

test("another name of a key is replaced by the name that the site reads", () => {
  const text = change(goodMeasure, "vereiste:", "vereisten:");
  expect(seen(measure, text)).toBe("vereisten:\n^^^^^^^^^ warning key/unknown");
  expect(message(measure, text)?.nl).toContain("Bedoelde je 'vereiste'?");
  expect(repairs(measure, text)).toEqual([
    "Vervang door 'vereiste' (zo heet het hier) *",
    "Verwijder de sleutel 'vereisten'",
  ]);
  expect(mended(measure, text)).toBe(goodMeasure);
  expect(seen(measure, withKey("bronnen:\n  ADR: DM.7\n"))).toBe("bronnen:\n^^^^^^^ warning key/unknown");
});

test("a typing mistake in a required key is one problem", () => {
  const text = change(goodMeasure, "title:", "titl:");
  expect(seen(measure, text)).toBe("titl: Richt het toezicht in\n^^^^ warning key/unknown");
  expect(mended(measure, text)).toBe(goodMeasure);
});

test("a key that stands there already is not offered", () => {
  expect(repairs(measure, withKey("vereisten:\n- aia-09-menselijk-toezicht\n"))).toEqual([
    "Verwijder de sleutel 'vereisten'",
  ]);
  expect(repairs(measure, withKey("sources:\n  ADR: DM.7\n  ADRR: DM.8\n"))).not.toContain(
    "Vervang door 'ADR' (lijkt erop) *",
  );
});

test("below a key where others may stand: a slip of the pen is seen, another name is right", () => {
  const text = withKey("sources:\n  adr: DM.7\n");
  expect(seen(measure, text)).toBe("  adr: DM.7\n  ^^^ warning key/unknown");
  expect(message(measure, text)?.nl).toBe(
    "De sleutel 'adr' hoort niet onder 'sources'; de site slaat die over. Bedoelde je 'ADR'?",
  );
  expect(mended(measure, text)).toBe(withKey("sources:\n  ADR: DM.7\n"));
  expect(seen(measure, withKey("sources:\n  BRA: DM.7\n  NORA: [a, b]\n"))).toBe("");
});

test("below a key that takes no others: the choices are named, and its parent goes when nothing else is left", () => {
  const text = "---\ntitle: Uitleg\nsearch:\n  vindbaar: nee\n---\n";
  expect(seen(other, text)).toBe("  vindbaar: nee\n  ^^^^^^^^ warning key/unknown");
  expect(message(other, text)?.nl).toBe(
    "De sleutel 'vindbaar' hoort niet onder 'search'; de site slaat die over. Kies uit: exclude, boost.",
  );
  expect(mended(other, text)).toBe("---\ntitle: Uitleg\n---\n");
});

test("in braces only the key itself goes", () => {
  const text = withKey("sources: { ADR: DM.7, AKR: 1 }\n");
  expect(mended(measure, text, 1)).toBe(withKey("sources: { ADR: DM.7 }\n"));
});

test("a key without a space behind it, in front of a text with a colon", () => {
  const text = change(goodMeasure, "title: Richt het toezicht in", 'title:"Let op: toezicht"');
  expect(seen(measure, text)).toBe('title:"Let op: toezicht"\n^^^^^^ warning key/unknown');
  expect(message(measure, text)?.nl).toBe("Achter 'title:' ontbreekt een spatie.");
  expect(seen(measure, mended(measure, text))).toBe("");
});

test("an HTML comment with a colon in it", () => {
  const text = withKey("<!-- let op: niet af -->\n");
  expect(seen(measure, text)).toBe("<!-- let op: niet af -->\n^^^^^^^^^^^^^^^^^^^^^^^^ warning key/unknown");
  expect(mended(measure, text)).toBe(withKey("# let op: niet af\n"));
});

test("what the theme of the site reads is right on any page", () => {
  const keys =
    "search:\n  exclude: true\ntemplate: home.html\nicon: material/law\ndescription: Over toezicht.\nstatus: new\ntags:\n- toezicht\n";
  expect(seen(measure, withKey(keys))).toBe("");
  expect(seen(requirement, change(goodRequirement, "levenscyclus:", `${keys}levenscyclus:`))).toBe("");
  expect(seen(phase, `---\ntitle: Ontwerp\n${keys}---\n`)).toBe("");
  expect(seen(measure, withKey("search:\n  excluded: true\n"))).toBe(
    "  excluded: true\n  ^^^^^^^^ warning key/unknown",
  );
});

test("hide, and on other pages any key at all, are right", () => {
  expect(seen(measure, withKey("hide: navigation\n"))).toBe("");
  expect(seen(measure, withKey("hide:\n- navigation\n- toc\n"))).toBe("");
  expect(
    seen(requirement, change(goodRequirement, "levenscyclus:", "status_vereiste:\n- geldend\nlevenscyclus:")),
  ).toBe("");
  expect(
    seen(other, "---\nid: 0\nsummary: x\nallow_excel_export: true\nsearch:\n  exclude: true\nanders: ja\n---\n"),
  ).toBe("");
});

eachMistake("key/unknown", [
  inMeasure(explanation, `${explanation}kleur:\n  - rood\n`),
  inMeasure("vereiste:", "vereisten:"),
  inMeasure(explanation, `${explanation}sources:\n  adr: 1\n`),
  inMeasure(explanation, `<!-- let op: x -->\n${explanation}`),
]);
