import type { Box } from "../../body/boxes";
import { boxWords } from "../../body/boxTypes";
import { lineAfter, lineFrom } from "../../body/lines";
import { type MissingMacro, missingMacros } from "../../meant/missingMacros";
import type { Page } from "../../page/page";
import type { Repair } from "../../problem/problem";
import { action } from "../../problem/repairs";
import type { Rule } from "../../rule/rule";
import type { Localized } from "../../text/language";
import { lineAt, nextLine, spanOf } from "../../text/span";
import type { Edit } from "../../text/textEdits";
import { quoted } from "../../text/words";

/** A titled block with nothing below its title that is indented enough to stand in it. */
export const bodyBlockEmpty: Rule = {
  id: "body/block-empty",
  severity: "warning",
  description: {
    nl: "Een blok met '!!!', '???' of '===' zonder inhoud (informatie waar alleen een titel bedoeld kan zijn)",
    en: "A block with '!!!', '???' or '===' without content (information where only a title may be meant)",
  },
  visits: {
    box(box, page, model) {
      const { span, isRead, contentColumn, hasShallow, next } = box;
      // Of lines that fall out of it another rule speaks.
      if (!isRead || hasShallow || (next && next.column >= contentColumn)) return undefined;
      const written = page.text.slice(span.start, span.end).trimEnd();
      // Of the macro that belongs in it another rule speaks.
      const isMissed = ({ macro }: MissingMacro) => macro.places.get(page.kind.id)?.within === written;
      if (missingMacros(page, model).some(isMissed)) return undefined;
      const { title } = boxWords(written);
      const shown: Localized = written.startsWith("!")
        ? { nl: "de site toont alleen de titel", en: "the site shows its title only" }
        : { nl: "op de site zit er niets in", en: "on the site nothing is in it" };
      return {
        span: { start: span.start, end: span.start + written.length },
        severity: written.startsWith("!") && title ? "information" : undefined,
        message: {
          nl: `Het blok ${quoted(written)} heeft geen inhoud: ${shown.nl}. Laat de tekst die erin hoort vier spaties inspringen, of verwijder het blok.`,
          en: `The block ${quoted(written)} has no content: ${shown.en}. Indent the text that belongs in it by four spaces, or remove the block.`,
        },
        repairs: [...indent(page, box), remove(page, box)],
      };
    },
  },
};

/** The paragraph below goes into the block. */
function indent({ text }: Page, { contentColumn, next }: Box): Repair[] {
  if (!next || next.column !== contentColumn - 4 || !/[\p{L}\p{N}[*_"'“‘(<-]/u.test(text[next.from] ?? "")) return [];
  // A heading or a rule begins something else.
  if (/^(?:<!--|-{3,}|\*{3,}|_{3,})/.test(text.slice(next.from, next.end))) return [];
  const edits: Edit[] = [];
  for (let line: typeof next | undefined = next; line && line.from < line.end; line = lineAfter(text, line)) {
    edits.push({ span: spanOf(line.from, 0), newText: "    " });
  }
  return [
    action({ nl: "Laat de tekst eronder inspringen", en: "Indent the text below it" }, edits, {
      nl: "dan staat hij in het blok",
      en: "it is in the block then",
    }),
  ];
}

function remove({ text }: Page, { span }: Box): Repair {
  const line = lineAt(text, span.start);
  let end = nextLine(text, line.end);
  // One blank line goes too: the one above stays.
  if (end < text.length && lineFrom(text, end).from === lineFrom(text, end).end) end = nextLine(text, end);
  return action(
    { nl: "Verwijder het blok", en: "Remove the block" },
    [{ span: { start: line.start, end }, newText: "" }],
    { nl: "er staat niets in", en: "nothing is in it" },
  );
}
