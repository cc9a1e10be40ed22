import { describe, expect, test } from "vitest";
import { crlf, goodMeasure, inBody, measure, mended, message, other, problems, repairs, seen } from "../../framework";
import { eachMistake } from "../../mistakes";

const withText = (text: string) => `${goodMeasure}\n${text}\n`;

test("a list below an item that is indented by two spaces is underlined once", () => {
  const text = withText("- Voorbereiden\n  - Doel bepalen\n  - Team kiezen\n- Ontwerpen");
  expect(seen(measure, text)).toBe("  - Doel bepalen\n  ^^^^^^^^^^^^^^ warning body/list-indent");
  expect(message(measure, text)).toEqual({
    nl: "Deze lijst hoort onder het item 'Voorbereiden', maar springt te weinig in; de site zet haar op hetzelfde niveau als dat item. Laat haar vier spaties inspringen.",
    en: "This list belongs below the item 'Voorbereiden', but is not indented enough, so the site puts it on the same level as that item. Indent it by four spaces.",
  });
  expect(repairs(measure, text)).toEqual(["Laat de lijst inspringen *"]);
  expect(mended(measure, crlf(text))).toBe(
    crlf(withText("- Voorbereiden\n    - Doel bepalen\n    - Team kiezen\n- Ontwerpen")),
  );
  expect(problems(measure, text)[0]?.related).toHaveLength(1);
});

test("a text below an item ends the list", () => {
  const text = "1. een\n\n   Uitleg,\n   en meer.\n\n2. twee\n";
  expect(message(other, text)).toEqual({
    nl: "Deze tekst hoort bij het item 'een', maar springt te weinig in; de site beëindigt hier de lijst. Laat hem vier spaties inspringen.",
    en: "This text belongs to the item 'een', but is not indented enough, so the site ends the list here. Indent it by four spaces.",
  });
  expect(mended(other, text)).toBe("1. een\n\n    Uitleg,\n    en meer.\n\n2. twee\n");
});

describe("all that stands below the item moves with it", () => {
  test.each([
    ["- a\n  - b\n    - c\n      - d\n- e", "- a\n    - b\n        - c\n            - d\n- e"],
    ["1. a\n   - b\n     - c\n   - d", "1. a\n    - b\n        - c\n    - d"],
    ["- a\n\n  - b\n\n  - c\n\n- d", "- a\n\n    - b\n\n    - c\n\n- d"],
    ["- a\n\n  - b\n- d", "- a\n\n    - b\n\n- d"],
    ["- a\n  - b\n    gaat door\n- c", "- a\n    - b\n      gaat door\n- c"],
    ["- a\n  - b\n\n    tekst van b\n\n  tekst van a", "- a\n    - b\n\n        tekst van b\n\n    tekst van a"],
    ["- a\n    - b\n      - c", "- a\n    - b\n        - c"],
    ["!!! note\n\n    - a\n      - b", "!!! note\n\n    - a\n        - b"],
    ["* [ ] a\n  * [x] b", "* [ ] a\n    * [x] b"],
  ])("%j", (wrong, right) => {
    expect(seen(other, `${wrong}\n`).match(/body\/[a-z-]+/g)).toEqual(["body/list-indent"]);
    expect(mended(other, `${wrong}\n`)).toBe(`${right}\n`);
  });
});

test("code within it is not moved", () => {
  const text = "- a\n  - b\n\n    ```\n    code\n    ```\n";
  expect(seen(other, text)).toContain("warning body/list-indent");
  expect(repairs(other, text)).toEqual([]);
});

test("lists that are right", () => {
  for (const text of [
    "- a\n    - b\n        - c\n- d",
    "- a\n - b\n- c",
    "  - a\n  - b",
    " 9. a\n10. b".replace(" 9", " 1").replace("10", " 2"),
    "- a\n\t- b",
    "- a\n  gaat door\n- b",
    "Tekst.\n\n  - a\n  - b",
    "- a\n\nTekst.\n\n  - b",
    "- a\n\n## Kop\n\n  - b",
    "- a\n\n Tekst.",
    "```\n- a\n  - b\n```",
    "- a\n\n    tekst\n\n- b",
  ]) {
    expect([text, seen(other, `${text}\n`)]).toEqual([text, ""]);
  }
});

eachMistake("body/list-indent", [
  inBody("- a\n  - b\n- c"),
  inBody("1. a\n   1. b\n   2. c\n2. d"),
  inBody("1. a\n\n   tekst\n\n2. b"),
]);
