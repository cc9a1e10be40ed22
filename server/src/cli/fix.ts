import { realpathSync } from "node:fs";
import { join } from "node:path";
import { configurationFile } from "../configuration/configuration";
import { isMerging } from "../core/body/conflictMarkers";
import type { Language, Localized } from "../core/text/language";
import { Positions } from "../core/text/positions";
import type { FrameworkFolder } from "../frameworks/frameworkFolder";
import { type MendedFile, mend } from "../frameworks/mending";
import { type Replaceable, replaceable, replaceText, whyUnwritten } from "./replaceText";

/** What `check --fix` did to a file. */
export interface FixedFile {
  readonly file: string;
  readonly changes: readonly FixedChange[];
}

export interface FixedChange {
  readonly code: string;
  /** Where it stood before anything was changed, from 1. */
  readonly line: number;
  /** What was done. */
  readonly title: string;
  /** The new value; absent where text was only taken away or moved. */
  readonly value?: string;
}

export interface FixResult {
  readonly fixed: readonly FixedFile[];
  /** Why something that could be mended was not, a line per file. */
  readonly left: readonly string[];
  /** Whether a file should have been written and could not. */
  readonly failed: boolean;
}

/** What goes on around it. */
export interface FixRun {
  /** Whether the program has to end: then no further file is written. Asked before each, after a pause in which a signal can come. */
  isStopped?(): boolean;
  /** How the system writes. */
  write?(file: number, text: string): void;
}

/** Mends on the disk all that needs no asking. A file in which there is nothing to mend is not touched. */
export async function fixFiles(
  framework: FrameworkFolder,
  root: string,
  { isStopped = () => false, write }: FixRun = {},
): Promise<FixResult> {
  const { language } = framework;
  const fixed: FixedFile[] = [];
  const left: string[] = [];
  let failed = false;
  const leave = (path: string, reason: Localized) => {
    const text: Localized = {
      nl: `${path} is niet aangepast: ${reason.nl}`,
      en: `${path} was not changed: ${reason.en}`,
    };
    left.push(text[language]);
  };
  const fail = (path: string, reason: Localized) => {
    failed = true;
    leave(path, reason);
  };
  /** Whether it is done, or can be; if not, that is told. */
  const isGood = (path: string, attempt: () => Replaceable): boolean => {
    try {
      const answer = attempt();
      if (answer === "yes") return true;
      (failures.has(answer) ? fail : leave)(path, reasons[answer]);
    } catch (error) {
      fail(path, whyUnwritten(error));
    }
    return false;
  };
  if (framework.config.isUnread) {
    // Nobody knows what the repository wants to be mended.
    leave(configurationFile, reasons.unread);
    return { fixed, left, failed: true };
  }
  for (const path of merging(framework)) leave(path, reasons.conflict);
  for (const plan of plans(framework, root, (path, text) => isGood(path, () => replaceable(root, path, text)))) {
    await new Promise((resolve) => setImmediate(resolve));
    if (isStopped()) fail(plan.path, reasons.stopped);
    else if (isGood(plan.path, () => replaceText(root, plan.path, plan.before, plan.text, write)))
      fixed.push({ file: plan.path, changes: changesOf(plan, language) });
  }
  return { fixed, left, failed };
}

/** A file that should have been written, and was not: not because of what it is. */
const failures: ReadonlySet<string> = new Set<Replaceable>(["changed", "readOnly"]);

const reasons: Record<Exclude<Replaceable, "yes"> | "conflict" | "stopped" | "unread", Localized> = {
  unread: {
    nl: "het kan niet worden gelezen. Zolang onbekend is wat erin staat, wordt ook verder niets aangepast.",
    en: "it cannot be read. As long as nobody knows what it says, nothing else is changed either.",
  },
  conflict: {
    nl: "er staat een samenvoegconflict in. Los dat eerst op.",
    en: "there is a merge conflict in it. Resolve that first.",
  },
  encoding: {
    nl: "het is geen UTF-8-tekst. Sla het op als UTF-8.",
    en: "it is not UTF-8 text. Save it as UTF-8.",
  },
  outside: {
    nl: "het is een snelkoppeling naar een bestand buiten deze map.",
    en: "it is a link to a file outside this folder.",
  },
  linked: {
    nl: "het bestand heeft nog een andere naam (een harde koppeling), en die zou mee veranderen of losraken. Maak er een kopie van, of pas het zelf aan.",
    en: "the file has another name too (a hard link), which would change with it or be parted from it. Make a copy of it, or change it yourself.",
  },
  readOnly: {
    nl: "het bestand is alleen-lezen. Maak het beschrijfbaar en probeer het opnieuw.",
    en: "the file is read-only. Make it writable and try again.",
  },
  stopped: {
    nl: "de opdracht is afgebroken.",
    en: "the command was stopped.",
  },
  changed: {
    nl: "het bestand is intussen door iets anders gewijzigd. Probeer het opnieuw.",
    en: "something else has changed the file meanwhile. Try again.",
  },
};

/** The files with problems in which a merge has left its marks: there, nothing is mended. */
function merging({ workspace }: FrameworkFolder): string[] {
  const { view } = workspace;
  return [...workspace.allProblems().keys()].sort().filter((path) => {
    const text = (view.page(path) ?? view.dataFile(path))?.text;
    return text !== undefined && isMerging(text);
  });
}

/** The files that change, by path. Nothing is written yet. */
function plans(framework: FrameworkFolder, root: string, mayChange: (path: string, text: string) => boolean) {
  /** A file that is a page twice, by way of a link, is mended as the first of them. */
  const targets = new Map<string, string>();
  framework.check();
  const mending = mend({
    workspace: framework.workspace,
    diagnoseOptions: (path) => framework.diagnoseOptions(path),
    check: () => framework.check(),
    mayChange: (path, text) => isFirst(root, path, targets) && mayChange(path, text),
  });
  for (;;) {
    const { done, value } = mending.next();
    if (done) return value;
  }
}

function isFirst(root: string, path: string, targets: Map<string, string>): boolean {
  let target: string;
  try {
    target = realpathSync(join(root, path));
  } catch {
    // Gone since it was read: whoever writes it will say so.
    return true;
  }
  const first = targets.get(target) ?? path;
  targets.set(target, first);
  return first === path;
}

function changesOf({ before, fixed }: MendedFile, language: Language): FixedChange[] {
  const positions = Positions.of(before);
  const changes = fixed.map(({ problem, repair, span }) => ({
    code: problem.code,
    line: positions.at(span.start).line + 1,
    title: repair.title[language],
    value: repair.value,
  }));
  return changes.sort((a, b) => a.line - b.line);
}
