import type MarkdownIt from "markdown-it";
import { siteOf } from "./environment";

/** Destinations of links with spaces in them, which the site takes as they are: `[text](my file.pdf)`. Those with a title are left alone. */
const destination = /\]\(([^()<>"'\n]*[^()<>"'\n\s] [^()<>"'\n]*[^()<>"'\n\s])\)/g;

/** Makes links of what is a link on the site though its destination has spaces. */
export function spacedLinks(md: MarkdownIt): void {
  md.core.ruler.before("inline", "algoritmekader_spaced_links", (state) => {
    if (!siteOf(state.env)) return;
    for (const token of state.tokens) {
      // What is code is not to be touched.
      if (token.type !== "inline" || !token.content.includes("](") || token.content.includes("`")) continue;
      token.content = token.content.replace(destination, "](<$1>)");
    }
  });
}
