/** Before pages are deleted: who refers to them, and what becomes of that. */
import type { Connection } from "../../connection/connection";
import { type Referral, referralsTo, removePages } from "../../core/features/moves/removePages";
import type { FrameworkView } from "../../core/framework/frameworkView";
import { labelOf, type Page, titleOf } from "../../core/page/page";
import { groupNames } from "../../edits/moveEdits";
import { workspaceEdit } from "../../edits/workspaceEdits";
import type { Answering } from "../../frameworks/answering";
import type { FrameworkFolder } from "../../frameworks/frameworkFolder";
import { deletionRequest } from "../../protocol/moves";

/** So many titles say who refers; the others are counted. */
const mostTitles = 3;

/** Answers who refers to files that are about to be deleted. */
export function answerDeletion(connection: Connection, { framework: answer }: Answering): void {
  connection.onRequest(deletionRequest, ({ uris, instead }) => {
    const [first = ""] = uris;
    return answer(`Deleting ${first}`, first, (framework) => {
      const files = framework.filesBeside();
      const { view } = framework.workspace;
      const deleted = new Set(uris.flatMap((uri) => filesAt(uri, framework)));
      const referrals = referralsTo(deleted, view, files);
      if (referrals.length === 0 || framework.isReadOnly) return null;
      const other = instead === undefined ? undefined : framework.page(instead);
      const edits = removePages(deleted, view, files, other);
      const groupName = groupNames(framework);
      const edit = workspaceEdit(edits, framework, { groupName }) ?? {};
      return { ...summary(deleted, referrals, view), candidates: candidates(deleted, framework), edit };
    });
  });
}

/** The files at a uri: itself, or all below a folder. */
export function filesAt(uri: string, framework: FrameworkFolder): string[] {
  const path = framework.pathOf(uri);
  if (path === undefined) return [];
  return framework.workspace.view.hasFile(path) ? [path] : framework.filesBelow(path);
}

function summary(deleted: ReadonlySet<string>, referrals: readonly Referral[], view: FrameworkView) {
  const pagesAt = (paths: Iterable<string>) => [...new Set(paths)].flatMap((path) => view.page(path) ?? []);
  const pages = pagesAt(referrals.map(({ path }) => path));
  const [page] = deleted.size === 1 ? pagesAt(deleted) : [];
  return {
    ...(page ? { title: titleOf(page) } : {}),
    pages: pages.length,
    inMenu: referrals.some(({ group }) => group === "site"),
    titles: pages.slice(0, mostTitles).map(titleOf),
  };
}

/** The pages of the same kind, where one page of a kind is deleted. */
function candidates(deleted: ReadonlySet<string>, framework: FrameworkFolder) {
  const { view } = framework.workspace;
  const pages = [...deleted].flatMap((path) => view.page(path) ?? []);
  const [page] = pages;
  if (!page || pages.length > 1) return [];
  const others = [...view.pagesOfKind(page.kind)].filter((other: Page) => other !== page);
  return (
    others
      .map((other) => ({ label: labelOf(other), page: other }))
      // Of equal titles that with the first path comes first, whichever was edited last.
      .sort((a, b) => a.label.localeCompare(b.label) || (a.page.path < b.page.path ? -1 : 1))
      .map(({ label, page: { name, path } }) => ({ label, description: name, uri: framework.uriOf(path) }))
  );
}
