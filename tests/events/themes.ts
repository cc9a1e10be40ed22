/**
 * Sequences about one thing: a few places that hang together, and edits at either end. Of all that can happen most has nothing to do with
 * each other, and what a look-up misses is hidden by what others find; here little else happens, on pages that are right otherwise.
 */
import fc from "fast-check";
import { data, pages, templates } from "../core/picture";
import {
  type Beginning,
  faultAtFirst,
  faultStep,
  lookAt,
  reach,
  type Sequence,
  type Step,
  stories,
  telling,
  typing,
} from "./steps";
import {
  configuration,
  configurationTexts,
  dataPaths,
  dataTexts,
  oddFolder,
  type PartEdit,
  type Parts,
  pagePaths,
  partsArbitrary,
  picture,
  plain,
  root,
  settings,
  work,
} from "./world";

interface Theme {
  /** The pages that are edited, that come and go. */
  readonly pages: readonly string[];
  /** Names that they can have too. */
  readonly names?: readonly string[];
  /** What is edited on them. */
  readonly parts?: { readonly [Part in keyof Parts]?: fc.Arbitrary<Parts[Part]> };
  /** The data files that are edited. */
  readonly files?: readonly string[];
  /** What else happens. */
  readonly others?: readonly fc.Arbitrary<Step>[];
  readonly canFailAtFirst?: boolean;
}

const [law, other, sameLaw] = ["aia-01-toezicht", "awb-01-uitleg", "aia-01-uitleg"].map(pages.vereiste) as Three;
const [late, early] = ["2-owp-01-afwegen", "1-owp-01-afwegen"].map(pages.maatregel) as Two;
const tool = pages.hulpmiddel("register");
const [read, home] = [pages.other("lezen/data"), pages.other("index")];
const [phase, otherPhase] = [pages.phase("ontwerp"), pages.phase("probleemanalyse")];
const [topic, role] = [pages.topic("data"), pages.role("jurist")];
const { levenscyclus, onderwerp, rollen, vereiste, id, title, headings, words, silence, code } = partsArbitrary;
type Two = [string, string];
type Three = [string, string, string];

const anyOf = (...all: readonly string[]) => fc.subarray([...all]);

const folderStep: fc.Arbitrary<Step> = fc.record({
  type: fc.constant("folders" as const),
  folder: fc.constantFrom(root, `${root}/docs/lezen`, `${root}/docs`, `${work}/ander`, work),
  opens: fc.boolean(),
});

const moves = (...all: readonly Two[]): fc.Arbitrary<Step> =>
  fc
    .constantFrom(...all)
    .chain(([path, to]) =>
      fc.record({ type: fc.constant("rename" as const), path: fc.constant(path), to: fc.constant(to), telling, reach }),
    );

const either = (one: string, there: string): readonly Two[] => [
  [one, there],
  [there, one],
];

const goes = (...paths: readonly string[]): fc.Arbitrary<Step> =>
  fc.record({ type: fc.constant("delete" as const), path: fc.constantFrom(...paths), telling, reach });

const story: fc.Arbitrary<Step> = fc.constantFrom(...stories()).map((told) => ({ type: "history", story: told }));

const setting: fc.Arbitrary<Step> = fc.constantFrom(...settings).map((one) => ({ type: "settings", settings: one }));

const textsAt = (path: string) => (path === configuration ? configurationTexts : (dataTexts[path] ?? [""]));

const anyText = (path: string) => fc.option(fc.constantFrom(...textsAt(path)), { nil: undefined, freq: 2 });

/** What can stand in these files is put there, in the editor or on the disk; or they go, are opened or closed. */
function filesStep(paths: readonly string[]): fc.Arbitrary<Step> {
  const path = fc.constantFrom(...paths);
  const put = path.chain((one) => {
    const text = fc.constantFrom(...textsAt(one));
    return fc.oneof(
      fc.record({ type: fc.constant("write" as const), path: fc.constant(one), text, telling }),
      fc.record({ type: fc.constant("type" as const), path: fc.constant(one), edit: text, typing }),
    );
  });
  return fc.oneof(
    { weight: 6, arbitrary: put },
    { weight: 1, arbitrary: fc.record({ type: fc.constantFrom("open" as const, "close" as const), path, telling }) },
    { weight: 1, arbitrary: goes(...paths) },
  );
}

/** A framework within another, of one page that is a page of both. */
const inner = "docs/lezen/docs/levenscyclus/ontwerp.md";

const themes = {
  anchors: {
    pages: [law, read, late],
    parts: { headings, links: anyOf(`${law}#kop`, `${law}#twee`, `${read}#kop`, `${read}#twee`, "#kop") },
  },
  ids: { pages: [law, sameLaw, other], parts: { id, title } },
  mentions: {
    pages: [law, late, read],
    parts: { id, words: fc.constantFrom("", "Zie urn:nl:ak:ver:aia-01.", "Zie urn:nl:ak:mtr:owp-01.") },
  },
  codes: { pages: [late, early], parts: { code }, files: [data.table] },
  coverage: { pages: [law, other, late, early], parts: { vereiste, silence }, files: [data.site] },
  words: {
    pages: [law, read],
    names: [pages.vereiste("aia-09-toezicht"), pages.vereiste("aia-01-toezigt")],
    parts: {
      macros: anyOf("list_maatregelen aia-01-toezigt", "list_maatregelen awb-01-uitleg"),
      links: anyOf(law, "docs/weg.md"),
      silence,
    },
  },
  loose: {
    pages: [role, read],
    names: [pages.role("juristen")],
    parts: { macros: anyOf("list_maatregelen jurist", "list_maatregelen juristn") },
  },
  phases: {
    pages: [late, early, phase, otherPhase],
    parts: { levenscyclus: anyOf("ontwerp", "probleemanalyse"), title },
  },
  terms: { pages: [law, tool, topic, role], names: [pages.topic("date")], parts: { onderwerp, rollen, silence } },
  lists: {
    pages: [read, law, late, tool],
    parts: {
      macros: anyOf(
        "list_maatregelen vereiste/aia-01-toezicht",
        "list_vereisten levenscyclus/ontwerp",
        "list_vereisten",
        "list_hulpmiddelen categorie/register",
        "list_vereisten_on_maatregelen_page",
      ),
      levenscyclus,
      vereiste,
    },
  },
  glossary: { pages: [law, read], parts: { words }, files: [data.glossary, data.generated, data.site] },
  templates: {
    pages: [law, late],
    parts: { words: fc.constantFrom("Schrijf hier op wat er nog moet komen.", "") },
    files: [templates.vereiste],
  },
  labels: {
    pages: [law, read],
    parts: { words: fc.constantFrom("Zie [uitleg].", "Zie [deze pagina][uitleg].", "") },
    files: [data.glossary],
  },
  menu: {
    pages: [home, topic, law],
    parts: { links: anyOf(law, topic, home) },
    files: [data.site],
  },
  history: {
    pages: [law, late, other],
    names: [pages.vereiste("aia-09-toezicht"), pages.maatregel("2-owp-07-afwegen")],
    parts: { id, title, maatregel: partsArbitrary.maatregel, vereiste: anyOf("aia-09-toezicht", "aia-01-toezicht") },
    files: [configuration],
    others: [story],
  },
  released: {
    pages: [law],
    names: [pages.vereiste("aia-09-toezicht")],
    parts: { id: fc.constantFrom("own", "urn:nl:ak:ver:aia-09") },
    others: [story],
  },
  configuration: {
    pages: [law, late],
    parts: { vereiste, silence, links: partsArbitrary.links },
    files: [configuration],
    others: [setting],
  },
  layout: {
    pages: [phase, topic, role, law],
    parts: { levenscyclus, onderwerp, rollen },
    files: [data.site, configuration],
    others: [
      setting,
      goes("docs/onderwerpen", "docs/rollen", "docs/levenscyclus", "docs/voldoen-aan-wetten-en-regels"),
      moves(...either("docs/onderwerpen", "docs/onderwerp"), ...either("docs/levenscyclus", "docs/levens")),
    ],
  },
  pictures: {
    pages: [read, home],
    parts: { links: anyOf(picture) },
    others: [
      goes(picture),
      fc.record({ type: fc.constant("write" as const), path: fc.constant(picture), text: fc.constant(""), telling }),
    ],
  },
  files: {
    pages: [read, home],
    parts: { links: anyOf(picture, read, "docs/leren/data.md", "docs/Schema.png", "docs/schemas.png") },
    others: [
      moves(
        ...either("docs/lezen", "docs/leren"),
        ...either("docs/lezen", oddFolder),
        ...either(picture, "docs/Schema.png"),
      ),
      goes(picture, "docs/lezen", oddFolder),
      fc.record({
        type: fc.constant("write" as const),
        path: fc.constantFrom(picture, oddFolder),
        text: fc.constant(""),
        telling,
      }),
    ],
  },
  frameworks: {
    pages: [read, inner],
    parts: { links: anyOf(read, "docs/weg.md") },
    files: [configuration],
    others: [folderStep, folderStep, goes("docs/lezen", "docs/lezen/docs", "docs")],
  },
  unread: {
    pages: [law, late, read, topic],
    parts: { vereiste, onderwerp, links: anyOf(law, read, `${law}#kop`) },
    canFailAtFirst: true,
    others: [
      faultStep(fc.constantFrom(law, late, read, topic, ...dataPaths, configuration)),
      faultStep(fc.constantFrom(law, late, "docs/onderwerpen", "docs/lezen", "docs")),
    ],
  },
} satisfies Readonly<Record<string, Theme>>;

/** The pages that a theme is about are there or not, the others are as right as they can be. */
function beginningOf({ pages: own, parts = {}, files = [], canFailAtFirst }: Theme): fc.Arbitrary<Beginning> {
  const edited = fc
    .record(parts as Record<string, fc.Arbitrary<unknown>>)
    .map((some): Parts => ({ ...plain, ...some }));
  return fc.record({
    pages: fc.tuple(
      ...pagePaths.map((path) =>
        own.includes(path) ? fc.option(edited, { nil: undefined, freq: 4 }) : fc.constant(plain),
      ),
    ),
    data: fc.tuple(...dataPaths.map((path) => (files.includes(path) ? anyText(path) : fc.constant(textsAt(path)[0])))),
    configuration: files.includes(configuration) ? anyText(configuration) : fc.constant(undefined),
    settings: fc.constant(settings[0]),
    hasPicture: fc.constant(true),
    fault: canFailAtFirst ? faultAtFirst : fc.constant(undefined),
    folders: fc.constant([root]),
    slow: fc.oneof({ weight: 3, arbitrary: fc.constant(0) }, { weight: 1, arbitrary: fc.nat(1000) }),
    awake: fc.constantFrom(300, 2),
    leaps: fc.boolean(),
  });
}

function stepsOf({ pages: own, names = [], parts = {}, files = [], others = [] }: Theme): fc.Arbitrary<Step> {
  const path = fc.constantFrom(...own);
  const anyPath = fc.constantFrom(...own, ...names);
  const edit = fc.oneof(
    ...Object.entries(parts).map(([part, value]) =>
      (value as fc.Arbitrary<unknown>).map((one): PartEdit => ({ [part]: one })),
    ),
  );
  const pageStep = fc.oneof(
    { weight: 4, arbitrary: fc.record({ type: fc.constant("type" as const), path, edit, typing }) },
    { weight: 4, arbitrary: fc.record({ type: fc.constant("write" as const), path: anyPath, text: edit, telling }) },
    {
      weight: 1,
      arbitrary: fc.record({
        type: fc.constantFrom("open" as const, "close" as const, "save" as const),
        path,
        telling,
      }),
    },
    { weight: 3, arbitrary: goes(...own, ...names) },
    { weight: 2, arbitrary: fc.record({ type: fc.constant("rename" as const), path, to: anyPath, telling, reach }) },
  );
  const weighted = others.map((arbitrary) => ({ weight: 4, arbitrary }));
  return fc.oneof(
    { weight: 8, arbitrary: pageStep },
    ...(files.length > 0 ? [{ weight: 5, arbitrary: filesStep(files) }] : []),
    ...weighted,
  );
}

/** What sequences can be about. */
export type ThemeName = keyof typeof themes;

/** Sequences about a theme, with a look after most steps. */
export function about(name: ThemeName): fc.Arbitrary<Sequence> {
  const theme: Theme = themes[name];
  const places = [...theme.pages, ...(theme.files ?? [])];
  const step = fc.tuple(stepsOf(theme), fc.option(lookAt(places), { nil: undefined, freq: 2 }));
  return fc.record({
    beginning: beginningOf(theme),
    steps: fc
      .tuple(fc.array(step, { minLength: 2, maxLength: 12 }), lookAt(places))
      .map(([steps, last]) => [...steps.flat().filter((one) => one !== undefined), last]),
  });
}

/** Sequences about one of the themes. */
export const themed: fc.Arbitrary<Sequence> = fc.oneof(...(Object.keys(themes) as ThemeName[]).map(about));
