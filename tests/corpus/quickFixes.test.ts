import { existsSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, expect, test } from "vitest";
import type { CodeAction, Diagnostic } from "vscode-languageserver";
import { diskFolder } from "../../server/src/node/diskFileSystem";
import { ServerSession } from "../server/serverSession";

// The measure: how many problems of the real framework an author can mend from the list of quick fixes, without writing YAML.
const corpus = join(__dirname, "../../../shared/corpus/algoritmekader");
const isThere = existsSync(corpus);
if (!isThere) console.warn("skipped: no corpus");

let session: ServerSession | undefined;
afterAll(() => session?.dispose());

test.skipIf(!isThere)(
  "three of four problems of the real framework can be mended from the list of quick fixes (skipped: no corpus)",
  async () => {
    const root = pathToFileURL(corpus).href;
    session = await ServerSession.start({ folder: (uri) => diskFolder(uri, corpus) }, [root], {
      initializationOptions: {
        documentation: "x:/docs/rules",
        explainCommand: "uitleg",
        chooseCommand: "kies",
        linkCommand: "koppel",
      },
      capabilities: { workspace: { workspaceEdit: { documentChanges: true, resourceOperations: ["rename"] } } },
    });
    const tally = new Map<string, { all: number; mended: number }>();
    for (const [uri, problems] of session.problems) {
      for (const problem of problems) {
        const actions = await actionsFor(session, uri, problem);
        const count = tally.get(String(problem.code)) ?? { all: 0, mended: 0 };
        count.all += 1;
        if (actions.some((action) => mends(action, problem))) count.mended += 1;
        tally.set(String(problem.code), count);
      }
    }
    const counts = [...tally].sort(([a], [b]) => (a < b ? -1 : 1));
    const all = counts.reduce((sum, [, one]) => sum + one.all, 0);
    const mended = counts.reduce((sum, [, one]) => sum + one.mended, 0);
    const lines = counts.map(([code, one]) => `${code}: ${one.mended} of ${one.all}`);
    console.log([...lines, `${mended} of ${all}, ${Math.round((mended / all) * 1000) / 10} %`].join("\n"));
    expect(mended / all).toBeGreaterThanOrEqual(0.75);
  },
);

function actionsFor({ client }: ServerSession, uri: string, { range }: Diagnostic): Promise<CodeAction[]> {
  const params = { textDocument: { uri }, range, context: { diagnostics: [], only: ["quickfix"] } };
  return client.sendRequest<CodeAction[]>("textDocument/codeAction", params);
}

/** Whether an action is about the problem and changes a page, and not by silencing it. */
function mends({ diagnostics = [], edit, command }: CodeAction, { code, range }: Diagnostic): boolean {
  if (!diagnostics.some((one) => one.code === code && expect.objectContaining(range).asymmetricMatch(one.range)))
    return false;
  if (edit) return !JSON.stringify(edit).includes("algoritmekader-disable");
  return command !== undefined && command.command !== "uitleg";
}
