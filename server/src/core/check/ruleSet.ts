import type { ContentModel } from "../model/contentModel";
import { readMacros } from "../page/macros";
import type { Page } from "../page/page";
import { unclosedComments } from "../page/unclosedComments";
import type { Relates, Rule, Visits } from "../rule/rule";

/** A rule with its place among the rules: of problems in one place, that of the first rule comes first. */
export interface Placed {
  readonly rule: Rule;
  readonly place: number;
}

/** Rules by what they look at, so that a page asks each only about what it looks at. */
export interface RuleSet {
  readonly rules: readonly Rule[];
  readonly visitors: readonly Visitors[];
  readonly relaters: {
    readonly [Node in keyof Relates]-?: readonly (Placed & { relate: NonNullable<Relates[Node]> })[];
  };
  readonly ofFiles: readonly Placed[];
  readonly ofPaths: readonly Placed[];
}

/** Those that look at one sort of node, and where a page has its nodes of that sort. */
export interface Visitors {
  readonly nodes: (page: Page, model: ContentModel) => readonly unknown[];
  readonly visitors: readonly (Placed & { readonly visit: AnyVisit })[];
}

type AnyVisit = (node: unknown, page: Page, model: ContentModel) => ReturnType<NonNullable<Visits["page"]>>;
type NodeOf<Visit> = Visit extends ((node: infer Node, ...rest: never[]) => unknown) | undefined ? Node : never;

/** Where the things are that rules look at. Each is read once per page, whatever the number of rules. */
const nodes: {
  readonly [Sort in keyof Visits]-?: (page: Page, model: ContentModel) => readonly NodeOf<Visits[Sort]>[];
} = {
  page: (page) => [page],
  key: (page) => (page.status === "read" ? page.allKeys : []),
  macro: readMacros,
  link: ({ body }) => body.links,
  htmlAttribute: ({ body }) => body.htmlAttributes,
  gluedTable: ({ body }) => body.blocks.gluedTables,
  oddItems: ({ body }) => body.blocks.oddItems,
  gluedList: ({ body }) => body.blocks.gluedLists,
  shallowLines: ({ body }) => body.blocks.shallow,
  box: ({ body }) => body.blocks.boxes,
  listStart: ({ body }) => body.blocks.listStarts,
  shallowItems: ({ body }) => body.blocks.shallowItems,
  seemingBlank: ({ body }) => body.blocks.seemingBlanks,
  mixedItem: ({ body }) => body.blocks.mixedItems,
  tableFault: ({ body }) => body.blocks.tableFaults,
  unclosedFence: ({ body }) => body.unclosedFences,
  conflictMarker: ({ body }) => body.conflictMarkers,
  unclosedComment: unclosedComments,
};

const known = new WeakMap<readonly Rule[], RuleSet>();

/** Rules sorted by what they look at: once for each list of them. */
export function ruleSetOf(rules: readonly Rule[]): RuleSet {
  let set = known.get(rules);
  if (!set) {
    set = sorted(rules);
    known.set(rules, set);
  }
  return set;
}

function sorted(rules: readonly Rule[]): RuleSet {
  const placed = rules.map((rule, place) => ({ rule, place }));
  const relaters = <Node extends keyof Relates>(node: Node) =>
    placed.flatMap(({ rule, place }) => {
      const relate = rule.relates?.[node];
      return relate ? [{ rule, place, relate: relate as NonNullable<Relates[Node]> }] : [];
    });
  return {
    rules,
    visitors: Object.entries(nodes).flatMap(([sort, find]) => {
      const visitors = placed.flatMap(({ rule, place }) => {
        const visit = rule.visits?.[sort as keyof Visits] as AnyVisit | undefined;
        return visit ? [{ rule, place, visit }] : [];
      });
      return visitors.length > 0 ? [{ nodes: find, visitors }] : [];
    }),
    relaters: { page: relaters("page"), name: relaters("name"), link: relaters("link") },
    ofFiles: placed.filter(({ rule }) => rule.checkFile),
    ofPaths: placed.filter(({ rule }) => rule.checkPath),
  };
}
