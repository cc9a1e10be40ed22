import { describe, expect, test } from "vitest";
import { completions } from "../../../server/src/core/features/completion/completion";
import { removePages } from "../../../server/src/core/features/moves/removePages";
import { rename } from "../../../server/src/core/features/moves/rename";
import { compileContentModel } from "../../../server/src/core/model/compileModel";
import type { SchemaJson } from "../../../server/src/core/model/contentModelJson";
import { locate } from "../../../server/src/core/place/locate";
import { applied } from "../../../server/src/core/text/textEdits";
import { workspaceOf } from "../picture";
import { decision, decisions, found, problems } from "./otherModel";

/** Each link of a decision says how it is related to another one. */
const links: SchemaJson = {
  type: "array",
  items: {
    type: "object",
    properties: {
      how: { enum: ["follows", "replaces"] },
      target: { type: "string", "x-reference": "decision" },
      since: { type: "object", properties: { year: { type: "integer" } } },
    },
    required: ["target"],
    additionalProperties: false,
  },
};
const json = decisions({ links });
const model = compileContentModel(json);
const page = (...lines: string[]) => `---\ntitle: A title\n${lines.map((line) => `${line}\n`).join("")}---\nText.\n`;
const [one, two] = [decision("one"), decision("two")] as [string, string];

/** What is found on a page with these links, while the page "two" is there. */
function onPage(...lines: string[]): string[] {
  return found({ [one]: page("links:", ...lines), [two]: page() }, json).map((line) => line.replace("one.md: ", ""));
}

describe("a list of objects", () => {
  test.each([
    ["indented", ["  - how: follows", "    target: two", "  - target: two"]],
    ["not indented", ["- how: follows", "  target: two"]],
    ["on one line", ["- { how: replaces, target: two }"]],
    ["with the dash alone", ["-", "  target: two", "  since:", "    year: 2024"]],
  ])("that is right is silent, %s", (_, lines) => {
    expect(onPage(...lines)).toEqual([]);
  });

  test.each<[string[], string]>([
    [["- target: tree"], "reference/unknown tree"],
    [["- how: followz", "  target: two"], "value/unknown-term followz"],
    [["- how: follows"], "key/missing how"],
    [["- { how: follows }"], "key/missing { how: follows }"],
    [["- targt: two"], "key/unknown targt"],
    [["- target: two", "  note: x"], "key/unknown note"],
    [["- target: two", "- two"], "value/type two"],
    [["- - target: two"], "value/type - target: two"],
    [["- target: two", "-"], "value/empty -"],
    [["- target:", "  how: follows"], "value/empty target"],
    [["- target: two", "  since: 2024"], "value/type since"],
    [["- target: two", "  since: { year: 20.5 }"], "value/type 20.5"],
    [["  target: two"], "value/type links"],
  ])("%j: %s", (lines, problem) => {
    expect(onPage(...lines)).toEqual([problem]);
  });

  test("a single value, or a list of values, is told what belongs there", () => {
    const message = (...lines: string[]) => problems({ [one]: page(...lines) }, model).get(one)?.[0]?.message;
    const text = {
      nl: "Een item van 'links' heeft sleutels met een waarde, zoals '- how: …'. Kies uit: how, target, since.",
      en: "An item of 'links' has keys with a value, such as '- how: …'. Choose from: how, target, since.",
    };
    expect([message("links: two"), message("links:", "- two")]).toEqual([text, text]);
  });

  test.each([
    [["- note: x", "  target: two"], ["- target: two"]],
    [
      ["- target: two", "  note: x", "  how: follows"],
      ["- target: two", "  how: follows"],
    ],
    [["- { note: x, target: two }"], ["- { target: two }"]],
    [["- target: two", "- note: x"], ["- target: two"]],
  ])("taking away a key leaves the item as it is: %j", (before, after) => {
    const text = page("links:", ...before);
    const all = problems({ [one]: text, [two]: page() }, model).get(one) ?? [];
    const removal = all.flatMap(({ repairs }) => repairs).find(({ title }) => title.en.startsWith("Remove the key"));
    expect(applied(text, removal!.edits)).toBe(page("links:", ...after));
  });

  test("a reference is taken away where it stands, whatever other keys are called so", () => {
    const twice = decisions({
      target: { type: "string", "x-reference": "decision" },
      links: { ...links, items: { ...links.items, required: [] } },
    });
    const removed = (...lines: string[]) => {
      const text = page(...lines);
      const all = problems({ [one]: text, [two]: page() }, compileContentModel(twice)).get(one) ?? [];
      const removal = all.flatMap(({ repairs }) => repairs).find(({ title }) => title.en.startsWith("Remove this ref"));
      return removal && applied(text, removal.edits);
    };
    expect(removed("target: two", "links:", "- how: follows", "  target: weg")).toBe(
      page("target: two", "links:", "- how: follows"),
    );
    expect(removed("target: two", "links:", "- target: weg", "- target: two")).toBe(
      page("target: two", "links:", "- target: two"),
    );
    expect(removed("target: two", "links:", "- target: weg")).toBe(page("target: two"));
    // One that must say it is not emptied.
    const text = page("links:", "- target: weg");
    expect(
      problems({ [one]: text }, model)
        .get(one)
        ?.flatMap(({ repairs }) => repairs),
    ).toEqual([]);
  });

  test("a term of a key at the top is no hint for one below another", () => {
    const status = { type: "string", enum: ["open", "closed"] } as const;
    const both = compileContentModel(decisions({ status, links }));
    const [problem] = problems({ [one]: page("links:", "- { how: open, target: two }"), [two]: page() }, both).get(
      one,
    )!;
    expect(problem?.message.en).toBe("'open' is not a value of 'how'. Choose from: follows, replaces.");
  });

  test("items that say the same are told where each must be another", () => {
    const unique = compileContentModel(decisions({ links: { ...links, uniqueItems: true } }));
    const text = page(
      "links:",
      "- how: follows",
      "  target: two",
      "- target: two",
      '- { target: "two", how: follows }',
    );
    const [problem, ...others] = problems({ [one]: text, [two]: page() }, unique).get(one) ?? [];
    expect([problem?.code, text.slice(problem?.span.start, problem?.span.end), others]).toEqual([
      "value/duplicate",
      '{ target: "two", how: follows }',
      [],
    ]);
    expect(applied(text, problem!.repairs[0]!.edits)).toBe(
      page("links:", "- how: follows", "  target: two", "- target: two"),
    );
  });

  test("a missing key is put in below the others", () => {
    const text = page("links:", "  - how: follows", "  - target: two");
    const [problem] = problems({ [one]: text, [two]: page() }, model).get(one) ?? [];
    expect(applied(text, problem!.repairs[0]!.edits)).toBe(
      page("links:", "  - how: follows", "    target: ", "  - target: two"),
    );
  });

  test("names pages: these are found, renamed and taken away with them", () => {
    const files = { [one]: page("links:", "- how: follows", "  target: two", "- { target: three }"), [two]: page() };
    const view = workspaceOf(files, model).view;
    const from = view.page(one)!;
    const at = from.text.indexOf("target: two") + 9;
    expect(view.referrers(view.page(two)!)).toEqual([one]);
    expect(locate(from, at, view)).toMatchObject({ type: "reference", reference: { value: "two", key: "target" } });
    expect(locate(from, from.text.indexOf("how") + 1, view)).toMatchObject({ type: "key", field: { key: "how" } });
    const renaming = rename(from, at, "second", view);
    if (!renaming || "refused" in renaming) throw new Error("refused");
    expect(applied(from.text, renaming.files[0]!.edits)).toBe(from.text.replace("target: two", "target: second"));
    // Without its target the item would lack a key that it needs.
    expect(removePages(new Set([two]), view)).toEqual([]);
    const optional = compileContentModel(decisions({ links: { ...links, items: { ...links.items, required: [] } } }));
    const removed = removePages(new Set([two]), workspaceOf(files, optional).view);
    expect(applied(from.text, removed[0]!.edits)).toBe(from.text.replace("  target: two\n", ""));
  });
});

describe("in a list of objects, suggested is", () => {
  /** What is suggested at the `|` behind the key of the list, and the page with the first of it. */
  function suggested(...lines: string[]): [labels: string[], first: string | undefined] {
    const written = page(...lines);
    const offset = written.indexOf("|");
    const text = written.replace("|", "");
    const view = workspaceOf({ [one]: text, [two]: page() }, model).view;
    const items = completions(view.page(one)!, offset, view, { language: "en", isUnasked: false });
    const [first] = items;
    return [
      items.map(({ label }) => label),
      first &&
        applied(text, [{ span: first.replace, newText: first.newText }])
          .split("---\n")[1]
          ?.replace("title: A title\n", ""),
    ];
  }

  test.each<[string, string[], string[], string]>([
    ["a key behind a dash", ["links:", "  - |"], ["target", "how", "since"], "links:\n  - target: \n"],
    ["a key that is half typed", ["links:", "- h|"], ["how"], "links:\n- how: \n"],
    [
      "another key below it",
      ["links:", "  - how: follows", "    |"],
      ["target", "since"],
      "links:\n  - how: follows\n    target: \n",
    ],
    [
      "another key, half typed",
      ["links:", "- how: follows", "  s|", "- since:"],
      ["since"],
      "links:\n- how: follows\n  since:\n    \n- since:\n",
    ],
    [
      "the keys of the first item are no others",
      ["links:", "- how: follows", "- t|"],
      ["target"],
      "links:\n- how: follows\n- target: \n",
    ],
    [
      "a key before one that is there",
      ["links:", "- t|", "  how: follows"],
      ["target"],
      "links:\n- target: \n  how: follows\n",
    ],
    [
      "another key before the next item",
      ["links:", "- how: follows", "  |", "- since:"],
      ["target", "since"],
      "links:\n- how: follows\n  target: \n- since:\n",
    ],
    ["a key in an object within", ["links:", "- since:", "    |"], ["year"], "links:\n- since:\n    year: \n"],
    ["a term", ["links:", "  - how: f|"], ["follows"], "links:\n  - how: follows\n"],
    [
      "a page",
      ["links:", "  - how: follows", "    target: t|"],
      ["A title", "A title"],
      "links:\n  - how: follows\n    target: two\n",
    ],
    ["a page behind a dash", ["links:", "- target: |"], ["A title", "A title"], "links:\n- target: one\n"],
    [
      "a page between brackets",
      ["links:", "- { how: follows, target: t| }"],
      ["A title", "A title"],
      "links:\n- { how: follows, target: two }\n",
    ],
    ["the list itself", ["li|"], ["links"], "links:\n- \n"],
  ])("%s", (_, lines, labels, text) => {
    expect(suggested(...lines)).toEqual([labels, text]);
  });
});

test("a schema that holds itself ends somewhere", () => {
  const tree: SchemaJson = {
    type: "object",
    properties: { parts: { type: "array", items: { $ref: "#/$defs/part" } } },
  };
  const endless = decisions({ part: { $ref: "#/$defs/part" } }, {}, { $defs: { part: tree } });
  expect(found({ [one]: page("part:", "  parts:", "  - parts:", "    - parts: []") }, endless)).toEqual([]);
});

test("any key may have a schema, at the top of the front matter too", () => {
  const any = decisions({}, {}, { additionalProperties: { type: "string", "x-reference": "decision" } });
  expect(found({ [one]: page("follows: two", "replaces: three"), [two]: page() }, any)).toEqual([
    "one.md: reference/unknown three",
  ]);
});

test.each<[string, SchemaJson, string]>([
  ["a whole number", { type: "integer" }, "key: 3.5"],
  ["numbers", { enum: [1, 2] }, "key: three"],
  ["yes or no", { enum: [true] }, "key: maybe"],
  ["a single value", { const: "fixed" }, "key: other"],
])("a value may be %s", (_, schema, line) => {
  expect(found({ [one]: page(line) }, decisions({ key: schema })).length).toBe(1);
});

test.each<[string, SchemaJson, string[]]>([
  ["numbers", { enum: [1, 2] }, ["key: 1"]],
  ["a number", { type: "number" }, ["key: 3.5"]],
  [
    "one value, or a list",
    { oneOf: [{ type: "string" }, { type: "array", items: { type: "string" } }] },
    ["key:", "- a"],
  ],
  ["a list of lists", { type: "array", items: { type: "array" } }, ["key:", "- - a"]],
  ["a text or an object", { anyOf: [{ type: "string" }, { type: "object" }] }, ["key: { a: 1 }"]],
  ["a text or a list, by its type", { type: ["string", "array"] }, ["key: [a]"]],
  [
    "a list of texts and objects",
    { type: "array", items: { anyOf: [{ type: "string" }, { type: "object" }] } },
    ["key: [a, { b: 1 }]"],
  ],
  ["two forms", { oneOf: [{ type: "string", pattern: "^a$" }, { type: "number" }] }, ["key: 3"]],
  ["keys without a type", { properties: { a: { type: "string" } } }, ["key: { a: b }"]],
])("right content is not told wrong: %s", (_, schema, lines) => {
  expect(found({ [one]: page(...lines) }, decisions({ key: schema }))).toEqual([]);
});
