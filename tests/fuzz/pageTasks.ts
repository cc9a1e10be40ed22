/** All that is done with a page and can be asked about it, for the tests that do it with any text. */

import { completions } from "../../server/src/core/features/completion/completion";
import { fixAll, preferredRepair } from "../../server/src/core/features/fixes/fixAll";
import { quickFixes } from "../../server/src/core/features/fixes/quickFixes";
import { silenceFixes } from "../../server/src/core/features/fixes/silenceFixes";
import { hover } from "../../server/src/core/features/hover/hover";
import { definitions } from "../../server/src/core/features/relations/definition";
import { highlights, references } from "../../server/src/core/features/relations/references";
import { type RelationElement, relationNodes } from "../../server/src/core/features/relations/relationNodes";
import { codeLenses, relationsSignature } from "../../server/src/core/features/relations/relations";
import { sitePage } from "../../server/src/core/features/site/sitePage";
import { documentLinks } from "../../server/src/core/features/structure/documentLinks";
import { foldingRanges } from "../../server/src/core/features/structure/foldingRanges";
import { inlayHints } from "../../server/src/core/features/structure/inlayHints";
import { pageSymbols } from "../../server/src/core/features/structure/pageSymbols";
import { selectionRanges } from "../../server/src/core/features/structure/selectionRanges";
import { semanticTokens } from "../../server/src/core/features/structure/semanticTokens";
import type { FrameworkView } from "../../server/src/core/framework/frameworkView";
import type { Page } from "../../server/src/core/page/page";
import type { Problem } from "../../server/src/core/problem/problem";
import type { Workspace } from "../../server/src/core/workspace";
import { workspaceOf } from "../core/picture";
import { frameworkWithData, measure } from "../core/rules/framework";
import { previewOf } from "../judge/previewOf";

/** A page of a small framework, with what was found on it. */
export interface AskedPage {
  readonly workspace: Workspace;
  readonly page: Page;
  readonly problems: readonly Problem[];
  readonly view: FrameworkView;
}

/** The path of the page whose text is tried. */
export const triedPath = measure;

export function frameworkAround(): Workspace {
  const workspace = workspaceOf(frameworkWithData);
  workspace.check();
  return workspace;
}

/** Reads a text as the page, and checks it. Throws where a rule does. */
export function readAndCheck(workspace: Workspace, text: string, path = triedPath): AskedPage {
  const page = workspace.set(path, text) as Page;
  workspace.check({
    onFailure: (rule, _, error) => {
      throw new Error(`${rule} failed`, { cause: error });
    },
  });
  return { workspace, page, problems: workspace.problems(path), view: workspace.view };
}

const language = "nl" as const;
const uriOf = (path: string) => `file:///${path}`;
/** At so many places of a page is asked what stands there. */
export const askedPlaces = 12;

export function placesIn(text: string, count = askedPlaces): number[] {
  return Array.from({ length: count }, (_, index) => Math.floor((text.length * index) / (count - 1)));
}

/** By name: what an editor asks, or shows of its own accord. Each answers with what it found. */
export const pageTasks: Readonly<Record<string, (asked: AskedPage) => unknown>> = {
  repairs: ({ problems }) => problems.slice(0, 1000).flatMap(({ repairs }) => repairs.map(({ edits }) => edits)),
  quickFixes: ({ page, problems }) =>
    placesIn(page.text).map((place) =>
      quickFixes(problems, { start: place, end: place }).map(({ repair }) => repair.edits),
    ),
  fixAll: ({ page, problems, view }) => fixAll(page, problems, view),
  fixAllOfOneRule: ({ page, problems, view }) => {
    const only = problems.find(preferredRepair)?.code;
    return only === undefined ? undefined : fixAll(page, problems, view, { only: new Set([only]) });
  },
  silencing: ({ page, problems, view }) => silenceFixes(page, problems.slice(0, 1), view, { language }),
  relations: ({ page, problems, view }) => {
    const nodes = relationNodes(page, problems, view, language);
    const edits = (node: RelationElement): unknown => [node.repair?.edits, node.children?.map(edits)];
    return [nodes, nodes.map(edits), relationsSignature(page), codeLenses(page, view, language)];
  },
  structure: ({ page, view }) => [
    pageSymbols(page, view, true),
    foldingRanges(page),
    semanticTokens(page, view),
    documentLinks(page, view),
    inlayHints(page, { start: 0, end: page.text.length }, view),
  ],
  places: ({ page, view }) =>
    placesIn(page.text).map((place) => [
      hover(page, place, view, { language, uriOf }),
      definitions(page, place, view),
      references(page, place, view),
      highlights(page, place, view),
      selectionRanges(page, place),
    ]),
  completion: ({ page, view }) =>
    placesIn(page.text).map((place) => completions(page, place, view, { language, isUnasked: false })),
  sitePage: ({ page, problems, view }) => sitePage(page, problems, view, language),
  preview: ({ page }) => previewOf(page.text, [["AVG", "Een wet"]]),
};
