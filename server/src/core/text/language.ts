/** A text in every language that the product speaks; a missing language does not compile. */
export interface Localized {
  readonly nl: string;
  readonly en: string;
}

export type Language = keyof Localized;

export const languages: readonly Language[] = ["nl", "en"];
