import fc from "fast-check";
import MarkdownIt from "markdown-it";
import { describe, expect, test } from "vitest";
import { previewTexts } from "../../client/src/preview/previewTexts";
import { siteMarkdown } from "../../client/src/preview/siteMarkdown";
import type { SitePage } from "../../server/src/protocol/sitePages";
import { runs } from "../generators";
import { elementsOf, hostileTexts } from "./hostileTexts";

const nothing: SitePage = { title: "", facts: [], comments: {}, terms: [] };

/** What the preview of the editor gets of a page. Comments are all that is HTML in it: what else is, the editor itself lets through. */
function drawn(text: string, more: Partial<SitePage> = {}): string {
  const md = siteMarkdown(new MarkdownIt({ html: true, linkify: true }), {
    pageOf: () => ({ ...nothing, ...more }),
    replacesFrontMatter: () => true,
    texts: () => previewTexts.nl,
    failed: (error) => {
      throw error;
    },
  });
  return md.renderer.render(md.parse(text, {}), md.options, { currentDocument: "page" });
}

const acting =
  /^(?:script|style|iframe|frame|object|embed|form|base|link|meta|svg|math|template|video|audio|source|textarea|button)$/;

/** Elements that run, load or style something, and attributes and addresses that do. */
function actingIn(html: string): string[] {
  return elementsOf(html).flatMap(({ tag, attributes }) =>
    acting.test(tag)
      ? [`<${tag}>`]
      : Object.entries(attributes)
          .filter(
            ([name, value]) =>
              /^(?:on|style|srcset|srcdoc|form|action|xlink)/.test(name) ||
              (/^(?:href|src|data-href|data-src)$/.test(name) &&
                /^\s*(?:javascript|vbscript|data:(?!image\/)|command|file):/i.test(value)),
          )
          .map(([name, value]) => `<${tag} ${name}="${value}">`),
  );
}

/** Marks that Markdown would take for HTML, which goes through as it is with and without us. */
const withoutTags = (text: string) => text.replaceAll("<", "");

const places = (text: string): string[] => [
  `[x](${text})`,
  `![x](${text})`,
  `[x][y]\n\n[y]: ${text} "${text}"`,
  // What has a space in it is a tag, and goes through.
  `<${text.replace(/\s|^(?![a-z]+:)/gi, "x:")}>`,
  `# Kop {: ${text} }`,
  `[x](y.md){: ${text} }`,
  `![x](y.png){: ${text} }`,
  `!!! note "${text}"\n    Tekst`,
  `!!! ${text}\n    Tekst`,
  `??? tip "${text}"\n    Tekst`,
  `=== "${text}"\n    Tekst`,
  `\`\`\`${text}\nx\n\`\`\``,
  `\`\`\`python title="${text}" id=${text}\nx\n\`\`\``,
  `a[^1]\n\n[^1]: ${text}`,
  `| a | b |\n| - | - |\n| ${text} | b |`,
  `*[term]: ${text}\n\nterm`,
  `:${text}:`,
];

const addresses = [
  "javascript:alert(1)",
  "JaVaScRiPt:alert(1)",
  "java\tscript:alert(1)",
  "&#106;avascript:alert(1)",
  "javascript&colon;alert(1)",
  "\u0001javascript:alert(1)",
  "vbscript:x",
  "data:text/html,x",
  "data:text/html;base64,PHNjcmlwdD4=",
  "file:///etc/passwd",
  "onclick=alert(1) onerror='x' style=color:red srcset=x formaction=javascript:x href=javascript:x src=javascript:x data-href=command:x",
];

describe("nothing of a page gets out of its place in the preview", () => {
  test.each([...hostileTexts, ...addresses])("%j", (text) => {
    for (const one of places(withoutTags(text).replace(/command:/g, "javascript:")))
      expect(actingIn(drawn(one)), one).toEqual([]);
  });
});

test("nor in any order of such pieces", () => {
  const piece = fc.constantFrom(
    ...places("javascript:x"),
    ...addresses,
    '"',
    "'",
    "{: ",
    " }",
    "](",
    "![",
    "`",
    "\n",
    "\n\n    ",
    "&quot;",
    "\\",
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
      expect(actingIn(drawn(pieces.join("")))).toEqual([]);
    }),
    runs(300),
  );
});

describe("what the server says of a page is text in the preview", () => {
  test.each(hostileTexts)("%j", (text) => {
    const item = { text, title: text, href: text };
    const comments = {
      "<!-- tags -->": {
        label: text,
        before: [item],
        badges: [{ ...item, badge: { colour: text, icon: text } }],
        table: { above: text, columns: [text], rows: [[[item]]] },
        notes: [text],
      },
    };
    const page = { title: text, facts: [text], comments, terms: [["term", text]] as const };
    const html = drawn("---\nx: 1\n---\n\n<!-- tags -->\n\nterm\n", page);
    expect(html).toContain("ak-comment");
    expect(actingIn(html)).toEqual([]);
  });
});
