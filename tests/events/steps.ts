/** What can happen to a framework while a server looks after it, as values that can be made smaller. */
import fc from "fast-check";
import type { ReadFailure } from "../../server/src/core/problem/readFailure";
import type { TreeView } from "../../server/src/protocol/tree";
import { pages } from "../core/picture";
import {
  configuration,
  configurationTexts,
  dataPaths,
  dataTexts,
  oddFolder,
  type PartEdit,
  type Parts,
  pagePaths,
  partEditAt,
  parts,
  picture,
  settings,
  work,
} from "./world";

/** When the server hears of what happened on the disk. */
export type Telling =
  /** At once, or with all that comes until somebody waits. */
  | "now"
  | "late"
  /** At once and once more. */
  | "twice"
  /** Late, after what happened later. */
  | "last"
  /** Not at all: it is seen when somebody looks at the window again. */
  | "never";

/** How an edit in the editor arrives. */
export type Typing = "whole" | "ranges" | "letters" | "older version";

/** How far a folder that moves is told of: by itself, by its files, or both. */
export type Reach = "folder" | "files" | "both";

export type Step =
  | { readonly type: "open" | "close" | "save"; readonly path: string; readonly telling: Telling }
  | { readonly type: "type"; readonly path: string; readonly edit: PartEdit | string; readonly typing: Typing }
  | {
      readonly type: "write";
      readonly path: string;
      readonly text: Parts | PartEdit | string;
      readonly telling: Telling;
    }
  | { readonly type: "delete"; readonly path: string; readonly telling: Telling; readonly reach: Reach }
  | {
      readonly type: "rename";
      readonly path: string;
      readonly to: string;
      readonly telling: Telling;
      readonly reach: Reach;
    }
  | { readonly type: "renameInEditor"; readonly path: string; readonly to: string; readonly order: readonly number[] }
  | { readonly type: "checkout"; readonly pages: readonly (Parts | undefined)[]; readonly telling: Telling }
  | { readonly type: "settings"; readonly settings: unknown }
  | { readonly type: "folders"; readonly folder: string; readonly opens: boolean }
  | { readonly type: "history"; readonly story: string }
  | { readonly type: "ask"; readonly path: string; readonly cancels: boolean }
  | { readonly type: "wait" | "hear" | "restart" }
  /** All that can be seen is compared with what a server sees that is started now. */
  /** What stands at a path cannot be read from now on, or can be again. */
  | {
      readonly type: "fault";
      readonly path: string;
      readonly fault: ReadFailure | undefined;
      readonly telling: Telling;
    }
  /**
   * All that can be seen is compared with what a server shows that is started now; then the screen shows other things: the tree in another
   * way, unless that is undefined, and the first page at which was looked.
   */
  | { readonly type: "look"; readonly at: readonly string[]; readonly view: TreeView | undefined };

export const telling = fc.constantFrom<Telling>("now", "now", "now", "late", "twice", "last", "never");
export const reach = fc.constantFrom<Reach>("folder", "files", "both");
export const typing = fc.constantFrom<Typing>("whole", "ranges", "letters", "older version");
/** Measures more often: they hang on most others. */
const page = fc.constantFrom(...pagePaths, ...pagePaths.slice(3, 5), ...pagePaths.slice(3, 5));
const dataPath = fc.constantFrom(...dataPaths);

/** Places of pages, some of them new: names that others nearly quote, another number, another folder, another kind. */
const anyPage = fc.constantFrom(
  ...pagePaths,
  pages.vereiste("aia-09-toezicht"),
  pages.vereiste("aia-02-toezicht"),
  pages.maatregel("2-owp-02-afwegen"),
  pages.hulpmiddel("aia-01-toezicht"),
  pages.phase("ontwerpen"),
  pages.topic("date"),
  pages.other("data"),
);

const folders: readonly (readonly [string, string])[] = [
  ["docs/lezen", "docs/leren"],
  ["docs/leren", "docs/lezen"],
  ["docs/lezen", oddFolder],
  [oddFolder, "docs/lezen"],
  ["docs/onderwerpen", "docs/onderwerp"],
  ["docs/onderwerp", "docs/onderwerpen"],
  ["docs/levenscyclus", "docs/levens"],
  ["docs/levens", "docs/levenscyclus"],
  ["includes", "inclusief"],
  ["inclusief", "includes"],
];

/** Mostly as it is: what the server tells of the tree by itself is told of what is on the screen. */
const view: fc.Arbitrary<TreeView | undefined> = fc.oneof(
  { weight: 5, arbitrary: fc.constant(undefined) },
  {
    weight: 2,
    arbitrary: fc
      .constantFrom("levenscyclus", "onderwerp", "rollen", "vereiste", "risicogroep")
      .map((grouping) => ({ grouping })),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom<TreeView>(
      { onlyProblems: true },
      { filter: { text: "toezicht" } },
      { grouping: "rollen", filter: { groups: [{ grouping: "levenscyclus", value: "ontwerp" }] } },
    ),
  },
);

/** A look at some of these files. */
export const lookAt = (paths: readonly string[]): fc.Arbitrary<Step> =>
  fc.record({
    type: fc.constant("look" as const),
    at: fc.subarray([...paths], { minLength: 1, maxLength: Math.min(2, paths.length) }),
    view,
  });

const look = lookAt([...pagePaths, ...dataPaths]);

/** What an author does to pages, and what happens to them on the disk. */
const pageStep: fc.Arbitrary<Step> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ type: fc.constant("open" as const), path: page, telling }) },
  {
    weight: 3,
    arbitrary: fc.record({ type: fc.constantFrom("close" as const, "save" as const), path: page, telling }),
  },
  {
    weight: 16,
    arbitrary: page.chain((path) =>
      fc.record({ type: fc.constant("type" as const), path: fc.constant(path), edit: partEditAt(path), typing }),
    ),
  },
  {
    weight: 12,
    arbitrary: page.chain((path) =>
      fc.record({ type: fc.constant("write" as const), path: fc.constant(path), text: partEditAt(path), telling }),
    ),
  },
  { weight: 3, arbitrary: fc.record({ type: fc.constant("write" as const), path: anyPage, text: parts, telling }) },
  { weight: 5, arbitrary: fc.record({ type: fc.constant("delete" as const), path: anyPage, telling, reach }) },
  {
    weight: 4,
    arbitrary: fc.record({ type: fc.constant("rename" as const), path: page, to: anyPage, telling, reach }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      type: fc.constant("renameInEditor" as const),
      path: page,
      to: anyPage,
      order: fc.shuffledSubarray([0, 1, 2, 3, 4, 5, 6, 7], { minLength: 8 }),
    }),
  },
);

/** Something that cannot be read for a while. */
export const faultStep = (path: fc.Arbitrary<string>): fc.Arbitrary<Step> =>
  fc.record({
    type: fc.constant("fault" as const),
    path,
    fault: fc.constantFrom<(ReadFailure | undefined)[]>("permission", "unavailable", "tooBig", undefined, undefined),
    telling,
  });

/** The same of what stands beside the pages. */
const otherStep: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 4,
    arbitrary: dataPath.chain((path) =>
      fc.record({
        type: fc.constant("write" as const),
        path: fc.constant(path),
        text: fc.constantFrom(...(dataTexts[path] as readonly string[])),
        telling,
      }),
    ),
  },
  {
    weight: 3,
    arbitrary: dataPath.chain((path) =>
      fc.record({
        type: fc.constant("type" as const),
        path: fc.constant(path),
        edit: fc.constantFrom(...(dataTexts[path] as readonly string[])),
        typing,
      }),
    ),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      type: fc.constantFrom("open" as const, "close" as const, "save" as const),
      path: fc.oneof(dataPath, fc.constant(configuration)),
      telling,
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      type: fc.constant("delete" as const),
      path: fc.constantFrom(picture, configuration, "docs/lezen", "docs", "docs/onderwerpen", ...dataPaths),
      telling,
      reach,
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      type: fc.constant("write" as const),
      path: fc.constant(picture),
      text: fc.constant(""),
      telling,
    }),
  },
  {
    weight: 3,
    arbitrary: fc.constantFrom(...folders).chain(([path, to]) =>
      fc.record({
        type: fc.constant("rename" as const),
        path: fc.constant(path),
        to: fc.constant(to),
        telling,
        reach,
      }),
    ),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      type: fc.constant("rename" as const),
      path: fc.constantFrom(picture, "docs/Schema.png"),
      to: fc.constantFrom(picture, "docs/Schema.png"),
      telling,
      reach,
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      type: fc.constant("write" as const),
      path: fc.constant(configuration),
      text: fc.constantFrom(...configurationTexts),
      telling,
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      type: fc.constant("type" as const),
      path: fc.constant(configuration),
      edit: fc.constantFrom(...configurationTexts),
      typing,
    }),
  },
  // A page where a folder may have been.
  {
    weight: 1,
    arbitrary: fc.record({ type: fc.constant("write" as const), path: fc.constant(oddFolder), text: parts, telling }),
  },
);

const canFail = fc.oneof(
  { weight: 5, arbitrary: page },
  { weight: 2, arbitrary: fc.constantFrom(...dataPaths, configuration) },
  { weight: 2, arbitrary: fc.constantFrom("docs", "docs/lezen", "docs/onderwerpen", "docs/levenscyclus") },
);

/** What cannot be read from the start, if anything. */
export const faultAtFirst: fc.Arbitrary<Beginning["fault"]> = fc.option(
  fc.record({ path: canFail, fault: fc.constantFrom<ReadFailure[]>("permission", "unavailable") }),
  { nil: undefined, freq: 1 },
);

const wholeStep: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 2,
    arbitrary: fc.record({
      type: fc.constant("checkout" as const),
      pages: fc.tuple(...pagePaths.map(() => fc.option(parts, { nil: undefined, freq: 4 }))),
      telling,
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ type: fc.constant("settings" as const), settings: fc.constantFrom(...settings) }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      type: fc.constant("folders" as const),
      folder: fc.constantFrom(
        `${work}/kader`,
        `${work}/kader/docs/voldoen-aan-wetten-en-regels`,
        `${work}/kader/docs`,
        `${work}/ander`,
        work,
      ),
      opens: fc.boolean(),
    }),
  },
  { weight: 3, arbitrary: fc.record({ type: fc.constant("ask" as const), path: page, cancels: fc.boolean() }) },
  { weight: 1, arbitrary: fc.constant<Step>({ type: "restart" }) },
  {
    weight: 2,
    arbitrary: fc.constantFrom(...stories()).map((story): Step => ({ type: "history", story })),
  },
);

const between: fc.Arbitrary<Step> = fc.constantFrom<Step>({ type: "wait" }, { type: "hear" });

/** What was before: a page that got another number, one that is deleted, and a release with their ids. */
export function stories(): string[] {
  const [now, was] = ["2-owp-01-afwegen", "2-owp-07-afwegen"].map(pages.maatregel) as [string, string];
  const [law, other] = ["aia-01-toezicht", "aia-09-toezicht"].map(pages.vereiste) as [string, string];
  return [
    "",
    `2024-03-01 + ${was}\n2024-05-20 ${was} -> ${now} (95)\n`,
    `2024-03-01 + ${other}\n2024-10-15 - ${other} = urn:nl:ak:ver:aia-09, Toezicht\n`,
    `2024-03-01 + ${law}\n2024-05-20 ${other} -> ${law} (95)\n* v1 2024-12-01\n  ${law} = urn:nl:ak:ver:aia-09, Goed\n  ${now} = urn:nl:ak:mtr:owp-01, Beter\n`,
  ];
}

/** The framework at the start: of each page its parts, or none where it is not there. */
export interface Beginning {
  readonly pages: readonly (Parts | undefined)[];
  readonly data: readonly (string | undefined)[];
  readonly configuration: string | undefined;
  readonly settings: unknown;
  readonly hasPicture: boolean;
  /** A file or folder that cannot be read. */
  readonly fault: { readonly path: string; readonly fault: ReadFailure } | undefined;
  readonly folders: readonly string[];
  /** Whether the disk answers at once, and otherwise the seed of how long it takes. */
  readonly slow: number;
  /** So many pages stay in memory as they were read, in a server that was made so that this can be said. */
  readonly awake: number;
  /** Whether the clock leaps, so that all that gives way after a while does so after each page. */
  readonly leaps: boolean;
}

export interface Sequence {
  readonly beginning: Beginning;
  readonly steps: readonly Step[];
}

const beginning: fc.Arbitrary<Beginning> = fc.record({
  pages: fc.tuple(...pagePaths.map(() => fc.option(parts, { nil: undefined, freq: 8 }))),
  data: fc.tuple(
    ...dataPaths.map((path) =>
      fc.option(fc.constantFrom(...(dataTexts[path] as readonly string[])), { nil: undefined, freq: 3 }),
    ),
  ),
  configuration: fc.option(fc.constantFrom(...configurationTexts), { nil: undefined, freq: 1 }),
  settings: fc.constantFrom(settings[0], settings[0], ...settings),
  hasPicture: fc.boolean(),
  fault: fc.oneof({ weight: 6, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary: faultAtFirst }),
  folders: fc.oneof(
    { weight: 6, arbitrary: fc.constant([`${work}/kader`]) },
    {
      weight: 1,
      arbitrary: fc.constantFrom(
        [work],
        [`${work}/kader/docs`],
        [`${work}/kader`, `${work}/kader/docs/voldoen-aan-wetten-en-regels`],
        [`${work}/ander`, `${work}/kader`],
        [],
      ),
    },
  ),
  slow: fc.oneof(fc.constant(0), fc.nat(1000)),
  awake: fc.constantFrom(300, 2),
  leaps: fc.boolean(),
});

const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 20, arbitrary: pageStep },
  { weight: 5, arbitrary: otherStep },
  { weight: 2, arbitrary: wholeStep },
  { weight: 2, arbitrary: faultStep(canFail) },
  { weight: 2, arbitrary: between },
  { weight: 6, arbitrary: look },
);

/** Everything that can happen, with looks in between. */
export const sequence: fc.Arbitrary<Sequence> = fc.record({
  beginning,
  steps: fc.tuple(fc.array(step, { minLength: 3, maxLength: 30 }), look).map(([steps, last]) => [...steps, last]),
});

/** One edit on a framework that has been looked at, and a look: what it does not bring about is not brought about by another. */
export const oneEdit: fc.Arbitrary<Sequence> = fc.record({
  beginning: beginning.map((one) => ({ ...one, folders: [`${work}/kader`] })),
  steps: fc
    .array(fc.tuple(fc.oneof({ weight: 5, arbitrary: pageStep }, { weight: 2, arbitrary: otherStep }), look), {
      minLength: 1,
      maxLength: 8,
    })
    .map((all) => all.flat()),
});
