/** What the site makes of a page. */
import { NotificationType0, RequestType } from "vscode-jsonrpc";
import type { SitePage } from "../core/features/site/sitePage";

/**
 * Request, client → server: what the site makes of a page beyond its Markdown, for the preview. Null for what is no page, and for a page that
 * the site shows as it is written.
 */
export const sitePageRequest = new RequestType<SitePageParams, SitePageResult, void>("algoritmekader/sitePage");

export interface SitePageParams {
  uri: string;
}

export type SitePageResult = SitePage | null;

/**
 * Notification, server → client: what `sitePageRequest` answers may be different from before, for pages that did not change themselves.
 * Once, until the client asks again.
 */
export const sitePagesChangedNotification = new NotificationType0("algoritmekader/sitePagesChanged");
export type { SiteComment, SiteItem, SitePage, SiteTable } from "../core/features/site/sitePage";
