/** What a coverage says of kinds, groupings and pages. */
import { type Group, withoutTitle } from "../../framework/grouping";
import type { Grouping, Kind } from "../../model/contentModel";
import type { Field } from "../../model/field";
import type { Language } from "../../text/language";
import { capital } from "../../text/words";

/** Indices point into the lists of the same value: of kinds, of groupings and of pages. */
export interface Coverage {
  readonly kinds: readonly CoveredKind[];
  readonly groupings: readonly CoveredGrouping[];
  readonly pages: readonly CoveredPage[];
}

export interface CoveredKind {
  readonly id: string;
  readonly one: string;
  readonly many: string;
  /** The kinds whose pages can be linked with pages of this one. */
  readonly linked: readonly number[];
  /** Those of them of which each page should have at least one. */
  readonly needed: readonly number[];
}

export interface CoveredGrouping {
  readonly id: string;
  readonly title: string;
  /** What the group of the pages that are in none is called. */
  readonly without: string;
  readonly groups: readonly { readonly value: string; readonly title: string; readonly path?: string }[];
}

export interface CoveredPage {
  readonly path: string;
  readonly kind: number;
  readonly code?: string;
  readonly title: string;
  /** Per grouping the groups that it is in. */
  readonly groups: readonly (readonly number[])[];
  /** Per kind the pages that it names in its front matter, or that name it there; each once, in the order of pages. */
  readonly links: readonly (readonly number[])[];
}

/** What an edit changes in a coverage: the pages that are others now, by their place, and the groupings where one has another title. */
export interface CoverageEdit {
  readonly pages: readonly (readonly [place: number, page: CoveredPage])[];
  readonly groupings?: readonly CoveredGrouping[];
}

/** Where the model says by which kind a page should be named, that one is needed; otherwise every kind that there can be. */
export function coveredKind(kind: Kind, kinds: readonly Kind[], language: Language): CoveredKind {
  const canLink = (other: Kind) => refersTo(kind.fields, other) || refersTo(other.fields, kind);
  const linked = kinds.flatMap((other, index) => (other !== kind && canLink(other) ? [index] : []));
  const by = kinds.findIndex(({ id }) => id === kind.namedBy?.kind);
  const { one, many } = kind.noun[language];
  return { id: kind.id, one, many, linked, needed: by >= 0 && linked.includes(by) ? [by] : linked };
}

function refersTo(fields: ReadonlyMap<string, Field>, kind: Kind): boolean {
  return [...fields.values()].some(
    ({ value, fields: inner }) => value.target?.kind === kind.id || refersTo(inner, kind),
  );
}

/** A grouping with its groups. */
export function coveredGrouping(grouping: Grouping, groups: readonly Group[], language: Language): CoveredGrouping {
  return {
    id: grouping.id,
    title: grouping.title[language],
    without: withoutTitle(grouping)[language],
    groups: groups.map((group) => coveredGroup(group, language)),
  };
}

function coveredGroup({ value, title, number, page }: Group, language: Language) {
  const text = title[language];
  const isNumbered = number === undefined || new RegExp(`(?:^|\\D)${number}(?:\\D|$)`).test(text);
  return {
    value,
    title: capital(isNumbered ? text : `${number}. ${text}`),
    ...(page ? { path: page.path } : {}),
  };
}
