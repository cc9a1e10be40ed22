import type { Page } from "../page";
import { action } from "../repair";
import type { Rule } from "../rule";
import { lineAt, type Span, spanOf } from "../span";

/** A comment without its end: what follows is published as text, or disappears up to the end of another comment. */
export const bodyUnclosedComment: Rule = {
  id: "body/unclosed-comment",
  severity: "error",
  description: {
    nl: "Een opmerking met '<!--' die niet wordt afgesloten met '-->'",
    en: "A comment with '<!--' that is not closed with '-->'",
  },
  check(page) {
    return unclosedComments(page).map((span) => {
      const line = lineAt(page.text, span.start);
      // What is left of a damaged end goes.
      const rest = page.text.slice(span.start, line.end);
      const end = span.start + rest.replace(/[ \t]*-*>?[ \t]*$/, "").length;
      return {
        span: { start: span.start, end: line.end },
        message: {
          nl: "Deze opmerking wordt niet afgesloten, waardoor de tekst erachter zichtbaar wordt of juist wegvalt. Sluit haar af met '-->'.",
          en: "This comment is not closed, so the text after it shows, or disappears. Close it with '-->'.",
        },
        repairs: [
          action(
            { nl: "Sluit de opmerking af aan het eind van de regel", en: "Close the comment at the end of the line" },
            [{ span: { start: Math.max(end, span.end), end: line.end }, newText: " -->" }],
            { nl: "zo leest de site haar als opmerking", en: "this way the site reads it as a comment" },
          ),
        ],
      };
    });
  },
};

/** No page has more; mending the first of so many shows what is left. */
const mostSpans = 20;

/** Where comments open that nothing closes before the next one opens: the four signs of each, of the first twenty. */
export function unclosedComments({ text, body }: Page): Span[] {
  const spans: Span[] = [];
  for (const { start, end } of body.comments) {
    let open = start;
    while (spans.length < mostSpans) {
      const next = text.slice(open + 4, end).indexOf("<!--");
      if (next < 0) break;
      spans.push(spanOf(open, 4));
      open += 4 + next;
    }
  }
  if (body.unclosedComment) spans.push(body.unclosedComment);
  return spans;
}
