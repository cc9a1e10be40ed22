/** The relations of the page that the client shows, kept up to date; and what a click on one of them does. */
import type { Connection } from "../connection/connection";
import { preview } from "../core/features/hover/hover";
import { type RelationElement, relationNode, relationNodes } from "../core/features/relations/relationNodes";
import { namersOf } from "../core/framework/frameworkView";
import { codeOf, type Page, titleOf } from "../core/page/page";
import { workspaceEdit } from "../edits/workspaceEdits";
import type { Answering } from "../frameworks/answering";
import type { Change } from "../frameworks/change";
import type { FrameworkFolder } from "../frameworks/frameworkFolder";
import {
  followRelationsRequest,
  type PageRelations,
  pagePreviewRequest,
  type RelationNode,
  relationPlaceRequest,
  relationRepairRequest,
  relationsChangedNotification,
} from "../protocol/relations";
import { type Following, following } from "./following";

/** How long changes go on before they are looked at, in milliseconds: once per burst of keys. */
const delay = 100;

/** Answers the requests about relations, and tells the client when those that it shows have changed. */
export function answerRelations(connection: Connection, { frameworks, schedule, page: answer }: Answering): void {
  /** The pages that named or listed the page when it was looked at last. */
  let others: ReadonlySet<string> = new Set();

  const shown: Following<string, PageRelations> = following(
    (uri) =>
      answer("Relations", uri, (framework, page) => {
        if (shown.subject === uri) others = new Set(othersOf(page, framework));
        return relationsOf(uri, page, framework);
      }),
    (relations) => connection.sendNotification(relationsChangedNotification, relations),
    schedule,
    delay,
  );

  connection.onRequest(followRelationsRequest, ({ uri }) => shown.follow(uri));

  connection.onRequest(relationPlaceRequest, ({ uri, id }) =>
    answer("Relations", uri, (framework, page) => {
      const place = relationNode(nodesOf(page, framework), id)?.place;
      return place ? framework.location(place) : null;
    }),
  );

  connection.onRequest(relationRepairRequest, ({ uri, id }) =>
    answer("Relations", uri, (framework, page) => {
      frameworks.bringUpToDate(framework, page.path);
      const edits = relationNode(nodesOf(page, framework), id)?.repair?.edits;
      return (edits && workspaceEdit([{ path: page.path, edits }], framework)) ?? null;
    }),
  );

  connection.onRequest(pagePreviewRequest, ({ uri }) =>
    answer("Preview", uri, (framework, page) => preview(page, framework.workspace.view, framework.wording)),
  );

  frameworks.onChange((change) => {
    if (shown.subject !== undefined && concerns(shown.subject, change)) shown.changed();
  });

  /** Whether what has changed may change what is shown: a page may begin to list this one, and cease to. */
  function concerns(uri: string, change: Change): boolean {
    if (change === "everything" || change.isSeenElsewhere) return true;
    const { framework, checked, edited } = change;
    const page = framework.page(uri);
    if (!page) return false;
    return [page.path, ...others, ...framework.workspace.view.listers(page)].some(
      (path) => checked.has(path) || edited.has(path),
    );
  }

  function othersOf(page: Page, { workspace: { view } }: FrameworkFolder): string[] {
    return [...namersOf(page, view).map(({ path }) => path), ...view.listers(page)];
  }

  function relationsOf(uri: string, page: Page, framework: FrameworkFolder): PageRelations {
    const code = codeOf(page);
    const nodes = nodesOf(page, framework).map((node) => toNode(node, framework));
    return { uri, title: titleOf(page), ...(code === undefined ? {} : { code }), nodes };
  }

  function nodesOf(page: Page, framework: FrameworkFolder): RelationElement[] {
    const found = framework.problems(page.path);
    // What cannot be saved is not offered to be changed.
    const problems = framework.cannotWrite(page.path) ? found.map((problem) => ({ ...problem, repairs: [] })) : found;
    return relationNodes(page, problems, framework.workspace.view, framework.language);
  }

  function toNode(
    { page, place, repair, children, ...node }: RelationElement,
    framework: FrameworkFolder,
  ): RelationNode {
    return {
      ...node,
      ...(page === undefined ? {} : { uri: framework.uriOf(page) }),
      ...(children ? { children: children.map((child) => toNode(child, framework)) } : {}),
    };
  }
}
