/** What a page has to do with others. */
import { NotificationType, RequestType } from "vscode-jsonrpc";
import type { Location, WorkspaceEdit } from "vscode-languageserver-types";

/** Request, client → server: the places that a code lens counts. Empty for a page that is gone. */
export const relatedPlacesRequest = new RequestType<RelatedPlacesParams, Location[], void>(
  "algoritmekader/relatedPlaces",
);

export interface RelatedPlacesParams {
  uri: string;
  /** `namedBy`: where the page is named. `names`: the pages that it names. */
  direction: "namedBy" | "names";
}

/**
 * Request, client → server: the relations of the page that the client shows from now on; null for what is no page, and without
 * `uri` for a client that shows none.
 */
export const followRelationsRequest = new RequestType<FollowRelationsParams, PageRelationsResult, void>(
  "algoritmekader/followRelations",
);

export interface FollowRelationsParams {
  uri?: string;
}

export type PageRelationsResult = PageRelations | null;

export interface PageRelations {
  uri: string;
  /** Title and, where it has one, code of the page. */
  title: string;
  code?: string;
  /** Empty for a page without relations. */
  nodes: RelationNode[];
}

/** Notification, server → client: what the followed page shows has changed. Null when it is a page no more. */
export const relationsChangedNotification = new NotificationType<PageRelationsResult>(
  "algoritmekader/relationsChanged",
);

export interface RelationNode {
  /** The same over all edits. */
  id: string;
  /** `place`, `broken`: a click goes there. `repair`: a click carries it out. `more`: says what is not shown. */
  type: "section" | "group" | "place" | "broken" | "repair" | "more";
  label: string;
  description?: string;
  /** In words, for a screen reader. */
  accessibilityLabel: string;
  /** Plain text. */
  tooltip?: string;
  /** Name of a codicon. */
  icon: string;
  severity?: "error" | "warning" | "information" | "hint";
  isExpanded?: boolean;
  children?: RelationNode[];
  /** The page at the other end. */
  uri?: string;
}

/** Request, client → server: where the place is that a node of the relations of a page stands for, at this moment. */
export const relationPlaceRequest = new RequestType<RelationNodeParams, Location | null, void>(
  "algoritmekader/relationPlace",
);

export interface RelationNodeParams {
  /** Of the page whose relations they are. */
  uri: string;
  id: string;
}

/** Request, client → server: the edit of a repair among the relations of a page. Null for one that is gone. */
export const relationRepairRequest = new RequestType<RelationNodeParams, WorkspaceEdit | null, void>(
  "algoritmekader/relationRepair",
);

/** Request, client → server: a page at a glance, as Markdown without HTML and command links; null for what is no page. */
export const pagePreviewRequest = new RequestType<PagePreviewParams, PagePreviewResult, void>(
  "algoritmekader/pagePreview",
);

export interface PagePreviewParams {
  uri: string;
}

export type PagePreviewResult = string | null;
