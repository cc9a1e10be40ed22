import { lineAt, nextLine, type Span } from "../text/span";
import type { Edit } from "../text/textEdits";
import { type Directive, type DirectiveId, type DirectiveSource, ownLineStart } from "./directives";

/** Takes a comment away: with its line when it stands alone, or else with the space before it. */
export function removeDirective({ text, frontMatter }: DirectiveSource, { comment }: Directive): Edit {
  const start = ownLineStart(text, comment);
  if (start === undefined) return { span: withSpace(text, comment.start, comment.end), newText: "" };
  const end = nextLine(text, comment.end);
  const separates = comment.start >= frontMatter.bodyStart && holdsText(text, start - 1) && holdsText(text, end);
  // To the site such a comment ends the paragraph above it, as a blank line does: without it, both would run together.
  return { span: separates ? { start, end: lineAt(text, comment.end).end } : { start, end }, newText: "" };
}

/** Takes one of several ids out of a comment: with the space behind it, of the last one with that before it. */
export function removeId(directive: Directive, at: number): Edit {
  return removeRun(directive, at, at);
}

/** The same for several that follow each other. */
function removeRun({ ids }: Directive, first: number, last: number): Edit {
  const from = (ids[first] as DirectiveId).span.start;
  const next = ids[last + 1];
  if (next) return { span: { start: from, end: next.span.start }, newText: "" };
  return { span: { start: ids[first - 1]?.span.end ?? from, end: (ids[last] as DirectiveId).span.end }, newText: "" };
}

/** By stretch, what ends it: a comment that names its rule as the id at `at`, or one that ends all there are. */
export type Ends = ReadonlyMap<Span, End>;

interface End {
  readonly directive: Directive;
  readonly at: number | undefined;
}

export function endsOf(directives: readonly Directive[]): Ends {
  const ends = new Map<Span, End>();
  for (const directive of directives) {
    for (const stretch of directive.ends) ends.set(stretch, { directive, at: undefined });
    if (directive.form !== "end") continue;
    directive.ids.forEach(({ target }, at) => {
      if (target) ends.set(target, { directive, at });
    });
  }
  return ends;
}

/** Takes one of several ids out of a comment, and out of the one that ends its stretch. */
export function removeIdWithEnd(source: DirectiveSource, directive: Directive, at: number, ends: Ends): Edit[] {
  return [removeId(directive, at), ...removeEnds(source, [directive.ids[at] as DirectiveId], ends)];
}

/** Takes a comment away, and what ends its stretches. */
export function removeWithEnds(source: DirectiveSource, directive: Directive, ends: Ends): Edit[] {
  const others = directive.form === "end" ? [] : removeEnds(source, directive.ids, ends);
  return [removeDirective(source, directive), ...others];
}

/** What ends these stretches and no others goes; of what ends others too, the ids go. */
function removeEnds(source: DirectiveSource, gone: readonly DirectiveId[], ends: Ends): Edit[] {
  const ended = new Map<Directive, (number | undefined)[]>();
  for (const { target } of gone) {
    const end = target && ends.get(target);
    if (!end) continue;
    const places = ended.get(end.directive);
    if (places) places.push(end.at);
    else ended.set(end.directive, [end.at]);
  }
  return [...ended].flatMap(([directive, places]) => {
    const { ids } = directive;
    const isWhole = places.length === directive.ends.length && (ids.length === 0 || ids.length === places.length);
    if (isWhole) return [removeDirective(source, directive)];
    const named = places.filter((at) => at !== undefined);
    return runsOf(named).map(([first, last]) => removeRun(directive, first, last));
  });
}

/** The first and the last of numbers that follow each other. */
function runsOf(numbers: readonly number[]): [first: number, last: number][] {
  const runs: [number, number][] = [];
  for (const number of [...numbers].sort((a, b) => a - b)) {
    const run = runs[runs.length - 1];
    if (run && run[1] === number - 1) run[1] = number;
    else runs.push([number, number]);
  }
  return runs;
}

function withSpace(text: string, from: number, to: number): Span {
  let start = from;
  while (text[start - 1] === " " || text[start - 1] === "\t") start--;
  if (start > 0 && text[start - 1] !== "\n") return { start, end: to };
  // At the start of a line, what stands before it is its indentation.
  let end = to;
  while (text[end] === " " || text[end] === "\t") end++;
  return { start: from, end };
}

/** Whether the line at the offset holds something, and no comment that stands there alone. */
function holdsText(text: string, offset: number): boolean {
  if (offset < 0 || offset >= text.length) return false;
  const line = lineAt(text, offset);
  const written = text.slice(line.start, line.end).trim();
  return written !== "" && !(written.startsWith("<!--") && written.endsWith("-->"));
}
