import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { expressionText, runs } from "../../../generators";
import { repaired } from "../../picture";
import { change, crlf, goodRequirement, mended, message, problems, repairs, requirement, seen } from "../framework";
import { eachMistake } from "../mistakes";

const withItems = (...items: string[]) =>
  change(goodRequirement, "---\n# Mens", `uitzondering:\n${items.map((item) => `- ${item}\n`).join("")}---\n# Mens`);
const see = (...items: string[]) => seen(requirement, withItems(...items));
const say = (...items: string[]) => message(requirement, withItems(...items));
const offers = (...items: string[]) => repairs(requirement, withItems(...items));

/** The items after a repair of the first problem. */
function mend(item: string, index = 0): string {
  const text = mended(requirement, withItems(item), index);
  return text.slice(text.indexOf("uitzondering:\n") + 14, text.indexOf("---\n# Mens"));
}

const source = "open-source-open-source";
const closed = "open-source-geen-open-source";
const high = "risicogroep-hoog-risico-ai-systeem";

test("words that can mean two things together are not made signs unasked", () => {
  const unasked = (item: string) => offers(item).some((title) => title.endsWith("*"));
  expect(unasked(`'"${source}" en "${high}" of "${closed}"'`)).toBe(false);
  expect(unasked(`'"${source}" && "${high}" of "${closed}"'`)).toBe(false);
  expect(unasked(`'"${source}" en "${high}" en "${closed}"'`)).toBe(true);
  expect(unasked(`'"${source}" of "${high}"'`)).toBe(true);
  expect(unasked(`'"${source}" en ("${high}" of "${closed}")'`)).toBe(true);
});

describe("what is right stays silent", () => {
  test.each([
    ["a label", source],
    ["a label in quotes", `"${source}"`],
    ["a label in quotes of the other sort", `'"${source}"'`],
    ["labels with signs", `${source} && ${high} || rol-ai-act-aanbieder`],
    ["quotes and parentheses", `("${source}" || "${high}") && "rol-ai-act-importeur"`],
    ["a sign of denial", `'!"${source}" && ${high}'`],
    ["over several lines", `>-\n  ("${source}" ||\n  "${high}")`],
    ["two roles at once", "rol-ai-act-aanbieder && rol-ai-act-importeur"],
    ["either of two that exclude each other", `${source} || ${closed}`],
    ["a comment", `${source} && ${high} # omdat`],
  ])("%s", (_, item) => expect(see(item)).toBe(""));

  test("several items", () => expect(see(source, high, `${source} && ${high}`)).toBe(""));
});

test("each mistake is underlined where it stands, in any quotes and with the line ends of Windows", () => {
  const drawn = `- ("${source}" & "risicogroep-hoog") && "${high}"
                             ^ error value/expression
                                ^^^^^^^^^^^^^^^^ error value/expression`;
  const item = (drawn.split("\n")[0] as string).slice(2);
  expect(see(item)).toBe(drawn);
  expect(seen(requirement, crlf(withItems(item)))).toBe(drawn);
  expect(see(`"\\"${source}\\" & ${high}"`)).toBe(
    `- "\\"${source}\\" & ${high}"\n${" ".repeat(31)}^ error value/expression`,
  );
});

describe("a label that does not exist", () => {
  test.each<[string, string, string | undefined]>([
    ["risicogroep-hoog-risico-ai-systeen", "Bedoelde je 'risicogroep-hoog-risico-ai-systeem'?", high],
    ["risicogroep-hoog-risco", "Bedoelde je 'risicogroep-hoog-risico-ai-systeem'?", high],
    ["Risicogroep-Hoog-risico-AI-systeem", "Bedoelde je 'risicogroep-hoog-risico-ai-systeem'?", high],
    ["risicogroep hoog risico ai systeem", "Bedoelde je 'risicogroep-hoog-risico-ai-systeem'?", high],
    ["risicogroep:hoog-risico-ai-systeem", "Bedoelde je 'risicogroep-hoog-risico-ai-systeem'?", high],
    ["risicogroepen-hoog-risico-ai-systeem", "Bedoelde je 'risicogroep-hoog-risico-ai-systeem'?", high],
    ["risicogroep-gpai-systeem", "Kies uit: verboden-ai, ", undefined],
    ["systeemrisico-open-source", "Bedoelde je 'open-source-open-source'?", source],
    ["soort-toepassing-gpai-model", "Bedoelde je 'soort-toepassing-ai-model-voor-algemene-doeleinden'?", undefined],
    [
      "onzin",
      "Een label is een sleutel en een waarde, met een streepje ertussen: 'soort-toepassing-ai-systeem'.",
      undefined,
    ],
    ["geldt niet voor open source", "Het label 'geldt niet voor open source' bestaat niet.", undefined],
    ["hoog-risico-ai-systeem", `Voor 'hoog-risico-ai-systeem' ontbreekt de sleutel. Schrijf '${high}'.`, high],
    ["gpai-systeem", "Schrijf 'soort-toepassing-ai-systeem-voor-algemene-doeleinden'.", undefined],
    ["risicogroep-", "Achter 'risicogroep-' ontbreekt de waarde. Kies uit: verboden-ai, ", undefined],
    ["12", "Het label '12' bestaat niet.", undefined],
  ])("%s", (item, text, label) => {
    expect(problems(requirement, withItems(item))).toHaveLength(1);
    expect(say(item)?.nl).toContain(text);
    if (label) expect(mend(item)).toBe(`- ${label}\n`);
  });

  test("the message says the same in English", () => {
    expect(say("risicogroep-hoog-risco")?.en).toBe(
      "There is no label 'risicogroep-hoog-risco'. Did you mean 'risicogroep-hoog-risico-ai-systeem'?",
    );
    expect(say("niet-van-toepassing")?.en).toBe(
      "The key before 'niet-van-toepassing' is missing. Write 'risicogroep-niet-van-toepassing', 'transparantieverplichting-niet-van-toepassing', 'systeemrisico-niet-van-toepassing' or 'open-source-niet-van-toepassing'.",
    );
  });

  test("a value of several keys is offered with each of them, and the name of a key is no sure value", () => {
    expect(offers("niet-van-toepassing")).toHaveLength(4);
    expect(offers("niet-van-toepassing").join()).not.toContain("*");
    expect(offers("open-source")).toEqual([`Vervang door '${source}' (met de sleutel ervoor)`]);
    expect(offers("verboden-ai")).toEqual(["Vervang door 'risicogroep-verboden-ai' (met de sleutel ervoor) *"]);
  });

  test("quotes around it stay, those of YAML and its own", () => {
    expect(mend('\'"verboden-ai" && "x"\'')).toBe('- \'"risicogroep-verboden-ai" && "x"\'\n');
    expect(mend('"\\"verboden-ai\\""')).toBe('- "\\"risicogroep-verboden-ai\\""\n');
  });
});

describe("a sign that is wrong", () => {
  test.each<[string, string, string]>([
    [`${source} & ${high}`, "Schrijf '&&' (en) in plaats van '&'.", `${source} && ${high}`],
    [`${source} | ${high}`, "Schrijf '||' (of) in plaats van '|'.", `${source} || ${high}`],
    [`${source} of ${high}`, "Schrijf '||' (of) in plaats van 'of'.", `${source} || ${high}`],
    [`(niet ${source})`, "Schrijf '!' (niet) in plaats van 'niet'.", `(!${source})`],
    [`\u201c${source}\u201d && \u2018${high}\u2019`, "Zet aan beide kanten", `'"${source}" && ''${high}'''`],
    [`("${source} || "${high}")`, `Achter '${source}' ontbreekt een aanhalingsteken.`, `("${source}" || "${high}")`],
    [`(${source}" || "${high}")`, `Voor '${source}' ontbreekt een aanhalingsteken.`, `("${source}" || "${high}")`],
    [
      `("${source}" || "${high}"`,
      "Dit haakje wordt niet gesloten. Zet ')' achter het deel dat erbij hoort.",
      `("${source}" || "${high}")`,
    ],
    [
      `((${source}`,
      "2 haakjes worden niet gesloten. Zet voor elk daarvan ')' achter het deel dat erbij hoort.",
      `((${source}))`,
    ],
    [
      `${source} && ${high})`,
      "Dit haakje is nergens geopend. Verwijder het, of zet '(' voor het deel dat erbij hoort.",
      `${source} && ${high}`,
    ],
    [
      `${source}))`,
      "Deze 2 haakjes zijn nergens geopend. Verwijder ze, of zet '(' voor het deel dat erbij hoort.",
      source,
    ],
    [`${source} && && ${high}`, "'&&' staat hier voor de tweede keer.", `${source} && ${high}`],
    [`${source},`, "',' hoort hier niet.", source],
  ])("%s is mended without asking", (item, text, after) => {
    expect(problems(requirement, withItems(item))).toHaveLength(1);
    expect(say(item)?.nl).toContain(text);
    expect(offers(item)[0]).toMatch(/ \*$/);
    expect(mend(item)).toBe(`- ${after}\n`);
  });

  test.each<[string, string, string[]]>([
    [
      `${source} ${high}`,
      "Tussen deze labels hoort '&&' (en) of '||' (of).",
      [`${source} && ${high}`, `${source} || ${high}`],
    ],
    [
      `${source} + ${high}`,
      "Tussen labels hoort '&&' (en) of '||' (of), geen '+'.",
      [`${source} && ${high}`, `${source} || ${high}`],
    ],
    [
      `${source} && || ${high}`,
      "Hier staan '&&' (en) en '||' (of) naast elkaar.",
      [`${source} && ${high}`, `${source} || ${high}`],
    ],
    [
      `(${source} || ${high} && rol-ai-act-aanbieder`,
      "Dit haakje wordt niet gesloten. Zet ')' achter het deel dat erbij hoort.",
      [`(${source} || ${high}) && rol-ai-act-aanbieder`, `(${source} || ${high} && rol-ai-act-aanbieder)`],
    ],
    [
      `${source} || ${high}) && rol-ai-act-aanbieder`,
      "Dit haakje is nergens geopend. Verwijder het, of zet '(' voor het deel dat erbij hoort.",
      [`${source} || ${high} && rol-ai-act-aanbieder`, `(${source} || ${high}) && rol-ai-act-aanbieder`],
    ],
    [`${source} &&`, "Achter '&&' ontbreekt een label. Voeg het toe of verwijder '&&'.", [source]],
    [`(|| ${source})`, "Voor '||' ontbreekt een label. Voeg het toe of verwijder '||'.", [`(${source})`]],
    [`${source} && ()`, "Tussen deze haakjes staat niets. Verwijder ze of zet er een label tussen.", [source]],
    [`${source} && (`, "Achter dit haakje staat niets. Verwijder het of zet er een label achter.", [source]],
    [`${source} || ""`, "Tussen deze aanhalingstekens staat niets. Verwijder ze of zet er een label tussen.", [source]],
    [`${source} && !!${high}`, "'!' staat hier voor de tweede keer.", [`${source} && !${high}`]],
  ])("%s may have been meant in several ways", (item, text, after) => {
    expect(problems(requirement, withItems(item))).toHaveLength(1);
    expect(say(item)?.nl).toContain(text);
    expect(offers(item).join()).not.toContain("*");
    expect(after.map((_, index) => mend(item, index))).toEqual(after.map((one) => `- ${one}\n`));
    expect(offers(item)).toHaveLength(after.length);
  });

  test("a comma between labels makes two items of one", () => {
    expect(say(`${source}, ${high} && ${source}`)?.nl).toBe("In dit item staan twee waarden. Maak er twee items van.");
    expect(mend(`${source}, ${high}`)).toBe(`- ${source}\n- ${high}\n`);
  });

  test("in a block of lines the whole is underlined once, and nothing is offered", () => {
    const item = `|-\n  ${source} & onzin`;
    expect(problems(requirement, withItems(item))).toHaveLength(1);
    expect(offers(item)).toEqual([]);
  });
});

describe("what can be read but says nothing gets a warning", () => {
  test("labels of one key of which only one can apply", () => {
    expect(see(`${high} && (${source} && ${closed})`)).toBe(
      `- ${high} && (${source} && ${closed})\n${" ".repeat(41)}${"^".repeat(55)} warning value/expression`,
    );
    expect(say(`${source} && ${closed}`)?.nl).toBe(
      `'${source}' en '${closed}' kunnen niet allebei waar zijn, dus dit is nooit waar. Kies een van de twee.`,
    );
    expect(mend(`${source} && ${closed}`)).toBe(`- ${source} || ${closed}\n`);
  });

  test("a label and its opposite", () => {
    expect(say(`${source} && !${source}`)?.en).toBe(
      `'${source}' and '!${source}' cannot both be true, so this is never true. Choose one of them.`,
    );
    expect(say(`${source} || !${source}`)?.en).toBe(
      `One of '${source}' and '!${source}' is always true, so this is always true. Choose one of them.`,
    );
    expect(say(`(${source} || ${high}) && !${source} && !${high}`)?.nl).toBe(
      "Dit is nooit waar, welke labels er ook gelden. Pas de voorwaarde aan.",
    );
  });

  test("a part twice is taken away", () => {
    expect(see(`${source} && ${high} && ${source}`)).toBe(
      `- ${source} && ${high} && ${source}\n${" ".repeat(67)}${"^".repeat(23)} warning value/expression`,
    );
    expect(mend(`${source} && ${high} && ${source}`)).toBe(`- ${source} && ${high}\n`);
    expect(mend(`(${source} || ${high}) && (${high} || ${source})`)).toBe(`- (${source} || ${high})\n`);
  });

  test("an item that says what an earlier one says is taken away; the same text is left to another rule", () => {
    expect(see(`${source} && ${high}`, `("${high}" && "${source}")`)).toBe(
      `- ("${high}" && "${source}")\n  ${"^".repeat(67)} warning value/expression`,
    );
    expect(mended(requirement, withItems(`'"${source}"'`, source))).toBe(withItems(`'"${source}"'`));
    expect(see(`${source} && ${high}`, `${source} && ${high}`)).toContain("warning value/duplicate");
    expect(see(`${source} && ${high}`, `${source} && ${high}`)).not.toContain("value/expression");
  });
});

test("what is mended without asking comes to an end, and the front matter stays readable", () => {
  const quotes = [(text: string) => text, (text: string) => `'${text.replaceAll("'", "''")}'`, JSON.stringify];
  fc.assert(
    fc.property(expressionText, fc.constantFrom(...quotes), (expression, quote) => {
      const isReadable = () => !found.some(({ code }) => code.startsWith("front-matter/"));
      let text = withItems(quote(expression.replace(/\s+/g, " ").trim()));
      let found = problems(requirement, text);
      if (!isReadable()) return;
      const next = () =>
        found
          .flatMap(({ code, repairs: all }) => (code === "value/expression" ? all : []))
          .find((one) => one.preferred);
      for (let repair = next(), steps = 0; repair; repair = next(), steps++) {
        text = repaired(text, repair);
        found = problems(requirement, text);
        expect([text, isReadable(), steps < 40]).toEqual([text, true, true]);
      }
    }),
    runs(80),
  );
});

eachMistake(
  "value/expression",
  [
    "open-source-open-sauce",
    "'\"verboden-ai\" && open-source-open-source'",
    "niet-van-toepassing",
    "risicogroep-",
    "open-source-open-source & risicogroep-verboden-ai # x",
    "open-source-open-source en risicogroep-verboden-ai",
    "(“open-source-open-source” || “risicogroep-verboden-ai”)",
    "“open-source-open-source” || “risicogroep-verboden-ai”",
    '"\\"open-source-open-source && \\"risicogroep-verboden-ai\\""',
    'open-source-open-source" && "risicogroep-verboden-ai"',
    "(open-source-open-source || risicogroep-verboden-ai && rol-ai-act-aanbieder",
    "open-source-open-source || risicogroep-verboden-ai) && rol-ai-act-aanbieder",
    "open-source-open-source risicogroep-verboden-ai",
    "open-source-open-source, risicogroep-verboden-ai",
    "open-source-open-source && || risicogroep-verboden-ai",
    "open-source-open-source && ()",
    "(open-source-open-source &&\n    ) || risicogroep-verboden-ai",
    "open-source-open-source && open-source-geen-open-source",
    "open-source-open-source && risicogroep-verboden-ai && open-source-open-source",
    "open-source-open-source\n- '\"open-source-open-source\"'",
  ].map((item) => [requirement, withItems(item)]),
);
