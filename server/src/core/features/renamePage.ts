import { kindOf, nameOf } from "../contentModel";
import { asScalar, isAliasOfList } from "../edits";
import {
  asDestination,
  fileNameOf,
  htmlReference,
  type LinkReference,
  linkReference,
  relativeAddressOf,
  relativePath,
} from "../link";
import type { NameReference, Page } from "../page";
import type { Edit } from "../problem";
import { scalarText } from "../scalarText";
import { linkTarget, type Snapshot } from "../snapshot";
import { spanOf } from "../span";

/** What changes in one page. */
export interface PageEdits {
  /** Where the page is now. */
  readonly path: string;
  readonly edits: readonly Edit[];
}

/**
 * What has to change in which pages when a page, or another file, gets another path: the names in front matter and in
 * filters, links to it, and those of the page itself. Its id stays. A name that stands for several pages stays too: nobody
 * can tell which of them was meant.
 */
export function renamePage(from: string, to: string, snapshot: Snapshot): readonly PageEdits[] {
  const page = snapshot.page(from);
  const paths = new Set(page ? snapshot.referrers(page) : snapshot.linkers(from));
  // Its own links are relative to where it is.
  if (page) paths.add(from);
  const move: Move = { from, to, name: newName(page, to, snapshot), snapshot };
  return [...paths].sort().flatMap((path) => {
    const edits = editsOf(snapshot.page(path), move);
    return edits.length > 0 ? [{ path, edits }] : [];
  });
}

interface Move {
  readonly from: string;
  readonly to: string;
  /** What pages quote from now on; undefined where that does not change, or the page is no longer of its kind. */
  readonly name: string | undefined;
  readonly snapshot: Snapshot;
}

function newName(page: Page | undefined, to: string, { model }: Snapshot): string | undefined {
  if (page?.kind.referencedBy !== "name" || kindOf(model, to) !== page.kind) return undefined;
  const name = nameOf(to, page.kind);
  return name === page.name ? undefined : name;
}

function editsOf(page: Page | undefined, move: Move): Edit[] {
  return (page?.references ?? []).flatMap((reference) =>
    reference.type === "name" ? nameEdits(page as Page, reference, move) : linkEdits(page as Page, reference, move),
  );
}

function nameEdits(page: Page, reference: NameReference, { from, name, snapshot }: Move): Edit[] {
  if (name === undefined) return [];
  const named = snapshot.resolve(reference);
  if (named.length !== 1 || named[0]?.path !== from) return [];
  const { span, scalar } = reference;
  if (!scalar) return [{ span, newText: name }];
  const whole = { start: 0, end: scalar.value.length };
  const edits = scalarText(page.text, scalar).edit([{ span: whole, newText: name }]);
  if (edits) return edits;
  const written = page.text.slice(scalar.span.start, scalar.span.end);
  if (written.startsWith("*")) {
    const key = page.allKeys.find(({ values }) => values.includes(scalar));
    // A list that stands elsewhere is mended there.
    return key && isAliasOfList(key, scalar.span) ? [] : [{ span: scalar.span, newText: asScalar(name) }];
  }
  const at = written.indexOf(scalar.value);
  return at < 0 ? [] : [{ span: spanOf(scalar.span.start + at, scalar.value.length), newText: name }];
}

function linkEdits(page: Page, reference: LinkReference, move: Move): Edit[] {
  const { from, to, snapshot } = move;
  if (reference.written === "") return [];
  const target = linkTarget(reference, snapshot);
  const source = page.path === from ? to : page.path;
  const meant = target === from ? to : target;
  // A link that leads nowhere is no worse off.
  if (meant === undefined || leadsTo(meant, reference.written, source, reference, move)) return [];
  const ways = [
    // Only the name in it, so that the rest stays as it was written.
    reference.written.replace(/[^/]+(?=\/?$)/, asDestination(lastPart(reference.written, meant))),
    reference.syntax === "html" ? relativeAddressOf(source, meant) : asDestination(relativePath(source, meant)),
  ];
  const right = ways.find((written) => leadsTo(meant, written, source, reference, move)) ?? (ways[1] as string);
  return [{ span: reference.span, newText: right }];
}

/** The last part of a link to a file, in the form that it has: with its extension, with `.html`, or without. */
function lastPart(written: string, path: string): string {
  const name = fileNameOf(path);
  const [extension] = /\.\w+$/.exec(written) ?? [""];
  return /^\.html?$/.test(extension) || extension === "" ? name.replace(/\.md$/, extension) : name;
}

/** Whether a link leads to a file once the other one has its new path. */
function leadsTo(
  meant: string,
  written: string,
  source: string,
  { syntax, span }: LinkReference,
  { from, to, snapshot }: Move,
): boolean {
  const read =
    syntax === "html"
      ? htmlReference(source, { tag: "a", name: "href", value: written, span }, snapshot.model)
      : linkReference(source, written, span, snapshot.model);
  const isThere = (path: string) => path === to || (path !== from && snapshot.hasFile(path));
  return read?.paths.find(isThere) === meant;
}
