/** Which pages are linked with which. */
import { NotificationType, RequestType } from "vscode-jsonrpc";
import type { Coverage, CoverageEdit } from "../core/features/coverage/covered";
import type { Language } from "./language";

/**
 * Request, client → server: which pages are linked with which, and in which groups they are. From then on the server tells when
 * that changes; until the client asks with `framework: null`, because it shows it no more.
 */
export const followCoverageRequest = new RequestType<FollowCoverageParams | null, CoverageResult, void>(
  "algoritmekader/followCoverage",
);

export interface FollowCoverageParams {
  /** The uri of a framework; the first one without it, and in the place of one that is gone. */
  framework?: string | null;
  /** Whether the client takes edits in; without it, it is told all of the coverage each time. */
  edits?: boolean;
}

export type CoverageResult = FrameworkCoverage | null;

export interface FrameworkCoverage extends Coverage {
  /** The uri of the framework; the paths of pages are below it. */
  framework: string;
  title: string;
  language: Language;
  /** All frameworks that there are. */
  frameworks: { uri: string; title: string }[];
  /** The uris of `pages`, in their order. */
  uris: string[];
}

/** Notification, server → client: the coverage that the client follows has changed. */
export const coverageChangedNotification = new NotificationType<CoverageResult>("algoritmekader/coverageChanged");

/**
 * Notification, server → client: some pages of the coverage that the client follows are others, or titles of its groups. For a client that
 * takes edits; for all else, as for pages that come and go, it is told the whole.
 */
export const coverageEditedNotification = new NotificationType<CoverageEditedParams>("algoritmekader/coverageEdited");

export interface CoverageEditedParams extends CoverageEdit {
  /** The uri of the framework. */
  readonly framework: string;
}

export type {
  Coverage,
  CoverageEdit,
  CoveredGrouping,
  CoveredKind,
  CoveredPage,
} from "../core/features/coverage/covered";
