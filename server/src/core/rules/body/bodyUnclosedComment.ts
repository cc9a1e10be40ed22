import { meantByUnclosed } from "../../meant/meantMacros";
import { action } from "../../problem/repairs";
import type { Rule } from "../../rule/rule";
import { lineAt, startOfSpaces } from "../../text/span";

/** A comment without its end: what follows is published as text, or disappears up to the end of another comment. */
export const bodyUnclosedComment: Rule = {
  id: "body/unclosed-comment",
  severity: "error",
  description: {
    nl: "Een opmerking met '<!--' die niet wordt afgesloten met '-->'",
    en: "A comment with '<!--' that is not closed with '-->'",
  },
  visits: {
    unclosedComment(span, page, model) {
      // Of a macro without its end `macro/syntax` speaks.
      if (meantByUnclosed(page, span.start, model)) return undefined;
      const line = lineAt(page.text, span.start);
      // What is left of a damaged end goes.
      const rest = page.text.slice(span.start, line.end);
      const end = span.start + startOfDamagedEnd(rest);
      return {
        span: { start: span.start, end: line.end },
        message: {
          nl: "Deze opmerking wordt niet afgesloten, waardoor de tekst erachter zichtbaar wordt of juist wegvalt. Sluit haar af met '-->'.",
          en: "This comment is not closed, so the text after it becomes visible or disappears. Close it with '-->'.",
        },
        repairs: [
          action(
            { nl: "Sluit de opmerking af aan het eind van de regel", en: "Close the comment at the end of the line" },
            [{ span: { start: Math.max(end, span.end), end: line.end }, newText: " -->" }],
            { nl: "zo leest de site haar als opmerking", en: "this way the site reads it as a comment" },
          ),
        ],
      };
    },
  },
};

/** Where dashes and an angle begin at the end of a line, with the spaces around them. */
function startOfDamagedEnd(line: string): number {
  let end = startOfSpaces(line);
  if (line[end - 1] === ">") end--;
  while (line[end - 1] === "-") end--;
  return startOfSpaces(line, end);
}
