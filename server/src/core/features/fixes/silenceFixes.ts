import { type DiagnoseOptions, type Diagnosis, diagnosis } from "../../check/diagnose";
import { describedRule } from "../../check/ruleDescriptions";
import type { FrameworkView } from "../../framework/frameworkView";
import { viewWith } from "../../framework/overlay";
import { lineOn } from "../../page/anchors";
import type { Page } from "../../page/page";
import { readPage } from "../../page/readPage";
import type { Problem } from "../../problem/problem";
import { reasonPlaceholder, silenceReason } from "../../rules/silence/silenceReason";
import { type DirectivePlace, directivePlaces } from "../../silence/directivePlaces";
import type { Language, Localized } from "../../text/language";
import { applied } from "../../text/textEdits";

/** A comment that silences problems of one rule, ready to be put into the page. */
export interface SilenceFix {
  /** What it silences: the problems of a rule on one line. */
  readonly problems: readonly Problem[];
  readonly title: Localized;
  readonly place: DirectivePlace;
  /** What stands where the author writes the reason; reported as long as it does. */
  readonly placeholder: string;
}

export interface SilenceOptions extends DiagnoseOptions {
  readonly language: Language;
}

/** So many are tried at the most; a selection over a whole page asks for no more than can be read. */
const mostFixes = 5;

/**
 * For each rule and line of the problems, the comment that silences them there, or else on the whole page. Each place is
 * tried: nothing but these problems may go, and none may come.
 */
export function silenceFixes(
  page: Page,
  problems: readonly Problem[],
  view: FrameworkView,
  options: SilenceOptions,
): SilenceFix[] {
  const groups = groupsOf(page, problems).slice(0, mostFixes);
  if (groups.length === 0) return [];
  const placeholder = reasonPlaceholder[options.language];
  const before = diagnosis({ page }, view, options);
  return groups.flatMap((group) => {
    const { code, span } = group[0] as Problem;
    const place = directivePlaces(page, code, span.start).find((candidate) => {
      const after = tried(page, candidate, placeholder, view, options);
      return after !== undefined && silencesOnly(group, candidate, before, after);
    });
    return place ? [{ problems: group, title: titleOf(code, place), place, placeholder }] : [];
  });
}

function titleOf(code: string, { form }: DirectivePlace): Localized {
  return form === "page"
    ? { nl: `Negeer '${code}' op deze pagina, met reden…`, en: `Silence '${code}' on this page, with a reason…` }
    : { nl: `Negeer '${code}' hier, met reden…`, en: `Silence '${code}' here, with a reason…` };
}

/** By rule and line, because a comment silences all of them. */
function groupsOf(page: Page, problems: readonly Problem[]): Problem[][] {
  const groups = new Map<string, Problem[]>();
  for (const problem of problems) {
    if (describedRule(problem.code)?.canBeSilenced === false) continue;
    const key = `${problem.code} ${lineOn(page, problem.span.start).start}`;
    const group = groups.get(key);
    if (group) group.push(problem);
    else groups.set(key, [problem]);
  }
  return [...groups.values()];
}

function tried(
  page: Page,
  { at, before, after }: DirectivePlace,
  placeholder: string,
  view: FrameworkView,
  options: DiagnoseOptions,
): Diagnosis | undefined {
  const edits = [{ span: { start: at, end: at }, newText: before + placeholder + after }];
  const next = readPage(page.path, applied(page.text, edits), view.model);
  return next && diagnosis({ page: next }, viewWith(next, view), options);
}

function silencesOnly(
  group: readonly Problem[],
  { form }: DirectivePlace,
  before: Diagnosis,
  after: Diagnosis,
): boolean {
  const code = group[0]?.code as string;
  const silenced = countsOf(after.silenced).get(code) ?? 0;
  const left = countsOf(after.problems);
  const wanted = countsOf(before.problems);
  // That the reason is still to be written is told by a problem of its own.
  for (const counts of [left, wanted]) counts.delete(silenceReason.id);
  const here = wanted.get(code) ?? 0;
  const all = form === "page" ? here : group.length;
  if (silenced !== (countsOf(before.silenced).get(code) ?? 0) + all) return false;
  wanted.set(code, here - all);
  const codes = new Set([...left.keys(), ...wanted.keys()]);
  return [...codes].every((one) => (left.get(one) ?? 0) === (wanted.get(one) ?? 0));
}

function countsOf(problems: readonly Problem[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { code } of problems) counts.set(code, (counts.get(code) ?? 0) + 1);
  return counts;
}
