import { describe, expect, test } from "vitest";
import { builtInModel } from "../../../server/src/configuration/builtInModel";
import { compileContentModel } from "../../../server/src/core/model/compileModel";
import type { Kind } from "../../../server/src/core/model/contentModel";
import type { ContentModelJson, SchemaJson } from "../../../server/src/core/model/contentModelJson";
import type { Field } from "../../../server/src/core/model/field";
import { impliedId, kindOf, nameOf, nameOfPrefix, nameWithId } from "../../../server/src/core/model/names";
import { ContentModelError } from "../../../server/src/core/model/pattern";

const noun = { nl: { one: "ding", many: "dingen" }, en: { one: "thing", many: "things" } };

/** A model of one kind, with these properties. */
function modelWith(
  properties: Record<string, SchemaJson>,
  more: Partial<SchemaJson> = {},
  common: SchemaJson = {},
): ContentModelJson {
  return {
    framework: {
      id: "x",
      title: { nl: "X", en: "X" },
      language: "en",
      pages: "./content/",
      detect: [],
      keys: { title: "title" },
      kinds: { thing: { schema: "thing.schema.json", folders: ["content/things/"], title: noun } },
    },
    schemas: { "thing.schema.json": { type: "object", properties, ...more }, "common.schema.json": common },
  };
}

function fieldOf(schema: SchemaJson, more: Partial<SchemaJson> = {}, common: SchemaJson = {}): Field {
  return compileContentModel(modelWith({ key: schema }, more, common))
    .kinds.get("thing")!
    .fields.get("key")!;
}

describe("a property of a schema becomes a field", () => {
  test.each<[string, SchemaJson, Field["shape"], string[]]>([
    ["a text", { type: "string" }, "scalar", ["string"]],
    ["a number", { type: "integer" }, "scalar", ["number"]],
    ["several types", { type: ["string", "number"] }, "scalar", ["string", "number"]],
    ["a vocabulary without a type", { enum: ["a"] }, "scalar", ["string"]],
    ["a list", { type: "array", items: { type: "string" } }, "list", ["string"]],
    ["a mapping", { type: "object" }, "mapping", ["string", "number", "boolean"]],
    [
      "one or a list",
      { anyOf: [{ type: "string" }, { type: "array", items: { type: "string" } }] },
      "scalarOrList",
      ["string"],
    ],
    [
      "a list or one",
      { anyOf: [{ type: "array", items: { type: "string" } }, { type: "string" }] },
      "scalarOrList",
      ["string"],
    ],
    ["other choices", { anyOf: [{ type: "string" }, { type: "number" }] }, "any", ["string", "number", "boolean"]],
    ["anything", {}, "any", ["string", "number", "boolean"]],
  ])("%s", (_, schema, shape, types) => {
    const field = fieldOf(schema);
    expect([field.shape, [...field.value.types]]).toEqual([shape, types]);
  });

  test("what stands beside a $ref wins over what it leads to", () => {
    const field = fieldOf(
      { $ref: "#/$defs/a", title: "Eigen" },
      { $defs: { a: { type: "string", title: "A", description: "D" } } },
    );
    expect([field.title.nl, field.description.nl]).toEqual(["Eigen", "D"]);
  });

  test("a $ref leads through other files, and `#` then means that file", () => {
    const common = {
      $defs: {
        a: { type: "array", items: { $ref: "#/$defs/b" } },
        b: { type: "string", oneOf: [{ const: "t", title: "T" }] },
      },
    } as SchemaJson;
    const field = fieldOf({ $ref: "common.schema.json#/$defs/a" }, {}, common);
    expect([field.shape, [...field.value.terms!.keys()]]).toEqual(["list", ["t"]]);
  });

  test("a $ref that leads nowhere, or to itself, allows anything and ends", () => {
    expect(fieldOf({ $ref: "#/$defs/weg" }).shape).toBe("any");
    expect(fieldOf({ $ref: "#/$defs/a" }, { $defs: { a: { $ref: "#/$defs/a" } } }).shape).toBe("any");
  });

  test("required, unique, essential, aliases and both languages are read", () => {
    const field = fieldOf(
      { type: "string", title: "T", "x-nl": { title: "N" }, "x-unique": true, "x-essential": true, "x-aliases": ["k"] },
      { required: ["key"] },
    );
    expect(field).toMatchObject({
      required: true,
      unique: true,
      essential: true,
      aliases: ["k"],
      title: { nl: "N", en: "T" },
    });
  });

  test("a reference names a kind, and a vocabulary does so as a term", () => {
    expect(fieldOf({ type: "string", "x-reference": "thing" }).value.target).toEqual({
      kind: "thing",
      as: "reference",
    });
    expect(fieldOf({ type: "string", "x-vocabulary": "thing" }).value.target).toEqual({ kind: "thing", as: "term" });
  });
});

describe("an expression has labels", () => {
  const terms = (...values: string[]): SchemaJson => ({
    type: "string",
    oneOf: values.map((value) => ({ const: value })),
  });
  const means = { nl: "Het geldt niet", en: "It does not apply" };
  const expressionOver = (properties: Record<string, SchemaJson>, keys: string[]) =>
    compileContentModel(
      modelWith(
        {
          when: { type: "array", items: { $ref: "#/$defs/when" } },
          ...properties,
        },
        { $defs: { when: { type: "string", "x-expression": { keys, means } } } },
      ),
    )
      .kinds.get("thing")!
      .fields.get("when")!.value.expression!;

  test("for each term of each key, also of keys that come later in the schema", () => {
    const { labels, fields } = expressionOver(
      { risk: { type: "array", items: terms("low", "high") }, open: terms("yes") },
      ["open", "risk"],
    );
    expect([...labels.keys()]).toEqual(["open-yes", "risk-low", "risk-high"]);
    expect(fields.map(({ key }) => key)).toEqual(["open", "risk"]);
    expect(labels.get("risk-high")).toMatchObject({ field: { key: "risk" }, term: { value: "high" } });
  });

  test("where two keys give the same label, the first counts", () => {
    const { labels } = expressionOver({ a: terms("b-c"), "a-b": terms("c", "d") }, ["a-b", "a"]);
    expect([...labels].map(([value, { field }]) => [value, field.key])).toEqual([
      ["a-b-c", "a-b"],
      ["a-b-d", "a-b"],
    ]);
  });

  test("not of a key that is not there, or has no fixed values", () => {
    const { labels, fields } = expressionOver({ free: { type: "string" }, open: terms("yes") }, [
      "missing",
      "free",
      "open",
    ]);
    expect([[...labels.keys()], fields.map(({ key }) => key)]).toEqual([["open-yes"], ["free", "open"]]);
  });

  test("a vocabulary says whether its terms exclude each other", () => {
    expect(fieldOf({ ...terms("a"), "x-exclusive": true }).value.isExclusive).toBe(true);
    expect(fieldOf(terms("a")).value.isExclusive).toBe(false);
  });
});

describe("what a kind says of other kinds counts where it can be true", () => {
  const other = { schema: "thing.schema.json", folders: ["content/others"], title: noun };
  const withKinds = (thing: object, more: object = {}) => {
    const { framework, schemas } = modelWith({
      of: { type: "string", "x-reference": "thing" },
      free: { type: "string" },
    });
    const kinds = { thing: { ...framework.kinds.thing!, ...thing }, other: { ...other, ...more } };
    return compileContentModel({ framework: { ...framework, kinds }, schemas }).kinds.get("thing")!;
  };

  test.each([
    ["other", "of", true],
    ["other", "free", false],
    ["other", "x", false],
    ["x", "of", false],
  ])("it is named by %s in %s: %s", (kind, key, counts) => {
    expect(withKinds({ namedBy: { kind, key } }).namedBy).toEqual(counts ? { kind, key } : undefined);
  });

  test("its prefix is the number of a page of a kind that is numbered", () => {
    const name = { pattern: "^(?<prefix>\\d)-(?<text>.+)$", prefixIs: { kind: "other", key: "of" } };
    const kind = withKinds({ name }, { order: ["a", "b"], numberFrom: 4 });
    expect(["4-x", "5-x", "6-x", "x"].map((one) => nameOfPrefix(kind, one))).toEqual(["a", "b", undefined, undefined]);
    expect(nameOfPrefix(withKinds({ name }), "4-x")).toBeUndefined();
  });

  test("a prefix of another series says nothing", () => {
    const kind = [...builtInModel().kinds.values()].find(({ name }) => name?.prefixIs)!;
    expect(["2-owp-01-x", "3-owp-01-x", "owp-01-x"].map((one) => nameOfPrefix(kind, one))).toEqual([
      "ontwerp",
      undefined,
      undefined,
    ]);
  });
});

describe("a page is of the kind with the longest folder that holds it", () => {
  test.each([
    ["docs/levenscyclus/ontwerp.md", "phase"],
    ["docs/levenscyclus/diep/ontwerp.md", "phase"],
    ["docs/levenscyclus/index.md", "other"],
    ["docs/levenscyclus/over-de-levenscyclus.md", "other"],
    ["docs/levenscyclus.md", "other"],
    ["docs/levenscyclus-oud/x.md", "other"],
    ["docs/x.md", "other"],
    ["docsx/x.md", undefined],
    ["x.md", undefined],
  ])("%s: %s", (path, kind) => expect(kindOf(builtInModel(), path)?.id).toBe(kind));

  test("a page may have a folder of its own, after which it is called", () => {
    const json = JSON.parse(JSON.stringify(modelWith({})));
    Object.assign(json.framework.kinds.thing, { ownFolders: true, except: ["index", "old"] });
    json.framework.kinds.rest = { ...json.framework.kinds.thing, folders: ["content"], ownFolders: false, except: [] };
    const model = compileContentModel(json);
    const read = (path: string) => {
      const kind = kindOf(model, path)!;
      return `${kind.id} ${nameOf(path, kind)}`;
    };
    expect(read("content/things/a.md")).toBe("thing a");
    expect(read("content/things/a/index.md")).toBe("thing a");
    expect(read("content/things/a/more.md")).toBe("rest more");
    expect(read("content/things/a/b/index.md")).toBe("rest index");
    expect(read("content/things/index.md")).toBe("rest index");
    expect(read("content/things/old/index.md")).toBe("rest index");
    expect(read("content/things/index/index.md")).toBe("rest index");
    expect(read("content/a/index.md")).toBe("rest index");
  });

  test("a slash at the end of a folder makes no difference", () => {
    const model = compileContentModel(modelWith({}));
    expect([model.pages, kindOf(model, "content/things/a.md")?.id]).toEqual(["content", "thing"]);
  });
});

test("a file name implies an id where the kind says so", () => {
  const kinds = [...builtInModel().kinds.values()];
  const kind = kinds.find(({ name }) => name?.id)!;
  const free = kinds.find(({ name }) => !name)!;
  expect(impliedId(kind, "aia-05-tekst")).toBe("urn:nl:ak:ver:aia-05");
  expect([impliedId(kind, "tekst"), impliedId(free, "aia-05-tekst")]).toEqual([undefined, undefined]);
});

test("an id and a text imply a name where the kind says how names are made, and no other way", () => {
  const kinds = [...builtInModel().kinds.values()];
  const [requirement, measure] = kinds.filter(({ name }) => name?.file) as [Kind, Kind];
  expect(nameWithId(requirement, "urn:nl:ak:ver:aia-05", "tekst")).toBe("aia-05-tekst");
  expect(nameWithId(measure, "urn:nl:ak:mtr:owp-05", "tekst")).toBe("2-owp-05-tekst");
  const wrong = ["urn:nl:ak:mtr:aia-05", "urn:nl:ak:ver:xyz-05", "urn:nl:ak:ver:", "", "ver:aia-05"];
  expect(wrong.map((id) => nameWithId(requirement, id, "tekst"))).toEqual(wrong.map(() => undefined));
  expect(nameWithId(requirement, "urn:nl:ak:ver:aia-05", "")).toBeUndefined();
  expect(nameWithId(kinds.find(({ name }) => !name)!, "urn:nl:ak:ver:aia-05", "tekst")).toBeUndefined();
});

test("a value of more than 200 characters matches no pattern", () => {
  const { pattern } = fieldOf({ type: "string", pattern: "^(?<all>a+)$" }).value;
  expect([pattern?.test("a".repeat(200)), pattern?.test("a".repeat(201)), pattern?.test("b")]).toEqual([
    true,
    false,
    false,
  ]);
  expect([pattern?.groups("aa")?.all, pattern?.groups("a".repeat(201))]).toEqual(["aa", undefined]);
});

describe("a model that could do harm or makes no sense is refused, in words", () => {
  const reason = (json: unknown) => {
    try {
      compileContentModel(json as ContentModelJson);
      return "accepted";
    } catch (error) {
      if (!(error instanceof ContentModelError)) throw error;
      expect(error.text.nl).not.toBe(error.text.en);
      return error.text.en;
    }
  };
  test.each(["(a+)+$", "^(?:x*)*$", "(?<n>\\d{2,})+", "((a+)b?)*", "(a|a)*$", "(?:a|ab)+c"])(
    "a pattern that can take for ever: %s",
    (pattern) => {
      expect(reason(modelWith({ key: { type: "string", pattern } }))).toContain("repeats a repetition");
    },
  );
  test.each([
    "^.*a.*a.*a.*a.*a.*a.*a.*ab$",
    "a+[ab]+a{2,}",
    ".+-.+-.+-.+$",
    "a+b?[a-c]+b?[a-c]+",
    ".{0,150}.{0,150}.{0,150}",
    `^${"a?".repeat(30)}${"a".repeat(30)}$`,
    `^${"(a|ab)".repeat(30)}$`,
    // Each of these took up to seconds for one value of 200 signs.
    "a{0,199}a{0,199}a{0,49}b",
    "a?a?a?a?a?a?a?a?a?a?a*aaaaaaaaaaaaaaaaab",
    // Nor one that takes the engine long to compile.
    "^a{5000}$",
  ])("a pattern that can match in too many ways: %s", (pattern) => {
    expect(reason(modelWith({ key: { type: "string", pattern } }))).toContain("in too many ways");
  });
  test.each([
    "^[a-z]+-\\d{2}$",
    "a+b+c{2,}",
    "^(?<code>[a-z]+-\\d+)-(?<text>[a-z0-9_]+)$",
    "^(?<code>\\d+\\.\\d+)_(?<text>.+)$",
    "^(?<prefix>\\d+)-(?<code>[A-Z]+-\\d+)_(?<text>.+)$",
    "^[a-z*+]+(?:-\\+*)?$",
    "^a+?b{2}c{1,3}$",
    "^(?:aia|awb)-\\d{2}$",
    "^(?<code>(?:a|b)-\\d{2})-(?<text>.+)$",
    "^a(?:-b)?$",
    "^a{50}$",
    "[a-z]+[0-9a-z]+$",
    "wet.*artikel",
  ])("but not %s", (pattern) => {
    expect(reason(modelWith({ key: { type: "string", pattern } }))).toBe("accepted");
  });
  test("a pattern that is none", () => {
    expect(reason(modelWith({ key: { type: "string", pattern: "(" } }))).toContain("not a valid regular expression");
  });
  test("a schema that is missing", () => {
    const json = modelWith({});
    expect(reason({ ...json, schemas: {} })).toContain("'thing.schema.json' of 'thing' is missing");
  });
  test.each([
    [{}],
    [{ framework: null, schemas: {} }],
    [{ framework: { kinds: [], pages: 1 }, schemas: {} }],
    [{ framework: { kinds: { a: 1 }, pages: "x" }, schemas: {} }],
  ])("a model of another shape: %j", (json) => expect(reason(json)).toMatch(/start with|is missing|is wrong/));

  const dutch = (json: unknown) => {
    try {
      compileContentModel(json as ContentModelJson);
      return "accepted";
    } catch (error) {
      return error instanceof ContentModelError ? error.text.nl : String(error);
    }
  };
  /** A model in which one member, given by its path, has another value; without it when there is none. */
  const changed = (members: string, value?: unknown) => {
    const json = JSON.parse(JSON.stringify(modelWith({ key: { type: "string" } })));
    const path = members.split("/");
    const last = path.pop() as string;
    let holder = json;
    for (const part of path) {
      holder[part] ??= {};
      holder = holder[part];
    }
    holder[last] = value;
    return json;
  };

  test.each([
    ["framework/id", "'id' ontbreekt in het contentmodel."],
    ["framework/title", "'title' ontbreekt in het contentmodel."],
    ["framework/keys", "'keys' ontbreekt in het contentmodel."],
    ["framework/keys/title", "'keys.title' ontbreekt in het contentmodel."],
    ["framework/pages", "'pages' ontbreekt in het contentmodel."],
    ["framework/kinds/thing/title", "'title' ontbreekt bij de soort 'thing'."],
    ["framework/kinds/thing/title/en", "'title.en' ontbreekt bij de soort 'thing'."],
    ["framework/kinds/thing/folders", "'folders' ontbreekt bij de soort 'thing'."],
  ])("what is missing is named: %s", (members, expected) => expect(dutch(changed(members))).toBe(expected));

  test.each([
    ["framework/title", "X", "'title' in het contentmodel klopt niet: hier hoort een object."],
    ["framework/language", "fr", '\'language\' in het contentmodel klopt niet: hier hoort "nl" of "en".'],
    ["framework/hover/keys", 5, "'hover.keys' in het contentmodel klopt niet: hier hoort een lijst van teksten."],
    ["framework/hover/keys", [5], "'hover.keys' in het contentmodel klopt niet: hier hoort een tekst."],
    ["framework/detect", "docs", "'detect' in het contentmodel klopt niet: hier hoort een lijst van paden."],
    ["framework/macros", [], "'macros' in het contentmodel klopt niet: hier hoort een object."],
    ["framework/macros/lijst", "x", "'macros.lijst' in het contentmodel klopt niet: hier hoort een object."],
    [
      "framework/macros/lijst/options",
      "x",
      "'options' bij de macro 'lijst' klopt niet: hier hoort een lijst van teksten.",
    ],
    [
      "framework/glossary",
      { file: "../x" },
      "'glossary.file' in het contentmodel klopt niet: hier hoort een pad binnen deze map, zoals 'docs/map'.",
    ],
    [
      "framework/glossary",
      { file: "x.md", generates: { file: "y.md", before: "x", row: "{term}" } },
      "'glossary.generates.before' in het contentmodel klopt niet: hier hoort een lijst van teksten.",
    ],
    [
      "framework/tables/codes",
      { file: "x.csv", columns: { code: "c", description: "d" }, separator: ";;" },
      "'separator' bij de tabel 'codes' klopt niet: hier hoort één teken, zoals ';'.",
    ],
    [
      "framework/tables/codes",
      { file: "x.csv", columns: { code: "c" } },
      "'columns.description' ontbreekt bij de tabel 'codes'.",
    ],
    [
      "framework/kinds/thing/folders",
      "x",
      "'folders' bij de soort 'thing' klopt niet: hier hoort een lijst van paden.",
    ],
    ["framework/kinds/thing/order", {}, "'order' bij de soort 'thing' klopt niet: hier hoort een lijst van teksten."],
    ["framework/kinds/thing/numberFrom", "0", "'numberFrom' bij de soort 'thing' klopt niet: hier hoort een getal."],
    ["schemas/thing.schema.json", 5, "Het schema 'thing.schema.json' begint niet met '{' en eindigt niet met '}'."],
    [
      "schemas/thing.schema.json/properties/key/x-aliases",
      5,
      "'key.x-aliases' in 'thing.schema.json' klopt niet: hier hoort een lijst van teksten.",
    ],
    [
      "schemas/thing.schema.json/properties/key",
      null,
      "'properties.key' in 'thing.schema.json' klopt niet: hier hoort een object.",
    ],
  ])("what is wrong is named: %s = %j", (members, value, expected) =>
    expect(dutch(changed(members, value))).toBe(expected),
  );

  test("one file with two meanings", () => {
    const table = { file: "./x.csv", columns: { code: "c", description: "d" } };
    const json = changed("framework/tables", { a: table, b: { ...table, file: "x.csv" } });
    expect(dutch(json)).toBe("Het bestand 'x.csv' staat twee keer bij 'glossary' en 'tables' in het contentmodel.");
  });

  test.each(["../x", "x/../../y", "/etc", "c:/x", "x\\y", "x//y", "", ".", "./"])(
    "a path that leads out: %j",
    (path) => {
      for (const [members, value] of [
        ["framework/pages", path],
        ["framework/detect", [path]],
        ["framework/kinds/thing/folders", [path]],
      ] as const)
        expect(dutch(changed(members, value))).toContain("een pad binnen deze map");
    },
  );
});
