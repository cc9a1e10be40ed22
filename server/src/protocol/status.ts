/** How far the server is, and what it found. */
import { NotificationType } from "vscode-jsonrpc";
import type { Language } from "./language";

/** Notification, server → client: all problems of all frameworks have been published. */
export const indexedNotification = new NotificationType<IndexedParams>("algoritmekader/indexed");

export interface IndexedParams {
  pages: number;
  problems: number;
  milliseconds: number;
}

/** Notification, server → client: what the status item shows. Sent on every change of it. */
export const statusNotification = new NotificationType<StatusParams>("algoritmekader/status");

export interface StatusParams {
  /** `idle`: no workspace folder is a framework. */
  state: "indexing" | "ready" | "idle";
  frameworks: FrameworkStatus[];
  /** The uris of folders that do not answer, or may not be read: whether they are frameworks is not known. */
  silent?: string[];
  /** In which the server writes its texts; the client's own texts follow it. */
  language: Language;
}

export interface FrameworkStatus {
  uri: string;
  title: string;
  pages: number;
  errors: number;
  warnings: number;
  /** What is to be told of the whole: that its pages are not where or as the content model says. */
  layout?: string;
}
