import { impliedId } from "../contentModel";
import type { Page } from "../page";
import { action } from "../repair";
import type { Rule } from "../rule";
import { lineAt, lineEndOf, nextLine } from "../span";
import { capital, thisNoun } from "../words";

/** A page of a kind that cannot do without has no front matter: the site does not know what it is. */
export const frontMatterMissing: Rule = {
  id: "front-matter/missing",
  severity: "error",
  description: {
    nl: "De pagina heeft geen front matter, of de eerste regel is niet '---'",
    en: "The page has no front matter, or its first line is not '---'",
  },
  check(page) {
    if (page.frontMatter.status !== "absent" || !page.kind.needsFrontMatter) return [];
    const what = thisNoun(page.kind);
    const start = page.frontMatter.block.start;
    return [
      {
        span: lineAt(page.text, start),
        message: {
          nl: `${capital(what.nl)} heeft geen front matter en ontbreekt daardoor in alle overzichten. Begin de pagina met een blok tussen twee regels '---'.`,
          en: `${capital(what.en)} has no front matter, so it is missing from every overview. Start the page with a block between two lines '---'.`,
        },
        repairs: [
          action(
            { nl: "Front matter invoegen", en: "Insert front matter" },
            [{ span: { start, end: afterKeys(page.text, start) }, newText: block(page, start) }],
            { nl: "uit de bestandsnaam en de kop", en: "from the file name and the heading" },
          ),
        ],
      },
    ];
  },
};

/** Where lines `key: value` at the very top end: the author forgot only the fences. */
function afterKeys(text: string, start: number): number {
  let at = start;
  while (at < text.length && /^(?:[\w-]+:(?: |\r?$)|- | {1,4}\S)/m.test(text.slice(at, lineAt(text, at).end))) {
    at = nextLine(text, at);
  }
  return at;
}

function block(page: Page, start: number): string {
  const lineEnd = lineEndOf(page.text);
  const keys = page.text.slice(start, afterKeys(page.text, start));
  if (keys !== "") return `---${lineEnd}${keys.endsWith("\n") ? keys : keys + lineEnd}---${lineEnd}`;
  const lines = ["---"];
  for (const field of page.kind.fields.values()) {
    if (!field.essential) continue;
    const id = field.unique ? impliedId(page.kind, page.name) : page.title;
    lines.push(id === undefined ? `${field.key}: ` : `${field.key}: ${id}`);
  }
  return [...lines, "---", "", ""].join(lineEnd);
}
