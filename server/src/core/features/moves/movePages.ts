/**
 * What has to change in which files when pages, or other files, get another path: the ids that follow from names, the values
 * in front matter, filters, links to and from them, ids that are mentioned, and the navigation of the site.
 */

import type { FrameworkView } from "../../framework/frameworkView";
import type { YamlScalar } from "../../frontMatter/yamlNodes";
import { asScalar } from "../../frontMatter/yamlWriting";
import { nameKey } from "../../lookUps/lookUpKeys";
import { type Called, calledBy, renamedStart } from "../../model/codes";
import type { Kind } from "../../model/contentModel";
import { impliedId, kindOf, nameOf } from "../../model/names";
import { isAliasOfList } from "../../page/edits";
import { type Page, quotedBy, scalarOf } from "../../page/page";
import { scalarText } from "../../page/scalarText";
import { type CalledAnew, shownNameEdits } from "../../place/shownNames";
import { spanOf } from "../../text/span";
import type { Edit } from "../../text/textEdits";
import type { EditGroup, GroupedEdit, GroupedFileEdits, TextFile } from "./groupedEdits";
import { followedAnchors } from "./headings";
import { mentionEdits, mentionsOf } from "./mentionEdits";
import { type Moves, movedLink } from "./movedLinks";
import { navigationEdits } from "./navigation";

export interface MoveOptions {
  /** The files that the model says name pages too, as they are now: that of the site, and those with mentions of ids. */
  readonly files?: readonly TextFile[];
  /** Where a page goes to another folder, the editor changes its own links in Markdown to other files. */
  readonly leavesOwnLinks?: boolean;
  /** Ids that pages get whatever their names say, by the path that they have now. */
  readonly ids?: ReadonlyMap<string, string>;
}

/**
 * The edits, by the path that each file has now; they are made before the files move. The id of a page goes along where its
 * old name implied it, and no page that stays has the new one. So does the code that readers see: in links to the page, in cells
 * beside these, in its title and headings. Other text stays, and so does a name that stands for several pages: nobody can tell which
 * of them was meant.
 */
export function movePages(moves: Moves, view: FrameworkView, options: MoveOptions = {}): readonly GroupedFileEdits[] {
  const plan = planOf(moves, view, options.ids);
  const found = new Map<string, GroupedEdit[]>();
  const paths = affected([...moves, ...plan.idAt], view);
  for (const id of plan.ids.keys()) for (const path of view.mentioners(id)) paths.add(path);
  for (const path of paths) {
    const page = view.page(path);
    if (!page) continue;
    put(found, path, pageEdits(page, plan, options));
    const shown = shownNameEdits(page, plan.anew, view);
    put(found, path, grouped("text", shown));
    for (const other of followedAnchors(page, shown, view)) put(found, other.path, other.edits);
  }
  const { model } = view;
  const mentions = mentionsOf(plan.ids.keys());
  for (const path of model.dataFiles) {
    const file = view.page(path) ? undefined : view.dataFile(path);
    if (file) put(found, path, mentionEdits(file.text, mentions, plan.ids));
  }
  const texts = new Map(options.files?.map(({ path, text }) => [path, text]));
  for (const { path, text } of options.files ?? []) {
    const edits = path === model.siteFile ? navigationEdits(text, moves, model) : [];
    put(found, path, edits);
    if (model.mentions.has(path)) put(found, path, mentionEdits(text, mentions, plan.ids));
  }
  return [...found]
    .filter(([, edits]) => edits.length > 0)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([path, edits]) => ({ path, edits, text: texts.get(path) }));
}

/** The id that each page gets which gets another one, by the path that it has now. */
export function idsAfter(
  moves: Moves,
  view: FrameworkView,
  ids?: ReadonlyMap<string, string>,
): ReadonlyMap<string, string> {
  return planOf(moves, view, ids).idAt;
}

interface Plan {
  readonly moves: Moves;
  readonly arrived: ReadonlySet<string>;
  /** What values are to be: by `nameKey` of the kind and the value of today. */
  readonly values: ReadonlyMap<string, string>;
  /** The new id by the old one, of pages that alone have theirs. */
  readonly ids: ReadonlyMap<string, string>;
  /** The new id by the path of the page. */
  readonly idAt: ReadonlyMap<string, string>;
  /** What readers call the pages that move. */
  readonly anew: CalledAnew;
  readonly view: FrameworkView;
}

function planOf(moves: Moves, view: FrameworkView, ids: ReadonlyMap<string, string> = new Map()): Plan {
  const idAt = new Map([...newIds(moves, view), ...ids].filter(([path, id]) => view.page(path)?.id?.value !== id));
  const values = new Map<string, string>();
  const newId = new Map<string, string>();
  const paths = new Map([...[...ids.keys()].map((path) => [path, path] as const), ...moves]);
  for (const [from, to] of paths) {
    const page = view.page(from);
    const before = page && quotedBy(page);
    const id = idAt.get(from);
    if (page?.id && id !== undefined && view.pagesWithId(page.id.value).length === 1) newId.set(page.id.value, id);
    if (!page || before === undefined || kindOf(view.model, to) !== page.kind) continue;
    const after = page.kind.referencedBy === "id" ? (id ?? idFromName(page, to)) : nameOf(to, page.kind);
    const isOne = view.resolve({ kind: page.kind.id, value: before }).length === 1;
    if (isOne && after !== undefined && after !== before) values.set(nameKey(page.kind.id, before), after);
  }
  return { moves, arrived: new Set(moves.values()), values, ids: newId, idAt, anew: calledAnew(moves, view), view };
}

/** What the pages that move, and stay of their kind, are called before and after. */
function calledAnew(moves: Moves, view: FrameworkView): CalledAnew {
  const anew = new Map<string, readonly [Called, Called]>();
  for (const [from, to] of moves) {
    const page = view.page(from);
    const name = page && nameOf(to, page.kind);
    if (!page || name === undefined || name === page.name || kindOf(view.model, to) !== page.kind) continue;
    anew.set(from, [calledBy(page.kind, page.name), calledBy(page.kind, name)]);
  }
  return anew;
}

/** The ids that go along with the names of the pages that move, but for those that a page keeps. */
function newIds(moves: Moves, view: FrameworkView): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  const heirs = new Map<string, string[]>();
  for (const [from, to] of moves) {
    const page = view.page(from);
    const id = page && idAfter(page, to, kindOf(view.model, to));
    if (id === undefined) continue;
    found.set(from, id);
    const others = heirs.get(id);
    if (others) others.push(from);
    else heirs.set(id, [from]);
  }
  const kept = [...heirs.keys()].filter((id) => view.pagesWithId(id).some(({ path }) => !found.has(path)));
  // The list grows as it is walked: whoever does not get an id keeps its own, which another one may wait for.
  for (const id of kept) {
    for (const heir of heirs.get(id) ?? []) {
      const own = found.delete(heir) ? view.page(heir)?.id : undefined;
      if (own) kept.push(own.value);
    }
  }
  return found;
}

/** The id that is in the name of a page without one, with another path. */
export function idFromName({ id, kind }: Page, to: string): string | undefined {
  return id || !kind.idIsInName ? undefined : impliedId(kind, nameOf(to, kind));
}

/** The id that a page gets with another path; undefined when it keeps its own. */
export function idAfter(page: Page, to: string, kind: Kind | undefined): string | undefined {
  if (!page.id || kind !== page.kind || impliedId(kind, page.name) !== page.id.value) return undefined;
  const id = impliedId(kind, nameOf(to, kind));
  return id === page.id.value ? undefined : id;
}

/** The pages that may have to change: those that move, and those that name or link to what moves or to where it goes. */
function affected(moves: Iterable<readonly [string, string]>, view: FrameworkView): Set<string> {
  const paths = new Set<string>();
  for (const [from, to] of moves) {
    const page = view.page(from);
    if (page) paths.add(from);
    for (const path of page ? view.referrers(page) : view.linkers(from)) paths.add(path);
    for (const path of view.linkers(to)) paths.add(path);
  }
  return paths;
}

function pageEdits(page: Page, plan: Plan, { leavesOwnLinks }: MoveOptions): GroupedEdit[] {
  const { moves, arrived, values, ids, idAt, view } = plan;
  const edits: GroupedEdit[] = [];
  const id = idAt.get(page.path);
  const scalar = id === undefined ? undefined : scalarOf(page.frontMatter.entries, view.model.keys.id);
  if (id !== undefined && scalar) edits.push(...grouped("id", replaceScalar(page, scalar, id)));
  const title = scalarOf(page.frontMatter.entries, view.model.keys.title);
  const called = title && plan.anew.get(page.path);
  const start = called && renamedStart(title.value, ...called);
  if (start)
    edits.push(...grouped("text", replaceScalar(page, title, start.newText + title.value.slice(start.written.length))));
  const to = moves.get(page.path) ?? page.path;
  const leavesLinks = leavesOwnLinks && folderOf(to) !== folderOf(page.path);
  for (const reference of page.references) {
    if (reference.type === "link") {
      const isLeft = leavesLinks && reference.syntax === "markdown" && reference.form === "file";
      if (!isLeft) edits.push(...grouped("link", movedLink(page.path, reference, moves, arrived, view)));
      continue;
    }
    const value = values.get(nameKey(reference.kind, reference.value));
    if (value === undefined) continue;
    const { span, scalar: written } = reference;
    if (written) edits.push(...grouped("key", replaceScalar(page, written, value)));
    else edits.push({ group: "filter", span, newText: value });
  }
  for (const { id, span } of page.mentions) {
    const newText = ids.get(id);
    if (newText !== undefined) edits.push({ group: "mention", span, newText });
  }
  // One alias of a scalar may be read at several places.
  return unique(edits);
}

/** Another value for a scalar, written as the old one is. An alias of a list stays: it is mended where the list stands. */
export function replaceScalar(page: Page, scalar: YamlScalar, value: string): Edit[] {
  const whole = { start: 0, end: scalar.value.length };
  const edits = scalarText(page.text, scalar).edit([{ span: whole, newText: value }]);
  if (edits) return edits;
  const written = page.text.slice(scalar.span.start, scalar.span.end);
  if (written.startsWith("*")) {
    const key = page.allKeys.find(({ values }) => values.includes(scalar));
    return key && isAliasOfList(key, scalar.span) ? [] : [{ span: scalar.span, newText: asScalar(value) }];
  }
  const at = written.indexOf(scalar.value);
  return at < 0 ? [] : [{ span: spanOf(scalar.span.start + at, scalar.value.length), newText: value }];
}

function grouped(group: EditGroup, edits: readonly Edit[]): GroupedEdit[] {
  return edits.map((edit) => ({ ...edit, group }));
}

function folderOf(path: string): string {
  return path.slice(0, path.lastIndexOf("/") + 1);
}

function put(found: Map<string, GroupedEdit[]>, path: string, edits: readonly GroupedEdit[]): void {
  const before = found.get(path);
  found.set(path, before ? [...before, ...edits] : [...edits]);
}

function unique(edits: readonly GroupedEdit[]): GroupedEdit[] {
  const starts = new Set<number>();
  return edits.filter(({ span }) => !starts.has(span.start) && starts.add(span.start));
}
