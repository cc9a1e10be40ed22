import type { SitePage } from "../../../server/src/protocol/sitePages";
import type { PreviewTexts } from "./previewTexts";

/** What our rules for Markdown know while they read a page; without it they leave the text alone. */
export interface SiteEnvironment {
  algoritmekader?: {
    readonly page: SitePage;
    readonly texts: PreviewTexts;
    readonly replacesFrontMatter: boolean;
  };
}

/** What there is to know of the page that is read; undefined for any other text. */
export function siteOf(env: unknown): SiteEnvironment["algoritmekader"] {
  return (env as SiteEnvironment | undefined)?.algoritmekader;
}
