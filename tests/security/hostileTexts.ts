/** What somebody writes who wants an editor to do or show more than text, and the signs by which one sees that it did. */
import MarkdownIt from "markdown-it";
import { type DefaultTreeAdapterMap, parseFragment } from "parse5";

type Node = DefaultTreeAdapterMap["childNode"];

/** Where such a text leads, or loads from. */
export const enemy = "https://kwaad.nl";

export const hostileTexts: readonly string[] = [
  "[lees verder](command:workbench.action.quit)",
  `![beeld](${enemy}/volg.png)`,
  "](command:workbench.action.quit)",
  "a](javascript:alert) [b",
  "\\](command:workbench.action.quit) \\",
  "<img src=x onerror=alert(1)>",
  '"><script>alert(1)</script><a href="command:x">',
  "<a href='command:workbench.action.quit'>lees</a>",
  "<!-- x --><style>*{display:none}</style>",
  `\` ![beeld](${enemy}/volg.png) \``,
  `\`\` ![beeld](${enemy}/volg.png)`,
  `a\n\n![beeld](${enemy}/volg.png)\n\n# kop`,
  "a\n\n<img src=x onerror=alert(1)>\n\n",
  enemy,
  `<${enemy}>`,
  "www.kwaad.nl en iemand@kwaad.nl en ftp://kwaad.nl en mailto:iemand@kwaad.nl",
  `[k]: ${enemy} "t"`,
  "&lt;img src=x&gt; &#60;b&#62;",
  "$(trash) **vet** _schuin_ ~~weg~~ | tabel | `code`",
  "\u202egnp.exe\u2066 \u200b\u200f",
  "\u001b[31mrood\u0007",
];

/** An element with what it can do. */
export interface Shown {
  readonly tag: string;
  readonly attributes: Readonly<Record<string, string>>;
}

/** The elements that a text in HTML makes. */
export function elementsOf(html: string): Shown[] {
  const found: Shown[] = [];
  const visit = (node: Node): void => {
    if ("tagName" in node) {
      found.push({
        tag: node.tagName,
        attributes: Object.fromEntries(node.attrs.map(({ name, value }) => [name, value])),
      });
      if ("content" in node) node.content.childNodes.forEach(visit);
    }
    if ("childNodes" in node) node.childNodes.forEach(visit);
  };
  parseFragment(html).childNodes.forEach(visit);
  return found;
}

// As generous as a reader of Markdown can be: what the editor makes of it is less.
const generous = new MarkdownIt({ html: true, linkify: true });
generous.validateLink = () => true;

const harmless = new Set(["p", "strong", "em", "code", "ul", "ol", "li", "br"]);

/** Signs that turn the direction of the text around them, and those of terminals. */
export const turning = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/;

/** What a text in Markdown does beyond being read: all of its elements but plain ones, and links to files of `root`. */
export function activeParts(markdown: string, root: string): string[] {
  const shown = elementsOf(generous.render(markdown)).flatMap(({ tag, attributes: { href, ...others } }) => {
    const isPlain = Object.keys(others).length === 0;
    if (isPlain && href === undefined && harmless.has(tag)) return [];
    if (isPlain && tag === "a" && href?.startsWith(`${root}/`)) return [];
    return [`<${tag}> ${href ?? ""} ${JSON.stringify(others)}`];
  });
  return turning.test(markdown) ? [...shown, `turns: ${JSON.stringify(markdown)}`] : shown;
}

/** Places that an editor would act on in what it shows as text with links: in notifications, and under a field to type in. */
export function commandLinks(message: string): string[] {
  // VS Code 1.91 to 1.139: `parseLinkedText`, whose links run commands wherever they come from.
  return message.match(/\[[^\]]+\]\((?:https?:\/\/|command:|file:)[^)\s]+(?: ["'].+?["'])?\)/gi) ?? [];
}
