import { isMerging } from "../body/conflictMarkers";
import type { DataFile } from "../data/dataFile";
import type { FrameworkView } from "../framework/frameworkView";
import { NotReadYet } from "../framework/unreadView";
import type { Page, Reference } from "../page/page";
import { showingInvisible } from "../problem/invisible";
import type { Finding, Problem, Severity, SeveritySetting } from "../problem/problem";
import { unpreferred } from "../problem/repairs";
import type { Answer, Rule, Silencing } from "../rule/rule";
import { familyOf, type RuleId } from "../rule/ruleFamilies";
import { rules as allRules } from "../rules/index";
import type { DirectiveSource } from "../silence/directives";
import { silence, sourceOf } from "../silence/silence";
import { type OwnFindings, ownFindings, type Told } from "./ownFindings";
import { PartialView } from "./partialView";
import { describedRules } from "./ruleDescriptions";
import { type Placed, type RuleSet, ruleSetOf } from "./ruleSet";

export interface DiagnoseOptions {
  /** The severity per rule id; where absent, the rule's own. */
  readonly severities?: Readonly<Record<string, SeveritySetting>>;
  /** Told when a rule throws; the other rules go on. */
  readonly onFailure?: (rule: string, path: string, error: unknown) => void;
  /** The rules to run: all of them, unless a test says otherwise. */
  readonly rules?: readonly Rule[];
}

/** Runs the rules over a page. The problems come in the order of the text, without those that are silenced. Never throws. */
export function diagnose(page: Page, view: FrameworkView, options: DiagnoseOptions = {}): readonly Problem[] {
  return untold(diagnosis({ page }, view, options).problems, view);
}

/** The same over the glossary or a table. */
export function diagnoseFile(file: DataFile, view: FrameworkView, options: DiagnoseOptions = {}): readonly Problem[] {
  return untold(diagnosis({ file }, view, options).problems, view);
}

/** The problems but for those that are told once for the framework as a whole. */
export function untold(problems: readonly Problem[], { layout }: FrameworkView): readonly Problem[] {
  const isTold = ({ code, cause }: Problem) =>
    (cause !== undefined && layout.isTold(cause)) || !(layout.fits || familyOf(code as RuleId).holdsAnywhere);
  return problems.some(isTold) ? problems.filter((problem) => !isTold(problem)) : problems;
}

/** What stands at a path: a page, the glossary or a table, both in one, or a file of which nothing is known but its path. */
export interface Subject {
  readonly page?: Page;
  /** What the rules found on the page by itself, where that is known. */
  readonly own?: OwnFindings;
  readonly file?: DataFile;
  readonly path?: string;
}

export interface Diagnosis {
  readonly problems: readonly Problem[];
  /** Whether something hung on a file that cannot be read: then more may be found, or less, once it can. */
  readonly hasDoubted?: boolean;
  /** What is found as well, and silenced by a comment. */
  readonly silenced: readonly Problem[];
}

/** All that the rules find on a page, in a data file, or in what is both, and what of it is silenced. */
export function diagnosis(subject: Subject, whole: FrameworkView, options: DiagnoseOptions = {}): Diagnosis {
  if (whole.unread.size === 0) return diagnosisIn(subject, whole, options);
  const view = new PartialView(whole);
  const found = diagnosisIn(subject, view, options);
  return { ...found, hasDoubted: view.hasDoubted || found.hasDoubted };
}

function diagnosisIn(subject: Subject, view: FrameworkView, options: DiagnoseOptions): Diagnosis {
  const { page, file } = subject;
  const set = options.rules ? ruleSetOf(options.rules) : everyRule;
  const finder = new Finder(view, options);
  const own = page && (subject.own ?? ownFindings(page, view.model, set));
  if (page && own) finder.look(page, own, set);
  if (file) finder.lookInFile(file, set);
  if (subject.path !== undefined) finder.lookAtPath(subject.path, set);
  const isMerged = own?.isMerging === true || (file !== undefined && isMerging(file.text));
  // Of two versions in one text nobody knows which one a repair would change.
  const allowed = (problems: Problem[]) =>
    isMerged ? problems.map((problem) => ({ ...problem, repairs: unpreferred(problem.repairs) })) : problems;
  const found = allowed(finder.problems());
  // Most pages have no such comment, and are not read again for it.
  const source = page ? (own?.silences ? page : undefined) : file && sourceOf(file);
  const silences = source && silence(source, found);
  const hasDoubted = finder.unready.size > 0;
  if (!silences) return { problems: found, silenced: noProblems, hasDoubted };
  const hasChecked = (id: string) => {
    const rule = set.rules.find((one) => one.id === id);
    const looks = (page && (rule?.visits ?? rule?.relates)) || (file && rule?.checkFile);
    // What it would find is not known yet, nor what follows from that.
    if (finder.unready.has(id)) throw new NotReadYet();
    return looks !== undefined && options.severities?.[id] !== "off" && !finder.failed.has(id);
  };
  const silencing = { ...silences, hasChecked, known: describedRules };
  const ofComments = new Finder(view, options);
  ofComments.lookAtSilencing(source, silencing, set);
  const problems = [...silences.problems, ...allowed(ofComments.problems())];
  sort(problems);
  return { problems, silenced: silences.silenced, hasDoubted };
}

/** No list of problems helps anybody that is longer; a page with more has one thing wrong, many times. */
export const mostProblems = 1000;

/** The set of all rules. */
export const everyRule = ruleSetOf(allRules);

/** Gathers what rules find, with the severities that are in force. A rule that throws is told of, and the others go on. */
class Finder {
  readonly failed = new Set<string>();
  /** Those that asked for pages which are not read yet. */
  readonly unready = new Set<string>();
  readonly #told: Told[] = [];
  #path = "";

  constructor(
    private readonly view: FrameworkView,
    private readonly options: DiagnoseOptions,
  ) {}

  /** What was found on a page by itself, the answers to its questions, and what its references name. */
  look(page: Page, { found, questions, failures }: OwnFindings, { relaters }: RuleSet): void {
    const { view } = this;
    this.#path = page.path;
    for (const { rule, error } of failures) if (!this.#isOff(rule)) this.#fail(rule, error);
    for (const told of found) if (!this.#isOff(told.rule.id)) this.#told.push(told);
    for (const asked of questions) this.#run(asked, () => asked.question(view));
    for (const relater of relaters.page) this.#run(relater, () => relater.relate(page, page, view));
    if (view.namesOnlyWhatIsThere(page)) return;
    for (const relater of relaters.name) this.#runOver(relater, page, isName);
    for (const relater of relaters.link) this.#runOver(relater, page, isLink);
  }

  lookInFile(file: DataFile, { ofFiles }: RuleSet): void {
    this.#path = file.path;
    for (const placed of ofFiles) this.#run(placed, () => placed.rule.checkFile?.(file, this.view));
  }

  lookAtPath(path: string, { ofPaths }: RuleSet): void {
    this.#path = path;
    for (const placed of ofPaths) this.#run(placed, () => placed.rule.checkPath?.(path, this.view));
  }

  lookAtSilencing(source: DirectiveSource, silencing: Silencing, { rules }: RuleSet): void {
    this.#path = source.path;
    rules.forEach((rule, place) => {
      if (rule.checkSilencing) this.#run({ rule, place }, () => rule.checkSilencing?.(source, silencing));
    });
  }

  /** In the order of the text, and in one place in that of the rules. */
  problems(): Problem[] {
    const told = this.#told;
    if (told.length > 1) {
      const spanOf = (one: Told) => one.finding.span;
      told.sort((a, b) => spanOf(a).start - spanOf(b).start || spanOf(a).end - spanOf(b).end || a.place - b.place);
    }
    return told.map(({ rule, finding }) => ({
      code: rule.id,
      severity: this.#setting(rule.id) ?? finding.severity ?? rule.severity,
      span: finding.span,
      message: showingInvisible(finding.message),
      repairs: finding.repairs ?? none,
      related: finding.related ?? none,
      suggests: finding.suggests ?? false,
      ...(finding.cause ? { cause: finding.cause } : {}),
      ...(finding.choice ? { choice: finding.choice } : {}),
    }));
  }

  #setting(id: string): Severity | undefined {
    const setting = this.options.severities?.[id];
    return setting === "off" ? undefined : setting;
  }

  #isOff(id: string): boolean {
    return this.options.severities?.[id] === "off";
  }

  /** Answers whether the rule can go on. */
  #run(placed: Placed, ask: () => Answer): boolean {
    const { id } = placed.rule;
    if (this.#isOff(id)) return false;
    try {
      this.#add(placed, ask());
    } catch (error) {
      if (!(error instanceof NotReadYet)) {
        this.#fail(id, error);
        return false;
      }
      this.unready.add(id);
    }
    return true;
  }

  #runOver<Node extends Reference>(
    relater: Placed & { relate: (node: Node, page: Page, view: FrameworkView) => Answer },
    page: Page,
    isOne: (reference: Reference) => reference is Node,
  ): void {
    if (this.#isOff(relater.rule.id)) return;
    for (const reference of page.references) {
      if (isOne(reference) && !this.#run(relater, () => relater.relate(reference, page, this.view))) return;
    }
  }

  #add({ rule, place }: Placed, answer: Answer): void {
    if (answer === undefined) return;
    for (const finding of isList(answer) ? answer : [answer]) this.#told.push({ rule, place, finding });
  }

  #fail(rule: string, error: unknown): void {
    this.failed.add(rule);
    this.options.onFailure?.(rule, this.#path, error);
  }
}

const isName = (reference: Reference) => reference.type === "name";
const isLink = (reference: Reference) => reference.type === "link";

function isList(answer: Finding | readonly Finding[]): answer is readonly Finding[] {
  return Array.isArray(answer);
}

function sort(problems: Problem[]): void {
  if (problems.length > 1) problems.sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
}

const none: readonly never[] = [];
const noProblems: readonly Problem[] = [];
