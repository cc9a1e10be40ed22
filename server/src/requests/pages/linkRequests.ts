/** Linking pages in front matter: the private requests, and the actions on a link in the text. */

import { type CodeAction, CodeActionKind } from "vscode-languageserver-types";
import type { Connection } from "../../connection/connection";
import { nearestPages } from "../../core/features/completion/pageSearch";
import {
  type LinkChanges,
  linkCandidates,
  linkPages,
  linkRelations,
  relationPlace,
  relationTitle,
  unnamedLinks,
} from "../../core/features/linking/linkPages";
import { codeOf } from "../../core/features/numbers/series";
import { thisNoun } from "../../core/model/nouns";
import { type Page, titleOf } from "../../core/page/page";
import type { Localized } from "../../core/text/language";
import type { Span } from "../../core/text/span";
import { quoted } from "../../core/text/words";
import { readOnlyRefusal } from "../../edits/readOnly";
import { workspaceEdit } from "../../edits/workspaceEdits";
import type { Answering } from "../../frameworks/answering";
import type { FrameworkFolder } from "../../frameworks/frameworkFolder";
import { type LinkRelation, linkCandidatesRequest, linkRelationsRequest, linkRequest } from "../../protocol/linking";

export function answerLinkRequests(connection: Connection, { page: answer }: Answering): void {
  connection.onRequest(linkRelationsRequest, ({ uri }) =>
    answer("Linking", uri, (framework, page) => {
      const { view, model } = framework.workspace;
      const { language } = framework;
      const relations = linkRelations(page.kind, model).map((relation) => ({
        relation,
        title: relationTitle(page.kind, relation, model)[language],
        description: relationPlace(page.kind, relation, model)[language],
        icon: model.kinds.get(relation.kind)?.icon ?? "",
        linked: linkCandidates(page, relation, view).filter(({ isLinked }) => isLinked).length,
      }));
      return { title: titleOf(page), relations, ...(codeOf(page) === undefined ? {} : { hasNumber: true as const }) };
    }),
  );

  connection.onRequest(linkCandidatesRequest, ({ uri, relation }) =>
    answer("Linking", uri, (framework, page) => {
      const { view } = framework.workspace;
      const candidates = linkCandidates(page, relation, view);
      const others = candidates.flatMap(({ path, isLinked }) => (isLinked ? [] : (view.page(path) ?? [])));
      const likely = new Set(nearestPages(page, others, view, mostLikely).map(({ path }) => path));
      return candidates.map(({ path, ...candidate }) => ({
        uri: framework.uriOf(path),
        ...candidate,
        isLikely: likely.has(path),
      }));
    }),
  );

  connection.onRequest(linkRequest, ({ uri, relation, add, remove }) =>
    answer("Linking", uri, (framework, page) => {
      const paths = (uris: readonly string[]) => uris.flatMap((one) => framework.pathOf(one) ?? []);
      const changes = { add: paths(add), remove: paths(remove) };
      const readOnly = readOnlyRefusal(framework, [page.path, ...changes.add, ...changes.remove]);
      if (readOnly !== undefined) return { edit: null, refused: [readOnly] };
      const { edit, refused } = linking(page, relation, changes, framework);
      return { edit: edit ?? null, refused: refused.map((why) => why[framework.language]) };
    }),
  );
}

/** So many are called likely. */
const mostLikely = 5;

/** For links in a stretch of the text to pages that front matter does not name: that it does so from now on. */
export function linkActions(page: Page, span: Span, framework: FrameworkFolder): CodeAction[] {
  const { language } = framework;
  return unnamedLinks(page, span, framework.workspace.view).flatMap(({ page: other, relation }) => {
    const changes = { add: [other.path], remove: [] };
    const { edit } = linking(page, relation, changes, framework);
    if (!edit) return [];
    return [{ title: actionTitle(page, other, relation)[language], kind: CodeActionKind.RefactorRewrite, edit }];
  });
}

function linking(page: Page, relation: LinkRelation, changes: LinkChanges, framework: FrameworkFolder) {
  const { edits, refused } = linkPages(page, relation, changes, framework.workspace.view);
  return { edit: edits.length > 0 ? workspaceEdit(edits, framework) : undefined, refused };
}

function actionTitle(page: Page, other: Page, { direction }: LinkRelation): Localized {
  const title = quoted(titleOf(other));
  if (direction === "forward")
    return { nl: `Koppel ${title} ook in de front matter`, en: `Link ${title} in the front matter too` };
  const here = thisNoun(page.kind);
  return {
    nl: `Koppel ${here.nl} ook in de front matter van ${title}`,
    en: `Link ${here.en} in the front matter of ${title} too`,
  };
}
