import { describe, expect, test } from "vitest";
import { builtInModelJson } from "../../../server/src/configuration/builtInModel";
import { compileContentModel } from "../../../server/src/core/model/compileModel";
import { contentModelFaults } from "../../../server/src/core/model/contentModelFaults";
import type { ContentModelJson } from "../../../server/src/core/model/contentModelJson";
import { mergePatch } from "../../../server/src/core/model/mergePatch";

const noun = { nl: { one: "ding", many: "dingen" }, en: { one: "thing", many: "things" } };

/** A model without a fault, for another framework than the built-in one. */
const good = {
  framework: {
    id: "x",
    title: { nl: "X", en: "X" },
    language: "en",
    pages: "content",
    detect: ["content"],
    keys: { title: "title", id: "code" },
    schemas: ["common.schema.json"],
    kinds: {
      thing: {
        schema: "thing.schema.json",
        folders: ["content/things"],
        except: ["index"],
        title: noun,
        name: { pattern: "^(?<code>\\d+)-", id: "x:{code}" },
      },
      area: { schema: "area.schema.json", folders: ["content/areas"], title: noun },
    },
    tree: { by: "area", key: "area", show: ["thing"] },
    hover: {
      keys: ["area"],
      applicability: { kind: "thing", keys: ["area"], title: { nl: "Voor", en: "For" } },
    },
    macros: {
      table: { on: ["thing"], lists: "thing", filters: { area: { kind: "area" }, level: { key: "level" } } },
      areas: { on: ["thing"], shows: "area" },
    },
  },
  schemas: {
    "thing.schema.json": {
      properties: {
        title: { $ref: "common.schema.json#/$defs/title" },
        code: { type: "string" },
        area: { type: "array", items: { "x-vocabulary": "area" } },
        level: { $ref: "#/$defs/level" },
      },
      $defs: { level: { enum: ["low", "high"] } },
    },
    "area.schema.json": { properties: { title: { type: "string" } } },
    "common.schema.json": { $defs: { title: { type: "string" } } },
  },
};

/** The faults of the good model with a change: where, and what is said. */
function faults(patch: unknown): [string, string][] {
  const json = mergePatch(good, patch) as ContentModelJson;
  return contentModelFaults(json, compileContentModel(json)).map(({ at, text, suggestions }) => [
    [...at, ...suggestions.slice(0, 1).map(({ value }) => `→ ${value}`)].join("/"),
    text.nl,
  ]);
}

test("the built-in model contradicts itself nowhere, nor does the good one", () => {
  expect(contentModelFaults(builtInModelJson, compileContentModel(builtInModelJson))).toEqual([]);
  expect(faults({})).toEqual([]);
});

test("an option that leaves something out is one of the options", () => {
  const hides = { "no-search": { nl: "het zoekveld", en: "the search field" } };
  expect(faults({ framework: { macros: { table: { options: ["no-search"], hides } } } })).toEqual([]);
  expect(faults({ framework: { macros: { table: { options: ["no-id"], hides } } } })).toEqual([
    [
      "framework/macros/table/hides/no-search",
      "'hides' bij de macro 'table' noemt 'no-search', maar dat staat niet onder 'options'.",
    ],
  ]);
});

describe("a kind that is not there is told where it is named", () => {
  const named = (place: string) => `${place} noemt de soort 'area', maar die bestaat niet. Kies uit: thing.`;
  test("all places at once", () => {
    expect(faults({ framework: { kinds: { area: null } } })).toEqual([
      ["framework/tree/by", named("'tree.by' in het contentmodel")],
      ["framework/macros/table/filters/area/kind", named("'filters.area.kind' bij de macro 'table'")],
      ["schemas/thing.schema.json/properties/area/items/x-vocabulary", named("'x-vocabulary' in 'thing.schema.json'")],
      [
        "schemas/area.schema.json/→ thing.schema.json",
        "Geen soort gebruikt het schema 'area.schema.json'. Bedoelde je 'thing.schema.json'?",
      ],
    ]);
  });

  test.each<[string, unknown, string]>([
    ["tree.show", { framework: { tree: { show: ["thing", "thingg"] } } }, "framework/tree/show/1/→ thing"],
    [
      "hover.applicability.kind",
      { framework: { hover: { applicability: { kind: "thingg" } } } },
      "framework/hover/applicability/kind/→ thing",
    ],
    ["lists", { framework: { macros: { table: { lists: "thingg" } } } }, "framework/macros/table/lists/→ thing"],
    ["on", { framework: { macros: { table: { on: ["thingg"] } } } }, "framework/macros/table/on/0/→ thing"],
    [
      "x-reference",
      { schemas: { "common.schema.json": { $defs: { title: { "x-reference": "thingg" } } } } },
      "schemas/common.schema.json/$defs/title/x-reference/→ thing",
    ],
  ])("%s", (name, patch, at) => {
    const [[place, text], ...others] = faults(patch) as [[string, string]];
    expect([place, others]).toEqual([at, []]);
    expect(text).toContain(`'${name}' `);
    expect(text).toContain("noemt de soort 'thingg', maar die bestaat niet. Bedoelde je 'thing'?");
  });
});

test.each<[unknown, string, string]>([
  [
    { framework: { tree: { key: "areas" } } },
    "framework/tree/key/→ area",
    "'tree.key' in het contentmodel noemt de sleutel 'areas', maar die bestaat niet. Bedoelde je 'area'?",
  ],
  [
    { framework: { hover: { keys: ["title", "xyz"] } } },
    "framework/hover/keys/1",
    "'hover.keys' in het contentmodel noemt de sleutel 'xyz', maar die bestaat niet. Kies uit: title, code, area, level.",
  ],
  [
    { framework: { hover: { applicability: { keys: ["xyz"] } } } },
    "framework/hover/applicability/keys/0",
    "'hover.applicability.keys' in het contentmodel noemt de sleutel 'xyz', maar die bestaat niet. Kies uit: title, code, area, level.",
  ],
  [
    { framework: { macros: { areas: { shows: "xyz" } } } },
    "framework/macros/areas/shows",
    "'shows' bij de macro 'areas' noemt de sleutel 'xyz', maar die bestaat niet. Kies uit: title, code, area, level.",
  ],
  [
    { framework: { macros: { table: { filters: { level: { key: "levels" } } } } } },
    "framework/macros/table/filters/level/key/→ level",
    "'filters.level.key' bij de macro 'table' noemt de sleutel 'levels', maar die bestaat niet. Bedoelde je 'level'?",
  ],
])("a key that no kind has: %j", (patch, at, text) => expect(faults(patch)).toEqual([[at, text]]));

describe("a table", () => {
  const tables = { codes: { file: "codes.csv", columns: { code: "code", description: "text" } } };
  const looksUp = { "thing.schema.json": { properties: { code: { "x-table": "code" } } } };

  test("that is not there is told where codes are looked up in it", () => {
    const at = "schemas/thing.schema.json/properties/code/x-table";
    const named = "'x-table' in 'thing.schema.json' noemt de tabel 'code', maar die bestaat niet.";
    expect(faults({ schemas: looksUp })).toEqual([[at, named]]);
    expect(faults({ framework: { tables }, schemas: looksUp })).toEqual([
      [`${at}/→ codes`, `${named} Bedoelde je 'codes'?`],
    ]);
  });

  test("with sources has a column for them", () => {
    const sources = { code: "A" };
    expect(faults({ framework: { tables: { codes: { ...tables.codes, sources } } } })).toEqual([
      [
        "framework/tables/codes/sources",
        "'sources' bij de tabel 'codes' zegt wat er in de kolom met bronnen staat, maar 'columns.source' noemt die kolom niet.",
      ],
    ]);
    const columns = { source: "source" };
    expect(
      faults({
        framework: {
          tables: { codes: { ...tables.codes, sources, columns: { ...tables.codes.columns, ...columns } } },
        },
      }),
    ).toEqual([]);
  });
});

test.each<[unknown, string, string]>([
  [
    { schemas: { "thing.schema.json": { properties: { level: { $ref: "#/$defs/levels" } } } } },
    "schemas/thing.schema.json/properties/level/$ref",
    "'$ref' in 'thing.schema.json' wijst naar '#/$defs/levels', maar daar staat niets.",
  ],
  [
    { schemas: { "thing.schema.json": { properties: { level: { $ref: "comon.schema.json#/$defs/x" } } } } },
    "schemas/thing.schema.json/properties/level/$ref",
    "'$ref' in 'thing.schema.json' noemt het schema 'comon.schema.json', maar dat bestaat niet. Bedoelde je 'common.schema.json'?",
  ],
  [
    { schemas: { "thing.schema.json": { properties: { level: { $ref: "#/$defs/constructor" } } } } },
    "schemas/thing.schema.json/properties/level/$ref",
    "'$ref' in 'thing.schema.json' wijst naar '#/$defs/constructor', maar daar staat niets.",
  ],
])("a reference between schemas that leads nowhere: %j", (patch, at, text) =>
  expect(faults(patch)).toEqual([[at, text]]),
);

describe("what a kind says of another that cannot be", () => {
  const kind = (more: object) => ({ framework: { kinds: { thing: more } } });
  test.each<[unknown, string, string]>([
    [
      kind({ namedBy: { kind: "aera", key: "x" } }),
      "framework/kinds/thing/namedBy/kind/→ area",
      "'namedBy.kind' bij de soort 'thing' noemt de soort 'aera', maar die bestaat niet. Bedoelde je 'area'?",
    ],
    [
      kind({ namedBy: { kind: "area", key: "titel" } }),
      "framework/kinds/thing/namedBy/key/→ title",
      "'namedBy.key' bij de soort 'thing' noemt de sleutel 'titel', maar die bestaat niet. Bedoelde je 'title'?",
    ],
    [
      kind({ namedBy: { kind: "area", key: "title" } }),
      "framework/kinds/thing/namedBy/key",
      "'namedBy.key' bij de soort 'thing' noemt de sleutel 'title', maar die verwijst niet naar deze soort.",
    ],
    [
      kind({ name: { prefixIs: { kind: "aera", key: "area" } } }),
      "framework/kinds/thing/name/prefixIs/kind/→ area",
      "'name.prefixIs.kind' bij de soort 'thing' noemt de soort 'aera', maar die bestaat niet. Bedoelde je 'area'?",
    ],
    [
      kind({ name: { prefixIs: { kind: "area", key: "area" } } }),
      "framework/kinds/thing/name/prefixIs/kind",
      "'name.prefixIs' bij de soort 'thing' noemt de soort 'area', maar die heeft geen nummers ('numberFrom').",
    ],
  ])("%j", (patch, at, text) => expect(faults(patch)).toEqual([[at, text]]));

  test("and nothing where it can", () => {
    const numbered = { framework: { kinds: { area: { numberFrom: 0, order: ["x"] } } } };
    const patch = mergePatch(numbered, kind({ name: { prefixIs: { kind: "area", key: "area" } } }));
    expect(faults(patch)).toEqual([]);
    expect(faults({ framework: { kinds: { area: { namedBy: { kind: "thing", key: "area" } } } } })).toEqual([]);
  });
});

test("labels of a key that no kind has, or that has no fixed values", () => {
  const means = { nl: "Het geldt niet", en: "It does not apply" };
  const expression = { type: "string", "x-expression": { keys: ["level", "levels", "code"], means } };
  expect(faults({ schemas: { "thing.schema.json": { properties: { when: expression } } } })).toEqual([
    [
      "schemas/thing.schema.json/properties/when/x-expression/keys/1/→ level",
      "'x-expression.keys' in 'thing.schema.json' noemt de sleutel 'levels', maar die bestaat niet. Bedoelde je 'level'?",
    ],
    [
      "schemas/thing.schema.json/properties/when/x-expression/keys/2",
      "'x-expression.keys' in 'thing.schema.json' noemt de sleutel 'code', maar die heeft geen vaste waarden.",
    ],
  ]);
});

describe("folders", () => {
  test("that two kinds claim alike", () => {
    expect(faults({ framework: { kinds: { thing: { except: [] }, area: { folders: ["content/things/"] } } } })).toEqual(
      [
        [
          "framework/kinds/area/folders/0",
          "De map 'content/things' staat bij de soorten 'thing' en 'area', dus 'area' krijgt er geen pagina's. Geef elke soort een eigen map.",
        ],
      ],
    );
  });
  test("but what the first kind leaves may be for the second", () => {
    expect(faults({ framework: { kinds: { area: { folders: ["content/things"] } } } })).toEqual([]);
  });
  test("that are outside the site", () => {
    expect(faults({ framework: { kinds: { area: { folders: ["areas"] } } } })).toEqual([
      [
        "framework/kinds/area/folders/0",
        "De map 'areas' van de soort 'area' ligt niet in 'content', de map van de site ('pages'). Er komen geen pagina's uit.",
      ],
    ]);
  });
});

describe("ids", () => {
  test("of which the pattern lacks a part", () => {
    expect(faults({ framework: { kinds: { thing: { name: { id: "x:{series}" } } } } })).toEqual([
      [
        "framework/kinds/thing/name/id",
        "'name.id' bij de soort 'thing' gebruikt de groep '{series}', maar 'name.pattern' heeft die niet.",
      ],
    ]);
  });
  test("for which there is no key", () => {
    expect(faults({ framework: { keys: { id: null } } })).toEqual([
      [
        "framework/kinds/thing/name/id",
        "Uit bestandsnamen van de soort 'thing' volgt een id ('name.id'), maar deze soort heeft geen sleutel voor de id.",
      ],
    ]);
    expect(faults({ framework: { keys: { id: null }, kinds: { thing: { name: null, referencedBy: "id" } } } })).toEqual(
      [
        [
          "framework/kinds/thing/referencedBy",
          "Verwijzingen naar de soort 'thing' noemen de id, maar 'keys.id' in het contentmodel ontbreekt.",
        ],
      ],
    );
  });
});

test("members that mean nothing are told, with what was meant", () => {
  expect(faults({ framework: { $comment: "x", kindz: {}, kinds: { thing: { folder: ["x"] } } } })).toEqual([
    ["framework/kinds/thing/folder/→ folders", "'folder' bij de soort 'thing' betekent niets. Bedoelde je 'folders'?"],
    ["framework/kindz/→ kinds", "'kindz' in het contentmodel betekent niets. Bedoelde je 'kinds'?"],
  ]);
  expect(faults({ framework: { tree: { sort: 1 } } })).toEqual([
    ["framework/tree/sort", "'tree.sort' in het contentmodel betekent niets. Kies uit: by, key, show, groupings."],
  ]);
});

test("a schema of the model that is extended may be left unused", () => {
  const json = mergePatch(good, { schemas: { "xyz.json": {} } }) as ContentModelJson;
  const model = compileContentModel(json);
  expect(contentModelFaults(json, model).map(({ text }) => text.nl)).toEqual([
    "Geen soort gebruikt het schema 'xyz.json'. Noem het bij een soort, of onder 'schemas'.",
  ]);
  expect(contentModelFaults(json, model, json)).toEqual([]);
});

test("a schema that no kind reaches may have any shape", () => {
  const odd = { properties: null, $defs: { a: 5, b: null, c: { oneOf: 3, "x-reference": 4, $ref: 5 } } };
  expect(faults({ schemas: { "common.schema.json": { $defs: { odd } } } })).toEqual([]);
});
