import type { DataFile } from "./dataFile";
import type { Page } from "./page";
import type { Finding, Problem, SeveritySetting } from "./problem";
import type { Rule } from "./rule";
import { rules as allRules } from "./rules/index";
import type { Snapshot } from "./snapshot";

export interface DiagnoseOptions {
  /** The severity per rule id; where absent, the rule's own. */
  readonly severities?: Readonly<Record<string, SeveritySetting>>;
  /** Told when a rule throws; the other rules go on. */
  readonly onFailure?: (rule: string, path: string, error: unknown) => void;
  /** The rules to run: all of them, unless a test says otherwise. */
  readonly rules?: readonly Rule[];
}

/** Runs the rules over a page. The problems come in the order of the text. Never throws. */
export function diagnose(page: Page, snapshot: Snapshot, options: DiagnoseOptions = {}): readonly Problem[] {
  return untold(findAll(page, snapshot, options), snapshot);
}

/** The same over the glossary or a table. */
export function diagnoseFile(file: DataFile, snapshot: Snapshot, options: DiagnoseOptions = {}): readonly Problem[] {
  return untold(findAllInFile(file, snapshot, options), snapshot);
}

/** The problems but for those that are told once for the framework as a whole. */
export function untold(problems: readonly Problem[], { layout }: Snapshot): readonly Problem[] {
  return problems.some((problem) => layout.isTold(problem))
    ? problems.filter((problem) => !layout.isTold(problem))
    : problems;
}

/** All that the rules find on a page. */
export function findAll(page: Page, snapshot: Snapshot, options: DiagnoseOptions = {}): readonly Problem[] {
  return run(page.path, (rule) => rule.check?.(page, snapshot), options);
}

/** All that the rules find in the glossary or a table. */
export function findAllInFile(file: DataFile, snapshot: Snapshot, options: DiagnoseOptions = {}): readonly Problem[] {
  return run(file.path, (rule) => rule.checkFile?.(file, snapshot), options);
}

/** All that the rules find in the path of a file that is no page. */
export function findInPath(path: string, snapshot: Snapshot, options: DiagnoseOptions = {}): readonly Problem[] {
  return run(path, (rule) => rule.checkPath?.(path, snapshot), options);
}

function run(
  path: string,
  check: (rule: Rule) => readonly Finding[] | undefined,
  options: DiagnoseOptions,
): readonly Problem[] {
  const problems: Problem[] = [];
  for (const rule of options.rules ?? allRules) {
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
      options.onFailure?.(rule.id, path, error);
    }
  }
  if (problems.length > 1) problems.sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
  return problems;
}

const noFindings: readonly Finding[] = [];
