import { describe, expect, test } from "vitest";
import { hover } from "../../../../server/src/core/features/hover/hover";
import type { Language } from "../../../../server/src/core/text/language";
import { type Files, pages, workspaceOf } from "../../picture";

const requirement = pages.vereiste("aia-05-toezicht");
const measure = pages.maatregel("2-owp-05-afwegen");

const files: Files = {
  [requirement]: `---
title: Toezicht
id: urn:nl:ak:ver:aia-05
toelichting: Mensen houden *toezicht*.
levenscyclus:
- ontwerp
onderwerp:
- data
rollen:
- jurist
soort-toepassing:
- ai-systeem
risicogroep:
- hoog-risico-ai-systeem
- niet-van-toepassing
---
`,
  [measure]: `---
vereiste:
- aia-05-toezicht
- aia-06-weg
---
<!-- list_maatregelen vereiste/aia-05-toezicht -->
[toezicht](../vereisten/aia-05-toezicht.md)
`,
  [pages.phase("ontwerp")]: "---\ntitle: Het ontwerp\n---\n",
  [pages.topic("data")]: "---\ntitle: Gegevens\n---\n",
  [pages.role("jurist")]: "---\ntitle: De jurist\n---\n",
};

/** What is shown at the place of `mark` in a page, and what is marked. */
function shown(path: string, mark: string, all: Files = files, language: Language = "nl") {
  const workspace = workspaceOf(all);
  const page = workspace.view.page(path)!;
  const at = page.text.indexOf(mark);
  if (at < 0) throw new Error(`there is no '${mark}'`);
  const found = hover(page, at, workspace.view, { language, uriOf: (to) => `file:///${to}` });
  return found && { text: found.markdown, marked: page.text.slice(found.span.start, found.span.end) };
}

const dutch = `Vereiste · \`aia-05\`

**[Toezicht](file:///${requirement})**

Mensen houden \\*toezicht\\*\\.

Levenscyclus: Het ontwerp  
Onderwerp: Gegevens  
Rollen: De jurist  
Geldt volgens de AI\\-verordening voor: AI\\-systeem; hoog\\-risico\\-AI\\-systeem

Genoemd door 1 maatregel:

- [2\\-owp\\-05\\-afwegen](file:///${measure})`;

describe("a reference says what the page is", () => {
  test.each([
    ["in front matter", "aia-05-toezicht\n- aia-06", "aia-05-toezicht"],
    ["in the filter of a macro", "aia-05-toezicht -->", "aia-05-toezicht"],
    ["in a link", "../vereisten", "../vereisten/aia-05-toezicht.md"],
  ])("%s", (_, mark, marked) => expect(shown(measure, mark)).toEqual({ text: dutch, marked }));

  test("in English where that is asked for", () => {
    const { text } = shown(measure, "aia-05", files, "en")!;
    expect(text).toContain("Requirement · `aia-05`");
    expect(text).toContain("Lifecycle: Het ontwerp");
    expect(text).toContain("Applies under the AI Act to: AI system; high\\-risk AI system");
    expect(text).toContain("Named by 1 measure:");
  });

  test("and nothing where there is no such page", () => expect(shown(measure, "aia-06")).toBeUndefined());

  test("with the first five of the pages that name it", () => {
    const many = Object.fromEntries(
      [1, 2, 3, 4, 5, 6, 7].map((n) => [pages.maatregel(`2-owp-0${n}-x`), "---\nvereiste:\n- aia-05-toezicht\n---\n"]),
    );
    const { text } = shown(measure, "aia-05", { ...files, ...many })!;
    expect(text).toContain("Genoemd door 8 maatregelen:");
    expect(text.match(/^- \[/gm)).toHaveLength(5);
    expect(text).toContain("\n- en nog 3");
  });

  test("and says so when only the page itself does", () => {
    const own = { [requirement]: "---\n---\n[hier](aia-05-toezicht.md)\n" };
    expect(shown(requirement, "aia-05", own)!.text).toContain("Nergens genoemd");
    expect(shown(requirement, "aia-05", own, "en")!.text).toContain("Not named anywhere");
  });

  test("with another sentence for a requirement that the AI Act does not divide", () => {
    const other = files[requirement]!.replace("ver:aia-05", "ver:avg-05");
    expect(shown(measure, "aia-05", { ...files, [requirement]: other })!.text).toContain(
      "geldt daarom waarschijnlijk voor elke toepassing",
    );
  });
});

describe("text of the framework cannot become a link, an image, a command or HTML", () => {
  test.each([
    "[x](command:foo)",
    "<img src=x onerror=y>",
    "`code`",
    "a | b",
    "![x](http://x.nl/y.png)",
    "https://x.nl",
    "&lt;b&gt;",
    "**vet** _schuin_ # kop",
  ])("%s", (title) => {
    const text = files[requirement]!.replace("title: Toezicht", `title: '${title}'`).replace(
      "Mensen houden *toezicht*.",
      `'${title}'`,
    );
    const { text: markdown } = shown(measure, "aia-05", { ...files, [requirement]: text })!;
    // What is left when escaped signs and our own links are taken away.
    const rest = markdown
      .replace(/\\[\s\S]/g, "")
      .replaceAll(`](file:///${requirement})`, "")
      .replaceAll(`](file:///${measure})`, "");
    expect(rest).not.toMatch(/\]\(|<|https?:|!\[/);
    expect(rest.replaceAll("`aia05`", "").replaceAll("`aia-05`", "")).not.toContain("`");
    expect(markdown).not.toMatch(/\]\(command:/);
  });
});

test("a key says what it is for, whether it is required, and what may stand there", () => {
  expect(shown(requirement, "risicogroep")).toMatchObject({ marked: "risicogroep" });
  const { text } = shown(requirement, "risicogroep", files, "nl")!;
  expect(text).toContain("**Risicogroep** · verplicht");
  expect(text).toContain("Mogelijke waarden: `verboden-ai`, `hoog-risico-ai-systeem`");
  expect(shown(requirement, "levenscyclus", files, "en")!.text).toContain("Possible values: `ontwerp`");
  expect(shown(measure, "vereiste:", files, "en")!.text).toContain(
    "the file name without \\.md of one of the 1 requirements",
  );
});

test("a term says its title and what it means", () => {
  expect(shown(requirement, "hoog-risico-ai")).toEqual({
    marked: "hoog-risico-ai-systeem",
    text: "**Hoog\\-risico\\-AI\\-systeem** · Risicogroep\n\nToepassingen die onder strenge voorwaarden zijn toegestaan, omdat ze mensen zwaar kunnen raken\\.",
  });
});

describe("a condition is said in plain words", () => {
  const source = "open-source-open-source";
  const all = (item: string) => ({ ...files, [requirement]: `---\nuitzondering:\n- ${item}\n---\n` });
  const item = `("risicogroep-verboden-ai" || "soort-toepassing-ai-systeem" && !"rol-ai-act-aanbieder") && "${source}"`;

  test("at its signs, with a list in a list where it has both", () => {
    expect(shown(requirement, "&& !", all(item))).toEqual({
      marked: item,
      text: `Deze vereiste geldt niet als dit allemaal klopt:

- een van deze:
  - risicogroep is **Verboden AI**
  - dit allemaal:
    - soort toepassing is **AI\\-systeem**
    - rol onder de AI\\-verordening is niet **Aanbieder**
- open source is **Open source**`,
    });
    expect(
      shown(requirement, "&& !", all(item), "en")!.text,
    ).toBe(`This requirement does not apply if all of these are true:

- one of these:
  - risk group is **Prohibited AI**
  - all of these:
    - kind of application is **AI system**
    - role under the AI Act is not **Provider**
- open source is **Open source**`);
  });

  test("at a label, after what the label means", () => {
    expect(shown(requirement, "risicogroep-verboden", all("risicogroep-verboden-ai"))).toEqual({
      marked: "risicogroep-verboden-ai",
      text: `**Verboden AI** · Risicogroep

Toepassingen die de AI\\-verordening helemaal niet toestaat\\.

Deze vereiste geldt niet als risicogroep **Verboden AI** is.`,
    });
    expect(shown(requirement, '"open', all(item))!.text).toMatch(/^\*\*Open source\*\* · Open source\n\n/);
    expect(shown(requirement, '"open', all(item))!.marked).toBe(source);
  });

  test.each([
    [
      "'!\"open-source-open-source\"'",
      "als open source niet **Open source** is.",
      "if open source is not **Open source**.",
    ],
    [
      "risicogroep-verboden-ai || risicogroep-uitzondering-van-toepassing || risicogroep-niet-van-toepassing",
      "als risicogroep **Verboden AI**, **Uitzondering van toepassing** of **Niet van toepassing** is.",
      "if risk group is **Prohibited AI**, **Exception applies** or **Not applicable**.",
    ],
    [
      "'!(risicogroep-verboden-ai || open-source-open-source)'",
      "als dit allemaal klopt:\n\n- risicogroep is niet **Verboden AI**\n- open source is niet **Open source**",
      "if all of these are true:\n\n- risk group is not **Prohibited AI**\n- open source is not **Open source**",
    ],
    [
      "'!(risicogroep-verboden-ai && !open-source-open-source)'",
      "als een van deze klopt:\n\n- risicogroep is niet **Verboden AI**\n- open source is **Open source**",
      "if one of these is true:\n\n- risk group is not **Prohibited AI**\n- open source is **Open source**",
    ],
    [
      "(open-source-open-source && risicogroep-verboden-ai) && rol-ai-act-importeur",
      "als dit allemaal klopt:\n\n- open source is **Open source**\n- risicogroep is **Verboden AI**\n- rol onder de AI\\-verordening is **Importeur**",
      "if all of these are true:\n\n- open source is **Open source**\n- risk group is **Prohibited AI**\n- role under the AI Act is **Importer**",
    ],
  ])("%s", (text, nl, en) => {
    const last = text.replace(/[^\w]+$/, "").slice(-6);
    expect(shown(requirement, last, all(text))!.text).toContain(`Deze vereiste geldt niet ${nl}`);
    expect(shown(requirement, last, all(text), "en")!.text).toContain(`This requirement does not apply ${en}`);
  });

  test("not where it is wrong; a label that is right still says what it means", () => {
    expect(shown(requirement, "& onzin", all(`${source} & onzin`))).toBeUndefined();
    expect(shown(requirement, "& onzin", all(`${source} && onzin`))).toBeUndefined();
    const { text } = shown(requirement, source, all(`${source} && onzin`))!;
    expect(text).toBe(
      "**Open source** · Open source\n\nDe broncode is vrij te gebruiken, te bekijken en aan te passen\\.",
    );
  });
});

test("an id in the text and the page's own title say what the page is", () => {
  const all = { ...files, [measure]: `${files[measure]}Zie urn:nl:ak:ver:aia-05.\n` };
  for (const found of [shown(measure, "urn:nl", all), shown(requirement, "Toezicht", all)]) {
    expect(found?.text).toContain(`**[Toezicht](file:///${requirement})**`);
    expect(found?.text).toContain("Genoemd door 1 maatregel");
  }
});

test("a macro says what it shows, and plain text says nothing", () => {
  const found = shown(measure, "list_maatregelen", files, "en");
  expect(found?.marked).toBe("list_maatregelen");
  expect(found?.text).toContain("**Table of measures**\n\n1 measure · Requirement: Toezicht");
  expect(shown(requirement, "---", files)).toBeUndefined();
});
