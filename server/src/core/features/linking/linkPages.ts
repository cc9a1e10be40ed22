import { type FrameworkView, linkTarget } from "../../framework/frameworkView";
import { viewWith } from "../../framework/overlay";
import { names } from "../../lookUps/lookUpKeys";
import { expectedLists } from "../../lookUps/valueIndex";
import { insertMacro, isMissed, type MissingMacro, missingMacros } from "../../meant/missingMacros";
import type { ContentModel, Kind } from "../../model/contentModel";
import { manyOf, thisNoun } from "../../model/nouns";
import { type Draft, draftOf, edited } from "../../page/draft";
import { codeOf, labelOf, type Page, quotedBy } from "../../page/page";
import { changeValues } from "../../page/referenceEdits";
import type { Localized } from "../../text/language";
import type { Span } from "../../text/span";
import type { FileEdits } from "../../text/textEdits";
import { capital } from "../../text/words";

/** What a page can be linked with, by a key in front matter. */
export interface LinkRelation {
  /** `forward`: the key stands on this page; `backward`: on the pages that it is linked with. */
  readonly direction: "forward" | "backward";
  /** The kind of the pages that it is linked with. */
  readonly kind: string;
  readonly key: string;
}

export interface LinkCandidate {
  readonly path: string;
  readonly title: string;
  /** What people call it: its code, or its name. */
  readonly code: string;
  readonly name: string;
  readonly isLinked: boolean;
}

/** The keys that name pages of another kind, from either side: those of the pages of this kind first. */
export function linkRelations(kind: Kind, model: ContentModel): readonly LinkRelation[] {
  const relations: LinkRelation[] = [];
  for (const { key, value } of kind.fields.values()) {
    if (value.target?.as === "reference" && model.kinds.has(value.target.kind))
      relations.push({ direction: "forward", kind: value.target.kind, key });
  }
  for (const other of model.kinds.values()) {
    for (const { key, value } of other.fields.values()) {
      if (value.target?.as === "reference" && value.target.kind === kind.id)
        relations.push({ direction: "backward", kind: other.id, key });
    }
  }
  return relations;
}

/** `Vereisten bij deze maatregel`, `Maatregelen die deze vereiste noemen`. */
export function relationTitle(kind: Kind, { direction, kind: other }: LinkRelation, model: ContentModel): Localized {
  const many = manyOf(model.kinds.get(other), other);
  const here = thisNoun(kind);
  return direction === "forward"
    ? { nl: capital(`${many.nl} bij ${here.nl}`), en: capital(`${many.en} of ${here.en}`) }
    : { nl: capital(`${many.nl} die ${here.nl} noemen`), en: capital(`${many.en} that name ${here.en}`) };
}

/** On which page that is written, and under which key. */
export function relationPlace(
  kind: Kind,
  { direction, kind: other, key }: LinkRelation,
  model: ContentModel,
): Localized {
  const here = thisNoun(kind);
  const many = manyOf(model.kinds.get(other), other);
  return direction === "forward"
    ? { nl: `staat bij '${key}' op ${here.nl}`, en: `under '${key}' on ${here.en}` }
    : { nl: `staat bij '${key}' op die ${many.nl}`, en: `under '${key}' on those ${many.en}` };
}

/** The pages that this one can be linked with, by path; of several with one name the first. */
export function linkCandidates(page: Page, relation: LinkRelation, view: FrameworkView): readonly LinkCandidate[] {
  const candidates = new Map<string, LinkCandidate>();
  const others = [...view.pagesOfKind(relation.kind)].sort((a, b) => (a.path < b.path ? -1 : 1));
  for (const other of others) {
    const name = relation.direction === "forward" ? quotedBy(other) : other.path;
    if (other.path === page.path || name === undefined || candidates.has(name)) continue;
    candidates.set(name, {
      path: other.path,
      title: labelOf(other),
      code: codeOf(other) ?? other.name,
      name: other.name,
      isLinked: areLinked(page, other, relation),
    });
  }
  return [...candidates.values()];
}

export function areLinked(page: Page, other: Page, { direction, key }: LinkRelation): boolean {
  const [from, to] = direction === "forward" ? [page, other] : [other, page];
  return names(from, to, { kind: from.kind.id, key });
}

/** Pages by their paths. */
export interface LinkChanges {
  readonly add: readonly string[];
  readonly remove: readonly string[];
}

export interface LinkEdits {
  readonly edits: readonly FileEdits[];
  /** What could not be done, each in a sentence: the pages that it is about stay as they are. */
  readonly refused: readonly Localized[];
}

/**
 * What has to change in which pages to link a page with others, and to unlink it: values in front matter, and the macros
 * that show them where they are missing. Paths of other kinds, or of no page, are passed over.
 */
export function linkPages(page: Page, relation: LinkRelation, changes: LinkChanges, view: FrameworkView): LinkEdits {
  const ofKind = (paths: readonly string[]) =>
    paths.flatMap((path) => {
      const other = path === page.path ? undefined : view.page(path);
      return other?.kind.id === relation.kind ? [other] : [];
    });
  const add = ofKind(changes.add).filter((other) => !areLinked(page, other, relation));
  const remove = ofKind(changes.remove).filter((other) => areLinked(page, other, relation));
  const work = new Work(relation.key, view);
  if (relation.direction === "forward") work.change(page, add, remove);
  else {
    for (const other of add) work.change(other, [page], []);
    for (const other of remove) work.change(other, [], [page]);
  }
  return work.done();
}

/** The edits that come of linking, page by page. */
class Work {
  readonly #drafts = new Map<string, Draft>();
  readonly #refused: Localized[] = [];

  constructor(
    readonly key: string,
    readonly view: FrameworkView,
  ) {}

  change(page: Page, add: readonly Page[], remove: readonly Page[]): void {
    const { model } = this.view;
    const field = page.kind.fields.get(this.key);
    if (!field || add.length + remove.length === 0) return;
    const quoted = (pages: readonly Page[]) => pages.flatMap((one) => quotedBy(one) ?? []);
    const draft = changeValues(page, field, { add: quoted(add), remove: quoted(remove) }, model);
    if ("refused" in draft) {
      this.#refused.push(draft.refused);
      return;
    }
    if (add.length === 0) {
      this.#drafts.set(page.path, draft);
      return;
    }
    const after = viewWith(draft.page, this.view);
    const own = missingMacros(draft.page, model).find(({ key }) => key?.field === field);
    this.#drafts.set(page.path, own ? withMacro(draft, own, model) : draft);
    for (const other of add) this.#list(other, page, after);
  }

  /** The table of the pages that name this one, where it has a place and is missing. */
  #list(page: Page, namer: Page, after: FrameworkView): void {
    if (this.#drafts.has(page.path)) return;
    const { model } = this.view;
    const expected = expectedLists(page, model).filter(
      ({ query }) => query.kind === namer.kind.id && query.key === this.key,
    );
    const missing = missingMacros(page, model).find(
      (one) => !one.key && expected.some((list) => list.macro === one.macro.name) && isMissed(one, after),
    );
    if (missing) this.#drafts.set(page.path, withMacro(draftOf(page), missing, model));
  }

  done(): LinkEdits {
    const edits = [...this.#drafts].flatMap(([path, draft]) =>
      draft.edits.length > 0 ? [{ path, edits: draft.edits }] : [],
    );
    return { edits: edits.sort((a, b) => (a.path < b.path ? -1 : 1)), refused: this.#refused };
  }
}

function withMacro(draft: Draft, missing: MissingMacro, model: ContentModel): Draft {
  return edited(draft, insertMacro(draft.page, missing).edit(), model);
}

/** A page that the text links to, and that front matter could name. */
export interface UnnamedLink {
  readonly page: Page;
  readonly relation: LinkRelation;
}

/** The pages that links in a stretch of the text lead to, and that could be linked in front matter and are not. */
export function unnamedLinks(page: Page, span: Span, view: FrameworkView): readonly UnnamedLink[] {
  const found = new Map<string, UnnamedLink>();
  for (const { whole } of page.body.links) {
    if (whole.end < span.start || whole.start > span.end) continue;
    const inLink = page.references.find(
      (one) => one.type === "link" && whole.start <= one.span.start && one.span.end <= whole.end,
    );
    const path = inLink?.type === "link" ? linkTarget(inLink, view) : undefined;
    const target = path === undefined ? undefined : view.page(path);
    if (!target || target.path === page.path || found.has(target.path)) continue;
    const relations = linkRelations(page.kind, view.model).filter(({ kind }) => kind === target.kind.id);
    if (relations.some((relation) => areLinked(page, target, relation))) continue;
    const [relation] = relations;
    if (relation) found.set(target.path, { page: target, relation });
  }
  return [...found.values()];
}
