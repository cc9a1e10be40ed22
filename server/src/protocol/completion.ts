/** What the server puts in `data` of a suggestion. */
export interface CompletionData {
  uri: string;
  /** What its documentation is about, for the server. */
  about?: unknown;
  /** The Markdown support of VS Code suggests the same when it is asked. */
  isOfMarkdown?: boolean;
}
