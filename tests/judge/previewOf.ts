import MarkdownIt from "markdown-it";
import { previewTexts } from "../../client/src/preview/previewTexts";
import { siteMarkdown } from "../../client/src/preview/siteMarkdown";
import type { SitePage } from "../../server/src/protocol/sitePages";

const noPage: SitePage = { title: "", facts: [], comments: {}, terms: [] };
let page = noPage;

const md = siteMarkdown(new MarkdownIt({ html: true, linkify: true }), {
  pageOf: () => page,
  replacesFrontMatter: () => true,
  texts: () => previewTexts.nl,
  failed: (error) => {
    throw error;
  },
});
md.use(frontMatter);

/** The HTML that the preview of the editor gets for a page. Throws where drawing it fails. */
export function previewOf(text: string, terms: SitePage["terms"] = []): string {
  page = { ...noPage, terms };
  return md.renderer.render(md.parse(text, {}), md.options, { currentDocument: "page" });
}

/** As the Markdown extension of the editor has it: one token. */
function frontMatter(parser: MarkdownIt): void {
  parser.block.ruler.before("fence", "front_matter", (state, line) => {
    const end = line === 0 ? /^---[ \t]*\n[\s\S]*?\n---[ \t]*(?=\n|$)/.exec(state.src) : null;
    if (!end) return false;
    const token = state.push("front_matter", "", 0);
    state.line = end[0].split("\n").length;
    token.map = [0, state.line];
    return true;
  });
  parser.renderer.rules.front_matter = () => "";
}
