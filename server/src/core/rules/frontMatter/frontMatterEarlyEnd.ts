import { readFrontMatter } from "../../frontMatter/frontMatter";
import type { YamlNode } from "../../frontMatter/yamlNodes";
import type { Page } from "../../page/page";
import type { Repair } from "../../problem/problem";
import { action } from "../../problem/repairs";
import type { Rule } from "../../rule/rule";
import type { Localized } from "../../text/language";
import { lineAt, nextLine, type Span, spanOf } from "../../text/span";
import { applied, type Edit } from "../../text/textEdits";
import { quoted } from "../../text/words";

/** A line `---` in the front matter ends it: the keys below it are text on the page. */
export const frontMatterEarlyEnd: Rule = {
  id: "front-matter/early-end",
  severity: "error",
  description: {
    nl: "Een regel '---' of '...' midden in de front matter beëindigt die te vroeg",
    en: "A line '---' or '...' in the middle of the front matter ends it too early",
  },
  visits: {
    page(page) {
      if (page.status !== "endedEarly") return undefined;
      const span = lineAt(page.text, page.frontMatter.content.end);
      const sign = quoted(page.text.slice(span.start, span.end).trimEnd());
      return {
        span,
        message: {
          nl: `De front matter eindigt al bij deze regel ${sign}; de site toont de sleutels eronder als tekst. Verwijder de regel, of laat hem inspringen als hij bij de waarde erboven hoort.`,
          en: `The front matter ends at this line ${sign}, so the site shows the keys below it as text. Remove the line, or indent it if it belongs to the value above it.`,
        },
        repairs: repairs(page, span),
      };
    },
  },
};

/** The line becomes part of the text of several lines that it stands in, or goes: whatever leaves front matter that can be read. */
function repairs({ text, frontMatter }: Page, line: Span): Repair[] {
  const repair = (title: Localized, edit: Edit): Repair[] => {
    const isRead = readFrontMatter(applied(text, [edit])).status === "read";
    const why: Localized = {
      nl: "dan hoort alles erna bij de front matter",
      en: "all that follows is front matter then",
    };
    return isRead ? [action(title, [edit], why, true)] : [];
  };
  const indent = isBlock(frontMatter.entries.at(-1)?.value) ? indentAbove(text, line.start) : "";
  const indented =
    indent === ""
      ? []
      : repair(
          { nl: "Laat de regel inspringen", en: "Indent the line" },
          { span: spanOf(line.start, 0), newText: indent },
        );
  if (indented.length > 0) return indented;
  const whole = { start: line.start, end: nextLine(text, line.end) };
  return repair({ nl: "Verwijder de regel", en: "Remove the line" }, { span: whole, newText: "" });
}

function isBlock(node: YamlNode | undefined): boolean {
  return node?.type === "scalar" && node.style === "block";
}

/** How far the last line above that holds something is indented. */
function indentAbove(text: string, start: number): string {
  for (let at = start; at > 0; ) {
    const line = lineAt(text, at - 1);
    const written = text.slice(line.start, line.end);
    if (written.trim() !== "") return /^[ \t]*/.exec(written)?.[0] ?? "";
    at = line.start;
  }
  return "";
}
