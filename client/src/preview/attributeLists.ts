import type MarkdownIt from "markdown-it";
import type Token from "markdown-it/lib/token.mjs";
import { siteOf } from "./environment";

const anchorName = "algoritmekader_anchor";

/**
 * `{ #id .class key=value }` behind a heading, behind a link or the like, or on the last line of a paragraph: taken out of the text, as
 * Python-Markdown does. Its ids and classes go to what it stands behind; whatever else it says has no meaning in a preview.
 */
export function attributeLists(md: MarkdownIt): void {
  md.renderer.rules[anchorName] = (tokens, index, _options, _env, self) =>
    `<span${self.renderAttrs(tokens[index] as Token)}></span>`;
  md.core.ruler.push("algoritmekader_attributes", (state) => {
    if (!siteOf(state.env)) return;
    for (const [index, token] of state.tokens.entries()) {
      const { children } = token;
      if (token.type !== "inline" || !children || !token.content.includes("{")) continue;
      const block = state.tokens[index - 1];
      const attributes = block && fromEnd(children, block.type === "heading_open");
      if (attributes !== undefined && block) {
        // The editor gives headings ids of its own: ours goes to a place within.
        const anchor = new state.Token(anchorName, "span", 0);
        give(block, attributes, block.type === "heading_open" ? anchor : block);
        if (anchor.attrs) children.unshift(anchor);
      }
      fromInside(children);
    }
  });
}

const list = String.raw`\{:?[ ]*([^}\n ][^}\n]*)[ ]*\}`;
const behindHeading = new RegExp(`[ ]+${list}[ ]*$`);
const onLine = new RegExp(`^[ ]*${list}[ ]*$`);
const behindElement = new RegExp(`^${list}`);

/** Takes the list at the end of a block away, and returns what is in it. */
function fromEnd(children: Token[], isHeading: boolean): string | undefined {
  const last = children[children.length - 1];
  if (last?.type !== "text") return undefined;
  if (isHeading) {
    const found = behindHeading.exec(last.content);
    if (!found) return undefined;
    last.content = last.content.slice(0, found.index);
    return found[1];
  }
  const isOwnLine = children[children.length - 2]?.type === "softbreak";
  const found = isOwnLine ? onLine.exec(last.content) : null;
  if (found) children.splice(-2);
  return found?.[1];
}

/** Takes the lists away that stand directly behind an element. */
function fromInside(children: readonly Token[]): void {
  for (const [index, child] of children.entries()) {
    const before = children[index - 1];
    if (child.type !== "text" || !before) continue;
    const element = before.nesting === -1 ? openerOf(children, index - 1) : isElement.has(before.type) && before;
    const found = element && behindElement.exec(child.content);
    if (!found || !element) continue;
    child.content = child.content.slice(found[0].length);
    give(element, found[1] as string);
  }
}

const isElement = new Set(["image", "code_inline"]);

function openerOf(children: readonly Token[], close: number): Token | undefined {
  let depth = 0;
  for (let index = close; index >= 0; index--) {
    depth += children[index]?.nesting ?? 0;
    if (depth === 0) return children[index];
  }
  return undefined;
}

function give(token: Token, attributes: string, withId = token): void {
  for (const [, sign, name] of attributes.matchAll(/(?<=^|\s)([#.])([\w:.-]+)(?=\s|$)/g)) {
    if (sign === ".") token.attrJoin("class", name as string);
    else withId.attrSet("id", name as string);
  }
}
