/** The request for what the site makes of a page, and the word to ask again. */
import type { Connection } from "../connection/connection";
import { sitePage } from "../core/features/site/sitePage";
import type { Answering } from "../frameworks/answering";
import { sitePageRequest, sitePagesChangedNotification } from "../protocol/sitePages";

/** Answers what a preview shows of a page. */
export function answerSitePages(connection: Connection, { frameworks, page: answer }: Answering): void {
  // Who asked nothing since is told nothing: there is nothing on the screen that could be out of date.
  let hasAsked = false;

  connection.onRequest(sitePageRequest, (params) => {
    hasAsked = true;
    return answer("Preview", params.uri, (framework, page) => {
      const { view } = framework.workspace;
      return sitePage(page, framework.problems(page.path), view, framework.language) ?? null;
    });
  });

  frameworks.onChange((change) => {
    if (!hasAsked || (change !== "everything" && !change.isSeenElsewhere)) return;
    hasAsked = false;
    void connection.sendNotification(sitePagesChangedNotification);
  });
}
