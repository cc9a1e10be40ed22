/** What a page names and what names it, place by place, with what leads nowhere. */

import { type FrameworkView, linkTarget } from "../../framework/frameworkView";
import { listedBy } from "../../framework/listed";
import type { Kind } from "../../model/contentModel";
import type { Page, Reference } from "../../page/page";
import { spanOfReference } from "../../place/locate";
import type { Problem } from "../../problem/problem";
import { linkHtml } from "../../rules/link/linkHtml";
import { linkUnknownAnchor } from "../../rules/link/linkUnknownAnchor";
import { linkUnknownFile } from "../../rules/link/linkUnknownFile";
import { referenceUnknown } from "../../rules/reference/referenceUnknown";
import { valueUnknownTerm } from "../../rules/value/valueUnknownTerm";
import type { Span } from "../../text/span";
import { type Occurrence, referencesTo } from "./references";

/** How a page names another: by a key in front matter, in a macro, by a link or by its id in the text; `list`: a macro lists it, and nobody wrote its name. */
export interface Way {
  readonly type: "key" | "macro" | "link" | "mention" | "list";
  /** The key or the name of the macro. */
  readonly by: string;
}

/** A place where one page names another. */
export interface Relation {
  /** The page at the other end. */
  readonly page: Page;
  readonly way: Way;
  /** The page that the place stands on. */
  readonly path: string;
  readonly span: Span;
}

/** A place that should name a page, and names none. */
export interface BrokenRelation {
  readonly problem: Problem;
  readonly way: Way;
  /** Of the page that should be there; undefined for a link. */
  readonly kind: Kind | undefined;
  readonly span: Span;
}

export interface PageRelations {
  readonly broken: readonly BrokenRelation[];
  readonly names: readonly Relation[];
  readonly namedBy: readonly Relation[];
}

/** The relations of a page; `problems` are those of the page itself. What it says of itself is left out. */
export function pageRelations(page: Page, problems: readonly Problem[], view: FrameworkView): PageRelations {
  return {
    broken: brokenOn(page, problems, view),
    names: inOrder(namedOn(page, view), view),
    namedBy: inOrder(namedElsewhere(page, view), view),
  };
}

const rulesOfReferences: ReadonlySet<string> = new Set(
  [referenceUnknown, valueUnknownTerm, linkUnknownFile, linkUnknownAnchor, linkHtml].map(({ id }) => id),
);

/** What the rules say of references, so that what somebody silences is silent here too. */
function brokenOn(page: Page, problems: readonly Problem[], view: FrameworkView): BrokenRelation[] {
  const referenceAround = finderOf(page.references);
  return problems.flatMap((problem) => {
    if (!rulesOfReferences.has(problem.code)) return [];
    const { span } = problem;
    const reference = referenceAround(span);
    if (!reference) return [];
    const kind = reference.type === "name" ? view.model.kinds.get(reference.kind) : undefined;
    return [{ problem, way: wayOf(reference), kind, span }];
  });
}

/** Finds the first of the references in which a span lies: there may be thousands of both, and links may lie in the address of another. */
function finderOf(references: readonly Reference[]): (span: Span) => Reference | undefined {
  const placed = references.map((reference, place) => ({ reference, place, span: spanOfReference(reference) }));
  placed.sort((a, b) => a.span.start - b.span.start);
  /** How far the references reach that begin no later. */
  let reach = 0;
  const reaches = placed.map(({ span }) => (reach = Math.max(reach, span.end)));
  return ({ start, end }) => {
    let low = 0;
    let high = placed.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((placed[middle] as { span: Span }).span.start <= start) low = middle + 1;
      else high = middle;
    }
    let first: (typeof placed)[number] | undefined;
    for (let at = low - 1; at >= 0 && (reaches[at] as number) >= end; at--) {
      const one = placed[at] as (typeof placed)[number];
      if (one.span.end >= end && (!first || one.place < first.place)) first = one;
    }
    return first?.reference;
  };
}

function namedOn(page: Page, view: FrameworkView): Relation[] {
  const found: Relation[] = [];
  const add = (named: Iterable<Page | undefined>, way: Way, span: Span) => {
    for (const one of named) if (one && one !== page) found.push({ page: one, way, path: page.path, span });
  };
  for (const reference of page.references) {
    const named =
      reference.type === "name"
        ? view.resolve(reference)
        : reference.written === ""
          ? []
          : [view.page(linkTarget(reference, view) ?? "")];
    add(named, wayOf(reference), spanOfReference(reference));
  }
  for (const { id, span } of page.mentions) add(view.pagesWithId(id), mention, span);
  for (const use of page.body.macros) {
    // One that shows what front matter names says nothing new.
    if (view.model.macros.get(use.name)?.lists === undefined) continue;
    const rows = listedBy(use, page, view)?.rows ?? [];
    const pages = rows.map((row) => row.page);
    add(pages, { type: "list", by: use.name }, use.nameSpan);
  }
  return found;
}

function namedElsewhere(page: Page, view: FrameworkView): Relation[] {
  return referencesTo(page, view).flatMap((place) => {
    const on = place.path === page.path ? undefined : view.page(place.path);
    return on ? [{ page: on, way: wayTo(place), path: place.path, span: place.span }] : [];
  });
}

const link: Way = { type: "link", by: "" };
const mention: Way = { type: "mention", by: "" };

function wayOf(reference: Reference): Way {
  if (reference.type === "link") return link;
  return reference.from === "key"
    ? { type: "key", by: reference.key }
    : { type: "macro", by: reference.macro?.name ?? reference.key };
}

function wayTo({ reference, macro }: Occurrence): Way {
  if (reference) return wayOf(reference);
  return macro ? { type: "list", by: macro.name } : mention;
}

/** By kind as the model has them, and within a kind as the site does; then by place. */
function inOrder(relations: readonly Relation[], { model }: FrameworkView): Relation[] {
  const kinds = new Map([...model.kinds.values()].map((kind, index) => [kind, index]));
  const orders = new Map([...kinds.keys()].map(({ id, order }) => [id, new Map(order.map((name, i) => [name, i]))]));
  const placed = relations.map((relation) => {
    const { kind, name } = relation.page;
    const order = orders.get(kind.id);
    return { relation, kind: kinds.get(kind) ?? kinds.size, place: order?.get(name) ?? order?.size ?? 0 };
  });
  placed.sort((a, b) => {
    const [one, other] = [a.relation, b.relation];
    if (a.kind !== b.kind) return a.kind - b.kind;
    if (a.place !== b.place) return a.place - b.place;
    if (one.page !== other.page) return one.page.path < other.page.path ? -1 : 1;
    return one.span.start - other.span.start;
  });
  return placed.map(({ relation }) => relation);
}
