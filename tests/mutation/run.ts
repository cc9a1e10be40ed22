/** Makes mutants of the pages of a framework, and tells what is found of each. */
import type { Page } from "../../server/src/core/page/page";
import type { Problem } from "../../server/src/core/problem/problem";
import type { Workspace } from "../../server/src/core/workspace";
import { repaired } from "../core/picture";
import { type Mutant, type Mutation, randomFrom } from "./mutate";

export interface Outcome {
  readonly mutation: Mutation;
  readonly path: string;
  readonly mutant: Mutant;
  /** What is not as it should be; empty when all is well. */
  readonly faults: readonly Fault[];
}

export type Fault =
  | { readonly type: "not found"; readonly found: readonly string[] }
  | { readonly type: "more than one problem"; readonly found: readonly string[] }
  | { readonly type: "another page turned red"; readonly found: readonly string[] }
  | { readonly type: "not restored"; readonly repair: string };

/** Makes `count` mutants by each mutation, as far as the pages have places for so many. The workspace stays as it was. */
export function runMutations(
  workspace: Workspace,
  mutations: readonly Mutation[],
  count: number,
  seed: number,
): Outcome[] {
  // A page that is wrong already says nothing about a mistake more.
  const isRight = ({ path }: Page) => !workspace.problems(path).some(isRed);
  const pages = [...workspace.view.pages.values()].filter(isRight).sort((a, b) => (a.path < b.path ? -1 : 1));
  const random = randomFrom(seed);
  const outcomes: Outcome[] = [];
  for (const mutation of mutations) {
    const made = new Set<string>();
    for (let tries = 0; made.size < count && tries < count * 30; tries++) {
      const page = random.of(pages) as Page;
      const mutant = mutation.mutate(page, random, workspace.view);
      const key = `${page.path}\n${mutant?.text}`;
      if (!mutant || mutant.text === page.text || made.has(key)) continue;
      made.add(key);
      outcomes.push({ mutation, path: page.path, mutant, faults: faultsOf(workspace, mutation, page, mutant) });
    }
  }
  return outcomes;
}

function faultsOf(workspace: Workspace, mutation: Mutation, page: Page, mutant: Mutant): Fault[] {
  const before = new Map(workspace.allProblems());
  workspace.set(page.path, mutant.text);
  const changed = workspace.check();
  const faults: Fault[] = [];
  const found = added(before.get(page.path) ?? [], workspace.problems(page.path));
  const places = [mutant.at, mutant.orAt ?? mutant.at].map((at) => lineOf(mutant.text, at));
  const speaks = found.find(
    (problem) => mutation.rules.includes(problem.code) && places.includes(lineOf(mutant.text, problem.span.start)),
  );
  const named = (problem: Problem) => `${problem.code} on line ${lineOf(mutant.text, problem.span.start)}`;
  if (!speaks) faults.push({ type: "not found", found: found.map(named) });
  const others = found.filter((problem) => problem !== speaks && isRed(problem));
  if (speaks && others.length > 0) faults.push({ type: "more than one problem", found: others.map(named) });
  const red = [...changed].flatMap(([path, problems]) =>
    path === page.path
      ? []
      : added(before.get(path) ?? [], problems)
          .filter((problem) => isRed(problem) && !mutation.elsewhere.includes(problem.code))
          .map((problem) => `${path}: ${problem.code}`),
  );
  if (red.length > 0) faults.push({ type: "another page turned red", found: red });
  if (mutation.isSlip && speaks) {
    const repair = speaks.repairs[0];
    if (!repair || repaired(mutant.text, repair) !== page.text) {
      faults.push({ type: "not restored", repair: repair?.title.nl ?? "no repair" });
    }
  }
  workspace.set(page.path, page.text);
  workspace.check();
  return faults;
}

/** The problems that were not there before. Two of one rule with one message count as two. */
function added(before: readonly Problem[], after: readonly Problem[]): Problem[] {
  const left = new Map<string, number>();
  const key = (problem: Problem) => `${problem.code} ${problem.message.nl}`;
  for (const problem of before) left.set(key(problem), (left.get(key(problem)) ?? 0) + 1);
  return after.filter((problem) => {
    const count = left.get(key(problem)) ?? 0;
    if (count > 0) left.set(key(problem), count - 1);
    return count === 0;
  });
}

function isRed({ severity }: Problem): boolean {
  return severity === "error" || severity === "warning";
}

function lineOf(text: string, offset: number): number {
  return text.slice(0, offset).split("\n").length;
}

/** A table of what was found, a row per mutation; and the faults below it, at most three of each. */
export function report(outcomes: readonly Outcome[]): string {
  const byName = new Map<string, Outcome[]>();
  for (const outcome of outcomes)
    byName.set(outcome.mutation.name, [...(byName.get(outcome.mutation.name) ?? []), outcome]);
  const rows: string[] = [];
  const details: string[] = [];
  for (const [name, all] of byName) {
    const faulty = all.filter(({ faults }) => faults.length > 0);
    const count = (type: Fault["type"]) =>
      all.filter(({ faults }) => faults.some((fault) => fault.type === type)).length;
    const cells = [
      all.length,
      count("not found"),
      count("more than one problem"),
      count("another page turned red"),
      all[0]?.mutation.isSlip ? count("not restored") : "-",
    ];
    rows.push(`${name.padEnd(58)} ${cells.map((cell) => String(cell).padStart(7)).join("")}`);
    for (const { path, mutant, faults } of faulty.slice(0, 3)) {
      const line = mutant.text.slice(mutant.at).split("\n")[0]?.slice(0, 110);
      for (const fault of faults) {
        const what = fault.type === "not restored" ? fault.repair : fault.found.join("; ") || "nothing found";
        details.push(`${name}: ${fault.type}\n    ${path}: ${line}\n    ${what}`);
      }
    }
  }
  const head = `${"mutation".padEnd(58)} ${["made", "missed", "more", "others", "unmended"].map((word) => ` ${word}`.padStart(7)).join("")}`;
  return [head, ...rows, "", ...details].join("\n");
}
