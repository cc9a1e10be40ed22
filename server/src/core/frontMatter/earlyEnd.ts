import { lineAt, nextLine, type Span } from "../text/span";
import { closingFence } from "./fences";
import type { FrontMatter } from "./frontMatter";

/** A line of front matter: a key, an item, more of a value, a comment, or nothing. */
const headLine = /^(?:[\w-]+[ \t]*:(?:\s|$)|-(?:\s|$)|[ \t]+\S|#\s|\s*$)/;
const keyLine = /^[\w-]+(?=[ \t]*:(?:\s|$))/;

/**
 * The front matter that ends at a line `---` which was meant otherwise: lines of front matter follow, with a key among them that the page
 * should have (`isKey`) and does not, and then the fence that was to close it. What follows is no body then.
 */
export function unlessEndedEarly(frontMatter: FrontMatter, text: string, isKey: (key: string) => boolean): FrontMatter {
  const { status, bodyStart, entries } = frontMatter;
  if ((status !== "read" && status !== "broken") || frontMatter.content.start === frontMatter.content.end) {
    return frontMatter;
  }
  let hasKey = false;
  for (let at = bodyStart; at < text.length; at = nextLine(text, at)) {
    const line = text.slice(at, lineAt(text, at).end);
    const fence = line.startsWith("---") || line.startsWith("...") ? closingFence(text, at) : undefined;
    if (fence?.start === at) {
      const rest: Span = { start: bodyStart, end: at };
      return hasKey ? { ...frontMatter, status: "endedEarly", rest, bodyStart: nextLine(text, at) } : frontMatter;
    }
    if (!headLine.test(line)) return frontMatter;
    const key = keyLine.exec(line)?.[0];
    if (key !== undefined && isKey(key) && !entries.some((entry) => entry.key === key)) hasKey = true;
  }
  return frontMatter;
}
