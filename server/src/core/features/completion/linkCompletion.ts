import { isHidden } from "../../body/body";
import type { FrameworkView } from "../../framework/frameworkView";
import { anchorsOf, shownText } from "../../page/anchors";
import { type Page, titleOf } from "../../page/page";
import { shorten } from "../../text/markdown";
import { asDestination, fileNameOf, relativePath, resolvePath } from "../../text/path";
import { lineAt, type Span } from "../../text/span";
import { best, fitOf, searchable } from "../../text/wordSearch";
import type { CompletionItem } from "./completionItem";
import { likenessTo, searchPages } from "./pageSearch";

/** The destination of a link that is being written. */
interface Destination {
  readonly span: Span;
  /** What stands before the cursor. */
  readonly typed: string;
  /** What is missing behind it. */
  readonly tail: string;
  /** What stands between the brackets before it. */
  readonly label: string;
}

/** The pages and anchors that a link can lead to; undefined where the offset is in no destination. */
export function linkItems(page: Page, offset: number, view: FrameworkView, most: number): CompletionItem[] | undefined {
  const destination = destinationAt(page, offset);
  if (!destination) return undefined;
  const hash = destination.typed.indexOf("#");
  return hash < 0 ? pathItems(page, destination, view, most) : anchorItems(page, destination, hash, view, most);
}

/** Behind `](` or the colon of a definition, on one line. */
function destinationAt({ text, body, frontMatter }: Page, offset: number): Destination | undefined {
  if (offset < frontMatter.bodyStart) return undefined;
  const line = lineAt(text, offset);
  const before = text.slice(line.start, offset);
  const opening = before.lastIndexOf("](");
  const definition = /^ {0,3}\[[^\]^\n][^\]\n]*\]:[ \t]*(?=\S*$)/.exec(before);
  const from = definition ? definition[0].length : opening + 2;
  if (!definition && opening < 0) return undefined;
  const pointed = before[from] === "<" ? 1 : 0;
  const typed = before.slice(from + pointed);
  if (/[()<>"]|^(?:[a-z][a-z0-9+.-]*:|\/)/i.test(typed) || isHidden(body, line.start + from - 1)) return undefined;
  const rest = text.slice(offset, line.end);
  const [more] = (definition || !rest.includes(")") ? /^[^\s()<>[\]]*/ : /^[^\s()<>]*/).exec(rest) as RegExpExecArray;
  const next = rest[more.length];
  const isOpen = !definition && pointed === 0 && next !== ")" && !/^\s+["'(]/.test(rest.slice(more.length));
  const span = { start: line.start + from + pointed, end: offset + more.length };
  const label = definition
    ? labelBefore(before.slice(0, from).replace(/:\s*$/, ""))
    : labelBefore(before.slice(0, opening + 1));
  return { span, typed, tail: isOpen ? ")" : "", label };
}

/** The text between the last bracket and that which it closes; empty where nothing opens it on the line. */
function labelBefore(before: string): string {
  let depth = 0;
  for (let at = before.length - 1; at >= 0; at--) {
    if (before[at] === "]") depth++;
    else if (before[at] === "[" && --depth === 0) return before.slice(at + 1, -1);
  }
  return "";
}

function pathItems(
  page: Page,
  { span, typed, tail, label }: Destination,
  view: FrameworkView,
  most: number,
): CompletionItem[] {
  const folder = resolvePath(page.path, `${typed.slice(0, typed.lastIndexOf("/") + 1)}x`);
  const pages = searchPages({
    typed,
    most,
    pages: view.pages.values(),
    from: page,
    view,
    isOut: (one) => one === page,
    likeness: likenessTo(label, view.pages.values()),
    // Who types a slash thinks of folders.
    ...(typed.includes("/") ? { moreWords: ({ path }) => path } : {}),
  });
  return pages.map((one) => {
    const path = relativePath(page.path, one.path);
    return {
      label: shorten(titleOf(one), 120),
      description: fileNameOf(one.path) === "index.md" ? path : fileNameOf(one.path),
      kind: "page",
      insert: span,
      replace: span,
      newText: asDestination(path) + tail,
      about: { type: "page", path: one.path },
      isOfMarkdown: folder !== undefined && one.path === resolvePath(folder, fileNameOf(one.path)),
    };
  });
}

function anchorItems(
  page: Page,
  { span, typed, tail }: Destination,
  hash: number,
  view: FrameworkView,
  most: number,
): CompletionItem[] {
  const written = typed.slice(0, hash);
  const target = written === "" ? page : view.page(resolvePath(page.path, unescaped(written)) ?? "");
  if (!target) return [];
  const place = { start: span.start + hash + 1, end: span.end };
  const match = fitOf(typed.slice(hash + 1));
  const anchors = [...anchorsOf(target).values()].map(({ id, span: at }) => {
    const text = target.text.slice(at.start, at.end);
    const isHeading = /^ {0,3}#{1,6}\s/.test(text);
    return { id, at, heading: isHeading ? shownText(text.replace(/^ {0,3}#+/, "")) : undefined };
  });
  const found = best(anchors, {
    match: ({ id, heading = "" }) => match(searchable(`${id} ${heading}`)),
    rank: ({ at }) => at.start,
    most,
  });
  return found.map(({ id, heading }) => ({
    label: heading === undefined || heading === "" ? `#${id}` : shorten(heading, 120),
    description: `#${id}`,
    kind: "anchor",
    insert: place,
    replace: place,
    newText: id + tail,
    isOfMarkdown: heading !== undefined && headingSlug(heading) === id,
  }));
}

/** What the Markdown support of VS Code makes of a heading. Where the site makes something else, only we know its anchor. */
function headingSlug(heading: string): string {
  return heading
    .trim()
    .toLowerCase()
    .replace(/\s+/g, "-")
    .replace(/[^\p{L}\p{N}_-]/gu, "");
}

function unescaped(written: string): string {
  try {
    return decodeURIComponent(written);
  } catch {
    // A percent sign that escapes nothing stands for itself.
    return written;
  }
}
