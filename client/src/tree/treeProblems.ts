import * as vscode from "vscode";
import type { TreeNode } from "../../../server/src/protocol/tree";
import type { Session } from "../connection/session";
import { sessionLanguage } from "../connection/sessionLanguage";
import { problemCounts } from "../texts/sharedTexts";
import { treeTexts } from "./treeTexts";

const scheme = "algoritmekader-problems";

/** How many errors and warnings there are, at the icon of the view. */
export function badgeOf(session: Pick<Session, "state" | "status">): vscode.ViewBadge | undefined {
  const words = treeTexts[sessionLanguage(session)];
  const frameworks = session.state === "ready" ? (session.status?.frameworks ?? []) : [];
  const sum = (key: "errors" | "warnings") => frameworks.reduce((total, framework) => total + framework[key], 0);
  const [errors, warnings] = [sum("errors"), sum("warnings")];
  if (errors + warnings === 0) return undefined;
  return { value: errors + warnings, tooltip: words.problemsInAll(problemCounts(errors, warnings, words)) };
}

/** The uri of a node that is no page: it says how many problems there are below, so that another number is another uri. */
export function problemsUri({ id, problems, mark }: TreeNode): vscode.Uri | undefined {
  if (!problems) return undefined;
  const query = new URLSearchParams({
    errors: String(problems.errors),
    warnings: String(problems.warnings),
    ...(mark ? { count: String(mark.count), ...(mark.isColoured ? { colour: mark.severity } : {}) } : {}),
  });
  return vscode.Uri.from({ scheme, path: `/${encodeURIComponent(id)}`, query: query.toString() });
}

/** Numbers of problems on groups and kinds, and a colour on the worst. Those of pages the editor draws itself. */
export function problemDecorations(session: Pick<Session, "state" | "status">): vscode.Disposable {
  return vscode.window.registerFileDecorationProvider({
    provideFileDecoration: (uri) => {
      if (uri.scheme !== scheme) return undefined;
      const query = new URLSearchParams(uri.query);
      const [errors, warnings] = [Number(query.get("errors")), Number(query.get("warnings"))];
      const [count, colour] = [query.get("count"), query.get("colour")];
      const words = treeTexts[sessionLanguage(session)];
      return new vscode.FileDecoration(
        // The editor shows two signs at most.
        count !== null && count.length > 2 ? "9+" : (count ?? undefined),
        words.problemsBelow(problemCounts(errors, warnings, words)),
        colour === null ? undefined : new vscode.ThemeColor(`list.${colour}Foreground`),
      );
    },
  });
}
