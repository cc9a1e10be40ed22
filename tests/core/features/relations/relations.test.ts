import { describe, expect, test } from "vitest";
import {
  codeLenses,
  relatedPlaces,
  relationsSignature,
} from "../../../../server/src/core/features/relations/relations";
import type { Language } from "../../../../server/src/core/text/language";
import { type Files, pages, workspaceOf } from "../../picture";

const requirement = pages.vereiste("aia-05-toezicht");
const second = pages.vereiste("aia-06-weg");
const measure = pages.maatregel("2-owp-05-afwegen");
const tool = pages.hulpmiddel("Kaart");

const files: Files = {
  [requirement]:
    "---\ntitle: Toezicht\nid: urn:nl:ak:ver:aia-05\n---\n<!-- list_maatregelen vereiste/aia-05-toezicht -->\n",
  [second]: "---\ntitle: Weg\nlevenscyclus: [ontwerp]\n---\n",
  [measure]: `---
title: Afwegen
vereiste: [aia-05-toezicht, aia-05-toezicht, nergens]
levenscyclus: [ontwerp]
---
[toezicht](../vereisten/aia-05-toezicht.md)
`,
  [tool]: "---\ntitle: Kaart\nvereiste: [aia-05-toezicht]\nmaatregel: [2-owp-05-afwegen]\n---\n",
  [pages.maatregel("0-org-01-x")]: "---\n---\nurn:nl:ak:ver:aia-05\n",
  [pages.phase("ontwerp")]: "---\ntitle: Ontwerp\n---\n",
};

function lenses(path: string, language: Language = "nl"): string[] {
  const { view } = workspaceOf(files);
  return codeLenses(view.page(path)!, view, language).map(
    ({ title, direction }) => title + (direction ? "" : " (nothing to show)"),
  );
}

describe("above a page is told", () => {
  test.each([
    [requirement, ["Genoemd door 2 maatregelen en 1 hulpmiddel"]],
    [measure, ["Genoemd door 1 hulpmiddel", "Noemt 1 vereiste"]],
    [tool, ["Noemt 1 vereiste en 1 maatregel"]],
    [pages.phase("ontwerp"), ["Genoemd door 1 vereiste en 1 maatregel"]],
  ])("who names it and whom it names, terms left out: %s", (path, told) => expect(lenses(path)).toEqual(told));

  test("that nothing names it, only where something should", () => {
    expect(lenses(second)).toEqual(["Nog geen maatregel noemt deze pagina (nothing to show)"]);
    expect(lenses(second, "en")).toEqual(["No measure names this page yet (nothing to show)"]);
  });
});

test("behind a count are the places where the page is named, or what stands for the pages that it names", () => {
  const { view } = workspaceOf(files);
  const places = (path: string, direction: "namedBy" | "names") =>
    relatedPlaces(view.page(path)!, direction, view).map(
      ({ path: on, span }) => `${on.replace(/.*\//, "")} ${files[on]!.slice(span.start, span.end)}`,
    );
  expect(places(requirement, "namedBy")).toEqual([
    "Kaart.md aia-05-toezicht",
    "0-org-01-x.md urn:nl:ak:ver:aia-05",
    "2-owp-05-afwegen.md aia-05-toezicht",
    "2-owp-05-afwegen.md aia-05-toezicht",
    "2-owp-05-afwegen.md ../vereisten/aia-05-toezicht.md",
  ]);
  expect(places(tool, "names")).toEqual(["aia-05-toezicht.md urn:nl:ak:ver:aia-05", "2-owp-05-afwegen.md Afwegen"]);
});

test("only an edit of what other pages show changes the signature", () => {
  const { view } = workspaceOf(files);
  const signature = (text: string) => relationsSignature(workspaceOf({ [measure]: text }).view.page(measure));
  const text = files[measure]!;
  expect(signature(text)).toBe(relationsSignature(view.page(measure)));
  expect(signature(`${text}Meer tekst.\n`)).toBe(signature(text));
  for (const other of [text.replace("Afwegen", "Wegen"), text.replace(", nergens", ""), `${text}urn:nl:ak:ver:aia-05`])
    expect(signature(other)).not.toBe(signature(text));
  // A list asks for a value of one key, and only front matter makes a relation.
  const withRisk = (key: string) => {
    const page = `---\ntitle: A\n${key}: [niet-van-toepassing]\n---\n`;
    return relationsSignature(workspaceOf({ [requirement]: page }).view.page(requirement));
  };
  expect(withRisk("risicogroep")).not.toBe(withRisk("systeemrisico"));
  const macro = "<!-- list_vereisten levenscyclus/ontwerp -->\n";
  expect(signature(`---\ntitle: A\n---\n${macro}`)).not.toBe(
    signature("---\ntitle: A\nlevenscyclus: [ontwerp]\n---\n"),
  );
});
