import type { Page } from "../../page/page";
import type { Finding, Repair } from "../../problem/problem";
import { action } from "../../problem/repairs";
import type { Rule } from "../../rule/rule";
import { lineAt, lineEndOf, nextLine, spanOf } from "../../text/span";

/** The closing `---` is missing: the site publishes the front matter as text. */
export const frontMatterUnclosed: Rule = {
  id: "front-matter/unclosed",
  severity: "error",
  description: {
    nl: "De afsluitende '---' van de front matter ontbreekt",
    en: "The closing '---' of the front matter is missing",
  },
  visits: {
    page(page) {
      if (page.status === "read") return withoutLineEnd(page);
      if (page.status !== "unclosed") return [];
      const { start } = page.frontMatter.content;
      const at = endOfKeys(page.text, start);
      // Without keys below it, the first line may be a rule across the page.
      if (at === start && !page.kind.needsFrontMatter) return [];
      return [
        {
          span: page.frontMatter.block,
          message: {
            nl: "De front matter wordt niet afgesloten, waardoor de site het blok als tekst toont. Zet een regel '---' onder de laatste sleutel.",
            en: "The front matter is not closed, so the site shows it as text. Put a line '---' below the last key.",
          },
          repairs: [close(page.text, at, at > start)],
        },
      ];
    },
  },
};

/** A fence is a line, and the site asks for its end. */
function withoutLineEnd({ text, frontMatter }: Page): Finding[] {
  const { block, entries } = frontMatter;
  if (block.end !== text.length || entries.length === 0) return [];
  return [
    {
      span: lineAt(text, block.end),
      message: {
        nl: "De front matter eindigt op de allerlaatste regel van het bestand, zonder regeleinde; de site toont haar daardoor als tekst. Zet een lege regel achter deze '---'.",
        en: "The front matter ends on the very last line of the file, without a line end, so the site shows it as text. Put a blank line after this '---'.",
      },
      repairs: [
        action(
          { nl: "Voeg een regeleinde toe", en: "Add a line end" },
          [{ span: spanOf(text.length, 0), newText: lineEndOf(text) }],
          { nl: "dan leest de site de front matter", en: "the site reads the front matter then" },
          true,
        ),
      ],
    },
  ];
}

/** A line that was meant as the fence: dashes, but not three, or not at its start. */
const nearFence = /^[\s\p{Cf}]*(?:[-\u2010\u2011]{2,}|[–—]+-?)[\s\p{Cf}]*$/u;

function close(text: string, at: number, hasKeys: boolean): Repair {
  const line = lineAt(text, at);
  const lineEnd = lineEndOf(text);
  if (at < text.length && nearFence.test(text.slice(line.start, line.end))) {
    return action(
      { nl: "Maak van deze regel '---'", en: "Make this line '---'" },
      [{ span: line, newText: "---" }],
      { nl: "hier eindigen de sleutels", en: "the keys end here" },
      hasKeys,
    );
  }
  const before = at > 0 && text[at - 1] !== "\n" ? lineEnd : "";
  return action(
    { nl: "Voeg '---' in onder de laatste sleutel", en: "Insert '---' below the last key" },
    [{ span: { start: at, end: at }, newText: `${before}---${lineEnd}` }],
    { nl: "hier eindigen de sleutels", en: "the keys end here" },
    hasKeys,
  );
}

/** After the last line in a row that can be front matter: a key, an item, a comment, an indented line. */
function endOfKeys(text: string, start: number): number {
  let end = start;
  for (let at = start; at < text.length; at = nextLine(text, at)) {
    const line = text.slice(at, lineAt(text, at).end);
    if (line.trim() === "" || /^#\s/.test(line)) continue;
    if (nearFence.test(line) && text.slice(end, at).trim() === "") return at;
    if (!/^(?:[\w-]+:(?:\s|$)|-(?:\s|$)|[ \t]+\S)/.test(line)) break;
    end = nextLine(text, at);
  }
  return end;
}
