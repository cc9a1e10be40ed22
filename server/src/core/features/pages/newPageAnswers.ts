/** What an author said of a new page. */
export interface NewPageAnswers {
  readonly kind: string;
  /** The folder, where the kind has several. */
  readonly folder?: string | undefined;
  /** What its code begins with, where codes have series. */
  readonly series?: string | undefined;
  /** The number that was chosen: a code, or an id where names have none. Without it, the next one. */
  readonly number?: string | undefined;
  /** The path of the page that it comes right after: its kind, folder, series and number follow from that. */
  readonly after?: string | undefined;
  readonly title: string;
  /** The words in its name; those of the title without it. */
  readonly text?: string | undefined;
  /** The values of the keys that were chosen from a list. */
  readonly values: Readonly<Record<string, readonly string[]>>;
}
