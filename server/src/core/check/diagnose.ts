import type { DataFile } from "../data/dataFile";
import type { Snapshot } from "../framework/snapshot";
import type { Page } from "../page/page";
import type { Finding, Problem, SeveritySetting } from "../problem/problem";
import type { Rule } from "../rule/rule";
import { rules as allRules } from "../rules/index";
import { silence, sourceOf } from "../silence/silence";
import { describedRules } from "./ruleDescriptions";

export interface DiagnoseOptions {
  /** The severity per rule id; where absent, the rule's own. */
  readonly severities?: Readonly<Record<string, SeveritySetting>>;
  /** Told when a rule throws; the other rules go on. */
  readonly onFailure?: (rule: string, path: string, error: unknown) => void;
  /** The rules to run: all of them, unless a test says otherwise. */
  readonly rules?: readonly Rule[];
}

/** Runs the rules over a page. The problems come in the order of the text, without those that are silenced. Never throws. */
export function diagnose(page: Page, snapshot: Snapshot, options: DiagnoseOptions = {}): readonly Problem[] {
  return untold(diagnosis({ page }, snapshot, options).problems, snapshot);
}

/** The same over the glossary or a table. */
export function diagnoseFile(file: DataFile, snapshot: Snapshot, options: DiagnoseOptions = {}): readonly Problem[] {
  return untold(diagnosis({ file }, snapshot, options).problems, snapshot);
}

/** The problems but for those that are told once for the framework as a whole. */
export function untold(problems: readonly Problem[], { layout }: Snapshot): readonly Problem[] {
  return problems.some((problem) => layout.isTold(problem))
    ? problems.filter((problem) => !layout.isTold(problem))
    : problems;
}

/** What stands at a path: a page, the glossary or a table, both in one, or a file of which nothing is known but its path. */
export interface Subject {
  readonly page?: Page;
  readonly file?: DataFile;
  readonly path?: string;
}

export interface Diagnosis {
  readonly problems: readonly Problem[];
  /** What is found as well, and silenced by a comment. */
  readonly silenced: readonly Problem[];
}

/** All that the rules find on a page, in a data file, or in what is both, and what of it is silenced. */
export function diagnosis(subject: Subject, snapshot: Snapshot, options: DiagnoseOptions = {}): Diagnosis {
  const { page, file, path } = subject;
  const failed = new Set<string>();
  const found: Problem[] = [];
  const { ofPages, ofFiles, ofPaths } = options.rules ? apart(options.rules) : everyRule;
  if (page) run(ofPages, page.path, (rule) => rule.check?.(page, snapshot), options, found, failed);
  if (file) run(ofFiles, file.path, (rule) => rule.checkFile?.(file, snapshot), options, found, failed);
  if (path !== undefined) run(ofPaths, path, (rule) => rule.checkPath?.(path, snapshot), options, found, failed);
  sort(found);
  const source = page ?? (file && sourceOf(file));
  const silences = source && silence(source, found);
  if (!silences) return { problems: found, silenced: noProblems };
  const hasChecked = (id: string) => {
    const rule = (options.rules ?? allRules).find((one) => one.id === id);
    const looks = (page && rule?.check) || (file && rule?.checkFile);
    return looks !== undefined && options.severities?.[id] !== "off" && !failed.has(id);
  };
  const silencing = { ...silences, hasChecked, known: describedRules };
  const problems = [...silences.problems];
  run(
    options.rules ?? allRules,
    source.path,
    (rule) => rule.checkSilencing?.(source, silencing),
    options,
    problems,
    failed,
  );
  sort(problems);
  return { problems, silenced: silences.silenced };
}

/** The rules by what they look at, so that not every one of them is asked about everything. */
function apart(rules: readonly Rule[]) {
  return {
    ofPages: rules.filter((rule) => rule.check),
    ofFiles: rules.filter((rule) => rule.checkFile),
    ofPaths: rules.filter((rule) => rule.checkPath),
  };
}

const everyRule = apart(allRules);

function run(
  rules: readonly Rule[],
  path: string,
  check: (rule: Rule) => readonly Finding[] | undefined,
  options: DiagnoseOptions,
  problems: Problem[],
  failed: Set<string>,
): void {
  for (const rule of rules) {
    const setting = options.severities?.[rule.id];
    if (setting === "off") continue;
    try {
      for (const finding of check(rule) ?? noFindings) {
        problems.push({
          code: rule.id,
          severity: setting ?? finding.severity ?? rule.severity,
          span: finding.span,
          message: finding.message,
          repairs: finding.repairs ?? [],
          related: finding.related ?? [],
          suggests: finding.suggests ?? false,
          ...(finding.cause ? { cause: finding.cause } : {}),
        });
      }
    } catch (error) {
      failed.add(rule.id);
      options.onFailure?.(rule.id, path, error);
    }
  }
}

function sort(problems: Problem[]): void {
  if (problems.length > 1) problems.sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
}

const noFindings: readonly Finding[] = [];
const noProblems: readonly Problem[] = [];
