import { describe, expect, test } from "vitest";
import { builtInModel } from "../../../server/src/configuration/builtInModel";
import { type Configuration, readConfiguration } from "../../../server/src/configuration/configuration";
import { perRule, severitiesOf } from "../../../server/src/configuration/severities";
import { kindOf } from "../../../server/src/core/model/names";
import { diskOf, memoryFileSystem } from "../serverSession";

const root = "file:///werk/kader";

/** The configuration of a folder with these files; `algoritmekader.json` holds the first. */
async function read(setting: unknown, files: Record<string, string> = {}, before?: Configuration) {
  const text = typeof setting === "string" ? setting : JSON.stringify(setting, undefined, 2);
  const folder = memoryFileSystem(diskOf(root, { "algoritmekader.json": text, ...files })).folder(root);
  return (await readConfiguration(folder, undefined, before)) as Configuration;
}

interface Seen {
  readonly file: string;
  readonly at: string;
  readonly says: string;
  readonly repair?: string;
}

/** What is wrong, with the text that is underlined. */
function seen({ text, problems, modelProblems }: Configuration): Seen[] {
  const files = new Map([["algoritmekader.json", { text: text ?? "", problems }], ...modelProblems]);
  return [...files].flatMap(([file, { text: content, problems: found }]) =>
    found.map(({ span, message, repairs: [repair] }) => ({
      file,
      at: content.slice(span.start, span.end),
      says: message.nl,
      ...(repair?.value === undefined ? {} : { repair: repair.value }),
    })),
  );
}

const extending = (framework: unknown, schemas: unknown = {}) => ({
  model: { extends: "algoritmekader", framework, schemas },
});
const until =
  " Zolang dit niet is hersteld, geldt het vorige contentmodel; zonder dat worden de pagina's niet gecontroleerd.";

describe("a model that is written as the difference from the built-in one", () => {
  const moved = { kinds: { vereiste: { folders: ["docs/vereisten"] }, phase: { order: null } } };

  test("keeps what it does not mention", async () => {
    const { model, problems } = await read(extending(moved));
    expect(problems).toEqual([]);
    expect(kindOf(model, "docs/vereisten/aia-01-x.md")?.id).toBe("vereiste");
    expect(kindOf(model, "docs/voldoen-aan-wetten-en-regels/vereisten/aia-01-x.md")?.id).toBe("other");
    expect([...model.kinds.keys()]).toEqual([...builtInModel().kinds.keys()]);
    expect(model.kinds.get("phase")?.order).toEqual([]);
    expect(builtInModel().kinds.get("phase")?.order.length).toBeGreaterThan(0);
  });

  test("changes, adds and takes away keys of the front matter", async () => {
    const { model, problems } = await read(
      extending(
        { hover: { keys: ["levenscyclus", "rollen"] } },
        {
          "maatregel.schema.json": {
            properties: { onderwerp: null, bouwblok: { $ref: "common.schema.json#/$defs/topics" } },
            required: ["title"],
          },
        },
      ),
    );
    expect(problems).toEqual([]);
    const { fields } = model.kinds.get("maatregel")!;
    expect(fields.has("onderwerp")).toBe(false);
    expect(fields.get("bouwblok")?.value.target?.kind).toBe("topic");
    expect([...fields.values()].filter(({ required }) => required).map(({ key }) => key)).toEqual(["title"]);
    expect(model.kinds.get("vereiste")?.fields.has("onderwerp")).toBe(true);
  });

  test("may stand in a file of its own", async () => {
    const file = JSON.stringify({ extends: "algoritmekader", framework: moved });
    const { model, problems, modelProblems } = await read(
      { model: "model/verschil.json" },
      { "model/verschil.json": file },
    );
    expect([problems, modelProblems.size]).toEqual([[], 0]);
    expect(kindOf(model, "docs/vereisten/aia-01-x.md")?.id).toBe("vereiste");
  });

  test("is the same model while it says the same, wherever it stands", async () => {
    const before = await read(extending(moved));
    const after = await read({ language: "en", ...extending(moved) }, {}, before);
    expect(after.model).toBe(before.model);
    expect((await read(extending({}), {}, before)).model).not.toBe(before.model);
  });

  test.each<[string, unknown, Seen[]]>([
    [
      "takes a kind away that is named elsewhere: told where it is taken away",
      { kinds: { role: null }, macros: { list_vereisten: { filters: { rollen: { kind: "rol" } } } } },
      [
        {
          file: "algoritmekader.json",
          at: "rol",
          says: "'filters.rollen.kind' bij de macro 'list_vereisten' noemt de soort 'rol', maar die bestaat niet. Kies uit: vereiste, maatregel, hulpmiddel, phase, topic, other.",
        },
        ...["list_maatregelen", "list_hulpmiddelen"].map((macro) => ({
          file: "algoritmekader.json",
          at: "role",
          says: `'filters.rollen.kind' bij de macro '${macro}' noemt de soort 'role', maar die bestaat niet. Kies uit: vereiste, maatregel, hulpmiddel, phase, topic, other.`,
        })),
        {
          file: "algoritmekader.json",
          at: "role",
          says: "'x-vocabulary' in 'common.schema.json' noemt de soort 'role', maar die bestaat niet. Kies uit: vereiste, maatregel, hulpmiddel, phase, topic, other.",
        },
      ],
    ],
    [
      "takes away what is not there",
      { kinds: { maatregelen: null } },
      [
        {
          file: "algoritmekader.json",
          at: "maatregelen",
          says: "'maatregelen' staat niet in het model, dus er is niets weg te halen. Bedoelde je 'maatregel'?",
          repair: "maatregel",
        },
      ],
    ],
    [
      "has a member that means nothing",
      { kinds: { vereiste: { folder: ["docs/vereisten"] } } },
      [
        {
          file: "algoritmekader.json",
          at: "folder",
          says: "'folder' bij de soort 'vereiste' betekent niets. Bedoelde je 'folders'?",
          repair: "folders",
        },
      ],
    ],
    [
      "gives a folder to two kinds",
      { kinds: { maatregel: { except: [], folders: ["docs/x"] }, hulpmiddel: { folders: ["docs/y", "docs/x"] } } },
      [
        {
          file: "algoritmekader.json",
          at: "docs/x",
          says: "De map 'docs/x' staat bij de soorten 'maatregel' en 'hulpmiddel', dus 'hulpmiddel' krijgt er geen pagina's. Geef elke soort een eigen map.",
        },
      ],
    ],
  ])("that %s", async (_, framework, expected) => {
    const configuration = await read(extending(framework));
    expect(seen(configuration)).toEqual(expected);
    expect(configuration.isChecked).toBe(true);
  });

  test.each<[string, unknown, Omit<Seen, "file">]>([
    [
      "a wrong sort of value",
      extending({ kinds: { vereiste: { folders: "docs/vereisten" } } }),
      { at: "docs/vereisten", says: "'folders' bij de soort 'vereiste' klopt niet: hier hoort een lijst van paden." },
    ],
    [
      "a new kind that is not complete",
      extending({ kinds: { norm: { schema: "page.schema.json" } } }),
      { at: "norm", says: "'folders' ontbreekt bij de soort 'norm'." },
    ],
    [
      "a pattern that can take for ever",
      extending({ kinds: { vereiste: { name: { pattern: "(a+)+" } } } }),
      { at: "(a+)+", says: "Het patroon '(a+)+' herhaalt een herhaling; dat kan eindeloos duren." },
    ],
    [
      "a key of the wrong sort",
      extending({}, { "vereiste.schema.json": { properties: { id: { pattern: 5 } } } }),
      { at: "5", says: "'id.pattern' in 'vereiste.schema.json' klopt niet: hier hoort een tekst." },
    ],
    [
      "another model than there is",
      { model: { extends: "algoritmekadr" } },
      { at: "algoritmekadr", says: 'Er is één model dat je kunt uitbreiden: "algoritmekader".' },
    ],
    [
      "schemas that are none",
      { model: { extends: "algoritmekader", schemas: [] } },
      { at: "schemas", says: "'schemas' is een object: de naam van elk schema met zijn inhoud." },
    ],
    [
      "neither a path nor a model",
      { model: 5 },
      {
        at: "5",
        says: "'model' moet het pad van een contentmodel zijn, zoals \"model/framework.json\", of het model zelf.",
      },
    ],
    [
      "no framework at all",
      { model: {} },
      { at: "model", says: "Een contentmodel moet beginnen met '{' en eindigen met '}'." },
    ],
  ])("that cannot be used says why, at its place, and no page is checked: %s", async (_, setting, { at, says }) => {
    const configuration = await read(setting);
    expect(seen(configuration)).toEqual([{ file: "algoritmekader.json", at, says: says + until }]);
    expect([configuration.isChecked, configuration.isIgnored("docs/x.md")]).toEqual([false, true]);
  });

  test("that cannot be used any more leaves the one before it in force", async () => {
    const before = await read(extending(moved));
    const broken = await read(extending({ kinds: 5 }), {}, before);
    expect([broken.model, broken.isChecked]).toEqual([before.model, true]);
    const still = await read(extending({ kinds: 6 }), {}, broken);
    expect(still.model).toBe(before.model);
    const fromTheStart = await read(extending({ kinds: 6 }), {}, await read(extending({ kinds: 5 })));
    expect(fromTheStart.isChecked).toBe(false);
  });

  test("next to a name that means nothing", async () => {
    expect(seen(await read({ model: { extends: "algoritmekader", kinds: {}, schema: {}, $comment: "" } }))).toEqual([
      {
        file: "algoritmekader.json",
        at: "kinds",
        says: "'kinds' betekent hier niets. Kies uit: extends, framework, schemas.",
      },
      {
        file: "algoritmekader.json",
        at: "schema",
        says: "'schema' betekent hier niets. Bedoelde je 'schemas'?",
        repair: "schemas",
      },
    ]);
  });
});

describe("a model in files of its own", () => {
  const noun = { nl: { one: "ding", many: "dingen" }, en: { one: "thing", many: "things" } };
  const framework = {
    id: "x",
    title: { nl: "X", en: "X" },
    language: "nl",
    pages: "docs",
    keys: { title: "title" },
    kinds: { thing: { schema: "thing.schema.json", folders: ["docs"], title: noun } },
  };
  const setting = { model: "model/framework.json" };
  const files = (change: object, schema: unknown = { properties: {} }) => ({
    "model/framework.json": JSON.stringify({ ...framework, ...change }),
    "model/thing.schema.json": typeof schema === "string" ? schema : JSON.stringify(schema),
  });

  test("is read", async () => {
    const configuration = await read(setting, files({}));
    expect(seen(configuration)).toEqual([]);
    expect(configuration.model.id).toBe("x");
  });

  test.each<[string, Record<string, string>, Seen]>([
    [
      "is not there",
      {},
      {
        file: "algoritmekader.json",
        at: "model/framework.json",
        says: "Het bestand 'model/framework.json' is er niet.",
      },
    ],
    [
      "names a schema that is not there",
      { "model/framework.json": JSON.stringify(framework) },
      {
        file: "model/framework.json",
        at: "thing.schema.json",
        says: "Het bestand 'model/thing.schema.json' is er niet.",
      },
    ],
    [
      "is no JSON",
      files({}, "{ a }"),
      {
        file: "model/thing.schema.json",
        at: "a",
        says: "Hier klopt de JSON niet; kijk of er een komma, haakje of aanhalingsteken ontbreekt.",
      },
    ],
    [
      "has a value of the wrong sort",
      files({ language: "fr" }),
      {
        file: "model/framework.json",
        at: "fr",
        says: '\'language\' in het contentmodel klopt niet: hier hoort "nl" of "en".',
      },
    ],
    [
      "has a schema of the wrong sort",
      files({}, { properties: { a: { required: "x" } } }),
      {
        file: "model/thing.schema.json",
        at: "x",
        says: "'a.required' in 'thing.schema.json' klopt niet: hier hoort een lijst van teksten.",
      },
    ],
  ])("that %s: the problem stands where it is to be mended", async (_, disk, expected) => {
    expect(seen(await read(setting, disk))).toEqual([{ ...expected, says: expected.says + until }]);
  });

  test("that contradicts itself is used, and the problem stands where it is to be mended", async () => {
    const configuration = await read(
      setting,
      files({ tree: { by: "thingg", key: "a", show: [] } }, { properties: { a: { "x-reference": "dig" } } }),
    );
    expect(configuration.model.id).toBe("x");
    expect(seen(configuration)).toEqual([
      {
        file: "model/framework.json",
        at: "thingg",
        says: "'tree.by' in het contentmodel noemt de soort 'thingg', maar die bestaat niet. Bedoelde je 'thing'?",
        repair: "thing",
      },
      {
        file: "model/thing.schema.json",
        at: "dig",
        says: "'x-reference' in 'thing.schema.json' noemt de soort 'dig', maar die bestaat niet. Kies uit: thing.",
      },
    ]);
  });
});

test("places are right whatever the JSON is indented with", async () => {
  const text = JSON.stringify(extending({ kinds: { vereiste: { folder: [] } } }), undefined, "\t").replaceAll(
    "\n",
    "\r\n",
  );
  expect(seen(await read(`\ufeff${text}`)).map(({ at }) => at)).toEqual(["folder"]);
});

describe("severities", () => {
  const severitiesAt = (path: string, { severities, overrides }: Configuration, personal = {}) =>
    severitiesOf(severities, overrides, personal)(path);
  const archive = { files: ["docs/archief/**"], rules: { "link/*": "off", "link/empty": "hint" } as const };

  test("of a family hold for each of its rules, and those of a rule go before, wherever they stand", async () => {
    for (const rules of [
      { "link/*": "off", "link/empty": "error" },
      { "link/empty": "error", "link/*": "off" },
    ]) {
      const { severities, problems } = await read({ rules });
      expect(problems).toEqual([]);
      expect(severities["link/empty"]).toBe("error");
      expect(severities["link/unknown-file"]).toBe("off");
      expect(severities["key/unknown"]).toBeUndefined();
    }
  });

  test("of a part of the files hold there, the last that fits first, over those of all", async () => {
    const configuration = await read({
      rules: { "key/unknown": "error", "link/empty": "error" },
      overrides: [archive, { files: ["docs/archief/oud/*.md", "docs/x.md"], rules: { "link/empty": "warning" } }],
    });
    expect(configuration.problems).toEqual([]);
    const at = (path: string) => {
      const found = severitiesAt(path, configuration);
      return [found["key/unknown"], found["link/empty"], found["link/syntax"]];
    };
    expect(at("docs/y.md")).toEqual(["error", "error", undefined]);
    expect(at("docs/archief/y.md")).toEqual(["error", "hint", "off"]);
    expect(at("docs/archief/oud/y.md")).toEqual(["error", "warning", "off"]);
    expect(at("docs/x.md")).toEqual(["error", "warning", undefined]);
  });

  test("of whoever looks go before all of these", async () => {
    const configuration = await read({ overrides: [archive] });
    const personal = perRule([["link/*", "information"]]);
    expect(severitiesAt("docs/archief/y.md", configuration, personal)["link/empty"]).toBe("information");
  });

  test("that mean nothing are reported at their place, and the rest holds", async () => {
    const found = await read({
      rules: { "lnk/*": "off", "key/unknwon": "off" },
      overrides: [
        { files: ["docs/a/**"], rules: { "link/emty": "off", "link/empty": "soms", "link/syntax": "off" } },
        { files: "docs/b/**", rules: {} },
        { files: ["docs/c/**"] },
        { file: ["docs/d/**"], rules: {} },
        "docs/e/**",
      ],
    });
    expect(seen(found).map(({ at, says, repair }) => [at, says.slice(0, 60), repair])).toEqual([
      ["lnk/*", "De regel 'lnk/*' bestaat niet. Bedoelde je 'link/*'?", "link/*"],
      ["key/unknwon", "De regel 'key/unknwon' bestaat niet. Bedoelde je 'key/unknow", "key/unknown"],
      ["link/emty", "De regel 'link/emty' bestaat niet. Bedoelde je 'link/empty'?", "link/empty"],
      ["soms", "'soms' is geen ernst. Kies uit: off, hint, information, warn", undefined],
      ["docs/b/**", "'files' moet een lijst van paden zijn, zoals [\"docs/archief/", undefined],
      ["{", "'overrides' moet een lijst van paden met hun regels zijn, zo", undefined],
      ["file", "'file' is geen instelling. Bedoelde je 'files'?", "files"],
      ["{", "'overrides' moet een lijst van paden met hun regels zijn, zo", undefined],
      ["docs/e/**", "'overrides' moet een lijst van paden met hun regels zijn, zo", undefined],
    ]);
    expect(severitiesAt("docs/a/x.md", found)).toEqual({ "link/syntax": "off" });
  });

  test.each([{}, "docs/**", null])("that are no list are reported: %j", async (overrides) => {
    expect(seen(await read({ overrides }))).toHaveLength(1);
  });
});

describe("paths of which one is wrong", () => {
  test.each(["ignore", "files"] as const)("the others hold, and it is told at its place: %s", async (name) => {
    const paths = ["", "docs/a/**", " ", "docs/{1..3}.md", 5, "x".repeat(65_536), "!docs/b.md", "**/*a*a*a*a*a*a*b"];
    const written =
      name === "ignore" ? { ignore: paths } : { overrides: [{ files: paths, rules: { "link/empty": "off" } }] };
    const found = await read(written);
    expect(seen(found).map(({ at, says }) => [at.slice(0, 20), says.slice(0, 40)])).toEqual([
      ['""', "Hier staat geen pad. Vul er een in, zoal"],
      [" ", "Hier staat geen pad. Vul er een in, zoal"],
      ["docs/{1..3}.md", "'docs/{1..3}.md' kan niet als pad worden"],
      ["5", `'${name}' moet een lijst van paden zijn, zoals`.slice(0, 40)],
      ["x".repeat(20), "Dit pad is te lang: er kunnen hooguit 20"],
      ["!docs/b.md", "'!docs/b.md' kan niet als pad worden gel"],
    ]);
    const fits = (path: string) =>
      name === "ignore" ? found.isIgnored(path) : found.overrides.some(({ matches }) => matches(path));
    const long = `docs/${"a".repeat(250)}`;
    expect(["docs/a/x.md", "docs/b.md", long, `${long}b`].map(fits)).toEqual([true, false, false, true]);
  });

  test("no more than there can be are held against every page", async () => {
    const found = await read({ ignore: Array.from({ length: 5000 }, (_, index) => `docs/${index}.md`) });
    expect(seen(found).map(({ at, says }) => [at, says.slice(0, 35)])).toEqual([
      ["docs/100.md", "Vanaf hier tellen de paden niet mee"],
    ]);
    expect(["docs/99.md", "docs/100.md"].map((path) => found.isIgnored(path))).toEqual([true, false]);
  });
});

describe("a model that is elsewhere than a model can be", () => {
  test.each(["algoritmekader.json", "./algoritmekader.json"])("in the configuration: %s", async (model) => {
    const found = await read({ model });
    expect(seen(found)).toEqual([
      {
        file: "algoritmekader.json",
        at: model,
        says: `In 'algoritmekader.json' zelf staat geen contentmodel. Noem het bestand waarin het staat, of schrijf het hier uit.${until}`,
      },
    ]);
    expect(found.isChecked).toBe(false);
  });

  test.each(["../model.json", "/etc/model.json", "model/../../x.json", "C:/model.json", "model\\x.json", ""])(
    "outside the folder: %s",
    async (model) => {
      const [fault, ...others] = seen(await read({ model }));
      expect([fault?.at, fault?.says]).toEqual([
        model === "" ? '""' : JSON.stringify(model).slice(1, -1),
        `'${model}' is geen pad binnen deze map. Zet het bestand in deze map, en noem het zoals 'model/framework.json'.${until}`,
      ]);
      expect(others).toEqual([]);
    },
  );

  test("a schema may not be the configuration: that is told in it", async () => {
    const noun = { nl: { one: "ding", many: "dingen" }, en: { one: "thing", many: "things" } };
    const kinds = { thing: { schema: "algoritmekader.json", folders: ["docs"], title: noun } };
    const model = {
      id: "x",
      title: { nl: "X", en: "X" },
      language: "nl",
      pages: "docs",
      keys: { title: "title" },
      kinds,
    };
    const found = await read({ model: "model.json" }, { "model.json": JSON.stringify(model) });
    expect(seen(found).map(({ file }) => file)).not.toEqual([]);
  });
});

describe("a name that stands twice", () => {
  test("is told, in the configuration and in the model, and the last one holds", async () => {
    const found = await read('{ "language": "en", "model": "m.json", "language": "nl" }', {
      "m.json": '{ "extends": "x", "extends": "algoritmekader" }',
    });
    expect(found.language).toBe("nl");
    expect(found.isChecked).toBe(true);
    expect(seen(found).map(({ file, at, says }) => [file, at, says])).toEqual([
      [
        "algoritmekader.json",
        "language",
        "'language' staat hier meer dan één keer; alleen de laatste telt. Haal deze weg.",
      ],
      ["m.json", "extends", "'extends' staat hier meer dan één keer; alleen de laatste telt. Haal deze weg."],
    ]);
  });
});
