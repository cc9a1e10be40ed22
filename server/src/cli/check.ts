import { relative, resolve, sep } from "node:path";
import { pathToFileURL } from "node:url";
import type { Severities } from "../configuration/severities";
import { noHistory } from "../core/framework/history";
import type { Problem, Severity } from "../core/problem/problem";
import type { Language, Localized } from "../core/text/language";
import type { FrameworkFolder } from "../frameworks/frameworkFolder";
import { gitHistory } from "../node/gitHistory";
import type { FixResult } from "./fix";
import { lacking } from "./lacking";
import { type Located, locateFrameworks, openFramework } from "./openFramework";
import { complain, print, printJson } from "./output";
import { pretty, prettyFixes } from "./pretty";
import type { ReportedProblem } from "./report";
import { usage } from "./texts";

/** How long git may take, in milliseconds; what it has told by then is used. */
const historyLimit = 5000;

export interface CheckOptions {
  readonly folder: string;
  readonly format: "pretty" | "json";
  readonly severities: Severities;
  readonly maxWarnings: number | undefined;
  /** Undefined: the language of the framework. */
  readonly language: Language | undefined;
  /** Mend on the disk what needs no asking, and report what is left. */
  readonly fix: boolean;
}

/**
 * Checks the frameworks of a folder and prints what it finds. Returns the exit code: 1 with errors or too many warnings, else 0; 2 when
 * something could not be read, when there was nothing to check, or no model to check it with, and when a file that was to be mended could not be written.
 */
export async function check(options: CheckOptions, terminal: Language): Promise<number> {
  const located = await locateFrameworks(options.folder, terminal);
  const checked: Checked[] = [];
  for (const one of located) checked.push(await checkOne(one, options));
  const [first] = checked as [Checked, ...Checked[]];
  const { language } = first;
  const root = checked.length === 1 ? first.root : resolve(options.folder);
  // What is found in several is told of their files as seen from the folder that holds them.
  const inRoot = <Told extends { readonly file: string }>(told: readonly Told[], from: string) =>
    from === root
      ? told
      : told.map((one) => ({ ...one, file: `${relative(root, from).split(sep).join("/")}/${one.file}` }));
  const problems = checked.flatMap((one) => inRoot(one.problems, one.root));
  const fixes = checked.flatMap(({ fix, root: from }) => (fix ? [{ ...fix, fixed: inRoot(fix.fixed, from) }] : []));
  const pages = checked.reduce((sum, one) => sum + one.pages, 0);
  const fixed = options.fix ? fixes.flatMap((fix) => fix.fixed) : undefined;
  // That nothing can be mended is only true when nothing was left.
  const hasFixes = fixed && (fixed.length > 0 || fixes.every(({ left }) => left.length === 0));
  if (options.format === "json") printJson({ version: 1, root, pages, fixed, problems });
  else print((hasFixes ? prettyFixes(fixed, language) : "") + pretty(problems, pages, language));
  if (fixes.some(({ failed }) => failed) || checked.some(({ isWhole }) => !isWhole)) return 2;
  const count = (severity: Severity) => problems.filter((problem) => problem.severity === severity).length;
  return count("error") > 0 || count("warning") > (options.maxWarnings ?? Number.POSITIVE_INFINITY) ? 1 : 0;
}

/** What was found in one framework. */
interface Checked {
  readonly root: string;
  readonly language: Language;
  readonly pages: number;
  readonly problems: readonly ReportedProblem[];
  readonly fix: FixResult | undefined;
  /** Whether all of it could be read, and it has pages at all. */
  readonly isWhole: boolean;
}

async function checkOne(located: Located, options: CheckOptions): Promise<Checked> {
  const { root } = located;
  // Git works while the pages are read.
  const reader = gitHistory(historyLimit);
  const { href } = pathToFileURL(root);
  void reader.read(href);
  let framework: FrameworkFolder;
  let found: Map<string, readonly Problem[]>;
  let history = noHistory;
  try {
    framework = await openFramework(located, options);
    found = new Map(framework.check().checked);
    // Where all is well, nobody waits.
    if (framework.workspace.wantsHistory) history = await reader.read(href, framework.pastKeys);
  } finally {
    reader.dispose();
  }
  if (history !== noHistory) {
    framework.setHistory(history);
    for (const [path, problems] of framework.check().checked) found.set(path, problems);
  }
  const fix = options.fix ? await fixOne(framework, root) : undefined;
  // What is reported is what stands on the disk now.
  if (fix) {
    framework = await openFramework({ root }, options);
    framework.setHistory(history);
    found = new Map(framework.check().checked);
  }
  const { language, workspace } = framework;
  const lacks = lacking(framework, root);
  if (lacks) complain(lacks[language]);
  const problems = report(framework, found);
  return { root, language, pages: workspace.view.pages.size, problems, fix, isWhole: lacks === undefined };
}

/** Mends, and says what was left. Throws `UsageError` when a signal stopped it: then there is nothing to report. */
async function fixOne(framework: FrameworkFolder, root: string): Promise<FixResult> {
  const { fixFiles } = await import("./fix");
  let isStopped = false;
  const stop = () => {
    isStopped = true;
  };
  // A file that is being written is written to its end.
  for (const signal of stopping) process.on(signal, stop);
  const fix = await fixFiles(framework, root, { isStopped: () => isStopped });
  for (const signal of stopping) process.removeListener(signal, stop);
  for (const line of fix.left) complain(line);
  if (!isStopped) return fix;
  const { length } = fix.fixed;
  const text: Localized = {
    nl: `De opdracht is afgebroken nadat ${length === 1 ? "1 bestand is" : `${length} bestanden zijn`} aangepast.`,
    en: `The command was stopped after ${length === 1 ? "1 file was" : `${length} files were`} changed.`,
  };
  throw usage(text, framework.language);
}

/** Signals by which a person or the system ends a program. */
const stopping = ["SIGINT", "SIGTERM", "SIGHUP"] as const;

/** The problems of a framework, by file and place. */
function report(framework: FrameworkFolder, found: ReadonlyMap<string, readonly Problem[]>): ReportedProblem[] {
  const { language } = framework;
  const byPath = [...found].sort(([a], [b]) => (a < b ? -1 : 1));
  return byPath.flatMap(([file, problems]) => {
    if (problems.length === 0) return [];
    const positions = framework.positions(file);
    return problems.map(({ span, severity, code, message, repairs }) => {
      const start = positions.at(span.start);
      const end = positions.at(span.end);
      return {
        file,
        line: start.line + 1,
        column: start.character + 1,
        endLine: end.line + 1,
        endColumn: end.character + 1,
        severity,
        code,
        message: message[language],
        repairs: repairs.map(({ value, rename, evidence }) => ({ value, rename, evidence: evidence[language] })),
      };
    });
  });
}
