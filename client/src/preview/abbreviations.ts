import type MarkdownIt from "markdown-it";
import type Token from "markdown-it/lib/token.mjs";
import { siteOf } from "./environment";

/** Marks the terms of the glossary where they are used, and takes definitions out of the page, as the site does. */
export function abbreviations(md: MarkdownIt): void {
  md.block.ruler.before(
    "reference",
    "algoritmekader_definition",
    (state, line, _end, silent) => {
      if (!siteOf(state.env) || (state.sCount[line] as number) - state.blkIndent >= 4) return false;
      const from = (state.bMarks[line] as number) + (state.tShift[line] as number);
      const text = state.src.slice(from, state.eMarks[line]);
      if (!definition.test(text)) return false;
      if (!silent) state.line = line + 1;
      return true;
    },
    { alt: ["paragraph", "reference"] },
  );

  md.core.ruler.push("algoritmekader_terms", (state) => {
    const terms = new Map(siteOf(state.env)?.page.terms);
    if (terms.size === 0) return;
    const pattern = patternOf([...terms.keys()]);
    for (const token of state.tokens) {
      if (token.type !== "inline" || !token.children) continue;
      token.children = token.children.flatMap((child) =>
        child.type === "text" ? marked(child, pattern, terms, state.Token) : child,
      );
    }
  });
}

const definition = /^\*\[[^\]]+\]:.*\S/;

/** Whole words, the longest term first. */
function patternOf(terms: readonly string[]): RegExp {
  const longestFirst = [...terms].sort((a, b) => b.length - a.length).map(escaped);
  return new RegExp(`(?<![\\p{L}\\p{N}_])(?:${longestFirst.join("|")})(?![\\p{L}\\p{N}_])`, "gu");
}

/** A text in a pattern with `u`, which refuses escapes that mean nothing. */
function escaped(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&");
}

function marked(text: Token, pattern: RegExp, terms: ReadonlyMap<string, string>, Piece: typeof Token): Token[] {
  const { content, level } = text;
  const pieces: Token[] = [];
  let from = 0;
  const add = (type: string, tag: string, nesting: 1 | 0 | -1): Token => {
    const token = new Piece(type, tag, nesting);
    token.level = level;
    pieces.push(token);
    return token;
  };
  for (const { 0: term, index } of content.matchAll(pattern)) {
    if (index > from) add("text", "", 0).content = content.slice(from, index);
    add("algoritmekader_term_open", "abbr", 1).attrs = [["title", terms.get(term) ?? ""]];
    add("text", "", 0).content = term;
    add("algoritmekader_term_close", "abbr", -1);
    from = index + term.length;
  }
  if (from === 0) return [text];
  if (from < content.length) add("text", "", 0).content = content.slice(from);
  return pieces;
}
