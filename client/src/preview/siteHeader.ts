import type MarkdownIt from "markdown-it";
import { siteOf } from "./environment";
import { SiteHtml } from "./siteHtml";

const name = "algoritmekader_header";

/** What a page is and what it is called, in the place of its front matter, of which the site shows nothing. */
export function siteHeader(md: MarkdownIt): void {
  md.core.ruler.push(name, (state) => {
    const site = siteOf(state.env);
    const at = site ? state.tokens.findIndex(({ type }) => type === "front_matter") : -1;
    if (!site || at < 0) return;
    const hasHeading = state.tokens.some(({ tag }) => tag === "h1");
    const header = new state.Token(name, "header", 0);
    header.map = state.tokens[at]?.map ?? null;
    header.content = new SiteHtml(md, site.texts).header(site.page, hasHeading);
    state.tokens.splice(at, site.replacesFrontMatter ? 1 : 0, header);
  });
  md.renderer.rules[name] = (tokens, index, _options, _env, self) => {
    const token = tokens[index] as (typeof tokens)[number];
    return `<header${self.renderAttrs(token)}>${token.content}</header>\n`;
  };
}
