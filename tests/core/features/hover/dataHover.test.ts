import { describe, expect, test } from "vitest";
import { dataHover } from "../../../../server/src/core/features/hover/dataHover";
import { hover } from "../../../../server/src/core/features/hover/hover";
import { definitions } from "../../../../server/src/core/features/relations/definition";
import type { Language } from "../../../../server/src/core/text/language";
import { data, type Files, pages, workspaceOf } from "../../picture";
import { change, frameworkWithData, goodMeasure, measure } from "../../rules/framework";

const text = `${change(goodMeasure, "rollen:", "sources:\n  ADR: DM.7\n  ARK: ['2.10', 9.99]\nrollen:")}
Een AI-systeem volgt de AVG; ook \`AVG\`.
`;
const files: Files = { ...frameworkWithData, [measure]: text };

/** What is shown at the place of `mark` in a page or data file, and what is marked. */
function shown(path: string, mark: string, all: Files = files, language: Language = "nl") {
  const { view } = workspaceOf(all);
  const options = { language, uriOf: (to: string) => `file:///${to}` };
  const at = all[path]!.indexOf(mark);
  if (at < 0) throw new Error(`there is no '${mark}'`);
  const page = view.page(path);
  const found = page ? hover(page, at, view, options) : dataHover(view.dataFile(path)!, at, view, options);
  return found && { text: found.markdown, marked: all[path]!.slice(found.span.start, found.span.end) };
}

function leads(mark: string): string[] {
  const { view } = workspaceOf(files);
  return definitions(view.page(measure)!, text.indexOf(mark), view).map(({ origin, path, target }) =>
    [text.slice(origin.start, origin.end), path, files[path]!.slice(target.start, target.end)].join(" → "),
  );
}

describe("on a page", () => {
  test("a term shows its definition, with a link to its line, and leads there", () => {
    expect(shown(measure, "AVG;")).toEqual({
      text: `**AVG**\n\nAlgemene verordening gegevensbescherming\\.\n\n[includes/begrippenlijst\\.md](file:///${data.glossary}#L2)`,
      marked: "AVG",
    });
    expect(shown(measure, "AVG`")).toBeUndefined();
    expect(leads("AI-systeem volgt")).toEqual([`AI-systeem → ${data.glossary} → AI-systeem`]);
    expect(leads("AVG`")).toEqual([]);
  });

  test("of two definitions it shows the last, as the site does", () => {
    const glossary = "*[AVG]: Een wet.\n*[AVG]: *Twee* <b>wetten</b>.\n";
    expect(shown(measure, "AVG;", { ...files, [data.glossary]: glossary })?.text).toContain(
      "\\*Twee\\* &lt;b\\>wetten&lt;/b\\>\\.\n\n[includes/begrippenlijst\\.md](file:///includes/begrippenlijst.md#L2)",
    );
  });

  test("a code shows its source and what it stands for, with a link to its row, and leads there", () => {
    expect(shown(measure, "DM.7")).toEqual({
      text: `**DM\\.7** · Onderzoekskader Auditdienst Rijk\n\nDe kwaliteit van de gegevens is gemeten\\.\n\n[script/maatregelen\\-adr\\-ark\\.csv](file:///${data.table}#L3)`,
      marked: "DM.7",
    });
    expect(shown(measure, "2.10")?.marked).toBe("2.10");
    expect(leads("2.10")).toEqual([`2.10 → ${data.table} → 2.10`]);
  });

  test("a code that is not in the table shows nothing, nor does any where there is no table", () => {
    expect(shown(measure, "9.99")).toBeUndefined();
    const { [data.table]: _, ...without } = files;
    expect(shown(measure, "DM.7", without)).toBeUndefined();
    expect(leads("9.99")).toEqual([]);
  });

  test("nothing is shown in the text where there is no glossary", () => {
    const { [data.glossary]: _, ...without } = files;
    expect(shown(measure, "AVG;", without)).toBeUndefined();
  });
});

describe("in the files themselves", () => {
  test("a term shows the pages that use it", () => {
    expect(shown(data.glossary, "AVG")).toEqual({
      text: `**AVG**\n\nGebruikt in 1 maatregel:\n\n- [Richt het toezicht in](file:///${measure})`,
      marked: "AVG",
    });
    expect(shown(data.glossary, "algoritme", files, "en")?.text).toBe("**algoritme**\n\nNot used anywhere");
    expect(shown(data.glossary, "Stappen")).toBeUndefined();
  });

  test("a code shows the pages that name it under its own source", () => {
    expect(shown(data.table, "DM.7")).toEqual({
      text: `**DM\\.7**\n\nGebruikt in 1 maatregel:\n\n- [Richt het toezicht in](file:///${measure})`,
      marked: "DM.7",
    });
    expect(shown(data.table, "SV.1")?.text).toBe("**SV\\.1**\n\nNergens gebruikt");
    const [second, third] = ["2-owp-06-b", "2-owp-07-c"].map(pages.maatregel) as [string, string];
    const table = `${files[data.table]}DM.7;Anders.;Toetsingskader Algemene Rekenkamer\n`;
    const more = {
      ...files,
      [data.table]: table,
      [second]: "---\ntitle: B\nsources:\n  ARK: [DM.7]\n---\n",
      [third]: text,
    };
    expect(shown(data.table, "DM.7;De", more)?.text).toContain("Gebruikt in 2 maatregelen:");
    expect(shown(data.table, "DM.7;Anders", more)?.text).toContain(`1 maatregel:\n\n- [B](file:///${second})`);
    expect(shown(data.table, "nummer")).toBeUndefined();
  });
});
