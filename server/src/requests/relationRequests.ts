/** The relations of the page that the client shows, kept up to date; and what a click on one of them does. */
import type { Connection } from "../connection/connection";
import { preview } from "../core/features/hover/hover";
import { type RelationElement, relationNode, relationNodes } from "../core/features/relations/relationNodes";
import { namersOf } from "../core/framework/snapshot";
import { codeOf, type Page, titleOf } from "../core/page/page";
import { workspaceEdit } from "../edits/workspaceEdits";
import type { Answering } from "../frameworks/answering";
import type { Change } from "../frameworks/change";
import type { FrameworkFolder } from "../frameworks/frameworkFolder";
import {
  followRelationsRequest,
  type PageRelationsResult,
  pagePreviewRequest,
  type RelationNode,
  relationPlaceRequest,
  relationRepairRequest,
  relationsChangedNotification,
} from "../protocol/relations";

/** How long changes go on before they are looked at, in milliseconds: once per burst of keys. */
const delay = 100;

interface Followed {
  readonly uri: string;
  /** What the client shows, as it was sent. */
  sent: string;
  /** The pages that named it then. */
  namers: ReadonlySet<string>;
}

/** Answers the requests about relations, and tells the client when those that it shows have changed. */
export function answerRelations(connection: Connection, { frameworks, schedule, page: answer }: Answering): void {
  let followed: Followed | undefined;

  connection.onRequest(followRelationsRequest, async ({ uri }) => {
    followed = undefined;
    if (uri === undefined) return null;
    const own: Followed = { uri, sent: "null", namers: new Set() };
    followed = own;
    return answer("Relations", uri, (framework, page) => {
      // Another page may be followed by now: then this answer is thrown away.
      const shown = relationsOf(uri, page, framework);
      keep(own, shown, page, framework);
      return shown;
    });
  });

  connection.onRequest(relationPlaceRequest, ({ uri, id }) =>
    answer("Relations", uri, (framework, page) => {
      const place = relationNode(nodesOf(page, framework), id)?.place;
      return place ? framework.location(place) : null;
    }),
  );

  connection.onRequest(relationRepairRequest, ({ uri, id }) =>
    answer("Relations", uri, (framework, page) => {
      const edits = relationNode(nodesOf(page, framework), id)?.repair?.edits;
      return (edits && workspaceEdit([{ path: page.path, edits }], framework)) ?? null;
    }),
  );

  connection.onRequest(pagePreviewRequest, ({ uri }) =>
    answer("Preview", uri, (framework, page) =>
      preview(page, framework.workspace.snapshot, {
        language: framework.language,
        uriOf: (path) => framework.uriOf(path),
      }),
    ),
  );

  const telling = schedule.burst(delay, () => void tell());
  frameworks.onChange((change) => {
    if (followed && concerns(followed, change)) telling.ask();
  });

  /** Whether what has changed may change what is shown. */
  function concerns({ uri, namers }: Followed, change: Change): boolean {
    if (change === "everything" || change.isSeenElsewhere) return true;
    const { framework, checked } = change;
    const own = framework.pathOf(uri);
    if (own === undefined) return false;
    const page = framework.workspace.snapshot.page(own);
    const listers = new Set(page ? framework.workspace.snapshot.listers(page) : []);
    return [...checked.keys()].some((path) => path === own || namers.has(path) || listers.has(path));
  }

  async function tell(): Promise<void> {
    const own = followed;
    if (!own) return;
    const before = own.sent;
    const shown = await answer("Relations", own.uri, (framework, page) => {
      const now = relationsOf(own.uri, page, framework);
      keep(own, now, page, framework);
      return now;
    });
    if (!shown) own.sent = "null";
    if (own === followed && own.sent !== before) await connection.sendNotification(relationsChangedNotification, shown);
  }

  function keep(own: Followed, shown: PageRelationsResult, page: Page, { workspace }: FrameworkFolder): void {
    own.sent = JSON.stringify(shown);
    own.namers = new Set([
      ...namersOf(page, workspace.snapshot).map(({ path }) => path),
      ...workspace.snapshot.listers(page),
    ]);
  }

  function relationsOf(uri: string, page: Page, framework: FrameworkFolder): PageRelationsResult {
    const code = codeOf(page);
    const nodes = nodesOf(page, framework).map((node) => toNode(node, framework));
    return { uri, title: titleOf(page), ...(code === undefined ? {} : { code }), nodes };
  }

  function nodesOf(page: Page, framework: FrameworkFolder): RelationElement[] {
    const problems = framework.problems(page.path);
    return relationNodes(page, problems, framework.workspace.snapshot, framework.language);
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
