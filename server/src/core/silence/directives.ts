/**
 * The comments that silence problems in place: `algoritmekader-disable-next-line reference/unknown -- reason`. In front matter
 * they are YAML comments, below it HTML comments; the site shows neither.
 */
import type { Body, Word } from "../body/body";
import type { FrontMatter } from "../frontMatter/frontMatter";
import type { YamlEntry, YamlNode } from "../frontMatter/yamlNodes";
import { lineFinder, nextLine, type Span } from "../text/span";
import { type DirectiveText, directivePrefix, readDirectiveText } from "./directiveText";

export interface Directive extends DirectiveText {
  /** From `#` or `<!--` to its end. */
  readonly comment: Span;
  readonly ids: readonly DirectiveId[];
  /** With `end`: the stretches that it ends, each the target of an id above it. */
  readonly ends: readonly Span[];
}

/** A rule that a directive names. */
export interface DirectiveId extends Word {
  /**
   * Problems that begin here are silenced, at its end too; of one that ends a stretch, that stretch. Undefined where it
   * reaches nothing.
   */
  readonly target: Span | undefined;
}

/** A text that can hold directives: a page, or the glossary. */
export interface DirectiveSource {
  readonly path: string;
  readonly text: string;
  readonly frontMatter: FrontMatter;
  readonly body: Body;
}

/** The directives of a page in the order of the text. */
export function readDirectives(source: DirectiveSource): readonly Directive[] {
  return withTargets(source, [...inFrontMatter(source), ...inBody(source)]);
}

interface Found extends DirectiveText {
  readonly comment: Span;
}

/**
 * `# algoritmekader-…`, on a line of its own or behind a value. Found in the text and not among the nodes, so that they hold
 * while the YAML around them is broken.
 */
function inFrontMatter({ text, frontMatter }: DirectiveSource): Found[] {
  const { start, end } = frontMatter.content;
  const found: Found[] = [];
  let texts: readonly Span[] | undefined;
  let next = 0;
  for (let at = text.indexOf(directivePrefix, start); at >= 0 && at < end; at = text.indexOf(directivePrefix, at + 1)) {
    const sign = commentSign(text, at, start);
    if (sign === undefined || sign < (found[found.length - 1]?.comment.end ?? start)) continue;
    texts ??= textsOf(frontMatter.entries);
    while ((texts[next]?.end ?? end) <= sign) next++;
    if ((texts[next]?.start ?? end) <= sign) continue;
    const stop = at + text.slice(at, Math.min(nextLine(text, at), end)).trimEnd().length;
    found.push({ ...readDirectiveText(text, at, stop), comment: { start: sign, end: stop } });
  }
  return found;
}

/** Where the comment begins whose first word stands at the offset; undefined where that is no comment. */
function commentSign(text: string, offset: number, limit: number): number | undefined {
  let at = offset;
  while (at > limit && (text[at - 1] === " " || text[at - 1] === "\t")) at--;
  const after = at;
  while (at > limit && text[at - 1] === "#") at--;
  return at < after && (at === limit || /\s/.test(text[at - 1] as string)) ? at : undefined;
}

/** Values in which `#` is a sign like any other, in the order of the text. */
function textsOf(entries: readonly YamlEntry[]): Span[] {
  const texts: Span[] = [];
  const visit = (node: YamlNode | undefined): void => {
    if (node?.type === "mapping") for (const { value } of node.entries) visit(value);
    else if (node?.type === "list") for (const { value } of node.items) visit(value);
    else if (node && node.style !== "plain") texts.push(node.span);
  };
  for (const { value } of entries) visit(value);
  return texts.sort((a, b) => a.start - b.start);
}

function inBody({ text, body }: DirectiveSource): Found[] {
  const found: Found[] = [];
  for (const comment of body.comments) {
    let at = comment.start + 4;
    while (/\s/.test(text[at] as string)) at++;
    if (text.startsWith(directivePrefix, at)) found.push({ ...readDirectiveText(text, at, comment.end - 3), comment });
  }
  return found;
}

function withTargets(source: DirectiveSource, found: readonly Found[]): Directive[] {
  const lines = nextLines(source, found);
  const whole = { start: 0, end: source.text.length };
  const line = lineFinder(source.text);
  /** The stretch of each rule that is not ended yet. */
  const open = new Map<string, Stretch>();
  return found.map((directive, index): Directive => {
    const { form, comment } = directive;
    const ended = form === "end" ? end(open, directive) : undefined;
    const target = (id: string): Span | undefined => {
      if (form === "nextLine") return lines[index];
      if (form === "line") return line(comment.start);
      if (form === "page") return whole;
      if (form === "end") return ended?.get(id);
      // What is silenced already needs no second comment.
      if (form === undefined || open.has(id)) return undefined;
      const stretch = { start: comment.end, end: source.text.length };
      open.set(id, stretch);
      return stretch;
    };
    const ids = directive.ids.map((id): DirectiveId => ({ ...id, target: target(id.text) }));
    return { ...directive, ids, ends: [...(ended?.values() ?? [])] };
  });
}

interface Stretch {
  readonly start: number;
  end: number;
}

/** Ends the stretches of the rules that a directive names, or all of them. */
function end(open: Map<string, Stretch>, { comment, ids }: Found): ReadonlyMap<string, Stretch> {
  const ended = new Map<string, Stretch>();
  for (const id of ids.length > 0 ? ids.map(({ text }) => text) : [...open.keys()]) {
    const stretch = open.get(id);
    if (!stretch) continue;
    stretch.end = comment.start;
    open.delete(id);
    ended.set(id, stretch);
  }
  return ended;
}

/**
 * Per directive the line below it that holds something: blank lines and further directives do not count, so that several can
 * stand above one line. In front matter no other comment counts either.
 */
function nextLines({ text, frontMatter }: DirectiveSource, found: readonly Found[]): (Span | undefined)[] {
  const { content } = frontMatter;
  const line = lineFinder(text);
  const lineEnds = found.map(({ comment }) => line(comment.end).end);
  /** By the start of a line that holds nothing but a directive: where to go on looking. */
  const below = new Map<number, Span | undefined>();
  const result: (Span | undefined)[] = new Array(found.length);
  // From the last to the first, so that each looks no further than the one below it.
  for (let index = found.length - 1; index >= 0; index--) {
    const { comment } = found[index] as Found;
    const isInContent = comment.start < content.end;
    const limit = isInContent ? content.end : text.length;
    const target = lineBelow(text, lineEnds[index] as number, limit, isInContent, below);
    result[index] = target;
    const start = ownLineStart(text, comment);
    if (start !== undefined) below.set(start, target);
  }
  return result;
}

function lineBelow(
  text: string,
  from: number,
  limit: number,
  isInContent: boolean,
  below: ReadonlyMap<number, Span | undefined>,
): Span | undefined {
  for (let at = nextLine(text, from); at < limit; at = nextLine(text, at)) {
    if (below.has(at)) return below.get(at);
    let first = at;
    while (first < limit && (text[first] === " " || text[first] === "\t" || text[first] === "\r")) first++;
    if (first >= limit || text[first] === "\n" || (isInContent && text[first] === "#")) continue;
    let end = nextLine(text, first);
    while (end > first && (text[end - 1] === "\n" || text[end - 1] === "\r")) end--;
    return { start: at, end };
  }
  return undefined;
}

/** Where the line begins on which a comment stands alone; undefined where other text stands beside it. */
export function ownLineStart(text: string, comment: Span): number | undefined {
  let start = comment.start;
  while (text[start - 1] === " " || text[start - 1] === "\t") start--;
  let end = comment.end;
  while (text[end] === " " || text[end] === "\t" || text[end] === "\r") end++;
  const isFirst = start === 0 || text[start - 1] === "\n" || (start === 1 && text.charCodeAt(0) === 0xfeff);
  const isAlone = isFirst && (end >= text.length || text[end] === "\n");
  return isAlone ? start : undefined;
}
