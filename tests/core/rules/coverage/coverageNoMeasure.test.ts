import { expect, test } from "vitest";
import { pages, workspaceOf } from "../../picture";
import {
  change,
  crlf,
  framework,
  goodMeasure,
  goodRequirement,
  goodTool,
  measure,
  otherRequirement,
  requirement,
  tool,
} from "../framework";
import { eachMistake } from "../mistakes";

/** The problems on the requirement in a framework with these pages changed. */
function onRequirement(changed: Readonly<Record<string, string>>): string[] {
  const workspace = workspaceOf({ ...framework, ...changed });
  workspace.check();
  return workspace.problems(requirement).map(({ code, severity, message: { nl } }) => `${severity} ${code}: ${nl}`);
}

const other = change(goodMeasure, "- aia-09-menselijk-toezicht\n", "- aia-00-verboden-AI-praktijken\n");
const hint =
  "hint coverage/no-measure: Geen enkele maatregel noemt deze vereiste. Zet 'aia-09-menselijk-toezicht' bij 'vereiste' op een van de maatregelen die hierbij helpen.";

test("a requirement that no measure names says so, at its first line", () => {
  expect(onRequirement({ [measure]: crlf(other), [requirement]: crlf(goodRequirement) })).toEqual([hint]);
  const workspace = workspaceOf({ ...framework, [measure]: other });
  workspace.check();
  expect(workspace.problems(requirement)[0]).toMatchObject({
    span: { start: 0, end: 3 },
    repairs: [],
    message: {
      en: "No measure names this requirement. Put 'aia-09-menselijk-toezicht' under 'vereiste' on one of the measures that help with it.",
    },
  });
});

test("one that a measure names is right", () => expect(onRequirement({})).toEqual([]));

test("a tool that names it, a link to it or a list of it is no measure", () => {
  const named = "vereiste:\n- aia-09-menselijk-toezicht\n";
  const changed = {
    [tool]: change(goodTool, "levenscyclus:", `${named}levenscyclus:`),
    [measure]: `${other}[x](../vereisten/aia-09-menselijk-toezicht.md)\n<!-- list_maatregelen vereiste/aia-09-menselijk-toezicht -->\n`,
  };
  expect(onRequirement(changed)).toEqual([hint]);
});

test("it comes and goes with an edit of the measure, and with the measure", () => {
  const workspace = workspaceOf(framework);
  workspace.check();
  const now = () => {
    const changed = workspace.check();
    return changed.get(requirement)?.map(({ code }) => code);
  };
  workspace.set(measure, other);
  expect(now()).toEqual(["coverage/no-measure"]);
  workspace.set(measure, goodMeasure);
  expect(now()).toEqual([]);
  workspace.set(measure, goodMeasure.replace("Regel wie", "Bepaal wie"));
  expect(now()).toBeUndefined();
  workspace.set(pages.maatregel("2-owp-06-anders"), other);
  workspace.delete(measure);
  expect(now()).toEqual(["coverage/no-measure"]);
  // Without any measure it would be said of every requirement.
  workspace.delete(pages.maatregel("2-owp-06-anders"));
  expect(now()).toEqual([]);
});

test("a requirement whose front matter cannot be read has other worries", () => {
  const broken = change(goodRequirement, "toelichting: Mensen kunnen ingrijpen.", "toelichting: 'Mensen");
  expect(onRequirement({ [measure]: other, [requirement]: broken }).join()).not.toContain("coverage/no-measure");
});

eachMistake("coverage/no-measure", [[pages.vereiste("aia-10-los"), otherRequirement("aia-10")]]);
