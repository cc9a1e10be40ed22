import { laterAction } from "../../problem/repairs";
import type { Rule } from "../../rule/rule";
import { liesIn, lineAt, lineEndOf, nextLine, type Span, spanOf } from "../../text/span";
import type { Edit } from "../../text/textEdits";

/** A fence that nothing closes: the site (`pymdownx.superfences`) shows its signs, and what stands below it as text. */
export const bodyUnclosedCode: Rule = {
  id: "body/unclosed-code",
  severity: "warning",
  description: {
    nl: "Een codeblok dat nergens wordt gesloten",
    en: "A code block that is not closed",
  },
  visits: {
    unclosedFence(span, { text, status, kind, body }) {
      if ((status !== "read" && kind.needsFrontMatter) || body.conflictMarkers.length > 0) return undefined;
      if (liesIn(body.blocks.code, span.start)) return undefined;
      const fence = text.slice(span.start, span.end);
      if (fence.length > longestFence) return undefined;
      return {
        span,
        message: {
          nl: `Dit codeblok wordt nergens gesloten; de site toont '${fence}' en leest wat eronder staat als gewone tekst. Zet onder de code een regel '${fence}'.`,
          en: `This code block is not closed, so the site shows '${fence}' and reads what is below it as ordinary text. Put a line '${fence}' below the code.`,
        },
        repairs: [
          laterAction(
            {
              nl: "Sluit het codeblok voor de eerste lege regel",
              en: "Close the code block before the first blank line",
            },
            () => [closing(text, span)],
            {
              nl: "waar de code ophoudt, weet alleen de auteur",
              en: "where the code ends, only its author knows",
            },
          ),
        ],
      };
    },
  },
};

/** More signs than these are a line across the page. */
const longestFence = 20;

function closing(text: string, { start, end }: Span): Edit {
  const lineEnd = lineEndOf(text);
  const at = endOfBlock(text, end);
  const isAtEnd = at === text.length && !text.endsWith("\n");
  const line = text.slice(lineAt(text, start).start, end);
  return { span: spanOf(at, 0), newText: isAtEnd ? lineEnd + line : line + lineEnd };
}

const blankLine = /(?<=\n)[^\S\n]*(?:\n|$)/g;

/** The start of the first blank line below the offset, or the end of the text. */
function endOfBlock(text: string, from: number): number {
  blankLine.lastIndex = nextLine(text, from);
  return blankLine.exec(text)?.index ?? text.length;
}
