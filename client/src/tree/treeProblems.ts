import * as vscode from "vscode";
import type { TreeNode } from "../../../server/src/protocol/tree";
import { sessionLanguage } from "../connection/language";
import type { Session } from "../connection/session";
import { type Texts, texts } from "../texts/texts";

const scheme = "algoritmekader-problems";

/** The uri of a node that is no page: it says how many problems there are below, so that another number is another uri. */
export function problemsUri({ id, problems }: TreeNode): vscode.Uri | undefined {
  if (!problems) return undefined;
  const query = new URLSearchParams({ errors: String(problems.errors), warnings: String(problems.warnings) });
  return vscode.Uri.from({ scheme, path: `/${encodeURIComponent(id)}`, query: query.toString() });
}

/** Numbers and colours of problems on groups and kinds, as the explorer has them on folders. Those of pages the editor draws itself. */
export function problemDecorations(session: Pick<Session, "state" | "status">): vscode.Disposable {
  return vscode.window.registerFileDecorationProvider({
    provideFileDecoration: (uri) => {
      if (uri.scheme !== scheme) return undefined;
      const counts = new URLSearchParams(uri.query);
      const [errors, warnings] = [Number(counts.get("errors")), Number(counts.get("warnings"))];
      const words = texts[sessionLanguage(session)];
      const total = errors + warnings;
      // The editor shows two signs at most.
      return new vscode.FileDecoration(
        total > 99 ? "9+" : String(total),
        words.problemsBelow(problemCounts(errors, warnings, words)),
        new vscode.ThemeColor(errors > 0 ? "list.errorForeground" : "list.warningForeground"),
      );
    },
  });
}

/** `1 fout, 3 waarschuwingen`, without what is none. */
export function problemCounts(errors: number, warnings: number, words: Texts): string {
  return [...(errors > 0 ? [words.errors(errors)] : []), ...(warnings > 0 ? [words.warnings(warnings)] : [])].join(
    ", ",
  );
}
