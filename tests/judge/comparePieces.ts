import { builtInModel } from "../../server/src/configuration/builtInModel";
import { fixAll } from "../../server/src/core/features/fixes/fixAll";
import type { Problem } from "../../server/src/core/problem/problem";
import { Workspace } from "../../server/src/core/workspace";
import { usualConfig } from "./folder";
import { type BuiltPage, type BuiltSite, build, isBuilt, type SiteSource } from "./judge";
import { type GeneratedPage, generatedPage, neighbourFiles, neighbours } from "./pieces";

export interface Read {
  readonly page: GeneratedPage;
  readonly seed: number;
  readonly ofRight: readonly Problem[];
  readonly ofWrong: readonly Problem[];
  /** The pages with all mended that needs no asking. */
  readonly rightFixed: string;
  readonly wrongFixed: string;
}

/** Pages from one seed up to another, as we read them and as the site builds them. */
export interface Generated {
  readonly site: SiteSource;
  readonly built: BuiltSite;
  readonly read: readonly Read[];
}

export async function generate(from: number, to: number): Promise<Generated> {
  const read = readAll(from, to);
  const pages = new Map(Object.entries(neighbours));
  for (const { seed, page, wrongFixed } of read) {
    pages.set(`over/r${seed}.md`, page.right);
    pages.set(`over/w${seed}.md`, page.wrong);
    if (wrongFixed !== page.wrong) pages.set(`over/f${seed}.md`, wrongFixed);
  }
  const site = { config: usualConfig, root: __dirname, pages, files: neighbourFiles };
  return { site, built: await build(site), read };
}

/** What is at odds between our problems and repairs and the built pages: a line each. */
export function comparePieces({ built, read }: Generated): string[] {
  const shown = (sort: string, seed: number) => {
    const page = built.pages.get(`over/${sort}${seed}.md`);
    if (!isBuilt(page)) throw new Error(`the site stops at page ${sort}${seed}: ${page?.error}`);
    return page;
  };
  return read.flatMap((one) => {
    const fixed = one.wrongFixed === one.page.wrong ? undefined : shown("f", one.seed);
    return compare(one, shown("r", one.seed), shown("w", one.seed), fixed);
  });
}

function readAll(from: number, to: number): Read[] {
  const workspace = new Workspace(builtInModel());
  for (const [path, text] of Object.entries(neighbours)) workspace.set(`docs/${path}`, text);
  for (const path of neighbourFiles) workspace.addFile(`docs/${path}`);
  const path = "docs/over/blad.md";
  const problemsOf = (text: string) => {
    workspace.set(path, text);
    workspace.check();
    const problems = workspace.problems(path);
    return { problems, fixed: fixAll(workspace.view.page(path)!, problems, workspace.view).text };
  };
  return Array.from({ length: to - from }, (_, index) => {
    const seed = from + index;
    const page = generatedPage(seed);
    const right = problemsOf(page.right);
    const wrong = problemsOf(page.wrong);
    return {
      page,
      seed,
      ofRight: right.problems,
      ofWrong: wrong.problems,
      rightFixed: right.fixed,
      wrongFixed: wrong.fixed,
    };
  });
}

function compare(read: Read, right: BuiltPage, wrong: BuiltPage, fixed: BuiltPage | undefined): string[] {
  const { page, seed, ofRight, ofWrong, rightFixed } = read;
  const slip = page.pieces[page.at]!;
  const found: string[] = [];
  const say = (about: string, what: string) => found.push(`${about} (${seed}): ${what}`);
  for (const { code, span, severity } of ofRight) {
    if (severity === "error" || severity === "warning")
      say(pieceAt(page.right, span.start), `right, and ${code} is told`);
  }
  if (rightFixed !== page.right) say("Fix All", "changes a page that is right");
  const known = new Set(ofRight.map(({ code, span }) => `${code} ${page.right.slice(span.start, span.end)}`));
  const told = ofWrong.filter(({ code, span }) => !known.has(`${code} ${page.wrong.slice(span.start, span.end)}`));
  const isSame = lines(right).join("\n") === lines(wrong).join("\n");
  const start = page.pieces
    .slice(0, page.at)
    .reduce((sum, { right: text }) => sum + text.length + 2, page.right.indexOf("\n\n") + 2);
  const end = start + slip.wrong!.length + 2;
  if (!isSame || slip.isTold) {
    if (!told.some(({ span }) => slip.reaches || (span.start < end && span.end >= start)))
      say(slip.name, `nothing is told of ${JSON.stringify(slip.wrong)}`);
  } else
    for (const { code, severity } of told) {
      if (severity === "error" || severity === "warning")
        say(slip.name, `the site shows the same, and ${code} is told of ${JSON.stringify(slip.wrong)}`);
    }
  for (const { code, span, severity } of told) {
    if (slip.reaches || (span.start < end && span.end >= start)) continue;
    if (severity === "error" || severity === "warning")
      say(slip.name, `${code} is told of ${JSON.stringify(page.wrong.slice(span.start, span.end))} too`);
  }
  if (!fixed) return found;
  const tag = new RegExp(`q${page.at}\\b`);
  const others = (of: BuiltPage) =>
    lines(of)
      .filter((line) => !tag.test(line) && /q\d/.test(line))
      .map((line) => line.trim());
  const [after, before, ideal] = [others(fixed), others(wrong), others(right)];
  if (after.join("\n") !== before.join("\n") && after.join("\n") !== ideal.join("\n"))
    say(slip.name, "Fix All changes other pieces");
  const own = (of: BuiltPage) =>
    lines(of)
      .filter((line) => tag.test(line))
      .join("\n");
  if (own(fixed) !== own(wrong) && own(fixed) !== own(right)) {
    say(
      slip.name,
      `Fix All makes of ${JSON.stringify(slip.wrong)} neither what it was nor what it should be:\n${own(wrong)}\n→\n${own(fixed)}\n≠\n${own(right)}`,
    );
  }
  return found;
}

/** What is drawn, but for where headings can be linked to: they count what has the same name. */
function lines({ blocks }: BuiltPage): string[] {
  return blocks.map((line) => line.replace(/^( *h\d) #\S* /, "$1 "));
}

function pieceAt(text: string, offset: number): string {
  const line = text.slice(text.lastIndexOf("\n", offset - 1) + 1, text.indexOf("\n", offset));
  return JSON.stringify(line);
}
