/** What is wrong with what is said of a page, whatever stands on it. */

import { completions } from "../../server/src/core/features/completion/completion";
import { fixAll } from "../../server/src/core/features/fixes/fixAll";
import { hover } from "../../server/src/core/features/hover/hover";
import { definitions } from "../../server/src/core/features/relations/definition";
import { highlights, references } from "../../server/src/core/features/relations/references";
import { type RelationElement, relationNodes } from "../../server/src/core/features/relations/relationNodes";
import { sitePage } from "../../server/src/core/features/site/sitePage";
import { documentLinks } from "../../server/src/core/features/structure/documentLinks";
import { foldingRanges } from "../../server/src/core/features/structure/foldingRanges";
import { inlayHints } from "../../server/src/core/features/structure/inlayHints";
import { type PageSymbol, pageSymbols } from "../../server/src/core/features/structure/pageSymbols";
import { selectionRanges } from "../../server/src/core/features/structure/selectionRanges";
import { semanticTokens } from "../../server/src/core/features/structure/semanticTokens";
import type { Page } from "../../server/src/core/page/page";
import type { Span } from "../../server/src/core/text/span";
import type { Workspace } from "../../server/src/core/workspace";
import { previewOf } from "../judge/previewOf";
import type { Mutant } from "./mutants";

/** Milliseconds of the processor by what was done; of what is asked at several places, the longest. */
export type Took = Map<string, number>;

const language = "nl" as const;
const uriOf = (path: string) => `file:///${path}`;

/** Sets the page in the workspace, asks all there is to ask, and tells what is wrong with the answers; the page is put back. */
export function faultsOf(
  workspace: Workspace,
  { path, text }: Mutant,
  sound: string,
  took: Took = new Map(),
): string[] {
  const faults: string[] = [];
  const timed = <Value>(name: string, run: () => Value): Value | undefined => {
    const begin = process.cpuUsage();
    const at = performance.now();
    try {
      return run();
    } catch (error) {
      faults.push(`${name} throws ${error instanceof Error ? error.stack?.slice(0, 600) : error}`);
      return undefined;
    } finally {
      const { user, system } = process.cpuUsage(begin);
      took.set(name, Math.max(took.get(name) ?? 0, Math.min(performance.now() - at, (user + system) / 1000)));
    }
  };
  const inside = (what: string, span: Span, length = text.length): void => {
    if (!(span.start >= 0 && span.start <= span.end && span.end <= length)) {
      faults.push(`${what} at ${span.start}–${span.end} of ${length}`);
    }
  };
  const read = () => {
    workspace.set(path, text);
    workspace.check({ onFailure: (rule, _, error) => faults.push(`${rule} throws ${error}`) });
    return workspace.problems(path);
  };
  const problems = timed("reading", read) ?? [];
  const { view } = workspace;
  const page = view.page(path) as Page;
  const lengthOf = (other: string) => (view.page(other) ?? view.dataFile(other))?.text.length ?? 0;
  timed("problems", () => {
    for (const problem of problems) {
      inside(problem.code, problem.span);
      for (const { edits } of problem.repairs) {
        const sorted = [...edits].sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
        sorted.forEach((edit, index) => {
          inside(`a repair of ${problem.code}`, edit.span);
          const before = sorted[index - 1];
          if (before && edit.span.start < before.span.end) faults.push(`edits of ${problem.code} overlap`);
        });
      }
      for (const place of problem.related) inside(`beside ${problem.code}`, place.span, lengthOf(place.path));
    }
  });
  timed("structure", () => {
    const symbol = (one: PageSymbol): void => {
      inside("a symbol", one.span);
      inside("the name of a symbol", one.selection);
      for (const child of one.children) symbol(child);
    };
    for (const one of pageSymbols(page, view, true)) symbol(one);
    for (const span of foldingRanges(page)) inside("a fold", span);
    let end = 0;
    for (const { span } of semanticTokens(page, view)) {
      inside("a token", span);
      if (span.start < end) faults.push("tokens overlap");
      end = span.end;
    }
    for (const { span } of documentLinks(page, view)) inside("a link", span);
    for (const { offset } of inlayHints(page, { start: 0, end: text.length }, view)) {
      inside("a hint", { start: offset, end: offset });
    }
  });
  timed("relations", () => {
    const node = (one: RelationElement): void => {
      if (one.place) inside("a relation", one.place.span, lengthOf(one.place.path));
      for (const child of one.children ?? []) node(child);
    };
    for (const one of relationNodes(page, problems, view, language)) node(one);
  });
  // Problems tell where something is; the others are places like any other.
  const places = [0, text.length, text.length >> 1, ...problems.slice(0, 4).map(({ span }) => span.start)];
  for (const place of places) {
    timed("a place", () => {
      const shown = hover(page, place, view, { language, uriOf });
      if (shown) inside("a hover", shown.span);
      for (const { origin, path: to, target } of definitions(page, place, view)) {
        inside("what leads to a definition", origin);
        inside("a definition", target, lengthOf(to));
      }
      for (const one of references(page, place, view) ?? []) inside("a reference", one.span, lengthOf(one.path));
      for (const { span } of highlights(page, place, view) ?? []) inside("a highlight", span);
      for (const span of selectionRanges(page, place)) inside("a selection", span);
    });
    timed("a completion", () => {
      for (const item of completions(page, place, view, { language, isUnasked: false })) {
        inside("a suggestion", item.replace);
        inside("a suggestion", item.insert);
      }
    });
  }
  timed("the page on the site", () => sitePage(page, problems, view, language));
  timed("the preview", () => previewOf(text, [["AVG", "Een wet"]]));
  timed("Fix All", () => {
    for (const { span } of fixAll(page, problems, view).edits) inside("an edit of Fix All", span);
  });
  const said = JSON.stringify(problems.map(({ code, span, message }) => [code, span, message]));
  workspace.set(path, sound);
  workspace.check();
  const again = JSON.stringify(read().map(({ code, span, message }) => [code, span, message]));
  if (said !== again) faults.push("another answer the second time");
  workspace.set(path, sound);
  workspace.check();
  return [...new Set(faults)];
}
