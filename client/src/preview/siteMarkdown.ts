import type MarkdownIt from "markdown-it";
import type { SitePage } from "../../../server/src/protocol/sitePages";
import type { SiteEnvironment } from "./environment";
import type { PreviewTexts } from "./previewTexts";
import { siteBlocks } from "./siteBlocks";
import { siteComments } from "./siteComments";
import { siteHeader } from "./siteHeader";

export interface Site {
  /** What the site makes of a page, whose text is `source`; undefined for what is no page, or not known yet. */
  pageOf(uri: string, source: string): SitePage | undefined;
  /** Whether our header takes the place of the front matter. */
  replacesFrontMatter(uri: unknown): boolean;
  texts(): PreviewTexts;
  failed(error: unknown): void;
}

/**
 * Makes a Markdown parser show pages of a framework as the site does. All other text goes through as without us: the parser does not know
 * which file it reads, so a page is parsed once more when it is drawn, and only then do our rules take part.
 */
export function siteMarkdown(md: MarkdownIt, site: Site): MarkdownIt {
  // In the order in which they work on what was read.
  for (const rules of [siteBlocks, siteComments, siteHeader]) rules(md);

  const sources = new WeakMap<object, string>();
  const parse = md.parse;
  md.parse = (source, env) => {
    const tokens = parse.call(md, source, env);
    sources.set(tokens, source);
    return tokens;
  };

  const render = md.renderer.render;
  md.renderer.render = function (tokens, options, env) {
    const source = env?.currentDocument ? sources.get(tokens) : undefined;
    if (source !== undefined) {
      try {
        const uri: unknown = env.currentDocument;
        const page = site.pageOf(String(uri), source);
        if (page) {
          const replacesFrontMatter = site.replacesFrontMatter(uri);
          const own: SiteEnvironment = { algoritmekader: { page, texts: site.texts(), replacesFrontMatter } };
          const html = render.call(this, parse.call(md, source, { ...env, ...own }), options, env);
          // Our style sheet is there for every preview.
          return `<div class="ak-page">${html}</div>`;
        }
      } catch (error) {
        site.failed(error);
      }
    }
    return render.call(this, tokens, options, env);
  };
  return md;
}
