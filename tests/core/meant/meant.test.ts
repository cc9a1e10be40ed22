import { describe, expect, test } from "vitest";
import { builtInModelJson } from "../../../server/src/configuration/builtInModel";
import { isIdTaken } from "../../../server/src/core/framework/frameworkView";
import { firstFreeId } from "../../../server/src/core/framework/freeIds";
import { compileContentModel } from "../../../server/src/core/model/compileModel";
import type { Problem } from "../../../server/src/core/problem/problem";
import { historyOf } from "../framework/gitLog";
import { pages, repaired, workspaceOf } from "../picture";
import { change, crlf, framework, goodMeasure, measure, other, requirement, withPage } from "../rules/framework";

const { vereiste } = pages;
const last = vereiste("aia-11-mensen-kijken-mee");

/** The problems of a page once the history is known, which is after they were found without. */
function problems(story: string, path: string, text: string, files = {}): readonly Problem[] {
  const workspace = workspaceOf({ ...withPage(path, text), ...files });
  workspace.check();
  workspace.setHistory(historyOf(story));
  workspace.check();
  return workspace.problems(path);
}

const titles = (problem: Problem | undefined) =>
  (problem?.repairs ?? []).map(({ title, preferred }) => title.nl + (preferred ? " *" : ""));

/** A measure that names a requirement besides the one that is there. */
const naming = (name: string) =>
  change(goodMeasure, "- aia-09-menselijk-toezicht\n", `- aia-09-menselijk-toezicht\n- ${name}\n`);

/** What is said of a name on a measure, and what is offered. */
function said(story: string, name: string, files = {}) {
  const [problem] = problems(story, measure, naming(name), files);
  return { message: problem?.message.nl, repairs: titles(problem) };
}

const goodPage = { [last]: "---\ntitle: Mensen kijken mee\nid: urn:nl:ak:ver:aia-11\n---\n" };

describe("a reference to a page that was renamed", () => {
  test("gets the name of today, followed over all renames and folders", () => {
    const story = `
      2024-03-01 + docs/vereisten/aia-30-ogen-op-de-machine.md
      2024-05-20 docs/vereisten/aia-30-ogen-op-de-machine.md -> docs/wetten/vereisten/aia-30-ogen-op-de-machine.md
      2024-09-02 docs/wetten/vereisten/aia-30-ogen-op-de-machine.md -> docs/wetten/vereisten/aia-10-blijf-kijken.md (91)
      2024-12-19 docs/wetten/vereisten/aia-10-blijf-kijken.md -> ${last}
    `;
    for (const name of ["aia-30-ogen-op-de-machine", "aia-10-blijf-kijken", "aia_10_blijf_kijken.md"]) {
      expect(said(story, name, goodPage)).toEqual({
        message: `Vereiste '${name}' heet sinds 2024-12-19 'aia-11-mensen-kijken-mee'. Pas de verwijzing aan.`,
        repairs: ["Vervang door 'aia-11-mensen-kijken-mee' (hernoemd op 2024-12-19) *", "Verwijder deze verwijzing"],
      });
    }
  });

  test("in English too", () => {
    const [problem] = problems(`2024-12-19 ${vereiste("aia-30-x")} -> ${last}`, measure, naming("aia-30-x"), goodPage);
    expect(problem?.message.en).toBe(
      "Requirement 'aia-30-x' has been called 'aia-11-mensen-kijken-mee' since 2024-12-19. Change the reference.",
    );
    expect(problem?.repairs[0]?.title.en).toBe("Replace with 'aia-11-mensen-kijken-mee' (renamed on 2024-12-19)");
  });

  test("whose text says the same: both agree, also where little of its text was kept", () => {
    const story = `2024-12-19 ${vereiste("aia-30-mensen-kijken-mee")} -> ${last} (53)`;
    expect(said(story, "aia-30-mensen-kijken-mee", goodPage).repairs[0]).toBe(
      "Vervang door 'aia-11-mensen-kijken-mee' (hernoemd op 2024-12-19) *",
    );
  });

  test("of which little text was kept, and not the name: it is offered, but may be another page", () => {
    const story = `2024-12-19 ${vereiste("aia-30-ogen-op-de-machine")} -> ${last} (61)`;
    expect(said(story, "aia-30-ogen-op-de-machine", goodPage)).toEqual({
      message: "Vereiste 'aia-30-ogen-op-de-machine' bestaat niet. Bedoelde je 'aia-11-mensen-kijken-mee'?",
      repairs: [
        "Vervang door 'aia-11-mensen-kijken-mee' (waarschijnlijk hernoemd op 2024-12-19)",
        "Verwijder deze verwijzing",
      ],
    });
  });

  test("while another page took its text: both are offered, the page itself first, and the author chooses", () => {
    const story = `2024-12-19 ${vereiste("aia-30-menselijk-toezicht")} -> ${last}`;
    expect(said(story, "aia-30-menselijk-toezicht", goodPage)).toEqual({
      message:
        "Vereiste 'aia-30-menselijk-toezicht' heet sinds 2024-12-19 'aia-11-mensen-kijken-mee'. Pas de verwijzing aan.",
      repairs: [
        "Vervang door 'aia-11-mensen-kijken-mee' (hernoemd op 2024-12-19)",
        "Vervang door 'aia-09-menselijk-toezicht' (zelfde tekst, ander nummer)",
        "Verwijder deze verwijzing",
      ],
    });
  });

  test("while another page has its text, and the rename is doubtful: the text comes first", () => {
    const story = `2024-12-19 ${vereiste("aia-30-menselijk-toezicht")} -> ${last} (55)`;
    expect(said(story, "aia-30-menselijk-toezicht", goodPage).repairs.slice(0, 2)).toEqual([
      "Vervang door 'aia-09-menselijk-toezicht' (zelfde tekst, ander nummer)",
      "Vervang door 'aia-11-mensen-kijken-mee' (waarschijnlijk hernoemd op 2024-12-19)",
    ]);
  });

  test("two pages had the name, one after the other: both are offered", () => {
    const story = `
      2024-05-20 docs/vereisten/aia-30-x.md -> ${vereiste("aia-00-verboden-AI-praktijken")}
      2024-12-19 ${vereiste("aia-30-x")} -> ${last}
    `;
    expect(said(story, "aia-30-x", goodPage).repairs).toEqual([
      "Vervang door 'aia-11-mensen-kijken-mee' (waarschijnlijk hernoemd op 2024-12-19)",
      "Vervang door 'aia-00-verboden-AI-praktijken' (waarschijnlijk hernoemd op 2024-05-20)",
      "Verwijder deze verwijzing",
    ]);
  });

  test("and is no page of this kind today: the history helps nobody", () => {
    const story = `2024-12-19 ${vereiste("aia-30-x")} -> ${other}`;
    expect(said(story, "aia-30-x", { [other]: "# Leeswijzer\n" }).message).toMatch(/bestaat niet/);
  });

  test("and back: a name that is there is no problem, in any history", () => {
    const story = `
      2024-05-20 ${requirement} -> ${last}
      2024-10-15 - ${requirement}
    `;
    expect(problems(story, measure, goodMeasure)).toEqual([]);
  });
});

describe("a reference to a page that was deleted", () => {
  const gone = vereiste("aia-20-wat-je-vertelt-op-verzoek");

  test("can go: nothing is like it, and no page came instead", () => {
    const story = `
      2024-03-01 + docs/vereisten/aia-20-wat-je-vertelt-op-verzoek.md
      2024-05-20 docs/vereisten/aia-20-wat-je-vertelt-op-verzoek.md -> ${gone}
      2024-10-15 - ${gone}
    `;
    expect(said(story, "aia-20-wat-je-vertelt-op-verzoek")).toEqual({
      message: "Vereiste 'aia-20-wat-je-vertelt-op-verzoek' is verwijderd op 2024-10-15: deze verwijzing kan weg.",
      repairs: ["Verwijder deze verwijzing (de pagina is verwijderd op 2024-10-15) *"],
    });
    const [problem] = problems(story, measure, naming("aia-20-wat-je-vertelt-op-verzoek"));
    expect(repaired(naming("aia-20-wat-je-vertelt-op-verzoek"), problem?.repairs[0])).toBe(goodMeasure);
    expect(problem?.message.en).toBe(
      "Requirement 'aia-20-wat-je-vertelt-op-verzoek' was deleted on 2024-10-15: this reference can go.",
    );
  });

  test("goes only when the author says so, where a requirement came within a month: it may be the same in other words", () => {
    for (const came of ["2024-09-20", "2024-10-15", "2024-11-10"]) {
      const stories = [`2024-10-15 - ${gone}`, `${came} + docs/vereisten/aia-31-nieuw.md`].sort();
      expect(said(stories.join("\n"), "aia-20-wat-je-vertelt-op-verzoek").repairs).toEqual([
        "Verwijder deze verwijzing (de pagina is verwijderd op 2024-10-15)",
      ]);
    }
    const long = `2024-10-15 - ${gone}\n2024-11-20 + ${vereiste("aia-31-nieuw")}\n2024-10-15 + ${pages.role("jurist")}`;
    expect(said(long, "aia-20-wat-je-vertelt-op-verzoek").repairs[0]).toMatch(/ \*$/);
  });

  test("goes only when the author says so, where it is the only one", () => {
    const text = change(goodMeasure, "aia-09-menselijk-toezicht", "aia-20-wat-je-vertelt-op-verzoek");
    expect(titles(problems(`2024-10-15 - ${gone}`, measure, text)[0])).toEqual([
      "Verwijder deze verwijzing (de pagina is verwijderd op 2024-10-15)",
    ]);
  });

  test("while a page is like it: that is offered, and so is removal", () => {
    const story = `2024-10-15 - ${vereiste("aia-09-menselijke-toezicht")}`;
    expect(said(story, "aia-09-menselijke-toezicht")).toEqual({
      message:
        "Vereiste 'aia-09-menselijke-toezicht' is verwijderd op 2024-10-15. Bedoelde je 'aia-09-menselijk-toezicht'?",
      repairs: [
        "Vervang door 'aia-09-menselijk-toezicht' (lijkt erop, zelfde nummer)",
        "Verwijder deze verwijzing (de pagina is verwijderd op 2024-10-15)",
      ],
    });
  });

  test("while its text is back under another number: that is what it became", () => {
    const story = `2024-10-15 - ${vereiste("aia-30-menselijk-toezicht")}`;
    expect(said(story, "aia-30-menselijk-toezicht").repairs[0]).toBe(
      "Vervang door 'aia-09-menselijk-toezicht' (zelfde tekst, ander nummer) *",
    );
  });

  test("is not said of a page of another kind with that name", () => {
    const story = `2024-10-15 - ${pages.hulpmiddel("vragenlijst")}\n2024-10-15 - docs/lezen/vragenlijst.md`;
    expect(said(story, "vragenlijst").message).toMatch(/bestaat niet/);
  });

  test("is said in a filter, where the table stays empty", () => {
    const text = `${goodMeasure}\n<!-- list_maatregelen vereiste/aia-20-wat-je-vertelt-op-verzoek -->\n`;
    const [problem] = problems(`2024-10-15 - ${gone}`, measure, text);
    expect(problem?.message.nl).toBe(
      "Vereiste 'aia-20-wat-je-vertelt-op-verzoek' is verwijderd op 2024-10-15. De tabel blijft leeg. Kies een bestaande vereiste.",
    );
    expect(titles(problem)).toEqual([]);
  });
});

describe("a term of a vocabulary that is a folder", () => {
  const role = (name: string) => change(goodMeasure, "- jurist\n", `- jurist\n- ${name}\n`);
  const { role: path } = pages;

  test("that was renamed", () => {
    const story = `2024-12-19 ${path("beleidsmaker")} -> ${path("jurist")}`;
    const text = change(goodMeasure, "- jurist\n", "- beleidsmaker\n");
    const [problem] = problems(story, measure, text);
    expect(problem?.message.nl).toBe(
      "'beleidsmaker' is geen waarde van 'rollen' meer: die heet sinds 2024-12-19 'jurist'.",
    );
    expect(titles(problem)).toEqual(["Vervang door 'jurist' (hernoemd op 2024-12-19) *"]);
    expect(repaired(text, problem?.repairs[0])).toBe(goodMeasure);
  });

  test("that was deleted, in the folder of today or in one of that name", () => {
    for (const gone of [path("ethicus"), "docs/over/rollen/ethicus.md"]) {
      const [problem] = problems(`2024-10-15 - ${gone}`, measure, role("ethicus"));
      expect(problem?.message.nl).toBe(
        "'ethicus' is geen waarde van 'rollen' meer: verwijderd op 2024-10-15. Kies uit: jurist, ontwikkelaar.",
      );
      expect(problem?.message.en).toBe(
        "'ethicus' is no longer a value of 'rollen': deleted on 2024-10-15. Choose from: jurist, ontwikkelaar.",
      );
      expect(problem?.repairs.map(({ evidence, preferred }) => [evidence.nl, preferred])).toEqual([
        ["verwijderd op 2024-10-15", false],
      ]);
    }
  });
});

test("an old name that stands at the place of a filter gets its key and the name of today", () => {
  const text = `${goodMeasure}\n<!-- list_maatregelen aia-30-ogen-op-de-machine -->\n`;
  const story = `2024-12-19 ${vereiste("aia-30-ogen-op-de-machine")} -> ${requirement}`;
  // Without the history it is only a word that means nothing there.
  expect(problems("", measure, text).map(({ code }) => code)).toEqual(["macro/unknown-option"]);
  const [problem] = problems(story, measure, text);
  expect(problem?.code).toBe("macro/filter");
  expect(titles(problem)).toEqual(["Vervang door 'vereiste/aia-09-menselijk-toezicht' *"]);
});

describe("the number of a page that was deleted", () => {
  const free = (story: string, id: string) => {
    const workspace = workspaceOf(framework);
    workspace.setHistory(historyOf(story));
    return firstFreeId(id, workspace.view);
  };

  test("is not given out again", () => {
    expect(free("", "urn:nl:ak:ver:aia-09")).toBe("urn:nl:ak:ver:aia-10");
    expect(free(`2024-10-15 - docs/vereisten/aia-10-x.md`, "urn:nl:ak:ver:aia-09")).toBe("urn:nl:ak:ver:aia-11");
  });

  test("nor is that of a page that was renumbered before, but the number that it left is free", () => {
    const story = `
      2024-05-20 ${vereiste("aia-10-x")} -> ${vereiste("aia-11-x")}
      2024-10-15 - ${vereiste("aia-11-x")}
    `;
    expect(free(story, "urn:nl:ak:ver:aia-09")).toBe("urn:nl:ak:ver:aia-10");
    expect(free(story, "urn:nl:ak:ver:aia-10")).toBe("urn:nl:ak:ver:aia-10");
    expect(free(story, "urn:nl:ak:ver:aia-11")).toBe("urn:nl:ak:ver:aia-12");
  });

  test("is not taken when the page is back", () => {
    const workspace = workspaceOf({ ...framework, [vereiste("aia-10-x")]: "---\ntitle: X\n---\n" });
    workspace.setHistory(historyOf(`2024-10-15 - ${vereiste("aia-10-x")}`));
    expect(isIdTaken("urn:nl:ak:ver:aia-10", workspace.view)).toBe(false);
    workspace.delete(vereiste("aia-10-x"));
    expect(isIdTaken("urn:nl:ak:ver:aia-10", workspace.view)).toBe(true);
  });
});

describe("a link", () => {
  const linking = (link: string) => `${goodMeasure}\nLees ${link} eerst.\n`;
  const guide = "docs/lezen/gids.md";
  const there = { [guide]: "# Gids\n" };

  test("to a file that was renamed, with the path from this page", () => {
    const [problem] = problems(
      `2024-12-19 ${pages.maatregel("uitleg")} -> ${guide}`,
      measure,
      linking("[dit](uitleg.md#kop)"),
      there,
    );
    expect(problem?.message).toEqual({
      nl: "Het bestand 'uitleg.md' heet sinds 2024-12-19 '../../lezen/gids.md'. Pas de link aan.",
      en: "The file 'uitleg.md' has been called '../../lezen/gids.md' since 2024-12-19. Change the link.",
    });
    expect(titles(problem)).toEqual(["Vervang door '../../lezen/gids.md' (hernoemd op 2024-12-19) *"]);
    expect(repaired(linking("[dit](uitleg.md#kop)"), problem?.repairs[0])).toBe(
      linking("[dit](../../lezen/gids.md#kop)"),
    );
  });

  test("to a file that was moved, where others have the same name", () => {
    const files = {
      ...there,
      "docs/ander/gids.md": "# Andere gids\n",
      "docs/lezen/plaat.png": "",
      "docs/plaat.png": "",
    };
    const story = `
      2024-12-19 ${pages.maatregel("gids")} -> ${guide}
      2024-12-20 ${pages.maatregel("plaat").replace(".md", ".png")} -> docs/lezen/plaat.png
    `;
    const [first, second] = problems(story, measure, linking("[dit](gids.md) en ![dat](plaat.png)"), files);
    expect(first?.message).toEqual({
      nl: "Het bestand 'gids.md' staat sinds 2024-12-19 op een andere plaats: '../../lezen/gids.md'. Pas de link aan.",
      en: "The file 'gids.md' has been at another place since 2024-12-19: '../../lezen/gids.md'. Change the link.",
    });
    expect(titles(first)).toEqual([
      "Vervang door '../../lezen/gids.md' (verplaatst op 2024-12-19) *",
      "Vervang door '../../ander/gids.md' (zelfde naam, andere map)",
    ]);
    expect(titles(second)[0]).toBe("Vervang door '../../lezen/plaat.png' (verplaatst op 2024-12-20) *");
  });

  test("that never led anywhere, to a name that a file had in another folder", () => {
    const [problem] = problems(
      `2024-12-19 docs/oud/uitleg.md -> ${guide}`,
      measure,
      linking("[dit](../uitleg.md)"),
      there,
    );
    expect(titles(problem)).toEqual(["Vervang door '../../lezen/gids.md' (hernoemd op 2024-12-19) *"]);
  });

  test("to a name that a file has today: what became of others of that name says nothing", () => {
    const [problem] = problems("2024-12-19 - docs/oud/gids.md", measure, linking("[dit](gids.md)"), there);
    expect(problem?.message.nl).toBe("Het bestand 'gids.md' bestaat niet. Bedoelde je '../../lezen/gids.md'?");
    expect(titles(problem)[0]).toMatch(/ \*$/);
  });

  test.each([
    ["as in Unix", (text: string) => text],
    ["as in Windows", crlf],
  ])("to a file that was deleted: the link can go, its text stays; line ends %s", (_, ends) => {
    const story = `2024-10-15 - ${pages.maatregel("uitleg")}`;
    const text = ends(linking('[de *uitleg*](uitleg.md "Titel")'));
    const [problem] = problems(story, measure, text);
    expect(problem?.message).toEqual({
      nl: "Het bestand 'uitleg.md' is verwijderd op 2024-10-15. Verwijder de link.",
      en: "The file 'uitleg.md' was deleted on 2024-10-15. Remove the link.",
    });
    expect(titles(problem)).toEqual(["Haal de link weg en laat de tekst staan (verwijderd op 2024-10-15)"]);
    expect(repaired(text, problem?.repairs[0])).toBe(ends(linking("de *uitleg*")));
    const [picture, button] = problems(story, measure, linking("![x](uitleg.md) [y](uitleg.md){ .md-button }"));
    expect([titles(picture), titles(button)]).toEqual([[], []]);
  });
});

describe("where references quote ids", () => {
  const { framework: json, schemas } = builtInModelJson;
  const kinds = { ...json.kinds, vereiste: { ...json.kinds.vereiste!, referencedBy: "id" as const } };
  const model = compileContentModel({ framework: { ...json, kinds }, schemas });

  test("the name that implied the id leads to the page, and to its id of today", () => {
    const page = { [last]: "---\ntitle: Mensen kijken mee\nid: urn:nl:ak:ver:aia-11\n---\n" };
    const workspace = workspaceOf({ ...page, [measure]: naming("urn:nl:ak:ver:aia-30") }, model);
    workspace.check();
    workspace.setHistory(historyOf(`2024-12-19 docs/vereisten/aia-30-x.md -> ${last}`));
    workspace.check();
    const problem = workspace.problems(measure).find(({ repairs }) => repairs[0]?.value === "urn:nl:ak:ver:aia-11");
    expect(problem?.message.nl).toBe(
      "Vereiste 'urn:nl:ak:ver:aia-30' heet sinds 2024-12-19 'urn:nl:ak:ver:aia-11'. Pas de verwijzing aan.",
    );
  });
});
