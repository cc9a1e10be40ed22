import { expect, test } from "vitest";
import { referenceUnknown } from "../../../server/src/core/rules/referenceUnknown";
import { draw, pages, problemsOf, repaired } from "../picture";

const requirement = pages.vereiste("aia-09-menselijk-toezicht");
const measure = pages.maatregel("2-owp-05-toezicht");
const files = (text: string) => ({ [requirement]: "---\ntitle: Toezicht\n---\n", [measure]: text });

test("a name that no page has is underlined, quotes left out", () => {
  const text = `---
vereiste:
- aia-09-menselijk-toezicht
- 'aia-09-menselijke-toezicht'
---
`;
  expect(draw(files(text), measure, referenceUnknown)).toBe(`---
vereiste:
- aia-09-menselijk-toezicht
- 'aia-09-menselijke-toezicht'
   ^^^^^^^^^^^^^^^^^^^^^^^^^^ error reference/unknown
---
`);
});

test("the filter of a macro is a reference too", () => {
  const text = "---\n---\n<!-- list_maatregelen vereiste/aia-77-weg no-search -->\n";
  expect(draw(files(text), measure, referenceUnknown)).toBe(`---
---
<!-- list_maatregelen vereiste/aia-77-weg no-search -->
                               ^^^^^^^^^^ error reference/unknown
`);
});

test("the message names the value, what is wrong and the remedy", () => {
  const text = "---\nvereiste:\n- aia-09-menselijke-toezicht\n---\n";
  const [problem] = problemsOf(files(text), measure, referenceUnknown);
  expect(problem?.message).toEqual({
    nl: "Vereiste 'aia-09-menselijke-toezicht' bestaat niet. Bedoelde je 'aia-09-menselijk-toezicht'?",
    en: "Requirement 'aia-09-menselijke-toezicht' does not exist. Did you mean 'aia-09-menselijk-toezicht'?",
  });
});

test("the repair keeps quotes, comments and line ends", () => {
  const text = `---\r\nvereiste: # de kern\r\n  - "aia-08-menselijk-toezicht" # let op\r\n---\r\n`;
  const [problem] = problemsOf(files(text), measure, referenceUnknown);
  expect(problem?.repairs[0]?.preferred).toBe(true);
  expect(repaired(text, problem?.repairs[0])).toBe(text.replace("aia-08", "aia-09"));
});

test("where nothing is close, removing the reference is offered and no page that merely shares the number", () => {
  const text = "---\nvereiste:\n- aia-09-melding-van-storingen\n- aia-09-menselijk-toezicht\n---\n";
  const [problem] = problemsOf(files(text), measure, referenceUnknown);
  expect(problem?.repairs.map((repair) => repair.title.nl)).toEqual(["Verwijder deze verwijzing"]);
  expect(repaired(text, problem?.repairs[0])).toBe("---\nvereiste:\n- aia-09-menselijk-toezicht\n---\n");
});
