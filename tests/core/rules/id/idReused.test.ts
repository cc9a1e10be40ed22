import { describe, expect, test } from "vitest";
import { type Files, pages, past, problemsOf, workspaceOf } from "../../picture";
import { framework, goodMeasure } from "../framework";
import { withoutNames } from "./withoutNames";

const { maatregel } = pages;
const old = maatregel("2-owp-03-oude-afspraken");
const next = maatregel("2-owp-03-weeg-het-af");
const text = goodMeasure.replace("owp-05", "owp-03").replace("Richt het toezicht in", "Weeg het af");

function said(files: Files, story: string): [code: string, message: string, repairs: string[]][] {
  const all = { ...framework, ...files, [past]: story };
  return Object.keys(all).flatMap((path) =>
    problemsOf(all, path)
      .filter(({ code }) => code.startsWith("id/"))
      .map(({ code, message, repairs }): [string, string, string[]] => [
        code,
        message.nl,
        repairs.map(({ title }) => title.nl),
      ]),
  );
}

const told = [
  [
    "id/reused",
    "De id 'urn:nl:ak:mtr:owp-03' was van '2-owp-03-oude-afspraken', een pagina die is verwijderd op 2024-10-15. Andere systemen houden deze pagina voor die oude. Geef de pagina een nummer dat nog niet is gebruikt.",
    ["Hernoem het bestand naar '2-owp-04-weeg-het-af.md', met alle verwijzingen (eerste nummer dat nooit is gebruikt)"],
  ],
];
const gone = `2024-03-01 + ${old}\n2024-10-15 - ${old}`;

describe("a page with the number of a deleted one", () => {
  test("is told as soon as it is written, with the next number that nobody had", () => {
    expect(said({ [next]: text }, gone)).toEqual(told);
  });
  test("and when it is committed", () => {
    expect(said({ [next]: text }, `${gone}\n2024-11-01 + ${next}`)).toEqual(told);
    const here = `${gone}\n2024-11-01 + ${next}\n* 2024-11-20\n ${next} = urn:nl:ak:mtr:owp-03, Weeg het af`;
    expect(said({ [next]: text }, here)).toEqual(told);
  });
  test("also one that was renumbered to it in the commit that deleted the other", () => {
    const story = `2024-03-01 + ${old}\n2024-10-15 - ${old}\n ${maatregel("2-owp-04-weeg-het-af")} -> ${next}`;
    expect(said({ [next]: text }, story).map(([code]) => code)).toEqual(["id/reused"]);
  });
  test("in English", () => {
    const all = { ...framework, [next]: text, [past]: gone };
    expect(problemsOf(all, next)[0]?.message.en).toBe(
      "The id 'urn:nl:ak:mtr:owp-03' was that of '2-owp-03-oude-afspraken', a page that was deleted on 2024-10-15. Other systems take this page for that one. Give the page a number that was never used.",
    );
  });
  test("by the id that stood on the deleted page, where file names say nothing of ids", () => {
    const deleted = `2024-10-15 - ${maatregel("oude-afspraken")} = urn:nl:ak:mtr:owp-03, Oude afspraken`;
    const workspace = workspaceOf({ ...framework, [next]: text, [past]: deleted }, withoutNames());
    workspace.check();
    const [problem] = workspace.problems(next);
    expect(problem?.message.nl).toContain("was van 'oude-afspraken', een pagina die is verwijderd");
    expect(problem?.repairs.map(({ title }) => title.nl)).toEqual([
      "Vervang door 'urn:nl:ak:mtr:owp-04' (eerste nummer dat nooit is gebruikt)",
    ]);
  });
});

describe("nothing is told", () => {
  const none = (story: string, files: Files = { [next]: text }) => expect(said(files, story)).toEqual([]);

  test("of a page that was written anew under another name: it took the place of the other in one commit", () => {
    none(`2024-03-01 + ${old}\n2024-10-15 - ${old}\n + ${next}`);
    none(`2024-03-01 + ${old}\n2024-09-01 + ${next}\n2024-10-15 - ${old}`);
  });
  test("of a page that is called alike, or has the same title: that is the page itself", () => {
    none(gone, { [maatregel("2-owp-03-oude-afspraak")]: text });
    none(`2024-10-15 - ${old} = urn:nl:ak:mtr:owp-03, Weeg het af`);
  });
  test("of a page that is back", () => none(gone, { [old]: text }));
  test("of a page that others know by this id already", () => {
    const released = `${gone}\n2024-11-01 + ${next}\n* v2 2024-12-01\n ${next} = urn:nl:ak:mtr:owp-03, Weeg het af`;
    none(released);
    none(released.replace("v2", "[main]"));
    none(`${gone}\n2024-11-01 + ${next}\n* 2025-06-01\n ${next} = urn:nl:ak:mtr:owp-03, Weeg het af`);
  });
  test("of what came and went since the release, on a branch of its own", () => {
    none(`* v1 2024-01-01\n docs/x.md = y\n${gone}`);
  });
  test("of a page that had another number when it was deleted", () => {
    none(
      `2024-03-01 + ${old}\n2024-09-01 ${old} -> ${maatregel("2-owp-09-oude-afspraken")}\n2024-10-15 - ${maatregel("2-owp-09-oude-afspraken")}`,
    );
  });
});

test("a number that a page had in the last release is not given out", () => {
  const story = `${gone}\n* v1 2024-12-01\n ${maatregel("2-owp-04-anders")} = urn:nl:ak:mtr:owp-04, Anders`;
  expect(said({ [next]: text }, story)[0]?.[2]).toEqual([
    "Hernoem het bestand naar '2-owp-06-weeg-het-af.md', met alle verwijzingen (eerste nummer dat nooit is gebruikt)",
  ]);
});
