import { describe, expect, test } from "vitest";
import type { Files } from "../../picture";
import { pages } from "../../picture";
import { change, crlf, frameworkWithData, goodRequirement, measure, requirement } from "../../rules/framework";
import { completed } from "./accepted";

const transparent = pages.vereiste("awb-01-besluit-is-uit-te-leggen");
const files: Files = {
  ...frameworkWithData,
  [transparent]: change(
    change(goodRequirement, "title: Menselijk toezicht", "title: Een besluit is uit te leggen aan één burger"),
    "- transparantie\n",
    "- fundamentele-rechten\n",
  ).replace("aia-09", "awb-01"),
};

/** A measure whose front matter ends in these lines. */
const page = (lines: string) => `---\ntitle: T\n${lines}\n---\n# T\n`;
const labels = (drawn: string, path = measure) => completed(files, path, drawn).items.map(({ label }) => label);
const values = (drawn: string, path = measure) =>
  completed(files, path, drawn).items.map(({ newText }) => newText.replace(/^\s*- |^ /, ""));
/** The page after the first suggestion is chosen. */
function first(drawn: string, path = measure): string {
  const { items, accept } = completed(files, path, drawn);
  if (!items[0]) throw new Error("nothing is suggested");
  return accept(items[0]);
}
const body = (line: string, path = measure) => completed(files, path, `---\ntitle: T\n---\n${line}\n`);

describe("keys", () => {
  test("the required ones that are not there come first, each in the order of the model", () => {
    const found = labels(page("rollen:\n- jurist\n|"));
    expect(found.slice(0, 4)).toEqual(["id", "toelichting", "levenscyclus", "onderwerp"]);
    expect(found).not.toContain("rollen");
    expect(found).toContain("vereiste");
  });

  test("a key comes with what has to stand behind it, in the list style of the page", () => {
    expect(first(page("toel|"))).toBe(page("toelichting: |"));
    expect(first(page("levens|"))).toBe(page("levenscyclus:\n- |"));
    expect(first(page("rollen:\n  - jurist\nlevens|"))).toBe(page("rollen:\n  - jurist\nlevenscyclus:\n  - |"));
    expect(first(page("rollen: [jurist]\nlevens|"))).toBe(page("rollen: [jurist]\nlevenscyclus: [|]"));
    expect(first(page("sour|"))).toBe(page("sources:\n  |"));
    expect(first(crlf(page("levens|")))).toBe(crlf(page("levenscyclus:\n- |")));
  });

  test("are found by their title and by other spellings, and by any letter case", () => {
    expect(labels(page("bronn|"))).toEqual(["sources"]);
    expect(labels(page("FASE|"))).toEqual(["levenscyclus"]);
  });

  test("before a colon only the key is replaced, and before items they become its list", () => {
    expect(first(page("levens|: x"))).toBe(page("levenscyclus|: x"));
    expect(first(page("levens|\n- ontwerp"))).toBe(page("levenscyclus:|\n- ontwerp"));
  });

  test("below a key stand its own", () => {
    expect(labels(page("sources:\n  |"))).toEqual(["ADR", "ARK"]);
    expect(first(page("sources:\n  ADR: DM.7\n  A|"))).toBe(page("sources:\n  ADR: DM.7\n  ARK: |"));
  });

  test("in front matter that nothing closes yet, or that is empty", () => {
    expect(first("---\ntit|")).toBe("---\ntitle: |");
    expect(labels("---\n|\n---\n")[0]).toBe("title");
  });

  test("not in texts of several lines, comments, or outside", () => {
    for (const drawn of [
      page("toelichting: >-\n  tekst\n  rol|"),
      page("toelichting: 'tekst\n  rol|'"),
      page("toelichting: Een\n  rol|"),
      page("# rol|"),
      "--|-\ntitle: T\n---\n",
      "---\ntitle: T\n|---\n",
      "rol|",
    ]) {
      expect(labels(drawn), drawn).toEqual([]);
    }
  });
});

describe("references", () => {
  test.each(["awb", "awb-01", "besluit", "BURGER een", "uit te leggen", "fundamentele", "leggen uit"])(
    "are found by '%s'",
    (typed) => {
      expect(values(page(`vereiste:\n- ${typed}|`))[0]).toBe("awb-01-besluit-is-uit-te-leggen");
    },
  );

  test("show the title behind the code", () => {
    const [item] = completed(files, measure, page("vereiste:\n- een burger|")).items;
    expect(item).toMatchObject({
      label: "awb-01 · Een besluit is uit te leggen aan één burger",
      about: { type: "page", path: transparent },
    });
  });

  test("those that share a topic come first, those that are listed are left out", () => {
    expect(values(page("vereiste:\n- |\nonderwerp:\n- fundamentele-rechten"))[0]).toBe(
      "awb-01-besluit-is-uit-te-leggen",
    );
    expect(values(page("vereiste:\n- |\nonderwerp:\n- transparantie"))[0]).not.toBe("awb-01-besluit-is-uit-te-leggen");
    const rest = values(page("vereiste:\n- aia-09-menselijk-toezicht\n- |"));
    expect([...rest].sort()).toEqual(["aia-00-verboden-AI-praktijken", "awb-01-besluit-is-uit-te-leggen"]);
  });

  const name = "awb-01-besluit-is-uit-te-leggen";
  test.each([
    ["a dash alone", "vereiste:\n-|", `vereiste:\n- ${name}|`],
    ["behind a dash", "vereiste:\n- awb|", `vereiste:\n- ${name}|`],
    ["the whole value", "vereiste:\n- aw|b-99-weg", `vereiste:\n- ${name}|`],
    ["before a comment", "vereiste:\n- awb| # reden", `vereiste:\n- ${name}| # reden`],
    [
      "an indented list",
      "vereiste:\n  - aia-09-menselijk-toezicht\n  - awb|",
      `vereiste:\n  - aia-09-menselijk-toezicht\n  - ${name}|`,
    ],
    [
      "a list in brackets",
      "vereiste: [aia-09-menselijk-toezicht,awb|]",
      `vereiste: [aia-09-menselijk-toezicht,${name}|]`,
    ],
    ["brackets that nothing closes", "vereiste: [awb|", `vereiste: [${name}|]`],
    [
      "brackets over lines",
      "vereiste: [\n  aia-09-menselijk-toezicht,\n  awb|\n]",
      `vereiste: [\n  aia-09-menselijk-toezicht,\n  ${name}|\n]`,
    ],
    ["within quotes", "vereiste:\n- 'awb|'", `vereiste:\n- '${name}'|`],
    ["a quote that nothing closes", 'vereiste:\n- "awb|', `vereiste:\n- "${name}"|`],
    [
      "as the others are quoted",
      "vereiste:\n- 'aia-09-menselijk-toezicht'\n- awb|",
      `vereiste:\n- 'aia-09-menselijk-toezicht'\n- '${name}'|`,
    ],
    ["behind the colon", "vereiste: awb|", `vereiste:\n- ${name}|`],
    [
      "behind the colon in an indented style",
      "rollen:\n  - jurist\nvereiste: awb|",
      `rollen:\n  - jurist\nvereiste:\n  - ${name}|`,
    ],
    ["beside a key that is broken", "vereiste:\n- awb|\nkapot: 'a", `vereiste:\n- ${name}|\nkapot: 'a`],
    ["below a key that is broken", "kapot: 'a\nvereiste:\n- awb|", `kapot: 'a\nvereiste:\n- ${name}|`],
  ])("written as the page does: %s", (_, before, after) => {
    const { items, accept } = completed(files, measure, page(before));
    const item = items.find(({ newText }) => newText.includes(name));
    expect(item && accept(item)).toBe(page(after));
  });

  test("on an empty line of a list a whole item is suggested", () => {
    expect(first(page("levenscyclus:\n|"))).toBe(page("levenscyclus:\n- ontwerp|"));
    expect(first(page("levenscyclus:\n  - ontwerp\n  |"))).toBe(page("levenscyclus:\n  - ontwerp\n  - ontwikkelen|"));
  });
});

describe("other values", () => {
  test("terms of a vocabulary, that of the name's own prefix first", () => {
    expect(values(page("levenscyclus:\n- |"))).toEqual(["ontwerp", "ontwikkelen"]);
    const ofRequirement = values("---\nrisicogroep:\n- verboden|\n---\n", requirement);
    expect(ofRequirement[0]).toContain("verboden-ai");
  });

  test("codes of the source that the key stands for, in quotes only where the site reads another number", () => {
    expect(values(page("sources:\n  ADR: |"))).toHaveLength(3);
    expect(first(page("sources:\n  ADR:\n  - hersteld|"))).toBe(page("sources:\n  ADR:\n  - DM.17|"));
    expect(first(page("sources:\n  ARK: [2.01, 2.1|]"))).toBe(page("sources:\n  ARK: [2.01, '2.10'|]"));
    expect(first(page("sources: {ARK: [2.1|]}"))).toBe(page("sources: {ARK: ['2.10'|]}"));
  });

  test("the id that the name of the file implies", () => {
    expect(first(page("id: |"))).toBe(page("id: urn:nl:ak:mtr:owp-05|"));
  });

  test("nothing in free text", () => {
    expect(labels(page("toelichting: een |"))).toEqual([]);
    expect(labels(page("toelichting: - |"))).toEqual([]);
  });
});

describe("expressions", () => {
  const at = (line: string) => `---\ntitle: T\nuitzondering:\n${line}\n---\n`;
  const chosen = (line: string) => first(at(line), requirement).split("\n")[3];

  test("labels, in quotes where the others are", () => {
    expect(chosen("- open-source-op|")).toBe("- open-source-open-source|");
    expect(chosen(`- '"systeemrisico-systeemrisico" && open-source-op|'`)).toBe(
      `- '"systeemrisico-systeemrisico" && "open-source-open-source"|'`,
    );
    expect(chosen(`- '"systeemrisico-systeemrisico" && "open-source-op|'`)).toBe(
      `- '"systeemrisico-systeemrisico" && "open-source-open-source"|'`,
    );
  });

  test("a sign behind a label", () => {
    expect(labels(at("- open-source-open-source |"), requirement)).toEqual(["&&", "||"]);
    expect(chosen("- open-source-open-source|")).toBe("- open-source-open-source|");
  });
});

describe("macros", () => {
  const chosen = (line: string, label: string, path = requirement) => {
    const { items, accept } = body(line, path);
    const item = items.find((one) => one.label === label);
    return item && accept(item).split("\n")[3];
  };

  test("their names, those of the kind, closed as the site reads them", () => {
    expect(body("<!-- |", requirement).items.map(({ label }) => label)).not.toContain(
      "list_vereisten_on_maatregelen_page",
    );
    for (const line of ["<!-- ta|", "<!--ta|", "<!-- ta| -->", "<!-- ta|-->", "<!-- ta|>", "<!-- ta| ->"]) {
      expect(chosen(line, "tags"), line).toBe("<!-- tags -->|");
    }
    expect(chosen("<!-- list_maa|", "list_maatregelen")).toBe(
      "<!-- list_maatregelen vereiste/aia-09-menselijk-toezicht no-search no-onderwerp no-rol no-levenscyclus -->|",
    );
    expect(chosen("<!-- list_ver|", "list_vereisten")).toBe("<!-- list_vereisten | -->");
  });

  test("filter keys first, then options; no filter further on", () => {
    expect(chosen("<!-- list_maatregelen onder| -->", "onderwerp/")).toBe("<!-- list_maatregelen onderwerp/| -->");
    expect(chosen("<!-- list_maatregelen onder|", "onderwerp/")).toBe("<!-- list_maatregelen onderwerp/| -->");
    expect(body("<!-- list_maatregelen no-search onder| -->").items.map(({ kind }) => kind)).not.toContain("filter");
    expect(chosen("<!-- list_maatregelen no-search no-r| -->", "no-rol")).toBe(
      "<!-- list_maatregelen no-search no-rol| -->",
    );
    expect(chosen("<!-- list_maatregelen no-search no-se| -->", "no-search")).toBeUndefined();
  });

  test("an option says what the table is shown without, and is found by that", () => {
    const found = body("<!-- list_maatregelen zoek| -->").items.filter(({ kind }) => kind === "option");
    expect(found.map(({ label, description }) => [label, description])).toEqual([["no-search", "Zonder zoekveld"]]);
    const option = body("<!-- list_maatregelen no-| -->").items.find(({ label }) => label === "no-rol");
    expect(option?.description).toBe("Zonder de kolom Rollen");
  });

  test("the values of a filter, the page itself first", () => {
    expect(body("<!-- list_maatregelen vereiste/| -->", requirement).items[0]?.newText).toBe(
      "aia-09-menselijk-toezicht",
    );
    expect(chosen("<!-- list_maatregelen onderwerp/tra| -->", "Transparantie")).toBe(
      "<!-- list_maatregelen onderwerp/transparantie| -->",
    );
    expect(chosen("<!-- list_hulpmiddelen categorie/hand|", "Handreiking")).toBe(
      "<!-- list_hulpmiddelen categorie/handreiking -->|",
    );
  });

  test("nothing in other comments and in code", () => {
    expect(body("<!-- let op |").items).toEqual([]);
    expect(body("`<!-- |`").items).toEqual([]);
  });
});

describe("links", () => {
  test("pages by their title, relative to the page", () => {
    const { items, accept } = body("Zie [x](menselijk|).");
    expect(items[0]?.label).toBe("Menselijk toezicht");
    expect(accept(items[0]!)).toContain("Zie [x](../vereisten/aia-09-menselijk-toezicht.md|).");
    const open = body("Zie [x](../vereisten/toez|");
    expect(open.accept(open.items[0]!)).toContain("(../vereisten/aia-09-menselijk-toezicht.md)|");
    const definition = body("[x]: toez|");
    expect(definition.accept(definition.items[0]!)).toContain("[x]: ../vereisten/aia-09-menselijk-toezicht.md|");
  });

  test("first the pages that fit the text between the brackets, in any order and whatever is typed", () => {
    const firstOf = (line: string) => body(line).items[0]?.label;
    expect(firstOf("Zie [toezicht menselijk](|).")).toBe("Menselijk toezicht");
    expect(firstOf("Zie [het **Menselijk** toezicht][x] en [de jurist](|")).toBe("Jurist");
    expect(firstOf("[jurist]: |")).toBe("Jurist");
    expect(firstOf("Zie [een [jurist] erbij](|")).toBe("Jurist");
    // What is typed says more than what stands there.
    expect(firstOf("Zie [jurist](menselijk|).")).toBe("Menselijk toezicht");
    // Words that no page has, and less than half of those that some have, tell nothing.
    const usual = body("Zie [](|).").items.map(({ label }) => label);
    expect(body("Zie [dit](|).").items.map(({ label }) => label)).toEqual(usual);
    expect(body("](|").items.map(({ label }) => label)).toEqual(usual);
  });

  test("anchors by their heading", () => {
    const { items, accept } = body("[x](../vereisten/aia-09-menselijk-toezicht.md#toe|)");
    expect(items.map(({ label }) => label)).toContain("Van toepassing op");
    const item = items.find(({ label }) => label === "Van toepassing op")!;
    expect(accept(item)).toContain("(../vereisten/aia-09-menselijk-toezicht.md#van-toepassing-op|)");
    const own = body("## Kóp één\n[x](#|)");
    expect(own.items.map(({ description, isOfMarkdown }) => [description, isOfMarkdown])).toEqual([
      ["#kop-een", false],
    ]);
  });

  test("not in the text of a link, an address or code", () => {
    for (const line of ["[x|](y.md)", "[x](https://|)", "`[x](|)`", "(|)"]) {
      expect(body(line).items, line).toEqual([]);
    }
  });
});

describe("ordinary text", () => {
  test("terms of the glossary, when asked for", () => {
    const { items, text, offset } = body("Een algo|ritm");
    expect(items.map(({ label }) => label)).toEqual(["algoritme"]);
    expect([items[0]!.insert.end - offset, text.slice(items[0]!.replace.start, items[0]!.replace.end)]).toEqual([
      0,
      "algoritm",
    ]);
  });

  test("nothing when a sign was typed", () => {
    for (const line of ["Een algo-|", "een |", "- |", "(|", "a/|", "[|", "# |"]) {
      expect(completed(files, measure, `---\ntitle: T\n---\n${line}\n`, true).items, line).toEqual([]);
    }
  });
});
