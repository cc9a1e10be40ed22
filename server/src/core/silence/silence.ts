import { readBody } from "../body/readBody";
import type { DataFile } from "../data/dataFile";
import { readFrontMatter } from "../frontMatter/frontMatter";
import type { Problem } from "../problem/problem";
import { contains, lineFinder, type Span } from "../text/span";
import { type Directive, type DirectiveId, type DirectiveSource, readDirectives } from "./directives";
import { directivePrefix } from "./directiveText";

/** What the directives of a page or data file make of its problems. */
export interface Silence {
  readonly problems: readonly Problem[];
  readonly silenced: readonly Problem[];
  readonly directives: readonly Directive[];
  /** The ids that silence something: of several that could, the one that reaches least far. */
  readonly used: ReadonlySet<DirectiveId>;
  /** Those that could have too. */
  readonly spare: ReadonlySet<DirectiveId>;
}

/**
 * Takes the problems away that a directive silences: those of a rule that it names and that begin where it reaches. Undefined
 * for a page on which nothing looks like a directive.
 */
export function silence(source: DirectiveSource, found: readonly Problem[]): Silence | undefined {
  // Most pages pay no more than this for the comments that they do not have.
  if (!source.text.includes(directivePrefix)) return undefined;
  const directives = readDirectives(source);
  const reach = reachOf(directives);
  const line = lineFinder(source.text);
  const used = new Set<DirectiveId>();
  const reached = new Set<readonly DirectiveId[]>();
  const problems: Problem[] = [];
  const silenced: Problem[] = [];
  for (const problem of found) {
    const groups = reach(problem.code, problem.span.start, line(problem.span.start).end);
    const first = groups[0]?.[0];
    if (first) used.add(first);
    for (const group of groups) reached.add(group);
    (first ? silenced : problems).push(problem);
  }
  const spare = new Set([...reached].flat().filter((id) => !used.has(id)));
  return { problems, silenced, directives, used, spare };
}

const noMacros = { named: () => undefined, firstLetters: new Set<number>() };

/** The glossary as a text that can hold directives; a table cannot. */
export function sourceOf({ path, text }: DataFile): DirectiveSource | undefined {
  if (!path.endsWith(".md") || !text.includes(directivePrefix)) return undefined;
  const frontMatter = readFrontMatter(text);
  return { path, text, frontMatter, body: readBody(text, frontMatter.bodyStart, noMacros) };
}

type Reach = (code: string, start: number, lineEnd: number) => readonly (readonly DirectiveId[])[];

/**
 * Looks up which ids reach a problem of a rule that begins at an offset, on the line with that end, without going over all of
 * them: in groups of which each reaches the same, what reaches least far first.
 */
function reachOf(directives: readonly Directive[]): Reach {
  /** By rule and end of the line. */
  const lines = new Map<string, DirectiveId[]>();
  /** By rule, in the order of the text; those of one rule do not overlap. */
  const stretches = new Map<string, DirectiveId[]>();
  const pages = new Map<string, DirectiveId[]>();
  for (const { form, ids } of directives) {
    for (const id of ids) {
      if (!id.target || form === "end") continue;
      if (form === "page") put(pages, id.text, id);
      else if (form === "region") put(stretches, id.text, id);
      else put(lines, `${id.text} ${id.target.end}`, id);
    }
  }
  return (code, start, lineEnd) => {
    const stretch = stretchAt(stretches.get(code) ?? [], start);
    return [lines.get(`${code} ${lineEnd}`), stretch && [stretch], pages.get(code)].filter(
      (group) => group !== undefined,
    );
  };
}

function put(groups: Map<string, DirectiveId[]>, key: string, id: DirectiveId): void {
  const group = groups.get(key);
  if (group) group.push(id);
  else groups.set(key, [id]);
}

function stretchAt(stretches: readonly DirectiveId[], offset: number): DirectiveId | undefined {
  let low = 0;
  let high = stretches.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (((stretches[middle] as DirectiveId).target as Span).end < offset) low = middle + 1;
    else high = middle;
  }
  const found = stretches[low];
  return found?.target && contains(found.target, offset) ? found : undefined;
}
