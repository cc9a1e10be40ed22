import { type DiagnoseOptions, diagnose, mostProblems } from "../../check/diagnose";
import type { FrameworkView } from "../../framework/frameworkView";
import { viewWith } from "../../framework/overlay";
import type { Page } from "../../page/page";
import { readPage } from "../../page/readPage";
import type { Problem, Repair } from "../../problem/problem";
import { lineAt, type Span } from "../../text/span";
import type { Edit } from "../../text/textEdits";
import { applied, composed, offsetBefore } from "../../text/textEdits";

export interface FixAllOptions extends DiagnoseOptions {
  /** Only the problems of these rules. */
  readonly only?: ReadonlySet<string> | undefined;
}

/** A page with all repairs carried out that need no asking. */
export interface FixAll {
  readonly text: string;
  /** What turns the page into that text: in order, and no more than is needed. */
  readonly edits: readonly Edit[];
  readonly fixed: readonly FixedProblem[];
}

export interface FixedProblem {
  readonly problem: Problem;
  readonly repair: Repair;
  /** Where it was in the page as it is now. */
  readonly span: Span;
}

/**
 * Carries out the preferred repairs of a page, again and again until none is left: what one brings to light is mended too.
 * A repair that would add an error, here or on a page that refers to this one, is left for its author. So doing it twice is
 * doing it once.
 */
export function fixAll(
  page: Page,
  problems: readonly Problem[],
  view: FrameworkView,
  options: FixAllOptions = {},
): FixAll {
  const left = Math.max(mostRead, fewestReads * page.text.length);
  const trial: Trial = { view, options, left, seen: new Set([page.text]), harmed: new Map() };
  // Of very many only the first are told, and what is left would be taken for new ones.
  const all = problems.length > mostProblems ? diagnose(page, view, options) : problems;
  let state: State = { page, problems: all, edits: [], fixed: [] };
  for (let next: State | undefined = state; next; next = step(state, trial)) state = next;
  return { text: state.page.text, edits: state.edits, fixed: state.fixed };
}

/** The repair of a problem that needs no asking. That of a file's name is never among them. */
export function preferredRepair(problem: Problem): Repair | undefined {
  // The edits of most are made when somebody asks for them.
  return problem.repairs.find((repair) => repair.preferred && repair.edits.length > 0);
}

/** So many characters are read again at the most, in so many times at the least: no page, however broken, can keep anybody waiting. */
const [mostRead, fewestReads] = [150_000, 12];
/** So many more repairs of a rule do harm than good before the others of that rule are left to the author as well. */
const mostHarm = 4;

interface State {
  readonly page: Page;
  readonly problems: readonly Problem[];
  /** From the page as it is to this one. */
  readonly edits: readonly Edit[];
  readonly fixed: readonly FixedProblem[];
}

interface Trial {
  readonly view: FrameworkView;
  readonly options: FixAllOptions;
  /** How many characters may still be read. */
  left: number;
  readonly seen: Set<string>;
  /** By rule, how many of its repairs did harm alone, less those that were good alone. */
  readonly harmed: Map<string, number>;
}

export interface Fix {
  readonly problem: Problem;
  readonly repair: Repair;
}

/** The page after as many repairs at a time as go together; undefined when there is nothing more to do. */
function step(state: State, trial: Trial): State | undefined {
  let rest = fixesOf(state.problems, trial.options.only).filter(
    (fix) => !losesComment(state.page, fix.repair) && !isHarmful(fix, trial),
  );
  while (rest.length > 0) {
    const batch = apart(rest);
    const next = firstGood(state, batch, trial);
    if (next) return next;
    const tried = new Set(batch);
    rest = rest.filter((fix) => !tried.has(fix) && !isHarmful(fix, trial));
  }
  return undefined;
}

function isHarmful({ problem: { code } }: Fix, { harmed }: Trial): boolean {
  return (harmed.get(code) ?? 0) >= mostHarm;
}

/** The problems that can be mended unasked; of some rules only where that is said. */
export function fixesOf(problems: readonly Problem[], only: ReadonlySet<string> | undefined): Fix[] {
  const fixes: Fix[] = [];
  for (const problem of problems) {
    if (only && !only.has(problem.code)) continue;
    const repair = preferredRepair(problem);
    if (repair) fixes.push({ problem, repair });
  }
  return fixes;
}

const comment = /(?<=^|\s)#.*$/gm;
/** An item that somebody has set aside for a while. */
const asideItem = /^[ \t]*#[ \t]*-(?:[ \t]|$)/;

/**
 * Whether a repair takes away what an author wrote beside the thing itself: a comment, or the key of items that are set aside below it.
 * Nobody is asked, so nobody would see it go.
 */
export function losesComment({ text, frontMatter }: Page, { edits }: Repair): boolean {
  return edits.some(({ span, newText }) => {
    if (span.end === span.start || span.end > frontMatter.bodyStart) return false;
    const gone = text.slice(span.start, span.end);
    const comments = gone.match(comment) ?? [];
    if (comments.some((one) => !newText.includes(one.trimEnd()))) return true;
    return newText === "" && gone.endsWith("\n") && /^[\w-]+:/.test(gone) && asideItem.test(lineFrom(text, span.end));
  });
}

function lineFrom(text: string, start: number): string {
  return text.slice(start, lineAt(text, start).end);
}

/** Those whose edits neither overlap nor touch, the first of the text first: what touches may mean something else together. */
export function apart(fixes: readonly Fix[]): Fix[] {
  const taken: Span[] = [];
  const rank = (span: Span) => {
    let low = 0;
    let high = taken.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((taken[middle] as Span).start < span.start) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  const isFree = (span: Span) => {
    const at = rank(span);
    return (taken[at - 1]?.end ?? -1) < span.start && span.end < (taken[at]?.start ?? Number.POSITIVE_INFINITY);
  };
  return fixes.filter(({ repair }) => {
    if (!repair.edits.every(({ span }) => isFree(span))) return false;
    for (const { span } of repair.edits) taken.splice(rank(span), 0, span);
    return true;
  });
}

/** The page after all of the repairs, or else after some of them that do no harm. */
function firstGood(state: State, all: readonly Fix[], trial: Trial): State | undefined {
  const fixes = all.filter((fix) => !isHarmful(fix, trial));
  const [first] = fixes;
  if (!first) return undefined;
  const next = after(state, fixes, trial);
  if (next && isGood(state, next, fixes, trial)) {
    trial.seen.add(next.page.text);
    if (fixes.length === 1) countHarm(first, -1, trial);
    return next;
  }
  if (fixes.length === 1) {
    const revealed = next && withRevealed(state, next, fixes, trial);
    countHarm(first, revealed ? -1 : 1, trial);
    return revealed;
  }
  for (const part of divided(fixes, next ? suspectsOf(state, next, fixes) : new Set(), trial)) {
    const good = firstGood(state, part, trial);
    if (good) return good;
  }
  return undefined;
}

/** Repairs that did harm together, in parts to be tried one after the other: those beside which no error came first, or else half of them. */
function divided(fixes: readonly Fix[], suspects: ReadonlySet<Fix>, { harmed }: Trial): readonly (readonly Fix[])[] {
  const others = fixes.filter((fix) => !suspects.has(fix));
  if (suspects.size > 0 && others.length > 0) return [others, [...suspects]];
  // Where beside each of them an error came, a few of a rule tell of the others. Not so where one was good alone.
  const [first] = fixes as [Fix];
  if (suspects.size > 0 && (harmed.get(first.problem.code) ?? 0) >= 0) return fixes.map((fix) => [fix]);
  const half = fixes.length >> 1;
  return [fixes.slice(0, half), fixes.slice(half)];
}

/** The repairs that touch an error which was not there before. */
function suspectsOf(before: State, next: State, fixes: readonly Fix[]): ReadonlySet<Fix> {
  const placeBefore = spanBefore(fixes.flatMap(({ repair }) => repair.edits));
  const known = new Set(errorsOf(before.problems).map(({ code, span }) => `${code} ${span.start}`));
  const places = errorsOf(next.problems)
    .map(({ code, span }) => ({ code, span: placeBefore(span) }))
    .filter(({ code, span }) => !known.has(`${code} ${span.start}`))
    .map(({ span }) => span);
  const isTouched = touching(places);
  return new Set(fixes.filter(({ repair }) => repair.edits.some(({ span }) => isTouched(span))));
}

/** Tells whether something touches one of the spans. */
function touching(spans: readonly Span[]): (span: Span) => boolean {
  const sorted = [...spans].sort((a, b) => a.start - b.start);
  let end = -1;
  /** How far those reach that begin no later than each. */
  const ends = sorted.map((span) => {
    end = Math.max(end, span.end);
    return end;
  });
  return (span) => {
    let low = 0;
    let high = sorted.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((sorted[middle] as Span).start <= span.end) low = middle + 1;
      else high = middle;
    }
    return (ends[low - 1] ?? -1) >= span.start;
  };
}

function countHarm({ problem: { code } }: Fix, harm: number, { harmed }: Trial): void {
  harmed.set(code, (harmed.get(code) ?? 0) + harm);
}

/**
 * A repair that brings errors to light, such as a key that is spelled right now and whose values are not: good all the
 * same when these can be mended with it.
 */
function withRevealed(state: State, next: State, fixes: readonly Fix[], trial: Trial): State | undefined {
  const known = new Set(state.problems.map(saying));
  const revealed = fixesOf(
    next.problems.filter((problem) => !known.has(saying(problem))),
    trial.options.only,
  );
  if (revealed.length === 0) return undefined;
  const further = after(next, apart(revealed), trial);
  if (!further || !isGood(state, further, fixes, trial)) return undefined;
  trial.seen.add(further.page.text);
  return further;
}

/** What tells a problem from others, wherever it stands. */
function saying({ code, message }: Problem): string {
  return `${code} ${message.en}`;
}

/** The page after the repairs, looked at anew; undefined when all has been read that may be, and for a page seen before. */
function after(state: State, fixes: readonly Fix[], trial: Trial): State | undefined {
  const { view, options } = trial;
  if (trial.left < state.page.text.length) return undefined;
  const edits = fixes.flatMap(({ repair }) => repair.edits);
  const text = applied(state.page.text, edits);
  trial.left -= text.length;
  if (trial.seen.has(text)) return undefined;
  const page = readPage(state.page.path, text, view.model);
  if (!page) return undefined;
  const before = spanBefore(state.edits);
  const fixed = fixes.map(({ problem, repair }) => ({ problem, repair, span: before(problem.span) }));
  return {
    page,
    problems: diagnose(page, viewWith(page, view), options),
    edits: composed(state.edits, edits),
    fixed: [...state.fixed, ...fixed],
  };
}

/** Tells where a span was before edits. */
export function spanBefore(edits: readonly Edit[]): (span: Span) => Span {
  const before = offsetBefore(edits);
  return ({ start, end }) => ({ start: before(start), end: before(end) });
}

/**
 * Several repairs together are good when nothing is left of the errors that they mend; one alone also when its error makes
 * way for another, that was hidden behind it.
 */
function isGood(before: State, next: State, fixes: readonly Fix[], { view }: Trial): boolean {
  const wasRead = before.page.status === "read";
  // What is in front matter that nobody could read was there all the time.
  if (wasRead && (losesFrontMatter(before.page, next.page) || harmsOthers(before.page, next.page, view))) return false;
  const errors = errorsOf(next.problems);
  const errorsBefore = errorsOf(before.problems);
  if (!wasRead && next.page.status === "read" && fixes.length === 1) return true;
  if (fixes.length === 1) return errors.length <= errorsBefore.length;
  const counts = new Map<string, number>();
  for (const { code } of errorsBefore) counts.set(code, (counts.get(code) ?? 0) + 1);
  for (const { problem } of fixes) {
    if (problem.severity === "error") counts.set(problem.code, (counts.get(problem.code) ?? 0) - 1);
  }
  for (const { code } of errors) {
    const left = (counts.get(code) ?? 0) - 1;
    if (left < 0) return false;
    counts.set(code, left);
  }
  return true;
}

/** What holds no key may go. */
function losesFrontMatter({ frontMatter }: Page, { status }: Page): boolean {
  return status !== "read" && !(status === "absent" && frontMatter.entries.length === 0);
}

function errorsOf(problems: readonly Problem[]): readonly Problem[] {
  return problems.filter(({ severity }) => severity === "error");
}

/** Whether another page would no longer find this one by its id, or would have to share its own. */
function harmsOthers(before: Page, next: Page, view: FrameworkView): boolean {
  if (before.id?.value === next.id?.value) return false;
  // One that cannot be read may do so too.
  if (view.unread.hidesPages()) return true;
  if (next.id && view.pagesWithId(next.id.value).some(({ path }) => path !== next.path)) return true;
  const referrers = new Set(view.referrers(next));
  return view.referrers(before).some((path) => path !== before.path && !referrers.has(path));
}
