import type MarkdownIt from "markdown-it";
import { siteOf } from "./environment";
import { dressBoxes } from "./siteLooks";
import { siteTokens, unescapeEntities } from "./siteTokens";
import { siteTree } from "./siteTree";

/** Reads pages of a framework as the site does, and leaves nothing of them to other rules; any other text goes on as it is. */
export function siteBlocks(md: MarkdownIt): void {
  md.core.ruler.before("block", "algoritmekader_page", (state) => {
    const site = siteOf(state.env);
    if (!site) return;
    const bodyStart = bodyStartOf(state.src, site.page.showsFrontMatter);
    const before = state.src.slice(0, bodyStart);
    // The editor has a rule of its own for front matter, and says how it is shown.
    md.block.parse(before, md, state.env, state.tokens);
    state.tokens = state.tokens.filter(({ type }) => type === "front_matter");
    const { root, page } = siteTree(state.src.slice(bodyStart), {
      firstLine: before.split("\n").length - 1,
      terms: site.page.terms,
      has: extensionsOf(site.page.extensions),
      backTitle: site.texts.backToFootnote,
      decode: (text) => unescapeEntities(md, text),
    });
    dressBoxes(root, site.texts.blockTypes);
    // A call takes only so many arguments.
    state.tokens = [...state.tokens, ...siteTokens(root, page, site.page.addresses ?? {}, md, state.Token)];
    state.src = "";
  });
}

/** What one extension stands for all of. */
const extra = ["abbr", "attr_list", "footnotes", "md_in_html"];

/** Whether the site has an extension; all of them where nothing is known. */
function extensionsOf(written: readonly string[] | undefined): (name: string) => boolean {
  const names = written?.map((name) => name.replace(/^markdown\.extensions\./, ""));
  const hasExtra = names?.some((name) => name === "extra" || name === "pymdownx.extra");
  return (name) => names === undefined || names.includes(name) || (hasExtra === true && extra.includes(name));
}

const frontMatter = /^-{3}[ \t]*\n[\s\S]*?\n(?:\.{3}|-{3})[ \t]*\n\n*/;
const keyLine = /^ {0,3}[\w-]+:/;
const moreOfKey = /^(?: {4}|\t)/;

/** Where the text begins: behind the front matter unless that is shown, or behind lines at the top that look like keys. */
function bodyStartOf(source: string, showsFrontMatter = false): number {
  const found = frontMatter.exec(source);
  if (found) return showsFrontMatter ? 0 : found[0].length;
  let start = 0;
  for (const line of source.split("\n")) {
    const isBlank = line.trim() === "";
    if (!isBlank && !keyLine.test(line) && !(start > 0 && moreOfKey.test(line))) break;
    start += line.length + 1;
    if (isBlank) break;
  }
  return Math.min(start, source.length);
}
