import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { builtInModel } from "../../../../server/src/configuration/builtInModel";
import { prepareRename, rename } from "../../../../server/src/core/features/moves/rename";
import { anchorsOf } from "../../../../server/src/core/page/anchors";
import { contains } from "../../../../server/src/core/text/span";
import { applied } from "../../../../server/src/core/text/textEdits";
import { runs } from "../../../generators";
import { historyOf } from "../../framework/gitLog";
import { type Files, pages, workspaceOf } from "../../picture";
import { goodMeasure, goodRequirement, measure, requirement } from "../../rules/framework";

const files: Files = { [requirement]: goodRequirement, [measure]: goodMeasure };
const site = builtInModel().siteFile!;
const [relations] = [...builtInModel().mentions] as [string];

/** The text without its `|`, and where that was. */
function cursor(text: string): [text: string, offset: number] {
  const offset = text.indexOf("|");
  return [text.slice(0, offset) + text.slice(offset + 1), offset];
}

/** What F2 at `|` proposes on a page beside `others`: the name in its place, or the sentence that refuses. */
function prepared(path: string, text: string, others: Files = files): string | undefined {
  const [plain, offset] = cursor(text);
  const { view } = workspaceOf({ ...others, [path]: plain });
  const found = prepareRename(view.page(path)!, offset, view);
  if (!found) return undefined;
  if ("refused" in found) return found.refused.nl;
  return `${plain.slice(found.span.start, found.span.end)} = ${found.placeholder}`;
}

/** All files after F2 at `|`, or the sentence that refuses. */
function renamed(
  path: string,
  text: string,
  newName: string,
  others: Files = files,
  beside: Files = {},
): Files | string {
  const [plain, offset] = cursor(text);
  const all = { ...others, [path]: plain };
  const { view } = workspaceOf(all);
  const texts = Object.entries(beside).map(([path, text]) => ({ path, text }));
  const found = rename(view.page(path)!, offset, newName, view, texts);
  if (!found) return "nothing";
  if ("refused" in found) return found.refused.nl;
  const after: Record<string, string> = { ...all, ...beside };
  for (const { path, edits } of found.files) after[path] = applied(after[path]!, edits);
  return Object.fromEntries(Object.entries(after).map(([path, text]) => [found.moves.get(path) ?? path, text]));
}

/** The anchor that leads to each heading of a page. */
function anchorsOfHeadings(text: string): (string | undefined)[] {
  const page = workspaceOf({ [tool]: text }).view.page(tool)!;
  const anchors = [...anchorsOf(page).values()];
  return page.body.blocks.headings.map((heading) => anchors.find(({ span }) => contains(heading.span, span.start))?.id);
}

const tool = pages.hulpmiddel("x");

describe("F2 is for", () => {
  test.each([
    [
      "a reference",
      "---\nvereiste:\n- aia-09-|menselijk-toezicht\n---\n",
      "aia-09-menselijk-toezicht = aia-09-menselijk-toezicht",
    ],
    [
      "a filter",
      "<!-- list_maatregelen vereiste/|aia-09-menselijk-toezicht -->",
      "aia-09-menselijk-toezicht = aia-09-menselijk-toezicht",
    ],
    [
      "a link",
      "[x](../vereisten/|aia-09-menselijk-toezicht.md#risico)",
      "../vereisten/aia-09-menselijk-toezicht.md = aia-09-menselijk-toezicht",
    ],
    ["the anchor of a link", "[x](../vereisten/aia-09-menselijk-toezicht.md#ris|ico)", "risico = Risico"],
    ["a URN in the text", "Zie `urn:nl:ak:|ver:aia-09`.", "urn:nl:ak:ver:aia-09 = urn:nl:ak:ver:aia-09"],
    ["a title, for the page", "---\ntitle: Een |titel\n---\n", "Een titel = x"],
    ["a heading", "## Een |kop { #x }", "Een kop = Een kop"],
  ])("%s", (_, text, expected) => {
    expect(prepared(tool, text)).toBe(expected);
  });

  test.each([
    ["prose", "Zomaar |tekst"],
    ["a link to another site", "[x](https://voorbeeld.nl/|x)"],
    ["an image", "![x](be|eld.png)"],
    ["a key", "---\nvere|iste:\n- aia-09-menselijk-toezicht\n---\n"],
    ["a term that is no page", "---\ncategorie:\n- regis|ter\n---\n"],
    ["the signs of a heading", "|## Kop"],
  ])("not for %s", (_, text) => {
    expect(prepared(tool, text)).toBe(undefined);
  });

  test("not for a name that nobody has, which a sentence says", () => {
    expect(prepared(tool, "---\nvereiste:\n- aia-99-|weg\n---\n")).toBe(
      "Vereiste 'aia-99-weg' bestaat niet, dus er is niets om te hernoemen. Zet hier eerst een naam die bestaat.",
    );
  });

  test("not for the page of a folder, which a sentence says", () => {
    const index = pages.other("index");
    expect(prepared(tool, "[x](../../in|dex.md)", { [index]: "" })).toMatch(/^Dit is de pagina van de map zelf/);
  });
});

describe("a page with another name", () => {
  const text =
    "---\nvereiste:\n- |aia-09-menselijk-toezicht\n---\nZie urn:nl:ak:ver:aia-09 en urn:nl:ak:ver:aia-091.\n";
  test("has it everywhere: in its file, its id, front matter, filters, the text, the site and the table", () => {
    const beside = {
      [site]:
        "nav:\n  - Home: index.md # blijft\n  - 'Toezicht': voldoen-aan-wetten-en-regels/vereisten/aia-09-menselijk-toezicht.md\n",
      [relations]: "nummer,urn:nl:ak:ver:aia-09,urn:nl:ak:ver:aia-10\r\nSV.1,\"['urn:nl:ak:ver:aia-09']\",1\r\n",
    };
    const after = renamed(tool, text, "aia-12-toezicht", files, beside) as Files;
    expect(after).toEqual({
      [pages.vereiste("aia-12-toezicht")]: goodRequirement
        .replace("id: urn:nl:ak:ver:aia-09", "id: urn:nl:ak:ver:aia-12")
        .replace("vereiste/aia-09-menselijk-toezicht", "vereiste/aia-12-toezicht"),
      [measure]: goodMeasure.replace("- aia-09-menselijk-toezicht", "- aia-12-toezicht"),
      [tool]: "---\nvereiste:\n- aia-12-toezicht\n---\nZie urn:nl:ak:ver:aia-12 en urn:nl:ak:ver:aia-091.\n",
      [site]: beside[site]!.replace("aia-09-menselijk-toezicht", "aia-12-toezicht"),
      [relations]: beside[relations]!.replaceAll("aia-09", "aia-12"),
    });
  });

  test("can be given it by its id, which keeps the text of the name", () => {
    const after = renamed(requirement, goodRequirement.replace("id: urn", "id: |urn"), "urn:nl:ak:ver:avg-03");
    expect(Object.keys(after)).toContain(pages.vereiste("avg-03-menselijk-toezicht"));
  });

  test("keeps an id that its name did not imply", () => {
    const other = {
      ...files,
      [requirement]: goodRequirement.replace("id: urn:nl:ak:ver:aia-09", "id: urn:nl:ak:ver:aia-08"),
    };
    const after = renamed(tool, text, "aia-12-toezicht", other) as Files;
    expect(after[pages.vereiste("aia-12-toezicht")]).toContain("id: urn:nl:ak:ver:aia-08\n");
  });

  test("changes nothing when it is the same", () => {
    expect(renamed(tool, text, " aia-09-menselijk-toezicht.md ")).toEqual({ ...files, [tool]: text.replace("|", "") });
  });

  test("is a term for those that use it", () => {
    const term = pages.role("jurist");
    const after = renamed(term, "---\ntitle: J|urist\n---\n", "rechtsgeleerde") as Files;
    expect(after[requirement]).toContain("rollen:\n- rechtsgeleerde\n");
    expect(after[pages.role("rechtsgeleerde")]).toBe("---\ntitle: Jurist\n---\n");
  });

  test.each([
    ["", "Een pagina heeft een naam nodig. Vul die in."],
    ["oud/aia-09-x", /is een pad/],
    ["index", /geen naam voor een pagina hier/],
    ["aia-12-a:b", /bevat ':'/],
    [
      "toezicht",
      "'toezicht' heeft niet de vorm van een naam van deze soort (vereiste). Schrijf die als 'aia-05-korte-omschrijving'.",
    ],
    ["avg-02-bestaat", "Vereiste 'avg-02-bestaat' bestaat al. Kies een andere naam."],
    ["AVG-02-bestaat", /vorm/],
    ["avg-02-anders", "De id 'urn:nl:ak:ver:avg-02' is al van 'avg-02-bestaat'. Kies een ander nummer."],
    ["urn:nl:ak:ver:avg-02", "De id 'urn:nl:ak:ver:avg-02' is al van 'avg-02-bestaat'. Kies een ander nummer."],
    ["urn:nl:ak:ver:xyz-02", /is geen id van deze soort/],
  ])("may not be called '%s', which a sentence says", (name, sentence) => {
    const taken = { [pages.vereiste("avg-02-bestaat")]: "---\nid: urn:nl:ak:ver:avg-02\n---\n" };
    const found = renamed(tool, text, name, { ...files, ...taken });
    if (typeof sentence === "string") expect(found).toBe(sentence);
    else expect(found).toMatch(sentence);
  });

  test("may not have the number of one that was deleted", () => {
    const workspace = workspaceOf(files);
    workspace.setHistory(historyOf(`2024-01-15 - ${pages.vereiste("aia-12-oud")}`));
    const { view } = workspace;
    const page = view.page(requirement)!;
    const found = rename(page, page.text.indexOf("title: ") + 8, "aia-12-toezicht", view);
    expect(found && "refused" in found && found.refused.nl).toMatch(/was van een pagina die is verwijderd/);
  });
});

describe("a heading with another text", () => {
  const path = pages.other("lezen/uitleg");
  const other = pages.other("leeswijzer");
  const others = { [other]: '[a](lezen/uitleg.md#een-kop) [b](#een-kop) <a href="lezen/uitleg/#een-kop">c</a>\n' };
  test("has the anchor of the site, and all links to it follow", () => {
    const after = renamed(path, "# Titel\n\n## Een |kop ##\n[z](#een-kop)\n", "Eén *andere* kop", others);
    expect(after).toEqual({
      [path]: "# Titel\n\n## Eén *andere* kop ##\n[z](#een-andere-kop)\n",
      [other]: '[a](lezen/uitleg.md#een-andere-kop) [b](#een-kop) <a href="../lezen/uitleg/#een-kop">c</a>\n'.replace(
        '"../lezen/uitleg/#een-kop"',
        '"lezen/uitleg/#een-kop"',
      ),
    });
  });

  test("leaves its name to the next one that has it", () => {
    const after = renamed(path, "## K|op\n\n## Kop\n\n[a](#kop) [b](#kop_1)\n", "Andere", {});
    expect(after).toEqual({ [path]: "## Andere\n\n## Kop\n\n[a](#andere) [b](#kop)\n" });
  });

  test("keeps an anchor of its own", () => {
    const after = renamed(path, "## Een |kop { #vast }\n[z](#vast)\n", "Anders", {});
    expect(after).toEqual({ [path]: "## Anders { #vast }\n[z](#vast)\n" });
  });

  test("can be given it from a link on another page", () => {
    const after = renamed(other, "[a](lezen/uitleg.md#een-|kop)\n", "Slot", { [path]: "## Een kop\n" });
    expect(after).toEqual({ [path]: "## Slot\n", [other]: "[a](lezen/uitleg.md#slot)\n" });
  });

  test("can be given one of its own, and links follow to that", () => {
    const after = renamed(path, "## Een |kop\n[z](#een-kop)\n", "Kop { #vast }", {});
    expect(after).toEqual({ [path]: "## Kop { #vast }\n[z](#vast)\n" });
  });

  test("frees the anchors that stood in it", () => {
    const after = renamed(path, '## <a id="kop"></a> K|op\n[z](#kop_1)\n', "Kop", {});
    expect(after).toEqual({ [path]: "## Kop\n[z](#kop)\n" });
  });

  test("keeps every link to a heading where it led, whatever all are called", () => {
    const text = fc.constantFrom("Kop", "kop!", "Kop 1", "Kop_1", "Kop_2", "*Één* kop", "é", "1");
    const newText = fc.oneof(text, fc.constantFrom("Vast { #vast }", "Kop { #kop_1 }"));
    const heading = fc.tuple(fc.constantFrom("# ", "## ", "- ## "), text, fc.constantFrom("", " ##"));
    const pageOf = fc.record({
      before: fc.constantFrom("", '<a id="kop"></a>\n\n', "Tekst\n{ #kop_2 }\n\n"),
      headings: fc.array(heading, { minLength: 1, maxLength: 8 }),
      at: fc.nat(),
      newText,
    });
    fc.assert(
      fc.property(pageOf, ({ before, headings, at, newText }) => {
        const above = headings.slice(0, at % headings.length).map((parts) => `${parts.join("")}\n\n`);
        const below = headings.slice(above.length + 1).map((parts) => `${parts.join("")}\n\n`);
        const [sign, old, end] = headings[above.length]!;
        // An attribute list stands at the very end.
        fc.pre(end === "" || !newText.endsWith("}"));
        const lines = (cursor: string) => `${before}${above.join("")}${sign}${cursor}${old}${end}\n\n${below.join("")}`;
        const links = anchorsOfHeadings(lines("")).map((id) => `[x](#${id})\n`);
        const after = (renamed(path, lines("|") + links.join(""), newText, {}) as Files)[path]!;
        expect([...after.matchAll(/\(#(.*)\)/g)].map(([, id]) => id)).toEqual(anchorsOfHeadings(after));
      }),
      runs(200),
    );
  });

  test("needs one", () => {
    expect(renamed(path, "## Een |kop\n", " ", {})).toMatch(/^Een kop heeft tekst nodig/);
  });
});
