/** What refers to pages that are deleted: taken away, or pointed at another page. */
import { type FrameworkView, linkTarget } from "../../framework/frameworkView";
import type { YamlItem } from "../../frontMatter/yamlNodes";
import { anchorsOf } from "../../page/anchors";
import { isNeeded, removeEntry, removeItems, withOwnLine } from "../../page/edits";
import type { LinkReference } from "../../page/link";
import type { NameReference, Page, PageKey } from "../../page/page";
import { quotedBy } from "../../page/page";
import { contains, type Span } from "../../text/span";
import type { Edit } from "../../text/textEdits";
import type { EditGroup, GroupedEdit, GroupedFileEdits, TextFile } from "./groupedEdits";
import { movedLink } from "./movedLinks";
import { replaceScalar } from "./movePages";
import { entriesOf } from "./navigation";

/** A place that refers to a page that is deleted, on a page that stays. */
export interface Referral {
  readonly path: string;
  readonly group: EditGroup;
}

/** The places that refer to files which are deleted, from pages that stay and from the file of the site. */
export function referralsTo(
  deleted: ReadonlySet<string>,
  view: FrameworkView,
  files: readonly TextFile[] = [],
): readonly Referral[] {
  const onPages = [...referrers(deleted, view)].flatMap((page) => [
    ...namesOf(page, deleted, view).map(({ from }): Referral => ({ path: page.path, group: from })),
    ...linksOf(page, deleted, view).map((): Referral => ({ path: page.path, group: "link" })),
  ]);
  const inSite = files
    .filter(({ path }) => path === view.model.siteFile)
    .flatMap(({ path, text }) => entriesOf(text, deleted, view.model).map((): Referral => ({ path, group: "site" })));
  return [...onPages, ...inSite];
}

/**
 * The edits that take away what refers to deleted files: values, macros that list by them, links (their text stays), and
 * entries of the navigation. With `instead`, names and links lead to that page of the same kind. A value without which
 * its page would lack a required key stays, and is reported.
 */
export function removePages(
  deleted: ReadonlySet<string>,
  view: FrameworkView,
  files: readonly TextFile[] = [],
  instead?: Page,
): readonly GroupedFileEdits[] {
  const found: GroupedFileEdits[] = [];
  for (const page of referrers(deleted, view)) {
    const edits = [
      ...nameEdits(page, namesOf(page, deleted, view), instead),
      ...linksOf(page, deleted, view).flatMap((link) =>
        grouped("link", instead ? redirected(page, link, instead, deleted, view) : unlinked(page, link)),
      ),
    ];
    if (edits.length > 0) found.push({ path: page.path, edits: withoutInner(edits) });
  }
  for (const { path, text } of files) {
    if (path !== view.model.siteFile) continue;
    const edits = entriesOf(text, deleted, view.model).map((span) => ({ span, newText: "" }));
    if (edits.length > 0) found.push({ path, text, edits: withoutInner(grouped("site", edits)) });
  }
  return found;
}

/** The pages that stay and may refer to what is deleted, by path. */
function referrers(deleted: ReadonlySet<string>, view: FrameworkView): Set<Page> {
  const paths = new Set<string>();
  for (const path of deleted) {
    const page = view.page(path);
    for (const other of page ? view.referrers(page) : view.linkers(path)) paths.add(other);
  }
  const staying = [...paths].filter((path) => !deleted.has(path)).sort();
  return new Set(staying.flatMap((path) => view.page(path) ?? []));
}

/** The names on a page that nobody has once these are gone. */
function namesOf(page: Page, deleted: ReadonlySet<string>, view: FrameworkView): NameReference[] {
  return page.references.filter((reference): reference is NameReference => {
    if (reference.type !== "name") return false;
    const named = view.resolve(reference);
    return named.length > 0 && named.every(({ path }) => deleted.has(path));
  });
}

function linksOf(page: Page, deleted: ReadonlySet<string>, view: FrameworkView): LinkReference[] {
  return page.references.filter(
    (reference): reference is LinkReference =>
      reference.type === "link" && reference.written !== "" && deleted.has(linkTarget(reference, view) ?? ""),
  );
}

function nameEdits(page: Page, references: readonly NameReference[], instead: Page | undefined): GroupedEdit[] {
  const name = instead && quotedBy(instead);
  const edits: GroupedEdit[] = [];
  for (const { from, span, macro } of references) {
    if (from !== "filter") continue;
    if (name !== undefined) edits.push({ group: "filter", span, newText: name });
    else if (macro) edits.push({ group: "filter", span: withOwnLine(page.text, macro.span), newText: "" });
  }
  for (const key of page.allKeys) {
    const here = references.filter(({ scalar }) => scalar !== undefined && key.values.includes(scalar));
    if (here.length === 0) continue;
    edits.push(...grouped("key", keyEdits(page, key, here, name)));
  }
  return edits;
}

function keyEdits(page: Page, key: PageKey, gone: readonly NameReference[], name: string | undefined): readonly Edit[] {
  // Of several values that become the same one, the first stays; none does where it is there already.
  const isThere = key.values.some(({ value }) => value === name);
  const [first] = gone;
  const kept = name !== undefined && !isThere ? first : undefined;
  const replaced = kept?.scalar && name !== undefined ? replaceScalar(page, kept.scalar, name) : [];
  const rest = gone.filter((reference) => reference !== kept);
  if (rest.length === 0) return replaced;
  const list = key.entry.value;
  if (list?.type !== "list") return key.field.required ? [] : [removeEntry(page, key.entry)];
  const items = rest.flatMap(({ span }) => itemAt(list.items, span) ?? []);
  const isAll = items.length === list.items.length;
  if (isAll && (key.field.required || isNeeded(key))) return replaced;
  return [...replaced, ...removeItems(page, key, items)];
}

function itemAt(items: readonly YamlItem[], span: Span): YamlItem | undefined {
  return items.find((item) => item.span.start <= span.start && span.end <= item.span.end);
}

/** A link to another page; its anchor stays where that page has it too. */
function redirected(
  page: Page,
  link: LinkReference,
  instead: Page,
  deleted: ReadonlySet<string>,
  view: FrameworkView,
): Edit[] {
  const moves = new Map([...deleted].map((path) => [path, instead.path]));
  const edits = movedLink(page.path, link, moves, new Set(), view);
  const { anchor } = link;
  if (anchor && !anchorsOf(instead).has(anchor.id)) {
    edits.push({ span: { start: anchor.span.start - 1, end: anchor.span.end }, newText: "" });
  }
  return edits;
}

/** The text of a link without the link; an image goes as a whole. What is more than a link stays, and is reported. */
function unlinked(page: Page, { span }: LinkReference): Edit[] {
  const link = page.body.links.find((one) => contains(one.span, span.start) && one.type === "inline");
  if (!link || link.isUnopened) return [];
  if (link.isImage) return [{ span: link.whole, newText: "" }];
  if (!link.text) return [];
  return [
    { span: { start: link.whole.start, end: link.text.start }, newText: "" },
    { span: { start: link.text.end, end: link.whole.end }, newText: "" },
  ];
}

function grouped(group: EditGroup, edits: readonly Edit[]): GroupedEdit[] {
  return edits.map((edit) => ({ ...edit, group }));
}

/** Without the edits that lie within another one, such as a link within a macro that goes. */
function withoutInner(edits: readonly GroupedEdit[]): GroupedEdit[] {
  return edits.filter(
    ({ span }, index) =>
      !edits.some(
        (other, at) =>
          at !== index &&
          other.span.start <= span.start &&
          span.end <= other.span.end &&
          (other.span.end - other.span.start > span.end - span.start || at < index),
      ),
  );
}
