import { type Span, spanOf } from "../text/span";
import type { Page } from "./page";

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
