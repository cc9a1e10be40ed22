import { action } from "../repair";
import type { Rule } from "../rule";
import { lineAt, lineEndOf, nextLine } from "../span";

/** The closing `---` is missing: the site publishes the front matter as text. */
export const frontMatterUnclosed: Rule = {
  id: "front-matter/unclosed",
  severity: "error",
  description: {
    nl: "De afsluitende '---' van de front matter ontbreekt",
    en: "The closing '---' of the front matter is missing",
  },
  check(page) {
    if (page.frontMatter.status !== "unclosed") return [];
    const at = endOfKeys(page.text, page.frontMatter.content.start);
    const lineEnd = lineEndOf(page.text);
    const before = at > 0 && page.text[at - 1] !== "\n" ? lineEnd : "";
    return [
      {
        span: page.frontMatter.block,
        message: {
          nl: "Dit blok front matter wordt niet afgesloten; de site toont het als tekst. Zet een regel '---' onder de laatste sleutel.",
          en: "This front matter is not closed, so the site shows it as text. Put a line '---' below the last key.",
        },
        repairs: [
          action(
            { nl: "'---' invoegen onder de laatste sleutel", en: "Insert '---' below the last key" },
            [{ span: { start: at, end: at }, newText: `${before}---${lineEnd}` }],
            { nl: "hier eindigen de sleutels", en: "the keys end here" },
            true,
          ),
        ],
      },
    ];
  },
};

/** After the last line in a row that can be front matter: a key, an item, a comment, an indented line. */
function endOfKeys(text: string, start: number): number {
  let end = start;
  for (let at = start; at < text.length; at = nextLine(text, at)) {
    const line = text.slice(at, lineAt(text, at).end);
    if (line.trim() === "" || /^#\s/.test(line)) continue;
    if (!/^(?:[\w-]+:(?:\s|$)|-(?:\s|$)|[ \t]+\S)/.test(line)) break;
    end = nextLine(text, at);
  }
  return end;
}
