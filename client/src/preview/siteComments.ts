import type MarkdownIt from "markdown-it";
import type Token from "markdown-it/lib/token.mjs";
import { siteOf } from "./environment";
import { SiteHtml } from "./siteHtml";

const name = "algoritmekader_comment";
const comment = /<!--[\s\S]*?-->/g;

/** Puts what the site shows in the place of comments. */
export function siteComments(md: MarkdownIt): void {
  md.core.ruler.push(name, (state) => {
    const site = siteOf(state.env);
    if (!site) return;
    const { comments } = site.page;
    const html = new SiteHtml(md, site.texts);
    const shown = (written: string, tag: "div" | "span", like: Token): Token[] => {
      const found = Object.hasOwn(comments, written) ? comments[written] : undefined;
      if (!found) return [];
      const token = new state.Token(name, tag, 0);
      token.map = like.map;
      token.attrs = [["class", "ak-comment"]];
      token.content = html.comment(found, tag === "div" ? "p" : "span");
      return [token];
    };
    state.tokens = state.tokens.flatMap((token) => {
      if (token.type === "html_inline") return replaced(token, (written) => shown(written, "span", token));
      return token.type === "html_block" ? replaced(token, (written) => shown(written, "div", token)) : token;
    });
  });
  md.renderer.rules[name] = (tokens, index, _options, _env, self) => {
    const token = tokens[index] as Token;
    return `<${token.tag}${self.renderAttrs(token)}>${token.content}</${token.tag}>\n`;
  };
}

/** A piece of HTML, divided at the comments that something is shown for. */
function replaced(html: Token, shown: (written: string) => Token[]): Token[] {
  const pieces: Token[] = [];
  let from = 0;
  const add = (content: string): void => {
    if (content.trim() !== "")
      pieces.push(Object.assign(Object.create(Object.getPrototypeOf(html)), html, { content }));
  };
  for (const { 0: written, index } of html.content.matchAll(comment)) {
    const tokens = shown(written);
    if (tokens.length === 0) continue;
    add(html.content.slice(from, index));
    for (const token of tokens) pieces.push(token);
    from = index + written.length;
  }
  if (from === 0) return [html];
  add(html.content.slice(from));
  return pieces;
}
