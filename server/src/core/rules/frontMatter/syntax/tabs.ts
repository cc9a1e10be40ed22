import type { Page } from "../../../page/page";
import type { Finding } from "../../../problem/problem";
import { lineAt, linesBetween, type Span, spanOf } from "../../../text/span";
import type { Edit } from "../../../text/textEdits";
import { type Mistake, mending } from "./mistake";

/** Tabs before a line and before those below it become spaces. */
export const tabIndent: Mistake = ({ page, span }) => indentedWithTab(page, span.start);

function indentedWithTab(page: Page, start: number): Finding | undefined {
  const edits: Edit[] = [];
  for (const { span, text } of linesBetween(page.text, start, page.frontMatter.content.end)) {
    const white = /^ *\t[ \t]*/.exec(text)?.[0];
    if (white === undefined) break;
    edits.push({ span: spanOf(span.start, white.length), newText: white.replaceAll("\t", "  ") });
  }
  const [first] = edits;
  if (!first) return undefined;
  return {
    span: first.span,
    message: {
      nl: "Deze regel springt in met een tab. Gebruik in de front matter spaties.",
      en: "This line is indented with a tab. Use spaces in front matter.",
    },
    repairs: [mending({ nl: "Vervang de tab door spaties", en: "Replace the tab with spaces" }, edits)],
  };
}

/** A tab that YAML itself would read, but the site does not: after a colon, between words, on an empty line. */
export function strayTab(page: Page, tab: Span): Finding {
  const line = lineAt(page.text, tab.start);
  const text = page.text.slice(line.start, line.end);
  const indent = text.trim() === "" ? undefined : indentedWithTab(page, line.start);
  if (indent) return indent;
  const [before] = /[ \t]*$/.exec(page.text.slice(line.start, tab.start)) as RegExpExecArray;
  const [after] = /^[ \t]*/.exec(page.text.slice(tab.start, line.end)) as RegExpExecArray;
  const span = { start: tab.start - before.length, end: tab.start + after.length };
  return {
    span: tab,
    message: {
      nl: "Hier staat een tab. Gebruik in de front matter spaties.",
      en: "There is a tab here. Use spaces in front matter.",
    },
    repairs: [
      mending({ nl: "Vervang de tab door een spatie", en: "Replace the tab with a space" }, [
        { span, newText: span.end === line.end ? "" : " " },
      ]),
    ],
  };
}
