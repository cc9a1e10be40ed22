/** Mending everything about which there is no doubt, over a whole framework. */
import type { Connection } from "../connection/connection";
import { isMerging } from "../core/body/conflictMarkers";
import { describedRule, ruleTitle } from "../core/check/ruleDescriptions";
import type { Language } from "../core/text/language";
import { fileNameOf } from "../core/text/path";
import { workspaceEdit } from "../edits/workspaceEdits";
import type { Answering } from "../frameworks/answering";
import type { FrameworkFolder } from "../frameworks/frameworkFolder";
import { type MendedFile, mend } from "../frameworks/mending";
import { Slices } from "../frameworks/reading/slices";
import { type FixEverythingParams, type FixedSort, fixEverythingRequest } from "../protocol/fixes";

/** So many of the repairs of a rule are shown. */
const mostExamples = 3;

/** Answers what can be mended, and the edit that does it. */
export function answerFixes(connection: Connection, { frameworks, framework: answer }: Answering): void {
  connection.onRequest(fixEverythingRequest, (params) => {
    const uri = params.uri ?? frameworks.all[0]?.uri;
    const find = () =>
      params.uri === undefined ? frameworks.all[0] : (frameworks.of(params.uri) ?? frameworks.all[0]);
    return answer(
      "Fixing everything",
      uri,
      async (framework) => {
        const { view } = framework.workspace;
        const files = await mended(framework, params);
        // What somebody has changed meanwhile is left alone.
        const still = files.filter(({ path, before }) => (view.page(path) ?? view.dataFile(path))?.text === before);
        return {
          sorts: sortsOf(still, framework.language),
          problems: still.reduce((sum, { fixed }) => sum + fixed.length, 0),
          files: still.length,
          edit:
            workspaceEdit(
              still.map(({ path, edits }) => ({ path, edits })),
              framework,
            ) ?? {},
          ...(params.texts ? { texts: still.map(({ path, text }) => ({ uri: framework.clientUri(path), text })) } : {}),
        };
      },
      find,
    );
  });
}

/** Mends a copy of the framework, and gives way now and then to what has arrived meanwhile. */
async function mended(framework: FrameworkFolder, { rules }: FixEverythingParams): Promise<MendedFile[]> {
  if (framework.isReadOnly) return [];
  const slices = new Slices(framework.client.breathe);
  const { workspace, checkSome } = framework.copy();
  while (!checkSome(() => slices.isOver)) await slices.next();
  const mending = mend({
    workspace,
    diagnoseOptions: (path) => framework.diagnoseOptions(path),
    check: () => checkSome(() => false),
    mayChange: (path, text) => !framework.cannotWrite(path) && !isMerging(text),
    only: rules && new Set(rules),
  });
  for (;;) {
    const { done, value } = mending.next();
    if (done) return value;
    if (slices.isOver) await slices.next();
  }
}

/** By rule, those of which most is mended first. */
function sortsOf(files: readonly MendedFile[], language: Language): FixedSort[] {
  const found = new Map<string, { problems: number; paths: Set<string>; examples: FixedSort["examples"] }>();
  for (const { path, fixed } of files) {
    for (const { problem, repair } of fixed) {
      const sort = found.get(problem.code) ?? { problems: 0, paths: new Set(), examples: [] };
      found.set(problem.code, sort);
      sort.problems++;
      sort.paths.add(path);
      if (sort.examples.length < mostExamples)
        sort.examples.push({ repair: repair.title[language], file: fileNameOf(path) });
    }
  }
  const sorts = [...found].map(([rule, { problems, paths, examples }]) => {
    const described = describedRule(rule);
    return {
      rule,
      title: described ? ruleTitle(described, language).title : rule,
      problems,
      files: paths.size,
      examples,
    };
  });
  return sorts.sort((a, b) => b.problems - a.problems || (a.rule < b.rule ? -1 : 1));
}
