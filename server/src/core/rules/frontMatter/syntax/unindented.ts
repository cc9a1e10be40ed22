import type { Page } from "../../../page/page";
import type { Finding } from "../../../problem/problem";
import { linesBetween, type Span } from "../../../text/span";
import { insertion, mending } from "./mistake";
import { keyLine } from "./writtenValue";

/** The lines from here on that are neither key nor item. */
export function linesOfText(page: Page, from: number): Span[] {
  const lines: Span[] = [];
  for (const { span, text } of linesBetween(page.text, from, page.frontMatter.content.end)) {
    if (/^(?:[-#\s]|$)/.test(text) || keyLine.test(text)) break;
    lines.push(span);
  }
  return lines;
}

/** Lines that go on with the value above them, and have to be indented for it. */
export function unindented(span: Span, lines: readonly Span[]): Finding {
  return {
    span,
    message: {
      nl: "Deze regel lijkt het vervolg van de vorige, maar springt niet in. Begin de regel met twee spaties.",
      en: "This line looks like the rest of the line before, but is not indented. Start it with two spaces.",
    },
    repairs: [
      mending(
        { nl: "Laat de regel inspringen", en: "Indent the line" },
        lines.map(({ start }) => insertion(start, "  ")),
      ),
    ],
  };
}
